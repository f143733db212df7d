#pragma once
// What is kept of the fonts.
#include "engine/font/library.h"
#include "store/archive/bag.h"

namespace toji::job {

// fonts/fonts.tsv: a line a face with version, licence and digest; the licences that came with the packages; with
// `whole` the files themselves. Throws EnvironmentError.
archive::Files font_files(const font::Library&, bool whole);

}  // namespace toji::job
