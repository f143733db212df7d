#include "store/archive/text_layer.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "store/archive/solid.h"

namespace toji::archive {
namespace {

constexpr std::size_t most_steps = 2'000'000, pages_to_find_again = 200;
constexpr std::size_t most_ahead = 512;  // texts beside one that goes on overleaf: those of its row

// As far into the page as the pages before allow.
struct At {
  std::size_t page = 0, byte = 0;
  bool operator<(const At& other) const { return page != other.page ? page < other.page : byte < other.byte; }
};

// Back to where a character begins.
std::size_t begin_of(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// The bytes of the numeral at the beginning, of any of the ways that numbers of pages are written; 0 where there is none.
std::size_t numeral_at(std::string_view text) {
  if (text.empty()) return 0;
  std::string_view rest = text;
  const char32_t c = take_character(rest);
  const bool ascii = (c >= U'0' && c <= U'9') || std::u32string_view(U"ivxlcdmIVXLCDM").find(c) != std::u32string_view::npos;
  const bool wide = (c >= U'０' && c <= U'９') || (c >= U'①' && c <= U'⑳') || (c >= 0x3251 && c <= 0x325F) ||
                    (c >= 0x32B1 && c <= 0x32BF);
  const bool kanji = std::u32string_view(U"〇一二三四五六七八九十百千").find(c) != std::u32string_view::npos;
  return ascii || wide || kanji ? text.size() - rest.size() : 0;
}

// How much of what stands here the running head may be; the longest first.
std::vector<std::size_t> lengths_of(std::string_view head, std::string_view here) {
  const std::size_t number = head.find(page_number), fixed = std::min(number, head.size());
  if (!here.starts_with(head.substr(0, fixed))) return {};
  if (number == std::string_view::npos) return {fixed};
  const std::string_view behind = head.substr(number + std::string_view(page_number).size());
  std::vector<std::size_t> out;
  std::size_t end = fixed;
  while (const std::size_t numeral = numeral_at(here.substr(end))) {
    end += numeral;
    for (const std::size_t length : lengths_of(behind, here.substr(end))) out.push_back(end + length);
  }
  std::ranges::sort(out, std::greater<>());
  return out;
}

// One section against the pages from `first` on. What is expected next is tried in order, the whole text before its
// parts, so that the way back is hardly ever needed.
class Matching {
 public:
  Matching(const PrintedSection& section, const std::vector<SolidPage>& pages, std::size_t first)
      : pages_(pages), first_(first), farthest_{first, 0} {
    for (const Piece& piece : section.pieces) {
      texts_.push_back(solid(piece.text));
      ranks_.push_back(piece.rank);
      cells_.push_back(piece.cell);
      uses_.push_back(piece.use);
      if (piece.use != Piece::Use::again) left_ += texts_.back().empty() ? 0U : 1U;
    }
    for (const auto& [from, to] : {std::pair{&section.on_each_page, &running_}, {&section.marks, &marks_}})
      for (const std::string& text : *from)
        if (!solid(text).empty()) to->push_back(solid(text));
    done_.resize(texts_.size());
    told_.resize(running_.size());
    again_.resize(texts_.size());
    expected_ = texts_.size();
  }

  // The page behind its last.
  std::optional<std::size_t> end() {
    if (first_ >= pages_.size()) return std::nullopt;
    open({{first_, 0}, 0});
    while (!ways_.empty() && ways_.size() + steps_ < most_steps) {
      Way& way = ways_.back();
      if (way.next > 0) undo(way);
      if (way.next == way.moves.size()) {
        ways_.pop_back();
        continue;
      }
      const auto state = take(way);
      ++steps_;
      if (!state) return way.state.at.page + 1;
      open(*state);
    }
    return std::nullopt;
  }

  At farthest() const { return farthest_; }
  // The piece that was expected there, and its text from there on; none: the section was complete.
  std::size_t expected() const { return expected_; }
  std::string_view expected_text() const {
    if (expected_ >= texts_.size()) return {};
    return std::string_view(texts_[expected_]).substr(begin_of(texts_[expected_], expected_done_));
  }

 private:
  // A place, with texts of that rank and higher ones to come on its page.
  struct State {
    At at;
    std::size_t rank = 0;
  };
  struct Move {
    enum class Kind : std::uint8_t { text, running, again, mark, form, turn } kind = Kind::text;
    std::size_t index = 0, length = 0;
  };
  // What can be read from a place; the first of `next` moves have been tried, the last of these is being.
  struct Way {
    State state;
    std::vector<Move> moves;
    std::size_t next = 0;
    std::vector<bool> told, again;  // of the page before, where it is turned
  };
  using Kind = Move::Kind;

  void open(State state) {
    const std::size_t next = first_open(state.rank);
    reach(state, next < texts_.size() ? next : first_open(0), 0);
    ways_.push_back({state, moves_at(state), 0, {}, {}});
  }

  // The next move's outcome; nothing when the section is complete.
  std::optional<State> take(Way& way) {
    const Move move = way.moves[way.next++];
    const State from = way.state;
    const At behind{from.at.page, from.at.byte + move.length};
    switch (move.kind) {
      case Kind::text:
        done_[move.index] += move.length;
        if (!is_open(move.index)) --left_;
        return State{behind, ranks_[move.index] + (is_open(move.index) ? 1 : 0)};
      case Kind::running:
        told_[move.index] = true;
        return State{behind, from.rank};
      case Kind::again:
        again_[move.index] = true;
        return State{behind, ranks_[move.index]};
      case Kind::mark:
      case Kind::form:
        return State{behind, from.rank};
      case Kind::turn:
        break;
    }
    if (left_ == 0) return std::nullopt;
    way.told = std::exchange(told_, std::vector<bool>(told_.size()));
    way.again = std::exchange(again_, std::vector<bool>(again_.size()));
    return State{{from.at.page + 1, 0}, 0};
  }

  void undo(Way& way) {
    const Move move = way.moves[way.next - 1];
    if (move.kind == Kind::text) {
      if (!is_open(move.index)) ++left_;
      done_[move.index] -= move.length;
    } else if (move.kind == Kind::running) {
      told_[move.index] = false;
    } else if (move.kind == Kind::again) {
      again_[move.index] = false;
    } else if (move.kind == Kind::turn) {
      told_ = std::move(way.told);
      again_ = std::move(way.again);
    }
  }

  std::string_view rest(At at) const {
    return at.page < pages_.size() ? std::string_view(pages_[at.page].text).substr(at.byte) : std::string_view();
  }

  // Keeps what was expected where the reading came farthest.
  void reach(State state, std::size_t piece, std::size_t same) {
    const At at{state.at.page, state.at.byte + same};
    const bool first = steps_ == 0 && same == 0, firmer = by_part_ && same == 0 && !(at < farthest_);
    if (!(farthest_ < at) && !first && !firmer) return;
    farthest_ = at;
    by_part_ = same != 0;
    expected_ = piece;
    expected_done_ = piece < texts_.size() ? done_[piece] + same : 0;
  }

  bool is_open(std::size_t piece) const {
    return uses_[piece] != Piece::Use::again && done_[piece] < texts_[piece].size();
  }

  std::size_t first_open(std::size_t rank) const {
    std::size_t piece = lowest(rank);
    while (piece < texts_.size() && !is_open(piece)) ++piece;
    return piece;
  }

  std::size_t lowest(std::size_t rank) const {
    return static_cast<std::size_t>(std::lower_bound(ranks_.begin(), ranks_.end(), rank) - ranks_.begin());
  }

  std::vector<Move> moves_at(const State& state) {
    std::vector<Move> out;
    const std::string_view here = rest(state.at);
    if (here.empty()) {
      const bool all = std::all_of(told_.begin(), told_.end(), [](bool told) { return told; });
      if (all && begun_in_order() && (left_ == 0 || state.at.page + 1 < pages_.size()))
        out.push_back({Kind::turn, 0, 0});
      return out;
    }
    const std::size_t begin = lowest(state.rank), end = std::min(texts_.size(), first_open(state.rank) + most_ahead);
    for (std::size_t i = begin; i < end; ++i)
      if (is_open(i) && here.starts_with(open_text(i)) && !same_as_before(i))
        out.push_back({Kind::text, i, open_text(i).size()});
    for (std::size_t i = 0; i < running_.size(); ++i)
      if (!told_[i])
        for (const std::size_t length : lengths_of(running_[i], here)) out.push_back({Kind::running, i, length});
    for (std::size_t i = begin; i < end && state.at.page != first_; ++i)
      if (may_repeat(i) && here.starts_with(texts_[i])) out.push_back({Kind::again, i, texts_[i].size()});
    for (std::size_t i = 0; i < texts_.size() && state.at.page != first_; ++i)
      if (uses_[i] == Piece::Use::form && !is_open(i) && here.starts_with(texts_[i]))
        out.push_back({Kind::form, i, texts_[i].size()});
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (here.starts_with(marks_[i])) out.push_back({Kind::mark, i, marks_[i].size()});
    for (std::size_t i = begin; i < end; ++i)
      if (is_open(i)) parts(state, i, here, out);
    return out;
  }

  // No cell has begun before one in front of it.
  bool begun_in_order() const {
    bool waiting = false;
    for (std::size_t i = 0; i < texts_.size();) {
      bool begun = false, text = false;
      const std::size_t cell = cells_[i];
      for (; i < texts_.size() && cells_[i] == cell; ++i) {
        begun = begun || done_[i] > 0;
        text = text || (uses_[i] != Piece::Use::again && !texts_[i].empty());
      }
      if (waiting && begun) return false;
      waiting = waiting || (text && !begun);
    }
    return true;
  }

  std::string_view open_text(std::size_t piece) const { return std::string_view(texts_[piece]).substr(done_[piece]); }

  bool may_repeat(std::size_t piece) const {
    const bool may = uses_[piece] == Piece::Use::again || (uses_[piece] == Piece::Use::repeated && !is_open(piece));
    return may && !again_[piece] && !texts_[piece].empty();
  }

  // Whether an open piece of the rank that says the same comes before this one.
  bool same_as_before(std::size_t piece) const {
    for (std::size_t i = piece; i-- > 0 && ranks_[i] == ranks_[piece];)
      if (is_open(i) && open_text(i) == open_text(piece)) return true;
    return false;
  }

  // What goes on on the next page.
  void parts(const State& state, std::size_t piece, std::string_view here, std::vector<Move>& out) {
    const std::string_view text = open_text(piece);
    const auto differ = std::mismatch(text.begin(), text.end(), here.begin(), here.end()).first;
    const auto bytes = static_cast<std::size_t>(differ - text.begin());
    const std::size_t same = begin_of(text, bytes);
    if (same > 0) reach(state, piece, same);
    for (std::size_t length = std::min(same, text.size() - 1); length > 0; --length)
      if (pages_[state.at.page].is_bound[state.at.byte + length]) out.push_back({Kind::text, piece, length});
  }

  const std::vector<SolidPage>& pages_;
  const std::size_t first_;
  std::vector<std::string> texts_, running_, marks_;
  std::vector<std::size_t> ranks_, cells_, done_;  // done_: how much of each text has been found
  std::vector<Piece::Use> uses_;
  std::vector<bool> told_, again_;  // running heads and repeated texts on the page at hand
  std::vector<Way> ways_;
  std::size_t left_ = 0, steps_ = 0;
  At farthest_;
  std::size_t expected_ = 0, expected_done_ = 0;
  bool by_part_ = false;  // farthest_ lies within a text
};

// So many characters from the beginning.
std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 16;
  std::size_t end = 0;
  for (std::size_t characters = 0; end < text.size(); ++end)
    if ((static_cast<unsigned char>(text[end]) & 0xC0) != 0x80 && ++characters > most) break;
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

Strayed strayed(const PrintedSection& section, const Matching& matching, const std::vector<SolidPage>& pages) {
  const At at = matching.farthest();
  Strayed out;
  out.sheet = section.sheet;
  out.page = at.page + 1;
  if (matching.expected() < section.pieces.size()) out.field = section.pieces[matching.expected()].field;
  if (at.page < pages.size()) {
    const std::string& text = pages[at.page].text;
    out.found = excerpt(std::string_view(text).substr(begin_of(text, at.byte)));
  }
  out.expected = excerpt(matching.expected_text());
  return out;
}

}  // namespace

std::vector<Strayed> compare_text(const std::vector<PrintedSection>& sections, const std::vector<std::string>& texts) {
  std::vector<SolidPage> pages;
  for (const std::string& text : texts) pages.push_back(solid_page(text));
  std::vector<Strayed> out;
  std::size_t page = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    Matching matching(sections[i], pages, page);
    if (const auto end = matching.end()) {
      page = *end;
      continue;
    }
    out.push_back(strayed(sections[i], matching, pages));
    // Go on where the next section is found again.
    const std::size_t last = std::min(pages.size(), page + pages_to_find_again);
    const auto fits = [&](std::size_t at) { return Matching(sections[i + 1], pages, at).end().has_value(); };
    if (i + 1 == sections.size()) return out;
    for (page = page + 1; page < last && !fits(page);) ++page;
    if (page >= last) return out;
  }
  if (page < pages.size()) out.push_back({{}, {}, page + 1, {}, excerpt(pages[page].text)});
  return out;
}

}  // namespace toji::archive
