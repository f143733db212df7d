#pragma once
// Whether a bag is what was stored: RFC 8493, 3 (complete and valid), and stricter.
#include <string>

#include "store/archive/bag.h"
#include "store/archive/folder.h"

namespace toji::archive {

struct Verified {
  bool intact = false;       // all that was stored is there as it was
  std::size_t foreign = 0;   // files and folders beside it
  std::string digest;  // of the tag manifest, by which the bag is named
  Digests digests;     // of every file
  std::size_t payload() const;
};

// Everything that differs is reported, a file once; files that nothing lists are then forgotten by the folder. The
// manifests must be byte for byte those that manifest_text makes of the files, so that no change of them passes, not even
// one that means the same. Throws EnvironmentError.
Verified verify_manifests(Folder&, FileNames&, Diagnostics&);

}  // namespace toji::archive
