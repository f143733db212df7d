#include "job/preservation/texts.h"

#include <algorithm>

#include "engine/bind/bind.h"
#include "job/preservation/messages.h"
#include "job/preservation/printed.h"
#include "job/preservation/products.h"
#include "report/difference/fields.h"
#include "store/archive/carried.h"
#include "store/pdf_read/text.h"

namespace toji::job {
namespace {

using archive::Carried;

void report(Context& context, const MessageText& text, unsigned sheet, std::vector<std::string> args) {
  context.diagnostics.add({Severity::error, &text, {}, std::to_string(sheet), {}, std::move(args)});
}

// How many sheets have a text in the field, and how many of these the booklet lacks.
struct Use {
  std::size_t sheets = 0, lacking = 0;
};

std::map<std::string, Use> uses_of(const dataset::Dataset& dataset, const std::vector<Carried>& all) {
  std::map<std::string, Use> uses;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const difference::Field& field : difference::fields_of(dataset.plan, dataset.sheets[i]))
      uses[field.name].sheets += field.texts.empty() ? 0u : 1u;
    for (const std::string& name : all[i].not_found) uses[name].lacking += 1;
  }
  return uses;
}

// A field that no sheet shows is one that the template does not print.
void check_booklet(Context& context, const dataset::Dataset& dataset, const std::vector<Carried>& all) {
  const auto uses = uses_of(dataset, all);
  for (const Carried& one : all) {
    if (one.page == 0) {
      report(context, messages::not_in_pdf, one.sheet, {"booklet.pdf"});
      continue;
    }
    std::string lacking;
    for (const std::string& name : one.not_found)
      if (uses.at(name).lacking < uses.at(name).sheets) lacking += (lacking.empty() ? "" : "、") + name;
    if (!lacking.empty()) report(context, messages::part_not_in_pdf, one.sheet, {"booklet.pdf", lacking});
  }
}

// Each sheet of a division says what it says in the booklet.
void check_division(Context& context, const dataset::Dataset& dataset, const std::string& name, const Pages& pages,
                    const dataset::Selection& selection, const std::vector<Carried>& booklet) {
  std::vector<unsigned> numbers;
  for (const std::size_t i : selection.sheets) numbers.push_back(dataset.sheets[i].page);
  for (const Carried& one : archive::carried(dataset, pages, numbers)) {
    const Carried& there = booklet[one.sheet - 1];
    if (one.page == 0 || one.not_found != there.not_found) report(context, messages::not_in_pdf, one.sheet, {name});
  }
}

void report(Context& context, const std::string& name, const archive::Strayed& found) {
  const MessageText& text = found.expected.empty() ? messages::text_added
                            : found.found.empty()  ? messages::text_lacking
                                                   : messages::text_strays;
  context.diagnostics.add({Severity::error,
                           &text,
                           {},
                           found.sheet,
                           found.field,
                           {name, std::to_string(found.page), found.expected, found.found}});
}

// What the bag's own template makes of its data, character for character. Its mistakes, should this program find some
// in it that another one did not, are no fault of the pages.
class Proofs {
 public:
  Proofs(Context& context, const Material& material, const font::Library& fonts)
      : context_(context), material_(material), fonts_(fonts) {}

  void check(const std::string& name, const char* layout, data_tree::DataTree data, const Pages& pages) {
    Context own = context_.part();
    if (!material_.layouts.contains(layout)) return not_compared_.push_back(name);
    const auto read = layout_of(own, material_, layout, fonts_);
    if (own.diagnostics.has_errors()) return not_compared_.push_back(name);
    const content::Document content = bind::bind(*read, data, own.diagnostics);
    if (own.diagnostics.has_errors()) return not_compared_.push_back(name);
    for (const archive::Strayed& one : archive::compare_text(printed_text(content), pages)) report(context_, name, one);
  }

  std::vector<std::string> take_not_compared() { return std::move(not_compared_); }

 private:
  Context& context_;
  const Material& material_;
  const font::Library& fonts_;
  std::vector<std::string> not_compared_;
};

}  // namespace

Pages pages_of(Context& context, const archive::Files& files, const std::string& name) {
  const auto found = files.find(name);
  const std::string bytes = found == files.end() ? "" : found->second;
  const std::string_view file = context.names.intern(name);
  const auto claims = pdf_read::claims_of(bytes);
  auto pages = pdf_read::page_texts(bytes);
  if (!pages || !claims) {
    context.diagnostics.error(messages::unreadable_pdf, {file, 0, 0}, {name});
    return {};
  }
  if (!claims->pdf_a || !claims->pdf_ua || !claims->fonts_embedded)
    context.diagnostics.error(messages::no_claim, {file, 0, 0}, {name});
  return *std::move(pages);
}

archive::Printed printed_in(Context& context, const std::string& pdf, const std::string& name) {
  auto texts = pdf_read::page_texts(pdf);
  auto looks = pdf_read::page_looks(pdf);
  if (texts && looks) return {*std::move(texts), *std::move(looks)};
  context.diagnostics.error(messages::unreadable_pdf, {context.names.intern(name), 0, 0}, {name});
  return {};
}

TextCheck check_texts(Context& context, const dataset::Dataset& dataset, const Material& material,
                      const font::Library& fonts, const archive::Files& files) {
  TextCheck out;
  Proofs proofs(context, material, fonts);
  const Pages pages = pages_of(context, files, "booklet.pdf");
  const std::vector<Carried> booklet = archive::carried(dataset, pages);
  proofs.check("booklet.pdf", "booklet.xml", dataset::view(dataset), pages);
  check_booklet(context, dataset, booklet);
  out.table = archive::carried_table(booklet);
  for (const Carried& one : booklet) out.texts += one.found;
  out.documents = 1;
  for (const auto& [name, selection] : division_files(dataset)) {
    const auto found = files.find(name);
    if (found == files.end()) continue;  // the manifests say so
    const Pages own = pages_of(context, files, name);
    check_division(context, dataset, name, own, selection, booklet);
    proofs.check(name, "sheets.xml", dataset::view(dataset, selection), own);
    out.documents += 1;
  }
  if (files.contains("summary.pdf"))
    proofs.check("summary.pdf", "summary.xml", dataset::view(dataset), pages_of(context, files, "summary.pdf"));
  out.not_compared = proofs.take_not_compared();
  return out;
}

}  // namespace toji::job
