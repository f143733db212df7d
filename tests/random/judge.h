#pragma once
// What must hold of every document that is made, and of every message.
#include <string>

#include "engine/content/document.h"
#include "engine/data_tree/tree.h"
#include "engine/page/document.h"

namespace toji::random {

// How often each character must be on the pages at least. Blanks and what cannot be seen are not counted.
class Printed {
 public:
  void add(std::string_view text);
  void add(const content::Document&);
  void add(const page::Document&);
  // The first characters that the other has fewer of, or nothing.
  std::string missing_in(const Printed&) const;
  // All characters in the order in which they came.
  const std::string& all() const { return all_; }

 private:
  void add(const content::Blocks&);
  void add(const content::TableBlock&);
  std::string all_;
};

// Values of the data of which a part, but not the whole, stands in a text that is to be printed; or nothing.
std::string torn_values(const content::Document&, const data_tree::DataTree&);

// Numbers that are none: NaN, Infinity, a float's tail; or nothing.
std::string false_number(const page::Document&);

// The first text that is too small to be seen; or nothing.
std::string unseen_type(const page::Document&);

// The first item, link or destination that is not within its page; or nothing.
std::string off_page(const page::Document&);

// Diagnostics without place, and messages with a negative length or an argument left open; or nothing.
std::string poor_message(const Diagnostics&);

}  // namespace toji::random
