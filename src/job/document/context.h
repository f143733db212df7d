#pragma once
// What a job is given by whoever wants it done, and what it tells besides its result. A job prints nothing and asks the
// process for nothing: it knows of the world what stands here.
#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "base/diagnostics.h"
#include "job/document/listener.h"
#include "job/document/resources.h"
#include "job/files/files.h"

namespace toji::job {

// The same for all jobs of a run.
struct Environment {
  Resources resources;
  std::string source_date_epoch;  // as the variable of that name has it (job/document/source_date.h); may be empty
  std::filesystem::path here;     // absolute; messages name files below it relative to it. Empty: as they are
  Inputs* inputs = nullptr;       // told of every file that is read; null: nobody is

  // The whole file. Throws EnvironmentError.
  std::string read(const std::filesystem::path& path) const { return read_file(path, inputs); }
  // The path as messages have it.
  std::string shown(const std::filesystem::path&) const;
};

// Of one job. What is wrong with its data and templates is in the diagnostics when it has ended.
struct Context : Environment {
  FileNames names;  // of the places in the diagnostics, which live as long
  Diagnostics diagnostics;
  Listener* listener = nullptr;  // null: nobody listens
  // The layouts folders of datasets whose files were looked through for what nothing uses: once is enough.
  std::shared_ptr<std::set<std::string>> checked_layouts = std::make_shared<std::set<std::string>>();

  // A job that is part of this one: its mistakes are told by its own diagnostics.
  Context part() const;

  bool failed() const { return diagnostics.has_errors(); }
  void ended(std::string_view phase) const;
  void reached(std::size_t done, std::size_t total) const;
};

// During its life a context's listener is told what is reached.
class Reaching {
 public:
  explicit Reaching(const Context& context) : context_(context) {}
  ~Reaching();
  Reaching(const Reaching&) = delete;
  Reaching& operator=(const Reaching&) = delete;

 private:
  const Context& context_;
};

}  // namespace toji::job
