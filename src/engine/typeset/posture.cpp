#include <unicode/uchar.h>

#include "engine/typeset/clusters.h"

namespace toji::typeset {
namespace {

bool is_digit(const Cluster& c) { return c.character >= U'0' && c.character <= U'9'; }

// UAX #50; glyphs with a vertical form are turned upright again when their face is known.
Posture posture_of(const Cluster& c) {
  if (c.char_class == CharClass::western && c.character < 0x2000) return Posture::sideways;
  auto orientation = u_getIntPropertyValue(static_cast<UChar32>(c.character), UCHAR_VERTICAL_ORIENTATION);
  return orientation == U_VO_ROTATED || orientation == U_VO_TRANSFORMED_ROTATED ? Posture::sideways : Posture::upright;
}

class PostureSetter {
 public:
  PostureSetter(const Paragraph& paragraph, std::vector<Cluster>& items) : paragraph_(paragraph), items_(items) {}

  void run() {
    for (Cluster& c : items_) c.posture = posture_of(c);
    for (std::size_t begin = 0; begin < items_.size();) begin = combine_at(begin);
  }

 private:
  // Combines what begins at cluster begin where it is to be combined; returns the cluster behind it.
  std::size_t combine_at(std::size_t begin) {
    const Cluster& first = items_[begin];
    if (first.char_class == CharClass::line_break) return begin + 1;
    if (paragraph_.runs[first.run].style.combine) {
      std::size_t end = begin + 1;
      while (end < items_.size() && items_[end].run == first.run && items_[end].char_class != CharClass::line_break)
        ++end;
      return combine(begin, end);
    }
    if (!is_digit(first)) return begin + 1;
    std::size_t end = begin + 1;
    while (end < items_.size() && items_[end].run == first.run && is_digit(items_[end])) ++end;
    auto count = static_cast<int>(end - begin);
    bool alone = !touches_western(begin, -1) && !touches_western(end, 0);
    return alone && count <= paragraph_.style->combine_digits ? combine(begin, end) : end;
  }

  bool touches_western(std::size_t at, std::ptrdiff_t side) const {
    std::size_t i = at + static_cast<std::size_t>(side);
    return i < items_.size() && is_western(items_[i].char_class) && items_[i].char_class != CharClass::western_space;
  }

  std::size_t combine(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      items_[i].posture = Posture::combined;
      items_[i].char_class = CharClass::ideographic;
      items_[i].merged = i > begin;
    }
    return end;
  }

  const Paragraph& paragraph_;
  std::vector<Cluster>& items_;
};

}  // namespace

void set_postures(const Paragraph& paragraph, Clusters& clusters) {
  if (paragraph.style->vertical) PostureSetter(paragraph, clusters.items).run();
}

}  // namespace toji::typeset
