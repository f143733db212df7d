#pragma once
// Short paragraphs that come again and again, such as a form's labels: equal text, style and measure are composed once.
#include <array>
#include <unordered_map>

#include "engine/typeset/compose.h"

namespace toji::typeset {

// For one thread. The fonts must outlive it.
class Repeats {
 public:
  // As typeset::compose.
  Composed compose(const Paragraph&, Length measure);

 private:
  struct Known {
    Paragraph paragraph;
    Length measure;
    Composed composed;
  };
  bool seen_before(std::size_t hash);

  // The hashes of what was composed last: text that does not come again takes no more room than that.
  std::array<std::size_t, 1024> seen_{};
  std::unordered_map<std::size_t, Known> known_;  // by hash; looked up only
};

}  // namespace toji::typeset
