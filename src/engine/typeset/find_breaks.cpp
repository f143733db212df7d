#include <string>

#include "engine/typeset/clusters.h"
#include "engine/typeset/kinsoku.h"
#include "engine/typeset/numeric.h"
#include "engine/typeset/western.h"

namespace toji::typeset {
namespace {

class BreakFinder {
 public:
  BreakFinder(const ParagraphStyle& style, std::vector<Cluster>& items) : rule_(style), items_(items) {}

  void run() {
    for (std::size_t i = 1; i < items_.size();) {
      bool western = is_western(items_[i - 1].char_class) && is_western(items_[i].char_class);
      i = western ? set_western(i - 1) : set_pair(i);
    }
  }

 private:
  std::size_t set_pair(std::size_t i) {
    const Cluster& before = items_[i - 1];
    Cluster& after = items_[i];
    after.break_before = before.joint != 0 ? before.joint > 0 : !after.merged && may_part(i);
    if (i >= 2 && rule_.keeps_point(items_[i - 2].character, before.character, after.character)) {
      after.break_before = false;
    }
    return i + 1;
  }

  bool may_part(std::size_t i) const {
    const Cluster& before = items_[i - 1];
    const Cluster& after = items_[i];
    if (rule_.is_plain_pair(before.char_class, after.char_class)) return true;
    return rule_.may_break(before.character, before.char_class, after.character, after.char_class) &&
           !holds_number(items_, i, rule_.strength());
  }

  // The whole stretch of Western text from i on by UAX #14; returns the first cluster whose break is still open.
  std::size_t set_western(std::size_t i) {
    std::size_t end = i;
    text_.clear();
    for (; end < items_.size() && is_western(items_[end].char_class); ++end) {
      char32_t c = items_[end].character;
      text_ += c < 0x10000 ? static_cast<char16_t>(c) : u'x';  // no break property matters beyond the BMP
    }
    western_breaks(text_, offsets_);
    for (std::uint32_t offset : offsets_) {
      Cluster& after = items_[i + offset];
      const Cluster& before = items_[i + offset - 1];
      after.break_before = !after.merged && before.joint >= 0 &&
                           rule_.may_begin_line(after.character, after.char_class) &&
                           rule_.may_end_line(before.character, before.char_class);
    }
    for (std::size_t k = i + 1; k < end; ++k) items_[k].break_before |= items_[k - 1].joint > 0;
    return end;
  }

  KinsokuRule rule_;
  std::vector<Cluster>& items_;
  std::u16string text_;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace

void find_breaks(const ParagraphStyle& style, Clusters& clusters) { BreakFinder(style, clusters.items).run(); }

}  // namespace toji::typeset
