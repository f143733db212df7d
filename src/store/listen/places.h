#pragma once
// Where content stands and where links lead.
#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace toji::listen {

class Places {
 public:
  explicit Places(QPDF&);

  std::size_t pages() const { return labels_.size(); }
  std::optional<std::size_t> index_of(QPDFObjectHandle page) const;
  // "iv"; empty where the document gives the page none.
  const std::string& label(std::size_t page) const { return labels_[page]; }
  // The label, or "[4]" for the fourth page where it has none.
  std::string name(std::size_t page) const;

  struct Target {
    std::string to;  // a page's name or an address; empty where the link leads nowhere
    bool is_outside = false;
  };
  Target target_of(QPDFObjectHandle annotation) const;

 private:
  Target target_of_destination(QPDFObjectHandle destination) const;
  Target target_of_action(QPDFObjectHandle action) const;
  QPDFObjectHandle named(QPDFObjectHandle name) const;

  QPDF& pdf_;
  std::map<QPDFObjGen, std::size_t> indices_;
  std::vector<std::string> labels_;
};

}  // namespace toji::listen
