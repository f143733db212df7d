#include "base/system_words.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <string_view>
#include <system_error>

namespace toji {
namespace {

struct Sentence {
  int error;
  std::string_view ja;
};

// POSIX.1-2017, errno.h, as far as files, folders, memory and programs give them.
constexpr Sentence sentences[] = {
    {E2BIG, "引数が長すぎます"},
    {EACCES, "権限がありません"},
    {EAGAIN, "いまは使えません。しばらくしてからもう一度実行してください"},
    {EBADF, "ファイルが開かれていません"},
    {EBUSY, "ほかで使われています"},
    {ECHILD, "子のプログラムがありません"},
    {ECONNREFUSED, "サーバーが接続を断りました"},
    {ECONNRESET, "サーバーとの接続が切れました"},
    {EDEADLK, "互いに待ち合っていて進めません"},
    {EDOM, "計算できない数です"},
    {EDQUOT, "割り当てられた容量を使い切りました"},
    {EEXIST, "すでにあります"},
    {EFAULT, "メモリーの番地が正しくありません"},
    {EFBIG, "ファイルが大きすぎます"},
    {EHOSTDOWN, "サーバーが止まっています"},
    {EHOSTUNREACH, "サーバーに届きません"},
    {EILSEQ, "名前の文字コードが正しくありません"},
    {EINTR, "途中で打ち切られました"},
    {EINVAL, "指定が正しくありません"},
    {EIO, "ディスクか通信の故障が起きました"},
    {EISDIR, "フォルダーです"},
    {ELOOP, "リンクが輪になっているか、つながりすぎています"},
    {EMEDIUMTYPE, "媒体の種類が違います"},
    {EMFILE, "開いているファイルが多すぎます"},
    {EMLINK, "リンクが多すぎます"},
    {ENAMETOOLONG, "名前が長すぎます"},
    {ENETDOWN, "ネットワークが止まっています"},
    {ENETUNREACH, "ネットワークに届きません"},
    {ENFILE, "この機械で開いているファイルが多すぎます"},
    {ENODEV, "装置がありません"},
    {ENOENT, "ファイルかフォルダーがありません"},
    {ENOEXEC, "実行できる形のプログラムではありません"},
    {ENOLCK, "ファイルの専有がこれ以上できません"},
    {ENOMEDIUM, "媒体が入っていません"},
    {ENOMEM, "メモリーが足りません"},
    {ENOSPC, "空きがありません"},
    {ENOSYS, "このシステムではできません"},
    {ENOTCONN, "接続されていません"},
    {ENOTDIR, "フォルダーであるはずのものがファイルです"},
    {ENOTEMPTY, "フォルダーが空ではありません"},
    {ENOTSUP, "ここではできません"},
    {ENXIO, "装置か相手がありません"},
    {EOVERFLOW, "大きすぎて扱えません"},
    {EPERM, "許されていません"},
    {EPIPE, "読む相手がいません"},
    {EPROTO, "通信の手順が合いません"},
    {ERANGE, "数が範囲の外です"},
    {EREMOTEIO, "離れた装置の故障が起きました"},
    {EROFS, "読み取り専用の場所です"},
    {ESPIPE, "パイプの中は動けません"},
    {ESRCH, "そのプログラムは動いていません"},
    {ESTALE, "サーバーの上でなくなったか、置き換えられました"},
    {ETIMEDOUT, "時間内に答えがありませんでした"},
    {ETXTBSY, "動いているプログラムのファイルです"},
    {EXDEV, "別のディスクにまたがっています"},
};

}  // namespace

SystemWords words_of_errno(int error) {
  const auto found = std::find_if(std::begin(sentences), std::end(sentences),
                                  [&](const Sentence& sentence) { return sentence.error == error; });
  std::string ja = found != std::end(sentences) ? std::string(found->ja) : "システムのエラー " + std::to_string(error);
  return {std::move(ja), std::generic_category().message(error)};
}

std::vector<std::string> system_args(std::string name, int error) {
  SystemWords words = words_of_errno(error);
  return {std::move(name), std::move(words.ja), std::move(words.en)};
}

}  // namespace toji
