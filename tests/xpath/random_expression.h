#pragma once
// Expressions at random over a small document; the names and texts are of the letters a b c k x y z w.
#include <array>
#include <random>
#include <string>

class RandomExpression {
 public:
  static constexpr const char* document =
      "<a k='x'><b k='xy'><c>xyz</c><b>12</b>zz<c k='w'>7</c></b><b><c>wx yz</c><b k='5'><c/><a>x</a></b></b>"
      "<c k='y'>3.5</c><a><b>-2</b><c> x  y </c></a></a>";

  explicit RandomExpression(unsigned seed) : random_(seed) {}

  std::string expression() { return pick(3) == 0 ? nodes(3) : scalar(); }
  std::string scalar() {
    switch (pick(3)) {
      case 0:
        return string(3);
      case 1:
        return number(3);
      default:
        return boolean(3);
    }
  }

 private:
  std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }
  template <std::size_t N>
  std::string one_of(const char* const (&all)[N]) {
    return all[pick(N)];
  }

  std::string literal() {
    return "'" + one_of({"", "x", "xy", "z", "w", "xyz", "yx", " x  y", "12", "zz", "wx"}) + "'";
  }

  std::string nodes(int depth) {
    std::string path = one_of({"", "", "/", "//", "../", ".//"});
    for (std::size_t i = 0; i < 1 + pick(3); ++i) {
      if (i > 0) path += pick(4) == 0 ? "//" : "/";
      path +=
          one_of({"", "", "", "descendant::", "ancestor::", "preceding-sibling::", "following-sibling::", "following::",
                  "preceding::", "parent::", "ancestor-or-self::", "descendant-or-self::", "self::"}) +
          one_of({"a", "b", "c", "*", "node()", "text()"});
      if (depth > 0 && pick(3) == 0) path += "[" + predicate(depth - 1) + "]";
    }
    if (pick(5) == 0) path += one_of({"/@k", "/@*"});
    if (depth > 0 && pick(8) == 0) return "(" + path + ")[" + predicate(depth - 1) + "]";
    if (depth > 0 && pick(8) == 0) return path + " | " + nodes(depth - 1);
    return path;
  }

  std::string predicate(int depth) {
    switch (pick(5)) {
      case 0:
        return one_of({"1", "2", "last()", "position() > 1", "last() - 1", "position() = last()", "@k"});
      case 1:
        return number(depth);
      default:
        return boolean(depth);
    }
  }

  // A string that some other value may become.
  std::string text(int depth) {
    switch (pick(4)) {
      case 0:
        return "string(" + nodes(depth) + ")";
      case 1:
        return literal();
      default:
        return string(depth);
    }
  }

  std::string string(int depth) {
    if (depth <= 0) return literal();
    const int d = depth - 1;
    switch (pick(9)) {
      case 0:
        return "substring(" + text(d) + ", " + number(d) + ")";
      case 1:
        return "substring(" + text(d) + ", " + number(d) + ", " + number(d) + ")";
      case 2:
        return "translate(" + text(d) + ", " + literal() + ", " + literal() + ")";
      case 3:
        return "substring-before(" + text(d) + ", " + literal() + ")";
      case 4:
        return "substring-after(" + text(d) + ", " + literal() + ")";
      case 5:
        return "normalize-space(" + text(d) + ")";
      case 6:
        return "concat(" + text(d) + ", " + text(d) + ")";
      case 7:
        return "name(" + nodes(d) + ")";
      default:
        return "string(" + nodes(d) + ")";
    }
  }

  std::string number(int depth) {
    if (depth <= 0) return one_of({"0", "1", "2", "3", "1.5", "-1", "12"});
    const int d = depth - 1;
    switch (pick(9)) {
      case 0:
        return "string-length(" + text(d) + ")";
      case 1:
        return "count(" + nodes(d) + ")";
      case 2:
        return "(" + number(d) + one_of({" + ", " - ", " * ", " mod "}) + number(d) + ")";
      case 3:
        return "(" + number(d) + " div 2)";
      case 4:
        return one_of({"floor", "ceiling", "round"}) + "(" + number(d) + " + 0.25)";
      case 5:
        return "number(" + nodes(d) + ")";
      case 6:
        return "sum(" + nodes(d) + ")";
      case 7:
        return "-" + number(d);
      default:
        return one_of({"1", "2", "3", "0.5"});
    }
  }

  std::string boolean(int depth) {
    if (depth <= 0) return one_of({"true()", "false()", "@k", "c", "text()"});
    const int d = depth - 1;
    switch (pick(8)) {
      case 0:
        return "starts-with(" + text(d) + ", " + literal() + ")";
      case 1:
        return "contains(" + text(d) + ", " + literal() + ")";
      case 2:
        return "(" + nodes(d) + one_of({" = ", " != ", " < ", " >= "}) + (pick(2) == 0 ? nodes(0) : text(d)) + ")";
      case 3:
        return "(" + number(d) + one_of({" = ", " != ", " < ", " <= ", " > ", " >= "}) + number(d) + ")";
      case 4:
        return "(" + text(d) + one_of({" = ", " != "}) + text(d) + ")";
      case 5:
        return "(" + boolean(d) + one_of({" and ", " or "}) + boolean(d) + ")";
      case 6:
        return "not(" + boolean(d) + ")";
      default:
        return "boolean(" + nodes(d) + ")";
    }
  }

  std::mt19937 random_;
};
