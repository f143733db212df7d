#pragma once
// What the font module says to users.
#include "base/diagnostics.h"

namespace toji::font::messages {

inline constexpr MessageText bad_use{"font/bad-use", "for=\"{0}\" は使えません", "for=\"{0}\" is not known",
                                     "for=\"western\"（欧文だけに使う）か、for なしにしてください",
                                     "write for=\"western\", or leave it out"};
inline constexpr MessageText xml_error{"font/xml", "XMLとして読めません: {0}", "not well-formed XML: {0}",
                                       "この位置の前後の記号を確かめてください", "check the mark-up around this place"};
inline constexpr MessageText unknown_element{"font/unknown-element", "要素<{0}>は<{1}>の中では使えません",
                                             "element <{0}> is not allowed in <{1}>", "もしかして: {2}",
                                             "did you mean {2}?"};
inline constexpr MessageText unknown_attribute{"font/unknown-attribute", "要素<{1}>に属性「{0}」はありません",
                                               "element <{1}> has no attribute \"{0}\"", "もしかして: {2}",
                                               "did you mean {2}?"};
inline constexpr MessageText missing_attribute{"font/missing-attribute", "要素<{1}>に属性「{0}」が要ります",
                                               "element <{1}> lacks its attribute \"{0}\"", "", ""};
inline constexpr MessageText bad_index{"font/bad-index", "index「{0}」は0以上の整数ではありません",
                                       "index \"{0}\" is not a whole number from 0", "", ""};
inline constexpr MessageText bad_sha256{
    "font/bad-sha256", "sha256「{0}」は16進数64桁ではありません", "sha256 \"{0}\" is not 64 hexadecimal digits",
    "sha256sum で求めた小文字の値を書いてください", "write the lower-case value that sha256sum prints"};
inline constexpr MessageText duplicate_face{"font/duplicate-face", "書体「{0}」が二度宣言されています",
                                            "face \"{0}\" is declared twice", "", ""};
inline constexpr MessageText duplicate_family{"font/duplicate-family", "書体群「{0}」が二度宣言されています",
                                              "family \"{0}\" is declared twice", "", ""};
inline constexpr MessageText unknown_face{"font/unknown-face", "書体「{0}」は宣言されていません",
                                          "face \"{0}\" is not declared", "もしかして: {1}", "did you mean {1}?"};
inline constexpr MessageText empty_face{"font/no-file", "書体「{0}」に<file>がありません", "face \"{0}\" has no <file>",
                                        "", ""};
inline constexpr MessageText empty_family{"font/empty-family", "書体群「{0}」に<use>がありません",
                                          "family \"{0}\" has no <use>", "", ""};

inline constexpr MessageText face_not_found{"font/not-found", "書体「{0}」のファイルがありません（探した場所: {2}）",
                                            "no file for face \"{0}\" (looked for {2})", "apt-get install {1}",
                                            "apt-get install {1}"};
inline constexpr MessageText unreadable{"font/unreadable", "フォントファイル{0}を開けません: {1}",
                                        "cannot open font file {0}: {2}",
                                        "アクセス権と、パッケージが入っているかを確かめてください",
                                        "check its permissions and its package"};
inline constexpr MessageText not_a_font{"font/not-a-font", "{0}は使えるフォントファイルではありません（番号{1}）",
                                        "{0} is no usable font file (index {1})", "パッケージを入れ直してください",
                                        "reinstall the package that holds it"};
inline constexpr MessageText cut_off{
    "font/cut-off", "フォントファイル{0}が途中で切れています（{1} バイトのはずが {2} バイト）",
    "the font file {0} is cut off ({2} bytes of {1})", "パッケージを入れ直してください",
    "reinstall the package that holds it"};
inline constexpr MessageText tables_unread{
    "font/tables-unread", "書体「{0}」の表を読めません", "tables of the face \"{0}\" cannot be read",
    "メモリーが足りないか、ファイルが傷んでいます。ほかのプログラムを終えるか、パッケージを入れ直してください",
    "there is too little memory, or the file is damaged: end other programs, or reinstall the package"};
inline constexpr MessageText other_release{
    "font/other-release",
    "書体「{0}」のファイル{1}は、fonts.xml に書かれた版ではありません"
    "（{4} バイト、SHA-256 {5}。fonts.xml では {2} バイト、SHA-256 {3}）",
    "the file {1} of the face \"{0}\" is no release that fonts.xml knows ({4} bytes, SHA-256 {5}; "
    "declared: {2} bytes, SHA-256 {3})",
    "行の切れ目が変わることがあります。確かめて、fonts.xml に <release> を足すか、パッケージを入れ直してください",
    "lines may end elsewhere: look at them and add a <release> to fonts.xml, or reinstall the package"};
inline constexpr MessageText bad_release{
    "font/bad-release", "{0}「{1}」は読めません", "{0} \"{1}\" cannot be read",
    "size はバイト数、adjustment は 16 進数 8 桁（head 表の checkSumAdjustment）で書いてください",
    "write size in bytes and adjustment (checkSumAdjustment of the table head) as 8 hexadecimal digits"};
inline constexpr MessageText checksum_differs{
    "font/checksum", "{0}のsha256が宣言と違います（{1}、実際は{2}）",
    "{0} has another sha256 than declared ({1}, is {2})",
    "フォントの版が変わりました。行の切れ目を確かめ、fonts.xmlを改めてください",
    "the font's version has changed: check the line ends and update fonts.xml"};

}  // namespace toji::font::messages
