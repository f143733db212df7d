#pragma once
// Content into pages: regions in, frames out.
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/diagnostics.h"
#include "content/document.h"
#include "page/document.h"

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

// The same of sections as they come. With two threads the second lays them out from the first on while the caller makes
// more, and finish helps it; each section is laid by itself and the results are joined in order, so that the pages are
// the same as with one thread. Sections whose cells are to take one size with those of others wait for finish.
class Paginator {
 public:
  explicit Paginator(unsigned threads);
  ~Paginator();
  Paginator(const Paginator&) = delete;
  Paginator& operator=(const Paginator&) = delete;

  void add(content::Section);
  // Once, after the last section. Passes on what laying the first section that failed has thrown.
  Pages finish(page::Metadata, page::Binding, Diagnostics&, const Progress& = {});

 private:
  struct Laid;
  struct Slot;
  class Joined;
  Slot* take();
  void lay(const std::vector<Slot*>&);
  void lay_beside();

  std::mutex mutex_;  // of all below but what a slot that is taken and not done holds
  std::vector<std::unique_ptr<Slot>> slots_;
  std::vector<Slot*> sharing_;  // sections that wait for the others
  std::size_t next_ = 0;        // before it all slots are taken
  bool closed_ = false;         // no more sections come
  std::condition_variable given_, done_;
  std::thread thread_;
};

}  // namespace toji::flow
