#pragma once
// What is said about bags and archives.
#include "base/diagnostics.h"

namespace toji::archive::messages {

// The world.
inline constexpr MessageText no_folder{"archive/no-folder", "フォルダー {0} がありません", "there is no folder {0}",
                                       "名前と場所を確かめてください", "check its name and place"};
inline constexpr MessageText unreadable{"archive/unreadable", "{0} を読めません: {1}", "cannot read {0}: {2}",
                                        "アクセス権を確かめてください", "check its permissions"};
inline constexpr MessageText no_permission{"archive/no-permission", "{0} に書き込む権限がありません",
                                           "no permission to write {0}",
                                           "書き込める場所を指定するか、権限のある人が実行してください",
                                           "choose another place, or have it run by someone who may write there"};
inline constexpr MessageText exists{
    "archive/exists", "{0} はすでにあります。上書きはしません", "{0} is already there and is never overwritten",
    "訂正した版を加えるときは --revision-of に前の版を、--reason に理由を書いてください",
    "to add a correction, give the older bag by --revision-of and say why by --reason"};
inline constexpr MessageText another_run{
    "archive/exists", "{0} は、同時に動いていたほかの実行が保存しました。上書きはしません",
    "{0} was stored by another run meanwhile and is never overwritten",
    "その中身で足りるかを確かめてください。訂正なら --revision-of に前の版を、--reason に理由を書いてください",
    "look whether that is what you want; a correction needs --revision-of and --reason"};
inline constexpr MessageText not_locked{"archive/not-locked", "{0} を専有できません: {1}", "cannot lock {0}: {2}",
                                        "ファイルの専有ができるディスクに置いてください",
                                        "keep the archive on a file system that can lock files"};

// A bag.
inline constexpr MessageText not_a_bag{
    "archive/not-a-bag", "保存したもの（バッグ）ではありません: bagit.txt がありません",
    "this is no bag: it has no bagit.txt", "toji archive が作ったフォルダー（…/r1 など）を指定してください",
    "name a folder that toji archive made (…/r1)"};
inline constexpr MessageText unknown_version{"archive/unknown-version",
                                             "bagit.txt が BagIt 1.0、UTF-8 のものではありません",
                                             "bagit.txt is not that of BagIt 1.0 in UTF-8", "別の写しから戻してください",
    "restore it from another copy"};
inline constexpr MessageText not_a_file{"archive/not-a-file", "リンクか特別なファイルが入っています。たどりません",
                                        "there is a link or a special file; it is not followed",
                                        "取り除いて、もとの保存場所の写しと比べてください",
                                        "remove it and compare with another copy"};
inline constexpr MessageText unsafe_name{"archive/unsafe-name", "使えない名前です: {0}",
                                         "this name is not accepted: {0}", "取り除いて、もとの保存場所の写しと比べてください",
    "remove it and compare with another copy"};
inline constexpr MessageText same_name{"archive/same-name", "同じ名前になるファイルが二つあります: {0}",
                                       "two files have the same name once normalised: {0}", "取り除いて、もとの保存場所の写しと比べてください",
    "remove it and compare with another copy"};
inline constexpr MessageText too_many{"archive/too-many", "ファイルが多すぎます（{0} 個まで）",
                                      "there are too many files (at most {0})", "保存したものでないファイルが入っていれば、取り除いてください",
    "remove what is no part of the bag"};
inline constexpr MessageText too_large{"archive/too-large", "大きすぎます（{0} MB まで）",
                                       "this is too large (at most {0} MB)", "保存したものでないファイルが入っていれば、取り除いてください",
    "remove what is no part of the bag"};
inline constexpr MessageText changed{"archive/changed", "中身が変わっています（SHA-256 の値が違います）",
                                     "the content has changed (its SHA-256 differs)", "別の写しから戻してください",
                                     "restore it from another copy"};
inline constexpr MessageText missing{"archive/missing", "なくなっています", "this file is missing",
                                     "別の写しから戻してください", "restore it from another copy"};
inline constexpr MessageText added{"archive/added", "保存したものではありません。保存したときには無かったものです",
                                   "this is no part of what was stored: it was not there then", "取り除いてください", "remove it"};
inline constexpr MessageText foreign{
    "archive/foreign", "保存したものではありません（システムなどが置いたもの）",
    "this is no part of what was stored; a system or an editor put it here", "取り除いてください", "remove it"};
inline constexpr MessageText altered{"archive/altered", "一覧が書き換えられています", "the manifest has been altered",
                                     "別の写しから戻してください", "restore it from another copy"};
inline constexpr MessageText bad_line{"archive/bad-line", "{0} 行目が一覧の形になっていません",
                                      "line {0} is not that of a manifest", "別の写しから戻してください",
    "restore it from another copy"};
inline constexpr MessageText more{"archive/more", "このほかに、一覧と合わないところが {0} 件あります",
                                  "besides, {0} more differ from the manifest", "", ""};
inline constexpr MessageText bad_description{"archive/bad-description", "記述を読み取れません: {0}",
                                             "the description cannot be understood: {0}", "別の写しから戻してください",
    "restore it from another copy"};

// An archive.
inline constexpr MessageText stranger{"archive/stranger", "保存場所にあるはずのないものです",
                                      "this does not belong into the archive",
                                      "保存場所には 計画の名称/年度/r1 の形のフォルダーだけを置いてください",
                                      "keep nothing here but folders PLAN/YEAR/r1"};
inline constexpr MessageText renamed{"archive/renamed", "名前か場所が変わっています。{0} として保存したものです",
                                     "its name or place was changed: it was stored as {0}", "もとの名前に戻してください",
                                     "give it back its name"};
inline constexpr MessageText gap{"archive/gap", "第{0}版（r{0}）がありません", "revision {0} (r{0}) is not there",
                                 "別の写しから戻してください", "restore it from another copy"};

// The chain of revisions.
inline constexpr MessageText previous_missing{
    "archive/previous-missing", "前の版がありません: {0}", "the older revision is not there: {0}",
    "第{1}版を同じ年度のフォルダーに置いてください", "put revision {1} into the folder of its year"};
inline constexpr MessageText previous_differs{
    "archive/previous-differs", "前の版の摘要が、この版の記録と違います（記録 {0}、実際 {1}）",
    "the older revision is not the one that this bag names (recorded {0}, found {1})",
    "第{2}版が差し替えられています。別の写しと比べてください",
    "revision {2} has been replaced; compare with another copy"};

}  // namespace toji::archive::messages
