#pragma once
// What sections say, joined: exact repeats, as of running heads that come with each section, are told once with their
// number.
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/diagnostics.h"

namespace toji::flow {

class Told {
 public:
  // What one section says. It may say the same twice, where something is laid twice.
  void add_section(const Diagnostics&);
  void add(const Diagnostic&);
  // Each with the number of those like it behind it.
  void pass_on(Diagnostics&) const;

 private:
  using Place = std::tuple<const MessageText*, std::string_view, std::uint32_t, std::uint32_t>;
  using Whole = std::tuple<Place, std::string, std::string, std::vector<std::string>>;
  static Place place_of(const Diagnostic&);
  static Whole whole(const Diagnostic&);

  Diagnostics told_;
  std::map<Whole, std::size_t> index_;  // into told_
  std::vector<std::size_t> repeats_;    // of each of told_
  struct At {
    std::size_t first = 0, count = 0;  // of told_
  };
  std::map<Place, At> at_;
};

}  // namespace toji::flow
