#pragma once
// The last net: whatever the blocks have said, nothing leaves the paper unnoticed.
#include <optional>

#include "engine/page/document.h"

namespace toji::flow {

struct OffPage {
  std::size_t page = 0;  // index
  const page::FrameItem* item = nullptr;
  Length by;
};

// The first item that reaches off its page.
std::optional<OffPage> find_off_page(const page::Document&);

}  // namespace toji::flow
