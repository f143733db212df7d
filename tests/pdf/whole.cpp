// Whole files object by object: whole.cases. Streams are inflated; of fonts and profiles, which libraries make, only the
// dictionaries are looked at.
#include <libdeflate.h>

#include <map>
#include <regex>

#include "../cases/cases.h"
#include "out/pdf/notes.h"
#include "out/pdf/unicode.h"
#include "out/pdf/write.h"
#include "sample.h"

namespace toji::pdf {
namespace {

using page::Role;
using test::Sample;

std::string inflated(std::string_view data) {
  std::string out(1 << 22, '\0');
  std::size_t size = 0;
  libdeflate_decompressor* const inflater = libdeflate_alloc_decompressor();
  const auto result = libdeflate_zlib_decompress(inflater, data.data(), data.size(), out.data(), out.size(), &size);
  libdeflate_free_decompressor(inflater);
  BOOST_TEST_REQUIRE(result == LIBDEFLATE_SUCCESS);
  out.resize(size);
  return out;
}

// Bytes that are no text as <hexadecimal>; line ends stay.
std::string printable(std::string_view bytes) {
  std::string out;
  bool hex = false;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = c == '\n' || (byte >= 0x20 && byte < 0x7F);
    if (plain == hex) out += hex ? '>' : '<';
    hex = !plain;
    if (plain)
      out += c;
    else
      append_hex(out, byte, 2);
  }
  return out + (hex ? ">" : "");
}

std::size_t number_after(std::string_view text, std::string_view name) {
  const auto at = text.find(name);
  BOOST_TEST_REQUIRE(at != std::string_view::npos, name << " is not in " << text);
  return std::stoul(std::string(text.substr(at + name.size())));
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// What differs from library to library.
std::string steady(std::string_view dict) {
  std::string out = std::regex_replace(std::string(dict), std::regex("/Length1? \\d+|/ID\\[<[0-9A-F]+><[0-9A-F]+>\\]"), "");
  return printable(out);
}

class File {
 public:
  explicit File(const std::string& bytes) {
    const std::regex head("(\\d+) 0 obj\n");
    for (std::size_t at = 0; (at = bytes.find(" 0 obj\n", at)) != std::string::npos;) {
      const std::size_t line = bytes.rfind('\n', at) + 1, begin = at + 7;
      const auto number = std::stoul(bytes.substr(line, at - line));
      const std::size_t stream = bytes.find("stream\n", begin);
      const std::string_view dict = std::string_view(bytes).substr(begin, stream - begin);
      const std::string_view data = std::string_view(bytes).substr(stream + 7, number_after(dict, "/Length "));
      add(number, dict, data);
      at = stream + 7 + data.size();
    }
  }

  std::string text() const {
    std::string out;
    for (const auto& [number, object] : objects_) out += std::to_string(number) + ": " + object + "\n";
    return out;
  }

 private:
  void add(std::size_t number, std::string_view dict, std::string_view data) {
    const std::string raw = holds(dict, "/FlateDecode") ? inflated(data) : std::string(data);
    if (holds(dict, "/Type/ObjStm")) return add_batch(dict, raw);
    const bool opaque = holds(dict, "/Type/XRef") || holds(dict, "/N 3") || holds(dict, "/N 4") ||
                        holds(dict, "/Length1 ") || holds(dict, "FontType0C") || holds(dict, "OpenType");
    const std::string text = std::regex_replace(raw, std::regex("uuid:[0-9A-F-]{36}"), "uuid:");
    objects_[number] = steady(dict) + (opaque ? "" : "\n" + printable(text));
  }

  void add_batch(std::string_view dict, const std::string& raw) {
    std::istringstream index(raw);
    const std::size_t count = number_after(dict, "/N "), first = number_after(dict, "/First ");
    std::vector<std::pair<std::size_t, std::size_t>> places(count);
    for (auto& [number, place] : places) index >> number >> place;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t end = i + 1 < count ? places[i + 1].second : raw.size() - first;
      objects_[places[i].first] = steady(std::string_view(raw).substr(first + places[i].second, end - places[i].second - 1));
    }
  }

  std::map<std::size_t, std::string> objects_;
};

// A printer's profile as far as it is looked at.
std::string profile() {
  std::string out(132, '\0');
  out[3] = static_cast<char>(132);
  out[8] = 2;
  out.replace(12, 4, "prtr").replace(16, 4, "CMYK").replace(20, 4, "Lab ").replace(36, 4, "acsp");
  return out;
}

// A form that stands on each page, which is drawn once.
Sample forms() {
  Sample s;
  for (int page = 0; page < 3; ++page) {
    if (page > 0) s.new_page();
    for (int i = 0; i < 8; ++i) s.rule(page::artifact, 40, 100 + 10 * i, 240, 100 + 10 * i);
    s.rect(page::artifact, 40, 300, 50, 60, {0x11, 0x80, 0xee});
    s.line(Role::p, page == 1 ? "別の文" : "文");
  }
  s.document.pages[0].label = {"表紙", page::PageLabel::Style::none, 1};
  s.document.pages[1].label = {"", page::PageLabel::Style::lower_roman, 3};
  s.document.pages[2].label = {"", page::PageLabel::Style::lower_roman, 4};
  return s;
}

Sample pressed() {
  Sample s = forms();
  for (page::Page& page : s.document.pages) {
    page.trim = Rect{{Length::pt(30), Length::pt(40)}, {Length::pt(500), Length::pt(700)}};
    page.bleed = Rect{{Length::pt(20), Length::pt(30)}, {Length::pt(520), Length::pt(720)}};
    const page::Line mark{{Length::pt(5), Length::pt(40)}, {Length::pt(19), Length::pt(40)}, Length::pt_ratio(1, 4), {}, {}};
    page.items.push_back({page::cut_mark_artifact, mark});
    page.items.push_back({page::artifact, page::Line{mark.to, mark.from, Length::pt(1), {200, 30, 60}, {}}});
    page.items.push_back({page::cut_mark_artifact, page::FilledRect{{mark.from, {Length::pt(3), Length::pt(2)}}, {}}});
  }
  return s;
}

std::string written(const cases::Case& one) {
  Options options;
  options.producer = "toji 1";
  Sample sample = Sample();
  std::istringstream words(one.part("options"));
  for (std::string word; words >> word;) {
    if (word == "report") sample = test::report();
    if (word == "forms") sample = forms();
    if (word == "pressed") sample = pressed();
    if (word == "plain") options.conformance = Conformance::plain;
    if (word == "a3a") options.conformance = Conformance::a3a_ua1;
    if (word == "x4") options.conformance = Conformance::x4, options.condition = {profile(), "FOGRA39", "http://www.color.org"};
    if (word == "cmyk") options.inks = Inks::cmyk;
    if (word == "grey") options.inks = Inks::grey;
    if (word == "attached")
      options.attachments = {{"data/plan.xml", "application/xml", "計画", "2024-08-01T09:00:00+09:00", "<a/>"},
                             {"year.xml", "text/plain", "", "", std::string(3000, 'x')}};
  }
  return File(write(sample.document, options)).text();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(whole)

BOOST_AUTO_TEST_CASE(files_object_by_object) { cases::check("pdf/whole.cases", written); }

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
