// What the system's errors are called: Japanese alone where Japanese is asked for, whatever the error.
#include "base/system_words.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <set>

using namespace toji;

namespace {

bool is_english_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

BOOST_AUTO_TEST_CASE(no_error_is_told_in_english_where_japanese_is_asked_for) {
  for (int error = -1; error < 200; ++error) {
    const SystemWords words = words_of_errno(error);
    BOOST_TEST(!words.ja.empty());
    BOOST_TEST(std::none_of(words.ja.begin(), words.ja.end(), is_english_letter), error << ' ' << words.ja);
    BOOST_TEST(std::all_of(words.en.begin(), words.en.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }),
               words.en);
  }
}

// What POSIX lets open, read, write, mkdir, rename, fsync, flock, mmap, fork and execve give.
BOOST_AUTO_TEST_CASE(what_calls_on_files_give_has_words_of_its_own) {
  std::set<std::string> sentences;
  const int errors[] = {E2BIG,  EACCES, EAGAIN, EBADF,  EBUSY,  EDQUOT,       EEXIST, EFAULT, EFBIG,   EILSEQ,
                        EINTR,  EINVAL, EIO,    EISDIR, ELOOP,  EMFILE,       EMLINK, ENFILE, ENODEV,  ENAMETOOLONG,
                        ENOENT, ENOMEM, ENOSPC, ENXIO,  ENOLCK, ENOTDIR,      EPERM,  EROFS,  ETXTBSY, ENOTEMPTY,
                        EXDEV,  ESTALE, EPIPE,  ESPIPE, ENOSYS, EOVERFLOW,    ERANGE, ENOTSUP, ETIMEDOUT};
  for (const int error : errors) {
    const std::string ja = words_of_errno(error).ja;
    BOOST_TEST(ja.find(std::to_string(error)) == std::string::npos, error << ' ' << ja);
    BOOST_TEST(sentences.insert(ja).second, ja);
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_error_is_told_by_its_number) {
  BOOST_TEST(words_of_errno(4095).ja == "システムのエラー 4095");
  BOOST_TEST((system_args("a", ENOSPC) == std::vector<std::string>{"a", "空きがありません", "No space left on device"}));
}
