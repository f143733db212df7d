#include "job/document/templates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "base/ascii.h"
#include "base/editors_files.h"
#include "base/entries.h"
#include "engine/layout/model.h"
#include "engine/layout/suggest.h"
#include "job/document/messages.h"
#include "job/files/files.h"
#include "job/files/system_error.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

constexpr const char *layouts = "layouts", *shipped = "shipped";
constexpr std::array documents{"booklet.xml", "sheets.xml", "summary.xml", "errata.xml", "overflow.xml"};

bool is_outside(const fs::path& name) { return name.empty() || name.is_absolute() || *name.begin() == ".."; }

fs::path shipped_template(const Environment& environment, const std::string& name) {
  return environment.resources.optional_path((fs::path(layouts) / name).string());
}

void add_names(std::set<std::string>& names, const fs::path& folder) {
  std::error_code error;
  for (auto entry = entries<fs::recursive_directory_iterator>(folder, error), end = decltype(entry)();
       !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".xml") names.insert(entry->path().lexically_relative(folder).generic_string());
}

// XML files by name or by what a system puts behind it (.xml.txt), from the folder; not those that an editor or a
// system puts beside what somebody writes.
std::vector<fs::path> templates_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  auto entry = entries<fs::recursive_directory_iterator>(folder, error);
  for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
    const std::string name = lowered(entry->path().filename().string());
    if (is_editors_file(name))
      entry.disable_recursion_pending();
    else if (name.find(".xml") != std::string::npos)
      out.push_back(entry->path().lexically_relative(folder));
  }
  if (error) throw_unreadable(folder, error.value());
  std::sort(out.begin(), out.end());
  return out;
}

void report_override(Context& context, const layout::UnusedOverride& unused, const std::set<std::string>& styles) {
  context.diagnostics.error(messages::unknown_override, unused.span,
                            {unused.id, layout::suggestion(unused.id, {styles.begin(), styles.end()})});
}

}  // namespace

TemplatePath choose_template(const Environment& environment, const std::string& asked, const fs::path& dataset,
                             const std::string& name) {
  TemplatePath path{name, asked, {}, {}};
  if (!asked.empty()) path.folders.push_back(path.main.parent_path());
  if (const fs::path own = dataset / layouts; is_there(own)) path.own = own;
  const bool twice =
      !asked.empty() && !path.own.empty() && known(path.folders.front() / ".").is_same(known(path.own / "."));
  if (!path.own.empty() && !twice) path.folders.push_back(path.own);
  return asked.empty() ? beside(environment, path, name) : path;
}

TemplatePath beside(const Environment& environment, const TemplatePath& other, const std::string& name) {
  TemplatePath path = other;
  path.name = name;
  for (const fs::path& folder : path.folders) {
    path.main = folder / name;
    if (is_there(path.main)) return path;
  }
  path.main = environment.resources.path((fs::path(layouts) / name).string());
  return path;
}

TemplatePath lone_template(const fs::path& main) { return {main.filename().string(), main, {main.parent_path()}, {}}; }

layout::File TemplateFiles::main() {
  const fs::path folder = path_.main.parent_path();
  const auto found = std::find(path_.folders.begin(), path_.folders.end(), folder);
  return keep({path_.name, path_.main, static_cast<std::size_t>(found - path_.folders.begin()), path_.name});
}

layout::Include TemplateFiles::include() {
  return {[this](std::string_view href, std::string_view from) { return open(href, from); },
          [this] { return names(); }};
}

layout::File TemplateFiles::keep(Known known) {
  layout::File file{context_.read(known.file), context_.names.intern(context_.shown(known.file))};
  const auto [kept, added] = read_.files.emplace(known.key, file.bytes);
  if (!added && kept->second != file.bytes)
    context_.diagnostics.error(messages::template_conflict, {file.name, 0, 0}, {known.key});
  known_.emplace(file.name, std::move(known));
  return file;
}

std::optional<layout::File> TemplateFiles::open(std::string_view href, std::string_view from) {
  const fs::path normal = fs::path(href).lexically_normal();
  if (is_outside(normal)) return std::nullopt;
  const std::string name = normal.generic_string();
  const Known& includer = known_.find(from)->second;
  Known found{name, {}, 0, name};
  if (name == includer.name) {  // the next of its name
    const fs::path inside = fs::path(includer.key).parent_path() / shipped / normal.filename();
    found.key = inside.generic_string();
    found.folder = includer.folder;
    const fs::path beside = includer.file.parent_path() / shipped / normal.filename();
    if (is_there(beside)) {
      found.file = beside;
      return keep(std::move(found));
    }
    ++found.folder;
  }
  for (; found.folder < path_.folders.size(); ++found.folder) {
    found.file = path_.folders[found.folder] / normal;
    if (is_there(found.file)) return keep(std::move(found));
  }
  found.file = shipped_template(context_, name);
  if (found.file.empty()) return std::nullopt;
  return keep(std::move(found));
}

std::set<fs::path> TemplateFiles::paths() const {
  std::set<fs::path> out;
  for (const auto& [name, known] : known_) out.insert(known.file.lexically_normal());
  return out;
}

std::vector<std::string> TemplateFiles::names() const {
  std::set<std::string> names;
  for (const fs::path& folder : path_.folders) add_names(names, folder);
  add_names(names, shipped_template(context_, documents.front()).parent_path());
  return {names.begin(), names.end()};
}

ReadTemplate read_template(Context& context, const TemplatePath& path, const font::Library& fonts) {
  TemplateFiles files(context, path);
  ReadTemplate out;
  out.layout = layout::read(files.main(), files.include(), fonts, context.diagnostics);
  out.files = files.take();
  if (path.own.empty()) {
    for (const layout::UnusedOverride& unused : out.layout->unused_overrides) report_override(context, unused, {});
  } else if (context.checked_layouts->insert(path.own.string()).second) {
    check_own_templates(context, path, fonts);
  }
  return out;
}

namespace {

// What the documents make of a dataset's own templates.
class OwnTemplates {
 public:
  OwnTemplates(Context& context, const font::Library& fonts) : context_(context), fonts_(fonts) {}

  // What is wrong with the document is said by the command that makes it.
  void use(const TemplatePath& path) {
    Context quiet = context_.part();
    TemplateFiles files(quiet, path);
    const auto layout = layout::read(files.main(), files.include(), fonts_, quiet.diagnostics);
    used_.merge(files.paths());
    whole_ = whole_ && !quiet.diagnostics.has_errors();
    for (const auto& style : layout->styles) styles_.insert(style.first);
    for (const layout::UnusedOverride& unused : layout->unused_overrides) overrides_.push_back(unused);
  }

  void report_unused(const fs::path& own) {
    for (const fs::path& file : templates_in(own)) {
      if (used_.contains((own / file).lexically_normal())) continue;
      const std::string_view place = context_.names.intern(context_.shown(own / file));
      context_.diagnostics.error(messages::unused_template, {place, 0, 0}, {file.string(), suggestion(file)});
    }
  }

  // A style that one document has not may be another's.
  void report_overrides() {
    std::set<Place> said;
    for (const layout::UnusedOverride& unused : overrides_)
      if (whole_ && !styles_.contains(unused.id) &&
          said.emplace(unused.span.file, unused.span.line, unused.span.column).second)
        report_override(context_, unused, styles_);
  }

 private:
  using Place = std::tuple<std::string_view, std::uint32_t, std::uint32_t>;

  // What the file may have been meant to be.
  std::string suggestion(const fs::path& file) const {
    const fs::path folder = shipped_template(context_, documents.front()).parent_path();
    std::set<std::string> names;
    add_names(names, folder);
    return layout::suggestion(file.string(), {names.begin(), names.end()});
  }

  Context& context_;
  const font::Library& fonts_;
  std::set<fs::path> used_;
  std::set<std::string> styles_;
  std::vector<layout::UnusedOverride> overrides_;
  bool whole_ = true;  // every document could be read
};

}  // namespace

void check_own_templates(Context& context, const TemplatePath& path, const font::Library& fonts) {
  OwnTemplates own(context, fonts);
  own.use(path);
  const TemplatePath usual{{}, {}, {path.own}, path.own};
  for (const char* name : documents) own.use(beside(context, usual, name));
  own.report_unused(path.own);
  own.report_overrides();
}

}  // namespace toji::job
