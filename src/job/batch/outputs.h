#pragma once
// The outputs of a list compared with what its making reads, and with each other, as the file system knows them.
#include <filesystem>
#include <string>
#include <vector>

#include "job/batch/list.h"
#include "job/files/inputs.h"

namespace toji::batch {

class Outputs {
 public:
  // Of a list that lies in lists_folder, written into out, with a report. inputs must outlive this.
  Outputs(job::Inputs& inputs, std::filesystem::path lists_folder, std::filesystem::path out,
          const std::filesystem::path& report);

  // The path of an output behind all links, in one spelling: ListReader::Place.
  std::string place_of(const std::string& output);

  // Notes what the item writes; list: the list's name. An output that is read, or is the report, is an error.
  void note(const Item&, std::string_view list, Diagnostics&);
  // Whether outputs are there that are known by other names too, so that datasets could read them: then the list is to
  // be gone through again with compare.
  bool has_links() const { return !links_.empty(); }
  void compare(const Item&, std::string_view list, Diagnostics&) const;

 private:
  struct Link {
    job::FileId id;
    std::uint32_t line, column;
    std::string output;
  };
  std::filesystem::path target(const std::string& output) const { return out_ / output; }

  job::Inputs& inputs_;
  std::filesystem::path lists_folder_, out_;
  std::string report_place_;
  std::filesystem::path last_parent_, last_real_;
  std::vector<Link> links_;
};

}  // namespace toji::batch
