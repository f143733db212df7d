#pragma once
// The editions by their names, as options and lists give them.
#include <array>
#include <string>
#include <string_view>

namespace toji::job {

struct EditionName {
  std::string_view en, ja;
};
inline constexpr std::array editions{EditionName{"public", "公開"}, EditionName{"print", "印刷"},
                                     EditionName{"draft", "案"}};

// The English name of an edition by either of its names; empty: there is none of that name.
constexpr std::string_view edition_named(std::string_view word) {
  for (const EditionName& one : editions)
    if (word == one.en || word == one.ja) return one.en;
  return {};
}

}  // namespace toji::job
