#include "shrink.h"

#include <algorithm>

namespace toji::random {
namespace {

// What can be tried at one place of a tree.
struct Cut {
  std::size_t file;
  enum Kind { subtree, wrapping, attribute, half_of_text, half_of_value } kind;
  std::size_t node;  // in document order
  std::size_t attribute_index;
};

std::vector<pugi::xml_node> nodes_of(pugi::xml_node root) {
  std::vector<pugi::xml_node> out;
  for (pugi::xml_node child : root.children()) {
    out.push_back(child);
    const auto inner = nodes_of(child);
    out.insert(out.end(), inner.begin(), inner.end());
  }
  return out;
}

// Without the second half of its characters.
std::string halved(const std::string& text) {
  std::size_t end = text.size() / 2;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

void parse(const File& file, pugi::xml_document& into) {
  into.load_string(file.xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
}

std::vector<Cut> cuts_of(const Made& made) {
  std::vector<Cut> out;
  for (std::size_t f = 0; f < made.files.size(); ++f) {
    pugi::xml_document tree;
    parse(made.files[f], tree);
    const auto nodes = nodes_of(tree);
    for (std::size_t n = 1; n < nodes.size(); ++n) out.push_back({f, Cut::subtree, n, 0});
    for (std::size_t n = 1; n < nodes.size(); ++n)
      if (nodes[n].first_child()) out.push_back({f, Cut::wrapping, n, 0});
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      std::size_t i = 0;
      for (const pugi::xml_attribute one : nodes[n].attributes()) {
        out.push_back({f, Cut::attribute, n, i});
        if (std::string(one.value()).size() > 8) out.push_back({f, Cut::half_of_value, n, i});
        ++i;
      }
      if (std::string(nodes[n].value()).size() > 3) out.push_back({f, Cut::half_of_text, n, 0});
    }
  }
  return out;
}

Made applied(const Made& made, const Cut& cut) {
  Made out = made;
  pugi::xml_document tree;
  parse(made.files[cut.file], tree);
  pugi::xml_node node = nodes_of(tree)[cut.node];
  pugi::xml_attribute attribute = node.first_attribute();
  for (std::size_t i = 0; i < cut.attribute_index; ++i) attribute = attribute.next_attribute();
  switch (cut.kind) {
    case Cut::subtree:
      node.parent().remove_child(node);
      break;
    case Cut::wrapping:
      while (node.first_child()) node.parent().insert_move_before(node.first_child(), node);
      node.parent().remove_child(node);
      break;
    case Cut::attribute:
      node.remove_attribute(attribute);
      break;
    case Cut::half_of_text:
      node.set_value(halved(node.value()).c_str());
      break;
    case Cut::half_of_value:
      attribute = halved(attribute.value()).c_str();
  }
  out.files[cut.file].xml = written(tree);
  return out;
}

std::size_t size_of(const Made& made) {
  std::size_t out = 0;
  for (const File& file : made.files) out += file.xml.size();
  return out;
}

}  // namespace

Made smaller(Made made, const Fails& fails, int most_rounds) {
  constexpr std::size_t together = 24;
  std::size_t from = 0;  // where the last cut was found: those before it were tried a moment ago
  for (int round = 0, vain = 0; round < most_rounds; ++round) {
    const auto cuts = cuts_of(made);
    if (cuts.empty()) return made;
    if (from >= cuts.size()) from = 0;
    std::vector<Made> candidates;
    for (std::size_t i = from; i < std::min(from + together, cuts.size()); ++i) {
      candidates.push_back(applied(made, cuts[i]));
      if (size_of(candidates.back()) >= size_of(made)) candidates.back() = {};
    }
    std::vector<Made> asked;
    for (const Made& one : candidates)
      if (!one.files.empty()) asked.push_back(one);
    const std::vector<bool> failing = fails(asked);
    const auto found = std::find(failing.begin(), failing.end(), true);
    if (found != failing.end()) {
      made = asked[static_cast<std::size_t>(found - failing.begin())];
      vain = 0;
      continue;
    }
    from += candidates.size();
    vain += static_cast<int>(candidates.size());
    if (vain > static_cast<int>(cuts.size())) return made;
  }
  return made;
}

}  // namespace toji::random
