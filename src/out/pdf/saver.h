#pragma once
// File structure (ISO 32000-1 7.5): header, objects in object streams, cross-reference stream. libharu writes neither
// kind of stream; they halve a tagged file.
#include <cstdint>
#include <deque>
#include <future>
#include <string>
#include <string_view>
#include <vector>

#include "base/tasks.h"
#include "out/pdf/objects.h"

namespace toji::pdf {

class Saver {
 public:
  // The tasks deflate; they must outlive the saver. minor_version is of PDF 1.
  explicit Saver(Tasks&, char minor_version = '7');
  ~Saver() { tasks_.drop(this); }
  Saver(const Saver&) = delete;
  Saver& operator=(const Saver&) = delete;

  // Makes room for a document of so many pages, so that what is written is not moved as it grows.
  void expect(std::size_t pages) { file_.reserve(bytes_of_page * pages + file_.size()); }

  // The next free object number, or the first of count in a row. Each must be added once.
  Ref reserve(std::size_t count = 1);

  // An object in PDF's syntax; it goes into an object stream.
  void add(Ref, std::string_view object);
  void add(Ref ref, const Dict& dict) { add(ref, std::string_view(dict.to_string())); }

  // A stream. The dictionary's Length, and its Filter where there is one, are added here. to_deflate is deflated here,
  // plain and deflated data are written as they are.
  enum class Encoding : std::uint8_t { plain, to_deflate, deflated };
  void add_stream(Ref, const Dict&, std::string data, Encoding);
  // A stream without more entries, whose deflated data a task makes.
  void add_stream(Ref, std::future<std::string> deflated);

  // Returns when all streams that were added are in the file.
  void write_streams();

  // Closes the file: what is still open, the cross-reference stream and the trailer. Call once.
  std::string finish(Ref root, Ref info);

 private:
  // A cross-reference entry: type 1 (offset, generation) or 2 (object stream, index); 7.5.8.3.
  struct Entry {
    std::uint32_t where = 0;
    std::uint16_t index = 0;
    std::uint8_t type = 0;
  };
  // The object stream being filled; 7.5.7.
  struct Batch {
    Ref ref = 0;
    std::size_t count = 0;
    Bytes index, objects;
  };

  // A stream that is being deflated, or waits for one before it.
  struct Stream {
    Ref ref = 0;
    std::string dict;  // without its end
    std::string data;
    std::future<std::string> deflating;  // where valid, gives the data
    std::size_t raw = 0;                 // bytes that wait to be deflated
    bool is_deflated = false;
  };

  static constexpr std::size_t bytes_of_page = 7'000;  // and of the fonts its share: of dense pages, by measure

  void begin_object(Ref, Entry);
  void add_stream(Ref, std::string dict, std::string data, Encoding);
  void enqueue(Stream);
  void write_first();
  void write_stream(const Stream&);
  void close_batch();
  std::string entry_rows(int where_bytes) const;  // filtered

  Tasks& tasks_;
  std::string file_;
  std::uint64_t digest_ = 0;  // of what is in the file, object by object
  std::vector<Entry> entries_;
  Batch batch_;
  std::deque<Stream> streams_;
  std::size_t raw_ = 0;  // bytes that wait to be deflated
};

}  // namespace toji::pdf
