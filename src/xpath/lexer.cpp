#include "xpath/lexer.h"

#include <algorithm>

#include "xpath/characters.h"

namespace toji::xpath {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool goes_on_name(char c) { return begins_name(c) || is_digit(c) || c == '-' || c == '.'; }

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
    if (begins_name(c)) return name();
    return symbol();
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

  // An NCName from so many bytes ahead.
  std::size_t name_size(std::size_t from) const {
    std::size_t size = from;
    if (!begins_name(ahead(size))) return 0;
    while (goes_on_name(ahead(size))) ++size;
    return size - from;
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
    return size == 0 ? fail(Fault::Kind::unexpected, 1) : add(Kind::variable, size + 1, 1);
  }

  // Behind these a name is a name and * stands for any name (XPath 1.0, 3.7).
  bool operand_follows() const {
    if (out_.empty()) return true;
    const Token& last = out_.back();
    if (last.kind == Kind::operator_name) return true;
    return last.kind == Kind::symbol && last.text != ")" && last.text != "]" && last.text != "." && last.text != ".." &&
           !(last.text == "*" && !multiplies_);
  }

  std::size_t name() {
    return operand_follows() ? add(Kind::name, qualified_size(0)) : add(Kind::operator_name, name_size(0));
  }

  std::size_t symbol() {
    const std::string_view two = text_.substr(at_, 2);
    for (const std::string_view known : {"//", "::", "..", "!=", "<=", ">="})
      if (two == known) return add(Kind::symbol, 2);
    if (std::string_view("()[]@,/|+-=<>*.").find(text_[at_]) == std::string_view::npos) {
      std::size_t size = 1;
      while (static_cast<unsigned char>(ahead(size)) >= 0x80 && (ahead(size) & 0x40) == 0) ++size;
      return fail(Fault::Kind::unexpected, size);
    }
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
