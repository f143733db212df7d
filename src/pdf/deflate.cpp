#include "pdf/deflate.h"

#include <libdeflate.h>

#include <new>

namespace toji::pdf {

void Deflater::Free::operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::string Deflater::operator()(std::string_view raw) const {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), raw.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), raw.data(), raw.size(), out.data(), out.size()));
  return out;
}

}  // namespace toji::pdf
