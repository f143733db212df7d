#pragma once
// What is said of fragments once it is certain that they are painted as they were measured, and what follows of it: the
// report of texts that gave way, and the texts that go on on other pages. Only fragments that were noted while they were
// measured are gone into.
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "engine/flow/fragment.h"
#include "engine/flow/paginate.h"

namespace toji::flow {

// The place, of the section where it says none itself, as what is the same in all sections.
inline content::Place in_section(content::Place place, const content::Section& section) {
  if (place.section.same({})) place.section = section.place.section;
  return place;
}

class Reporter {
 public:
  Reporter(Diagnostics& diagnostics, std::vector<Shrunk>& shrunk) : diagnostics_(diagnostics), shrunk_(shrunk) {}

  // Of which all is from now on that says no section itself, as what is the same in all sections.
  void begin(const content::Section& section) { section_ = &section; }
  const content::Section* section() const { return section_; }
  content::Place in_section(const content::Place& place) const {
    return section_ ? flow::in_section(place, *section_) : place;
  }
  Diagnostics& diagnostics() { return diagnostics_; }

  // An error at the place in the data.
  void tell(const MessageText&, const content::Place&, std::vector<std::string> args);
  // An error at the element in the template; the data is the last argument.
  void tell_at_element(const MessageText&, content::Place, std::vector<std::string> args);
  // The same of what is higher than a page.
  void tell_too_tall(const MessageText&, const content::Place&, Length height, Length page);
  void tell_overlap(const Fragment&);

  // around: how far text may go beyond the width offered.
  void settle(const Fragment&, const Edges& around);
  void settle(const Fragments&, const Edges& around);
  // Reports merged cells that a page break leaves with too little height in rows first … last - 1.
  void check_merged(const MeasuredTable&, std::size_t first, std::size_t last);

  void add_shrunk(Shrunk entry) { shrunk_.push_back(std::move(entry)); }
  void add_rest(const CellFragment&, const MeasuredTable&);
  // Those of what was settled since the last call.
  std::vector<Continuation> take_continuations() { return std::exchange(continuations_, {}); }

 private:
  Diagnostics& diagnostics_;
  std::vector<Shrunk>& shrunk_;
  const content::Section* section_ = nullptr;
  std::vector<Continuation> continuations_;
};

}  // namespace toji::flow
