#pragma once
// The commands of the second program, toji-archive. It loads the libraries that read PDFs and write workbooks, which
// the start of the other commands should not pay for; toji lists its commands and hands their arguments on.
#include <array>

#include "cli/session.h"
#include "texts/cli/archiving.h"

namespace toji::cli {

struct Archiving {
  const char* name;
  Text about;
};
inline constexpr std::array archiving{
    Archiving{"summary", texts::cli_archiving::summary},
    Archiving{"archive", texts::cli_archiving::archive},
    Archiving{"verify", texts::cli_archiving::verify},
    Archiving{"list", texts::cli_archiving::list},
    Archiving{"restore", texts::cli_archiving::restore},
    Archiving{"extract", texts::cli_archiving::extract},
    Archiving{"listen", texts::cli_archiving::listen},
    Archiving{"manual", texts::cli_archiving::manual},
    Archiving{"completion", texts::cli_archiving::completion},
};

constexpr Text about_archiving(std::string_view name) {
  for (const Archiving& command : archiving)
    if (name == command.name) return command.about;
  return {};
}

// In the second program; their files are in cli/archive.
void add_summary(CLI::App&, Session&);
void add_archive(CLI::App&, Session&);
void add_verify(CLI::App&, Session&);
void add_list(CLI::App&, Session&);
void add_restore(CLI::App&, Session&);
void add_extract(CLI::App&, Session&);
void add_listen(CLI::App&, Session&);
void add_manual(CLI::App&, Session&);
void add_completion(CLI::App&, Session&);

inline constexpr std::array archiving_commands{add_summary, add_archive, add_verify, add_list,
                                               add_restore, add_extract, add_listen, add_manual, add_completion};

}  // namespace toji::cli
