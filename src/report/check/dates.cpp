// Years, days and times of day.
#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include "base/eras.h"
#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/numbers.h"
#include "report/check/rules.h"
#include "texts/report/check.h"

namespace toji::check {
namespace {

namespace text = texts::report_check;

struct YearWords {
  std::size_t begin = 0, end = 0;  // with 年, without 度
  const Era* era = nullptr;        // none: 西暦
  int number = 0;
  bool fiscal = false;  // 年度
  int year() const { return era == nullptr ? number : era->year(number); }
  bool exists() const { return era == nullptr || (number > 0 && year() <= era->last); }
};

int small(const Number& n) { return static_cast<int>(std::min<std::int64_t>(n.thousandths / 1000, 99'999)); }

const Era* era_before(std::u32string_view text, std::size_t i) {
  for (const Era& era : eras)
    if (before(text, i, to_utf32(era.name))) return &era;
  return nullptr;
}

std::vector<YearWords> years_in(std::u32string_view text) {
  std::vector<YearWords> out;
  for (const Number& n : numbers_in(text)) {
    const Era* era = era_before(text, n.begin);
    const bool plain = era == nullptr && n.digits == 4 && n.end - n.begin == 4 && small(n) >= 1868 && small(n) <= 2199;
    if (!at(text, n.end, U"年") || (era == nullptr && !plain)) continue;
    out.push_back({n.begin - (era == nullptr ? 0 : 2), n.end + 1, era, small(n), at(text, n.end + 1, U"度")});
  }
  for (std::size_t i = 0; (i = text.find(U"元年", i)) != std::u32string_view::npos; ++i)
    if (const Era* era = era_before(text, i)) out.push_back({i - 2, i + 2, era, 1, at(text, i + 2, U"度")});
  std::sort(out.begin(), out.end(), [](const YearWords& a, const YearWords& b) { return a.begin < b.begin; });
  return out;
}

std::string in_other_calendar(const YearWords& year) {
  const std::string rest = year.fiscal ? "年度" : "年";
  if (year.era != nullptr) return std::to_string(year.year()) + rest;
  const Era* era = nullptr;
  for (const Era& one : eras)
    if (year.number > one.first || (year.number == one.first)) era = &one;
  const int number = year.number - era->first + 1;
  return std::string(era->name) + (number == 1 ? "元" : std::to_string(number)) + rest;
}

// M月D日 after a year: month and day, and where it ends.
struct Day {
  int month = 0, day = 0;
  std::size_t end = 0;
};
std::optional<Day> day_after(std::u32string_view text, std::size_t begin) {
  const auto rest = text.substr(begin);
  const auto numbers = numbers_in(rest);
  if (numbers.size() < 2 || numbers[0].begin != 0 || !at(rest, numbers[0].end, U"月") ||
      numbers[1].begin != numbers[0].end + 1 || !at(rest, numbers[1].end, U"日"))
    return std::nullopt;
  return Day{small(numbers[0]), small(numbers[1]), begin + numbers[1].end + 1};
}

constexpr std::u32string_view weekdays = U"日月火水木金土";
constexpr Text weekday_names[] = {text::weekday_0, text::weekday_1, text::weekday_2, text::weekday_3,
                                  text::weekday_4, text::weekday_5, text::weekday_6};

// （日）, (日), （日曜日）, 日曜日 at `i`: its index, or npos.
std::size_t weekday_at(std::u32string_view text, std::size_t i) {
  const bool bracket = at_any(text, i, U"（|(") != 0;
  const std::size_t k = i + (bracket ? 1 : 0);
  if (k >= text.size()) return std::u32string_view::npos;
  const bool whole = at(text, k + 1, U"曜") || (bracket && at_any(text, k + 1, U"）|)|・祝") != 0);
  return whole ? weekdays.find(text[k]) : std::u32string_view::npos;
}

void check_day(const Words& line, const YearWords& year, const Day& day, Report& report) {
  using namespace std::chrono;
  const Words words = part(line, year.begin, day.end - year.begin);
  const year_month_day date{std::chrono::year(year.year()), month(static_cast<unsigned>(day.month)),
                            std::chrono::day(static_cast<unsigned>(day.day))};
  if (day.month > 12 || day.day > 31 || !date.ok()) return report.add(messages::impossible_day, words);
  const std::size_t given = weekday_at(line.view(), day.end);
  const std::size_t real = weekday(sys_days(date)).c_encoding();
  if (given == std::u32string_view::npos || given == real) return;
  report.add(given < 7 ? messages::wrong_weekday : messages::impossible_day, words,
             {say(weekday_names[real], Language::ja), say(weekday_names[real], Language::en)});
}

// The plan's years in the western calendar, where all labels can be read.
std::vector<int> plan_years(const dataset::Plan& plan) {
  std::vector<int> out;
  for (const auto& year : plan.years) {
    const std::u32string label = to_utf32(year.label.text);
    const auto found = years_in(label);
    if (found.size() != 1 || !found[0].exists()) return {};
    out.push_back(found[0].year());
  }
  return out;
}

struct Time {
  Words words;
  const char* format;
};

// 8:30, 8：30, 8時30分, with full-width digits or not.
std::vector<Time> times_in(const Words& line) {
  std::vector<Time> out;
  const auto text = line.view();
  const auto numbers = numbers_in(text);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const Number& hour = numbers[i];
    if (hour.digits > 2 || small(hour) > 24 || hour.end >= text.size()) continue;
    const bool minutes = i + 1 < numbers.size() && numbers[i + 1].begin == hour.end + 1 && numbers[i + 1].digits == 2;
    const std::size_t end = minutes ? numbers[i + 1].end : hour.end;
    const char32_t mark = text[hour.end];
    if (mark == U':' && minutes) out.push_back({part(line, hour.begin, end - hour.begin), "8:30"});
    if (mark == U'：' && minutes) out.push_back({part(line, hour.begin, end - hour.begin), "8：30"});
    if (mark != U'時' || at(text, hour.end, U"時間") || at(text, hour.end, U"時点")) continue;
    const bool named = !minutes || at(text, end, U"分");  // 時 or 分 behind the last number belongs to the time
    out.push_back({part(line, hour.begin, end + (named ? 1 : 0) - hour.begin), "8時30分"});
  }
  return out;
}

}  // namespace

void mixed_eras(const Corpus& corpus, Report& report) {
  std::vector<std::pair<Words, YearWords>> western, japanese;
  each_line(corpus, any_text, [&](const Words& line) {
    for (const YearWords& year : years_in(line.view())) {
      const std::size_t end = year.end + (year.fiscal ? 1 : 0);
      const bool both = at_any(line.view(), end, U"（|(") != 0 || before_any(line.view(), year.begin, U"（|(") != 0;
      if (!both)
        (year.era == nullptr ? western : japanese).emplace_back(part(line, year.begin, end - year.begin), year);
    }
  });
  const bool western_rarer = western.size() <= japanese.size();
  const auto& rarer = western_rarer ? western : japanese;
  for (const auto& [words, year] : rarer)
    report.add(messages::mixed_eras, words,
               {say(western_rarer ? text::western_years : text::japanese_years, Language::ja),
                say(western_rarer ? text::japanese_years : text::western_years, Language::ja),
                std::to_string(std::max(western.size(), japanese.size())), std::to_string(rarer.size()),
                in_other_calendar(year)});
}

void impossible_date(const Corpus& corpus, Report& report) {
  each_line(corpus, any_text, [&](const Words& line) {
    for (const YearWords& year : years_in(line.view())) {
      if (!year.exists()) {
        YearWords western = year;
        western.era = nullptr;
        western.number = year.year();
        report.add(messages::impossible_year, part(line, year.begin, year.end - year.begin),
                   {year.number == 0 ? "" : in_other_calendar(western)});
      } else if (const auto day = day_after(line.view(), year.end)) {
        check_day(line, year, *day, report);
      }
    }
  });
}

void year_outside_plan(const Corpus& corpus, Report& report) {
  const auto& plan = corpus.dataset->plan;
  const auto years = plan_years(plan);
  if (years.empty()) return;
  const std::string reported = plan.years[corpus.dataset->annual.year].label.text;
  const int latest = years[corpus.dataset->annual.year] + 1;  // as of 1 April, or what was prepared for the next year
  each_line(corpus, any_text, [&](const Words& line) {
    const bool results = line.passage->field == "取組内容" || line.passage->field == "成果";
    const bool target = line.passage->field == "指標目標";
    for (const YearWords& year : years_in(line.view())) {
      const Words words = part(line, year.begin, year.end - year.begin);
      if (results && year.exists() && year.year() > latest) report.add(messages::year_outside_plan, words, {reported});
      if (target && year.exists() &&
          (year.year() < years.front() || year.year() > years.back() + (year.fiscal ? 0 : 1)))
        report.add(messages::target_year_outside, words, {plan.years.front().label.text, plan.years.back().label.text});
    }
  });
}

void mixed_time_formats(const Corpus& corpus, Report& report) {
  std::vector<Time> all;
  std::map<std::string_view, std::size_t> counts;
  each_line(corpus, any_text, [&](const Words& line) {
    for (const Time& time : times_in(line)) {
      all.push_back(time);
      ++counts[time.format];
    }
  });
  if (counts.size() < 2) return;
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const Line* last = nullptr;  // one finding a line
  for (const Time& time : all) {
    if (time.format == most->first || time.words.line == last) continue;
    last = time.words.line;
    report.add(
        messages::mixed_time_formats, time.words,
        {time.format, std::string(most->first), std::to_string(most->second), std::to_string(counts[time.format])});
  }
}

}  // namespace toji::check
