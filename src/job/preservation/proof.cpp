#include "job/preservation/proof.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "base/delimited.h"
#include "base/digest.h"
#include "job/files/files.h"
#include "job/files/system_error.h"
#include "job/preservation/bag.h"
#include "job/preservation/messages.h"
#include "job/preservation/products.h"
#include "job/preservation/texts.h"
#include "store/archive/messages.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

Answer answer(bool yes) { return yes ? Answer::yes : Answer::no; }

class Prover {
 public:
  Prover(Context& context, const fs::path& path) : context_(context), bag_(open_bag(context, path)) {
    proof_.path = path;
    proof_.digest = bag_.verified.digest;
    proof_.files = bag_.verified.digests.size();
    proof_.foreign = bag_.verified.foreign;
    proof_.unlisted = bag_.verified.intact && context.failed();
    proof_.intact = answer(bag_.description.has_value());
    proof_.description = bag_.description;
  }

  Proof prove() {
    if (!bag_.description) return proof_;
    const Material material = material_of(bag_.folder, bag_.description->source_date);
    Context own = context_.part();
    const font::Library fonts = fonts_of(own, material);
    const Inventory inventory = inventory_of(material, fonts);
    if (is_recorded(inventory.text())) compare_inventories(inventory);
    add_unless_other(own);
    if (bag_.description->previous) chain();
    const auto dataset = read_here(material);
    if (!dataset) return proof_;
    const auto printed = as_printed(context_, material, fonts);
    text(printed ? *printed : *dataset, material, fonts);
    rebuild(material, *dataset, fonts);
    return proof_;
  }

 private:
  std::size_t errors() const { return context_.diagnostics.count(Severity::error); }

  void report(const MessageText& text, const std::string& name, std::vector<std::string> args) {
    context_.diagnostics.error(text, {context_.names.intern(bag_.folder.shown("data/" + name)), 0, 0}, std::move(args));
  }

  // Also of a bag from a time when an empty field was no mistake. A file that cannot be read is one.
  static std::optional<dataset::Dataset> read(Context& context, const dataset::Source& source) {
    auto dataset = dataset::read(source, context.names, context.diagnostics, nullptr, dataset::Unfinished::allowed);
    if (dataset) add_broken(*dataset, context.diagnostics);
    return dataset;
  }

  // What this program finds wrong with what another one has sealed is no mistake of the bag.
  void add_unless_other(const Context& own) {
    if (!proof_.other_program) context_.diagnostics.add(own.diagnostics);
  }

  // The sealed data. A program that is stricter than the one that sealed it may refuse it, which is told as that.
  std::optional<dataset::Dataset> read_here(const Material& material) {
    Context own = context_.part();
    auto dataset = read(own, material.dataset);
    if (dataset && !own.failed()) return dataset;
    if (!proof_.other_program) {
      context_.diagnostics.add(own.diagnostics);
      return std::nullopt;
    }
    proof_.refused = own.diagnostics.count(Severity::error);
    for (const Diagnostic& one : own.diagnostics.items())
      if (one.severity == Severity::error) {
        context_.diagnostics.warning(messages::stricter, one.span,
                                     {message_of(one, Language::ja), message_of(one, Language::en)});
        break;
      }
    return std::nullopt;
  }

  void text(const dataset::Dataset& dataset, const Material& material, const font::Library& fonts) {
    const std::size_t before = errors();
    const TextCheck check = check_texts(context_, dataset, material, fonts, payload_of(bag_, ".pdf"));
    // Another program may count its texts in another way.
    if (const std::string name = "data/reports/text.tsv";
        !proof_.other_program && (!bag_.folder.has(name) || bag_.folder.read(name) != check.table))
      report(messages::text_differs, "booklet.pdf", {"booklet.pdf"});
    proof_.documents = check.documents;
    proof_.texts = check.texts;
    proof_.text = answer(errors() == before);
    if (proof_.text == Answer::yes && !check.not_compared.empty()) proof_.text = Answer::not_tried;
  }

  static std::set<std::string> lines_of(const std::string& text) {
    std::set<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
      if (!line.starts_with("fingerprint\t")) lines.insert(line);
    return lines;
  }

  // Of data, templates and tables of fonts, which the bag itself holds: they cannot differ here because here is
  // another machine.
  static bool is_of_bag(const std::string& line) {
    return line.starts_with("data\t") || line.starts_with("template\t") || line.starts_with("fonts\t");
  }

  static std::string named(const std::string& line) {
    const auto kind = line.find('\t'), name = line.find('\t', kind + 1), version = line.find('\t', name + 1);
    const std::string program = line.starts_with("program\t") ? " (" + line.substr(version + 1, 16) + ")" : "";
    return line.substr(0, kind) + ' ' + cell_text(line.substr(kind + 1, name - kind - 1)) + ' ' +
           cell_text(line.substr(name + 1, version - name - 1)) + program;
  }

  std::string recorded() const {
    const std::string name = "data/reports/fingerprint.tsv";
    return bag_.folder.has(name) ? bag_.folder.read(name) : "";
  }

  // What was recorded is what the bag holds: else something in it was changed and the manifests were made anew.
  bool is_recorded(const std::string& here) {
    const std::size_t before = errors();
    const std::string name = "reports/fingerprint.tsv", recorded = this->recorded();
    const auto summed = recorded.rfind("fingerprint\t");
    if (summed == std::string::npos || sha256_hex(recorded.substr(0, summed)) != bag_.description->fingerprint)
      report(messages::record_differs, name, {"description.xml"});
    const std::set<std::string> then = lines_of(recorded), now = lines_of(here);
    for (const auto& [one, other] : {std::pair{&then, &now}, std::pair{&now, &then}})
      for (const std::string& line : *one) {
        if (!is_of_bag(line) || other->count(line) != 0) continue;
        const auto begin = line.find('\t') + 1;
        report(messages::record_differs, name, {line.substr(begin, line.find('\t', begin) - begin)});
      }
    if (errors() != before) proof_.rebuilt = Answer::no;
    return errors() == before;
  }

  // The lines that are on one side only: what differs here.
  void compare_inventories(const Inventory& here) {
    if (here.digest() == bag_.description->fingerprint) return;
    const std::set<std::string> then = lines_of(recorded()), now = lines_of(here.text());
    std::vector<std::string> gone;
    std::set_difference(then.begin(), then.end(), now.begin(), now.end(), std::back_inserter(gone));
    for (const std::string& line : gone) proof_.obstacles.push_back(named(line));
    if (proof_.obstacles.empty()) proof_.obstacles.emplace_back("fingerprint");
    proof_.other_program = changes_between(recorded(), here.text()).program;
  }

  // By the same program and fonts.
  void rebuild(const Material& material, const dataset::Dataset& dataset, const font::Library& fonts) {
    if (proof_.rebuilt == Answer::no || !proof_.obstacles.empty()) return;
    Context context = context_.part();  // what is found while building again was found then too
    std::optional<Correction> correction;
    if (older_) {
      correction.emplace(*older_, older_booklet_, bag_.description->revision, bag_.description->previous->reason,
                         bag_.description->sealed);
      correction->changes = changes_between(older_record_, recorded());
    }
    const archive::Files made = make_products(context, material, dataset, fonts, correction ? &*correction : nullptr);
    const archive::Files stored = payload_of(bag_);
    const std::size_t before = errors();
    if (context.failed()) report(messages::rebuilt_differs, "booklet.pdf", {"booklet.pdf"});
    for (const auto& [name, bytes] : made) {
      const auto found = stored.find(name);
      if (found == stored.end() || found->second != bytes) report(messages::rebuilt_differs, name, {name});
    }
    proof_.rebuilt_files = made.size();
    proof_.rebuilt = answer(errors() == before);
  }

  // Back to the first revision, each named by the one after it.
  void chain() {
    proof_.chain = Answer::no;
    std::optional<archive::Previous> next = bag_.description->previous;
    for (bool first = true; next; first = false) {
      const fs::path path = real_path(proof_.path).parent_path() / ("r" + std::to_string(next->revision));
      const std::string_view here = context_.names.intern(proof_.path.string());
      if (!is_folder(path)) {
        context_.diagnostics.error(archive::messages::previous_missing, {here, 0, 0},
                                   {path.string(), std::to_string(next->revision)});
        return;
      }
      const Bag older = open_bag(context_, path);
      if (older.verified.digest != next->digest)
        context_.diagnostics.error(archive::messages::previous_differs, {here, 0, 0},
                                   {next->digest, older.verified.digest, std::to_string(next->revision)});
      if (!older.description || older.verified.digest != next->digest) return;
      proof_.revisions.push_back(next->revision);
      if (first) keep(older);
      next = older.description->previous;
    }
    proof_.chain = Answer::yes;
  }

  // What this revision corrects.
  void keep(const Bag& older) {
    Context own = context_.part();
    older_ = read(own, material_of(older.folder, "").dataset);
    add_unless_other(own);
    const auto bytes = [&](const std::string& name) { return older.folder.has(name) ? older.folder.read(name) : ""; };
    older_booklet_ = bytes("data/booklet.pdf");
    older_record_ = bytes("data/reports/fingerprint.tsv");
  }

  Context& context_;
  Bag bag_;
  Proof proof_;
  std::optional<dataset::Dataset> older_;
  std::string older_booklet_, older_record_;
};

}  // namespace

bool Proof::good() const {
  const bool is_text = text == Answer::yes || (text == Answer::not_tried && other_program);
  return intact == Answer::yes && !unlisted && is_text && rebuilt != Answer::no && chain != Answer::no;
}

Proof prove(Context& context, const fs::path& path) { return Prover(context, path).prove(); }

}  // namespace toji::job
