#include "out/pdf/widths.h"

#include <map>

#include "out/pdf/numbers.h"

namespace toji::pdf {
namespace {

constexpr std::size_t least_range = 3;  // fewer equal widths are shorter in a list

// Of the widths that are whole thousandths of an em: DW is an integer (9.7.4.3, table 117), and viewers that find none
// take 1000.
std::int64_t commonest_width(const GlyphCodes& codes) {
  std::map<std::int64_t, std::size_t> counts;
  for (const auto& entry : codes.entries()) ++counts[codes.width(entry.cid)];
  std::pair<std::int64_t, std::size_t> best{1'000'000, 0};
  for (const auto& width : counts) {
    if (width.first % 1000 == 0 && width.second > best.second) best = width;
  }
  return best.first;
}

// W's parts; a list "c [" stays open while codes follow one another.
class WidthArray {
 public:
  void add_range(Cid first, Cid last, std::int64_t width) {
    close();
    append_integer(out_, first);
    out_ += ' ';
    append_integer(out_, last);
    out_ += ' ';
    append_thousandths(out_, width);
    out_ += ' ';
  }
  void add(Cid cid, std::int64_t width) {
    if (open_ && cid == next_) {
      out_ += ' ';
    } else {
      close();
      append_integer(out_, cid);
      out_ += '[';
    }
    append_thousandths(out_, width);
    open_ = true;
    next_ = cid + 1u;
  }
  std::string finish() {
    close();
    return std::move(out_);
  }

 private:
  void close() {
    if (open_) out_ += ']';
    open_ = false;
  }
  std::string out_;
  bool open_ = false;
  unsigned next_ = 0;
};

}  // namespace

std::string width_entries(const GlyphCodes& codes) {
  const std::int64_t usual = commonest_width(codes);
  const auto& entries = codes.entries();
  WidthArray array;
  for (std::size_t i = 0; i < entries.size();) {
    const std::int64_t width = codes.width(entries[i].cid);
    std::size_t end = i + 1;
    while (end < entries.size() && entries[end].cid == entries[end - 1].cid + 1 &&
           codes.width(entries[end].cid) == width) {
      ++end;
    }
    if (width == usual) {
      // DW says it
    } else if (end - i >= least_range) {
      array.add_range(entries[i].cid, entries[end - 1].cid, width);
    } else {
      for (std::size_t k = i; k < end; ++k) array.add(entries[k].cid, width);
    }
    i = end;
  }
  std::string out = "/DW ";
  append_thousandths(out, usual);
  return out + "/W[" + array.finish() + ']';
}

}  // namespace toji::pdf
