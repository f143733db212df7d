#include "store/pdf_read/text.h"

#include <iconv.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-font.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>

#include "base/digest.h"
#include "base/utf8.h"

namespace toji::pdf_read {
namespace {

// Poppler's own to_utf8 asks iconv, and without memory for it answers with an empty text.
std::string utf8(const poppler::ustring& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    const bool pair = c >= 0xD800 && c < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    append_utf8(out, c >= 0xD800 && c < 0xE000 ? replacement_character : c);
  }
  return out;
}

// Poppler makes its texts by iconv from UTF-8, and without memory for a conversion they are empty. As long as one lives
// the conversion is there.
class Conversion {
 public:
  Conversion() : handle_(iconv_open("UTF-16", "UTF-8")) {
    if (reinterpret_cast<std::intptr_t>(handle_) == -1) throw std::bad_alloc();
  }
  ~Conversion() { iconv_close(handle_); }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

 private:
  iconv_t handle_;
};

// The result refers to the bytes.
std::unique_ptr<poppler::document> opened(const std::string& pdf) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (pdf.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
  if (!document || document->is_locked() || document->pages() > most_pages) return nullptr;
  return document;
}

// No larger than a sheet of A0.
bool is_drawable(const poppler::rectf& page) {
  constexpr double most_pixels = 8'100'000;
  return page.width() > 0 && page.height() > 0 && page.width() * page.height() < most_pixels;
}

std::string digest_of(const poppler::image& image) {
  Sha256 digest;
  const std::string size = std::to_string(image.width()) + 'x' + std::to_string(image.height()) + '\n';
  digest.add(reinterpret_cast<const unsigned char*>(size.data()), size.size());
  const auto rows = static_cast<std::size_t>(image.height()), length = static_cast<std::size_t>(image.bytes_per_row());
  const auto* const pixels = reinterpret_cast<const unsigned char*>(image.const_data());
  for (std::size_t row = 0; row < rows; ++row)
    digest.add(pixels + row * length, static_cast<std::size_t>(image.width()));
  return digest.hex();
}

}  // namespace

std::optional<std::vector<std::string>> page_texts(const std::string& pdf) {
  const Conversion needed;
  const auto document = opened(pdf);
  if (!document) return std::nullopt;
  std::vector<std::string> out;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) return std::nullopt;
    out.push_back(utf8(page->text(poppler::rectf(), poppler::page::raw_order_layout)));
  }
  return out;
}

std::optional<std::vector<std::string>> page_looks(const std::string& pdf) {
  const Conversion needed;
  const auto document = opened(pdf);
  if (!document) return std::nullopt;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  std::vector<std::string> out;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page || !is_drawable(page->page_rect())) return std::nullopt;
    const poppler::image image = renderer.render_page(page.get());
    if (!image.is_valid()) return std::nullopt;
    out.push_back(digest_of(image));
  }
  return out;
}

std::optional<Claims> claims_of(const std::string& pdf) {
  const auto document = opened(pdf);
  if (!document) return std::nullopt;
  const std::string metadata = utf8(document->metadata());
  const std::vector<poppler::font_info> fonts = document->fonts();
  Claims out;
  out.pdf_a = metadata.find("pdfaid:part") != std::string::npos;
  out.pdf_ua = metadata.find("pdfuaid:part") != std::string::npos;
  out.fonts_embedded =
      std::all_of(fonts.begin(), fonts.end(), [](const poppler::font_info& font) { return font.is_embedded(); });
  return out;
}

}  // namespace toji::pdf_read
