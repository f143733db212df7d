#pragma once
// The subcommands. Each adds itself with its options to the application and, when chosen, puts what it does into
// Session::command; to add one, write its file and name it in all_commands.
#include "cli/session.h"

namespace CLI {
class App;
}

namespace toji::cli {

void add_booklet(CLI::App&, Session&);
void add_sheets(CLI::App&, Session&);
void add_batch(CLI::App&, Session&);
void add_check(CLI::App&, Session&);
void add_summary(CLI::App&, Session&);
void add_render(CLI::App&, Session&);
void add_schema(CLI::App&, Session&);
void add_fonts(CLI::App&, Session&);
void add_fingerprint(CLI::App&, Session&);

using AddCommand = void (*)(CLI::App&, Session&);
inline constexpr AddCommand all_commands[]{add_booklet, add_sheets, add_batch, add_check,      add_summary,
                                           add_render,  add_schema, add_fonts, add_fingerprint};

}  // namespace toji::cli
