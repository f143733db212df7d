#pragma once
// Content into pages: regions in, frames out.
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/tasks.h"
#include "engine/content/document.h"
#include "engine/page/document.h"
#include "engine/typeset/repeats.h"

namespace toji::flow {

// How a cell's text came out on one rung of its ladder.
struct Rung {
  content::FitStep step;
  Length size;          // of the text on this rung
  Length line_advance;  // of its first paragraph
  Length height;
  int lines = 0;
};

// A cell whose text gave way: one row of the overflow report (文字あふれ台帳).
struct Shrunk {
  content::Place place;
  Length asked, given;
  std::int32_t condense = 1000;
  int lines = 0;
  int characters = 0;
  int continued = 0;        // of the lines, those that stand on a page of continuation
  Length room;              // the height that the cell has for its text
  std::vector<Rung> rungs;  // tried one after the other; the first is what was asked, the last what was given
};

struct Pages {
  page::Document document;
  std::vector<Shrunk> shrunk;  // in reading order
};

// Called with (sections done, sections in all).
using Progress = std::function<void(std::size_t, std::size_t)>;

// Lays the document out. Text that fits at no step of its ladder, a section that needs more pages than it may have,
// and characters that no font has are errors in the diagnostics; the pages are then not fit to be printed.
// Each section is given up when its pages are made, so that the whole is never in memory twice.
Pages paginate(content::Document, Diagnostics&, const Progress& = {});

// The same of sections as they come. Each is laid out by itself as a task, beside the caller who makes more where there
// is a second thread, and finish helps; the results are joined in order, so that the pages are the same as with one
// thread. Sections whose cells are to take one size with those of others wait for finish.
class Paginator {
 public:
  explicit Paginator(Tasks&);
  ~Paginator();
  Paginator(const Paginator&) = delete;
  Paginator& operator=(const Paginator&) = delete;

  void add(content::Section);
  // Once, after the last section. Both pass on what laying a section has thrown.
  Pages finish(page::Metadata, page::Binding, Diagnostics&, const Progress& = {});

 private:
  struct Laid;
  class Joined;
  using LaidPtr = std::unique_ptr<Laid>;
  using RepeatsPtr = std::unique_ptr<typeset::Repeats>;
  std::vector<LaidPtr> lay(std::vector<content::Section>);
  RepeatsPtr take_repeats();
  void give_up_used();
  void join_ready();

  Tasks& tasks_;
  std::mutex mutex_;                 // of the next two
  std::vector<RepeatsPtr> repeats_;  // those that no thread uses
  std::vector<content::Section> used_;
  std::vector<std::future<LaidPtr>> laid_;  // in order; invalid for a section that waits for the others
  std::size_t next_ = 0;                    // of these to be joined
  std::unique_ptr<Joined> joined_;          // those before it
  std::vector<content::Section> sharing_;   // those that wait
};

}  // namespace toji::flow
