#include "cli/environment.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

// Empty where it is not set.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<fs::path> roots() {
  std::vector<fs::path> found;
  if (const std::string share = variable("TOJI_SHARE"); !share.empty()) found.emplace_back(share);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return found;
  const fs::path above = program.parent_path().parent_path();
  found.push_back(above);
  found.push_back(above / "share" / "toji");
  found.push_back(above.parent_path() / "share" / "toji");
  return found;
}

}  // namespace

job::Environment environment_of_process(job::Inputs& inputs) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  return {job::Resources(roots()), variable("SOURCE_DATE_EPOCH"), error ? fs::path() : here, &inputs};
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  std::array<char, 11> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", localtime_r(&now, &day));
  return text.data();
}

}  // namespace toji::cli
