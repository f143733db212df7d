#pragma once
// Making the items of a batch one after the other. What they share is read once; a worker's own is kept small.
#include <filesystem>
#include <list>
#include <optional>
#include <string>

#include "job/batch/journal.h"
#include "job/batch/list.h"
#include "cli/edition.h"
#include "cli/inventory.h"
#include "cli/pipeline.h"
#include "cli/session.h"
#include "engine/font/library.h"
#include "out/pdf/font_cache.h"

namespace toji::cli {

// Read once, then only read by all workers.
struct BatchShared {
  Language language = Language::ja;
  std::filesystem::path lists_folder, out;
  std::string list;  // its name in messages
  bool timing = false;
  font::Library fonts;
  Inventory programs, font_files;
};

class BatchWorker {
 public:
  explicit BatchWorker(const BatchShared& shared) : shared_(shared) {}

  struct Result {
    batch::Record record;
    bool was_there = false;  // made by an earlier run
    bool world_failed = false;
    std::string json = {};  // the first error, of an item that failed
  };
  // Makes the item's file, or leaves the one that the earlier record says was made of the same inputs. What is wrong
  // with it is in the record; only this program's memory is thrown about.
  Result make(const batch::Item&, const std::optional<batch::Record>& before);

 private:
  // A template that was read, with what its messages refer to.
  struct Read {
    TemplatePath path;
    Session session;
    Press press;
    Inventory inventory;
  };

  Result failed(const batch::Item&, const EnvironmentError&, bool world_failed) const;
  Result failed(batch::Record, const batch::Item&, const Diagnostics&) const;
  bool is_named_wrongly(const batch::Item&, const EnvironmentError&) const;
  Result make_or_throw(const batch::Item&, const std::optional<batch::Record>& before);
  const Read& press(const TemplatePath&);
  const EditionInputs& print_inputs();
  EditionInputs inputs_of(const EditionOptions&);
  std::string digest_of(const dataset::Source&, const Read&, const EditionOptions&);
  bool is_there(const batch::Item&, const batch::Record& before, const std::string& inputs) const;

  const BatchShared& shared_;
  std::list<Read> read_;  // the latest in front
  std::shared_ptr<pdf::FontCache> font_cache_ = std::make_shared<pdf::FontCache>();
  std::optional<EditionInputs> print_inputs_;
};

}  // namespace toji::cli
