#pragma once
// What is said about a file that is not well-formed XML.
#include "base/diagnostics.h"

namespace toji::data_tree::messages {

// Files that are no XML.
inline constexpr MessageText encoding{"xml/encoding", "文字コードが UTF-8 ではありません", "the file is not in UTF-8",
                                      "エディターで文字コード UTF-8 を選んで保存し直してください",
                                      "save the file in UTF-8"};
inline constexpr MessageText other_encoding{
    "xml/encoding", "文字コードが UTF-8 ではなく {0} のようです", "the file seems to be in {0}, not in UTF-8",
    "エディターで開き、文字コード UTF-8 を選んで保存し直してください", "open it in an editor and save it in UTF-8"};
inline constexpr MessageText cut_off{"xml/encoding", "ファイルが文字の途中で切れています",
                                     "the file ends within a character", "写しから戻してください",
                                     "restore it from a copy"};
inline constexpr MessageText other_file{"xml/other-file", "これは XML ではなく、{0}です", "this is {1}, not XML",
                                        "文字だけの XML を、名前と場所を確かめて置いてください",
                                        "put the XML file here; check its name and place"};
inline constexpr MessageText only_zeros{"xml/zeros", "ファイルの中身がゼロ（NUL）だけで、文章は失われています",
                                        "the file holds nothing but zeros: its text is lost",
                                        "保存の途中で電源が切れるなどすると、こうなります。写しから戻してください",
                                        "restore it from a copy"};
inline constexpr MessageText zeros{"xml/zeros", "ここから先にゼロ（NUL）が入っていて、文章の一部が失われています",
                                   "from here on there are zeros: a part of the text is lost",
                                   "保存の途中で電源が切れるなどすると、こうなります。写しから戻してください",
                                   "restore it from a copy"};
inline constexpr MessageText declared_encoding{
    "xml/declared-encoding", "XML 宣言の文字コードが {0} になっています", "the XML declaration names the encoding {0}",
    "UTF-8 で保存し、encoding=\"UTF-8\" と書いてください", "save the file in UTF-8 and declare encoding=\"UTF-8\""};
inline constexpr MessageText character{"xml/character", "XML に書けない文字 {0}（{1}）があります",
                                       "the character {0} ({2}) may not stand in XML", "この文字を削除してください",
                                       "delete this character"};
inline constexpr MessageText empty_file{"xml/empty", "ファイルが空です", "the file is empty",
                                        "内容を書くか、写しから戻してください",
                                        "write its text, or restore it from a copy"};
inline constexpr MessageText empty{"xml/empty", "要素がひとつもありません", "there is no element",
                                   "コメントのほかに内容がありません。要素を書いてください",
                                   "there are comments alone: write an element"};

// Characters that are not what they seem.
inline constexpr MessageText invisible{"xml/invisible-character", "見えない文字 {0}（{1}）があります",
                                       "there is an invisible character {0} ({2})", "この文字を削除してください",
                                       "delete this character"};
inline constexpr MessageText unusual_blank{"xml/unusual-blank", "ふつうの空白ではない空白 {0}（{1}）があります",
                                           "there is an unusual blank {0} ({2})",
                                           "半角か全角の空白に書き換えてください", "write an ordinary blank"};
inline constexpr MessageText line_separator{"xml/line-separator", "改行ではない改行の印 {0}（{1}）があります",
                                            "there is a {2} ({0}), which is no line's end in XML",
                                            "この文字を消して、そこで改行してください", "break the line there instead"};
inline constexpr MessageText garbled{"xml/garbled", "文字化けの印 {0} があります。ここにあった文字は失われています",
                                     "there is a replacement character {0}: what stood here is lost",
                                     "もとの文書を見て、正しい文字を書いてください", "write the right character"};
inline constexpr MessageText selector_without_base{"xml/selector", "異体字の指定 {0} の前に文字がありません",
                                                   "no character stands before the variation selector {0}",
                                                   "この文字を削除してください", "delete this character"};
inline constexpr MessageText mark_without_base{"xml/mark", "前の文字に付く記号 {0} の前に文字がありません",
                                               "no character stands before the combining mark {0}",
                                               "この文字を削除してください", "delete this character"};
inline constexpr MessageText sound_mark{"xml/sound-mark", "「{0}」の濁点か半濁点（{2}）が別の文字になっています",
                                        "the sound mark of \"{0}\" ({2}) is a character of its own",
                                        "「{1}」と 1 文字で書いてください", "write \"{1}\" as one character"};
inline constexpr MessageText wide_sign{"xml/look-alike", "タグなどの記号が「{0}」（{1}）になっています",
                                       "a sign of the markup is written as {0} ({1})", "半角の {2} にしてください",
                                       "write {2}"};
inline constexpr MessageText wide_blank{"xml/look-alike", "タグの中に半角ではない空白（{0}）があります",
                                        "there is an unusual blank ({0}) in a tag", "半角の空白にしてください",
                                        "write an ordinary blank"};

// Markup.
inline constexpr MessageText declaration_place{"xml/declaration", "XML 宣言 <?xml … ?> がファイルの先頭にありません",
                                               "the XML declaration is not at the file's start",
                                               "これより前にある空行などを消すか、途中にある宣言を消してください",
                                               "delete what stands before it, or the declaration"};
inline constexpr MessageText character_reference{"xml/character-reference", "{0} は XML に書けない文字を指しています",
                                                 "{0} refers to a character that may not stand in XML",
                                                 "この {0} を削除してください", "delete {0}"};
inline constexpr MessageText unknown_entity{
    "xml/reference", "&{0}; という書き方はありません", "there is no entity &{0};",
    "使えるのは &amp; &lt; &gt; &quot; &apos; です。ほかは文字そのものを書いてください",
    "there are &amp; &lt; &gt; &quot; &apos;; write other characters themselves"};
inline constexpr MessageText doctype{"xml/doctype", "DOCTYPE は使えません", "a DOCTYPE is not supported",
                                     "この宣言を削除してください", "delete this declaration"};
inline constexpr MessageText name{"xml/name", "ここには要素の名前が必要です", "a name is missing here",
                                  "文字としての < は &lt; と書いてください。タグなら < のすぐ後に名前を書いてください",
                                  "write < as &lt; in text; in a tag the name follows at once"};
inline constexpr MessageText tag{"xml/tag", "タグ <{0}> の書き方が正しくありません", "the tag <{0}> is not well-formed",
                                 "属性は 名前=\"値\" の形で、間に半角の空白を置いて書きます",
                                 "write attributes as name=\"value\", separated by blanks"};
inline constexpr MessageText open_tag{"xml/tag", "タグ <{0} が閉じないうちに、次のタグの < があります",
                                      "the next tag begins before the tag <{0} ends",
                                      "名前や属性のすぐ後に {1} を書いてください", "write {1} behind its name and attributes"};
inline constexpr MessageText end_tag{"xml/tag", "終わりのタグ </{0} に > がありません", "the end tag </{0} lacks its >",
                                     "</{1}> と書いてください（終わりのタグに属性などは書けません）",
                                     "write </{1}> (an end tag takes nothing else)"};
inline constexpr MessageText no_less_than{"xml/tag", "タグのような「{0}」の前に < がありません",
                                          "what looks like a tag, “{0}”, lacks its <",
                                          "<{0} と書いてください。文字としての > なら &gt; と書いてください",
                                          "write <{0}; a > of the text is &gt;"};
inline constexpr MessageText no_slash{"xml/tag", "<{0}> のすぐ中に、また <{0}> があります",
                                      "there is a <{0}> at once within a <{0}>",
                                      "終わりのタグなら、/ を付けて </{0}> と書いてください",
                                      "if it is the end tag, write </{0}>"};
inline constexpr MessageText comment_start{"xml/name", "<! の後が正しくありません", "the <! begins nothing",
                                           "コメントなら <!-- と書いてください。文字としての < は &lt; と書いてください",
                                           "a comment begins with <!--; write < as &lt; in text"};
inline constexpr MessageText duplicate_attribute{"xml/duplicate-attribute", "属性 {0} が二度書かれています",
                                                 "the attribute {0} is given twice", "ひとつを残して消してください",
                                                 "keep one of them"};
inline constexpr MessageText less_than{"xml/less-than", "属性 {0} の値に < があります",
                                       "the value of the attribute {0} holds a <", "&lt; と書いてください",
                                       "write &lt;"};
inline constexpr MessageText reference{"xml/reference", "& の後が正しくありません", "the & does not begin a reference",
                                       "文字としての & は &amp; と書いてください", "write & as &amp; in text"};
inline constexpr MessageText no_ampersand{"xml/reference", "「{0}」の前に & がありません", "“{0}” lacks its &",
                                          "&{0} と書いてください", "write &{0}"};
inline constexpr MessageText open_value{"xml/unterminated", "ここから始まる、属性 {0} の値が終わっていません",
                                        "the value of {0} that begins here does not end",
                                        "値のすぐ後に {1} を書いてください", "write {1} behind the value"};
inline constexpr MessageText cdata_end{"xml/cdata-end", "文中に ]]> とは書けません", "]]> may not stand in text",
                                       "]]&gt; と書いてください", "write ]]&gt;"};
inline constexpr MessageText unterminated{"xml/unterminated", "ここから始まる {0} が終わっていません",
                                          "the {0} that begins here does not end",
                                          "終わりに {1} を書いてください", "end it by {1}"};
inline constexpr MessageText comment{"xml/comment", "コメントの中に -- とは書けません",
                                     "-- may not stand inside a comment",
                                     "- をひとつにするか、コメントの終わりを --> としてください",
                                     "write a single -, or end the comment by -->"};
inline constexpr MessageText mismatch{"xml/mismatch", "<{1}>（{2}行目）を </{0}> で閉じています",
                                      "<{1}> of line {2} is closed by </{0}>", "</{1}> が必要です", "</{1}> is needed"};
inline constexpr MessageText misspelt{"xml/misspelt", "<{1}>（{2}行目）を </{0}> で閉じています",
                                      "<{1}> of line {2} is closed by </{0}>",
                                      "どちらかの名が誤りです。始まりと終わりを同じ名にしてください",
                                      "one of the names is wrong: begin and end with the same"};
inline constexpr MessageText extra_close{"xml/extra-close", "</{0}> に対応する <{0}> がありません",
                                         "</{0}> closes nothing", "消すか、始まりの <{0}> を書いてください",
                                         "delete it, or write <{0}> where the element begins"};
inline constexpr MessageText unclosed{"xml/unclosed", "<{0}> が閉じられていません", "<{0}> is not closed",
                                      "</{0}> を書いてください", "write </{0}>"};
inline constexpr MessageText outside{"xml/outside", "いちばん外側の要素の外に「{0}」があります",
                                     "there is \"{0}\" outside the outermost element",
                                     "消すか、要素の中へ移してください", "delete it or put it into the element"};
inline constexpr MessageText too_deep{"xml/too-deep", "要素の入れ子が深すぎます（{0} 段まで）",
                                      "elements are nested too deeply (at most {0})", "入れ子を浅くしてください",
    "nest them less deeply"};

}  // namespace toji::data_tree::messages
