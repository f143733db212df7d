#include "cli/out_of_memory.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <exception>
#include <initializer_list>
#include <new>

#include "base/transfer.h"
#include "job/files/messages.h"
#include "job/files/pending.h"
#include "texts/base/diagnostics.h"

namespace toji::cli {
namespace {

std::atomic<Language> spoken{Language()};
std::atomic<bool> in_json{false};
static_assert(std::atomic<Language>::is_always_lock_free);

// Whether operator new had to fail: what the standard library makes of that is not always its exception.
std::atomic<bool> memory_ended{false};

void note_end() {
  memory_ended = true;
  throw std::bad_alloc();
}

bool is_bad_alloc() noexcept {
  if (memory_ended) return true;
  const std::exception_ptr thrown = std::current_exception();
  if (!thrown) return false;
  try {
    std::rethrow_exception(thrown);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

// A library function that promises not to throw (CLI11's and the standard library's own do), or the making of a static
// object, leaves no other way to say that memory has ended.
[[noreturn]] void end_without_memory() {
  if (!is_bad_alloc()) std::abort();
  job::remove_all_pending();
  print_out_of_memory();
  _exit(environment);
}

void write_pieces(std::initializer_list<std::string_view> pieces) noexcept {
  for (const std::string_view piece : pieces)
    if (write_whole(STDERR_FILENO, piece) != 0) break;
}

// Before the static objects of other files are made, which ask for memory.
__attribute__((constructor(101))) void install() {
  std::set_terminate(end_without_memory);
  std::set_new_handler(note_end);
}

}  // namespace

void set_out_of_memory_speech(Language language, bool json) {
  spoken = language;
  in_json = json;
}

void forget_end_of_memory() { memory_ended = false; }
bool has_memory_ended() { return memory_ended; }

void print_out_of_memory() noexcept {
  const MessageText& text = job::messages::out_of_memory;
  const Language language = spoken;
  const std::string_view message = words_of(text.text, language), hint = words_of(hint_of(text.text), language);
  if (in_json)
    write_pieces({R"([
  {"severity": "error", "rule": ")", text.id,
                  R"(", "file": "", "line": 0, "column": 0, "sheet": "", "field": "", "message": ")", message,
                  R"(", "hint": ")", hint, "\", \"places\": []}\n]\n"});
  else
    write_pieces({words_of(texts::base_diagnostics::error, language), ": ", message, " [", text.id, "]\n  ",
                  words_of(texts::base_diagnostics::hint, language), hint, "\n"});
}

}  // namespace toji::cli
