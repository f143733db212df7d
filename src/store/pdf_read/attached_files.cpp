#include "store/pdf_read/attached_files.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <optional>

#include "base/memory_watch.h"
#include "store/folder/flat_name.h"
#include "store/folder/safe_path.h"
#include "store/pdf_read/bounded.h"
#include "store/pdf_read/messages.h"
#include "store/pdf_read/open.h"
#include "store/pdf_read/shown.h"

namespace toji::pdf_read {
namespace {

// Other codings, and several in a row, multiply the work that a small stream asks for.
bool is_plain_or_flate(QPDFObjectHandle stream) {
  QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
  if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
  return filter.isNull() || filter.isNameAndEquals("/FlateDecode") ||
         (filter.isArray() && filter.getArrayNItems() == 0);
}

class Reader {
 public:
  Reader(Span place, Diagnostics& diagnostics, const Limits& limits)
      : place_(place), diagnostics_(diagnostics), limits_(limits) {}

  std::vector<folder::File> read(QPDF& pdf) {
    QPDFObjectHandle associated = pdf.getRoot().getKey("/AF");
    const int count = associated.isArray() ? associated.getArrayNItems() : 0;
    if (static_cast<std::size_t>(count) > limits_.files) {
      fail(messages::too_many, {std::to_string(limits_.files)});
      return {};
    }
    for (int i = 0; i < count && !failed_; ++i) add(associated.getArrayItem(i));
    if (!failed_ && files_.empty()) fail(messages::no_dataset, {});
    return failed_ ? std::vector<folder::File>() : std::move(files_);
  }

 private:
  void add(QPDFObjectHandle specification) {
    if (!specification.isDictionary() || !specification.getKey("/AFRelationship").isNameAndEquals("/Source")) return;
    const std::optional<std::string> path = path_of(specification);
    if (!path) return;
    if (auto bytes = bytes_of(specification, *path)) files_.push_back({*path, *std::move(bytes)});
  }

  std::optional<std::string> path_of(QPDFObjectHandle specification) {
    QPDFObjectHandle name = specification.getKey("/UF");
    if (!name.isString()) name = specification.getKey("/F");
    const std::string written = name.isString() ? name.getUTF8Value() : "";
    const std::optional<std::string> path = folder::safe_path(folder::path_of_flat_name(written));
    if (!path) return fail(messages::unsafe_name, {shown(written)});
    if (!names_.take(*path)) return fail(messages::same_name, {shown(written)});
    return path;
  }

  std::optional<std::string> bytes_of(QPDFObjectHandle specification, const std::string& path) {
    QPDFObjectHandle embedded = specification.getKey("/EF");
    QPDFObjectHandle stream = embedded.isDictionary() ? embedded.getKey("/UF") : embedded;
    if (embedded.isDictionary() && stream.isNull()) stream = embedded.getKey("/F");
    if (!stream.isStream() || !is_plain_or_flate(stream)) return fail(messages::broken_file, {path});
    Bounded out(limits_.bytes - total_);
    bool filtered = false;
    const bool whole = stream.pipeStreamData(&out, &filtered, 0, qpdf_dl_generalized, true);
    if (out.overflowed) return fail(messages::too_large, {path, std::to_string(limits_.bytes >> 20)});
    if (!whole || !filtered || !has_size(stream, out.bytes.size())) return fail(messages::broken_file, {path});
    total_ += out.bytes.size();
    return std::move(out.bytes);
  }

  static bool has_size(QPDFObjectHandle stream, std::size_t size) {
    QPDFObjectHandle params = stream.getDict().getKey("/Params");
    QPDFObjectHandle said = params.isDictionary() ? params.getKey("/Size") : params;
    return !said.isInteger() || said.getIntValue() == static_cast<long long>(size);
  }

  std::nullopt_t fail(const MessageText& text, std::vector<std::string> args) {
    failed_ = true;
    diagnostics_.error(text, place_, std::move(args));
    return std::nullopt;
  }

  Span place_;
  Diagnostics& diagnostics_;
  const Limits& limits_;
  folder::Names names_;
  std::vector<folder::File> files_;
  std::size_t total_ = 0;
  bool failed_ = false;
};

}  // namespace

std::vector<folder::File> attached_files(std::string_view bytes, Span place, Diagnostics& diagnostics,
                                         const Limits& limits) {
  const MemoryWatch memory;
  const auto pdf = open_pdf(bytes, place, diagnostics);
  if (!pdf) return {};
  const auto damaged = [&](const std::exception& error) {
    memory.check();
    diagnostics.error(messages::damaged, place, {shown(error.what())});
    return std::vector<folder::File>();
  };
  try {
    auto files = Reader(place, diagnostics, limits).read(*pdf);
    memory.check();
    return files;
  } catch (const std::runtime_error& error) {  // QPDFExc among them: objects are read when asked for
    return damaged(error);
  } catch (const std::logic_error& error) {
    return damaged(error);
  }
}

}  // namespace toji::pdf_read
