// Characters without a glyph, reported where they stand in the data.
#include <array>

#include "base/utf8.h"
#include "flow/lay.h"
#include "flow/messages.h"
#include "typeset/character_name.h"

namespace toji::flow {
namespace {

std::string code_point(char32_t c) {
  constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
  std::string out = "U+";
  for (int shift = c > 0xfffff ? 20 : c > 0xffff ? 16 : 12; shift >= 0; shift -= 4) out += digits[(c >> shift) & 0xf];
  return out;
}

const MessageText& text_for(char32_t c) {
  if (typeset::is_private_use(c)) return messages::private_use;
  return typeset::is_emoji(c) ? messages::emoji : messages::missing_glyph;
}

Diagnostic missing(const content::Place& place, const typeset::MissingGlyph& glyph, Span span,
                   const typeset::TextStyle& style) {
  std::string code = code_point(glyph.character);
  if (glyph.variation_selector != 0) code += " " + code_point(glyph.variation_selector);
  const std::string name = typeset::character_name(glyph.character);
  return {Severity::error,
          &text_for(glyph.character),
          span,
          place.section->sheet,
          place.field,
          {to_utf8(glyph.character), code, style.family->name(), name.empty() ? "" : " " + name}};
}

}  // namespace

void Layouter::report_missing(const content::ParagraphBlock& block, const typeset::Paragraph& paragraph,
                              const typeset::Composed& composed) {
  if (reported_) return;
  for (const typeset::MissingGlyph& glyph : composed.missing) {
    const typeset::TextRun& run = paragraph.runs[glyph.run];
    const Span begin = glyph.run < block.run_places.size() ? block.run_places[glyph.run] : block.place.data;
    const Span span = place_in(begin, std::string_view(run.text).substr(0, glyph.offset));
    diagnostics_.add(missing(in_section(block.place), glyph, span, run.style));
  }
}

void Layouter::report_missing(const content::PieBlock& block) {
  if (reported_) return;
  for (const typeset::MissingGlyph& glyph : chart::missing_glyphs(block.pie))
    diagnostics_.add(missing(in_section(block.place), glyph, block.place.data, block.pie.label_style));
}

}  // namespace toji::flow
