#pragma once
// Where a line may end: JLREQ 3.1.7 to 3.1.10 and appendix C for two neighbouring characters.
#include <string>
#include <vector>

#include "engine/typeset/char_class.h"
#include "engine/typeset/paragraph.h"

namespace toji::typeset {

// The paragraph's rule, decoded once.
class KinsokuRule {
 public:
  explicit KinsokuRule(const ParagraphStyle&);

  // Whether a line may end after the first and begin with the second character.
  bool may_break(char32_t before, CharClass before_class, char32_t after, CharClass after_class) const {
    return is_plain_pair(before_class, after_class) || may_break_by_rule(before, before_class, after, after_class);
  }
  // Whether nothing can hold two neighbours of these classes together.
  bool is_plain_pair(CharClass before, CharClass after) const { return plain_ && is_plain(before) && is_plain(after); }
  // Whether the style keeps 1，234 together, point and all.
  bool keeps_point(char32_t before, char32_t point, char32_t after) const {
    return keep_numbers_ && is_kept_point(before, point, after);
  }
  bool may_begin_line(char32_t, CharClass) const;
  bool may_end_line(char32_t, CharClass) const;
  Kinsoku strength() const { return strength_; }

 private:
  // Classes that no rule but the template's own holds together.
  static bool is_plain(CharClass c) {
    return c == CharClass::hiragana || c == CharClass::katakana || c == CharClass::ideographic;
  }
  bool may_break_by_rule(char32_t before, CharClass before_class, char32_t after, CharClass after_class) const;
  bool is_kept_point(char32_t before, char32_t point, char32_t after) const;
  bool parts_number(char32_t before, char32_t after) const;

  Kinsoku strength_;
  bool keep_numbers_;
  std::u32string not_at_start_, not_at_end_, allowed_at_start_, allowed_at_end_, units_, number_prefixes_;
  bool plain_;  // the template adds nothing to the rule
};

}  // namespace toji::typeset
