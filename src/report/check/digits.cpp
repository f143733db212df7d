// How numbers are written. Offices know three ways: all full-width, all half-width, and full-width for a single digit
// with half-width for more (公用文作成の考え方 allows it in horizontal writing).
#include <algorithm>
#include <map>

#include "base/full_width.h"
#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/numbers.h"
#include "report/check/rules.h"

namespace toji::check {
namespace {

enum class Way { wide, half, single_wide, mixed };

struct SheetNumbers {
  std::vector<std::pair<Words, Number>> all;
  std::size_t wide() const {
    return count([](const Number& n) { return n.wide; });
  }
  std::size_t half() const {
    return count([](const Number& n) { return n.half; });
  }
  bool by_length() const {
    return std::all_of(all.begin(), all.end(),
                       [](const auto& n) { return n.second.digits == 1 ? n.second.wide : !n.second.wide; });
  }
  Way way() const {
    return half() == 0 ? Way::wide : wide() == 0 ? Way::half : by_length() ? Way::single_wide : Way::mixed;
  }

 private:
  template <class Test>
  std::size_t count(Test test) const {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const auto& n) { return test(n.second); }));
  }
};

// The numbers that each year's sheet holds, in the order of the sheets.
std::vector<SheetNumbers> by_sheet(const Corpus& corpus) {
  std::vector<SheetNumbers> out;
  std::string_view last = "-";
  for (const Passage& passage : corpus.passages) {
    if (passage.shared || passage.sheet.empty()) continue;
    if (passage.sheet != last) out.emplace_back();
    last = passage.sheet;
    for (const Line& line : passage.lines)
      for (const Number& number : numbers_in(line.text))
        out.back().all.emplace_back(Words{&passage, &line, number.begin, number.end - number.begin}, number);
  }
  std::erase_if(out, [](const SheetNumbers& s) { return s.all.empty(); });
  return out;
}

std::string widened(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) c = full_width(c);
  return to_utf8(out);
}

constexpr std::u32string_view not_quantities = U"年|月|号|番|条|問|期|系";

}  // namespace

void digit_width_in_number(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    for (const Number& number : numbers_in(line.view())) {
      if (!number.wide || !number.half) continue;
      const Words words = part(line, number.begin, number.end - number.begin);
      report.add(messages::digit_width_in_number, words, {to_utf8(narrow(words.view())), widened(words.view())});
    }
  });
}

void digit_width_in_sheet(const Corpus& corpus, Report& report) {
  for (const SheetNumbers& sheet : by_sheet(corpus)) {
    if (sheet.way() != Way::mixed) continue;
    const bool rarer_is_wide = sheet.wide() <= sheet.half();
    const auto first = std::find_if(sheet.all.begin(), sheet.all.end(),
                                    [&](const auto& n) { return rarer_is_wide ? n.second.wide : n.second.half; });
    report.add(messages::digit_width_in_sheet, first->first,
               {std::to_string(sheet.wide()), std::to_string(sheet.half())});
  }
}

void digit_width_in_document(const Corpus& corpus, Report& report) {
  const auto sheets = by_sheet(corpus);
  std::size_t counts[4] = {};
  for (const SheetNumbers& sheet : sheets) ++counts[static_cast<std::size_t>(sheet.way())];
  if (std::count(std::begin(counts), std::end(counts), 0u) >= 3) return;
  const auto most = std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts);
  const auto first = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const SheetNumbers& s) { return static_cast<int>(s.way()) != most; });
  report.add(
      messages::digit_width_in_document, first->all.front().first,
      {std::to_string(counts[0]), std::to_string(counts[1]), std::to_string(counts[2]), std::to_string(counts[3])});
}

void thousands_separator(const Corpus& corpus, Report& report) {
  std::vector<std::pair<Words, Number>> bare;
  std::size_t separated = 0;
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (const Number& number : numbers_in(text)) {
      const auto digits = narrow(text.substr(number.begin, number.end - number.begin));
      if (number.digits < 4 || digits.find(U'.') != std::u32string::npos ||
          at_any(text, number.end, not_quantities) != 0)
        continue;
      if (digits.find(U',') != std::u32string::npos)
        ++separated;
      else if (!number.unit.empty())
        bare.emplace_back(part(line, number.begin, number.unit_end - number.begin), number);
    }
  });
  if (separated <= bare.size()) return;
  for (const auto& [words, number] : bare)
    report.add(
        messages::thousands_separator, words,
        {shown(number.thousandths) + to_utf8(number.unit), std::to_string(separated), std::to_string(bare.size())});
}

}  // namespace toji::check
