#include "out/pdf/date.h"

#include <stdexcept>

#include "base/iso_date.h"

namespace toji::pdf {
namespace {

std::string digits(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out;
}

}  // namespace

std::string zoned(std::string_view iso) {
  constexpr std::size_t length_of_day = std::string_view("2024-03-31").size();
  return std::string(iso) + (iso.size() == length_of_day ? "T00:00:00+09:00" : "");
}

std::string pdf_date(std::string_view date) {
  const std::string iso = zoned(date);
  if (iso.empty()) return {};
  if (!is_iso_date(iso)) throw std::logic_error("pdf: not a date of ISO 8601 with its zone: " + iso);
  const std::size_t time = iso.find('T');
  std::string out = "D:" + digits(iso.substr(0, time));
  if (time == std::string_view::npos) return out;
  const std::size_t zone = iso.find_first_of("Z+-", time);
  std::string clock = digits(iso.substr(time, zone - time));
  if (clock.size() == 4) clock += "00";  // a zone stands behind seconds
  out += clock + iso[zone];
  if (iso[zone] == 'Z') return out;
  return out + iso.substr(zone + 1, 2) + '\'' + iso.substr(zone + 4, 2) + '\'';
}

}  // namespace toji::pdf
