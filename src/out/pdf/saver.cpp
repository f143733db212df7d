#include "out/pdf/saver.h"

#include <stdexcept>

#include "out/pdf/deflate.h"
#include "out/pdf/digest.h"
#include "out/pdf/numbers.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

// More objects in a stream compress better, but a reader inflates the whole stream to get at one.
constexpr std::size_t batch_objects = 500, batch_bytes = 1 << 16;
constexpr std::size_t most_raw = 1 << 20;  // bytes that may wait to be deflated beside

constexpr std::string_view binary_comment = "\n%\xE5\xAE\x89\xE5\xBF\x83\n";  // four bytes above 127: 7.5.2

// Rows of bytes by the PNG filter Up (7.4.4.4): each less the one above, preceded by the filter's number.
class FilteredRows {
 public:
  FilteredRows(std::size_t rows, std::size_t width) : above_(width), out_(rows * (width + 1), '\0') {}
  void begin_row() {
    out_[at_++] = '\2';
    column_ = 0;
  }
  void add(std::uint32_t n, int bytes) {  // the high byte first
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      const auto byte = static_cast<std::uint8_t>(n >> shift);
      out_[at_++] = static_cast<char>(byte - above_[column_]);
      above_[column_++] = byte;
    }
  }
  std::string take() { return std::move(out_); }

 private:
  std::vector<std::uint8_t> above_;
  std::string out_;
  std::size_t at_ = 0, column_ = 0;
};

int bytes_for(std::uint64_t n) {
  int bytes = 1;
  while (n >>= 8) ++bytes;
  return bytes;
}

std::string identifier(std::uint64_t first) {
  const std::uint64_t second = digest(std::to_string(first), 2);
  std::string id;
  for (const std::uint64_t part : {first, second}) {
    append_hex(id, static_cast<std::uint32_t>(part >> 32), 8);
    append_hex(id, static_cast<std::uint32_t>(part), 8);
  }
  return id;
}

}  // namespace

Saver::Saver(Tasks& tasks, char minor_version) : tasks_(tasks), file_("%PDF-1."), entries_(1) {
  (file_ += minor_version) += binary_comment;
  digest_ = digest(file_);
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

void Saver::write_stream(const Stream& stream) {
  if (file_.size() > 0xFFFFFFFF) throw std::logic_error("pdf: a file above 4 GiB");
  const std::size_t begin = file_.size();
  entries_[stream.ref].where = static_cast<std::uint32_t>(begin);
  append_integer(file_, stream.ref);
  file_ += " 0 obj\n";
  file_ += stream.dict;
  if (stream.is_deflated) file_ += "/Filter/FlateDecode";
  file_ += "/Length ";
  append_integer(file_, static_cast<std::int64_t>(stream.data.size()));
  file_ += ">>\nstream\n";
  file_ += stream.data;
  file_ += "\nendstream\nendobj\n";
  digest_ = digest(std::string_view(file_).substr(begin), digest_);  // now, while it is in the processor's cache
}

// Streams stand in the file in the order in which they were added.
void Saver::write_first() {
  Stream& stream = streams_.front();
  if (stream.deflating.valid()) stream.data = tasks_.take(stream.deflating);
  raw_ -= stream.raw;
  write_stream(stream);
  streams_.pop_front();
}

void Saver::write_streams() {
  while (!streams_.empty()) write_first();
}

void Saver::enqueue(Stream stream) {
  begin_object(stream.ref, {0, 0, 1});
  raw_ += stream.raw;
  streams_.push_back(std::move(stream));
  const auto is_done = [](const Stream& s) { return !s.deflating.valid() || Tasks::is_ready(s.deflating); };
  while (!streams_.empty() && (raw_ > most_raw || is_done(streams_.front()))) write_first();
}

// dict begins with "<<" and has no end yet.
void Saver::add_stream(Ref ref, std::string dict, std::string data, Encoding encoding) {
  Stream stream;
  stream.ref = ref;
  stream.dict = std::move(dict);
  stream.is_deflated = encoding != Encoding::plain;
  if (encoding == Encoding::to_deflate) {
    stream.raw = data.size();
    stream.deflating = tasks_.give(this, [raw = std::move(data)] { return deflate(raw); });
  } else {
    stream.data = std::move(data);
  }
  enqueue(std::move(stream));
}

void Saver::add_stream(Ref ref, std::future<std::string> deflated) {
  Stream stream;
  stream.ref = ref;
  stream.dict = "<<";
  stream.is_deflated = true;
  stream.deflating = std::move(deflated);
  enqueue(std::move(stream));
}

void Saver::add_stream(Ref ref, const Dict& dict, std::string data, Encoding encoding) {
  std::string text = dict.to_string();
  text.resize(text.size() - 2);
  add_stream(ref, std::move(text), std::move(data), encoding);
}

void Saver::close_batch() {
  if (batch_.ref == 0) return;
  std::string dict = "<</Type/ObjStm/N ";
  append_integer(dict, static_cast<std::int64_t>(batch_.count));
  dict += "/First ";
  append_integer(dict, static_cast<std::int64_t>(batch_.index.size()));
  std::string data;
  data.reserve(batch_.index.size() + batch_.objects.size());
  data += batch_.index.view();
  data += batch_.objects.view();
  add_stream(batch_.ref, std::move(dict), std::move(data), Encoding::to_deflate);
  batch_.ref = 0;
  batch_.count = 0;
  batch_.index.clear();
  batch_.objects.clear();
}

std::string Saver::entry_rows(int where_bytes) const {
  FilteredRows rows(entries_.size(), static_cast<std::size_t>(where_bytes + 3));
  for (const Entry& entry : entries_) {
    rows.begin_row();
    rows.add(entry.type, 1);
    rows.add(entry.where, where_bytes);
    rows.add(entry.index, 2);
  }
  return rows.take();
}

// 7.5.8; the file identifier (14.4) is a digest of all that stands before.
std::string Saver::finish(Ref root, Ref info) {
  close_batch();
  write_streams();
  const Ref self = reserve();
  const std::size_t start = file_.size();
  entries_[self] = {static_cast<std::uint32_t>(start), 0, 1};
  for (std::size_t i = 1; i < entries_.size(); ++i) {
    if (entries_[i].type == 0) throw std::logic_error("pdf: object " + std::to_string(i) + " reserved but not added");
  }
  const int where_bytes = bytes_for(start);
  const int width = where_bytes + 3;
  Stream stream;
  stream.ref = self;
  stream.dict = "<</Type/XRef/Size ";
  append_integer(stream.dict, static_cast<std::int64_t>(entries_.size()));
  append_integer(stream.dict += "/W[1 ", where_bytes);
  append_ref(stream.dict += " 2]/Root ", root);
  append_ref(stream.dict += "/Info ", info);
  const std::string id = identifier(digest_);
  stream.dict += "/ID[<" + id + "><" + id + ">]/DecodeParms<</Predictor 12/Columns ";
  append_integer(stream.dict, width);
  stream.dict += ">>";
  stream.data = deflate(entry_rows(where_bytes));
  stream.is_deflated = true;
  write_stream(stream);
  file_ += "startxref\n";
  append_integer(file_, static_cast<std::int64_t>(start));
  file_ += "\n%%EOF\n";
  return std::move(file_);
}

}  // namespace toji::pdf
