#include "out/pdf/md5.h"

#include <hpdf.h>
#include <hpdf_encrypt.h>

#include <algorithm>

#include "out/pdf/unicode.h"

namespace toji::pdf {

std::string md5_hex(std::string_view bytes) {
  HPDF_MD5Context context;
  HPDF_MD5Init(&context);
  // libharu counts in 32 bits.
  constexpr std::size_t step = 1u << 20;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(step, bytes.size()))) {
    HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                   static_cast<HPDF_UINT32>(std::min(step, bytes.size())));
  }
  HPDF_BYTE digest[16];
  HPDF_MD5Final(digest, &context);
  std::string hex;
  for (const HPDF_BYTE byte : digest) append_hex(hex, byte, 2);
  return hex;
}

}  // namespace toji::pdf
