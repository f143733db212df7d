#pragma once
// A value that many have in common, such as the style of a form's labels: copies share it until one of them is written
// to. A copy costs no more than a count.
#include <atomic>
#include <memory>
#include <utility>

namespace toji {

template <typename T>
class Shared {
 public:
  Shared() = default;
  Shared(T value) : value_(std::make_shared<T>(std::move(value))) {}

  const T& operator*() const { return value_ ? *value_ : none(); }
  const T* operator->() const { return &**this; }
  // To be written to: this copy's alone from here on.
  T& own() {
    if (!value_ || value_.use_count() != 1)
      value_ = std::make_shared<T>(**this);
    else
      std::atomic_thread_fence(std::memory_order_acquire);  // another thread has read it before it let go
    return *value_;
  }

  // Whether the two are copies that still share their value.
  bool same(const Shared& other) const { return value_ == other.value_; }
  // Whether another copy has this value too.
  bool is_shared() const { return value_.use_count() > 1; }
  bool operator==(const Shared& other) const { return same(other) || **this == *other; }

 private:
  static const T& none() {
    static const T value;
    return value;
  }
  std::shared_ptr<T> value_;
};

}  // namespace toji
