#include "base/memory_watch.h"

#include <mutex>
#include <new>

namespace toji {
namespace {

thread_local unsigned long failures = 0;
std::new_handler next = nullptr;

void note_failure() {
  ++failures;
  if (next == nullptr) throw std::bad_alloc();
  next();
}

}  // namespace

MemoryWatch::MemoryWatch() : before_(failures) {
  static std::once_flag installed;
  std::call_once(installed, [] { next = std::set_new_handler(note_failure); });
}

void MemoryWatch::check() const {
  if (failures != before_) throw std::bad_alloc();
}

}  // namespace toji
