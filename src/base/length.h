#pragma once
// Fixed-point lengths. All layout arithmetic is integer arithmetic, so the same
// input gives the same positions on every machine.
#include <compare>
#include <cstdint>

namespace toji {

// A length in units of 1/65536 point (1 point = 1/72 inch).
class Length {
 public:
  static constexpr std::int64_t per_point = 65536;

  constexpr Length() = default;
  static constexpr Length raw(std::int64_t units) { return Length(units); }
  static constexpr Length pt(std::int64_t points) { return Length(points * per_point); }
  // num/den points, rounded to nearest.
  static constexpr Length pt_ratio(std::int64_t num, std::int64_t den) { return Length(round_div(num * per_point, den)); }

  constexpr std::int64_t units() const { return units_; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-units_); }
  constexpr Length& operator+=(Length o) { units_ += o.units_; return *this; }
  constexpr Length& operator-=(Length o) { units_ -= o.units_; return *this; }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.units_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(round_div(a.units_, n)); }
  // How often b goes into a, rounded down; b must be positive.
  friend constexpr std::int64_t floor_ratio(Length a, Length b) {
    return a.units_ >= 0 ? a.units_ / b.units_ : -((-a.units_ + b.units_ - 1) / b.units_);
  }
  // this × num/den, rounded to nearest.
  constexpr Length scaled(std::int64_t num, std::int64_t den) const { return Length(round_div(units_ * num, den)); }

  static constexpr std::int64_t round_div(std::int64_t n, std::int64_t d) {
    return (n >= 0) == (d > 0) ? (n + d / 2) / d : (n - d / 2) / d;
  }

 private:
  explicit constexpr Length(std::int64_t units) : units_(units) {}
  std::int64_t units_ = 0;
};

// A multiple of the font size, in 1/65536 em.
class Em {
 public:
  static constexpr std::int64_t per_em = 65536;
  constexpr Em() = default;
  static constexpr Em raw(std::int64_t units) { return Em(units); }
  static constexpr Em ratio(std::int64_t num, std::int64_t den) { return Em(Length::round_div(num * per_em, den)); }
  constexpr std::int64_t units() const { return units_; }
  constexpr Length at(Length size) const { return size.scaled(units_, per_em); }
  constexpr auto operator<=>(const Em&) const = default;
  friend constexpr Em operator+(Em a, Em b) { return Em(a.units_ + b.units_); }
  friend constexpr Em operator-(Em a, Em b) { return Em(a.units_ - b.units_); }

 private:
  explicit constexpr Em(std::int64_t units) : units_(units) {}
  std::int64_t units_ = 0;
};

constexpr Length min(Length a, Length b) { return b < a ? b : a; }
constexpr Length max(Length a, Length b) { return a < b ? b : a; }

}  // namespace toji
