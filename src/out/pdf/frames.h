#pragma once
// Frames that come again: a form's rules and backgrounds are the same on sheet after sheet. Each is written once, as a
// form XObject (ISO 32000-1 8.10), and the pages refer to it.
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "engine/page/document.h"

namespace toji::pdf {

class Frames {
 public:
  using Items = std::span<const page::FrameItem>;

  // Whether a sequence of neighbouring items of one tag is a frame: shapes that belong to no structure element, so many
  // that to refer to them takes less than to draw them.
  static bool is_frame(Items);

  explicit Frames(const page::Document& document) : document_(&document) {}

  // First pass: a frame on a page, as part of that page's items. Pages come in order.
  void note(std::size_t page, Items);
  // What later pages have noted.
  void add(const Frames& later);
  // Between the passes: those that come again get their numbers, in the order of their first places.
  void assign();

  // Those with a number, in its order, as they stand on the page where each comes first.
  struct Numbered {
    std::size_t page = 0;
    Items items;
  };
  std::vector<Numbered> numbered() const;

  // Second pass: of each frame of a page, in order, its number where it has one.
  std::vector<std::optional<std::size_t>> on_page(std::size_t page) const;

 private:
  using Id = std::uint32_t;  // into known_
  struct Known {
    std::size_t hash = 0;
    std::size_t page = 0, begin = 0, end = 0;  // where it comes first
    std::size_t times = 0;
    std::optional<std::size_t> number;
  };
  struct Use {
    std::size_t page = 0;
    Id frame = 0;
  };
  Items items_of(const Known&) const;
  Id id_of(const Known&);

  const page::Document* document_;
  std::vector<Known> known_;
  std::unordered_multimap<std::size_t, Id> by_hash_;
  std::vector<Use> uses_;  // in the order of the pages
};

}  // namespace toji::pdf
