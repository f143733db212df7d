#pragma once
// The commands of the second program, toji-archive. It loads the libraries that read PDFs and write workbooks, which
// the start of the other commands should not pay for; toji lists its commands and hands their arguments on.
#include <array>

#include "cli/session.h"

namespace toji::cli {

struct Archiving {
  const char* name;
  Words about;
};
inline constexpr std::array archiving{
    Archiving{"summary",
              {"取組の一覧と集計の表（PDF、Excel、CSV）を作る",
               "make the table of all measures and counts (PDF, Excel, CSV)"}},
    Archiving{"archive", {"報告書一式を、改変を見つけられる形で保存する", "seal a finished report as a bag"}},
    Archiving{"verify", {"保存したものが変わっていないことを確かめる", "prove that bags are unchanged"}},
    Archiving{"list", {"保存したものを計画、年度、版の順に示す", "list what an archive holds"}},
    Archiving{"restore", {"保存したものからデータセットを取り出す", "take the dataset out of a bag"}},
    Archiving{"extract",
              {"冊子（PDF）に付いているデータセットを取り出す", "give back the dataset attached to a booklet (PDF)"}},
    Archiving{"listen",
              {"PDF が読み上げソフトでどう聞こえるかを示す", "tell what a screen reader says of a PDF file"}},
    Archiving{"manual", {"すべてのコマンドの手引を man の形で表示する", "print the manual page of all commands"}},
    Archiving{"completion", {"コマンドの補完（bash）を表示する", "print the completion of commands (bash)"}},
};

constexpr Words about_archiving(std::string_view name) {
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
