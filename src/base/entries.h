#pragma once
#include <filesystem>
#include <system_error>

namespace toji {

// A folder's entries by std::filesystem's own iterator, directory_iterator or recursive_directory_iterator; opening it is
// tried again where a signal interrupted that (EINTR). Where it fails, error says how and the iterator is at its end.
template <typename Iterator>
Iterator entries(const std::filesystem::path& folder, std::error_code& error) {
  for (;;) {
    Iterator at(folder, error);
    if (error != std::errc::interrupted) return at;
  }
}

}  // namespace toji
