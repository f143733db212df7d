#pragma once
// The attributes of one element, parsed by their rules.
#include "engine/data_tree/tree.h"
#include "engine/layout/model.h"
#include "engine/layout/xpath.h"

namespace toji::layout {

// What the attribute's value looks like, for messages: "as in 12mm, 10.5pt, 2em", "one of yes no".
struct Form {
  std::string ja, en;
};
Form form_of(const AttributeRule&);
// The value that was probably meant by one that cannot be read: １０．５ｐｔ, 10.5, solidd. Empty for none.
std::string guess(const AttributeRule&, std::string_view text);
// The value of an attribute that is neither text nor XPath, and of one that is computed; nothing where it is not of
// its form.
std::optional<Value> parse_value(const AttributeRule&, std::string_view text);

// Parses the node's attributes into the element; unknown, missing and unreadable ones are reported.
void read_attributes(const data_tree::DataTree&, const pugi::xml_node&, const ElementRule&, Element&, Scope&,
                     Diagnostics&);

}  // namespace toji::layout
