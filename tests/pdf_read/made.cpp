#include "made.h"

#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

#include <algorithm>

namespace toji::pdf_read::test {

std::string file_of(const std::vector<std::string>& objects, const std::string& trailer) {
  std::string out = "%PDF-1.7\n", table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1), at = std::to_string(out.size());
  return out + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size + "/Root 1 0 R" + trailer +
         ">>\nstartxref\n" + at + "\n%%EOF\n";
}

std::string stream(const std::string& entries, const std::string& data) {
  return "<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream";
}

std::string with_files(const std::vector<Attached>& files) {
  std::string associated;
  std::vector<std::string> objects{"", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"};
  for (const Attached& file : files) {
    const std::string number = std::to_string(objects.size() + 1);
    objects.push_back(stream("/Type/EmbeddedFile" + file.entries, file.data));
    objects.push_back("<</Type/Filespec/F" + file.name + "/UF" + file.name + "/AFRelationship/" + file.relationship +
                      "/EF<</F " + number + " 0 R/UF " + number + " 0 R>>>>");
    associated += std::to_string(objects.size()) + " 0 R ";
  }
  objects[0] = "<</Type/Catalog/Pages 2 0 R/AF[" + associated + "]>>";
  return file_of(objects);
}

std::string with_object_stream(const std::string& stream) {
  std::string out = "%PDF-1.7\n", rows;
  const auto row = [&](char type, std::size_t where) {
    rows += type;
    for (int shift = 24; shift >= 0; shift -= 8) rows += static_cast<char>(where >> shift & 255);
    rows += '\0';
  };
  row(0, 0);
  row(2, 2);
  row(1, out.size());
  out += "2 0 obj\n" + stream + "\nendobj\n";
  const std::size_t pages = out.size();
  out += "4 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
  row(1, out.size());
  row(1, pages);
  const std::string at = std::to_string(out.size());
  out += "3 0 obj\n" + test::stream("/Type/XRef/Size 5/W[1 4 1]/Root 1 0 R", rows) + "\nendobj\n";
  return out + "startxref\n" + at + "\n%%EOF\n";
}

std::string deflated_zeros(std::size_t size) {
  std::string out;
  Pl_String sink("sink", nullptr, out);
  Pl_Flate flate("flate", &sink, Pl_Flate::a_deflate);
  std::string block(1u << 16, '\0');
  for (; size > 0; size -= std::min(size, block.size()))
    flate.write(reinterpret_cast<unsigned char*>(block.data()), std::min(size, block.size()));
  flate.finish();
  return out;
}

}  // namespace toji::pdf_read::test
