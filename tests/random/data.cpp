#include "data.h"

#include <string>

#include "texts.h"

namespace toji::random {
namespace {

class Maker {
 public:
  Maker(Random& random, int odd) : random_(random), odd_(odd) {}

  void root(pugi::xml_node d) {
    d.append_attribute("題") = (word(random_) + text(false)).c_str();
    d.append_attribute("日") = random_.pick({"2024-04-01", "2023-12-31", "2024-02-29T23:59:59+09:00"}).c_str();
    d.append_attribute("n") = random_.between(1, 40);
    d.append_attribute("空") = "";
    d.append_attribute("大") = random_.pick({"", "9pt", "10.5pt"}).c_str();
    for (int i = random_.between(0, 3); i > 0; --i) leaf(d, "文", text(true));
    for (int i = random_.between(0, 3); i > 0; --i) leaf(d, "数", std::to_string(random_.between(0, 2000)));
    for (int i = random_.weighted({15, 25, 30, 20, 10}) > 0 ? random_.between(1, 4) : 0; i > 0; --i) group(d);
    if (random_.chance(4)) group(d, random_.between(20, 60));
  }

 private:
  std::string text(bool empty_too) {
    if (random_.chance(odd_)) return odd_text(random_);
    std::string out = field_text(random_);
    if (!empty_too && out.find_first_not_of(" \n\t\r　") == std::string::npos) return word(random_);
    return out;
  }

  void leaf(pugi::xml_node parent, const char* name, const std::string& content) {
    pugi::xml_node node = parent.append_child(name);
    if (!random_.chance(20)) {
      node.text() = content.c_str();
      return;
    }
    node.append_child(pugi::node_pcdata).set_value((content + " ").c_str());
    node.append_child("b").text() = word(random_).c_str();
    node.append_child(pugi::node_pcdata).set_value((" " + word(random_)).c_str());
  }

  void common(pugi::xml_node node, const std::string& id) {
    node.append_attribute("id") = id.c_str();
    node.append_attribute("名") = text(false).c_str();
    node.append_attribute("n") = random_.between(0, 20);
    node.append_attribute("種") = random_.pick({"甲", "乙", "乙", ""}).c_str();
  }

  void group(pugi::xml_node d, int items = -1) {
    pugi::xml_node node = d.append_child("群");
    common(node, "g" + std::to_string(++ids_));
    if (items < 0) items = random_.between(0, 4);
    for (; items > 0; --items) {
      leaf(node, "項", text(true));
      pugi::xml_node item = node.last_child();
      common(item, "i" + std::to_string(++ids_));
      item.append_attribute("大") = random_.pick({"", "8pt", "12pt"}).c_str();
    }
  }

  Random& random_;
  int odd_;
  int ids_ = 0;
};

}  // namespace

void make_data(Random& random, int odd, pugi::xml_document& document) {
  Maker(random, odd).root(document.append_child("d"));
}

}  // namespace toji::random
