#include "out/pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace toji::pdf {
namespace {

// By measure on 87 dense pages: level 2 takes two thirds more of its time for 2 % less bytes, level 6 more than twice
// the time for 7 % less.
constexpr int level = 1;
constexpr std::size_t kept_room = 1 << 20;  // more is given back

struct Compressor {
  struct Free {
    void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
  };
  std::unique_ptr<libdeflate_compressor, Free> state{libdeflate_alloc_compressor(level)};
  std::unique_ptr<char[]> room;  // not initialised: only what is written is touched
  std::size_t size = 0;

  void make_room(std::size_t bytes) {
    if (!state) throw std::bad_alloc();
    if (size >= bytes) return;
    room = std::make_unique_for_overwrite<char[]>(bytes);
    size = bytes;
  }
  void give_back() {
    if (size <= kept_room) return;
    room.reset();
    size = 0;
  }
};

}  // namespace

std::string deflate(std::string_view raw) {
  thread_local Compressor compressor;
  compressor.make_room(libdeflate_zlib_compress_bound(compressor.state.get(), raw.size()));
  const std::size_t size =
      libdeflate_zlib_compress(compressor.state.get(), raw.data(), raw.size(), compressor.room.get(), compressor.size);
  std::string out(compressor.room.get(), size);
  compressor.give_back();
  return out;
}

}  // namespace toji::pdf
