#include "engine/typeset/tabs.h"

#include <algorithm>

namespace toji::typeset {
namespace {

bool is_tab(const Cluster& c) { return c.character == U'\t'; }

class TabSetter {
 public:
  TabSetter(const ParagraphStyle& style, const Spacing& spacing, std::vector<Cluster>& items)
      : style_(style), spacing_(spacing), items_(items) {}

  void run() {
    Length pen = style_.first_indent;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].char_class == CharClass::line_break) {
        pen = style_.first_indent;
        continue;
      }
      if (is_tab(items_[i])) set(items_[i], i, pen);
      pen += items_[i].advance + gap_after(i);
    }
  }

 private:
  void set(Cluster& tab, std::size_t i, Length pen) const {
    Length before = gap_after(i);
    for (const TabStop& stop : style_.tabs) {
      Length start = stop.position - offset(stop, i + 1);
      if (start - before <= pen) continue;
      tab.advance = start - before - pen;
      tab.leader = stop.leader;
      tab.to_be_filled = is_last(i) || stop.leader != TabStop::Leader::none;
      return;
    }
  }

  // Whether only blanks stand behind it.
  bool is_last(std::size_t i) const {
    while (++i < items_.size() && items_[i].char_class != CharClass::line_break)
      if (items_[i].char_class != CharClass::western_space) return false;
    return true;
  }

  // How far the text that begins at cluster begin reaches before its stop.
  Length offset(const TabStop& stop, std::size_t begin) const {
    if (stop.align == TabStop::Align::start) return {};
    Length width;
    for (std::size_t i = begin; i < items_.size(); ++i) {
      const Cluster& c = items_[i];
      if (is_tab(c) || c.char_class == CharClass::line_break) break;
      if (stop.align == TabStop::Align::number && (c.character == U'.' || c.character == U'．')) break;
      bool ends = i + 1 == items_.size() || is_tab(items_[i + 1]);
      width += c.advance + (ends ? Length() : gap_after(i));
    }
    return width;
  }

  Length gap_after(std::size_t i) const {
    bool inside = i + 1 < items_.size() && items_[i + 1].char_class != CharClass::line_break;
    return inside && !items_[i + 1].merged ? spacing_.natural(items_[i], items_[i + 1]) : Length();
  }

  const ParagraphStyle& style_;
  const Spacing& spacing_;
  std::vector<Cluster>& items_;
};

}  // namespace

void set_tabs(const ParagraphStyle& style, const Spacing& spacing, std::vector<Cluster>& items) {
  if (style.tabs.empty() || std::none_of(items.begin(), items.end(), is_tab)) return;
  TabSetter(style, spacing, items).run();
}

}  // namespace toji::typeset
