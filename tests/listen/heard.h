#pragma once
// A booklet that is listened to, and what is heard of it in lines that say what matters: what stands in each cell and
// under which headers, whatever elements part its lines.
#include <functional>
#include <memory>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "store/listen/transcript.h"

namespace toji::listen::test {

// "H1 title", "table summary", "TH Row label", "TD label／year：text", "P text", "LI ①text", "figure its alternative",
// "caption text", "page 39", and behind what holds links "link text → 39". Blanks are left out.
using Lines = std::vector<std::string>;
Lines lines_of(const std::vector<Utterance>&);

class Booklet {
 public:
  explicit Booklet(const std::string& bytes);

  QPDF& pdf() { return *pdf_; }
  // As the file is now; the text of its pages is that of the first time.
  Lines heard(const Choice&, HeaderRule = HeaderRule::any);
  std::vector<Utterance> said(const Choice&, HeaderRule = HeaderRule::any);
  Lines sheet(std::size_t number, HeaderRule rule = HeaderRule::any);
  Lines pages(std::size_t from, std::size_t to);  // places in the file, from 1

  // The structure elements within, themselves first, in their order.
  static std::vector<QPDFObjectHandle> elements_of(QPDFObjectHandle);
  // The part of a sheet.
  QPDFObjectHandle part(std::size_t sheet);
  QPDFObjectHandle document();

 private:
  std::string bytes_;
  std::shared_ptr<QPDF> pdf_;
  Limits limits_;
  std::unique_ptr<Places> places_;
  std::unique_ptr<MarkedText> texts_;
};

std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle one_or_many);
bool is_type(QPDFObjectHandle element, const char* type);
// Those of a table's element that are the table's, and the owner's of a list.
QPDFObjectHandle attributes_of(QPDFObjectHandle element, const char* owner = "/Table");

// The first line in which they differ; empty where none does.
std::string difference(const Lines& expected, const Lines& actual);

}  // namespace toji::listen::test
