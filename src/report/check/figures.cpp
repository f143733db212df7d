// Figures that contradict each other.
#include <algorithm>
#include <optional>

#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/numbers.h"
#include "report/check/rules.h"

namespace toji::check {
namespace {

// A figure and what it counts: by the words before it in its line, and by all words since the figure before.
struct Figure {
  Words words;  // the number with its unit
  Number number;
  std::u32string near, whole;
};

// Letters alone; a label is compared without marks and spaces.
std::u32string label(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text)
    if (is_kana_or_kanji(c) || is_letter(c) || is_wide_letter(c)) out += narrow(c);
  return out;
}

std::vector<Figure> figures_in(const Passage& passage) {
  std::vector<Figure> out;
  std::u32string since;
  for (const Line& line : passage.lines) {
    const std::u32string_view text = line.text;
    std::size_t from = 0;
    if (at_any(text, 0, U"※|（参考|(参考") != 0) continue;  // a note
    for (const Number& n : numbers_in(text)) {
      if (n.unit.empty()) continue;
      since += text.substr(from, n.begin - from);
      out.push_back({{&passage, &line, n.begin, n.unit_end - n.begin},
                     n,
                     label(text.substr(from, n.begin - from)),
                     label(since)});
      since.clear();
      from = n.unit_end;
    }
    since += text.substr(from);
  }
  return out;
}

bool same_unit(std::u32string_view a, std::u32string_view b) {
  const auto people = [](std::u32string_view u) { return u == U"人" || u == U"名"; };
  return narrow(a) == narrow(b) || (people(a) && people(b));
}

bool same_label(const std::u32string& a, const std::u32string& b) {
  const auto ends = [](const std::u32string& whole, const std::u32string& tail) {
    return tail.size() >= 4 && whole.ends_with(tail);
  };
  return !a.empty() && (a == b || ends(a, b) || ends(b, a));
}

bool same_figure(const Figure& target, const Figure& result) {
  return same_unit(target.number.unit, result.number.unit) &&
         (same_label(target.near, result.near) || same_label(target.whole, result.whole));
}

constexpr std::u32string_view reached =
    U"達成|上回|超過|超え|到達|目標どおり|目標通り|計画どおり|計画通り|予定どおり|予定通り|完了";
constexpr std::u32string_view not_reached =
    U"未|不|下回|至ら|届か|及ばな|できな|しなか|されな|遅れ|中止|おおむね|概ね|ほぼ|一部|半ば|割|％";

bool has_any(std::u32string_view text, std::u32string_view words) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (at_any(text, i, words) != 0) return true;
  return false;
}

// Whether the rating says that the target was reached: by its name, or where that says neither by its definition in the
// scale.
bool says_achieved(const dataset::Rating& rating) {
  for (const std::string& words : {rating.name, rating.definition.str()}) {
    const std::u32string text = to_utf32(words);
    if (has_any(text, not_reached)) return false;
    if (has_any(text, reached)) return true;
  }
  return false;
}

const dataset::Rating* rating_of(const Corpus& corpus, const std::string& sheet) {
  for (const auto& one : corpus.dataset->sheets)
    if (std::to_string(one.page) == sheet && one.assessment) return &corpus.dataset->plan.scale[one.assessment->rating];
  return nullptr;
}

// The target cell of the reported year.
const dataset::Text* target_of(const Corpus& corpus, const std::string& sheet) {
  for (const auto& one : corpus.dataset->sheets) {
    if (std::to_string(one.page) != sheet || !one.fields.targets) continue;
    std::size_t year = 0;
    for (const auto& cell : *one.fields.targets)
      if ((year += cell.years) > corpus.dataset->annual.year) return &cell.text;
  }
  return nullptr;
}

Passage passage_of(const dataset::Text& text) {
  Passage out;
  for (const auto& line : text.lines) out.lines.push_back({to_utf32(line.text), line.span});
  return out;
}

constexpr std::u32string_view failures =
    U"至りませんでした|実施しませんでした|実施できませんでした|開催しませんでした|開催できませんでした|"
    U"達成できませんでした|できませんでした";

// The end of the bracket that opens at `open`, or npos.
std::size_t bracket_end(std::u32string_view text, std::size_t open) {
  if (at_any(text, open, U"（|(") == 0) return std::u32string_view::npos;
  return text.find_first_of(U"）)", open + 1);
}

constexpr std::u32string_view no_parts = U"参考|定員|昨年|前年|年度|平均|延べ|延|うち|内、|各|約|～|当たり|あたり|×";

// Numbers of one unit in a bracket, a label before each: the parts of what stands before the bracket.
std::optional<std::int64_t> sum_in(std::u32string_view inside, std::u32string_view unit) {
  for (std::size_t i = 0; i < inside.size(); ++i)
    if (at_any(inside, i, no_parts) != 0) return std::nullopt;
  std::int64_t sum = 0;
  std::size_t parts = 0;
  for (const Number& n : numbers_in(inside)) {
    if (n.unit.empty()) continue;
    if (!same_unit(n.unit, unit)) return std::nullopt;
    sum += n.thousandths;
    ++parts;
  }
  return parts >= 2 ? std::optional(sum) : std::nullopt;
}

}  // namespace

void target_missed(const Corpus& corpus, Report& report) {
  for (const Passage& passage : corpus.passages) {
    if (passage.field != "成果") continue;
    const auto* rating = rating_of(corpus, passage.sheet);
    const auto* target = target_of(corpus, passage.sheet);
    if (rating == nullptr || target == nullptr || !says_achieved(*rating)) continue;
    const Passage cell = passage_of(*target);
    for (const Figure& wanted : figures_in(cell))
      for (const Figure& result : figures_in(passage))
        if (same_figure(wanted, result) && result.number.thousandths < wanted.number.thousandths)
          report.add(messages::target_missed, result.words, {to_utf8(wanted.words.view()), rating->name});
  }
}

void rating_and_words(const Corpus& corpus, Report& report) {
  each_line(
      corpus, [](const Passage& p) { return p.field == "成果"; },
      [&](const Words& line) {
        const auto* rating = rating_of(corpus, line.passage->sheet);
        if (rating == nullptr || !says_achieved(*rating)) return;
        for (std::size_t i = 0; i < line.length; ++i)
          if (const std::size_t length = at_any(line.view(), i, failures))
            return report.add(messages::rating_and_words, part(line, i, length), {rating->name});
      });
}

// n places, every month k times, N in all: N = n × k × 12.
void monthly_sum(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    const auto numbers = numbers_in(text);
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) {
      const Number &monthly = numbers[i], &total = numbers[i + 1];
      const std::size_t word = before_any(text, monthly.begin, U"毎月|月");
      const bool summed =
          before_any(text, total.begin, U"計|合計|年間|年|（|(") != 0 && total.begin - monthly.unit_end <= 4;
      if (word == 0 || monthly.unit != U"回" || total.unit != U"回" || !summed) continue;
      const bool places = i > 0 && !numbers[i - 1].unit.empty() && numbers[i - 1].unit != U"回" &&
                          monthly.begin - word - numbers[i - 1].unit_end <= 2;
      const std::int64_t n = places ? numbers[i - 1].thousandths / 1000 : 1;
      const std::int64_t expected = n * monthly.thousandths * 12;
      if (expected == total.thousandths) continue;
      const std::size_t from = places ? numbers[i - 1].begin : monthly.begin - word;
      report.add(messages::monthly_sum, part(line, from, total.unit_end - from),
                 {(places ? shown(n * 1000) + "×" : "") + shown(monthly.thousandths) + "×12=" + shown(expected)});
    }
  });
}

void sum_of_parts(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    const auto text = line.view();
    for (const Number& n : numbers_in(text)) {
      const std::size_t close = bracket_end(text, n.unit_end);
      if (n.unit.empty() || close == std::u32string_view::npos) continue;
      const auto sum = sum_in(text.substr(n.unit_end + 1, close - n.unit_end - 1), n.unit);
      if (sum && *sum != n.thousandths)
        report.add(messages::sum_of_parts, part(line, n.begin, close + 1 - n.begin), {shown(*sum) + to_utf8(n.unit)});
    }
  });
}

}  // namespace toji::check
