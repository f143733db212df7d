// What the structure asks of the template before there is a file: who may stand in whom, and headings in their order.
#include <algorithm>

#include "base/ascii.h"
#include "engine/flow/lay.h"
#include "engine/flow/messages.h"
#include "engine/flow/place.h"
#include "engine/page/nesting.h"
#include "engine/typeset/blank.h"

namespace toji::flow {
namespace {

// As the template's author writes it.
std::string written(page::Role role) {
  switch (role) {
    case page::Role::list:
      return "<list>";
    case page::Role::table:
      return "<table>";
    case page::Role::figure:
      return "<pie>";
    case page::Role::toc:
      return "role=\"toc\"";
    case page::Role::toc_item:
      return "role=\"toc-item\"";
    case page::Role::caption:
      return "role=\"caption\"";
    case page::Role::p:
      return "<p>";
    default: {
      return "role=\"" + lowered(page::name_of(role)) + "\"";
    }
  }
}

bool is_heading(page::Role role) { return role >= page::Role::h1 && role <= page::Role::h6; }

bool is_blank(const content::ParagraphBlock& paragraph) {
  return std::ranges::all_of(paragraph.text.runs,
                             [](const typeset::TextRun& run) { return typeset::is_blank(run.text); });
}

}  // namespace

page::TagId Placer::add_tag(page::TagId parent, page::Role role, const content::Place& place) {
  const page::Role around = tags().at(parent).role;
  const bool late_caption =
      around == page::Role::toc && role == page::Role::caption && !tags().children(parent).empty();
  if (!page::may_contain(around, role) || late_caption) {
    const content::Place known = in_section(place, section_);
    diagnostics_.add({Severity::error,
                      late_caption ? &messages::late_caption : &messages::misplaced_role,
                      known.element.known() ? known.element : known.data,
                      known.section->sheet,
                      known.field,
                      {written(role), tags().at(parent).parent == page::root_tag ? "<section>" : written(around)}});
  }
  return tags().add(parent, role);
}

page::TagId Placer::paragraph_tag(const LaidParagraph& paragraph, page::TagId parent) {
  const content::ParagraphBlock& source = *paragraph.source;
  if (parent == page::artifact || source.text.runs.empty()) return page::artifact;
  const bool heading = is_heading(source.role);
  if (heading && is_blank(source)) return page::artifact;  // it heads nothing
  const page::TagId tag = add_tag(parent, source.role, source.place);
  if (heading) {
    content::Place place = in_section(source.place, section_);
    if (place.element.known()) place.data = place.element;
    headings_.push_back({static_cast<int>(source.role) - static_cast<int>(page::Role::h1) + 1, tag, std::move(place)});
  }
  return tag;
}

// By the way from the root: siblings come in the order of their numbers.
std::vector<Heading> Placer::headings() {
  const auto way = [&](const Heading& heading) {
    std::vector<page::TagId> tags_above;
    for (page::TagId tag = heading.tag; tag != page::root_tag; tag = tags().at(tag).parent) tags_above.push_back(tag);
    std::ranges::reverse(tags_above);
    return tags_above;
  };
  if (headings_.size() > 1) std::ranges::sort(headings_, {}, way);
  return std::move(headings_);
}

}  // namespace toji::flow
