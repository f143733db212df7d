// 句読点、括弧、区切り.
#include <algorithm>

#include "base/full_width.h"
#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/rules.h"

namespace toji::check {
namespace {

constexpr std::u32string_view stops = U"。、，．｡､";
constexpr std::u32string_view sentence_ends =
    U"ます|ました|ません|ませんでした|です|でした|でしょう|ください|ましょう|している|していく|した|である";
constexpr std::u32string_view openers = U"（(「『［[｛{〔【〈《";
constexpr std::u32string_view closers = U"）)」』］]｝}〕】〉》";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// A list mark such as "1)" or "(1)" before the text closes nothing.
bool is_list_mark(std::u32string_view line, std::size_t close) {
  return close > 0 && close <= 3 &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(close), [](char32_t c) {
           return is_digit(c) || is_letter(c) || is_wide_letter(c) || is_kana_or_kanji(c);
         });
}

// Follows the brackets of one passage across its lines.
class Matching {
 public:
  Matching(const Passage& passage, Report& report) : passage_(passage), report_(report) {}

  void passage() {
    for (const Line& line : passage_.lines)
      for (std::size_t i = 0; i < line.text.size(); ++i) character(line, i);
    for (const Words& open : open_)
      report_.add(messages::unclosed, open, {to_utf8(std::u32string_view(&closer(open), 1))});
  }

 private:
  static const char32_t& closer(const Words& open) { return closers[openers.find(open.view().front())]; }

  void character(const Line& line, std::size_t i) {
    const char32_t c = line.text[i];
    const Words here{&passage_, &line, i, 1};
    if (is_one_of(c, openers)) open_.push_back(here);
    if (!is_one_of(c, closers)) return;
    if (open_.empty()) {
      if (!is_list_mark(line.text, i)) report_.add(messages::unopened, here);
      return;
    }
    const Words open = open_.back();
    const char32_t expected = closer(open);
    open_.pop_back();
    if (c != expected)
      report_.add(messages::mixed_brackets, here, {to_utf8(open.view()), to_utf8(std::u32string_view(&expected, 1))});
  }

  const Passage& passage_;
  Report& report_;
  std::vector<Words> open_;
};

constexpr std::u32string_view ascii_marks = U"()[]{},.:;!?%\"";

// Between digits a point, comma or colon belongs to the number, and between letters to the foreign word.
bool belongs_to_number(std::u32string_view line, std::size_t i) {
  const auto narrow_at = [&](std::size_t k) { return k < line.size() && line[k] < 0x80 && line[k] != U' '; };
  return i > 0 && narrow_at(i - 1) && (narrow_at(i + 1) || !is_one_of(line[i], U"()[]{}\""));
}

// The end of what a bracket encloses, or npos.
std::size_t partner(std::u32string_view line, std::size_t open) {
  const auto kind = std::u32string_view(U"([{").find(line[open]);
  return kind == std::u32string_view::npos ? kind : line.find(U")]}"[kind], open + 1);
}

bool beside_japanese(std::u32string_view line, std::size_t i) {
  return (i > 0 && is_wide(line[i - 1])) || (i + 1 < line.size() && is_wide(line[i + 1]));
}

std::string full_width(std::u32string_view words) {
  std::u32string out;
  for (const char32_t c : words) out += is_one_of(c, ascii_marks) ? (c == U'"' ? U'”' : toji::full_width(c)) : c;
  return to_utf8(out);
}

}  // namespace

void doubled_punctuation(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      std::size_t end = i;
      while (end < text.size() && is_one_of(text[end], stops)) ++end;
      if (end - i < 2) continue;
      const bool stop = text.substr(i, end - i).find(U'。') != std::u32string_view::npos;
      report.add(messages::doubled_punctuation, part(line, i, end - i), {stop ? "。" : "、"});
      i = end;
    }
  });
}

void missing_full_stop(const Corpus& corpus, Report& report) {
  each_line(corpus, is_prose, [&](const Words& line) {
    const auto text = line.view();
    const std::size_t length = before_any(text, text.size(), sentence_ends);
    if (length != 0 && line.passage->lines.size() + text.size() > 8)
      report.add(messages::missing_full_stop, part(line, text.size() - length, length));
  });
}

void brackets(const Corpus& corpus, Report& report) {
  for (const Passage& passage : corpus.passages) Matching(passage, report).passage();
}

void quote_separators(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    const std::size_t bare = text.find(U"」「");
    for (const std::u32string_view separated : {U"」・「", U"」、「"})
      if (bare != std::u32string_view::npos && text.find(separated) != std::u32string_view::npos) {
        report.add(messages::quote_separators, part(line, bare, 2), {to_utf8(separated.substr(1, 1))});
        return;
      }
  });
}

void ascii_punctuation(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    std::vector<bool> told(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (told[i] || !is_one_of(text[i], ascii_marks)) continue;
      const std::size_t close = partner(text, i);
      const bool pair = close != std::u32string_view::npos;
      const bool beside = beside_japanese(text, i) || (pair && beside_japanese(text, close));
      if (!beside || (!pair && belongs_to_number(text, i))) continue;
      if (pair) told[close] = true;
      const Words found = part(line, i, pair ? close - i + 1 : 1);
      report.add(messages::ascii_punctuation, found, {full_width(found.view())});
    }
  });
}

}  // namespace toji::check
