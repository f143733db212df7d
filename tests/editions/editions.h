#pragma once
// The same booklet in all its editions, made once, and what tools read out of them.
#include <filesystem>
#include <string>
#include <vector>

#include "program.h"

namespace toji::editions {

using cli::test::contains;
using cli::test::has_tool;
using cli::test::Outcome;
using cli::test::shell;

// The files; made when first asked for.
const std::filesystem::path& public_edition();
const std::filesystem::path& print_edition();  // in CMYK, with a spine of 8 mm as its last page
const std::filesystem::path& grey_edition();
const std::filesystem::path& draft_edition();  // with line numbers and sheet ids

// Standard output of a tool that must succeed; {} in the command stands for the file.
std::string output_of(const std::string& command, const std::filesystem::path& file);

std::vector<std::string> lines_of(const std::string& text);
// The text of each page, blanks apart.
std::vector<std::string> page_texts(const std::filesystem::path&);

}  // namespace toji::editions
