#include "out/pdf/destinations.h"

#include <algorithm>
#include <stdexcept>

#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"
#include "out/pdf/trees.h"

namespace toji::pdf {

std::set<std::string_view> destination_names(const page::Document& document) {
  std::set<std::string_view> names;
  for (const auto& destination : document.destinations) {
    if (!names.insert(destination.name).second) {
      throw std::logic_error("pdf: two destinations are named " + destination.name);
    }
  }
  return names;
}

Ref add_destinations(Saver& saver, const page::Document& document, Ref first_page) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const auto& destination : document.destinations) {
    const std::int64_t height = thousandths(document.pages.at(destination.page).size.height);
    std::string value = "[";
    append_ref(value, first_page + static_cast<Ref>(destination.page));
    value += "/XYZ ";
    append_thousandths(value, thousandths(destination.position.x));
    value += ' ';
    append_thousandths(value, height - thousandths(destination.position.y));
    entries.push_back({text_string_bytes(destination.name), value + " null]"});
  }
  std::sort(entries.begin(), entries.end());
  return add_name_tree(saver, entries);
}

}  // namespace toji::pdf
