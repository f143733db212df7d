#pragma once
// What the proofreader says. {0} is always the words found.
#include "base/diagnostics.h"

namespace toji::check::messages {

inline constexpr MessageText unknown_rule_near{"check/unknown-rule", "校正の規則「{0}」はありません",
                                               "there is no rule “{0}”", "{1} ではありませんか", "did you mean {1}?"};
inline constexpr MessageText unknown_rule{"check/unknown-rule", "校正の規則「{0}」はありません",
                                          "there is no rule “{0}”", "規則の一覧は toji check --rules で見られます",
    "toji check --rules lists them"};

// Punctuation.
inline constexpr MessageText doubled_punctuation{"doubled-punctuation", "句読点「{0}」が重なっています",
                                                 "doubled punctuation “{0}”", "「{1}」にしてください", "write “{1}”"};
inline constexpr MessageText missing_full_stop{"missing-full-stop", "文末「{0}」に「。」がありません",
                                               "the sentence ends in “{0}” without 。", "「{0}。」にしてください",
                                               "write “{0}。”"};
inline constexpr MessageText unopened{"brackets", "閉じ括弧「{0}」に対応する開き括弧がありません",
                                      "nothing opens before “{0}”", "どちらかを補うか消してください",
                                      "add its partner or delete it"};
inline constexpr MessageText unclosed{"brackets", "開き括弧「{0}」が閉じていません", "“{0}” is never closed",
                                      "「{1}」を補ってください", "add “{1}”"};
inline constexpr MessageText mixed_brackets{"brackets", "括弧の組が合いません（「{1}」と「{0}」）",
                                            "“{1}” is closed by “{0}”", "「{2}」で閉じてください", "close it by “{2}”"};
inline constexpr MessageText quote_separators{
    "quote-separators", "並んだ「」の間の区切りが、あるところと無いところがあります（{0}）",
    "quotations in a row are separated here and not there ({0})", "「{1}」を補ってください", "add “{1}”"};
inline constexpr MessageText ascii_punctuation{"ascii-punctuation", "日本語の文の中に半角の「{0}」があります",
                                               "ASCII “{0}” beside Japanese", "全角の「{1}」にしてください",
                                               "write the full-width “{1}”"};

// Characters.
inline constexpr MessageText half_width_kana{"half-width-kana", "半角の「{0}」があります", "half-width “{0}”",
                                             "全角の「{1}」にしてください", "write the full-width “{1}”"};
inline constexpr MessageText half_width_space{"half-width-space", "「{0}」に半角の空白があります",
                                              "a half-width space in “{0}”", "空白を消すか、全角にしてください",
                                              "delete it or make it full-width"};
inline constexpr MessageText full_width_space{"full-width-space", "文の途中「{0}」に全角の空白があります",
                                              "a full-width space inside the sentence: “{0}”", "空白を消してください",
                                              "delete it"};
inline constexpr MessageText compatibility_character{
    "compatibility-character", "「{0}」は互換文字です。機種によって化けたり、検索にかからなかったりします",
    "“{0}” is a compatibility character: it may not show or be found", "「{1}」（{2}）にしてください",
    "write “{1}” ({2})"};
inline constexpr MessageText long_vowel_mark{"long-vowel-mark", "「{0}」の「{1}」は長音ではありません",
                                             "“{1}” in “{0}” is no long vowel mark", "「{2}」にしてください",
                                             "write “{2}”"};
inline constexpr MessageText letter_width{"letter-width", "英字「{0}」が{1}です。ほかは多くが{2}です（{3} 対 {4}）",
                                          "the letters “{0}” are {5}, most others are {6} ({3} to {4})",
                                          "「{7}」にしてください", "write “{7}”"};

// Words.
inline constexpr MessageText doubled_character{"doubled-character", "「{0}」と字が重なっています",
                                               "a doubled character: “{0}”", "「{1}」ではありませんか",
                                               "did you mean “{1}”?"};
inline constexpr MessageText doubled_word{"doubled-word", "「{0}」と語が重なっています", "a doubled word: “{0}”",
                                          "「{1}」ではありませんか", "did you mean “{1}”?"};
inline constexpr MessageText confused_word{"confused-word", "「{0}」は「{1}」の誤りではありませんか",
                                           "“{0}” may be a mistake for “{1}”", "「{1}」", "“{1}”"};
inline constexpr MessageText redundant_words{"redundant-words", "「{0}」は同じ意味の語が重なっています",
                                             "“{0}” says the same thing twice", "「{1}」ではどうですか",
                                             "perhaps “{1}”"};
inline constexpr MessageText mixed_style{"mixed-style",
                                         "文末「{0}」は{1}です。ほかの文は多くが{2}です（{3} 対 {4}）",
                                         "the sentence end “{0}” is in another style ({5}) than most ({6}, {3} to {4})",
                                         "{2}にそろえてください", "use the style of the others ({6})"};
inline constexpr MessageText variants{
    "variants", "「{1}」と書いています。冊子では「{2}」が多く使われています（{3} 対 {4}）",
    "“{1}” is mostly written “{2}” in this document ({3} to {4})", "「{2}」にそろえてください", "write “{2}”"};
inline constexpr MessageText tied_variants{"variants", "「{1}」と「{2}」の両方の書き方があります（{4} 対 {3}）",
                                           "both “{1}” and “{2}” are used ({4} to {3})",
                                           "「{2}」にそろえてはどうですか", "perhaps write “{2}”"};
inline constexpr MessageText similar_name{"similar-name", "「{0}」は「{1}」（{2} 箇所）とほぼ同じ名前です",
                                          "“{0}” nearly equals “{1}” ({2} places)", "同じものなら「{1}」",
                                          "if it is the same: “{1}”"};
inline constexpr MessageText similar_target{"similar-target", "「{0}」はほかの年度の「{1}」と 1 字だけ違います",
                                            "“{0}” differs from another year's “{1}” in one character",
                                            "同じ意味ならそろえてください", "make them equal if they mean the same"};
inline constexpr MessageText unknown_division{"unknown-division", "「{0}」は実行課一覧にない課です",
                                              "the division “{0}” is not in the list", "「{1}」ではありませんか",
                                              "did you mean “{1}”?"};
inline constexpr MessageText unlisted_division{
    "unknown-division", "「{0}」は実行課一覧にない課です", "the division “{0}” is not in the list",
    "名前を確かめてください（以前の名前なら「（当時）」と添えます）", "check the name (add （当時） to a former one)"};

// Digits, dates and times.
inline constexpr MessageText digit_width_in_number{"digit-width-in-number", "数「{0}」の中で全角と半角が混じっています",
                                                   "the number “{0}” mixes full-width and half-width",
                                                   "「{1}」か「{2}」にしてください", "write “{1}” or “{2}”"};
inline constexpr MessageText digit_width_in_sheet{
    "digit-width-in-sheet", "シートの中で数字の全角・半角が混じっています（全角 {1}、半角 {2}。たとえば「{0}」）",
    "the sheet mixes full-width and half-width numbers ({1} and {2}, for instance “{0}”)",
    "どちらかにそろえてください（1 桁だけ全角とする流儀はそのままでよい）",
    "use one of them (single digits alone may be full-width)"};
inline constexpr MessageText digit_width_in_document{
    "digit-width-in-document",
    "数字の書き方がシートによって異なります（全角 {1} 枚、半角 {2} 枚、1 桁だけ全角 {3} 枚、混在 {4} 枚）",
    "sheets write numbers differently (full-width {1}, half-width {2}, single digits full-width {3}, mixed {4})",
    "冊子全体の決まりを作ってください", "agree on one way for the document"};
inline constexpr MessageText thousands_separator{
    "thousands-separator", "「{0}」に桁区切りがありません。ほかの数には付いています（{2} 対 {3}）",
    "“{0}” lacks the separator that other numbers carry ({2} to {3})", "「{1}」にしてください", "write “{1}”"};
inline constexpr MessageText mixed_eras{"mixed-eras", "「{0}」は{1}です。ほかの年は多くが{2}です（{3} 対 {4}）",
                                        "“{0}” is a year of another calendar than most ({3} to {4})",
                                        "「{5}」にしてください", "write “{5}”"};
inline constexpr MessageText impossible_year{"impossible-date", "「{0}」という年はありません", "there is no year “{0}”",
                                             "{1}", "{1}"};
inline constexpr MessageText impossible_day{"impossible-date", "「{0}」という日はありません", "there is no day “{0}”",
                                            "日付を確かめてください", "check the date"};
inline constexpr MessageText wrong_weekday{"impossible-date", "「{0}」は{1}曜日です", "“{0}” is a {2}",
                                           "日付か曜日を直してください", "correct the date or the weekday"};
inline constexpr MessageText year_outside_plan{"year-outside-plan", "「{0}」は{1}の実施結果に合いません",
                                               "“{0}” does not fit the results of {1}", "年を確かめてください",
                                               "check the year"};
inline constexpr MessageText target_year_outside{"year-outside-plan", "「{0}」は計画の期間（{1}～{2}）の外です",
                                                 "“{0}” lies outside of the plan ({1}–{2})", "年を確かめてください",
                                                 "check the year"};
inline constexpr MessageText mixed_time_formats{"time-format",
                                                "時刻「{0}」は「{1}」の書き方です。ほかは「{2}」です（{3} 対 {4}）",
                                                "the time “{0}” is written like “{1}”, others like “{2}” ({3} to {4})",
                                                "書き方をそろえてください", "use one format"};

// Figures.
inline constexpr MessageText target_missed{"target-missed",
                                           "成果「{0}」は目標「{1}」に届いていませんが、評価は「{2}」です",
                                           "the result “{0}” misses the target “{1}”, but the rating says “{2}”",
                                           "評価か数字を確かめてください", "check the rating or the figures"};
inline constexpr MessageText rating_and_words{"rating-and-words", "「{0}」とありますが、評価は「{1}」です",
                                              "it says “{0}”, but the rating is “{1}”", "評価か文を確かめてください",
                                              "check the rating or the words"};
inline constexpr MessageText monthly_sum{"monthly-sum", "「{0}」の回数が合いません（{1}）", "“{0}” does not sum ({1})",
                                         "回数を確かめてください", "check the figures"};
inline constexpr MessageText sum_of_parts{"sum-of-parts", "「{0}」の内訳の合計は {1} です",
                                          "the parts of “{0}” sum to {1}", "数を確かめてください", "check the figures"};

// Structure.
inline constexpr MessageText copy_differs{"copy-differs", "再掲のもと（シート{1}）は「{2}」ですが、ここは「{0}」です",
                                          "the original (sheet {1}) says “{2}”, this copy “{0}”",
                                          "同じでよければ、このシートの項目を消してください",
                                          "delete the field here to repeat the original"};
inline constexpr MessageText index_name{"index-name", "索引では「{0}」ですが、シートでは「{1}」です",
                                        "“{0}” in the index is “{1}” on the sheet", "どちらかにそろえてください",
                                        "use one of them"};
inline constexpr MessageText printed_number{"printed-number", "{1}の番号が {0} と印刷されます。体系では {2} です",
                                            "the number of {1} is printed as {0}; in the plan it is {2}",
                                            "「番号」を消してください", "delete 番号"};
inline constexpr MessageText number_width{"number-width", "{1}の番号がこのシートでは{0}です",
                                          "the number of {1} is set as {0} on this sheet", "「表記」を消してください",
                                          "delete 表記"};
inline constexpr MessageText number_gap{"number-gap", "「{0}」の番号は {1} ですが、{2} がありません",
                                        "“{0}” has the number {1}, but there is no {2}",
                                        "番号を詰めるか、欠番の説明を添えてください", "close the gap or explain it"};
inline constexpr MessageText lone_case{"lone-case", "取組事例①だけで②がありません（{0}）", "a case ① without ② ({0})",
                                       "事例に分けずに書いてください", "write it without cases"};
inline constexpr MessageText legend_differs{
    "legend-differs", "凡例が計画の評価尺度と違います（「{0}」、計画では「{1}」）",
    "the legend says “{0}”, the plan's scale “{1}”", "「凡例」を消してください", "delete 凡例"};
inline constexpr MessageText target_note_differs{
    "target-note-differs", "指標目標の注記「{0}」が計画の「{1}」と違います",
    "the note of 指標目標 is “{0}”, in the plan “{1}”", "「目標注記」を消してください", "delete 目標注記"};
inline constexpr MessageText rating_width{
    "rating-width", "評価の記号が「{0}」です。ほかは多くが{1}です（{2} 対 {3}。シート {4}）",
    "the rating is printed as “{0}”, mostly it is {5} ({2} to {3}; sheets {4})", "そろえてください", "use one of them"};
inline constexpr MessageText unwritten_field{"empty-field", "{1}がまだ書かれていません", "{1} is not written yet",
                                             "<{1}> を書き足してください", "add <{1}>"};
inline constexpr MessageText unwritten_sheet{"empty-field", "シートのファイル {1} がまだありません",
                                             "the sheet's file {1} is not there yet", "{1} を作ってください",
                                             "write {1}"};
inline constexpr MessageText own_field{"own-field", "計画の欄「{1}」が書かれていません", "the plan's field “{1}” is not written",
                                       "<欄 名=\"{1}\"> を書き足してください。書くことがなければそのままで構いません",
                                       "add <欄 名=\"{1}\">, unless there is nothing to say"};
inline constexpr MessageText empty_field{"empty-field", "{1}が空です", "{1} is empty", "内容を書いてください",
                                         "write its text"};

}  // namespace toji::check::messages
