#pragma once
// The files that a run is to write, compared with what it reads and with each other before the first is written.
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "job/files/inputs.h"

namespace toji::job {

// What is to be written cannot be without harm.
class UnsafeOutput : public EnvironmentError {
  using EnvironmentError::EnvironmentError;
};

// What is written, by the endings that say so; a journal is a table that is also read again.
enum class Content : std::uint8_t { pdf, table, journal, chosen_by_ending, folder };

// In small letters with its dot; empty where what stands behind the last dot says no kind of file ("令和5.3版").
std::string ending_of(const std::filesystem::path&);

class Outputs {
 public:
  // inputs must outlive this.
  explicit Outputs(const Inputs& inputs) : inputs_(inputs) {}

  // option: as whoever asked for it calls it, "-o". An empty path is none.
  void add(std::string option, std::filesystem::path, Content);

  // Throws UnsafeOutput where an output is a file that has been read until now or lies where nothing may be written, is
  // another output, by whatever name or link, or has an ending that says something else than what will be in it.
  void check() const;
  // The same, and whether they could be written as far as can be told (EnvironmentError).
  void check_writable() const;

 private:
  struct Output {
    std::string option;
    std::filesystem::path path;
    Content content;
  };
  const Inputs& inputs_;
  std::vector<Output> outputs_;
};

}  // namespace toji::job
