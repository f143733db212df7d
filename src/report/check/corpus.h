#pragma once
// The texts of a dataset in reading order, each once, with the place of every line.
#include <string>
#include <string_view>
#include <vector>

#include "report/dataset/model.h"

namespace toji::check {

enum class Kind : std::uint8_t {
  prose,  // 概要, 取組内容, 成果, 今後の方針, 備考, 段落 …
  cell,   // 指標目標, 年次計画: short, often without a full stop
  name,   // titles and names
};

struct Line {
  std::u32string text;
  Span span;  // of its first character
};

struct Passage {
  std::string sheet;  // its number; empty outside of the sheets
  std::string field;
  Kind kind = Kind::prose;
  bool shared = false;  // of the plan, not of the year's sheet
  std::vector<Line> lines;
};

struct Corpus {
  const dataset::Dataset* dataset = nullptr;
  std::vector<Passage> passages;
};

Corpus corpus_of(const dataset::Dataset&);

// The order of the fields on a sheet; a field that is not of the form comes last.
std::size_t field_order(std::string_view field);

// The number of the first sheet under a node, empty if there is none.
std::string first_sheet(const dataset::Dataset&, std::size_t node);

}  // namespace toji::check
