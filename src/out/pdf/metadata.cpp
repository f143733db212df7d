#include "out/pdf/metadata.h"

#include "base/markup.h"
#include "out/pdf/date.h"
#include "out/pdf/digest.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

void append_element(std::string& out, const char* name, std::string_view before, std::string_view text,
                    std::string_view after) {
  if (text.empty()) return;
  ((out += '<') += name) += '>';
  out += before;
  append_markup(out, text);
  out += after;
  ((out += "</") += name) += ">\n";
}

void append_simple(std::string& out, const char* name, std::string_view text) {
  append_element(out, name, "", text, "");
}

void append_alternatives(std::string& out, const char* name, std::string_view text) {
  append_element(out, name, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", text, "</rdf:li></rdf:Alt>");
}

// ISO 19005-2 and 19005-3 6.6.4.
void append_archival_claim(std::string& out, Conformance conformance) {
  out += "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n";
  append_simple(out, "pdfaid:part", conformance == Conformance::a3a_ua1 ? "3" : "2");
  out += "<pdfaid:conformance>A</pdfaid:conformance>\n</rdf:Description>\n";
}

// ISO 14289-1 5. PDF/A does not know PDF/UA's schema, so it is described by an extension
// schema (6.6.2.3.3).
constexpr std::string_view accessible_claim =
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

// A UUID of version 8 (RFC 9562) from digests, so that the same document has the same name.
std::string uuid(const page::Metadata& metadata, std::uint64_t contents) {
  std::string hex;
  for (const std::uint64_t seed : {1u, 2u}) {
    const std::uint64_t d = digest(metadata.title + '\n' + metadata.date, contents + seed);
    append_hex(hex, static_cast<std::uint32_t>(d >> 32), 8);
    append_hex(hex, static_cast<std::uint32_t>(d), 8);
  }
  hex[12] = '8';
  hex[16] = '8';
  for (const std::size_t at : {20u, 16u, 12u, 8u}) hex.insert(at, 1, '-');
  return "uuid:" + hex;
}

// ISO 15930-7 6.3
void append_print_claims(std::string& out, const page::Metadata& metadata, std::uint64_t contents) {
  out +=
      "<rdf:Description rdf:about=\"\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n"
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
      "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n<pdf:Trapped>False</pdf:Trapped>\n";
  append_simple(out, "xmpMM:DocumentID", uuid(metadata, contents));
  out +=
      "<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
      "</rdf:Description>\n";
}

}  // namespace

std::string xmp_packet(const page::Metadata& metadata, const Options& options, std::uint64_t contents) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  append_alternatives(out, "dc:title", metadata.title);
  append_element(out, "dc:creator", "<rdf:Seq><rdf:li>", metadata.author, "</rdf:li></rdf:Seq>");
  append_alternatives(out, "dc:description", metadata.subject);
  append_element(out, "dc:language", "<rdf:Bag><rdf:li>", metadata.language, "</rdf:li></rdf:Bag>");
  append_simple(out, "pdf:Keywords", metadata.keywords);
  append_simple(out, "pdf:Producer", options.producer);
  for (const char* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
    append_simple(out, name, zoned(metadata.date));
  out += "</rdf:Description>\n";
  if (is_archival(options.conformance)) {
    append_archival_claim(out, options.conformance);
    out += accessible_claim;
  }
  if (options.conformance == Conformance::x4) append_print_claims(out, metadata, contents);
  return out += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

Ref add_metadata(Saver& saver, Objects& objects, const page::Metadata& metadata, const Options& options,
                 std::uint64_t contents) {
  const Ref ref = saver.reserve();
  Dict dict(objects, "Metadata");
  dict.name("Subtype", "XML");
  saver.add_stream(ref, dict, xmp_packet(metadata, options, contents), Saver::Encoding::plain);
  return ref;
}

Ref add_info(Saver& saver, Objects& objects, const page::Metadata& metadata, const Options& options) {
  const Ref ref = saver.reserve();
  Dict dict(objects);
  const auto add = [&](const char* key, std::string_view text) {
    if (!text.empty()) dict.text(key, text);
  };
  add("Title", metadata.title);
  add("Author", metadata.author);
  add("Subject", metadata.subject);
  add("Keywords", metadata.keywords);
  add("Producer", options.producer);
  add("CreationDate", pdf_date(metadata.date));
  add("ModDate", pdf_date(metadata.date));
  if (options.conformance == Conformance::x4) dict.name("Trapped", "False");
  saver.add(ref, dict);
  return ref;
}

}  // namespace toji::pdf
