#include "expressions.h"

#include "texts.h"

namespace toji::random {
namespace {

// For use in a text template: braces are doubled.
std::string braced(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '{' || c == '}' ? std::string(2, c) : std::string(1, c);
  return out;
}

}  // namespace

std::string Expressions::variable(const std::vector<Variable>& known, Variable::Type type) {
  std::vector<std::string> fitting;
  for (const Variable& one : known)
    if (one.type == type) fitting.push_back("$" + one.name);
  return fitting.empty() || !random_.chance(40) ? "" : random_.pick(fitting);
}

std::string Expressions::text(Where where, const std::vector<Variable>& known) {
  if (std::string found = variable(known, Variable::string); !found.empty()) return found;
  if (random_.chance(odd_))
    return random_.pick({"5 div 0", "number('a')", "concat(/d, /d, /d, /d)", "translate(/d/@題, '市', 'し')", "1 div 3",
                         "無い", "substring(/d/@題, 2, 1)", "string-length(/d/@題)", "sum(/d/群/@名)", "-0", "'{'"});
  switch (where) {
    case Where::root:
      return random_.pick({"@題", "string(@題)", "count(群)", "string(@空)", "@n * 2", "concat(@題, '／', @n)",
                           "normalize-space(@題)", "82 div 10", "群[1]/@名 | @題", "string(群[last()])", "@日"});
    case Where::group:
      return random_.pick({"@名", "string(@名)", "count(項)", "../@題", "@種", "string(.)",
                           "concat(@名, '（', @n, '）')", "count(preceding-sibling::*) + 1",
                           "translate(@n, '0123456789', '０１２３４５６７８９')"});
    case Where::item:
      return random_.pick(
          {"@名", ".", "string(@名)", "../@名", "@種", "@n + 1", "concat('・', .)", "string(b)", "/d/@題"});
    case Where::anywhere:
      break;
  }
  return random_.pick({"/d/@題", "string(/d/@題)", "'固定'", "count(//項)", "sum(/d/数)", "string(.)"});
}

std::string Expressions::number(Where where, const std::vector<Variable>& known) {
  if (std::string found = variable(known, Variable::number); !found.empty()) return found;
  if (random_.chance(odd_))
    return random_.pick({"-1", "0", "1.5", "number('x')", "1 div 0", "9999999999", "1e3", "'七'"});
  return random_.chance(60) ? whole(where)
                            : random_.pick({"count(//項)", "sum(/d/数)", "2 * 3", "/d/@n", "string-length('ab')"});
}

std::string Expressions::whole(Where where) {
  return where == Where::root
             ? random_.pick({"@n", "count(群) + 1", "/d/@n"})
             : random_.pick({"/d/@n", "count(/d/群) + 1", "3", "1 + count(preceding-sibling::*) mod 30"});
}

std::string Expressions::truth(Where where, const std::vector<Variable>& known) {
  if (std::string found = variable(known, Variable::boolean); !found.empty()) return found;
  if (where == Where::anywhere)
    return random_.pick({"true()", "/d/群", "count(//項) > 2", "false()", "/d/@n mod 2 = 1"});
  return random_.pick({"@n > 5", "*", "not(@種 = '甲')", "true()", "false()", "string-length(@n) = 1", "/d/群[2]",
                       "contains(@名, '市')", "position() = 1"});
}

std::string Expressions::nodes(Where where, const std::vector<Variable>& known) {
  if (std::string found = variable(known, Variable::nodes); !found.empty()) return found;
  if (random_.chance(odd_)) return random_.pick({"@*", "//node()", "無い", "..", "//@名", "text()"});
  if (where == Where::root) return random_.pick({"群", "群/項", "文", "@題", "//項", "数"});
  return random_.pick({"/d", "/d/群", ".", "/d/@題", "/d/文"});
}

Loop Expressions::loop(Where where) {
  if (random_.chance(odd_)) return {nodes(where, {}), Where::anywhere, false, random_.chance(50)};
  const bool anywhere = where == Where::anywhere || where == Where::item;
  switch (random_.between(0, 5)) {
    case 0:
      return {random_.pick({"無い", "/d/群[@n = 99]", "*[false()]"}), Where::anywhere, false, true};
    case 1:
      return {"/d/群/項", Where::item, where == Where::root, true};
    case 2:
      return {"/d/文[1]", Where::anywhere, false, true};
    case 3:
      return {random_.pick({"/d", "/d/@題/.."}), Where::root, false, false};
    default:
      if (anywhere) return {"/d/群", Where::group, false, true};
      return {where == Where::root ? random_.pick({"群", "群[@種 = '乙']", "群[position() < 3]"}) : "項",
              where == Where::root ? Where::group : Where::item, true, true};
  }
}

std::string Expressions::mixed(Where where, const std::vector<Variable>& known) {
  std::string out = braced(word(random_));
  if (random_.chance(50)) out += "{" + text(where, known) + "}";
  if (random_.chance(20)) out += braced(sentence(random_, 1, 3));
  return out;
}

}  // namespace toji::random
