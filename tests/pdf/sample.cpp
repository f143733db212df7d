#include "sample.h"

namespace toji::pdf::test {
namespace {

using page::Role;
using page::TagId;

std::unique_ptr<const font::Face> open(const char* path, const char* name) { return font::Face::open(path, 0, name); }

bool is_variation_selector(char32_t c) { return c >= 0xE0100 && c <= 0xE01EF; }

char32_t code_point_at(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? lead : lead & (0x7F >> length);
  for (int i = 1; i < length; ++i)
    c = c << 6 | (static_cast<unsigned char>(text[at + static_cast<unsigned>(i)]) & 0x3F);
  at += static_cast<std::size_t>(length);
  return c;
}

void add_form(Sample& s) {
  const TagId table = s.tag(Role::table), head = s.tag(Role::table_head, table);
  const TagId top = s.tag(Role::table_row, head);
  for (const char* label : {"年度", "令和５年度", "令和６年度"}) {
    s.document.tags.at(s.line(Role::header_cell, label, top)).scope = page::Scope::column;
  }
  const TagId body = s.tag(Role::table_body, table);
  const TagId plan = s.tag(Role::table_row, body), target = s.tag(Role::table_row, body);
  s.document.tags.at(s.line(Role::header_cell, "年次計画", plan)).scope = page::Scope::row;
  s.document.tags.at(s.line(Role::data_cell, "実施", plan)).column_span = 2;
  s.document.tags.at(s.line(Role::header_cell, "指標目標", target)).scope = page::Scope::row;
  const TagId cell = s.tag(Role::data_cell, target);
  s.line(Role::p, "１０回", cell);
  s.tag(Role::data_cell, target);  // empty, and a cell all the same
  for (int y = 100; y <= 160; y += 20) s.rule(page::artifact, 30, y, 300, y);
}

void add_table_by_headers(Sample& s) {
  const TagId table = s.tag(Role::table);
  s.line(Role::caption, "表２", table);
  const TagId first = s.tag(Role::table_row, table), second = s.tag(Role::table_row, table);
  const TagId heading = s.line(Role::header_cell, "成果", first);
  const TagId cell = s.line(Role::data_cell, "達成した。", second);
  s.document.tags.at(cell).headers = {heading};
}

void add_list(Sample& s) {
  const TagId list = s.tag(Role::list);
  for (const char* label : {"①", "②"}) {
    const TagId item = s.tag(Role::list_item, list);
    s.line(Role::label, label, item);
    s.line(Role::list_body, "項目の本文", item);
  }
}

void add_figure(Sample& s) {
  const TagId figure = s.tag(Role::figure);
  s.document.tags.at(figure).texts.own().alternative = "円グラフ。Ａ達成 63.8 %、Ｂ未達成 36.2 %";
  using Verb = page::Path::Verb;
  const auto pt = [](int x, int y) { return Point{Length::pt(x), Length::pt(y)}; };
  page::Path path{{Verb::move, Verb::line, Verb::curve, Verb::close},
                  {pt(400, 300), pt(450, 300), pt(450, 330), pt(430, 350), pt(400, 350)},
                  page::Color{200, 30, 60},
                  page::Color{},
                  Length::pt_ratio(1, 2)};
  s.document.pages.back().items.push_back({figure, path});
  s.text(figure, "Ａ", 410, 320);
}

void add_difficult_text(Sample& s) {
  page::GlyphRun& shared = s.text(s.tag(Role::p), "女⼥", 40, 500, mincho());
  const auto first_again = [](auto& glyphs) { glyphs[1].id = glyphs[0].id; };
  change_glyphs(shared, first_again);
  page::GlyphRun& shared_cff = s.text(s.tag(Role::p), "女⼥", 40, 515, noto());
  change_glyphs(shared_cff, first_again);
  s.text(s.tag(Role::p), "葛󠄀城の𠮷野家", 40, 530, noto());
  page::GlyphRun& cluster = s.text(s.tag(Role::p), "か゚き", 40, 545, mincho());
  change_glyphs(cluster,
                [](auto& glyphs) { glyphs[0].text_end = glyphs[1].text_begin = std::uint32_t{glyphs[1].text_end}; });
  page::GlyphRun& own = s.text(s.tag(Role::p), "外〓字", 40, 560);
  own.glyphs = page::Glyphs(own.glyphs, "外\xEE\x80\x80字");  // U+E000
  s.text(s.tag(Role::p), "Annual report (2024)\\", 40, 575, nimbus());
  page::GlyphRun& vertical = s.text(s.tag(Role::p), "縦書き", 520, 300, mincho(), 12);
  vertical.vertical = true;
  page::GlyphRun& condensed = s.text(s.tag(Role::p), "長体の文字", 40, 590);
  condensed.horizontal_scale = 800;
  change_glyphs(condensed, [](auto& glyphs) {
    for (auto& glyph : glyphs) glyph.advance = glyph.natural = Length(glyph.natural).scaled(800, 1000);
  });
  change_glyphs(s.text(s.tag(Role::p), "事業名", 40, 605), [](auto& glyphs) {
    for (auto& glyph : glyphs) glyph.advance += Length::pt(10);
  });
}

}  // namespace

const font::Face& gothic() {
  static const auto face = open("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf", "BIZ UDGothic");
  return *face;
}
const font::Face& mincho() {
  static const auto face = open("/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf", "BIZ UDMincho");
  return *face;
}
const font::Face& noto() {
  static const auto face = open("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "Noto Sans CJK JP");
  return *face;
}
const font::Face& nimbus() {
  static const auto face = open("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf", "Nimbus Sans");
  return *face;
}

Sample::Sample() {
  document.metadata.title = "進捗管理報告書";
  document.metadata.author = "福祉課";
  document.metadata.subject = "令和５年度の実績 <5 & 6>";
  document.metadata.keywords = "福祉, 計画";
  document.metadata.date = "2024-08-01T09:00:00+09:00";
  new_page();
}

page::Page& Sample::new_page() {
  page::Page& page = document.pages.emplace_back();
  page.size = {Length::pt_ratio(59528, 100), Length::pt_ratio(84189, 100)};
  page.label = {"", page::PageLabel::Style::decimal, static_cast<int>(document.pages.size())};
  pen_y = 40;
  return page;
}

TagId Sample::tag(Role role, TagId parent) { return document.tags.add(parent, role); }

page::GlyphRun& Sample::text(TagId tag, std::string_view text, int x, int y, const font::Face& face, int size) {
  page::GlyphRun run;
  run.face = &face;
  run.size = Length::pt(size);
  run.origin = {Length::pt(x), Length::pt(y)};
  std::vector<page::Glyph> glyphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = code_point_at(text, at);
    std::size_t after = at;
    const char32_t next = at < text.size() ? code_point_at(text, after) : 0;
    const char32_t selector = is_variation_selector(next) ? next : 0;
    if (selector != 0) at = after;
    const font::GlyphId id = face.glyph(c, selector);
    const Length advance = face.advance(id).at(run.size);
    glyphs.push_back({id, advance, advance, {}, {}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }
  run.glyphs = page::Glyphs(glyphs, text);
  auto& items = document.pages.back().items;
  items.push_back({tag, std::move(run)});
  return std::get<page::GlyphRun>(items.back().shape);
}

TagId Sample::line(Role role, std::string_view content, TagId parent) {
  const TagId id = tag(role, parent);
  text(id, content, 40, pen_y);
  pen_y += 15;
  return id;
}

void Sample::add(TagId tag, const page::Line& line) { document.pages.back().items.push_back({tag, line}); }

void Sample::add(TagId tag, const page::Path& path) { document.pages.back().items.push_back({tag, path}); }

void Sample::rect(TagId tag, int x, int y, int width, int height, page::Color color) {
  const Rect r{{Length::pt(x), Length::pt(y)}, {Length::pt(width), Length::pt(height)}};
  document.pages.back().items.push_back({tag, page::FilledRect{r, color}});
}

void Sample::rule(TagId tag, int x1, int y1, int x2, int y2) {
  document.pages.back().items.push_back(
      {tag,
       page::Line{{Length::pt(x1), Length::pt(y1)}, {Length::pt(x2), Length::pt(y2)}, Length::pt_ratio(1, 2), {}, {}}});
}

void Sample::link(TagId tag, std::string destination, int x, int y, int width) {
  const Rect area{{Length::pt(x), Length::pt(y)}, {Length::pt(width), Length::pt(12)}};
  document.pages.back().links.push_back({area, std::move(destination), "移動する", tag});
}

void Sample::destination(std::string name, int y) {
  document.destinations.push_back({std::move(name), document.pages.size() - 1, {{}, Length::pt(y)}});
}

Sample one_line(std::string_view text) {
  Sample s;
  s.line(Role::p, text);
  return s;
}

Sample report() {
  Sample s;
  s.rect(page::artifact, 20, 20, 555, 12, {230, 230, 230});
  s.text(page::header_artifact, "みんなで支えあう", 30, 30, gothic(), 8);
  s.text(page::footer_artifact, "- 1 -", 290, 820, gothic(), 8);
  s.line(Role::h1, "進捗管理シート");
  s.destination("sheet/1");
  s.line(Role::p, "");  // no content: no element
  const TagId paragraph = s.line(Role::p, "本文は次の頁に");
  const TagId link = s.line(Role::link, "第２頁", paragraph);
  s.link(link, "sheet/２", 40, s.pen_y - 25, 40);
  add_form(s);
  add_list(s);
  add_figure(s);
  s.line(Role::note, "※年度初めに設定");
  add_difficult_text(s);
  s.new_page();
  s.destination("sheet/２", 30);
  s.text(paragraph, "続く。", 40, s.pen_y);
  s.pen_y += 15;
  s.line(Role::h2, "Ａ章");
  s.document.tags.at(s.line(Role::p, "An English line")).texts.own().language = "en";
  add_table_by_headers(s);
  const TagId toc = s.tag(Role::toc), entry = s.tag(Role::toc_item, toc), back = s.line(Role::link, "シート１", entry);
  s.link(back, "sheet/1", 40, s.pen_y - 25, 40);
  s.document.outline = {{"進捗管理シート", 0, "sheet/1"}, {"Chapter", 1, "sheet/２"}, {"終", 0, "sheet/２"}};
  return s;
}

}  // namespace toji::pdf::test
