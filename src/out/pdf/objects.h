#pragma once
// Objects (ISO 32000-1 7.3) in libharu's object model. Of libharu only the objects and their writing are used: its
// fonts, pages and saver cannot give PDF/A-2 and PDF/UA.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "out/pdf/bytes.h"

struct _HPDF_Dict_Rec;

namespace toji::pdf {

// An object number.
using Ref = std::uint32_t;

void append_ref(std::string& out, Ref);
void append_ref(Bytes& out, Ref);

// Owns what libharu allocates. One a document; not for two threads at once.
class Objects {
 public:
  // Throws EnvironmentError when the library at run time is not the one of the headers: its records are used directly.
  Objects();
  ~Objects();
  Objects(const Objects&) = delete;
  Objects& operator=(const Objects&) = delete;

 private:
  friend class Dict;
  struct State;
  std::unique_ptr<State> state_;
};

// A dictionary under construction. Adding throws EnvironmentError when libharu reports an error.
class Dict {
 public:
  explicit Dict(Objects&);
  Dict(Objects&, const char* type);  // with /Type
  Dict(Dict&&) noexcept;
  Dict& operator=(Dict&&) = delete;
  ~Dict();

  Dict& name(const char* key, const std::string& value);
  Dict& integer(const char* key, std::int32_t value);
  Dict& boolean(const char* key, bool value);
  Dict& text(const char* key, std::string_view utf8);  // a text string
  Dict& ref(const char* key, Ref);
  Dict& dict(const char* key, Dict value);
  // Keys and values in PDF's own syntax, written behind the others. Arrays and real numbers go this way: libharu's
  // arrays end at 32,767 elements and its numbers are floats.
  Dict& raw(std::string_view entries);

  // The dictionary in PDF's syntax.
  std::string to_string() const;

 private:
  void add(const char* key, void* object);
  Objects::State* state_;
  _HPDF_Dict_Rec* dict_;
};

}  // namespace toji::pdf
