#include "bind/budget.h"

#include "base/grouped.h"
#include "base/utf8.h"
#include "bind/messages.h"

namespace toji::bind {
namespace {

struct Counter : pugi::xml_tree_walker {
  std::uint64_t elements = 0, bytes = 0;
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_element) ++elements;
    bytes += std::char_traits<char>::length(node.value());
    for (const pugi::xml_attribute& attribute : node.attributes())
      bytes += std::char_traits<char>::length(attribute.value());
    return true;
  }
};

Counter counted(const data_tree::DataTree& tree) {
  Counter counter;
  pugi::xml_node root = tree.document.document_element();
  root.traverse(counter);
  return counter;
}

}  // namespace

bool Budget::afford_steps(Span place) {
  if (exhausted_) return false;
  const std::uint64_t elements = counted(tree_).elements + 1;
  affordable_steps_ = few_steps + elements * steps_for_element;
  if (steps_ <= affordable_steps_) return true;
  exhausted_ = true;
  diagnostics_.error(messages::too_much, place, {grouped(affordable_steps_), grouped(elements)});
  return false;
}

void Budget::afford_text(std::string& text, Span place) {
  if (text.size() > most_text) {
    const std::size_t characters = to_utf32(text).size();
    if (!exhausted_) diagnostics_.error(messages::text_too_long, place, {grouped(characters), grouped(most_text / 3)});
    exhausted_ = true;
    text.clear();
    return;
  }
  affordable_text_ = little_text + counted(tree_).bytes * text_for_byte;
  if (text_ <= affordable_text_ || exhausted_) return;
  exhausted_ = true;
  diagnostics_.error(messages::too_much_text, place, {grouped(affordable_text_ / 3)});
}

}  // namespace toji::bind
