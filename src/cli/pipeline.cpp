#include "cli/pipeline.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <thread>

#include "engine/bind/bind.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/gaiji.h"
#include "cli/inputs.h"
#include "cli/inventory.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/replace_file.h"
#include "cli/report.h"
#include "cli/resources.h"
#include "cli/source_date.h"
#include "cli/version.h"
#include "engine/flow/paginate.h"
#include "engine/font/library.h"
#include "engine/layout/layout.h"
#include "out/pdf/write.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr Words help_output{"書き出す PDF ファイル", "the PDF file to write"};
constexpr Words help_report{"文字を小さくした箇所の一覧（TSV）を書き出す",
                            "write the list of places set smaller (TSV)"};
constexpr Words help_timing{"処理ごとの時間をミリ秒で表示する", "print the milliseconds of each phase"};
constexpr Words paginating{"ページを組んでいます", "laying out pages"};

flow::Pages paginate(Session& session, flow::Paginator& paginator, content::Document document, Progress& progress) {
  return paginator.finish(std::move(document.metadata), document.binding, session.diagnostics,
                          [&](std::size_t done, std::size_t total) { progress.update(paginating, done, total); });
}

void print_result(const Session& session, const OutputOptions& options, const Made& made) {
  if (session.quiet) return;
  const bool ja = session.language == Language::ja;
  const std::string kilobytes = std::to_string((made.bytes.size() + 999) / 1000);
  const std::string count = std::to_string(made.pages), smaller = std::to_string(made.shrunk.size());
  std::cerr << options.output << ": " << count << (ja ? " ページ、" : " pages, ") << kilobytes << " KB";
  if (!made.shrunk.empty()) std::cerr << (ja ? "、文字を小さくした箇所 " : ", places set smaller: ") << smaller;
  std::cerr << '\n';
}

ExitCode finish(Session& session, const OutputOptions& options, const Timing& timing) {
  print_diagnostics(session);
  if (options.timing && !session.json) std::cerr << timing.table(session.language);
  return session.diagnostics.has_errors() ? input_errors : done;
}

void attach(Session& session, pdf::Options& options, const dataset::Source& attached, const Templates& templates,
            std::string_view date) {
  options.conformance = pdf::Conformance::a3a_ua1;
  options.attachments = attachments(session, attached, templates, date);
}

// The ids of the data's sheets where the edition's pages are to name them.
std::set<std::string, std::less<>> sheet_ids_of(const data_tree::DataTree& data, const EditionOptions& options) {
  std::set<std::string, std::less<>> ids;
  if (options.sheet_ids)
    for (const pugi::xml_node& sheet : data.document.child("冊子").child("シート一覧").children("シート"))
      ids.insert(sheet.attribute("id").value());
  return ids;
}

// The overflow report as pages behind a draft.
page::Document set_report(Session& session, const Press& press, const data_tree::DataTree& report) {
  const auto layout = read_template(session, beside(press.path, "overflow.xml"), press.fonts).layout;
  if (session.diagnostics.has_errors()) return {};
  return flow::paginate(bind::bind(*layout, report, session.diagnostics), session.diagnostics).document;
}

}  // namespace

std::optional<dataset::Dataset> open_dataset(Session& session, const std::string& folder, Timing& timing,
                                             dataset::Unfinished unfinished) {
  const dataset::Source source = read_dataset(folder);
  timing.phase("files");
  return open_dataset(session, source, timing, nullptr, unfinished);
}

std::optional<dataset::Dataset> open_dataset(Session& session, const dataset::Source& source, Timing& timing,
                                             Tasks* tasks, dataset::Unfinished unfinished) {
  auto dataset = dataset::read(source, session.names, session.diagnostics, tasks, unfinished);
  timing.phase("dataset");
  if (session.diagnostics.has_errors()) return std::nullopt;
  return dataset;
}

font::Library read_fonts(Session& session) {
  const fs::path path = resource("fonts/fonts.xml");
  font::Library fonts = font::Library::read(read_file(path), session.names.intern(shown(path)), session.diagnostics);
  set_outlines(session, gaiji_of_fonts(), fonts);
  return fonts;
}

Press read_press(Session& session, const TemplatePath& path, Timing& timing) {
  const font::Library fonts = read_fonts(session);
  timing.phase("fonts");
  Press press = read_press(session, path, fonts);
  timing.phase("layout");
  return press;
}

Press read_press(Session& session, const TemplatePath& path, const font::Library& fonts) {
  Press press{fonts, path, {}, {}};  // the layout's styles point to the fonts of its press
  ReadTemplate read = read_template(session, path, press.fonts);
  press.layout = std::move(read.layout);
  press.templates = std::move(read.files);
  return press;
}

std::future<ReadPress> give_press(const Session& session, TemplatePath path, Tasks& tasks) {
  Session own;
  own.names = session.names;
  own.checked_layouts = session.checked_layouts;
  return tasks.give(nullptr, [own, path = std::move(path)]() mutable {
    Press press = read_press(own, path, read_fonts(own));
    return ReadPress{std::move(press), own.diagnostics};
  });
}

unsigned threads_of_document() { return std::min(2U, std::thread::hardware_concurrency()); }

std::string write_pdf(page::Document document, pdf::Options options, Tasks* tasks) {
  if (document.metadata.date.empty()) document.metadata.date = source_date();
  options.producer = producer();
  return pdf::write(std::move(document), options, tasks);
}

void add_output_options(CLI::App& app, OutputOptions& options, Language language) {
  app.add_option("-o,--output", options.output, say(help_output, language))->required()->type_name("OUT");
  app.add_option("--report", options.report, say(help_report, language))->type_name("FILE");
  app.add_flag("--timing", options.timing, say(help_timing, language));
}

void check_outputs(const OutputOptions& options) {
  Outputs outputs;
  outputs.add("-o", options.output, options.content);
  outputs.add("--report", options.report, Content::table);
  outputs.check_writable();
}

Made write_edition(Session& session, flow::Pages pages, const Press& press, const EditionOptions& options,
                   const EditionInputs& inputs, const dataset::Source* attached, Tasks* tasks) {
  Made made{{}, 0, true, pages.shrunk};
  if (session.diagnostics.has_errors()) return made;
  std::string& date = pages.document.metadata.date;
  if (date.empty()) date = source_date();
  pdf::Options edition =
      make_edition(session, options, inputs, press.fonts, pages,
                   [&](const data_tree::DataTree& report) { return set_report(session, press, report); });
  if (session.diagnostics.has_errors()) return made;
  if (attached != nullptr) attach(session, edition, *attached, press.templates, date);
  if (session.diagnostics.has_errors()) return made;
  made.pages = pages.document.pages.size();
  edition.font_cache = press.font_cache.get();
  edition.releases_fonts = tasks != nullptr && tasks->beside();  // a run for this one document
  made.bytes = write_pdf(std::move(pages.document), std::move(edition), tasks);
  press.fonts.report_releases(session.diagnostics);
  return made;
}

Made make_document(Session& session, data_tree::DataTree data, const Press& press, const EditionOptions& options,
                   const EditionInputs& inputs, Timing& timing, Tasks& tasks, const dataset::Source* attached) {
  flow::Paginator paginator(tasks);
  Progress progress(session);
  std::size_t sections = 0;
  content::Document content = bind::bind(*press.layout, data, session.diagnostics, [&](content::Section section) {
    paginator.add(std::move(section));
    progress.update(paginating, ++sections);
  });
  EditionInputs edition = inputs;
  edition.sheet_ids = sheet_ids_of(data, options);
  data = {};
  if (session.diagnostics.has_errors()) return {};
  flow::Pages pages = paginate(session, paginator, std::move(content), progress);
  progress.clear();
  timing.phase("bind, flow");
  Made made = write_edition(session, std::move(pages), press, options, edition, attached, &tasks);
  timing.phase("pdf");
  return made;
}

ExitCode make_pdf(Session& session, data_tree::DataTree data, std::future<ReadPress> press_read,
                  const OutputOptions& options, Timing& timing, Tasks& tasks, const dataset::Source* attached,
                  const Unfinished& unfinished) {
  EditionInputs inputs = read_edition(session, options.edition);
  inputs.unfinished = unfinished.list;
  session.diagnostics.add(unfinished.notes);
  const auto [press, found] = tasks.take(press_read);
  session.diagnostics.add(found);
  timing.phase("layout");
  const auto fail = [&] {
    session.diagnostics.add(unfinished.errors);
    return finish(session, options, timing);
  };
  if (session.diagnostics.has_errors()) return fail();
  const Made made = make_document(session, std::move(data), press, options.edition, inputs, timing, tasks, attached);
  for (const font::FaceDeclaration& face : press.fonts.faces()) note_input(installed_file(face));
  check_outputs(options);
  if (made.laid_out && !options.report.empty())
    replace_side_file(options.report, report_text(made.shrunk, session.language));
  if (session.diagnostics.has_errors()) return fail();
  replace_file(options.output, made.bytes);
  timing.phase("save");
  add_broken(session.diagnostics, unfinished);
  const ExitCode code = finish(session, options, timing);
  print_result(session, options, made);
  return code;
}

}  // namespace toji::cli
