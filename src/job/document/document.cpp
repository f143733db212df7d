#include "job/document/document.h"

#include "engine/bind/bind.h"
#include "job/document/attach.h"
#include "job/document/inventory.h"
#include "job/document/source_date.h"
#include "job/document/version.h"

namespace toji::job {
namespace {

flow::Pages paginate(Context& context, flow::Paginator& paginator, content::Document document) {
  return paginator.finish(std::move(document.metadata), document.binding, context.diagnostics,
                          [&](std::size_t done, std::size_t total) { context.reached(done, total); });
}

void attach(Context& context, pdf::Options& options, const dataset::Source& attached, const Templates& templates,
            std::string_view date) {
  options.conformance = pdf::Conformance::a3a_ua1;
  options.attachments = attachments(context, attached, templates, date);
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
page::Document set_report(Context& context, const LoadedTemplate& loaded, const data_tree::DataTree& report) {
  const auto layout = read_template(context, beside(context, loaded.path, "overflow.xml"), loaded.fonts).layout;
  if (context.failed()) return {};
  return flow::paginate(bind::bind(*layout, report, context.diagnostics), context.diagnostics).document;
}

void note_fonts(const Context& context, const font::Library& fonts) {
  if (context.inputs == nullptr) return;
  for (const font::FaceDeclaration& face : fonts.faces()) context.inputs->note(installed_file(face));
}

}  // namespace

PdfFile write_edition(Context& context, flow::Pages pages, const LoadedTemplate& loaded, const Edition& edition,
                      const dataset::Source* attached, Tasks* tasks) {
  PdfFile file{{}, 0, true, pages.shrunk};
  if (context.failed()) return file;
  std::string& date = pages.document.metadata.date;
  if (date.empty()) date = source_date(context.source_date_epoch);
  pdf::Options options = make_edition(context, edition, loaded.fonts, pages, [&](const data_tree::DataTree& report) {
    return set_report(context, loaded, report);
  });
  if (context.failed()) return file;
  if (attached != nullptr) attach(context, options, *attached, loaded.files, date);
  if (context.failed()) return file;
  file.pages = pages.document.pages.size();
  options.font_cache = loaded.font_cache.get();
  options.releases_fonts = tasks != nullptr && tasks->beside();  // a run for this one document
  options.producer = producer();
  file.bytes = pdf::write(std::move(pages.document), options, tasks);
  loaded.fonts.report_releases(context.diagnostics);
  return file;
}

PdfFile make_pdf(Context& context, data_tree::DataTree data, const LoadedTemplate& loaded, Edition edition,
                 Tasks& tasks, const dataset::Source* attached) {
  flow::Paginator paginator(tasks);
  flow::Pages pages;
  {
    const Reaching reaching(context);
    std::size_t sections = 0;
    content::Document content = bind::bind(*loaded.layout, data, context.diagnostics, [&](content::Section section) {
      paginator.add(std::move(section));
      context.reached(++sections, 0);
    });
    edition.ids = sheet_ids_of(data, edition);
    data = {};
    if (context.failed()) return {};
    pages = paginate(context, paginator, std::move(content));
  }
  context.ended("bind, flow");
  PdfFile file = write_edition(context, std::move(pages), loaded, edition, attached, &tasks);
  context.ended("pdf");
  return file;
}

PdfFile make_pdf(Context& context, DocumentData& data, std::future<TemplateAndMistakes> loading,
                 const DocumentRequest& request, Tasks& tasks) {
  Edition edition = read_edition(context, request.edition);
  edition.unfinished = data.unfinished.list;
  context.diagnostics.add(data.unfinished.notes);
  const auto [loaded, mistakes] = tasks.take(loading);
  context.diagnostics.add(mistakes);
  context.ended("layout");
  if (context.failed()) return {};
  PdfFile file = make_pdf(context, std::move(data.tree), loaded, std::move(edition), tasks, request.attached);
  note_fonts(context, loaded.fonts);
  return file;
}

}  // namespace toji::job
