#include "engine/flow/fit.h"

namespace toji::flow {
namespace {

// 約物詰め: blanks go by context, and where a line can take in what kinsoku would carry over, the others give way too.
void squeeze(typeset::ParagraphStyle& style) {
  if (style.punctuation == typeset::Punctuation::full) style.punctuation = typeset::Punctuation::contextual;
  if (style.overflow == typeset::Overflow::push_out) style.overflow = typeset::Overflow::push_in;
}

// Part of the way from the style's leading to the floor; a leading that is lower already stays.
Em lowered(Em leading, const Fit& fit) {
  if (fit.leading == Em() || leading <= fit.leading) return leading;
  return leading - Em::raw(Length::round_div((leading - fit.leading).units() * fit.leading_share, 1000));
}

}  // namespace

typeset::Paragraph reduced(const typeset::Paragraph& paragraph, const Fit& fit) {
  typeset::Paragraph out = paragraph;
  for (typeset::TextRun& run : out.runs) {
    run.style.size = run.style.size.scaled(fit.size_num, fit.size_den);
    run.style.condense =
        static_cast<std::int32_t>(Length::round_div(std::int64_t{run.style.condense} * fit.condense, 1000));
    run.style.tracking += fit.tracking.at(run.style.size);
    run.style.rule_size = run.style.rule_size.scaled(fit.size_num, fit.size_den);
    run.style.rise = run.style.rise.scaled(fit.size_num, fit.size_den);
    run.style.spread = run.style.spread.scaled(fit.size_num, fit.size_den);
  }
  typeset::ParagraphStyle& style = out.style.own();
  if (fit.squeeze) squeeze(style);
  style.leading = lowered(style.leading, fit);
  style.first_indent = style.first_indent.scaled(fit.size_num, fit.size_den);
  style.rest_indent = style.rest_indent.scaled(fit.size_num, fit.size_den);
  style.spread = style.spread.scaled(fit.size_num, fit.size_den);
  for (typeset::TabStop& tab : style.tabs) tab.position = tab.position.scaled(fit.size_num, fit.size_den);
  return out;
}

}  // namespace toji::flow
