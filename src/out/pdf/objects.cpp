#include "out/pdf/objects.h"

#include <hpdf.h>
#include <hpdf_objects.h>

#include <charconv>
#include <cstring>
#include <new>

#include "out/pdf/messages.h"
#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

// A run-time stream of libharu's that appends to a std::string. It must not throw: C is its caller.
HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

HPDF_STATUS write_raw_entries(HPDF_Dict dict, HPDF_Stream stream) noexcept {
  const auto& entries = *static_cast<const std::string*>(dict->attr);
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries.data()),
                           static_cast<HPDF_UINT>(entries.size()));
}

void free_raw_entries(HPDF_Dict dict) noexcept { delete static_cast<std::string*>(dict->attr); }

constexpr std::size_t longest_ref = 16;

char* write_ref(char* out, Ref ref) {
  char* end = std::to_chars(out, out + longest_ref, ref).ptr;
  std::memcpy(end, " 0 R", 4);
  return end + 4;
}

}  // namespace

void append_ref(std::string& out, Ref ref) {
  char text[longest_ref];
  out.append(text, write_ref(text, ref));
}

void append_ref(Bytes& out, Ref ref) { out.ends_at(write_ref(out.room(longest_ref), ref)); }

struct Objects::State {
  HPDF_Error_Rec error;
  HPDF_MMgr memory = nullptr;
  HPDF_Stream stream = nullptr;

  // libharu does not call an error handler from its objects; an error stays until it is asked for.
  void check() const {
    if (error.error_no == HPDF_OK) return;
    std::string code;
    append_hex(code, static_cast<std::uint32_t>(error.error_no), 4);
    throw EnvironmentError(message::libharu_failed, {code});
  }
  template <typename T>
  T* checked(T* object) const {
    check();
    if (object == nullptr) throw std::bad_alloc();
    return object;
  }
};

Objects::Objects() : state_(std::make_unique<State>()) {
  if (std::string_view(HPDF_GetVersion()) != HPDF_VERSION_TEXT) {
    throw EnvironmentError(message::other_libharu, {HPDF_VERSION_TEXT, HPDF_GetVersion()});
  }
  HPDF_Error_Init(&state_->error, nullptr);
  state_->memory = HPDF_MMgr_New(&state_->error, 0, nullptr, nullptr);
  if (state_->memory == nullptr) throw std::bad_alloc();
  state_->stream = HPDF_CallbackWriter_New(state_->memory, append_to_string, nullptr);
  if (state_->stream == nullptr) {
    HPDF_MMgr_Free(state_->memory);
    throw std::bad_alloc();
  }
}

Objects::~Objects() {
  HPDF_Stream_Free(state_->stream);
  HPDF_MMgr_Free(state_->memory);
}

Dict::Dict(Objects& objects) : state_(objects.state_.get()), dict_(state_->checked(HPDF_Dict_New(state_->memory))) {
  dict_->attr = new std::string;
  dict_->free_fn = free_raw_entries;
  dict_->write_fn = write_raw_entries;
}

Dict::Dict(Objects& objects, const char* type) : Dict(objects) { name("Type", type); }

Dict::Dict(Dict&& other) noexcept : state_(other.state_), dict_(other.dict_) { other.dict_ = nullptr; }

Dict::~Dict() {
  if (dict_ != nullptr) HPDF_Dict_Free(dict_);
}

// The dictionary owns the object from here on, whether or not adding succeeds.
void Dict::add(const char* key, void* object) {
  if (state_->error.error_no != HPDF_OK && object != nullptr) HPDF_Obj_Free(state_->memory, object);
  HPDF_Dict_Add(dict_, key, state_->checked(object));
  state_->check();
}

Dict& Dict::name(const char* key, const std::string& value) {
  add(key, HPDF_Name_New(state_->memory, value.c_str()));
  return *this;
}

Dict& Dict::integer(const char* key, std::int32_t value) {
  add(key, HPDF_Number_New(state_->memory, value));
  return *this;
}

Dict& Dict::boolean(const char* key, bool value) {
  add(key, HPDF_Boolean_New(state_->memory, value ? HPDF_TRUE : HPDF_FALSE));
  return *this;
}

Dict& Dict::text(const char* key, std::string_view utf8) {
  std::string entry = "/";
  entry += key;
  append_text_string(entry, utf8);
  return raw(entry);
}

Dict& Dict::ref(const char* key, Ref ref) {
  std::string entry = "/";
  entry += key;
  entry += ' ';
  append_ref(entry, ref);
  return raw(entry);
}

Dict& Dict::dict(const char* key, Dict value) {
  _HPDF_Dict_Rec* inner = value.dict_;
  value.dict_ = nullptr;
  add(key, inner);
  return *this;
}

Dict& Dict::raw(std::string_view entries) {
  static_cast<std::string*>(dict_->attr)->append(entries);
  return *this;
}

std::string Dict::to_string() const {
  std::string out;
  state_->stream->attr = &out;
  const HPDF_STATUS status = HPDF_Obj_WriteValue(dict_, state_->stream, nullptr);
  state_->stream->attr = nullptr;
  state_->check();
  if (status != HPDF_OK) throw EnvironmentError(message::libharu_failed, {std::to_string(status)});
  return out;
}

}  // namespace toji::pdf
