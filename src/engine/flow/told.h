#pragma once
// What sections say, joined: exact repeats, as of running heads that come with each section, are told once with their
// number; and of what is said of one place of a template with other data, as much as anybody mends at once.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/diagnostics.h"

namespace toji::flow {

class Told {
 public:
  // What one section says. It may say the same twice, where something is measured twice.
  void add_section(const Diagnostics&);
  void add(const Diagnostic&);
  // Each with the number of those like it behind it, and the last at its place with the number of those left out.
  void pass_on(Diagnostics&) const;

 private:
  using Place = std::tuple<const MessageText*, std::string_view, std::uint32_t, std::uint32_t>;
  using Whole = std::tuple<Place, std::string, std::string, std::vector<std::string>>;
  static Place place_of(const Diagnostic&);
  static Whole whole(const Diagnostic&);

  struct One {
    Diagnostic diagnostic;
    std::size_t repeats = 0;
    std::size_t left_out = 0;  // others at its place
  };
  std::vector<One> told_;
  std::map<Whole, std::size_t> index_;  // into told_, of what is told
  struct At {
    std::size_t last = 0, count = 0;  // of told_
  };
  std::map<Place, At> at_;
};

}  // namespace toji::flow
