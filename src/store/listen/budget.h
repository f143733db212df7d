#pragma once
// How much of a file is read: whatever it says, a transcript takes bounded time and memory.
#include <cstddef>
#include <stdexcept>

namespace toji::listen {

struct Limits {
  std::size_t stream_bytes = 128u << 20;  // of contents and fonts' tables, decompressed
  std::size_t text_bytes = 64u << 20;   // of marked content
  std::size_t said_bytes = 512u << 20;  // of all utterances
  std::size_t elements = 1'000'000;  // of the structure, with their contents
  std::size_t cells = 4'000'000;     // places of a table's grid
  int depth = 250;
};

class TooMuch : public std::runtime_error {
 public:
  TooMuch() : std::runtime_error("too much") {}
};

// What is left of one limit.
class Budget {
 public:
  explicit Budget(std::size_t most) : left_(most) {}
  std::size_t left() const { return left_; }
  void take(std::size_t amount) {
    if (amount > left_) throw TooMuch();
    left_ -= amount;
  }

 private:
  std::size_t left_;
};

}  // namespace toji::listen
