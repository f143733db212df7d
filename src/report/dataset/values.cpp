#include "report/dataset/values.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/iso_date.h"
#include "base/icu.h"
#include "base/look_alike.h"

namespace toji::dataset {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// Lower-case letters, digits and hyphens: an id is a file name as well.
bool is_id(std::string_view text) {
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
  return !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), good);
}

bool is_date(std::string_view text) {
  constexpr std::string_view form = "2024-03-31";
  return text.size() == form.size() && is_iso_date(text);
}

// Points with up to two decimals, from 1 to 99.
bool is_size(std::string_view text) {
  if (!text.ends_with("pt")) return false;
  text.remove_suffix(2);
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view decimals = whole.size() == text.size() ? "0" : text.substr(whole.size() + 1);
  return all_digits(whole) && whole.front() != '0' && whole.size() <= 2 && all_digits(decimals) && decimals.size() <= 2;
}

}  // namespace

bool is_value(Value value, std::string_view text) {
  switch (value) {
    case Value::text:
      return !data_tree::normalized(text).empty();
    case Value::id:
    case Value::reference:
      return is_id(text);
    case Value::number:
      return all_digits(text) && text.front() != '0' && text.size() <= 3;
    case Value::count:
      return all_digits(text) && text.size() <= 6;
    case Value::date:
      return is_date(text);
    case Value::yes:
      return text == "はい";
    case Value::digits:
      return text == "半角" || text == "全角";
    case Value::size:
      return is_size(text);
  }
  return false;
}

Allowed allowed_values(Value value) {
  switch (value) {
    case Value::text:
      return {"文字を書いてください", "write some text"};
    case Value::id:
    case Value::reference:
      return {"半角の英小文字、数字、- で書いてください（例: madoguchi-2）",
              "lower-case letters, digits and hyphens, as in madoguchi-2"};
    case Value::number:
      return {"1 から 999 までの整数を半角で書いてください", "a whole number from 1 to 999"};
    case Value::count:
      return {"0 から 999999 までの整数を半角で書いてください", "a whole number from 0 to 999999"};
    case Value::date:
      return {"本当にある日付を、西暦の年-月-日で書いてください（例: 2024-03-31）",
              "a day that exists, as in 2024-03-31"};
    case Value::yes:
      return {"書けるのは「はい」だけです。そうでなければ、この属性を書きません", "はい, or leave the attribute out"};
    case Value::digits:
      return {"「半角」か「全角」を書いてください", "半角 or 全角"};
    case Value::size:
      return {"1pt から 99pt までの大きさを半角で書いてください（例: 9.5pt）", "a size from 1pt to 99pt, as in 9.5pt"};
  }
  return {};
}

std::string nfkc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  require(status);
  const icu::UnicodeString out = normalizer->normalize(utf16(text), status);
  require(status);
  return utf8(out);
}

unsigned number(std::string_view text) {
  unsigned value = 0;
  if (all_digits(text) && text.size() <= 9) std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string alike(std::string_view word, const std::vector<std::string_view>& names) {
  const std::string folded = nfkc(word);
  for (const std::string_view name : names)
    if (looks_like(word, name) || looks_like(folded, nfkc(name))) return std::string(name);
  return {};
}

std::string suggestion(const std::vector<std::string>& near, const std::vector<std::string_view>& all) {
  std::string out;
  for (const std::string& name : near) (out += out.empty() ? "" : ", ") += name;
  if (out.empty())
    for (const std::string_view name : all) (out += out.empty() ? "" : ", ") += name;
  return out;
}

}  // namespace toji::dataset
