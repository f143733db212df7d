#include "out/pdf/font_cache.h"

#include <algorithm>

#include "out/pdf/numbers.h"

namespace toji::pdf {
namespace {

// Two documents of four faces; a face of running text may take a hundred kilobytes.
constexpr std::size_t most_made = 8;

// All that the streams depend on; texts are preceded by their length, so that no two lists of codes give one key.
std::string key_of(const GlyphCodes& codes) {
  std::string key = std::to_string(codes.face().serial());
  for (const auto& entry : codes.entries()) {
    for (const std::uint64_t number : {std::uint64_t{entry.cid}, std::uint64_t{entry.glyph}, entry.text.size()})
      append_integer(key += ' ', static_cast<std::int64_t>(number));
    key += ' ';
    key += entry.text;
  }
  return key;
}

}  // namespace

std::shared_ptr<const FontStreams> FontCache::streams(const GlyphCodes& codes) {
  std::string key = key_of(codes);
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(made_.begin(), made_.end(), [&](const Made& m) { return m.key == key; });
    if (found != made_.end()) {
      made_.splice(made_.begin(), made_, found);
      return found->streams;
    }
  }
  auto streams = std::make_shared<const FontStreams>(font_streams(codes));
  const std::lock_guard lock(mutex_);
  made_.push_front({std::move(key), streams});
  if (made_.size() > most_made) made_.pop_back();
  return streams;
}

}  // namespace toji::pdf
