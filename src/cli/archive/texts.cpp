#include "cli/archive/texts.h"

#include <algorithm>

#include "archive/carried.h"
#include "archive/fields.h"
#include "cli/archive/messages.h"
#include "cli/archive/products.h"
#include "pdf_read/text.h"

namespace toji::cli {
namespace {

using archive::Carried;

void report(Session& session, const MessageText& text, unsigned sheet, std::vector<std::string> args) {
  session.diagnostics.add({Severity::error, &text, {}, std::to_string(sheet), {}, std::move(args)});
}

// How many sheets have a text in the field, and how many of these the booklet lacks.
struct Use {
  std::size_t sheets = 0, lacking = 0;
};

std::map<std::string, Use> uses_of(const dataset::Dataset& dataset, const std::vector<Carried>& all) {
  std::map<std::string, Use> uses;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const archive::Field& field : archive::fields_of(dataset.plan, dataset.sheets[i]))
      uses[field.name].sheets += field.texts.empty() ? 0u : 1u;
    for (const std::string& name : all[i].not_found) uses[name].lacking += 1;
  }
  return uses;
}

// A field that no sheet shows is one that the template does not print.
void check_booklet(Session& session, const dataset::Dataset& dataset, const std::vector<Carried>& all) {
  const auto uses = uses_of(dataset, all);
  for (const Carried& one : all) {
    if (one.page == 0) {
      report(session, messages::not_in_pdf, one.sheet, {"booklet.pdf"});
      continue;
    }
    std::string lacking;
    for (const std::string& name : one.not_found)
      if (uses.at(name).lacking < uses.at(name).sheets) lacking += (lacking.empty() ? "" : "、") + name;
    if (!lacking.empty()) report(session, messages::part_not_in_pdf, one.sheet, {"booklet.pdf", lacking});
  }
}

// Each sheet of a division says what it says in the booklet.
void check_division(Session& session, const dataset::Dataset& dataset, const std::string& name, const Pages& pages,
                    const dataset::Selection& selection, const std::vector<Carried>& booklet) {
  std::vector<unsigned> numbers;
  for (const std::size_t i : selection.sheets) numbers.push_back(dataset.sheets[i].page);
  for (const Carried& one : archive::carried(dataset, pages, numbers)) {
    const Carried& there = booklet[one.sheet - 1];
    if (one.page == 0 || one.not_found != there.not_found) report(session, messages::not_in_pdf, one.sheet, {name});
  }
}

}  // namespace

Pages pages_of(Session& session, const archive::Files& files, const std::string& name) {
  const std::string& bytes = files.at(name);
  const std::string_view file = session.names.intern(name);
  const auto claims = pdf_read::claims_of(bytes);
  auto pages = pdf_read::page_texts(bytes);
  if (!pages || !claims) {
    session.diagnostics.error(messages::unreadable_pdf, {file, 0, 0}, {name});
    return {};
  }
  if (!claims->pdf_a || !claims->pdf_ua || !claims->fonts_embedded)
    session.diagnostics.error(messages::no_claim, {file, 0, 0}, {name});
  return *std::move(pages);
}

TextCheck check_texts(Session& session, const dataset::Dataset& dataset, const archive::Files& files) {
  TextCheck out;
  const std::vector<Carried> booklet = archive::carried(dataset, pages_of(session, files, "booklet.pdf"));
  check_booklet(session, dataset, booklet);
  out.table = archive::carried_table(booklet);
  for (const Carried& one : booklet) out.texts += one.found;
  out.documents = 1;
  for (const auto& [name, selection] : division_files(dataset)) {
    const auto found = files.find(name);
    if (found == files.end()) continue;  // the manifests say so
    check_division(session, dataset, name, pages_of(session, files, name), selection, booklet);
    out.documents += 1;
  }
  return out;
}

}  // namespace toji::cli
