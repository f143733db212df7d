#pragma once
// The list's file, read a line at a time: once to check it, once to work by it.
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "job/batch/list.h"
#include "job/batch/list_lines.h"
#include "job/batch/outputs.h"
#include "job/document/context.h"

namespace toji::batch {

class ListFile {
 public:
  // Checks the whole list, and its outputs where they are to be written; what is wrong is in the context.
  // Throws EnvironmentError.
  ListFile(job::Context&, const std::filesystem::path&, Outputs* = nullptr);

  const std::string& name() const { return name_; }
  std::uint32_t items() const { return items_; }
  std::uint64_t digest() const { return digest_; }

  // The next item, from the first on. Thread-safe. Throws EnvironmentError when the list has changed meanwhile.
  std::optional<Item> next();

 private:
  std::optional<Item> read(ListReader&);
  void begin();

  std::filesystem::path path_;
  job::Inputs* inputs_;
  std::string name_;
  std::uint32_t items_ = 0;
  std::uint64_t digest_ = 0;
  std::mutex mutex_;  // of the following
  std::optional<ListLines> lines_;
  Diagnostics unexpected_;
  std::optional<ListReader> reader_;
};

}  // namespace toji::batch
