#pragma once
// FlateDecode (ISO 32000-1 7.4.4) by libdeflate, which takes half the time of zlib for the same size.
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace toji::pdf {

// One a thread. Throws std::bad_alloc.
class Deflater {
 public:
  explicit Deflater(int level);
  std::string operator()(std::string_view raw) const;

 private:
  struct Free {
    void operator()(libdeflate_compressor*) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace toji::pdf
