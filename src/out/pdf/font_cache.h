#pragma once
// Fonts that were embedded before, for a run that makes many documents: from one to the next a face's text often asks
// for the same characters, above all where it sets headings.
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "out/pdf/fonts.h"

namespace toji::pdf {

class FontCache {
 public:
  // The streams of these codes: those made before where face, glyphs, codes and texts are the same, else new ones.
  // Any thread may call.
  std::shared_ptr<const FontStreams> streams(const GlyphCodes&);

 private:
  struct Made {
    std::string key;
    std::shared_ptr<const FontStreams> streams;
  };
  std::mutex mutex_;
  std::list<Made> made_;  // last used first
};

}  // namespace toji::pdf
