#include "base/json.h"

namespace toji {
namespace {

std::string escape(char c) {
  if (c == '"' || c == '\\') return std::string("\\") + c;
  if (c == '\n') return "\\n";
  if (static_cast<unsigned char>(c) >= 0x20) return std::string(1, c);
  const auto code = static_cast<unsigned char>(c);
  return std::string("\\u00") + "01"[code >> 4] + "0123456789abcdef"[code & 15];
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += escape(c);
  return out + '"';
}

std::string json_array(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) out += (out.size() == 1 ? "" : ", ") + value;
  return out + ']';
}

std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& members) {
  std::string out = "{";
  for (const auto& [name, value] : members) out += (out.size() == 1 ? "" : ", ") + json_string(name) + ": " + value;
  return out + '}';
}

}  // namespace toji
