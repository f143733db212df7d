#include "pdf/saver.h"

#include <stdexcept>

#include "pdf/digest.h"
#include "pdf/numbers.h"
#include "pdf/unicode.h"

namespace toji::pdf {
namespace {

// More objects in a stream compress better, but a reader inflates the whole stream to get at one.
constexpr std::size_t batch_objects = 500, batch_bytes = 1 << 16;

constexpr std::string_view header = "%PDF-1.7\n%\xE5\xAE\x89\xE5\xBF\x83\n";  // four bytes above 127: 7.5.2

// The PNG filter Up (7.4.4.4): each row less the one above, preceded by the filter's number.
std::string filter_up(std::string_view rows, std::size_t width) {
  std::string out;
  out.reserve(rows.size() / width * (width + 1));
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at % width == 0) out += '\2';
    out += static_cast<char>(rows[at] - (at < width ? 0 : rows[at - width]));
  }
  return out;
}

int bytes_for(std::uint64_t n) {
  int bytes = 1;
  while (n >>= 8) ++bytes;
  return bytes;
}

void append_big_endian(std::string& out, std::uint32_t n, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(n >> shift & 0xFF);
}

}  // namespace

Saver::Saver(int level) : deflater_(level), file_(header), entries_(1) {
  entries_[0].index = 0xFFFF;  // the head of the free list, 7.5.4
}

Ref Saver::reserve(std::size_t count) {
  const auto first = static_cast<Ref>(entries_.size());
  entries_.resize(entries_.size() + count);
  return first;
}

void Saver::begin_object(Ref ref, Entry entry) {
  if (entries_.at(ref).type != 0) throw std::logic_error("pdf: object " + std::to_string(ref) + " added twice");
  entries_[ref] = entry;
}

void Saver::add(Ref ref, std::string_view object) {
  if (batch_.count == batch_objects || batch_.objects.size() > batch_bytes) close_batch();
  if (batch_.ref == 0) batch_.ref = reserve();
  begin_object(ref, {batch_.ref, static_cast<std::uint16_t>(batch_.count), 2});
  append_integer(batch_.index, ref);
  batch_.index += ' ';
  append_integer(batch_.index, static_cast<std::int64_t>(batch_.objects.size()));
  batch_.index += ' ';
  batch_.objects += object;
  batch_.objects += '\n';
  ++batch_.count;
}

void Saver::write_stream(Ref ref, std::string_view entries, std::string_view data) {
  if (file_.size() > 0xFFFFFFFF) throw std::logic_error("pdf: a file above 4 GiB");
  begin_object(ref, {static_cast<std::uint32_t>(file_.size()), 0, 1});
  append_integer(file_, ref);
  file_ += " 0 obj\n";
  file_ += entries;
  file_ += "\nstream\n";
  file_ += data;
  file_ += "\nendstream\nendobj\n";
}

void Saver::add_stream(Ref ref, Dict dict, std::string_view data, Encoding encoding) {
  std::string extra = "/Length ";
  append_integer(extra, static_cast<std::int64_t>(data.size()));
  if (encoding == Encoding::deflated) extra += "/Filter/FlateDecode";
  dict.raw(extra);
  write_stream(ref, dict.to_string(), data);
}

void Saver::close_batch() {
  if (batch_.ref == 0) return;
  const std::string data = deflater_(batch_.index + batch_.objects);
  std::string dict = "<</Type/ObjStm/N ";
  append_integer(dict, static_cast<std::int64_t>(batch_.count));
  dict += "/First ";
  append_integer(dict, static_cast<std::int64_t>(batch_.index.size()));
  dict += "/Filter/FlateDecode/Length ";
  append_integer(dict, static_cast<std::int64_t>(data.size()));
  dict += ">>";
  write_stream(batch_.ref, dict, data);
  batch_ = {};
}

std::string Saver::entry_rows(int where_bytes) const {
  std::string rows;
  rows.reserve(entries_.size() * static_cast<std::size_t>(where_bytes + 3));
  for (const Entry& entry : entries_) {
    rows += static_cast<char>(entry.type);
    append_big_endian(rows, entry.where, where_bytes);
    append_big_endian(rows, entry.index, 2);
  }
  return rows;
}

std::string Saver::finish(Ref root, Ref info) {
  close_batch();
  const Ref self = reserve();
  const std::size_t start = file_.size();
  entries_[self] = {static_cast<std::uint32_t>(start), 0, 1};
  for (std::size_t i = 1; i < entries_.size(); ++i) {
    if (entries_[i].type == 0) throw std::logic_error("pdf: object " + std::to_string(i) + " reserved but not added");
  }
  const int where_bytes = bytes_for(start);
  const auto width = static_cast<std::size_t>(where_bytes + 3);
  const std::string data = deflater_(filter_up(entry_rows(where_bytes), width));

  std::string dict = "<</Type/XRef/Size ";
  append_integer(dict, static_cast<std::int64_t>(entries_.size()));
  dict += "/W[1 ";
  append_integer(dict, where_bytes);
  dict += " 2]/Root ";
  append_ref(dict, root);
  dict += "/Info ";
  append_ref(dict, info);
  std::string id;
  for (const std::uint64_t seed : {1u, 2u}) {
    const std::uint64_t d = digest(file_, seed);
    append_hex(id, static_cast<std::uint32_t>(d >> 32), 8);
    append_hex(id, static_cast<std::uint32_t>(d), 8);
  }
  dict += "/ID[<" + id + "><" + id + ">]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ";
  append_integer(dict, static_cast<std::int64_t>(width));
  dict += ">>/Length ";
  append_integer(dict, static_cast<std::int64_t>(data.size()));
  dict += ">>";

  entries_[self].type = 0;
  write_stream(self, dict, data);
  file_ += "startxref\n";
  append_integer(file_, static_cast<std::int64_t>(start));
  file_ += "\n%%EOF\n";
  return std::move(file_);
}

}  // namespace toji::pdf
