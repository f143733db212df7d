#pragma once
// What is said about a file that is not well-formed XML.
#include "base/diagnostics.h"

namespace toji::data_tree::messages {

inline constexpr MessageText encoding{"xml/encoding", "文字コードが UTF-8 ではありません", "the file is not in UTF-8",
                                      "エディターで文字コード UTF-8 を選んで保存し直してください",
                                      "save the file in UTF-8"};
inline constexpr MessageText declared_encoding{
    "xml/declared-encoding", "XML 宣言の文字コードが {0} になっています", "the XML declaration names the encoding {0}",
    "UTF-8 で保存し、encoding=\"UTF-8\" と書いてください", "save the file in UTF-8 and declare encoding=\"UTF-8\""};
inline constexpr MessageText character{"xml/character", "XML に書けない文字 U+{0} があります",
                                       "the character U+{0} may not stand in XML", "この文字を削除してください",
                                       "delete this character"};
inline constexpr MessageText empty{"xml/empty", "要素がひとつもありません", "there is no element", "", ""};
inline constexpr MessageText doctype{"xml/doctype", "DOCTYPE は使えません", "a DOCTYPE is not supported",
                                     "この宣言を削除してください", "delete this declaration"};
inline constexpr MessageText name{
    "xml/name", "ここには名前が必要です", "a name is missing here",
    "全角の空白や記号が混じっていないか、文字としての < を &lt; と書いたか確かめてください",
    "look for stray characters; write < as &lt; in text"};
inline constexpr MessageText tag{"xml/tag", "タグ <{0}> の書き方が正しくありません", "the tag <{0}> is not well-formed",
                                 "属性は 名前=\"値\" の形で、間に半角の空白を置いて書きます",
                                 "write attributes as name=\"value\", separated by blanks"};
inline constexpr MessageText duplicate_attribute{"xml/duplicate-attribute", "属性 {0} が二度書かれています",
                                                 "the attribute {0} is given twice", "", ""};
inline constexpr MessageText less_than{"xml/less-than", "属性 {0} の値に < があります",
                                       "the value of the attribute {0} holds a <", "&lt; と書いてください",
                                       "write &lt;"};
inline constexpr MessageText reference{"xml/reference", "& の後が正しくありません", "the & does not begin a reference",
                                       "文字としての & は &amp; と書いてください", "write & as &amp; in text"};
inline constexpr MessageText cdata_end{"xml/cdata-end", "文中に ]]> とは書けません", "]]> may not stand in text",
                                       "]]&gt; と書いてください", "write ]]&gt;"};
inline constexpr MessageText unterminated{"xml/unterminated", "ここから始まる {0} が終わっていません",
                                          "the {0} that begins here does not end", "", ""};
inline constexpr MessageText comment{"xml/comment", "コメントの中に -- とは書けません",
                                     "-- may not stand inside a comment", "", ""};
inline constexpr MessageText mismatch{"xml/mismatch", "<{1}>（{2}行目）を </{0}> で閉じています",
                                      "<{1}> of line {2} is closed by </{0}>", "</{1}> が必要です", "</{1}> is needed"};
inline constexpr MessageText misspelt{"xml/misspelt", "<{1}>（{2}行目）を </{0}> で閉じています",
                                      "<{1}> of line {2} is closed by </{0}>",
                                      "どちらかの名が誤りです。始まりと終わりを同じ名にしてください",
                                      "one of the names is wrong: begin and end with the same"};
inline constexpr MessageText extra_close{"xml/extra-close", "</{0}> に対応する <{0}> がありません",
                                         "</{0}> closes nothing", "", ""};
inline constexpr MessageText unclosed{"xml/unclosed", "<{0}> が閉じられていません", "<{0}> is not closed",
                                      "</{0}> を書いてください", "write </{0}>"};
inline constexpr MessageText outside{"xml/outside", "いちばん外側の要素の外に内容があります",
                                     "there is content outside the outermost element", "", ""};
inline constexpr MessageText too_deep{"xml/too-deep", "要素の入れ子が深すぎます（{0} 段まで）",
                                      "elements are nested too deeply (at most {0})", "", ""};

}  // namespace toji::data_tree::messages
