#include "engine/data_tree/well_formed.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "base/xml_name.h"
#include "engine/data_tree/encoding.h"
#include "engine/data_tree/lost_signs.h"
#include "engine/data_tree/messages.h"

namespace toji::data_tree {
namespace {

constexpr std::size_t deepest = 200;

struct Open {
  std::string_view name;
  std::size_t at;  // offset of its "<"
};

class Scanner {
 public:
  Scanner(const SourceText& source, Diagnostics& diagnostics, Seen& seen)
      : source_(source), text_(source.bytes()), diagnostics_(diagnostics), seen_(seen) {}

  bool document() {
    if (whole()) return true;
    if (open_.size() > 1) seen_.part = open_[1].name;
    return false;
  }

 private:
  bool whole() {
    if (!declaration()) return false;
    while (at_ < text_.size())
      if (text_[at_] == '<' ? !markup() : !character_data()) return false;
    if (!open_.empty()) return unclosed();
    if (root_seen_) return true;
    return fail(source_.skip_blanks(0) == text_.size() ? messages::empty_file : messages::empty, 0);
  }

  // The last element that is open, unless its end was written with signs that look like those of a tag.
  bool unclosed() {
    const Open& open = open_.back();
    const std::string name(open.name);
    if (wide_tag(open.at + 1, '/' + name) || lost_sign(open.at + 1, '/' + name) || lost_slash()) return false;
    return fail(messages::unclosed, open.at, {name});
  }

  bool fail(const MessageText& message, std::size_t at, std::vector<std::string> args = {}) {
    diagnostics_.error(message, source_.span_at(at), std::move(args));
    return false;
  }
  bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() { at_ = source_.skip_blanks(at_); }

  // 2.8 [23] XMLDecl: version, then perhaps encoding, then perhaps standalone.
  bool declaration() {
    if (!starts("<?xml") || text_.size() < 6 || !is_blank(text_[5])) return true;
    tag_ = 0;
    at_ = 5;
    std::vector<std::string_view> names;
    while (true) {
      const std::size_t before = at_;
      skip_blanks();
      if (starts("?>")) break;
      if (before == at_) return bad_tag("?xml");
      const std::size_t begin = at_;
      const auto given = quoted("?xml", names);
      if (!given) return false;
      if (!known_in_declaration(names, begin, *given)) return false;
    }
    if (names.empty()) return bad_tag("?xml");
    at_ += 2;
    return true;
  }

  bool known_in_declaration(const std::vector<std::string_view>& names, std::size_t begin, std::string_view given) {
    constexpr std::string_view order[] = {"version", "encoding", "standalone"};
    const auto position = [&](std::string_view n) { return std::find(std::begin(order), std::end(order), n) - order; };
    const auto here = position(names.back());
    const bool in_order = names.size() == 1 ? here == 0 : here < 3 && here > position(names[names.size() - 2]);
    const bool version = here != 0 || (given.size() >= 3 && given.starts_with("1.") && all_of(given.substr(2), "09"));
    const bool standalone = here != 2 || given == "yes" || given == "no";
    if (!in_order || !version || !standalone) return fail(messages::tag, begin, {"?xml"});
    return here != 1 || is_utf8(given) || fail(messages::declared_encoding, begin, {std::string(given)});
  }

  static bool all_of(std::string_view text, std::string_view range) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return range[0] <= c && c <= range[1]; });
  }

  static bool is_utf8(std::string_view encoding) { return lowered(encoding) == "utf-8"; }

  // Skips what begins with `open` here and ends with `close`.
  bool section(std::string_view open, std::string_view close) {
    const auto end = text_.find(close, at_ + open.size());
    if (end == std::string_view::npos) return fail(messages::unterminated, at_, {std::string(open), std::string(close)});
    at_ = end + close.size();
    return true;
  }

  bool markup() {
    if (starts("<!--")) return comment();
    if (starts("<![CDATA[")) return open_.empty() ? outside() : section("<![CDATA[", "]]>");
    if (starts("<!DOCTYPE")) return fail(messages::doctype, at_);
    if (starts("<?")) return instruction();
    return starts("</") ? end_tag() : start_tag();
  }

  bool comment() {
    const std::size_t begin = at_;
    if (!section("<!--", "-->")) return false;
    const auto dashes = text_.find("--", begin + 4);
    return dashes + 3 == at_ || fail(messages::comment, dashes);
  }

  bool instruction() {
    const std::size_t begin = tag_ = at_;
    at_ += 2;
    const std::string_view target = name();
    if (begin > 0 && lowered(target) == "xml") return fail(messages::declaration_place, begin);
    if (target.empty() || lowered(target) == "xml") return no_name(begin + 2);
    if (!is_blank(here()) && !starts("?>")) return bad_tag("?" + std::string(target));
    at_ = begin;
    return section("<?", "?>");
  }

  std::string_view name() {
    const std::size_t begin = at_;
    for (CodePoint c = decode(text_.substr(at_)); c.length != 0; c = decode(text_.substr(at_))) {
      if (!(at_ == begin ? is_name_start(c.value) : is_name_character(c.value))) break;
      if (c.value > 0xD7FF && tag_sign_like(c.value) != '\0') break;  // ＞ may stand in a name, but nobody means it
      at_ += c.length;
    }
    return text_.substr(begin, at_ - begin);
  }

  bool end_tag() {
    const std::size_t begin = at_;
    at_ += 2;
    const std::string closed(name());
    if (closed.empty()) return no_name(at_);
    skip_blanks();
    if (here() != '>') return bad_end(begin, closed);
    ++at_;
    if (open_.empty()) return fail(messages::extra_close, begin, {closed});
    const Open open = open_.back();
    // An end that fits an element further out shows that this one has none; any other is a name written wrongly.
    const bool fits_outside =
        std::any_of(open_.begin(), open_.end(), [&](const Open& outer) { return outer.name == closed; });
    if (open.name != closed && miswritten(open, closed)) return false;
    if (open.name != closed)
      return fail(fits_outside ? messages::mismatch : messages::misspelt, begin,
                  {closed, std::string(open.name), std::to_string(source_.span_at(open.at).line)});
    open_.pop_back();
    return true;
  }

  // An end that is not that of the element at hand, because a tag in it lacks a sign or has one that looks like it.
  bool miswritten(const Open& open, const std::string& closed) {
    const std::string end = '/' + std::string(open.name);
    for (const std::string& name : {closed, end})
      if (wide_tag(open.at + 1, name) || lost_sign(open.at + 1, name)) return true;
    return lost_slash();
  }

  bool lost_sign(std::size_t begin, const std::string& name) {
    const auto at = tag_without_sign(text_, begin, at_, name);
    return at && !fail(messages::no_less_than, *at, {name});
  }

  // A tag without attributes within an element of its name was probably meant to be the end of that.
  bool lost_slash() {
    if (open_.size() < 2 || open_.back().name != open_[open_.size() - 2].name) return false;
    const std::size_t behind_name = open_.back().at + 1 + open_.back().name.size();
    if (behind_name >= text_.size() || text_[behind_name] != '>') return false;
    return !fail(messages::no_slash, open_.back().at, {std::string(open_.back().name)});
  }

  // An end tag with something before its ">". What stands behind the name may be its element's text.
  bool bad_end(std::size_t begin, const std::string& closed) {
    if (report_sign(at_)) return false;
    const bool longer = !open_.empty() && closed.starts_with(open_.back().name);
    const std::string right(longer ? open_.back().name : closed);
    return at_ >= text_.size() ? fail(messages::unterminated, begin, {"</" + closed, ">"})
                               : fail(messages::end_tag, begin, {closed, right});
  }

  bool start_tag() {
    const std::size_t begin = tag_ = at_++;
    const std::string_view element = name();
    if (element.empty()) return no_name(at_);
    if (open_.empty() && root_seen_) return fail(messages::outside, begin, {'<' + std::string(element) + '>'});
    if (open_.size() == deepest) return fail(messages::too_deep, begin, {std::to_string(deepest)});
    root_seen_ = true;
    names_.clear();
    while (true) {
      const std::size_t before = at_;
      skip_blanks();
      const bool empty = starts("/>");
      if (empty || here() == '>') {
        at_ += empty ? 2 : 1;
        if (!empty) open_.push_back({element, begin});
        return true;
      }
      if (before == at_ || !quoted(element, names_)) return before != at_ ? false : bad_tag(element);
    }
  }

  bool bad_tag(std::string_view element) {
    if (report_sign(at_)) return false;
    const std::string name(element), close = name.starts_with('?') ? "?>" : ">";
    if (at_ >= text_.size()) return fail(messages::unterminated, tag_, {'<' + name, close});
    return here() == '<' ? fail(messages::open_tag, tag_, {name, close}) : fail(messages::tag, at_, {name});
  }

  // NAME = "VALUE"; the value, or nothing after a report.
  std::optional<std::string_view> quoted(std::string_view element, std::vector<std::string_view>& names) {
    const std::size_t begin = at_;
    const std::string_view attribute = name();
    if (attribute.empty()) return bad_tag(element), std::nullopt;
    if (std::find(names.begin(), names.end(), attribute) != names.end())
      return fail(messages::duplicate_attribute, begin, {std::string(attribute)}), std::nullopt;
    names.push_back(attribute);
    skip_blanks();
    if (here() != '=') return bad_tag(element), std::nullopt;
    ++at_;
    skip_blanks();
    const char quote = here();
    if (quote != '"' && quote != '\'') return bad_tag(element), std::nullopt;
    return value(attribute, quote);
  }

  std::optional<std::string_view> value(std::string_view attribute, char quote) {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != quote) {
      if (text_[at_] == '<') return bad_value(attribute, begin), std::nullopt;
      if (text_[at_] == ';' && lost_reference()) return std::nullopt;
      if (text_[at_] == '&' && !reference()) return std::nullopt;
      ++at_;
    }
    if (at_ >= text_.size()) return bad_value(attribute, begin), std::nullopt;
    return text_.substr(begin + 1, at_++ - begin - 1);
  }

  // A value that meets a "<" or the file's end. Where it has passed a tag's end, it lacks its quotation mark.
  bool bad_value(std::string_view attribute, std::size_t begin) {
    if (wide_quote(begin)) return false;
    const bool open = at_ >= text_.size() || text_.substr(begin, at_ - begin).find('>') != std::string_view::npos;
    return open ? fail(messages::open_value, begin, {std::string(attribute), std::string(1, text_[begin])})
                : fail(messages::less_than, at_, {std::string(attribute)});
  }

  bool lost_reference() {
    const std::string_view found = reference_without_sign(text_, at_);
    return !found.empty() && !fail(messages::no_ampersand, at_ + 1 - found.size(), {std::string(found)});
  }

  bool lost_markup() {
    const std::string_view found = markup_without_sign(text_, at_);
    const auto at = static_cast<std::size_t>(found.data() - text_.data());
    return !found.empty() && !fail(messages::no_less_than, at, {std::string(found)});
  }

  // The first byte of a character of three, as nearly all are in Japanese text; that its others follow has been seen
  // to.
  static bool begins_three(char c) { return (static_cast<unsigned char>(c) & 0xF0) == 0xE0; }

  // A sign in text that may be markup, or what is left of it.
  bool sign() {
    switch (text_[at_]) {
      case '&':
        return reference();
      case ';':
        return !lost_reference();
      case '>':
        return !lost_markup();
      case ']':
        return !starts("]]>") || fail(messages::cdata_end, at_);
    }
    return true;
  }

  bool character_data() {
    while (!open_.empty() && at_ < text_.size() && begins_three(text_[at_])) at_ += 3;
    for (; at_ < text_.size() && text_[at_] != '<'; ++at_) {
      if (open_.empty() && !is_blank(text_[at_])) return outside();
      if (text_[at_] >= '&' && text_[at_] <= ']' && !sign()) return false;
      while (!open_.empty() && at_ + 1 < text_.size() && begins_three(text_[at_ + 1])) at_ += 3;
    }
    return true;
  }

  // Leaves at_ on the closing semicolon. 4.1 [66], [68]; only the five entities of 4.6 exist without a DTD.
  bool reference() {
    const std::string_view inside = text_.substr(at_ + 1, text_.substr(at_).find(';') - 1);
    constexpr std::string_view known[] = {"amp", "lt", "gt", "quot", "apos"};
    const bool named = std::find(std::begin(known), std::end(known), inside) != std::end(known);
    if (!named && !(inside.starts_with('#') ? numeric(inside) : bad_reference(inside))) return false;
    at_ += inside.size() + 1;
    return true;
  }

  bool bad_reference(std::string_view inside) {
    const auto letter = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const auto end = std::find_if_not(inside.begin(), inside.end(), letter);
    const auto length = static_cast<std::size_t>(end - inside.begin());
    if (length != 0 && report_sign(at_ + 1 + length)) return false;
    const bool whole = end == inside.end() && length != 0 && at_ + 1 + length < text_.size();
    return whole ? fail(messages::unknown_entity, at_, {std::string(inside)}) : fail(messages::reference, at_);
  }

  bool numeric(std::string_view inside) {
    const bool hexadecimal = inside.starts_with("#x");
    const std::string_view digits = inside.substr(hexadecimal ? 2 : 1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
    if (digits.empty() || error == std::errc::invalid_argument || end != digits.data() + digits.size())
      return bad_reference(inside);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc{} || surrogate || value > 0x10FFFF || !is_xml_character(value))
      return fail(messages::character_reference, at_, {'&' + std::string(inside) + ';'});
    if (is_doubtful(value)) seen_.references.push_back({value, at_});
    return true;
  }

  // Reports, where a sign of a tag, a name or a blank ought to stand, the character that only looks like one.
  bool report_sign(std::size_t at) {
    const char32_t c = at < text_.size() ? decode(text_.substr(at)).value : 0;
    const char like = tag_sign_like(c);
    if (like == '\0') return false;
    const UnseenCharacters* known = unseen(c);
    if (known != nullptr && known->kind != Unseen::blank)
      fail(messages::invisible, at, {code_point(c), say(known->name, Language::ja), say(known->name, Language::en)});
    else if (like == ' ')
      fail(messages::wide_blank, at, {code_point(c)});
    else
      fail(messages::wide_sign, at, {to_utf8(c), code_point(c), std::string(1, like)});
    return true;
  }

  bool no_name(std::size_t at) {
    if (report_sign(at)) return false;
    if (at >= text_.size()) return fail(messages::unterminated, at - 1, {"<", ">"});
    return fail(text_[at] == '!' ? messages::comment_start : messages::name, at);
  }

  // Whether a tag from `begin` to here was written with ＜ or its like (＜成果>, ＜／成果＞): the first such sign is
  // then reported. name: what stands behind the "<", with the / of an end.
  bool wide_tag(std::size_t begin, std::string_view name) {
    const auto at = tag_with_wide_sign(text_, begin, at_, name);
    return at && report_sign(*at);
  }

  // Whether the value that began at `begin` was meant to end with ” or its like: the last one in the tag is reported.
  bool wide_quote(std::size_t begin) {
    const auto last = last_wide_quote(text_, begin);
    return last && report_sign(*last);
  }

  bool outside() {
    if (report_sign(at_)) return false;
    if (const std::string_view tag = tag_left(text_, at_); !tag.empty())
      return fail(messages::no_less_than, at_, {std::string(tag)});
    std::size_t end = at_;
    for (int characters = 0; end < text_.size() && text_[end] != '\n' && characters < 12; ++characters)
      end += std::max<std::size_t>(1, decode(text_.substr(end)).length);
    return fail(messages::outside, at_, {std::string(text_.substr(at_, end - at_))});
  }

  const SourceText& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  Seen& seen_;
  std::size_t at_ = 0, tag_ = 0;  // tag_: of the tag at hand, its "<"
  bool root_seen_ = false;
  std::vector<Open> open_;
  std::vector<std::string_view> names_;  // of the attributes of the tag at hand
};

}  // namespace

bool check_well_formed(const SourceText& source, Diagnostics& diagnostics, Seen& seen) {
  return Scanner(source, diagnostics, seen).document();
}

}  // namespace toji::data_tree
