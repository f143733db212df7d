// What a hint proposes can be written: over every enumeration, with names that are nearly right.
#include <random>
#include <set>

#include "base/utf8.h"
#include "report/dataset/values.h"
#include "dataset_fixture.h"

using namespace dataset_fixture;
using dataset::Value;

namespace {

// "A, B ではありませんか…" of the hints, each by itself.
std::vector<std::string> proposals(const Diagnostic& said) {
  std::string hint = to_text(said, Language::ja);
  const auto begin = hint.find("ヒント: "), end = hint.find(" ではありませんか");
  if (begin == std::string::npos || end == std::string::npos) return {};
  hint = hint.substr(begin + std::string_view("ヒント: ").size(), end - begin - std::string_view("ヒント: ").size());
  std::vector<std::string> out;
  for (std::size_t at = 0; at != std::string::npos;) {
    const auto comma = hint.find(", ", at);
    out.push_back(hint.substr(at, comma == std::string::npos ? comma : comma - at));
    at = comma == std::string::npos ? comma : comma + 2;
  }
  return out;
}

// One edit of a name: a character more, less, another, or two exchanged.
std::string misspelt(const std::string& name, std::mt19937& random) {
  std::u32string text = to_utf32(name);
  const std::size_t at = random() % text.size();
  switch (random() % 5) {
    case 0: text.insert(at, 1, U'x'); break;
    case 1: text.erase(at, 1); break;
    case 2: text[at] = U'の'; break;
    case 3: std::swap(text[at], text[(at + 1) % text.size()]); break;
    default:
      for (char32_t& c : text) c = c >= 'a' && c <= 'z' ? c - 32 : c;
  }
  return to_utf8(text);
}

// The value of an attribute, or of the text of an element, that stands in one of the files.
struct Slot {
  std::string file, before, value, after;
};
const Slot slots[] = {{"plan.xml", "再掲=\"", "kaigan-seiso", "\""},
                      {"plan.xml", "<項 id=\"", "midori", "\""},
                      {"year.xml", "<年次 年度=\"", "h30", "\""},
                      {"year.xml", "評価=\"", "S", "\""},
                      {"year.xml", "総称=\"", "はい", "\""},
                      {"year.xml", "<発行日>", "2019-06-28", "</発行日>"},
                      {"sheets/gakko-rin.xml", "<実行課>", "教育総務課", "</実行課>"},
                      {"sheets/gakko-rin.xml", "<自己評価>", "C", "</自己評価>"},
                      {"sheets/gakko-rin.xml", "<欄 名=\"", "決算額", "\""}};

std::vector<Diagnostic> said_with(const Slot& slot, const std::string& value) {
  static FileNames names;
  Diagnostics diagnostics;
  dataset::read(edited(slot.file, slot.before + slot.value + slot.after, slot.before + value + slot.after), names,
                diagnostics);
  return {diagnostics.items().begin(), diagnostics.items().end()};
}

std::string ids_of(const std::vector<Diagnostic>& said) {
  std::string out;
  for (const Diagnostic& d : said) out += std::string(d.text->id) + ' ' + d.args.at(0) + '\n';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_near_name_that_is_proposed_can_be_written) {
  std::mt19937 random(9);
  std::size_t proposed = 0;
  for (const Slot& slot : slots) {
    std::set<std::string> tried{slot.value, ""};
    for (int round = 0; round < 60; ++round) {
      const std::string wrong = misspelt(slot.value, random);
      if (!tried.insert(wrong).second) continue;
      const auto said = said_with(slot, wrong);
      if (said.empty()) continue;
      for (const std::string& one : proposals(said.front())) {
        ++proposed;
        const std::string plain = one.starts_with("「") ? one.substr(3, one.find("」") - 3) : one;
        const std::string then = ids_of(said_with(slot, plain));
        BOOST_TEST(then.find(std::string(said.front().text->id) + ' ' + said.front().args.at(0)) == std::string::npos,
                   slot.before << wrong << " proposes " << one << ": " << then);
      }
    }
  }
  BOOST_TEST(proposed > 40u);
}

BOOST_AUTO_TEST_CASE(each_correction_is_a_value) {
  const char* written[] = {"いいえ", "はい。", "yes", "no", "６", "0", "６.3.31", "6.3.31", "24/3/31", "R6.3.31", "令和元年5月1日",
                           "平成31年4月30日", "64.1.7", "99.12.31", "2024年2月30日", "20240331", "0.0.0", "Midori", "ＡＢ", "9.5",
                           "９．５ポイント", "全角 ", "ゼンカク", "1,000", "１０"};
  for (const Value value : {Value::text, Value::id, Value::reference, Value::number, Value::count, Value::date,
                            Value::yes, Value::digits, Value::size})
    for (const char* one : written)
      for (const std::string& meant : dataset::corrected(value, one))
        BOOST_TEST(dataset::is_value(value, meant), one << " is corrected to " << meant);
}

BOOST_AUTO_TEST_CASE(what_is_meant_by_dates_and_answers) {
  const auto meant = [](Value value, const std::string& written) {
    std::string out;
    for (const std::string& one : dataset::corrected(value, written)) out += (out.empty() ? "" : " ") + one;
    return out;
  };
  BOOST_TEST(meant(Value::date, "6.3.31") == "2024-03-31 1994-03-31");
  BOOST_TEST(meant(Value::date, "令和6年3月31日") == "2024-03-31");
  BOOST_TEST(meant(Value::date, "Ｒ６．３．３１") == "2024-03-31");
  BOOST_TEST(meant(Value::date, "24/3/31") == "2024-03-31 2042-03-31 2012-03-31");
  BOOST_TEST(meant(Value::date, "56.3.31") == "2056-03-31 2074-03-31 1981-03-31");
  BOOST_TEST(meant(Value::date, "元年5月1日") == "2019-05-01 1989-05-01");
  BOOST_TEST(meant(Value::date, "2024/3/31") == "2024-03-31");
  BOOST_TEST(meant(Value::date, "0.3.31") == "");
  BOOST_TEST(meant(Value::yes, "いいえ") == "");
  BOOST_TEST(meant(Value::yes, "ハイ") == "はい");
  BOOST_TEST(meant(Value::yes, "no") == "");
}
