// Lines of any text in any style: none is lost, and they come in order. The first bytes choose the style.
#include "base/utf8.h"
#include "target.h"
#include "engine/typeset/compose.h"

using namespace toji;

namespace {

// Bytes at the input's front as choices; 0 behind its end.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  unsigned next(unsigned among) {
    if (size_ == 0) return 0;
    --size_;
    return *data_++ % among;
  }
  std::string_view rest() const { return fuzz::text_of(data_, size_); }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

template <class Choice>
Choice one_of(Choices& choices, unsigned among) {
  return static_cast<Choice>(choices.next(among));
}

typeset::ParagraphStyle style_of(Choices& choices) {
  typeset::ParagraphStyle style;
  style.align = one_of<typeset::Align>(choices, 5);
  style.vertical = choices.next(2) == 1;
  style.combine_digits = static_cast<int>(choices.next(5));
  style.hang_marks = choices.next(2) == 1;
  style.breaking = one_of<typeset::Breaking>(choices, 2);
  style.kinsoku = one_of<typeset::Kinsoku>(choices, 3);
  style.overflow = one_of<typeset::Overflow>(choices, 3);
  style.keep_numbers = choices.next(2) == 1;
  style.punctuation = one_of<typeset::Punctuation>(choices, 3);
  style.latin_space = Em::ratio(static_cast<int>(choices.next(3)), 4);
  style.first_indent = Length::pt(static_cast<int>(choices.next(40)));
  style.rest_indent = Length::pt(static_cast<int>(choices.next(40)));
  if (choices.next(2) == 1) style.units = "年月日人％";
  if (choices.next(2) == 1) style.tabs = {{Length::pt(50)}, {Length::pt(90), typeset::TabStop::Align::number}};
  return style;
}

typeset::TextStyle run_style(Choices& choices) {
  typeset::TextStyle style;
  style.family = fuzz::fonts().family(fuzz::fonts().family_names()[0]);
  style.size = Length::pt(static_cast<int>(1 + choices.next(40)));
  style.condense = 500 + static_cast<int>(choices.next(100)) * 10;
  style.emphasis = choices.next(4) == 1 ? U'﹅' : 0;
  style.underline = choices.next(2) == 1;
  style.strike = choices.next(4) == 1;
  style.combine = choices.next(6) == 1;
  if (choices.next(6) == 1) style.spread = Length::pt(80);
  return style;
}

// Up to three runs of well-formed text.
std::vector<typeset::TextRun> runs_of(Choices& choices) {
  std::vector<typeset::TextStyle> styles;
  const unsigned count = 1 + choices.next(3);
  for (unsigned i = 0; i < count; ++i) styles.push_back(run_style(choices));
  const bool ruby = choices.next(5) == 1;
  const std::u32string text = to_utf32(choices.rest());
  std::vector<typeset::TextRun> runs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = text.size() * i / count, end = text.size() * (i + 1) / count;
    runs.push_back({to_utf8(text.substr(begin, end - begin)), styles[i]});
  }
  if (ruby && !runs.back().text.empty()) runs.back().ruby = {"ふりがな"};
  return runs;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices choices(data, size);
  typeset::Paragraph paragraph;
  const Length measure = Length::pt(static_cast<int>(choices.next(256)) * 2 - 20);
  paragraph.style = Shared<typeset::ParagraphStyle>(style_of(choices));
  paragraph.runs = runs_of(choices);
  std::size_t bytes = 0;
  for (const auto& run : paragraph.runs) bytes += run.text.size();
  const typeset::Composed composed = typeset::compose(paragraph, measure);
  fuzz::require(!composed.lines->empty(), "there is a line");
  std::uint32_t before = 0;
  for (const typeset::Line& line : *composed.lines) {
    fuzz::require(line.text_begin >= before && line.text_begin <= bytes, "lines come in the text's order");
    before = line.text_begin;
  }
  for (const typeset::MissingGlyph& one : composed.missing)
    fuzz::require(one.run < paragraph.runs.size() && one.offset < paragraph.runs[one.run].text.size(),
                  "a missing glyph has its place");
  return 0;
}
