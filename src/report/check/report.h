#pragma once
// Where the rules put what they find.
#include "report/check/check.h"
#include "report/check/corpus.h"

namespace toji::check {

// The words at [begin, begin + length) of a line.
struct Words {
  const Passage* passage = nullptr;
  const Line* line = nullptr;
  std::size_t begin = 0, length = 0;
  std::u32string_view view() const { return std::u32string_view(line->text).substr(begin, length); }
};

class Report {
 public:
  // {0} of the wording is the words found; args are {1}, {2} …
  void add(const MessageText&, const Words&, std::vector<std::string> args = {});
  void add(const MessageText&, std::string sheet, std::string field, std::string text, Span,
           std::vector<std::string> args = {});

  const Rule* rule = nullptr;
  std::vector<Finding> findings;
};

// Calls `visit(Words of the whole line)` for every line of every passage that `wanted` accepts.
template <class Wanted, class Visit>
void each_line(const Corpus& corpus, Wanted wanted, Visit visit) {
  for (const Passage& passage : corpus.passages)
    if (wanted(passage))
      for (const Line& line : passage.lines) visit(Words{&passage, &line, 0, line.text.size()});
}

inline bool any_text(const Passage&) { return true; }
inline bool is_prose(const Passage& passage) { return passage.kind == Kind::prose; }
inline bool in_sentences(const Passage& passage) { return passage.kind != Kind::name; }

inline Words part(const Words& line, std::size_t begin, std::size_t length) {
  return {line.passage, line.line, line.begin + begin, length};
}

}  // namespace toji::check
