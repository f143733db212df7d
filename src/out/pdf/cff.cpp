#include "out/pdf/cff.h"

#include <numeric>
#include <stdexcept>

namespace toji::pdf {
namespace {

constexpr int op_charset = 15, op_char_strings = 17, op_ros = 12 << 8 | 30;

struct Damaged : std::runtime_error {
  Damaged() : std::runtime_error("damaged CFF table") {}
};

class Reader {
 public:
  Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}
  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= bytes_.size(); }
  unsigned card8() {
    if (at_end()) throw Damaged();
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  unsigned card(unsigned size) {
    unsigned n = 0;
    while (size-- != 0) n = n << 8 | card8();
    return n;
  }

 private:
  std::string_view bytes_;
  std::size_t at_;
};

struct Index {
  unsigned count = 0;
  std::string_view first;
  std::size_t end = 0;
};

// 5 INDEX Data
Index read_index(std::string_view table, std::size_t at) {
  Reader in(table, at);
  Index index;
  index.count = in.card(2);
  if (index.count == 0) return {0, {}, at + 2};
  const unsigned size = in.card8();
  const std::size_t offsets = in.at(), data = offsets + std::size_t{size} * (index.count + 1) - 1;
  const unsigned begin = in.card(size), end = in.card(size);
  const unsigned last = Reader(table, offsets + std::size_t{size} * index.count).card(size);
  if (begin != 1 || end < begin || last < end || data + last > table.size()) throw Damaged();
  index.first = table.substr(data + begin, end - begin);
  index.end = data + last;
  return index;
}

struct TopDict {
  std::size_t charset = 0, char_strings = 0;
  bool cid_keyed = false;
};

void skip_real(Reader& in) {
  for (;;) {
    const unsigned nibbles = in.card8();
    if ((nibbles & 0xF) == 0xF || nibbles >> 4 == 0xF) return;
  }
}

// 4 DICT Data. The operators looked for have one integer operand that matters: the last one.
TopDict read_top_dict(std::string_view data) {
  TopDict top;
  std::int64_t operand = 0;
  for (Reader in(data, 0); !in.at_end();) {
    const unsigned b = in.card8();
    if (b <= 21) {
      const unsigned op = b == 12 ? 12u << 8 | in.card8() : b;
      if (op == op_charset) top.charset = static_cast<std::size_t>(operand);
      if (op == op_char_strings) top.char_strings = static_cast<std::size_t>(operand);
      if (op == op_ros) top.cid_keyed = true;
    } else if (b == 28) {
      operand = static_cast<std::int16_t>(in.card(2));
    } else if (b == 29) {
      operand = static_cast<std::int32_t>(in.card(4));
    } else if (b == 30) {
      skip_real(in);
    } else if (b >= 32 && b <= 246) {
      operand = static_cast<std::int64_t>(b) - 139;
    } else if (b >= 247 && b <= 250) {
      operand = (static_cast<std::int64_t>(b) - 247) * 256 + in.card8() + 108;
    } else if (b >= 251 && b <= 254) {
      operand = -(static_cast<std::int64_t>(b) - 251) * 256 - in.card8() - 108;
    }
  }
  return top;
}

// 13 Charsets
std::vector<std::uint16_t> read_charset(std::string_view table, std::size_t at, unsigned glyphs) {
  std::vector<std::uint16_t> cids{0};
  Reader in(table, at);
  const unsigned format = in.card8();
  if (format > 2) throw Damaged();
  while (cids.size() < glyphs) {
    const unsigned first = in.card(2);
    const unsigned more = format == 0 ? 0 : in.card(format);
    for (unsigned i = 0; i <= more && cids.size() < glyphs; ++i) cids.push_back(static_cast<std::uint16_t>(first + i));
  }
  return cids;
}

}  // namespace

std::optional<std::vector<std::uint16_t>> cff_charset(std::string_view table) try {
  const unsigned header = Reader(table, 2).card8();
  const Index names = read_index(table, header);
  const TopDict top = read_top_dict(read_index(table, names.end).first);
  if (!top.cid_keyed) return std::vector<std::uint16_t>{};
  const unsigned glyphs = Reader(table, top.char_strings).card(2);
  if (top.charset > 2) return read_charset(table, top.charset, glyphs);
  std::vector<std::uint16_t> identity(glyphs);  // the predefined charsets mean nothing to a CID-keyed font
  std::iota(identity.begin(), identity.end(), std::uint16_t{0});
  return identity;
} catch (const Damaged&) {
  return std::nullopt;
}

}  // namespace toji::pdf
