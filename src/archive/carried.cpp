#include "archive/carried.h"

#include <algorithm>
#include <map>

#include "archive/fields.h"

namespace toji::archive {
namespace {

using dataset::Dataset;
using dataset::Sheet;

// Without blanks: ASCII's, the full-width one and the no-break one.
std::string solid(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte <= 0x20) continue;
    if (text.substr(i).starts_with("\u3000")) {
      i += 2;
    } else if (text.substr(i).starts_with("\u00A0")) {
      i += 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::vector<std::string> solid(const std::vector<std::string>& pages) {
  std::vector<std::string> out;
  for (const std::string& page : pages) out.push_back(solid(page));
  return out;
}

Carried look(const std::vector<Field>& fields, const std::string& text) {
  Carried out;
  for (const Field& field : fields) {
    bool whole = true;
    for (const std::string& one : field.texts) {
      const bool there = text.find(solid(one)) != std::string::npos;
      out.texts += 1;
      out.found += there ? 1 : 0;
      whole &= there;
    }
    if (!whole) out.not_found.push_back(field.name);
  }
  return out;
}

// The page that has most of the texts, the first of equals from `from` on before any earlier one.
Carried best(const std::vector<Field>& fields, const std::vector<std::string>& pages, std::size_t from) {
  Carried out = look(fields, "");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t page = (from + i) % pages.size();
    Carried here = look(fields, pages[page]);
    if (here.found > out.found) {
      out = std::move(here);
      out.page = page + 1;
    }
    if (out.found == out.texts) return out;
  }
  if (out.page != 0 && out.page < pages.size()) {  // a sheet may go on overleaf
    Carried both = look(fields, pages[out.page - 1] + pages[out.page]);
    both.page = out.page;
    if (both.found > out.found) out = std::move(both);
  }
  return out;
}

}  // namespace

std::vector<Carried> carried(const Dataset& dataset, const std::vector<std::string>& pages,
                             const std::vector<unsigned>& only) {
  const std::vector<std::string> texts = solid(pages);
  std::vector<Carried> out;
  std::size_t from = 0;
  for (const Sheet& sheet : dataset.sheets) {
    if (!only.empty() && std::find(only.begin(), only.end(), sheet.page) == only.end()) continue;
    out.push_back(best(fields_of(dataset.plan, sheet), texts, from));
    out.back().sheet = sheet.page;
    if (out.back().page != 0) from = out.back().page % std::max<std::size_t>(texts.size(), 1);
  }
  return out;
}

std::string carried_table(const std::vector<Carried>& all) {
  std::string out = "シート\tPDFのページ\t見つかった文\t文の数\t載っていない欄\n";
  for (const Carried& one : all) {
    out += std::to_string(one.sheet) + '\t' + std::to_string(one.page) + '\t' + std::to_string(one.found) + '\t' +
           std::to_string(one.texts) + '\t';
    for (std::size_t i = 0; i < one.not_found.size(); ++i) out += (i == 0 ? "" : "、") + one.not_found[i];
    out += '\n';
  }
  return out;
}

std::vector<Kept> kept(const Dataset& before, const std::vector<std::string>& pages_before, const Dataset& after,
                       const std::vector<std::string>& pages_after) {
  const auto texts_before = solid(pages_before), texts_after = solid(pages_after);
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
                    texts_before[one.page_before - 1] == texts_after[one.page_after - 1];
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
