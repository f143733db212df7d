#pragma once
#include "base/diagnostics.h"

namespace toji::pdf_read::messages {

inline constexpr MessageText damaged{"pdf-read/damaged", "PDF として読めません（{0}）",
                                     "this cannot be read as a PDF file ({0})",
                                     "ファイルが途中で切れたり、別の種類のファイルだったりしないか確かめてください",
                                     "check that the file is whole and of this kind"};
inline constexpr MessageText encrypted{"pdf-read/encrypted", "暗号化された PDF は読めません",
                                       "an encrypted PDF file cannot be read", "", ""};
inline constexpr MessageText no_dataset{
    "pdf-read/no-dataset", "この PDF にはデータセットが付いていません", "no dataset is attached to this PDF file",
    "--attach-data を付けて作った冊子を指定してください", "give a booklet that was made with --attach-data"};
inline constexpr MessageText unsafe_name{"pdf-read/unsafe-name",
                                         "添付ファイルの名前「{0}」は使えません。何も取り出していません",
                                         "an attached file must not be named \"{0}\"; nothing was extracted",
                                         "このファイルは toji の作ったものではないか、書き換えられています",
                                         "this file was not made by toji, or has been changed"};
inline constexpr MessageText same_name{
    "pdf-read/same-name", "添付ファイルの名前「{0}」がほかの添付ファイルとぶつかります。何も取り出していません",
    "the attached file \"{0}\" clashes with another; nothing was extracted",
    "このファイルは toji の作ったものではないか、書き換えられています",
    "this file was not made by toji, or has been changed"};
inline constexpr MessageText too_many{"pdf-read/too-many", "添付ファイルが多すぎます（{0} 個まで）",
                                      "too many files are attached (at most {0})", "", ""};
inline constexpr MessageText too_large{"pdf-read/too-large",
                                       "添付ファイル「{0}」が大きすぎます（合わせて {1} MB まで）",
                                       "the attached file \"{0}\" is too large (at most {1} MB in all)", "", ""};
inline constexpr MessageText broken_file{"pdf-read/broken-file", "添付ファイル「{0}」が壊れています",
                                         "the attached file \"{0}\" is damaged", "", ""};

// What inspect_signatures says of a file.
inline constexpr MessageText unsigned_unchanged{
    "pdf-read/unsigned", "署名なし・内容は変わっていません", "unsigned, content unchanged",
    "署名したファイルを指定したか確かめてください", "check that this is the file that was signed"};
inline constexpr MessageText signed_unchanged{"pdf-read/signed", "署名あり・内容は変わっていません",
                                              "signed, content unchanged", "", ""};
inline constexpr MessageText other_bytes{"pdf-read/other-bytes", "もとの PDF と内容が違います",
                                         "this is not the original PDF file, nor the original with a signature", "",
                                         ""};
inline constexpr MessageText appended{"pdf-read/appended", "もとの PDF の後ろに、署名でないものが書き足されています",
                                      "something that is no signature was appended to the original PDF file", "", ""};
inline constexpr MessageText behind_signature{
    "pdf-read/behind-signature", "署名のあとに {0} バイト書き足されています。どの署名も、そこまでは守っていません",
    "{0} bytes were appended behind the signature; no signature covers them",
    "署名したときのファイルを指定してください。検証の情報（DSS）を足したのなら、そのあとにタイムスタンプを付けてください",
    "give the file as it was signed; where validation data (DSS) was added, add a time stamp behind it"};
inline constexpr MessageText changed_damaged{"pdf-read/changed-damaged",
                                             "もとの PDF の後ろに書き足されたものが壊れています",
                                             "what was appended to the original PDF file is damaged", "", ""};
inline constexpr MessageText changed_structure{"pdf-read/changed-structure",
                                               "署名のほかに、文書全体の設定が書き換えられています",
                                               "besides the signature, the document's catalog was changed", "", ""};
inline constexpr MessageText changed_object{"pdf-read/changed-object",
                                            "署名のほかに、内容が書き換えられています（オブジェクト {0}）",
                                            "besides the signature, content was changed (object {0})", "", ""};
inline constexpr MessageText added_annotation{
    "pdf-read/added-annotation", "署名のほかに、注釈が書き足されています（ページのオブジェクト {0}）",
    "besides the signature, annotations were added (page object {0})", "", ""};
inline constexpr MessageText visible_signature{
    "pdf-read/visible-signature", "署名の印影がページの上に描かれています（ページのオブジェクト {0}）",
    "the signature draws on a page (page object {0})", "見えない署名を付けてください。印影は内容を隠せます",
    "make the signature invisible; what it draws may hide content"};
inline constexpr MessageText changed_form{"pdf-read/changed-form", "署名のほかに、入力欄が書き足されています",
                                          "besides the signature, form fields were added", "", ""};
inline constexpr MessageText broken_signature{"pdf-read/broken-signature", "署名が、このファイルのものではありません",
                                              "the signature is not of this file", "", ""};

}  // namespace toji::pdf_read::messages
