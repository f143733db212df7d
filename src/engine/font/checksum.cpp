#include "engine/font/checksum.h"

#include <hb.h>

#include <algorithm>
#include <memory>

#include "base/digest.h"
#include "engine/font/declarations.h"
#include "engine/font/mapping.h"
#include "engine/font/messages.h"

namespace toji::font {

std::string file_sha256(const std::string& path) {
  const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(map_file(path), hb_blob_destroy);
  unsigned size = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &size);
  return sha256_hex(reinterpret_cast<const unsigned char*>(bytes), size);
}

void verify_checksums(const Library& library, Diagnostics& diagnostics) {
  for (const auto& declaration : library.faces()) {
    const std::string path = find_file(declaration), actual = file_sha256(path);
    const auto is_this = [&](const Release& release) { return release.sha256 == actual; };
    const auto& known = declaration.releases;
    if (actual == declaration.sha256 || std::any_of(known.begin(), known.end(), is_this)) continue;
    diagnostics.error(messages::checksum_differs, declaration.span, {path, declaration.sha256, actual});
  }
}

}  // namespace toji::font
