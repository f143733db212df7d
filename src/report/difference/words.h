#pragma once
// Which words of a text were changed.
#include <string>
#include <vector>

namespace toji::difference {

struct Part {
  std::string text;
  bool changed = false;
  bool operator==(const Part&) const = default;
};

// Both texts in parts, none of them empty, changed and unchanged in turn; the unchanged ones are the same on both sides.
struct Marked {
  std::vector<Part> before, after;
};

// The fewest characters that differ, but numbers as wholes, and a character or two between changes with them: what an
// eye takes for a word.
Marked mark(const std::string& before, const std::string& after);

// The unchanged parts cut where they are longer than twice `around` characters: what stands next to a change stays, …
// stands for the rest.
std::vector<Part> shortened(std::vector<Part>, std::size_t around);

}  // namespace toji::difference
