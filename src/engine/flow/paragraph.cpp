#include "engine/flow/paragraph.h"

#include <algorithm>

#include "engine/flow/fits.h"
#include "engine/flow/measurer.h"
#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/flow/text_of.h"
#include "engine/page/limits.h"
#include "engine/typeset/blank.h"

namespace toji::flow {
namespace {

constexpr int unbounded = 100'000;                    // points: longer than any line
constexpr std::int64_t tight_num = 9, tight_den = 10;  // of the em box: characters hardly fill more of it

Length first_line_left(const ParagraphFragment& paragraph) {
  const typeset::ParagraphStyle& style = *paragraph.source->text.style;
  if (style.first_indent >= Length() && style.rest_indent >= Length()) return {};
  Length left;
  for (const typeset::Line& line : *paragraph.composed.lines) left = min(left, line.indent);
  return -left;
}

// The first text that is too small to be seen, as 上付き in 上付き, a reading, or what is condensed into one em may
// become; null where there is none.
const typeset::LineRun* too_small(const ParagraphFragment& paragraph) {
  for (const typeset::Line& line : *paragraph.composed.lines)
    for (const typeset::LineRun& run : line.runs)
      if (run.glyphs.size < page::smallest_type || run.glyphs.horizontal_scale < page::least_condense) return &run;
  return nullptr;
}

// A stop behind the measure: what should stand there has gone to the next line.
bool tab_outside(const ParagraphFragment& paragraph, Length offered) {
  const auto& stops = paragraph.source->text.style->tabs;
  if (stops.empty() || stops.back().position <= offered) return false;
  const auto& lines = *paragraph.composed.lines;
  return std::any_of(lines.begin(), lines.end(), [](const typeset::Line& line) {
    return line.wrapped && !line.runs.empty() && line.runs.back().glyphs.text().ends_with('\t');
  });
}

std::string text_of_line(const typeset::Line& line) {
  std::string out;
  for (const typeset::LineRun& run : line.runs)
    if (run.kind == typeset::RunKind::text) out += run.glyphs.text();
  return out;
}

// The word, or all of a short text, which the line may show in part; of a number of pages what is printed.
std::string shown(const content::ParagraphBlock& source, const typeset::Line& line) {
  constexpr std::size_t most = 60;  // bytes
  const std::string all = text_of(source);
  return all.size() <= most && source.page_values.empty() ? all : text_of_line(line);
}

const typeset::Line& widest(const typeset::Composed& composed) {
  return *std::ranges::max_element(*composed.lines, {}, [](const typeset::Line& line) { return line.width; });
}

// An indent that leaves less than a character is to blame, else what could not be broken.
void tell_too_wide(const ParagraphFragment& paragraph, Length offered, Reporter& reporter) {
  const content::ParagraphBlock& source = *paragraph.source;
  const typeset::ParagraphStyle& style = *source.text.style;
  const Length indent = max(style.first_indent, style.rest_indent);
  if (indent > Length() && offered - indent < paragraph.composed.em)
    return reporter.tell(messages::indent_too_wide, as_element(source.place),
                         {in_points(indent), in_points(max(offered, Length())), data_of(source.place)});
  const typeset::Line& line = widest(paragraph.composed);
  content::Place place = source.place;
  if (const Span span = place_of_byte(source, line.text_begin); span.known()) place.data = span;
  reporter.tell(messages::too_wide, place,
                {in_points(max(offered, Length())), beginning(shown(source, line)),
                 content::to_text(source.place.element)});
}

// What is too wide is told as what it is.
void tell_outside(const ParagraphFragment& paragraph, const Fragment& self, const Edges& around, Reporter& reporter) {
  const bool begins = self.left > around.left + rounding, ends = self.right > around.right + rounding;
  if (paragraph.composed.too_wide || !(begins || ends)) return;
  const content::Place& place = paragraph.source->place;
  if (begins)
    reporter.tell(messages::begins_outside, as_element(place), {in_points(self.left), data_of(place)});
  else
    tell_too_wide(paragraph, self.offered, reporter);
}

// With readings and links.
std::string all_of(const content::ParagraphBlock& paragraph) {
  std::string out;
  for (const typeset::TextRun& run : paragraph.text.runs) {
    out += run.text;
    for (const std::string& reading : run.ruby) out += "/" + reading;
  }
  for (const content::InlineLink& link : paragraph.links) out += "→" + link.destination;
  return out;
}

// With the numbers of the page in their places.
typeset::Paragraph with_facts(const content::ParagraphBlock& block, const PageFacts& facts, Reporter& reporter) {
  typeset::Paragraph text = block.text;
  for (const content::PageValue& value : block.page_values) {
    if (auto number = text_of(value, facts)) {
      text.runs[value.run].text = *std::move(number);
    } else {
      content::Place place = block.place;
      place.data = block.run_places[value.run];
      reporter.tell(messages::page_number_range, place, {std::to_string(number_of(value, facts))});
    }
  }
  return text;
}

}  // namespace

Fragment measure(const content::ParagraphBlock& block, Measurer& measurer, const Region& region, const Fit& fit) {
  ParagraphFragment out{&block, {}};
  const auto look_through = [&](const typeset::Paragraph& text) {
    for (const typeset::MissingGlyph& glyph : out.composed.missing)
      measurer.report_missing(block.place, glyph, place_within(block, glyph.run, glyph.offset),
                              text.runs[glyph.run].style);
  };
  const bool empty = block.text.runs.empty(), filled = measurer.facts() && !block.page_values.empty();
  if (fit.asked() && !empty && !filled) {
    out.composed = measurer.repeats().compose(block.text, region.width);
    look_through(block.text);
  } else {
    typeset::Paragraph text = filled ? with_facts(block, *measurer.facts(), measurer.reporter()) : block.text;
    if (empty) text.runs.push_back({{}, block.base, 0});
    out.composed = typeset::compose(reduced(text, fit), region.width);
    if (fit.asked()) look_through(text);
  }
  out.last = out.composed.lines->size();
  const Length height = out.composed.height;
  return {block.space_before, height, block.space_after, std::move(out)};
}

Length natural_length(const content::ParagraphBlock& block, const Fit& fit) {
  typeset::Paragraph text = reduced(block.text, fit);
  text.style.own().align = typeset::Align::start;
  return typeset::compose(text, Length::pt(unbounded)).width;
}

Says says(const content::ParagraphBlock& block) {
  const auto is_blank = [](const typeset::TextRun& run) { return typeset::is_blank(run.text); };
  if (block.text.runs.empty()) return Says::nothing;
  return std::ranges::all_of(block.text.runs, is_blank) ? Says::unread : Says::read;
}

bool says_same(const content::ParagraphBlock& a, const content::ParagraphBlock& b) { return all_of(a) == all_of(b); }

Length asked_size(const content::ParagraphBlock& block) {
  return block.text.runs.empty() ? block.base.size : block.text.runs.front().style.size;
}

bool lines_overlap(const ParagraphFragment& paragraph) {
  const typeset::Composed& composed = paragraph.composed;
  return composed.line_advance * tight_den < composed.em * tight_num && composed.lines->size() > 1;
}

void ParagraphFragment::judge(Fragment& self) const {
  self.left = first_line_left(*this);
  self.right = max(composed.width - self.offered, Length());
  self.faulty |=
      composed.too_wide || lines_overlap(*this) || tab_outside(*this, self.offered) || too_small(*this) != nullptr;
}

void ParagraphFragment::tell(Reporter& reporter, const Fragment& self, const Edges& around) const {
  tell_outside(*this, self, around, reporter);
  if (!self.noted) return;
  const content::Place element = as_element(source->place);
  if (composed.too_wide)
    tell_too_wide(*this, self.offered, reporter);
  else if (tab_outside(*this, self.offered))
    reporter.tell(messages::tab_outside, element,
                  {in_points(source->text.style->tabs.back().position), in_points(self.offered),
                   data_of(source->place)});
  if (const typeset::LineRun* run = too_small(*this))
    reporter.tell(messages::small_type, element,
                  {beginning(run->glyphs.text()), in_points(run->glyphs.size),
                   std::to_string((run->glyphs.horizontal_scale + 5) / 10), data_of(source->place)});
  if (lines_overlap(*this))
    reporter.tell(messages::lines_overlap, element,
                  {in_points(composed.line_advance, composed.em), in_points(composed.em, composed.line_advance), data_of(source->place)});
}

Length ParagraphFragment::height_of(std::size_t count) const {
  return count == 0 ? Length() : composed.em + composed.line_advance * (static_cast<std::int64_t>(count) - 1);
}

Length ParagraphFragment::least_height(const Fragment& self, Length next) const {
  const std::size_t orphans = first == 0 ? source->orphans : 1, least = std::max<std::size_t>(orphans, 1);
  if (lines() < least + source->widows) return self.height <= next ? self.height : composed.em;
  return min(self.height, height_of(least));
}

// Of those that fit, so that neither page has too few; all of them where the page is empty and no other way is left.
std::size_t ParagraphFragment::kept_lines(std::size_t fitting, bool page_is_empty) const {
  const std::size_t orphans = source->orphans, widows = source->widows;
  std::size_t kept = fitting;
  if (lines() - kept < widows) kept = lines() > widows ? lines() - widows : 0;
  if (kept < orphans && first == 0) kept = 0;
  return kept == 0 && page_is_empty ? fitting : kept;
}

Split ParagraphFragment::split(Fragment& self, const Room& room) {
  const Length free = room.height - composed.em;
  std::size_t fitting =
      free < Length() ? 0 : static_cast<std::size_t>(floor_ratio(free, composed.line_advance)) + 1;
  if (fitting >= lines()) return {};
  fitting = kept_lines(fitting, room.empty);
  if (fitting == 0 && room.empty) {
    if (room.reporter) room.reporter->tell_too_tall(messages::too_tall, source->place, composed.em, room.next);
    fitting = 1;
    if (lines() == 1) return {};
  }
  Fragments rest;
  if (fitting == 0) {
    rest.push_back(std::move(self));
    return {false, std::move(rest)};
  }
  if (!parts) parts = std::make_shared<Parts>();
  Fragment behind = self;
  auto& lines_behind = std::get<ParagraphFragment>(behind.kind);
  last = lines_behind.first = first + fitting;
  self.height = height_of(lines());
  self.after = behind.before = {};
  behind.height = lines_behind.height_of(lines_behind.lines());
  rest.push_back(std::move(behind));
  return {true, std::move(rest)};
}

}  // namespace toji::flow
