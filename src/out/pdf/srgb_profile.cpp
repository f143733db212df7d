#include "out/pdf/srgb_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace toji::pdf {
namespace {

// ICC.1:2004-10, 4: numbers are big-endian, fractions s15Fixed16.
void append_u16(std::string& out, std::uint32_t n) {
  out += static_cast<char>(n >> 8 & 0xFF);
  out += static_cast<char>(n & 0xFF);
}
void append_u32(std::string& out, std::uint32_t n) {
  append_u16(out, n >> 16);
  append_u16(out, n);
}

// num/den as s15Fixed16, rounded to nearest.
constexpr std::uint32_t fixed(std::int64_t num, std::int64_t den) {
  const std::int64_t twice = num * 131072 / den;
  return static_cast<std::uint32_t>((twice + (twice < 0 ? -1 : 1)) / 2);
}
constexpr std::uint32_t ten_thousandths(std::int64_t n) { return fixed(n, 10000); }

// 10.26 XYZType
std::string xyz(std::array<std::uint32_t, 3> values) {
  std::string out("XYZ \0\0\0\0", 8);
  for (const std::uint32_t value : values) append_u32(out, value);
  return out;
}

// 10.13 multiLocalizedUnicodeType with one English record
std::string text(std::string_view ascii) {
  std::string out("mluc\0\0\0\0", 8);
  append_u32(out, 1);
  append_u32(out, 12);
  out += "enUS";
  append_u32(out, static_cast<std::uint32_t>(2 * ascii.size()));
  append_u32(out, 28);
  for (const char c : ascii) append_u16(out, static_cast<unsigned char>(c));
  return out;
}

// 10.15 parametricCurveType, function 3: Y = (aX + b)^g from X = d on, cX below.
std::string curve() {
  std::string out("para\0\0\0\0\0\3\0\0", 12);
  for (const std::uint32_t parameter :
       {fixed(24, 10), fixed(1000, 1055), fixed(55, 1055), fixed(100, 1292), fixed(4045, 100000)}) {
    append_u32(out, parameter);
  }
  return out;
}

// 10.18 s15Fixed16ArrayType: the Bradford adaptation from D65 to D50
std::string adaptation() {
  std::string out("sf32\0\0\0\0", 8);
  for (const std::int64_t n : {10479, 229, -502, 296, 9905, -171, -92, 151, 7517}) append_u32(out, ten_thousandths(n));
  return out;
}

struct Element {
  std::vector<std::string_view> tags;
  std::string data;
};

std::vector<Element> elements() {
  const auto primary = [](std::int64_t x, std::int64_t y, std::int64_t z) {
    return xyz({ten_thousandths(x), ten_thousandths(y), ten_thousandths(z)});
  };
  return {{{"desc"}, text("sRGB IEC61966-2.1")},
          {{"cprt"}, text("No copyright, use freely")},
          {{"wtpt"}, xyz({0xF6D6, 0x10000, 0xD32D})},  // D50
          {{"chad"}, adaptation()},
          {{"rXYZ"}, primary(4360, 2225, 139)},
          {{"gXYZ"}, primary(3851, 7169, 971)},
          {{"bXYZ"}, primary(1431, 606, 7139)},
          {{"rTRC", "gTRC", "bTRC"}, curve()}};
}

// 7.2 Profile header
std::string header(std::size_t profile_size) {
  std::string out;
  append_u32(out, static_cast<std::uint32_t>(profile_size));
  out.append(4, '\0');  // no preferred colour management module
  append_u32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2000u, 1u, 1u, 0u, 0u, 0u}) append_u16(out, part);  // date
  out += "acsp";
  out.append(28, '\0');  // platform, flags, device, attributes, perceptual intent
  for (const std::uint32_t part : {0xF6D6u, 0x10000u, 0xD32Du}) append_u32(out, part);
  out.append(48, '\0');  // creator, profile identifier, reserved
  return out;
}

}  // namespace

std::string srgb_profile() {
  const auto all = elements();
  std::size_t tags = 0;
  for (const auto& element : all) tags += element.tags.size();
  const std::size_t data_begin = 128 + 4 + 12 * tags;
  std::string table, data;
  append_u32(table, static_cast<std::uint32_t>(tags));
  for (const auto& element : all) {
    for (const auto tag : element.tags) {
      table += tag;
      append_u32(table, static_cast<std::uint32_t>(data_begin + data.size()));
      append_u32(table, static_cast<std::uint32_t>(element.data.size()));
    }
    data += element.data;
    data.resize((data.size() + 3) / 4 * 4);
  }
  return header(data_begin + data.size()) + table + data;
}

}  // namespace toji::pdf
