#pragma once
// What the tests of bags share.
#include <string>
#include <vector>

#include "store/archive/bag.h"
#include "store/archive/folder.h"
#include "store/archive/verify.h"
#include "program.h"

namespace toji::archive::test {

using namespace toji::cli::test;

inline std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// The invented dataset as it is once every rating is final.
void copy_ready(const fs::path& to);
const fs::path& ready();  // one copy for all who only read it

// The command that stores it, quietly, with a reason for what the proofreader finds.
std::string archiving(const fs::path& archive, const std::string& options = {}, const fs::path& dataset = ready());

// The only bag's folder of an archive that has just one.
fs::path bag_in(const fs::path& archive);

// A small bag that was made and written without the program.
Files small_bag();
void write_files(const fs::path& folder, const Files&);

// The ids and file names of what is wrong with a bag: "archive/changed data/a.txt".
std::vector<std::string> faults_of(const fs::path& bag, Limits = {});

void replace(const fs::path& file, const std::string& from, const std::string& to);

}  // namespace toji::archive::test
