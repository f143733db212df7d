#include "engine/data_tree/doubtful.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <new>
#include <stdexcept>

#include "base/icu.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "engine/data_tree/messages.h"

namespace toji::data_tree {
namespace {

bool is_sound_mark(char32_t c) { return c == 0x309B || c == 0x309C; }
bool is_mark(char32_t c) { return !is_sound_mark(c) && unseen(c) == nullptr; }  // of those that are doubtful
bool combines(char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)) != 0; }

// The character that ends before `at`; 0 where a tag, a value or a line begins there.
char32_t character_before(std::string_view bytes, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 4 && (begin == at || (static_cast<unsigned char>(bytes[begin]) & 0xC0) == 0x80))
    --begin;
  const char32_t c = begin == at ? 0 : decode(bytes.substr(begin)).value;
  return c <= 0x20 || c == 0x3000 || c == '>' || c == '"' || c == '\'' || unseen(c) != nullptr ? 0 : c;
}

// What kana and a sound mark of its own would be together; empty where there is no such character.
std::string joined(char32_t kana, char32_t sound_mark) {
  const std::string together = composed(to_utf8(kana) + to_utf8(sound_mark == 0x309B ? U'\x3099' : U'\x309A'));
  return decode(together).length == together.size() ? together : "";
}

// Passes over what is no text: comments and processing instructions.
class Comments {
 public:
  explicit Comments(std::string_view bytes) : bytes_(bytes) {}
  // To be asked for places in ascending order.
  bool hold(std::size_t at) {
    while (end_ <= at && next()) {
    }
    return begin_ <= at && at < end_;
  }

 private:
  bool next() {
    begin_ = bytes_.find('<', end_);
    if (begin_ == std::string_view::npos) return end_ = begin_, false;
    const std::string_view rest = bytes_.substr(begin_);
    const bool cdata = rest.starts_with("<![CDATA[");
    const std::string_view close = rest.starts_with("<!--") ? "-->"
                                   : rest.starts_with("<?") ? "?>"
                                   : cdata                  ? "]]>"
                                                            : "";
    end_ = close.empty() ? begin_ + 1 : bytes_.find(close, begin_);
    if (cdata || close.empty()) begin_ = end_;
    return true;
  }

  std::string_view bytes_;
  std::size_t begin_ = 0, end_ = 0;
};

class Judge {
 public:
  Judge(const SourceText& source, Characters characters, Diagnostics& diagnostics)
      : source_(source), characters_(characters), diagnostics_(diagnostics) {}

  void one(const Doubtful& doubtful) {
    const UnseenCharacters* known = unseen(doubtful.character);
    if (known != nullptr) return hidden(doubtful, *known);
    const char32_t before = character_before(source_.bytes(), doubtful.at);
    if (!is_sound_mark(doubtful.character)) {
      if (before == 0 && combines(doubtful.character)) error(messages::mark_without_base, doubtful);
      return;
    }
    const std::string together = before == 0 ? "" : joined(before, doubtful.character);
    if (!together.empty())
      diagnostics_.warning(messages::sound_mark, source_.span_at(doubtful.at),
                           {to_utf8(before) + to_utf8(doubtful.character), together, code_point(doubtful.character)});
  }

 private:
  void error(const MessageText& text, const Doubtful& doubtful, const UnseenCharacters* known = nullptr) {
    const Text name = known != nullptr ? known->name : Text();
    diagnostics_.error(text, source_.span_at(doubtful.at),
                       {code_point(doubtful.character), say(name, Language::ja), say(name, Language::en)});
  }

  void hidden(const Doubtful& doubtful, const UnseenCharacters& known) {
    const bool in_layout = characters_ == Characters::layout;
    switch (known.kind) {
      case Unseen::blank:
        if (!in_layout)
          diagnostics_.warning(messages::unusual_blank, source_.span_at(doubtful.at),
                               {code_point(doubtful.character), say(known.name, Language::ja),
                                say(known.name, Language::en)});
        return;
      case Unseen::break_control:
        return in_layout ? void() : error(messages::invisible, doubtful, &known);
      case Unseen::selector:
        if (character_before(source_.bytes(), doubtful.at) == 0) error(messages::selector_without_base, doubtful);
        return;
      case Unseen::line_end:
        return error(messages::line_separator, doubtful, &known);
      case Unseen::garbled:
        return error(messages::garbled, doubtful);
      case Unseen::control:
      case Unseen::noncharacter:
        return error(messages::character, doubtful, &known);
      case Unseen::invisible:
        return error(messages::invisible, doubtful, &known);
    }
  }

  const SourceText& source_;
  Characters characters_;
  Diagnostics& diagnostics_;
};

// Composes what NFC does not replace where it stands alone.
const icu::Normalizer2& safe_composition() {
  static const icu::UnicodeSet rest = [] {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet set(icu::UnicodeString("[:NFC_Quick_Check=No:]"), status);
    require(status);
    set.complement();
    if (set.isBogus() != 0) throw std::bad_alloc();
    return set;
  }();
  static const icu::FilteredNormalizer2 safe = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    require(status);
    return icu::FilteredNormalizer2(*nfc, rest);
  }();
  return safe;
}

}  // namespace

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString normal;
  safe_composition().normalize(utf16(text), normal, status);
  require(status);
  return utf8(normal);
}

bool has_marks(const std::vector<Doubtful>& doubtful) {
  return std::any_of(doubtful.begin(), doubtful.end(), [](const Doubtful& one) { return is_mark(one.character); });
}

void report_doubtful(const SourceText& source, const std::vector<Doubtful>& doubtful, Characters characters,
                     Diagnostics& diagnostics) {
  if (characters == Characters::any || doubtful.empty()) return;
  Comments comments(source.bytes());
  Judge judge(source, characters, diagnostics);
  for (const Doubtful& one : doubtful)
    if (!comments.hold(one.at)) judge.one(one);
}

}  // namespace toji::data_tree
