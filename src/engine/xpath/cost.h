#pragma once
// What the evaluations over one document may cost together: a loop over the data multiplies what is cheap once.
#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>

namespace toji::xpath {

struct DocumentSize {
  std::uint64_t elements = 0;
  std::uint64_t bytes = 0;  // of texts and attributes
};
DocumentSize size_of(const pugi::xml_node& root);

class Cost {
 public:
  // Steps: so many, and for each element and each byte of the document so many more.
  static constexpr std::uint64_t few = 20'000'000, for_element = 5'000, for_byte = 10;
  // A visit to a node is a step, and so is so much of a text that is made or looked through.
  static constexpr std::size_t bytes_for_step = 8;

  // Of the document that the node is in, which does not change while this is used.
  explicit Cost(const pugi::xml_node& node) : root_(node.root()) {}

  // False when there is no more, from then on at every step.
  bool affords(std::uint64_t steps) { return (spent_ += steps) <= affordable_ || affords_more(); }
  struct Exhausted {};  // thrown instead
  void spend(std::uint64_t steps) {
    if (!affords(steps)) throw Exhausted{};
  }
  void spend_text(std::size_t bytes) { spend(bytes / bytes_for_step); }
  std::uint64_t spent() const { return spent_; }

 private:
  bool affords_more();

  pugi::xml_node root_;
  // The document is measured when the smallest ones' bound is reached.
  std::uint64_t spent_ = 0, affordable_ = few;
  bool measured_ = false;
};

}  // namespace toji::xpath
