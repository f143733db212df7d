#pragma once
// Metadata (ISO 32000-1 14.3): the Info dictionary and the XMP packet, which say the same (ISO 19005-2 6.6.3).
#include <string>

#include "engine/page/document.h"
#include "out/pdf/saver.h"
#include "out/pdf/write.h"

namespace toji::pdf {

// contents: a digest of what the pages show; it names the document where a standard asks for a name.
std::string xmp_packet(const page::Metadata&, const Options&, std::uint64_t contents = 0);

Ref add_metadata(Saver&, Objects&, const page::Metadata&, const Options&, std::uint64_t contents);
Ref add_info(Saver&, Objects&, const page::Metadata&, const Options&);

}  // namespace toji::pdf
