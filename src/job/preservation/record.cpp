#include "job/preservation/record.h"

#include <initializer_list>
#include <set>
#include <string>

namespace toji::job {
namespace {

using Lines = std::set<std::string_view>;

// The lines of these kinds.
Lines lines_of(std::string_view record, std::initializer_list<std::string_view> kinds) {
  Lines out;
  while (!record.empty()) {
    const auto end = std::min(record.find('\n'), record.size());
    const std::string_view line = record.substr(0, end);
    for (const std::string_view kind : kinds)
      if (line.substr(0, line.find('\t')) == kind) out.insert(line);
    record.remove_prefix(std::min(end + 1, record.size()));
  }
  return out;
}

}  // namespace

Changes changes_between(std::string_view before, std::string_view after) {
  const auto differ = [&](std::initializer_list<std::string_view> kinds) {
    return lines_of(before, kinds) != lines_of(after, kinds);
  };
  return {differ({"template", "fonts"}), differ({"program", "library", "font"})};
}

}  // namespace toji::job
