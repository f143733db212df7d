#pragma once

namespace toji {

// While one lives it is noted whether operator new fails in its thread. For libraries that catch std::bad_alloc like any
// other exception and go on as if their input were damaged.
class MemoryWatch {
 public:
  MemoryWatch();
  MemoryWatch(const MemoryWatch&) = delete;
  MemoryWatch& operator=(const MemoryWatch&) = delete;

  // Throws std::bad_alloc where memory was lacking since the watch began.
  void check() const;

 private:
  unsigned long before_;
};

}  // namespace toji
