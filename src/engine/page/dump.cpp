// Lengths are points with two decimals, colours #rrggbb, tags #n;
// what has its default value is left out.
#include <fmt/format.h>

#include <iterator>

#include "engine/font/face.h"
#include "engine/page/document.h"

namespace toji::page {
namespace {

using Out = std::back_insert_iterator<std::string>;

// Two decimals, rounded half away from zero; never "-0.00".
std::string points(Length length) {
  const std::int64_t hundredths = Length::round_div(length.units() * 100, Length::per_point);
  const std::int64_t magnitude = hundredths < 0 ? -hundredths : hundredths;
  return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", magnitude / 100, magnitude % 100);
}

std::string points(Point point) { return fmt::format("{},{}", points(point.x), points(point.y)); }
std::string points(Size size) { return fmt::format("{}x{}", points(size.width), points(size.height)); }
std::string points(const Rect& rect) { return fmt::format("{} {}", points(rect.origin), points(rect.size)); }

std::string hex(Color color) { return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue); }

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      fmt::format_to(Out(result), "\\x{:02x}", static_cast<unsigned>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string name_of_tag(TagId tag) {
  if (tag == header_artifact) return "header";
  if (tag == footer_artifact) return "footer";
  if (tag == watermark_artifact) return "watermark";
  if (tag == cut_mark_artifact) return "cut-mark";
  return tag == artifact ? "artifact" : fmt::format("#{}", tag);
}

void append_attribute(std::string& out, const char* name, const std::string& value) {
  if (!value.empty()) fmt::format_to(Out(out), " {} {}", name, quoted(value));
}

// id:begin-end+advance, then (natural) where spacing changed it and @dx,dy where the drawing is displaced.
void append_glyph(std::string& out, const Glyph& glyph) {
  fmt::format_to(Out(out), " {}:{}-{}+{}", glyph.id, glyph.text_begin, glyph.text_end, points(glyph.advance));
  if (Length(glyph.natural) != glyph.advance) fmt::format_to(Out(out), "({})", points(glyph.natural));
  if (Length() != glyph.dx || Length() != glyph.dy) fmt::format_to(Out(out), "@{}", points(Point{glyph.dx, glyph.dy}));
}

void append_shape(std::string& out, const GlyphRun& run) {
  const std::string face = run.face ? run.face->name() : "";
  fmt::format_to(Out(out), "text {} {} face {} size {}", points(run.origin), quoted(run.text()), quoted(face),
                 points(run.size));
  if (run.horizontal_scale != 1000) fmt::format_to(Out(out), " scale {}", run.horizontal_scale);
  if (run.vertical) out += " vertical";
  if (run.sideways) out += " sideways";
  if (run.color != Color()) fmt::format_to(Out(out), " color {}", hex(run.color));
  out += " glyphs";
  for (const Glyph& glyph : run.glyphs) append_glyph(out, glyph);
}

void append_shape(std::string& out, const FilledRect& rect) {
  fmt::format_to(Out(out), "rect {} fill {}", points(rect.rect), hex(rect.color));
}

void append_shape(std::string& out, const Line& line) {
  fmt::format_to(Out(out), "line {} {} width {} color {}", points(line.from), points(line.to), points(line.width),
                 hex(line.color));
  if (line.dash.empty()) return;
  out += " dash";
  for (const Length length : line.dash) fmt::format_to(Out(out), " {}", points(length));
}

void append_outline(std::string& out, const Path& path) {
  static constexpr struct {
    char letter;
    std::size_t points;
  } verbs[] = {{'M', 1}, {'L', 1}, {'C', 3}, {'Z', 0}};
  std::size_t next = 0;
  for (const Path::Verb verb : path.verbs) {
    const auto& form = verbs[static_cast<std::size_t>(verb)];
    fmt::format_to(Out(out), " {}", form.letter);
    for (std::size_t i = 0; i < form.points && next < path.points.size(); ++i) {
      fmt::format_to(Out(out), " {}", points(path.points[next++]));
    }
  }
}

void append_shape(std::string& out, const Path& path) {
  out += "path";
  if (path.fill) fmt::format_to(Out(out), " fill {}", hex(*path.fill));
  if (path.stroke) fmt::format_to(Out(out), " stroke {} width {}", hex(*path.stroke), points(path.stroke_width));
  if (path.round_caps) out += " round";
  append_outline(out, path);
}

std::string to_text(const PageLabel& label) {
  switch (label.style) {
    case PageLabel::Style::none:
      break;
    case PageLabel::Style::decimal:
      return fmt::format(" label {} decimal {}", quoted(label.prefix), label.number);
    case PageLabel::Style::lower_roman:
      return fmt::format(" label {} roman {}", quoted(label.prefix), label.number);
  }
  return label.prefix.empty() ? "" : fmt::format(" label {}", quoted(label.prefix));
}

void append_metadata(std::string& out, const Metadata& metadata) {
  out += "document language " + metadata.language;
  append_attribute(out, "title", metadata.title);
  append_attribute(out, "author", metadata.author);
  append_attribute(out, "subject", metadata.subject);
  append_attribute(out, "keywords", metadata.keywords);
  append_attribute(out, "date", metadata.date);
  out += '\n';
}

void append_page(std::string& out, const Page& page, std::size_t number) {
  fmt::format_to(Out(out), "page {} {}{}", number, points(page.size), to_text(page.label));
  if (page.on_right) out += " on right";
  if (page.bleed) out += " bleed " + points(*page.bleed);
  if (page.trim) out += " trim " + points(*page.trim);
  out += '\n';
  for (const FrameItem& item : page.items) fmt::format_to(Out(out), "  {}\n", dump(item));
  for (const Link& link : page.links) {
    fmt::format_to(Out(out), "  {} link {} to {}", name_of_tag(link.tag), points(link.area), quoted(link.destination));
    append_attribute(out, "contents", link.contents);
    out += '\n';
  }
}

const char* name_of(Scope scope) {
  switch (scope) {
    case Scope::none:
      break;
    case Scope::row:
      return "row";
    case Scope::column:
      return "column";
    case Scope::both:
      return "both";
  }
  return "none";
}

void append_tag(std::string& out, const Tag& tag, TagId id) {
  fmt::format_to(Out(out), "{} #{}", name_of(tag.role), id);
  append_attribute(out, "title", tag.texts->title);
  append_attribute(out, "alternative", tag.texts->alternative);
  append_attribute(out, "actual", tag.texts->actual_text);
  append_attribute(out, "expansion", tag.texts->expansion);
  append_attribute(out, "summary", tag.texts->summary);
  append_attribute(out, "language", tag.texts->language);
  if (tag.scope != Scope::none) fmt::format_to(Out(out), " scope {}", name_of(tag.scope));
  if (!tag.headers.empty()) out += " headers";
  for (const TagId header : tag.headers) fmt::format_to(Out(out), " #{}", header);
  if (tag.column_span != 1) fmt::format_to(Out(out), " columns {}", tag.column_span);
  if (tag.row_span != 1) fmt::format_to(Out(out), " rows {}", tag.row_span);
  out += '\n';
}

void append_tree(std::string& out, const TagTree& tags, TagId id, std::size_t depth) {
  out.append(2 * depth, ' ');
  append_tag(out, tags.at(id), id);
  for (const TagId child : tags.children(id)) append_tree(out, tags, child, depth + 1);
}

}  // namespace

std::string dump(const FrameItem& item) {
  std::string out = name_of_tag(item.tag) + " ";
  std::visit([&out](const auto& shape) { append_shape(out, shape); }, item.shape);
  return out;
}

std::string dump(const TagTree& tags) {
  std::string out;
  append_tree(out, tags, root_tag, 1);
  return out;
}

std::string dump(const Document& document) {
  std::string out;
  append_metadata(out, document.metadata);
  for (std::size_t i = 0; i < document.pages.size(); ++i) append_page(out, document.pages[i], i + 1);
  for (const Destination& place : document.destinations) {
    fmt::format_to(Out(out), "destination {} page {} at {}\n", quoted(place.name), place.page + 1,
                   points(place.position));
  }
  for (const OutlineEntry& entry : document.outline) {
    fmt::format_to(Out(out), "outline {}{} to {}\n", std::string(2 * static_cast<std::size_t>(entry.depth), ' '),
                   quoted(entry.title), quoted(entry.destination));
  }
  return out + "tags\n" + dump(document.tags);
}

}  // namespace toji::page
