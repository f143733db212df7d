#include "pdf/date.h"

#include <stdexcept>

namespace toji::pdf {
namespace {

// Whether text has the pattern's shape: 0 stands for a digit, anything else for itself.
bool matches(std::string_view text, std::string_view pattern) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (pattern[i] == '0' ? !digit : text[i] != pattern[i]) return false;
  }
  return true;
}

std::string digits(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out;
}

}  // namespace

std::string pdf_date(std::string_view iso) {
  if (iso.empty()) return {};
  const std::string_view time = "0000-00-00T00:00:00";
  if (matches(iso, "0000-00-00")) return "D:" + digits(iso);
  if (iso.size() > time.size() && matches(iso.substr(0, time.size()), time)) {
    const std::string stamp = "D:" + digits(iso.substr(0, time.size()));
    const std::string_view zone = iso.substr(time.size());
    if (zone == "Z") return stamp + 'Z';
    if (matches(zone, "+00:00") || matches(zone, "-00:00")) {
      return stamp + zone[0] + std::string(zone.substr(1, 2)) + '\'' + std::string(zone.substr(4, 2)) + '\'';
    }
  }
  throw std::logic_error("pdf: not a date of ISO 8601 with its zone: " + std::string(iso));
}

}  // namespace toji::pdf
