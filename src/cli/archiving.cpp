#include "cli/archiving.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <filesystem>

#include "cli/commands.h"
#include "cli/messages.h"
#include "job/files/files.h"
#include "job/files/system_error.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

// Beside this program, or where it is installed: PREFIX/bin/toji, PREFIX/libexec/toji/toji-archive.
// Throws EnvironmentError.
fs::path second_program() {
  std::error_code error;
  const fs::path here = fs::read_symlink("/proc/self/exe", error).parent_path();
  const fs::path places[] = {here / "toji-archive", here.parent_path() / "libexec" / "toji" / "toji-archive"};
  for (const fs::path& place : places)
    if (!error && job::is_there(place)) return place;
  throw EnvironmentError(messages::no_second_program, {places[0].string() + ", " + places[1].string()});
}

// Only returns by throwing EnvironmentError.
ExitCode hand_on(const Session& session) {
  const std::string program = second_program().string();
  std::vector<char*> arguments{const_cast<char*>(program.c_str())};
  for (const std::string& argument : session.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execv(program.c_str(), arguments.data());
  job::throw_unreadable(program, errno);
}

}  // namespace

void add_archiving(CLI::App& app, Session& session) {
  for (const Archiving& command : archiving) {
    CLI::App* stub = app.add_subcommand(command.name, say(command.about, session.language));
    stub->set_help_flag();
    stub->group("")->fallthrough(false)->prefix_command()->callback(
        [&session] { session.command = [&session] { return hand_on(session); }; });
  }
}

}  // namespace toji::cli
