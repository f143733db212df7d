#include "engine/xpath/lexer.h"

#include <algorithm>

#include "base/utf8.h"
#include "engine/xpath/characters.h"
#include "engine/xpath/names.h"

namespace toji::xpath {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::variant<std::vector<Token>, Fault> run() {
    out_.reserve(text_.size() / 2 + 1);  // most tokens are longer
    for (skip_spaces(); at_ < text_.size(); skip_spaces())
      if (const std::size_t size = take(); size == 0) return fault_;
    out_.push_back({Token::Kind::end, {}, text_.size()});
    return std::move(out_);
  }

 private:
  using Kind = Token::Kind;

  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  char ahead(std::size_t by) const { return at_ + by < text_.size() ? text_[at_ + by] : '\0'; }

  // One token; its bytes, 0 for a fault.
  std::size_t take() {
    const char c = text_[at_];
    if (c == '"' || c == '\'') return literal(c);
    if (is_digit(c) || (c == '.' && is_digit(ahead(1)))) return add(Kind::number, number_size());
    if (c == '$') return variable();
    if (const std::size_t size = qualified_size(0); size != 0) return name(size);
    return is_ascii(c) ? symbol() : fail(Fault::Kind::odd_character, character_size());
  }

  std::size_t add(Kind kind, std::size_t size, std::size_t inside = 0) {
    out_.push_back({kind, text_.substr(at_ + inside, size - (kind == Kind::literal ? 2 : inside)), at_});
    at_ += size;
    return size;
  }

  std::size_t fail(Fault::Kind kind, std::size_t size) {
    fault_ = {kind, at_, std::string(text_.substr(at_, size))};
    return 0;
  }

  std::size_t literal(char quote) {
    const std::size_t close = text_.find(quote, at_ + 1);
    return close == std::string_view::npos ? fail(Fault::Kind::unclosed, text_.size())
                                           : add(Kind::literal, close + 1 - at_, 1);
  }

  std::size_t number_size() const {
    std::size_t size = 0;
    while (is_digit(ahead(size))) ++size;
    if (ahead(size) == '.') ++size;
    while (is_digit(ahead(size))) ++size;
    return size;
  }

  // Of the character that is next.
  std::size_t character_size() const {
    std::size_t end = at_;
    next_character(text_, end);
    return end - at_;
  }

  // An NCName from so many bytes ahead.
  std::size_t name_size(std::size_t from) const {
    std::size_t end = std::min(at_ + from, text_.size());
    for (std::size_t next = end; next < text_.size(); end = next) {
      const char32_t c = next_character(text_, next);
      if (!(end == at_ + from ? begins_name(c) : goes_on_name(c))) break;
    }
    return end - std::min(at_ + from, text_.size());
  }

  // With a prefix where one colon follows: "::" belongs to an axis.
  std::size_t qualified_size(std::size_t from) const {
    const std::size_t size = name_size(from), colon = from + size;
    if (size == 0 || ahead(colon) != ':' || ahead(colon + 1) == ':') return size;
    const std::size_t local = ahead(colon + 1) == '*' ? 1 : name_size(colon + 1);
    return local == 0 ? size : size + 1 + local;
  }

  std::size_t variable() {
    const std::size_t size = qualified_size(1);
    if (size != 0) return add(Kind::variable, size + 1, 1);
    if (at_ + 1 == text_.size() || is_ascii(text_[at_ + 1])) return fail(Fault::Kind::unexpected, 1);
    ++at_;
    return fail(Fault::Kind::odd_character, character_size());
  }

  // Behind these a name is a name and * stands for any name (XPath 1.0, 3.7).
  bool operand_follows() const {
    if (out_.empty()) return true;
    const Token& last = out_.back();
    if (last.kind == Kind::operator_name) return true;
    return last.kind == Kind::symbol && last.text != ")" && last.text != "]" && last.text != "." && last.text != ".." &&
           !(last.text == "*" && !multiplies_);
  }

  // Behind these nothing but a name can stand: @１ is an attribute, 月/１ an element.
  bool name_follows() const {
    if (out_.empty() || out_.back().kind != Token::Kind::symbol) return false;
    const std::string_view last = out_.back().text;
    return last == "@" || last == "/" || last == "//" || last == "::";
  }

  std::size_t name(std::size_t size) {
    if (!name_follows() && is_wide_number(text_.substr(at_, size))) return fail(Fault::Kind::wide_number, size);
    return operand_follows() ? add(Kind::name, size) : add(Kind::operator_name, name_size(0));
  }

  std::size_t symbol() {
    const std::string_view two = text_.substr(at_, 2);
    for (const std::string_view known : {"//", "::", "..", "!=", "<=", ">="})
      if (two == known) return add(Kind::symbol, 2);
    if (std::string_view("()[]@,/|+-=<>*.").find(text_[at_]) == std::string_view::npos)
      return fail(Fault::Kind::unexpected, 1);
    if (text_[at_] == '*') multiplies_ = !operand_follows();
    return add(Kind::symbol, 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool multiplies_ = false;  // the last * is an operator
  std::vector<Token> out_;
  Fault fault_;
};

}  // namespace

std::variant<std::vector<Token>, Fault> tokens_of(std::string_view expression) { return Lexer(expression).run(); }

}  // namespace toji::xpath
