#include <algorithm>

#include "engine/flow/fits.h"
#include "engine/flow/lay.h"
#include "engine/page/extent.h"

namespace toji::flow {
namespace {

constexpr int unbounded = 100'000;  // points: longer than any line
constexpr Length chart_rounding = Length::pt_ratio(1, 2);  // of arcs and of the lines about them

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

// Of the longest line when none is broken.
Length natural_length(const content::Blocks& blocks, const Fit& fit) {
  Length longest;
  for (const content::Block& block : blocks) {
    Length own;
    if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind)) {
      typeset::Paragraph text = reduced(paragraph->text, fit);
      text.style.own().align = typeset::Align::start;
      own = typeset::compose(text, Length::pt(unbounded)).width;
    } else if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) {
      own = natural_length(*group->content, fit);
    } else if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) {
      own = box->width.value_or(natural_length(*box->content, fit) + box->padding.horizontal());
    } else if (const auto* pie = std::get_if<content::PieBlock>(&block.kind)) {
      own = chart::ComposedPie(pie->pie).natural_size().value_or(Size{pie->pie.diameter, {}}).width;
    }
    longest = max(longest, own);
  }
  return longest;
}

// Leading less the em box, of the text at the block's edge; zero for what is no text.
Length leading_of(const LaidBlock& block) {
  if (const auto* paragraph = std::get_if<LaidParagraph>(&block.kind))
    return paragraph->composed.line_advance - paragraph->composed.em;
  if (const auto* group = std::get_if<LaidGroup>(&block.kind))
    return group->content.empty() ? Length() : leading_of(group->content.front());
  const auto* table = std::get_if<LaidTable>(&block.kind);
  if (!table || !table->source->layout_only || table->cells.empty()) return {};
  const LaidCell& cell = table->cells.back();
  return cell.content.empty() ? Length() : leading_of(cell.content.front());
}

Length height_of(const LaidBlock& block) { return block.before + block.height + block.after; }

}  // namespace

Length line_gap(const LaidBlock& above, const LaidBlock& below) {
  const Length a = leading_of(above), b = leading_of(below);
  return a > Length() && b > Length() ? max(a, b) : Length();
}

Length total_height(const LaidBlocks& blocks) {
  Length height;
  for (const LaidBlock& block : blocks) height += height_of(block);
  return height;
}

LaidBlocks Layouter::lay_all(const content::Blocks& blocks, Length width, const Fit& fit) {
  LaidBlocks out;
  out.reserve(blocks.size());
  for (const content::Block& block : blocks) {
    out.push_back(lay(block, width, Length(), fit));
    if (out.size() > 1) out.back().before += line_gap(out[out.size() - 2], out.back());
  }
  judge_stack(out);
  return out;
}

LaidBlock Layouter::lay(const content::Block& block, Length width, Length available, const Fit& fit) {
  LaidBlock laid = lay_kind(block, width, available, fit);
  judge(laid, width);
  return laid;
}

LaidBlock Layouter::lay_kind(const content::Block& block, Length width, Length available, const Fit& fit) {
  if (const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind))
    return lay_paragraph(*paragraph, width, fit);
  if (const auto* box = std::get_if<content::BoxBlock>(&block.kind)) return lay_box(*box, width, fit);
  if (const auto* table = std::get_if<content::TableBlock>(&block.kind))
    return lay_table(*table, width, available, fit);
  if (const auto* pie = std::get_if<content::PieBlock>(&block.kind)) return lay_pie(*pie, width);
  if (const auto* rule = std::get_if<content::RuleBlock>(&block.kind))
    return {rule->space_before, rule->line.width, rule->space_after, LaidRule{rule, width}};
  if (const auto* group = std::get_if<content::GroupBlock>(&block.kind)) {
    LaidGroup laid{group, lay_all(*group->content, width, fit)};
    const Length height = total_height(laid.content);
    return {{}, height, {}, std::move(laid)};
  }
  const auto* space = std::get_if<content::SpaceBlock>(&block.kind);
  return {{}, space ? space->height : Length(), {}, LaidMark{&block}};
}

LaidBlock Layouter::lay_paragraph(const content::ParagraphBlock& block, Length width, const Fit& fit) {
  LaidParagraph laid{&block, {}};
  const bool empty = block.text.runs.empty();
  if (fit.asked() && !empty) {
    laid.composed = repeats_.compose(block.text, width);
    report_missing(block, block.text, laid.composed);
  } else {
    typeset::Paragraph paragraph = block.text;
    if (empty) paragraph.runs.push_back({{}, block.base, 0});
    laid.composed = typeset::compose(reduced(paragraph, fit), width);
    if (fit.asked()) report_missing(block, paragraph, laid.composed);
  }
  const Length height = laid.composed.height;
  return {block.space_before, height, block.space_after, std::move(laid)};
}

LaidBlock Layouter::lay_box(const content::BoxBlock& block, Length width, const Fit& fit) {
  if (block.turn != content::Turn::none) return lay_turned(block, width, fit);
  LaidBox laid{&block, {}, block.width.value_or(width), {}};
  laid.content = lay_all(*block.content, laid.width - block.padding.horizontal(), fit);
  laid.content_height = total_height(laid.content);
  const Length natural = laid.content_height + block.padding.vertical();
  const Length height = block.height ? max(*block.height, natural) : natural;
  return {{}, height, {}, std::move(laid)};
}

LaidBlock Layouter::lay_turned(const content::BoxBlock& block, Length width, const Fit& fit) {
  LaidBox laid{&block, {}, block.width.value_or(width), {}, {}};
  laid.line_length =
      block.height ? max(*block.height - block.padding.vertical(), Length()) : natural_length(*block.content, fit);
  laid.content = lay_all(*block.content, laid.line_length, fit);
  laid.content_height = total_height(laid.content);
  const Length height = laid.line_length + block.padding.vertical();
  return {{}, height, {}, std::move(laid)};
}

// Drawn here, to see whether it keeps to its size: labels and legend may need more room than there is. A disc that has no
// room itself is not drawn: its patterns may be larger than memory.
LaidBlock Layouter::lay_pie(const content::PieBlock& block, Length width) {
  const chart::ComposedPie pie(block.pie);
  report_missing(block, pie);
  const std::optional<Size> natural = pie.natural_size();
  LaidPie laid{&block, natural.value_or(Size{block.pie.diameter, block.pie.diameter}), {}};
  if (block.pie.legend || laid.size.width < width) laid.size.width = width;
  laid.fits = natural && block.pie.diameter <= width + rounding;
  if (laid.fits) laid.items = pie.draw(laid.size);
  laid.fits = laid.fits && std::ranges::all_of(laid.items, [&](const page::FrameItem& item) {
                return page::beyond(item, laid.size) <= chart_rounding;
              });
  const Length height = laid.size.height;
  return {{}, height, {}, std::move(laid)};
}

}  // namespace toji::flow
