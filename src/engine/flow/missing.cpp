// Characters without a glyph, reported where they stand in the data.
#include <utility>

#include "base/unseen.h"
#include "base/utf8.h"
#include "engine/flow/measurer.h"
#include "engine/flow/messages.h"
#include "engine/typeset/character_name.h"

namespace toji::flow {
namespace {

// A character that can be typed instead: the one that a compatibility ideograph stands for, or a sign that Word takes
// from its fonts Symbol and Wingdings. 0 for none.
char32_t instead_of(char32_t c) {
  constexpr std::pair<char32_t, char32_t> signs[] = {
      {0xF0B7, U'・'}, {0xF0A7, U'■'}, {0xF06E, U'■'}, {0xF06C, U'●'}, {0xF06D, U'○'}, {0xF0D8, U'▷'}, {0xF0FC, U'○'},
      {0xF0E0, U'→'},  {0xF0E8, U'→'}, {0xF0D7, U'×'}, {0xF071, U'□'}, {0xF0A8, U'□'}, {0xF0FE, U'○'}, {0xF076, U'◆'}};
  for (const auto& [sign, right] : signs)
    if (sign == c) return right;
  return typeset::unified_ideograph(c);
}

const MessageText& text_for(char32_t c) {
  if (instead_of(c) != 0) return typeset::is_private_use(c) ? messages::symbol_font : messages::compatibility;
  if (typeset::is_private_use(c)) return messages::private_use;
  return typeset::is_emoji(c) ? messages::emoji : messages::missing_glyph;
}

Diagnostic missing(const content::Place& place, const typeset::MissingGlyph& glyph, Span span,
                   const typeset::TextStyle& style) {
  if (glyph.too_many_marks)
    return {Severity::error,
            &messages::too_many_marks,
            span,
            place.section->sheet,
            place.field,
            {std::to_string(typeset::most_marks), code_point(glyph.character)}};
  std::string code = code_point(glyph.character);
  if (glyph.variation_selector != 0) code += " " + code_point(glyph.variation_selector);
  const std::string name = typeset::character_name(glyph.character);
  const char32_t instead = instead_of(glyph.character);
  return {Severity::error,
          &text_for(glyph.character),
          span,
          place.section->sheet,
          place.field,
          {to_utf8(glyph.character), code, style.family->name(), name.empty() ? "" : " " + name,
           instead == 0 ? "" : to_utf8(instead), instead == 0 ? "" : code_point(instead)}};
}

}  // namespace

void Measurer::report_missing(const content::Place& place, const typeset::MissingGlyph& glyph, Span span,
                              const typeset::TextStyle& style) {
  if (!looked_through_) reporter_.diagnostics().add(missing(reporter_.in_section(place), glyph, span, style));
}

}  // namespace toji::flow
