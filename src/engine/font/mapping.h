#pragma once
// A file mapped into memory as a HarfBuzz blob.
#include <string>

struct hb_blob_t;

namespace toji::font {

// The blob owns the mapping; the caller destroys the blob. Throws EnvironmentError when the file cannot be opened.
hb_blob_t* map_file(const std::string& path);

// What is in memory of such a blob's file may leave it; what is read again comes back.
void release(hb_blob_t*);

}  // namespace toji::font
