#pragma once
// Making the items of a batch one after the other. What they share is read once; a worker's own is kept small.
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "engine/font/library.h"
#include "job/batch/journal.h"
#include "job/batch/list.h"
#include "job/document/context.h"
#include "job/document/document.h"
#include "job/document/inventory.h"
#include "out/pdf/font_cache.h"

namespace toji::batch {

// Read once, then only read by all workers.
struct Shared {
  job::Environment environment;
  Language language = Language::ja;  // of the errors in the records
  std::filesystem::path lists_folder, out;
  std::function<std::uint64_t()> stopwatch;  // milliseconds, where the records are to say them; empty: they are not
  font::Library fonts;
  job::Inventory programs, font_files;
};
// With the fonts and what the bytes of all items depend on; mistakes go to the context. Throws EnvironmentError.
Shared read_shared(job::Context&);

// The first thing that is wrong with an item.
struct Mistake {
  Diagnostic diagnostic;
  FileNames names;  // of its place
};

class Worker {
 public:
  explicit Worker(const Shared& shared) : shared_(shared) {}

  struct Result {
    Record record;
    bool was_there = false;  // made by an earlier run
    bool world_failed = false;
    std::optional<Mistake> mistake = {};  // of an item that failed
  };
  // Makes the item's file, or leaves the one that the earlier record says was made of the same inputs. What is wrong
  // with it is in the result.
  Result make(const Item&, const std::optional<Record>& before);

 private:
  // A template that was read, with what its messages refer to.
  struct Loaded {
    job::TemplatePath path;
    job::Context context;
    job::LoadedTemplate loaded;
    job::Inventory inventory;
  };

  Result failed(const Item&, const EnvironmentError&, bool world_failed) const;
  Result failed(Record, const FileNames&, const Diagnostics&) const;
  bool is_named_wrongly(const Item&, const EnvironmentError&) const;
  Result make_or_throw(const Item&, const std::optional<Record>& before);
  // checked: what was already said of datasets' layouts folders.
  const Loaded& load(const job::TemplatePath&, const std::shared_ptr<std::set<std::string>>& checked);
  const job::Edition& print_edition();
  job::Edition edition_of(const job::EditionOptions&);
  std::string digest_of(const dataset::Source&, const Loaded&, const job::EditionOptions&);
  bool is_there(const Item&, const Record& before, const std::string& inputs) const;

  const Shared& shared_;
  std::list<Loaded> loaded_;  // the latest in front
  std::shared_ptr<pdf::FontCache> font_cache_ = std::make_shared<pdf::FontCache>();
  std::optional<job::Edition> print_edition_;
};

}  // namespace toji::batch
