#include "store/archive/carried.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "base/delimited.h"
#include "report/difference/fields.h"
#include "store/archive/solid.h"

namespace toji::archive {
namespace {

using dataset::Dataset;
using dataset::Sheet;
using difference::Field;
using difference::fields_of;

using Page = SolidPage;

std::vector<Page> pages_of(const std::vector<std::string>& texts) {
  std::vector<Page> out;
  for (const std::string& text : texts) out.push_back(solid_page(text));
  return out;
}

// How far a and b are the same from their beginnings.
std::size_t common(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

// A text that begins on one page and goes on on later ones, with heads and marks between its parts. A part ends with a
// word or line and the next begins with one, so that a character that is not the text's makes the parts differ.
class Parted {
 public:
  Parted(std::string_view text, const std::vector<Page>& pages) : text_(text), pages_(pages) {}

  // The page on which it ends, of those in [begin, end).
  std::optional<std::size_t> end(std::size_t begin, std::size_t end) {
    std::set<std::size_t> read{0};  // how much of the text the pages so far may hold
    for (std::size_t page = begin; page < end; ++page) {
      std::set<std::size_t> now = read;
      for (const std::size_t from : read)
        if (go_on(from, pages_[page], now)) return page;
      read = std::move(now);
    }
    return std::nullopt;
  }

 private:
  // Every place where the page goes on with the text; true when it reaches the text's end.
  bool go_on(std::size_t from, const Page& page, std::set<std::size_t>& reached) const {
    if (from != 0) {
      for (const std::size_t at : page.bounds)
        if (follow(from, page, at, reached)) return true;
      return false;
    }
    const char first = text_.front();  // may stand behind a label
    for (std::size_t at = page.text.find(first); at != std::string::npos; at = page.text.find(first, at + 1))
      if (follow(0, page, at, reached)) return true;
    return false;
  }

  bool follow(std::size_t from, const Page& page, std::size_t at, std::set<std::size_t>& reached) const {
    const std::size_t same = common(text_.substr(from), std::string_view(page.text).substr(at));
    if (from + same == text_.size()) return true;
    for (std::size_t length = 1; length <= same; ++length)
      if (page.is_bound[at + length]) reached.insert(from + length);
    return false;
  }

  std::string_view text_;
  const std::vector<Page>& pages_;
};

// Where the text ends, of the pages in [begin, end): whole on one of them, or parted.
std::optional<std::size_t> find(const std::string& text, const std::vector<Page>& pages, std::size_t begin,
                                std::size_t end) {
  if (text.empty()) return begin;
  for (std::size_t page = begin; page < end; ++page)
    if (pages[page].text.find(text) != std::string::npos) return page;
  return Parted(text, pages).end(begin, end);
}

using SolidFields = std::vector<Field>;  // their texts without blanks

SolidFields without_blanks(std::vector<Field> fields) {
  for (Field& field : fields)
    for (std::string& text : field.texts) text = solid(text);
  return fields;
}

// The page that has most of the texts, from 1, the first of equals from `from` on before any earlier one.
std::size_t best_page(const SolidFields& fields, const std::vector<Page>& pages, std::size_t from) {
  std::size_t best = 0, most = 0, all = 0;
  for (const Field& field : fields) all += field.texts.size();
  for (std::size_t i = 0; i < pages.size() && most < all; ++i) {
    const std::size_t page = (from + i) % pages.size();
    std::size_t found = 0;
    for (const Field& field : fields)
      for (const std::string& text : field.texts) found += pages[page].text.find(text) != std::string::npos ? 1u : 0u;
    if (found <= most) continue;
    most = found;
    best = page + 1;
  }
  return best;
}

// What of a sheet stands on its page and those behind it, before the page where the next sheet begins.
void look(Carried& out, const SolidFields& fields, const std::vector<Page>& pages, std::size_t next) {
  const std::size_t begin = out.page == 0 ? pages.size() : out.page - 1;
  const std::size_t end = std::min(pages.size(), std::max(next - 1, out.page));
  out.last = out.page;
  for (const Field& field : fields) {
    bool whole = true;
    for (const std::string& text : field.texts) {
      const auto found = find(text, pages, begin, end);
      out.texts += 1;
      out.found += found ? 1U : 0U;
      whole &= found.has_value();
      if (found) out.last = std::max(out.last, *found + 1);
    }
    if (!whole) out.not_found.push_back(field.name);
  }
}

std::string text_of(const std::vector<Page>& pages, const Carried& sheet) {
  std::string out;
  for (std::size_t page = sheet.page; page != 0 && page <= sheet.last; ++page) out += pages[page - 1].text + '\f';
  return out;
}

}  // namespace

std::vector<Carried> carried(const Dataset& dataset, const std::vector<std::string>& pages,
                             const std::vector<unsigned>& only) {
  const std::vector<Page> texts = pages_of(pages);
  std::vector<Carried> out;
  std::vector<SolidFields> fields;
  std::size_t from = 0;
  for (const Sheet& sheet : dataset.sheets) {
    if (!only.empty() && std::find(only.begin(), only.end(), sheet.page) == only.end()) continue;
    fields.push_back(without_blanks(fields_of(dataset.plan, sheet)));
    out.push_back({.sheet = sheet.page, .page = best_page(fields.back(), texts, from), .not_found = {}});
    if (out.back().page != 0) from = out.back().page % std::max<std::size_t>(texts.size(), 1);
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool is_last = i + 1 == out.size();
    look(out[i], fields[i], texts, is_last ? texts.size() + 1 : std::max<std::size_t>(out[i + 1].page, 1));
  }
  return out;
}

std::string carried_table(const std::vector<Carried>& all) {
  std::string out = "シート\tPDFのページ\t見つかった文\t文の数\t載っていない欄\n";
  for (const Carried& one : all) {
    out += std::to_string(one.sheet) + '\t' + std::to_string(one.page) + '\t' + std::to_string(one.found) + '\t' +
           std::to_string(one.texts) + '\t';
    std::string lacking;
    for (std::size_t i = 0; i < one.not_found.size(); ++i) lacking += (i == 0 ? "" : "、") + one.not_found[i];
    out += delimited_cell(lacking, '\t') + '\n';
  }
  return out;
}

std::vector<Kept> kept(const Dataset& before, const std::vector<std::string>& pages_before, const Dataset& after,
                       const std::vector<std::string>& pages_after) {
  const auto texts_before = pages_of(pages_before), texts_after = pages_of(pages_after);
  const auto places_before = carried(before, pages_before), places_after = carried(after, pages_after);
  std::map<std::string, std::size_t> old;
  for (std::size_t i = 0; i < before.sheets.size(); ++i) old[before.sheets[i].id] = i;
  std::vector<Kept> out;
  for (std::size_t i = 0; i < after.sheets.size(); ++i) {
    const auto found = old.find(after.sheets[i].id);
    if (found == old.end()) continue;
    const Sheet &was = before.sheets[found->second], &is = after.sheets[i];
    Kept one{was.page, is.page, places_before[found->second].page, places_after[i].page};
    one.same_fields = fields_of(before.plan, was) == fields_of(after.plan, is);
    one.same_text = one.page_before != 0 && one.page_after != 0 &&
                    text_of(texts_before, places_before[found->second]) == text_of(texts_after, places_after[i]);
    out.push_back(one);
  }
  return out;
}

std::string kept_table(const std::vector<Kept>& all) {
  std::string out = "シート\t前の版のシート\tPDFのページ\t前の版のページ\tデータ\t紙面の文字\n";
  for (const Kept& one : all)
    out += std::to_string(one.after) + '\t' + std::to_string(one.before) + '\t' + std::to_string(one.page_after) +
           '\t' + std::to_string(one.page_before) + '\t' + (one.same_fields ? "同じ" : "訂正") + '\t' +
           (one.same_text ? "同じ" : "異なる") + '\n';
  return out;
}

}  // namespace toji::archive
