#pragma once
// fit="all" and fit="section": one size for a field on all sheets or on each, the smallest that one of its cells needs.
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine/flow/fragment.h"

namespace toji::flow {

// Whether cells of the section are to take one size with those of other sections.
bool shares_sizes(const content::Section&);

class SameSizes {
 public:
  // Finds the rungs for the cells that are to take one size, before anything is measured for its page. Cells in rows of
  // fixed height are measured; what was composed for it is kept for that page, up to a bound, where it stands on the
  // rung that is found.
  void compare(const std::vector<const content::Section*>&, Measurer&);

  // Puts the cell on its field's rung; true where it need not be composed for that.
  bool take(CellFragment&);
  bool knows(const content::Cell& cell) const { return known_.contains(&cell); }
  // What the cell needed for itself and, last, the rung of its field, on which it now is.
  std::vector<Rung> tried(const CellFragment&) const;

 private:
  // Cells of one ladder and field, and of a section where the others do not matter.
  using Field = std::tuple<const content::Ladder*, std::string, const content::Section*>;
  struct Known {
    std::vector<Rung> tried;
    Fragments content;                  // on the last of them; empty where it is of no use
    const std::size_t* rung = nullptr;  // its field's
  };
  void compare(const content::Blocks&, Length width, Measurer&);
  void compare(const content::TableBlock&, Length width, Measurer&);
  void compare(CellFragment&, Length width, std::optional<Length> height, Measurer&);

  std::map<Field, std::size_t> rungs_;  // the lowest that one of the field's cells needs
  std::map<const content::Cell*, Known> known_;
  std::size_t lines_ = 0;  // kept
};

}  // namespace toji::flow
