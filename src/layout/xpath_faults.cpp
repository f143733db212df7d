#include "layout/xpath_faults.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "layout/suggest.h"
#include "layout/units.h"

namespace toji::layout {
namespace {

constexpr std::pair<std::string_view, std::string_view> sentences[] = {
    {"Expression does not evaluate to node set", "要素を選ぶ式ではありません"},
    {"Unknown variable: variable set is not provided", "変数は使えません"},
    {"Unknown variable: variable set does not contain the given name", "定義されていない変数があります"},
    {"Exceeded maximum allowed query depth", "入れ子が深すぎます"},
    {"Expected ')' to match an opening '('", "( を閉じる ) がありません"},
    {"No comma between function arguments", "関数の引数の間に , がありません"},
    {"Function has to be applied to node set", "この関数の引数は要素の集まりでなければなりません"},
    {"Unrecognized function or wrong parameter count", "関数の名前か、引数の数が違います"},
    {"Unrecognized function call", "関数の書き方が違います"},
    {"Predicate has to be applied to node set", "[ ] は要素を選ぶ式の後にだけ書けます"},
    {"Expected ']' to match an opening '['", "[ を閉じる ] がありません"},
    {"Step has to be applied to node set", "/ は要素を選ぶ式の後にだけ書けます"},
    {"Union operator has to be applied to node sets", "| は要素を選ぶ式どうしの間にだけ書けます"},
    {"Predicates are not allowed after an abbreviated step", ". や .. の後に [ ] は書けません"},
    {"Two axis specifiers in one step", ":: が重なっています"},
    {"Only literals are allowed as arguments to processing-instruction()",
     "processing-instruction( ) の引数は引用符で囲みます"},
    {"Unmatched brace near processing-instruction()", "processing-instruction( が閉じられていません"},
    {"Unmatched brace near node type test", "node( や text( が閉じられていません"},
    {"Unknown axis", ":: の前の軸の名前が違います"},
    {"Unrecognized node test", "ここには要素の名前か @ か * が要ります"},
    {"Unrecognized node type", "( ) の付く種類の名前が違います"},
    {"Incorrect query", "式の書き方が違います"},
};

constexpr std::string_view functions[] = {"last",
                                          "position",
                                          "count",
                                          "id",
                                          "local-name",
                                          "namespace-uri",
                                          "name",
                                          "string",
                                          "concat",
                                          "starts-with",
                                          "contains",
                                          "substring-before",
                                          "substring-after",
                                          "substring",
                                          "string-length",
                                          "normalize-space",
                                          "translate",
                                          "boolean",
                                          "not",
                                          "true",
                                          "false",
                                          "lang",
                                          "number",
                                          "sum",
                                          "floor",
                                          "ceiling",
                                          "round",
                                          "node",
                                          "text",
                                          "comment",
                                          "processing-instruction"};

// Operators that may stand before a bracket.
bool is_operator(std::string_view name) { return name == "and" || name == "or" || name == "div" || name == "mod"; }

}  // namespace

std::string_view in_japanese(std::string_view fault) {
  const auto found = std::find_if(std::begin(sentences), std::end(sentences),
                                  [&](const auto& sentence) { return sentence.first == fault; });
  return found == std::end(sentences) ? "書き方が違います" : found->second;
}

std::string function_hint(std::string_view expression) {
  const std::vector<std::string_view> known(std::begin(functions), std::end(functions));
  for (std::size_t i = 0; i < expression.size(); ++i) {
    const char c = expression[i];
    if (c == '"' || c == '\'') i = std::min(expression.find(c, i + 1), expression.size() - 1);
    if (c != '(') continue;
    std::size_t begin = i;
    while (begin > 0 && is_name_byte(expression[begin - 1])) --begin;
    const std::string_view name = expression.substr(begin, i - begin);
    if (name.empty() || is_operator(name) || std::find(known.begin(), known.end(), name) != known.end()) continue;
    return suggestion(name, known);
  }
  return {};
}

std::string wide_sign_hint(std::string_view expression) {
  char32_t quote = 0;
  for (std::size_t at = 0; at < expression.size();) {
    const char32_t c = next_character(expression, at);
    const char like = tag_sign_like(c);
    if (quote != 0)
      quote = c == quote ? 0 : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (like != '\0' && like != ' ' && like != ';' && like != '&')
      return "「" + to_utf8(c) + "」 (" + code_point(c) + ") → " + like;
  }
  return {};
}

}  // namespace toji::layout
