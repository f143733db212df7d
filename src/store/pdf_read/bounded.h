#pragma once
#include <qpdf/Pipeline.hh>

#include <stdexcept>
#include <string>

namespace toji::pdf_read {

// Takes so many bytes and then stops the decompression, so that a small stream cannot fill the memory.
class Bounded : public Pipeline {
 public:
  explicit Bounded(std::size_t most) : Pipeline("bounded", nullptr), most_(most) {}
  void write(const unsigned char* data, std::size_t size) override {
    if (size > most_ - bytes.size()) {
      overflowed = true;
      throw std::runtime_error("too large");
    }
    bytes.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}

  std::string bytes;
  bool overflowed = false;

 private:
  std::size_t most_;
};

}  // namespace toji::pdf_read
