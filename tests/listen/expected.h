#pragma once
// What must be heard of the booklet of data/honjo-r5, from its dataset as its templates see it and the form as it is
// published; its templates are not asked.
#include <pugixml.hpp>

#include "heard.h"

namespace toji::listen::test {

Lines expected_sheet(const pugi::xml_node& sheet, std::size_t number);
Lines expected_guide(const pugi::xml_node& root);

// A line for each cell of the index, "頁：1", of merged cells the first; data cells under the heads of their rows too.
Lines expected_index(const pugi::xml_node& root);

struct Overview {
  Lines words, captions, figures;
};
Overview expected_overview(const pugi::xml_node& root);

}  // namespace toji::listen::test
