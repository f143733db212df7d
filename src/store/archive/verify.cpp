#include "store/archive/verify.h"

#include <algorithm>
#include <optional>

#include "store/archive/messages.h"
#include "store/folder/safe_path.h"

namespace toji::archive {
namespace {

bool is_payload(const std::string& name) { return name.starts_with(payload_folder); }

// RFC 8493, 2.1.3.
std::string decoded(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string_view code = name.substr(i, 3);
    const char c = code == "%25"                    ? '%'
                   : code == "%0A" || code == "%0a" ? '\n'
                   : code == "%0D" || code == "%0d" ? '\r'
                                                    : 0;
    out += c != 0 ? c : name[i];
    if (c != 0) i += 2;
  }
  return out;
}

class Comparison {
 public:
  Comparison(const Folder& folder, FileNames& names, Diagnostics& diagnostics)
      : folder_(folder), names_(names), diagnostics_(diagnostics) {}

  // The files that the manifest must list, against what it lists. Those that it does not.
  std::vector<std::string> compare(std::string_view manifest, const Digests& present) {
    const std::string text = folder_.has(std::string(manifest)) ? folder_.read(std::string(manifest)) : "";
    const std::size_t before = diagnostics_.items().size();
    told_ = 0;
    const Digests listed = read(text, manifest);
    for (const auto& [name, digest] : listed) {
      const auto found = present.find(name);
      if (found == present.end())
        report(messages::missing, name);
      else if (found->second != digest)
        report(messages::changed, name);
    }
    const bool as_listed = diagnostics_.items().size() == before;
    std::vector<std::string> foreign;
    Digests own;
    for (const auto& [name, digest] : present) {
      if (listed.count(name) != 0) {
        own[name] = digest;
        continue;
      }
      report(messages::added, name);
      foreign.push_back(name);
    }
    if (as_listed && text != manifest_text(own)) report(messages::altered, std::string(manifest));
    if (told_ > most_told)
      say(messages::more, std::string(manifest), {std::to_string(told_ - most_told)});
    return foreign;
  }

  // The first ones by name, the others by their number alone: a manifest may hold a million lines.
  void report(const MessageText& text, const std::string& name, std::vector<std::string> args = {}) {
    if (++told_ <= most_told) say(text, name, std::move(args));
  }

 private:
  static constexpr std::size_t most_told = 100;

  void say(const MessageText& text, const std::string& name, std::vector<std::string> args) {
    diagnostics_.error(text, {names_.intern(folder_.shown(name)), 0, 0}, std::move(args));
  }

  Digests read(std::string_view text, std::string_view manifest) {
    Digests listed;
    std::size_t number = 0;
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number;
      if (!read_line(line, listed)) report(messages::bad_line, std::string(manifest), {std::to_string(number)});
    }
    return listed;
  }

  // Two blanks between digest and name; a name twice is a fault too.
  static bool read_line(std::string_view line, Digests& listed) {
    const auto blank = line.find("  ");
    if (blank != 64) return false;
    const std::optional<std::string> name = folder::safe_path(decoded(line.substr(blank + 2)));
    return name && listed.emplace(*name, line.substr(0, blank)).second;
  }

  const Folder& folder_;
  FileNames& names_;
  Diagnostics& diagnostics_;
  std::size_t told_ = 0;  // of the manifest that is being compared
};

// Of what was told since then: what is only beside the bag, or what is wrong with the bag itself.
std::size_t count(const Diagnostics& diagnostics, std::size_t since, bool beside) {
  const auto& all = diagnostics.items();
  return static_cast<std::size_t>(
      std::count_if(all.begin() + static_cast<std::ptrdiff_t>(since), all.end(), [=](const Diagnostic& one) {
        return beside == (one.text->id == messages::added.id || one.text->id == messages::foreign.id);
      }));
}

}  // namespace

std::size_t Verified::payload() const {
  return static_cast<std::size_t>(
      std::count_if(digests.begin(), digests.end(), [](const auto& file) { return is_payload(file.first); }));
}

Verified verify_manifests(Folder& folder, FileNames& names, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.items().size();
  Verified out;
  out.digests = folder.survey(names, diagnostics);
  Comparison comparison(folder, names, diagnostics);
  const auto declared = out.digests.find(std::string(declaration_name));
  if (declared == out.digests.end()) {
    diagnostics.error(messages::not_a_bag, {names.intern(folder.path().string()), 0, 0});
    return out;
  }
  Digests payload, tags;
  for (const auto& [name, digest] : out.digests)
    if (name != tag_manifest_name) (is_payload(name) ? payload : tags)[name] = digest;
  if (const auto own = out.digests.find(std::string(tag_manifest_name)); own != out.digests.end())
    out.digest = own->second;
  std::vector<std::string> foreign = comparison.compare(tag_manifest_name, tags);
  for (std::string& name : comparison.compare(manifest_name, payload)) foreign.push_back(std::move(name));
  const auto told = [&](bool beside) { return count(diagnostics, before, beside); };
  if (told(false) == 0 && folder.read(std::string(declaration_name)) != declaration)
    comparison.report(messages::unknown_version, std::string(declaration_name));
  out.foreign = told(true);
  out.intact = told(false) == 0;
  for (const std::string& name : foreign) {
    folder.forget(name);
    out.digests.erase(name);
  }
  return out;
}

}  // namespace toji::archive
