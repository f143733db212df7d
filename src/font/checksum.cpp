#include "font/checksum.h"

#include <hb.h>

#include <memory>

#include "base/sha256.h"
#include "font/declarations.h"
#include "font/mapping.h"
#include "font/messages.h"

namespace toji::font {

void verify_checksums(const Library& library, Diagnostics& diagnostics) {
  for (const auto& declaration : library.faces()) {
    std::string path = find_file(declaration);
    std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(map_file(path), hb_blob_destroy);
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &size);
    std::string actual = sha256_hex(reinterpret_cast<const unsigned char*>(bytes), size);
    if (actual != declaration.sha256) {
      diagnostics.error(messages::checksum_differs, declaration.span, {path, declaration.sha256, actual});
    }
  }
}

}  // namespace toji::font
