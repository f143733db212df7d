#include "engine/chart/pie.h"

#include "engine/chart/arrange.h"
#include "engine/chart/contrast.h"
#include "engine/chart/legend.h"
#include "engine/chart/pattern.h"
#include "engine/typeset/compose.h"

namespace toji::chart {
namespace {

constexpr page::Color white{255, 255, 255}, empty_rim{160, 160, 160};
// Around what is hardly darker than the paper.
constexpr page::Color outline_color{89, 89, 89};
constexpr Length outline = Length::pt_ratio(2, 5);
constexpr Length separator = Length::pt_ratio(9, 10);
constexpr Length leader_width = Length::pt_ratio(1, 2);
constexpr Length unbounded = Length::pt(100000);

using Text = ComposedPie::Text;

Text compose_text(const std::string& text, const typeset::TextStyle& style) {
  if (text.empty()) return {};
  Text result{typeset::compose({{{text, style, 0}}, {}}, unbounded), {}};
  result.size = {result.composed.width, result.composed.height};
  return result;
}

std::vector<Text> labels_of(const Pie& pie) {
  std::vector<Text> texts;
  for (const Slice& slice : pie.slices) texts.push_back(compose_text(slice.label, pie.label_style));
  return texts;
}

std::vector<Text> names_of(const Pie& pie) {
  std::vector<Text> texts(pie.slices.size());
  if (!pie.legend) return texts;
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = compose_text(pie.slices[i].name, pie.legend_style);
  return texts;
}

std::vector<Size> sizes_of(const std::vector<Text>& texts) {
  std::vector<Size> sizes;
  for (const Text& text : texts) sizes.push_back(text.size);
  return sizes;
}

Length legend_height(const Pie& pie, const Legend& legend) {
  return legend.entries.empty() ? Length() : pie.legend_style.size + legend.size.height;
}

class Drawing {
 public:
  Drawing(const Pie& pie, Point centre, const Arrangement& arrangement)
      : pie_(pie), centre_(centre), arrangement_(arrangement) {}

  void sectors() {
    for (const Sector& sector : arrangement_.sectors) fill(sector);
    if (arrangement_.sectors.empty()) rim();
    if (arrangement_.sectors.size() < 2) return;
    for (std::size_t i = 0; i < arrangement_.sectors.size(); ++i) separate(i);
  }

  void labels(const std::vector<Text>& texts) {
    for (const PlacedLabel& label : arrangement_.labels) {
      const Slice& slice = pie_.slices[label.slice];
      page::Color color = pie_.label_style.color;
      if (label.leader) {
        line(centre_ + label.leader->from, centre_ + label.leader->to, leader_width, color);
      } else {
        color = text_color(slice.color, color);
        if (slice.pattern != Pattern::plain) add(page::FilledRect{moved(label.box, centre_), slice.color});
      }
      text(texts[label.slice], centre_ + label.box.origin, color);
    }
  }

  void legend(const Legend& legend, const std::vector<Text>& names, Point origin) {
    for (const LegendEntry& entry : legend.entries) {
      const Slice& slice = pie_.slices[entry.slice];
      const Rect swatch = moved(entry.swatch, origin);
      add(page::FilledRect{swatch, slice.color});
      if (!distinct(slice.color, white)) add(frame_of(inset(swatch, {outline / 2, outline / 2, outline / 2, outline / 2})));
      const Point middle{swatch.left() + swatch.size.width / 2, swatch.top() + swatch.size.height / 2};
      pattern(slice, box_region(swatch.size, pattern_margin(slice.pattern)), middle);
      text(names[entry.slice], origin + entry.name, pie_.legend_style.color);
    }
  }

  std::vector<page::FrameItem> items;

 private:
  static Rect moved(const Rect& rect, Point by) { return {rect.origin + by, rect.size}; }

  template <class Shape>
  void add(Shape shape) {
    items.emplace_back().shape.template emplace<Shape>(std::move(shape));
  }

  void line(Point from, Point to, Length width, page::Color color) { add(page::Line{from, to, width, color, {}}); }

  static void set_outline(page::Path& path) {
    path.stroke = outline_color;
    path.stroke_width = outline;
  }

  static page::Path frame_of(const Rect& rect) {
    using enum page::Path::Verb;
    page::Path path;
    path.verbs = {move, page::Path::Verb::line, page::Path::Verb::line, page::Path::Verb::line, close};
    path.points = {rect.origin, {rect.right(), rect.top()}, {rect.right(), rect.bottom()}, {rect.left(), rect.bottom()}};
    set_outline(path);
    return path;
  }

  void fill(const Sector& sector) {
    const Slice& slice = pie_.slices[sector.slice];
    page::Path path;
    const bool pale = !distinct(slice.color, white);  // the paper's
    append_sector(path, centre_, arrangement_.radius - (pale ? outline / 2 : Length()), sector.from, sector.to);
    path.fill = slice.color;
    if (pale) set_outline(path);
    add(std::move(path));
    const Length margin = pattern_margin(slice.pattern);
    pattern(slice, sector_region(arrangement_.radius, sector.from, sector.to, margin), centre_);
  }

  void pattern(const Slice& slice, const Region& region, Point middle) {
    if (auto path = pattern_path(slice.pattern, region, middle, pattern_color(slice.color))) add(*std::move(path));
  }

  // Without a single value there is a rim and nothing in it.
  void rim() {
    page::Path path;
    append_circle(path, centre_, arrangement_.radius);
    path.stroke = empty_rim;
    path.stroke_width = leader_width;
    add(std::move(path));
  }

  // The line where sector i begins, white where the neighbours are told apart without it; it takes at most a sixth of the thinner neighbour's rim from each side.
  void separate(std::size_t i) {
    const std::vector<Sector>& all = arrangement_.sectors;
    const Sector& sector = all[i];
    const Sector& before = all[i == 0 ? all.size() - 1 : i - 1];
    const Turn thinner = std::min(sector.to - sector.from, before.to - before.from);
    const Length rim = arrangement_.radius.scaled(thinner * 44 / 7 >> 16, full_turn >> 16);
    const Point end = centre_ + at(direction(sector.from), arrangement_.radius);
    const page::Color one = pie_.slices[before.slice].color, other = pie_.slices[sector.slice].color;
    line(centre_, end, min(separator, rim / 3), seam_color(one, other));
  }

  void text(const Text& text, Point origin, page::Color color) {
    Length baseline = origin.y + text.composed.ascent;
    for (const typeset::Line& line : *text.composed.lines) {
      for (const typeset::LineRun& run : line.runs) {
        page::GlyphRun glyphs = run.glyphs;
        glyphs.origin = glyphs.origin + Point{origin.x + line.indent, baseline};
        glyphs.color = color;
        add(std::move(glyphs));
      }
      baseline += text.composed.line_advance;
    }
  }

  const Pie& pie_;
  Point centre_;
  const Arrangement& arrangement_;
};

void append_missing(std::vector<typeset::MissingGlyph>& all, const std::vector<Text>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (typeset::MissingGlyph missing : texts[i].composed.missing) {
      missing.run = static_cast<std::uint32_t>(i);
      all.push_back(missing);
    }
  }
}

}  // namespace

ComposedPie::ComposedPie(const Pie& pie) : pie_(pie), labels_(labels_of(pie)), names_(names_of(pie)) {
  if (auto loose = arrange(pie.slices, sizes_of(labels_), pie.diameter / 2, std::nullopt))
    loose_ = std::make_shared<const Arrangement>(*std::move(loose));
}

std::vector<page::FrameItem> ComposedPie::draw(Size size) const {
  const Legend legend = arrange_legend(sizes_of(names_), pie_.legend_style.size, size.width);
  const Size area{size.width, size.height - legend_height(pie_, legend)};
  const Arrangement arrangement =
      arrange_within(pie_.slices, sizes_of(labels_), pie_.diameter / 2, area, loose_.get());
  Drawing drawing(pie_, {area.width / 2, area.height / 2}, arrangement);
  drawing.sectors();
  drawing.labels(labels_);
  const Length top = area.height / 2 + arrangement.below + pie_.legend_style.size;
  drawing.legend(legend, names_, {(size.width - legend.size.width) / 2, top});
  return std::move(drawing.items);
}

std::optional<Size> ComposedPie::natural_size() const {
  const Legend legend = arrange_legend(sizes_of(names_), pie_.legend_style.size, unbounded);
  if (!loose_) return std::nullopt;
  const Size half = loose_->half_extent;
  return Size{max(half.width * 2, legend.size.width), half.height * 2 + legend_height(pie_, legend)};
}

std::vector<typeset::MissingGlyph> ComposedPie::missing_glyphs() const {
  std::vector<typeset::MissingGlyph> all;
  append_missing(all, labels_);
  append_missing(all, names_);
  return all;
}

}  // namespace toji::chart
