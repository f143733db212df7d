#include <algorithm>
#include <map>

#include "store/archive/carried.h"
#include "store/archive/errata.h"
#include "store/archive/solid.h"

namespace toji::archive {
namespace {

using difference::Difference;
using Kind = Difference::Kind;

// A text as short as a rating stands everywhere.
constexpr std::size_t shortest_found = 12;

class Places {
 public:
  Places(const dataset::Dataset& before, const Printed& old, const dataset::Dataset& after, const Printed& now)
      : replaced_(replaced_pages(old, now)) {
    for (const std::string& text : now.texts) pages_.push_back(solid(text));
    of_sheets_.resize(pages_.size() + 1);
    for (const Carried& one : carried(after, now.texts)) {
      sheets_[one.sheet] = one;
      for (std::size_t page = one.page; page != 0 && page <= one.last; ++page) of_sheets_[page] = true;
    }
    for (const Carried& one : carried(before, old.texts)) old_sheets_[one.sheet] = one;
  }

  std::vector<std::size_t> of(const Difference& what) const {
    if (what.kind == Kind::figure) return of_share(what);
    const std::string text = solid(what.after);
    if (what.sheet == 0) return text.empty() ? std::vector<std::size_t>() : elsewhere(text);
    if (what.kind == Kind::sheet) return of_sheet(what.after == "削除" ? old_sheets_ : sheets_, what.sheet);
    std::vector<std::size_t> found = text.size() < shortest_found ? std::vector<std::size_t>() : elsewhere(text);
    const std::vector<std::size_t> own = on_sheet(what.sheet, text);
    found.insert(found.end(), own.begin(), own.end());
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  using Sheets = std::map<unsigned, Carried>;

  bool has(std::size_t page, const std::string& text) const {
    return pages_[page - 1].find(text) != std::string::npos;
  }

  // Pages that changed and are no sheet's.
  std::vector<std::size_t> elsewhere(const std::string& text) const {
    std::vector<std::size_t> out;
    for (const std::size_t page : replaced_)
      if (!of_sheets_[page] && has(page, text)) out.push_back(page);
    return out;
  }

  // Not as the end of a larger one.
  bool has_share(std::size_t page, const std::string& share) const {
    const std::string& text = pages_[page - 1];
    for (const char* sign : {"%", "％"})
      for (std::size_t at = text.find(share + sign); at != std::string::npos; at = text.find(share + sign, at + 1))
        if (at == 0 || text[at - 1] < '0' || text[at - 1] > '9') return true;
    return false;
  }

  std::vector<std::size_t> of_share(const Difference& what) const {
    std::vector<std::size_t> out;
    if (what.share.empty()) return out;
    const std::string name = solid(what.group);
    for (const std::size_t page : replaced_)
      if (!of_sheets_[page] && has(page, name) && has_share(page, what.share)) out.push_back(page);
    return out;
  }

  static std::vector<std::size_t> of_sheet(const Sheets& sheets, unsigned number) {
    const auto found = sheets.find(number);
    if (found == sheets.end() || found->second.page == 0) return {};
    return {found->second.page};
  }

  // Where a sheet has several pages, those that have the text; its first where none has, as it may be parted.
  std::vector<std::size_t> on_sheet(unsigned number, const std::string& text) const {
    std::vector<std::size_t> out;
    const auto found = sheets_.find(number);
    if (found == sheets_.end() || found->second.page == 0) return out;
    for (std::size_t page = found->second.page; page <= found->second.last && !text.empty(); ++page)
      if (has(page, text) && std::binary_search(replaced_.begin(), replaced_.end(), page)) out.push_back(page);
    if (out.empty()) out.push_back(found->second.page);
    return out;
  }

  std::vector<std::size_t> replaced_;
  std::vector<std::string> pages_;
  std::vector<bool> of_sheets_;  // by page
  Sheets sheets_, old_sheets_;
};

}  // namespace

std::vector<std::size_t> replaced_pages(const Printed& before, const Printed& after) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < after.looks.size(); ++i)
    if (i >= before.looks.size() || before.looks[i] != after.looks[i]) out.push_back(i + 1);
  return out;
}

std::vector<Erratum> placed(std::vector<Difference> differences, const dataset::Dataset& before, const Printed& old,
                            const dataset::Dataset& after, const Printed& now) {
  const Places places(before, old, after, now);
  std::vector<Erratum> out;
  for (Difference& what : differences) {
    std::vector<std::size_t> pages = places.of(what);
    out.push_back({std::move(what), std::move(pages)});
  }
  return out;
}

}  // namespace toji::archive
