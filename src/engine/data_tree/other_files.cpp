#include "engine/data_tree/other_files.h"

#include <algorithm>
#include <iterator>

#include "base/unseen.h"
#include "engine/data_tree/messages.h"
#include "texts/base/unseen.h"
#include "texts/engine/data_tree/other_files.h"

namespace toji::data_tree {
namespace {

namespace text = texts::engine_data_tree_other_files;

using std::literals::operator""sv;

struct Kind {
  std::string_view begins;
  Text name;
};

// By what their files begin with. Word and its like are folders of ZIP, told apart by the names in them.
constexpr Kind kinds[] = {{"PK\3\4", text::zip},
                          {"PK\5\6", text::zip},
                          {"\xD0\xCF\x11\xE0", text::old_office},
                          {"%PDF-", text::pdf},
                          {"{\\rtf", text::rtf},
                          {"\x1F\x8B", text::gzip},
                          {"7z\xBC\xAF\x27\x1C", text::seven_zip},
                          {"\x89PNG", text::png},
                          {"\xFF\xD8\xFF", text::jpeg},
                          {"GIF8", text::gif},
                          {"SQLite format 3", text::sqlite}};
constexpr Kind within_zip[] = {{"word/", text::docx},
                               {"xl/", text::xlsx},
                               {"ppt/", text::pptx},
                               {"application/vnd.oasis.opendocument", text::opendocument}};

const Kind* kind_of(std::string_view bytes) {
  const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const Kind& kind) { return bytes.starts_with(kind.begins); });
  if (found == std::end(kinds)) return nullptr;
  if (!bytes.starts_with("PK")) return found;
  const auto inside = std::find_if(std::begin(within_zip), std::end(within_zip),
                                   [&](const Kind& kind) { return bytes.find(kind.begins) != std::string_view::npos; });
  return inside == std::end(within_zip) ? found : inside;
}

// UTF-16 and UTF-32 show by their byte order mark or by the zero bytes beside the first "<".
std::string_view wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (bytes.starts_with("<\0\0\0"sv) || bytes.starts_with("\0\0\0<"sv)) return "UTF-32";
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) return "UTF-16";
  return bytes.starts_with("<\0"sv) || bytes.starts_with("\0<"sv) ? "UTF-16" : "";
}

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

// Whether all bytes are those of Shift_JIS, as Windows writes it: JIS X 0208 appendix 1 and its rows beyond.
bool is_shift_jis(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80 || (lead >= 0xA1 && lead <= 0xDF)) continue;
    const unsigned trail = byte_at(bytes, ++at);
    if (lead == 0x80 || lead == 0xA0 || lead > 0xFC || trail < 0x40 || trail == 0x7F || trail > 0xFC) return false;
  }
  return true;
}

bool is_euc_jp(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80) continue;
    if (lead == 0x8F) ++at;
    const unsigned trail = byte_at(bytes, ++at);
    const bool kana = lead == 0x8E && trail <= 0xDF;
    if (trail < 0xA1 || trail == 0xFF || (!kana && lead != 0x8F && (lead < 0xA1 || lead == 0xFF))) return false;
  }
  return true;
}

// EUC-JP first: its kanji would be half-width kana in Shift_JIS, which hardly stand alone in a text.
std::string_view likely_encoding(std::string_view bytes) {
  if (is_euc_jp(bytes)) return "EUC-JP";
  return is_shift_jis(bytes) ? "Shift_JIS" : "";
}

// Bytes that begin a character of UTF-8 which the file's end cuts off.
bool is_cut_off(std::string_view rest) {
  const unsigned lead = byte_at(rest, 0);
  const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  const auto follows = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  return rest.size() < wanted && lead < 0xF5 && std::all_of(rest.begin() + 1, rest.end(), follows);
}

}  // namespace

bool report_other_file(const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  if (const Kind* kind = kind_of(bytes)) {
    diagnostics.error(messages::other_file, source.span_at(0),
                      {say(kind->name, Language::ja), say(kind->name, Language::en)});
    return true;
  }
  if (const std::string_view wide = wide_encoding(bytes); !wide.empty()) {
    diagnostics.error(messages::other_encoding, source.span_at(0), {std::string(wide)});
    return true;
  }
  if (const auto escape = bytes.find("\x1B$"); escape != std::string_view::npos) {
    diagnostics.error(messages::other_encoding, source.span_at(escape), {"ISO-2022-JP"});
    return true;
  }
  const auto zero = bytes.find('\0');
  if (zero == std::string_view::npos) return false;
  const bool all = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
  diagnostics.error(all ? messages::only_zeros : messages::zeros, source.span_at(zero));
  return true;
}

void report_encoding(const SourceText& source, std::size_t at, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes(), likely = likely_encoding(bytes);
  if (is_cut_off(bytes.substr(at)))
    diagnostics.error(messages::cut_off, source.span_at(at));
  else if (!likely.empty())
    diagnostics.error(messages::other_encoding, source.span_at(at), {std::string(likely)});
  else
    diagnostics.error(messages::encoding, source.span_at(at));
}

void report_character(const SourceText& source, std::size_t at, char32_t c, Diagnostics& diagnostics) {
  const UnseenCharacters* known = unseen(c);
  const Text name = known != nullptr ? known->name : texts::base_unseen::noncharacter;
  diagnostics.error(messages::character, source.span_at(at),
                    {code_point(c), say(name, Language::ja), say(name, Language::en)});
}

}  // namespace toji::data_tree
