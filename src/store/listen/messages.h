#pragma once
#include "base/diagnostics.h"

namespace toji::listen::messages {

inline constexpr MessageText no_structure{
    "listen/no-structure", "この PDF には構造（タグ）がなく、読み上げるものが分かりません",
    "this PDF file has no structure (tags), so there is nothing to tell",
    "タグ付き PDF（PDF/UA、PDF/A-2a など）を指定してください", "give a tagged PDF file (PDF/UA, PDF/A-2a, …)"};
inline constexpr MessageText broken_structure{
    "listen/broken-structure", "PDF の構造（タグ）が壊れています（{0}）",
    "the structure (tags) of this PDF file is broken ({0})", "作ったプログラムで作り直してください",
    "make the file anew by the program that made it"};
inline constexpr MessageText too_much{"listen/too-much", "この PDF の構造か文字が大きすぎます",
                                      "the structure or the text of this PDF file is too large",
                                      "ページを分けた PDF で試してください", "try a file of fewer pages"};
inline constexpr MessageText no_page{"listen/no-page", "{0} ページ目はありません（全 {1} ページ）",
                                     "there is no page {0} ({1} pages)", "--page にはファイルの先頭から数えた番号を書いてください",
                                     "--page takes the page's place in the file, from 1"};
inline constexpr MessageText no_sheet{
    "listen/no-sheet", "シート {0} はありません（ページの番号が {0} のところから始まる部分がありません）",
    "there is no sheet {0} (no part of the document begins on a page labelled {0})",
    "この PDF のページの番号: {1}", "the pages' labels are {1}"};

}  // namespace toji::listen::messages
