// Names that nearly equal others: long kanji names, targets of neighbouring years, divisions.
#include <algorithm>
#include <map>

#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/rules.h"

namespace toji::check {
namespace {

constexpr std::size_t long_name = 9;  // shorter compounds differ by intent too often

std::map<std::u32string_view, std::vector<Words>> kanji_names(const Corpus& corpus) {
  std::map<std::u32string_view, std::vector<Words>> out;
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0, end = 0; i < text.size(); i = end + 1) {
      end = i;
      while (end < text.size() && is_kanji(text[end])) ++end;
      if (end - i >= long_name) out[text.substr(i, end - i)].push_back(part(line, i, end - i));
    }
  });
  return out;
}

// One lacks at most two characters that the other has between its third and its third last.
bool lacks_inside(std::u32string_view shorter, std::u32string_view longer) {
  const std::size_t missing = longer.size() - shorter.size();
  if (longer.size() <= shorter.size() || missing > 2) return false;
  std::size_t same = 0;
  while (same < shorter.size() && shorter[same] == longer[same]) ++same;
  std::size_t tail = 0;
  while (tail < shorter.size() - same && shorter[shorter.size() - 1 - tail] == longer[longer.size() - 1 - tail]) ++tail;
  return same >= 3 && tail >= 2 && same + tail == shorter.size();
}

bool differ_by_one(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size() || a.size() < 6) return false;
  std::size_t differences = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!is_kana_or_kanji(a[i]) || !is_kana_or_kanji(b[i])) return false;
    ++differences;
  }
  return differences == 1;
}

constexpr std::u32string_view generic_divisions =
    U"関係課|各課|全課|他課|担当課|所管課|実行課|主管課|両課|同課|当課|原課|複数課|放課";
constexpr std::u32string_view after_division = U"題|税|程|外|業|目|金|さ|し|す|せ|長";

// The lines of a cell joined.
std::u32string joined(const Passage& passage) {
  std::u32string out;
  for (const Line& line : passage.lines) out += line.text;
  return out;
}

}  // namespace

void similar_name(const Corpus& corpus, Report& report) {
  const auto names = kanji_names(corpus);
  for (const auto& [name, places] : names)
    for (const auto& [other, others] : names) {
      const bool rarer =
          places.size() < others.size() || (places.size() == others.size() && name.size() < other.size());
      if (!rarer || !lacks_inside(name, other)) continue;
      for (const Words& place : places)
        report.add(messages::similar_name, place, {to_utf8(other), std::to_string(others.size())});
      break;
    }
}

void similar_target(const Corpus& corpus, Report& report) {
  std::vector<const Passage*> earlier;  // the different targets of the sheet so far
  for (const Passage& passage : corpus.passages) {
    if (passage.field != "指標目標") continue;
    if (!earlier.empty() && earlier.front()->sheet != passage.sheet) earlier.clear();
    const std::u32string text = joined(passage);
    const auto equal = [&](const Passage* p) { return joined(*p) == text; };
    if (std::any_of(earlier.begin(), earlier.end(), equal)) continue;
    const auto near = [&](const Passage* p) {
      return p->lines.size() == passage.lines.size() && differ_by_one(joined(*p), text);
    };
    const auto other = std::find_if(earlier.begin(), earlier.end(), near);
    for (std::size_t k = 0; other != earlier.end() && k < passage.lines.size(); ++k) {
      const Line& line = passage.lines[k];
      if (line.text != (*other)->lines[k].text)
        report.add(messages::similar_target, Words{&passage, &line, 0, line.text.size()},
                   {to_utf8((*other)->lines[k].text)});
    }
    earlier.push_back(&passage);
  }
}

void unknown_division(const Corpus& corpus, Report& report) {
  std::vector<std::string_view> known;
  for (const auto& division : corpus.dataset->annual.divisions) known.push_back(division.name.text);
  each_line(corpus, in_sentences, [&](const Words& line) {
    const auto text = line.view();
    if (text.find(U"（当時）") != std::u32string_view::npos) return;  // says itself that the name is a former one
    for (std::size_t i = 0; (i = text.find(U'課', i)) != std::u32string_view::npos; ++i) {
      std::size_t from = i;
      while (from > 0 && (is_kanji(text[from - 1]) || is_katakana(text[from - 1]))) --from;
      const auto name = text.substr(from, i + 1 - from);
      const auto ends = [&](std::string_view one) { return name.ends_with(to_utf32(one)); };
      if (name.size() < 4 || at_any(text, i + 1, after_division) != 0 ||
          before_any(text, i + 1, generic_divisions) != 0 || std::any_of(known.begin(), known.end(), ends))
        continue;
      const auto near = nearest(to_utf8(name), known);
      if (near.empty())
        report.add(messages::unlisted_division, part(line, from, name.size()));
      else
        report.add(messages::unknown_division, part(line, from, name.size()), {near.front()});
    }
  });
}

}  // namespace toji::check
