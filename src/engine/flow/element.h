#pragma once
// What flow asks of each kind of block. A block is measured in a region and becomes a fragment; a fragment that does not
// fit into the room that is left is split, and its rest is a fragment again; fragments are painted.
//
// An element is one file: its fragment (below), and three functions of its block:
//   Fragment measure(const content::XBlock&, Measurer&, const Region&, const Fit&);
//   Length natural_length(const content::XBlock&, const Fit&);    of its longest line when none is broken
//   Says says(const content::XBlock&);  bool says_same(const content::XBlock&, const content::XBlock&);
// All of them are called through std::visit (fragment.cpp, blocks.cpp): a kind of block that lacks one does not compile.
#include <cstdint>
#include <vector>

#include "engine/content/document.h"
#include "engine/page/tags.h"

namespace toji::flow {

struct Fit;
struct Fragment;
using Fragments = std::vector<Fragment>;
Length first_line(const Fragments&);
class Measurer;
class Painter;
class Reporter;

// In which a block is measured.
struct Region {
  Length width;
  Length height;  // that rows may fill; zero where there is no bound
};

// In which what was measured is to stand: what is left of a page, of a row that ends with the page, of a cell.
struct Room {
  Length height;
  Length next;         // of the empty room behind this one: what is higher must be parted
  bool empty = false;  // nothing stands here yet: what has no place here has none anywhere
  Reporter* reporter = nullptr;  // for what has none; none where nothing is certain yet
  bool stacked = false;          // the height of the rest is asked for too
};

// The answer. Where anything is kept, the fragment that was split is what stands in this room.
struct Split {
  bool kept = true;
  Fragments rest = {};  // none, or one
};

// What a block says: nothing, so that nothing is lost without it; what is seen or led to but not read; text or a figure.
enum class Says : std::uint8_t { nothing, unread, read };

// Of the parts of one element on several pages: they are one in the structure.
struct Parts {
  page::TagId tag = page::artifact;  // once the first is painted
  std::vector<page::TagId> passages = {};  // of a text that hard line breaks part
};

// What a fragment that cannot be parted and is no text answers.
struct Whole {
  // Sets what the fragment is seen by: how far text hangs out of it, whether it is faulty.
  void judge(Fragment&) const {}
  // Says what is wrong with it, once it is certain that it is painted as it was measured.
  void tell(Reporter&, const Fragment&, const Edges&) const {}
  // The height of the first piece, which cannot be parted further.
  Length least_height(const Fragment&, Length next) const;
  Split split(Fragment&, const Room&);
  // What its first line takes, wherever it stands.
  Length first_line(const Fragment&) const;
  // Leading less em box of the text at its edge; zero for what is no text.
  Length leading() const { return {}; }
  // Whether there is something to be covered.
  bool draws() const { return true; }
};

}  // namespace toji::flow
