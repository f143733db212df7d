#pragma once
// The reports of a list's shards made into one, as when one machine had made it all.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "job/batch/journal.h"

namespace toji::batch {

// Takes the reports' lines in turn and keeps only where each item's line stands.
class Join {
 public:
  struct Place {
    std::uint32_t report = 0;  // from 1; 0 for an item in no report
    std::uint32_t line = 0;    // of the list
    std::uint64_t offset = 0;  // in bytes, in the report
  };

  explicit Join(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // The list that the reports must be of; else it is that of the first.
  void expect(std::string_view list, const Header&);
  // A further report; name must outlive the diagnostics. Whether its first line can be used.
  bool open(std::string_view name, std::string_view first_line);
  // Its next line, which begins at this offset.
  void line(std::string_view text, std::uint64_t offset);

  // Of the list that all the reports are of.
  const Header& header() const { return *header_; }
  // A place for each item, in the list's order.
  const std::vector<Place>& places() const { return places_; }
  // Whether the item of this number is in a report.
  bool has(std::uint32_t number) const { return number <= places_.size() && places_[number - 1].report != 0; }

 private:
  Diagnostics& diagnostics_;
  std::vector<std::string_view> names_;
  std::string_view list_;  // the list, else the first report
  std::optional<Header> header_;
  std::vector<Place> places_;
  std::uint32_t line_ = 0;
};

}  // namespace toji::batch
