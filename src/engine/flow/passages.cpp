#include "engine/flow/passages.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "engine/flow/painter.h"
#include "engine/page/nesting.h"
#include "engine/typeset/blank.h"
#include "engine/typeset/list_mark.h"

namespace toji::flow {
namespace {

struct Passage {
  char32_t mark = 0;   // its kind; 0 where there is none
  bool apart = false;  // blank or indented: it goes on what stands above where that is an item
};

// A mark is shorter, and what stands behind it is only looked at for being there.
constexpr std::size_t longest_beginning = 16;

// The characters from a byte of the paragraph's text on.
std::u32string beginning_at(const content::ParagraphBlock& source, std::size_t byte) {
  std::u32string out;
  for (const typeset::TextRun& run : source.text.runs) {
    const std::string& text = run.text;
    for (; byte < text.size() && out.size() < longest_beginning;) {
      const char32_t c = next_character(text, byte);
      if (c == U'\n') return out;
      out += c;
    }
    byte -= std::min(byte, text.size());
  }
  return out;
}

Passage passage_at(const content::ParagraphBlock& source, std::size_t byte) {
  const std::u32string beginning = beginning_at(source, byte);
  return {typeset::list_mark(beginning).kind, beginning.empty() || beginning.front() == U'　' || beginning.front() == U' '};
}

std::vector<Passage> passages_of(const ParagraphFragment& paragraph) {
  const std::vector<typeset::Line>& lines = *paragraph.composed.lines;
  std::vector<Passage> out(lines.size());  // as many at the most
  std::size_t count = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (i == 0 || !lines[i - 1].wrapped) out[count++] = passage_at(*paragraph.source, lines[i].text_begin);
  out.resize(count);
  return out;
}

class PassageTags {
 public:
  PassageTags(const ParagraphFragment& paragraph, Painter& painter)
      : passages_(passages_of(paragraph)), tags_(passages_.size()), place_(paragraph.source->place), painter_(painter) {}

  std::vector<page::TagId> add_to(page::TagId parent) {
    add(0, passages_.size(), parent);
    return std::move(tags_);
  }

 private:
  void add(std::size_t begin, std::size_t end, page::TagId parent) {
    const bool lists = page::may_contain(painter_.tags().at(parent).role, page::Role::list);
    while (begin < end) {
      const std::size_t behind = lists ? list_end(begin, end) : begin;
      if (behind == begin)
        tags_[begin++] = painter_.add_tag(parent, page::Role::p, place_);
      else
        add_list(begin, behind, parent);
      begin = std::max(begin, behind);
    }
  }

  // Where a list that begins here would end; here where it has one item alone. Between its items may stand what is
  // indented and items of other lists; behind the last one, only what such a list has between the others too.
  std::size_t list_end(std::size_t begin, std::size_t end) const {
    const char32_t kind = passages_[begin].mark;
    std::u32string inner, waiting;  // kinds of other marks: between items, and behind the last one so far
    std::size_t behind = begin, items = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const Passage& passage = passages_[i];
      if (kind != 0 && passage.mark == kind) {
        inner += std::exchange(waiting, {});
        behind = i + 1;
        ++items;
      } else if (passage.mark != 0) {
        waiting += passage.mark;
      } else if (!passage.apart) {
        break;
      }
    }
    if (items < 2) return begin;
    while (behind < end && passages_[behind].mark != 0 && inner.find(passages_[behind].mark) != inner.npos) ++behind;
    return behind;
  }

  void add_list(std::size_t begin, std::size_t end, page::TagId parent) {
    const char32_t kind = passages_[begin].mark;
    const page::TagId list = painter_.add_tag(parent, page::Role::list, place_);
    while (begin < end) {
      std::size_t behind = begin + 1;
      while (behind < end && passages_[behind].mark != kind) ++behind;
      const page::TagId item = painter_.tags().add(list, page::Role::list_item);
      const page::TagId body = painter_.tags().add(item, page::Role::list_body);
      tags_[begin] = behind == begin + 1 ? body : painter_.tags().add(body, page::Role::p);
      add(begin + 1, behind, body);
      begin = behind;
    }
  }

  std::vector<Passage> passages_;
  std::vector<page::TagId> tags_;
  const content::Place& place_;
  Painter& painter_;
};

}  // namespace

bool has_passages(const typeset::Composed& composed) {
  const std::vector<typeset::Line>& lines = *composed.lines;
  return lines.size() > 1 && !std::ranges::all_of(std::span(lines).first(lines.size() - 1), &typeset::Line::wrapped);
}

std::vector<page::TagId> add_passages(const ParagraphFragment& paragraph, Painter& painter, page::TagId parent) {
  return PassageTags(paragraph, painter).add_to(parent);
}

}  // namespace toji::flow
