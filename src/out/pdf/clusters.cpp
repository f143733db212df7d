#include "out/pdf/clusters.h"

#include <algorithm>

#include "engine/font/face.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// Byte offset of character n, or the text's end.
std::size_t offset_of(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (begins_character(text[at]) && n-- == 0) break;
  }
  return at;
}

}  // namespace

std::string_view text_of_own(const page::GlyphRun& run, std::string_view text) {
  std::string_view rest = text;
  const std::string_view reading = run.face->reading(take_character(rest));
  return reading.empty() ? text : reading;
}

std::string_view part_of_several(const Cluster& cluster, std::size_t i) {
  const std::size_t glyphs = cluster.end - cluster.begin;
  const auto characters =
      static_cast<std::size_t>(std::count_if(cluster.text.begin(), cluster.text.end(), begins_character));
  if (characters < glyphs) return i == cluster.begin ? cluster.text : std::string_view();
  const std::size_t begin = offset_of(cluster.text, i - cluster.begin);
  const std::size_t end = i + 1 == cluster.end ? cluster.text.size() : offset_of(cluster.text, i - cluster.begin + 1);
  return cluster.text.substr(begin, end - begin);
}

}  // namespace toji::pdf
