#pragma once
#include <cerrno>

namespace toji {

// The system's answer to a call, made again while a signal interrupted it (EINTR). -1 is the answer of a call that
// failed; close is not to be called so, since a descriptor is closed whatever it answers.
template <typename Call>
auto retry(Call call) {
  auto answer = call();
  while (answer < 0 && errno == EINTR) answer = call();
  return answer;
}

}  // namespace toji
