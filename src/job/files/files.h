#pragma once
// The boundary to the file system, reading: sizes and counts are bounded.
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/looked_at.h"
#include "job/files/inputs.h"
#include "report/dataset/dataset.h"

namespace toji::job {

inline constexpr std::size_t max_file_bytes = 64u << 20;
inline constexpr std::size_t max_dataset_files = 20'000;
inline constexpr std::size_t max_dataset_bytes = 512u << 20;

// Whether something is there of this name. Only where the system says that there is nothing is it absent: what cannot
// be looked at, a link that leads nowhere and a file among the folders throw EnvironmentError.
bool is_there(const std::filesystem::path&);
// What lies there, where that can be known. Throws EnvironmentError where it cannot.
Look known(const std::filesystem::path&, Links = Links::followed);
// As is_there, of a folder; anything else of this name throws EnvironmentError.
bool is_folder(const std::filesystem::path&);

// What lies in a folder, sorted, without "." and "..". Throws EnvironmentError.
std::vector<std::string> names_in(const std::filesystem::path& folder);

// Opens an ordinary file for reading; pipes and devices, which might never end, are refused. Throws EnvironmentError.
// Here and below, inputs are told of what is opened; null: nobody is.
Descriptor open_to_read(const std::filesystem::path&, Inputs* inputs);

// The next bytes of what was opened; 0 at its end. Throws EnvironmentError, which names it so.
std::size_t read_part(const Descriptor&, void* bytes, std::size_t most, const std::filesystem::path&);

// The whole file, which is an ordinary one. Throws EnvironmentError.
std::string read_file(const std::filesystem::path&, Inputs* inputs, std::size_t max_bytes = max_file_bytes);

// plan.xml, year.xml, guide.xml, gaiji.xml and sheets/*.xml of a dataset's folder; hidden files are left alone.
// Throws EnvironmentError.
dataset::Source read_dataset(const std::filesystem::path& folder, Inputs* inputs);

}  // namespace toji::job
