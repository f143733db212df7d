#pragma once
// The subcommands. Each adds itself with its options to the application and, when chosen, puts what it does into
// Session::command; to add one, write its file and name it in all_commands.
// A command that needs a library which the others' start should not pay for is one of the second program.
#include "cli/session.h"

namespace toji::cli {

void add_booklet(CLI::App&, Session&);
void add_sheets(CLI::App&, Session&);
void add_batch(CLI::App&, Session&);
void add_check(CLI::App&, Session&);
void add_render(CLI::App&, Session&);
void add_schema(CLI::App&, Session&);
void add_help(CLI::App&, Session&);
void add_fonts(CLI::App&, Session&);
void add_fingerprint(CLI::App&, Session&);
void add_archiving(CLI::App&, Session&);  // the commands of the second program, cli/archiving.h

inline constexpr AddCommand all_commands[]{add_booklet, add_sheets, add_batch,       add_check,    add_render,
                                           add_schema,  add_fonts,  add_fingerprint, add_archiving, add_help};

}  // namespace toji::cli
