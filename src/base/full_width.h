#pragma once

namespace toji {

// Ａ for A: the full-width form (U+FF01 to U+FF5E) of an ASCII letter, digit or mark; any other character as it is.
constexpr char32_t full_width(char32_t c) { return c > 0x20 && c < 0x7F ? c + (U'！' - U'!') : c; }

// The other way: A for Ａ.
constexpr char32_t half_width(char32_t c) { return c > 0xFF00 && c < 0xFF5F ? c - (U'！' - U'!') : c; }

}  // namespace toji
