#include "base/markup.h"
#include "store/archive/description.h"

namespace toji::archive {
namespace {

// A name as a relative reference (RFC 3986, 2.1).
std::string reference(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : std::string("%") + "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15];
  }
  return out;
}

std::string row(const std::string& name, const std::string& value) {
  return value.empty() ? "" : "<tr><th>" + as_markup(name) + "</th><td>" + as_markup(value) + "</td></tr>\n";
}

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="UTF-8">
<style>
body { font-family: sans-serif; line-height: 1.7; max-width: 50em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: 0.3em 0.8em; text-align: left; vertical-align: top; }
th { background: #e6ecf0; font-weight: normal; white-space: nowrap; }
</style>
)";

constexpr const char* how = R"(<h2>この保存物について</h2>
<p>このフォルダーの上のフォルダーは、国際的な決まり BagIt（RFC 8493）に従っています。<code>manifest-sha256.txt</code> に、ここにある
すべてのファイルの SHA-256 の値が書かれているので、どのファイルも、1文字も変わっていないことを、だれでも、どの道具でも確かめられます。</p>
<p>toji があれば <code>toji verify フォルダー</code> で、変わっていないことと、PDF がデータのとおりであること、同じプログラムと
フォントがあれば同じ PDF がもう一度できることまで確かめます。データを取り出すには <code>toji restore フォルダー --out 取り出し先</code>
を使います。</p>
<p>このフォルダーのファイルは書き換えないでください。訂正は、新しい版として隣のフォルダーに保存します。</p>
)";

}  // namespace

std::string index_html(const Description& description) {
  const std::string title =
      description.plan + "（" + description.year_name + "）第" + std::to_string(description.revision) + "版の保存資料";
  std::string out = head;
  out += "<title>" + as_markup(title) + "</title>\n</head>\n<body>\n<h1>" + as_markup(title) + "</h1>\n<table>\n";
  out += row("計画", description.plan) + row("年度", description.year_name) + row("編者", description.author) +
         row("発行日", description.date) + row("版", std::to_string(description.revision)) +
         row("保存日", description.sealed) + row("作ったプログラム", description.program);
  if (const auto& previous = description.previous)
    out += row("訂正の理由", previous->reason) + row("前の版", "第" + std::to_string(previous->revision) + "版") +
           row("前の版の摘要", previous->digest);
  if (description.findings != 0)
    out +=
        row("校正のエラー", std::to_string(description.findings) + " 件（承認の理由: " + description.accepted + "）");
  out += "</table>\n<h2>ファイル</h2>\n<table>\n";
  for (const FileNote& file : description.files)
    out += "<tr><th><a href=\"" + reference(file.name) + "\">" + as_markup(file.name) + "</a></th><td>" +
           as_markup(file.what) + "</td></tr>\n";
  return out + "</table>\n" + how + "</body>\n</html>\n";
}

}  // namespace toji::archive
