#pragma once
// XPath over the data of data.h, by what it gives and from where.
#include <string>
#include <vector>

#include "random.h"

namespace toji::random {

// The element where an expression begins. anywhere: inside a <define>, which may be called from all.
enum class Where { root, group, item, anywhere };

struct Variable {
  std::string name;
  enum Type { string, number, boolean, nodes } type;
};

struct Loop {
  std::string select;
  Where inside;
  bool each_once;  // no element is met twice, so that its id is unique
  bool may_be_empty;
};

class Expressions {
 public:
  // odd: percent of expressions that are costly, of another type or give NaN.
  Expressions(Random& random, int odd) : random_(random), odd_(odd) {}

  std::string text(Where, const std::vector<Variable>&);
  std::string number(Where, const std::vector<Variable>&);
  std::string whole(Where);  // from 1 to 40
  std::string truth(Where, const std::vector<Variable>&);
  std::string nodes(Where, const std::vector<Variable>&);
  Loop loop(Where);
  // Text with expressions in braces.
  std::string mixed(Where, const std::vector<Variable>&);

 private:
  std::string variable(const std::vector<Variable>&, Variable::Type);

  Random& random_;
  int odd_;
};

}  // namespace toji::random
