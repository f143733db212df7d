#pragma once
// File structure (ISO 32000-1 7.5): header, objects in object streams, cross-reference stream. libharu writes neither
// kind of stream; they halve a tagged file.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/objects.h"

namespace toji::pdf {

class Saver {
 public:
  explicit Saver(int level);

  // The next free object number, or the first of count in a row. Each must be added once.
  Ref reserve(std::size_t count = 1);

  // An object in PDF's syntax; it goes into an object stream.
  void add(Ref, std::string_view object);
  void add(Ref ref, const Dict& dict) { add(ref, std::string_view(dict.to_string())); }

  // A stream whose data is written as it is. The dictionary's Length, and Filter where deflated, are added here.
  enum class Encoding : std::uint8_t { plain, deflated };
  void add_stream(Ref, Dict, std::string_view data, Encoding);

  const Deflater& deflater() const { return deflater_; }

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
    std::string index, objects;
  };

  void begin_object(Ref, Entry);
  void write_stream(Ref, std::string_view entries, std::string_view data);
  void close_batch();
  std::string entry_rows(int where_bytes) const;

  Deflater deflater_;
  std::string file_;
  std::vector<Entry> entries_;
  Batch batch_;
};

}  // namespace toji::pdf
