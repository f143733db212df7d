// Characters that do not belong: half-width kana, spaces, compatibility characters, dashes for ー, letters' width.
#include <unicode/uchar.h>

#include <algorithm>

#include "base/full_width.h"
#include "base/unseen.h"
#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/rules.h"
#include "report/dataset/values.h"
#include "texts/report/check.h"

namespace toji::check {
namespace {

namespace text = texts::report_check;

bool is_half_width_kana(char32_t c) { return c >= 0xFF61 && c <= 0xFF9F; }

std::string normal(std::u32string_view text) { return dataset::nfkc(to_utf8(text)); }

// "U+5927 U+6B63", as ㍽ has two.
std::string code_points(const std::string& text) {
  std::string out;
  for (const char32_t c : to_utf32(text)) (out += out.empty() ? "" : " ") += code_point(c);
  return out;
}

// Squared and parenthesised words, circled ideographs, ligatures, radicals and compatibility ideographs. Circled
// numbers and roman numerals are in common use and stay.
bool is_compatibility(char32_t c) {
  if (c >= 0x2E80 && c <= 0x2FDF) return normal(std::u32string_view(&c, 1)) != to_utf8(std::u32string_view(&c, 1));
  if (c >= 0xF900 && c <= 0xFAFF) return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE) != 0;
  if (c >= 0x3220 && c <= 0x33FF) return c < 0x3251 || c > 0x325F;  // not ㉑ …
  return c == U'℡' || c == U'№' || (c >= 0xFB00 && c <= 0xFB06);
}

bool is_dash(char32_t c) {
  constexpr std::u32string_view dashes = U"-‐‑‒–—―−－ｰ─";
  return dashes.find(c) != std::u32string_view::npos;
}

struct LetterRun {
  Words words;
  bool wide = false;
};

std::vector<LetterRun> letter_runs(const Corpus& corpus) {
  std::vector<LetterRun> out;
  const auto& scale = corpus.dataset->plan.scale;
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool wide = is_wide_letter(text[i]);
      if (!wide && !is_letter(text[i])) continue;
      std::size_t end = i;
      while (end < text.size() && (wide ? is_wide_letter(text[end]) : is_letter(text[end]))) ++end;
      const std::string word = to_utf8(narrow(text.substr(i, end - i)));
      bool rating = false;  // a symbol of the scale, which has a rule of its own
      for (const auto& one : scale) rating = rating || one.symbol == word;
      if (!rating) out.push_back({part(line, i, end - i), wide});
      i = end;
    }
  });
  return out;
}

}  // namespace

void half_width_kana(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0; i < text.size(); ++i) {
      std::size_t end = i;
      while (end < text.size() && is_half_width_kana(text[end])) ++end;
      if (end == i) continue;
      report.add(messages::half_width_kana, part(line, i, end - i), {normal(text.substr(i, end - i))});
      i = end;
    }
  });
}

// One or more, tabs too; blanks of other kinds are said when the file is read.
void half_width_space(const Corpus& corpus, Report& report) {
  const auto is_space = [](char32_t c) { return c == U' ' || c == U'\t'; };
  each_line(corpus, in_sentences, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      if (!is_space(text[i])) continue;
      const std::size_t before = i;
      while (i < text.size() && is_space(text[i])) ++i;
      if (i == text.size() || !is_wide(text[before - 1]) || !is_wide(text[i])) continue;
      const std::size_t from = before < 3 ? 0 : before - 3;
      report.add(messages::half_width_space, part(line, from, std::min<std::size_t>(i + 3, text.size()) - from));
    }
  });
}

// Only in a line that ends as a sentence, outside of brackets, and not where the line begins.
void full_width_space(const Corpus& corpus, Report& report) {
  each_line(corpus, in_sentences, [&](const Words& line) {
    const auto text = line.view();
    if (!text.ends_with(U'。')) return;
    int depth = 0;
    bool begun = false;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      if (text[i] == U'（' || text[i] == U'「' || text[i] == U'(') ++depth;
      if (text[i] == U'）' || text[i] == U'」' || text[i] == U')') --depth;
      if (text[i] != U'　') begun = true;
      if (text[i] != U'　' || !begun || depth != 0) continue;
      if (is_kana_or_kanji(text[i - 1]) && is_kana_or_kanji(text[i + 1]))
        report.add(messages::full_width_space, part(line, i - 1, 3));
    }
  });
}

void compatibility_character(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 0; i < text.size(); ++i)
      if (is_compatibility(text[i]))
        report.add(messages::compatibility_character, part(line, i, 1),
                   {normal(text.substr(i, 1)), code_points(normal(text.substr(i, 1)))});
  });
}

// A dash or the kanji 一 after katakana, where the word goes on or ends; "サービス一覧" is none.
void long_vowel_mark(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (!is_katakana(text[i - 1]) || (!is_dash(text[i]) && text[i] != U'一')) continue;
      const bool goes_on = i + 1 < text.size() && is_katakana(text[i + 1]);
      const bool sure = text[i] == U'一' ? goes_on : text[i] != U'-' && text[i] != U'－' ? true : goes_on;
      if (!sure) continue;
      std::size_t from = i, end = i + 1;
      while (from > 0 && is_katakana(text[from - 1])) --from;
      while (end < text.size() && is_katakana(text[end])) ++end;
      std::u32string right(text.substr(from, end - from));
      right[i - from] = U'ー';
      report.add(messages::long_vowel_mark, part(line, from, end - from), {to_utf8(text.substr(i, 1)), to_utf8(right)});
    }
  });
}

void letter_width(const Corpus& corpus, Report& report) {
  const auto runs = letter_runs(corpus);
  const auto wide = static_cast<std::size_t>(std::count_if(runs.begin(), runs.end(), [](auto& r) { return r.wide; }));
  const std::size_t half = runs.size() - wide;
  if (wide == 0 || half == 0) return;
  const bool odd = wide <= half;  // the width that is reported
  constexpr Text name[] = {text::half_width, text::full_width};
  for (const LetterRun& run : runs) {
    if (run.wide != odd) continue;
    std::u32string other(run.words.view());
    for (char32_t& c : other) c = run.wide ? narrow(c) : full_width(c);
    report.add(messages::letter_width, run.words,
               {say(name[odd], Language::ja), say(name[!odd], Language::ja), std::to_string(std::max(wide, half)),
                std::to_string(std::min(wide, half)), say(name[odd], Language::en), say(name[!odd], Language::en),
                to_utf8(other)});
  }
}

}  // namespace toji::check
