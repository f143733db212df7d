#include "base/system_words.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>

#include "base/texts.h"
#include "texts/base/system_words.h"

namespace toji {
namespace {

namespace text = texts::base_system_words;

struct Sentence {
  int error;
  Text words;
};

// POSIX.1-2017, errno.h, as far as files, folders, memory and programs give them.
constexpr Sentence sentences[] = {
    {E2BIG, text::e2big},
    {EACCES, text::eacces},
    {EAGAIN, text::eagain},
    {EBADF, text::ebadf},
    {EBUSY, text::ebusy},
    {ECHILD, text::echild},
    {ECONNREFUSED, text::econnrefused},
    {ECONNRESET, text::econnreset},
    {EDEADLK, text::edeadlk},
    {EDOM, text::edom},
    {EDQUOT, text::edquot},
    {EEXIST, text::eexist},
    {EFAULT, text::efault},
    {EFBIG, text::efbig},
    {EHOSTDOWN, text::ehostdown},
    {EHOSTUNREACH, text::ehostunreach},
    {EILSEQ, text::eilseq},
    {EINTR, text::eintr},
    {EINVAL, text::einval},
    {EIO, text::eio},
    {EISDIR, text::eisdir},
    {ELOOP, text::eloop},
    {EMEDIUMTYPE, text::emediumtype},
    {EMFILE, text::emfile},
    {EMLINK, text::emlink},
    {ENAMETOOLONG, text::enametoolong},
    {ENETDOWN, text::enetdown},
    {ENETUNREACH, text::enetunreach},
    {ENFILE, text::enfile},
    {ENODEV, text::enodev},
    {ENOENT, text::enoent},
    {ENOEXEC, text::enoexec},
    {ENOLCK, text::enolck},
    {ENOMEDIUM, text::enomedium},
    {ENOMEM, text::enomem},
    {ENOSPC, text::enospc},
    {ENOSYS, text::enosys},
    {ENOTCONN, text::enotconn},
    {ENOTDIR, text::enotdir},
    {ENOTEMPTY, text::enotempty},
    {ENOTSUP, text::enotsup},
    {ENXIO, text::enxio},
    {EOVERFLOW, text::eoverflow},
    {EPERM, text::eperm},
    {EPIPE, text::epipe},
    {EPROTO, text::eproto},
    {ERANGE, text::erange},
    {EREMOTEIO, text::eremoteio},
    {EROFS, text::erofs},
    {ESPIPE, text::espipe},
    {ESRCH, text::esrch},
    {ESTALE, text::estale},
    {ETIMEDOUT, text::etimedout},
    {ETXTBSY, text::etxtbsy},
    {EXDEV, text::exdev},
};

}  // namespace

SystemWords words_of_errno(int error) {
  const auto found = std::find_if(std::begin(sentences), std::end(sentences),
                                  [&](const Sentence& sentence) { return sentence.error == error; });
  if (found == std::end(sentences))  // the system itself speaks English
    return {say(text::other, Language::ja, {std::to_string(error)}), std::generic_category().message(error)};
  return {say(found->words, Language::ja), say(found->words, Language::en)};
}

std::vector<std::string> system_args(std::string name, int error) {
  SystemWords words = words_of_errno(error);
  return {std::move(name), std::move(words.ja), std::move(words.en)};
}

}  // namespace toji
