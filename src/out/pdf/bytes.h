#pragma once
// Bytes written one after the other into room that is kept: a document has a hundred thousand short pieces, and a
// string asks for each whether and how to copy it.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace toji::pdf {

class Bytes {
 public:
  Bytes& operator+=(char c) {
    *room(1) = c;
    ++size_;
    return *this;
  }
  Bytes& operator+=(std::string_view text) {
    if (text.empty()) return *this;  // where there is no room yet, and perhaps no text
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
    return *this;
  }
  // A literal's length is known to the compiler.
  template <std::size_t with_end>
  Bytes& operator+=(const char (&literal)[with_end]) {
    std::memcpy(room(with_end - 1), literal, with_end - 1);
    size_ += with_end - 1;
    return *this;
  }

  // Room behind the last byte for so many more; what is written there counts once ends_at is told its end.
  char* room(std::size_t more) {
    if (capacity_ - size_ < more) grow(more);
    return bytes_.get() + size_;
  }
  void ends_at(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  std::string_view view() const { return {bytes_.get(), size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Keeps its room.
  void clear() { size_ = 0; }
  void pop_back() { --size_; }

 private:
  void grow(std::size_t more) {
    const std::size_t capacity = std::max<std::size_t>(2 * capacity_, size_ + more + 256);
    auto wider = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ != 0) std::memcpy(wider.get(), bytes_.get(), size_);
    bytes_ = std::move(wider);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace toji::pdf
