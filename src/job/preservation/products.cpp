#include "job/preservation/products.h"

#include <algorithm>

#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "engine/page/keep.h"
#include "job/document/overflow.h"
#include "job/document/version.h"
#include "job/files/file_name.h"
#include "job/preservation/texts.h"
#include "job/preservation/workbook_bytes.h"
#include "out/pdf/write.h"
#include "report/summary/csv.h"
#include "store/archive/errata.h"
#include "store/folder/safe_path.h"

namespace toji::job {
namespace {

class Products {
 public:
  Products(Context& context, const Material& material, const dataset::Dataset& dataset, const font::Library& fonts)
      : context_(context),
        material_(material),
        dataset_(dataset),
        fonts_(fonts),
        gaiji_(gaiji_of(context, material, fonts)) {}

  archive::Files make(const Correction* correction) {
    booklet(correction != nullptr && correction->replacement != nullptr);
    divisions();
    set("summary.pdf", layout("summary.xml"), dataset::view(dataset_));
    tables();
    proofreading();
    if (correction != nullptr) errata(*correction);
    return std::move(files_);
  }

 private:
  std::shared_ptr<const layout::Layout> layout(const std::string& name) {
    return layout_of(context_, material_, name, fonts_);
  }

  flow::Pages set(const std::string& name, const std::shared_ptr<const layout::Layout>& layout,
                  data_tree::DataTree data, page::Document* copy = nullptr) {
    if (context_.failed()) return {};
    bind::replace_gaiji(data, gaiji_);
    content::Document content = bind::bind(*layout, data, context_.diagnostics);
    if (context_.failed()) return {};
    flow::Pages pages = flow::paginate(std::move(content), context_.diagnostics);
    if (context_.failed()) return {};
    if (pages.document.metadata.date.empty()) pages.document.metadata.date = material_.source_date;
    if (copy != nullptr) *copy = pages.document;
    files_[name] = written(std::move(pages.document));
    return pages;
  }

  static std::string written(page::Document document) {
    pdf::Options options;
    options.producer = producer();
    return pdf::write(std::move(document), options);
  }

  void booklet(bool keep) {
    const flow::Pages pages =
        set("booklet.pdf", layout("booklet.xml"), dataset::view(dataset_), keep ? &booklet_ : nullptr);
    files_["reports/overflow.tsv"] = report_text(pages.shrunk, Language::ja);
  }

  void divisions() {
    const auto sheets = layout("sheets.xml");
    for (const auto& [name, selection] : division_files(dataset_))
      set(name, sheets, dataset::view(dataset_, selection));
  }

  void tables() {
    files_["summary.xlsx"] = workbook_bytes(dataset_);
    files_["measures.csv"] = summary::csv(summary::measures(dataset_));
    files_["counts.csv"] = summary::csv(summary::counts(dataset_));
  }

  void proofreading() {
    const std::vector<check::Finding> findings = findings_of(context_, dataset_);
    files_["reports/check.json"] = check::to_json(findings, Language::ja);
    files_["reports/check.txt"] = check::to_text(findings, Language::ja);
  }

  void errata(const Correction& correction) {
    const char* const name = "booklet.pdf";
    if (context_.failed()) return;
    const archive::Printed old = printed_in(context_, correction.booklet, name);
    const archive::Printed now = printed_in(context_, files_.at(name), name);
    archive::Errata errata{.revision = correction.revision, .reason = correction.reason, .date = correction.date};
    errata.list =
        archive::placed(difference::compare(correction.before, dataset_), correction.before, old, dataset_, now);
    errata.replaced = archive::replaced_pages(old, now);
    errata.before = old.looks.size();
    errata.after = now.looks.size();
    errata.templates = correction.changes.templates;
    errata.program = correction.changes.program;
    files_["reports/errata.tsv"] = archive::errata_table(errata);
    set("errata.pdf", layout("errata.xml"),
        data_tree::from_xml(archive::errata_xml(errata, dataset_), "reports/errata.tsv", context_.diagnostics,
                            {.characters = data_tree::Characters::any}));
    if (correction.replacement != nullptr) *correction.replacement = replacement(errata.replaced);
  }

  // Empty where no page is to be replaced.
  std::string replacement(std::vector<std::size_t> pages) {
    if (pages.empty() || context_.failed()) return {};
    for (std::size_t& page : pages) page -= 1;
    page::Document document = page::keep_pages(std::move(booklet_), pages);
    document.metadata.title += "　差し替え";
    return written(std::move(document));
  }

  Context& context_;
  const Material& material_;
  const dataset::Dataset& dataset_;
  const font::Library& fonts_;
  const bind::Gaiji gaiji_;
  archive::Files files_;
  page::Document booklet_;  // where pages of it are wanted
};

// By the beginning of the name; the first that fits.
struct Explanation {
  std::string_view begin, what;
};
constexpr Explanation explanations[] = {
    {"booklet.pdf", "公開用の冊子（PDF/A-2a、PDF/UA-1）"},
    {"divisions/", "実行課ごとのシート"},
    {"summary.pdf", "取組の評価一覧"},
    {"summary.xlsx", "取組の一覧と集計（Excel）"},
    {"measures.csv", "取組の一覧（CSV）"},
    {"counts.csv", "集計（CSV）"},
    {"errata.pdf", "正誤表"},
    {"reports/check.json", "校正の結果（機械向け）"},
    {"reports/check.txt", "校正の結果"},
    {"reports/overflow.tsv", "文字を小さくした箇所の一覧"},
    {"reports/text.tsv", "冊子の何ページに、どのシートの文が載っているか"},
    {"reports/errata.tsv", "正誤表（表）"},
    {"reports/unchanged.tsv", "訂正していないシートの紙面が前の版と同じことの記録"},
    {"reports/fingerprint.tsv",
     "PDF のバイト列を決めるもの（プログラム、ライブラリー、データ、ひな形、フォント）の版と SHA-256"},
    {"dataset/layouts/", "ひな形"},
    {"dataset/plan.xml", "データ: 計画"},
    {"dataset/year.xml", "データ: 年次"},
    {"dataset/guide.xml", "データ: 巻頭の説明文"},
    {"dataset/gaiji.xml", "データ: 外字の表"},
    {"dataset/sheets/", "データ: シート"},
    {"dataset/", "データ"},
    {"fonts/fonts.xml", "フォントの宣言"},
    {"fonts/gaiji.xml", "外字の表"},
    {"fonts/fonts.tsv", "使ったフォントの版、使用許諾、SHA-256"},
    {"fonts/licences/", "フォントの使用許諾"},
    {"fonts/files/", "フォント"},
    {"included/", "添えたもの（議事録、署名した写しなど。保存したときのまま）"},
    {"description.xml", "この保存物の記述（機械向け）"},
    {"index.html", "この説明"},
};

}  // namespace

archive::Files make_products(Context& context, const Material& material, const dataset::Dataset& dataset,
                             const font::Library& fonts, const Correction* correction) {
  return Products(context, material, dataset, fonts).make(correction);
}

std::vector<std::pair<std::string, dataset::Selection>> division_files(const dataset::Dataset& dataset) {
  std::vector<std::pair<std::string, dataset::Selection>> out;
  std::set<std::string> taken;
  for (dataset::Selection& selection : by_division(dataset)) {
    std::string name = safe_file_name(selection.name);
    std::replace(name.begin(), name.end(), '%', '_');  // not every validator of bags decodes it
    name = folder::safe_path(name).value_or("_");
    out.emplace_back("divisions/" + unused_name(name, taken) + ".pdf", std::move(selection));
  }
  return out;
}

std::vector<check::Finding> findings_of(Context& context, const dataset::Dataset& dataset) {
  return check::check(dataset, {}, context.diagnostics);
}

std::string what_is(const std::string& name) {
  for (const Explanation& one : explanations)
    if (name.starts_with(one.begin)) return std::string(one.what);
  return {};
}

}  // namespace toji::job
