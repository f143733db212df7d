#include "outcome.h"

#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <fstream>
#include <new>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <sstream>

#include "engine/bind/bind.h"
#include "engine/data_tree/tree.h"
#include "engine/flow/paginate.h"
#include "judge.h"
#include "engine/layout/layout.h"
#include "engine/layout/model.h"
#include "out/pdf/write.h"
#include "texts/job/files.h"

namespace toji::random {
namespace {

struct Fault {
  int code;
  std::string kind, detail;
};

// As `qpdf --check`: everything is read, and every stream is decoded.
std::string refused_by_qpdf(const std::string& bytes) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("made", bytes.data(), bytes.size());
    Pl_Discard nowhere;
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&nowhere);
    writer.setDecodeLevel(qpdf_dl_all);
    writer.write();
    const auto warnings = pdf.getWarnings();
    return warnings.empty() ? "" : warnings.front().what();
  } catch (const std::exception& fault) {
    return fault.what();
  }
}

// As `toji render` does it, on one thread.
class Press {
 public:
  Press(const Made& made, const font::Library& fonts, const std::string& pdf) : made_(made), fonts_(fonts), pdf_(pdf) {}

  Outcome run() {
    try {
      make();
    } catch (const Fault& fault) {
      set(fault.code, fault.kind, fault.detail);
    } catch (const std::bad_alloc&) {
      set(3, "memory", "more than is allowed");
    } catch (const EnvironmentError& error) {
      set(3, "environment", std::string(error.text().id) + " " + error.what());
    } catch (const std::exception& error) {
      set(70, "exit 70", error.what());
    }
    return out_;
  }

 private:
  void set(int code, const std::string& kind, const std::string& detail) {
    out_.code = code;
    out_.fault = kind;
    out_.detail = detail;
  }

  void make() {
    Diagnostics diagnostics;
    const layout::Include include{[this](std::string_view href, std::string_view) { return file(href); }};
    const auto layout = layout::read(file("t.xml"), include, fonts_, diagnostics);
    if (!refused(diagnostics) && !layout->unused_overrides.empty()) {  // as the program says of them
      out_.code = 1;
      return;
    }
    const data_tree::DataTree data = data_tree::from_xml(made_.files.back().xml, "d.xml", diagnostics);
    if (refused(diagnostics)) return;
    content::Document content = bind::bind(*layout, data, diagnostics);
    if (refused(diagnostics)) return;
    Printed wanted;
    wanted.add(content);
    const std::string torn = torn_values(content, data);
    flow::Pages pages = flow::paginate(std::move(content), diagnostics);
    if (refused(diagnostics)) return;
    if (!torn.empty()) throw Fault{0, "a value is torn", torn};
    if (pages.document.metadata.date.empty()) pages.document.metadata.date = "2024-04-01";
    judge(pages.document, wanted);
    const std::string bytes = pdf::write(std::move(pages.document));
    if (const std::string fault = refused_by_qpdf(bytes); !fault.empty()) throw Fault{0, "qpdf", fault};
    std::ofstream(pdf_, std::ios::binary) << bytes;
  }

  void judge(const page::Document& document, const Printed& wanted) {
    out_.pages = static_cast<int>(document.pages.size());
    Printed printed;
    printed.add(document);
    out_.characters = printed.all();
    if (const std::string lost = wanted.missing_in(printed); !lost.empty()) throw Fault{0, "text is lost", lost};
    if (const std::string wrong = false_number(document); !wrong.empty()) throw Fault{0, "false number", wrong};
    if (const std::string item = unseen_type(document); !item.empty()) throw Fault{0, "type too small to be seen", item};
    if (const std::string item = off_page(document); !item.empty()) throw Fault{0, "off the page", item};
  }

  bool refused(const Diagnostics& diagnostics) {
    out_.found.clear();
    for (const Diagnostic& one : diagnostics.items()) out_.found.push_back(to_text(one, Language::en));
    if (const std::string poor = poor_message(diagnostics); !poor.empty()) throw Fault{1, "poor message", poor};
    out_.code = diagnostics.has_errors() ? 1 : 0;
    return diagnostics.has_errors();
  }

  layout::File file(std::string_view name) const {
    for (const File& one : made_.files)
      if (one.name == name) return {one.xml, one.name};
    throw EnvironmentError(missing, {std::string(name)});
  }
  static constexpr MessageText missing{"random/no-file", texts::job_files::no_file};

  const Made& made_;
  const font::Library& fonts_;
  const std::string& pdf_;
  Outcome out_;
};

// Texts of a report are parted by NUL.
std::string packed(const Outcome& outcome) {
  std::string out = std::to_string(outcome.code) + '\0';
  out += std::to_string(outcome.pages) + '\0';
  out += outcome.fault + '\0' + outcome.detail + '\0' + outcome.characters + '\0';
  for (const std::string& id : outcome.found) out += id + '\0';
  return out;
}

Outcome unpacked(const std::string& report) {
  std::vector<std::string> parts;
  std::istringstream in(report);
  for (std::string part; std::getline(in, part, '\0');) parts.push_back(part);
  Outcome out;
  if (parts.size() < 5) {
    out.code = 70;
    out.fault = "no report";
    return out;
  }
  out.code = std::stoi(parts[0]);
  out.pages = std::stoi(parts[1]);
  out.fault = parts[2];
  out.detail = parts[3];
  out.characters = parts[4];
  out.found.assign(parts.begin() + 5, parts.end());
  return out;
}

void limit(const Limits& limits) {
#ifndef __SANITIZE_ADDRESS__
  const rlim_t bytes = static_cast<rlim_t>(limits.mebibytes) << 20;
  const rlimit memory{bytes, bytes};
  setrlimit(RLIMIT_DATA, &memory);
#endif
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  itimerval timer{};
  timer.it_value.tv_sec = limits.milliseconds / 1000;
  timer.it_value.tv_usec = limits.milliseconds % 1000 * 1000;
  setitimer(ITIMER_PROF, &timer, nullptr);
  alarm(static_cast<unsigned>(limits.milliseconds / 1000 * 30 + 30));  // what waits for ever takes no processor time
}

[[noreturn]] void child(const Made& made, const font::Library& fonts, const std::string& pdf, const Limits& limits,
                        int to) {
  limit(limits);
  const std::string report = packed(Press(made, fonts, pdf).run());
  for (std::size_t at = 0; at < report.size();) {
    const ssize_t written = write(to, report.data() + at, report.size() - at);
    if (written <= 0) break;
    at += static_cast<std::size_t>(written);
  }
  _exit(0);
}

std::string read_all(int from) {
  std::string out;
  std::array<char, 65536> part{};
  for (ssize_t count; (count = read(from, part.data(), part.size())) > 0;)
    out.append(part.data(), static_cast<std::size_t>(count));
  return out;
}

void judge_end(Outcome& outcome, int status, const rusage& used, const Limits& limits) {
  outcome.milliseconds = static_cast<int>((used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000 +
                                          (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000);
  outcome.mebibytes = static_cast<int>(used.ru_maxrss / 1024);
  if (!WIFSIGNALED(status)) return;
  const int signal = WTERMSIG(status);
  outcome.code = 128 + signal;
  outcome.detail = "signal " + std::to_string(signal) + " " + strsignal(signal);
  outcome.fault = signal == SIGPROF   ? "longer than " + std::to_string(limits.milliseconds) + " ms"
                  : signal == SIGALRM ? "hang"
                                      : "crash";
}

}  // namespace

Outcome outcome_of(const Made& made, const font::Library& fonts, const std::string& pdf, const Limits& limits) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("no process");
  if (pid == 0) {
    close(ends[0]);
    child(made, fonts, pdf, limits, ends[1]);
  }
  close(ends[1]);
  const std::string report = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  rusage used{};
  wait4(pid, &status, 0, &used);
  Outcome out = unpacked(report);
  judge_end(out, status, used, limits);
  return out;
}

}  // namespace toji::random
