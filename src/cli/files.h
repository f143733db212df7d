#pragma once
// The boundary to the file system, reading: sizes and counts are bounded.
#include <cstddef>
#include <filesystem>
#include <string>

#include "dataset/dataset.h"

namespace toji::cli {

inline constexpr std::size_t max_file_bytes = 64u << 20;
inline constexpr std::size_t max_dataset_files = 20'000;
inline constexpr std::size_t max_dataset_bytes = 512u << 20;

// The whole file. Throws EnvironmentError.
std::string read_file(const std::filesystem::path&, std::size_t max_bytes = max_file_bytes);

// plan.xml, year.xml, guide.xml, gaiji.xml and sheets/*.xml of a dataset's folder; hidden files are left alone.
// Throws EnvironmentError.
dataset::Source read_dataset(const std::filesystem::path& folder);

}  // namespace toji::cli
