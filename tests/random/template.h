#pragma once
// Templates from the vocabulary's table: whatever may stand in an element may come, with whatever attributes it has.
#include <pugixml.hpp>

#include "expressions.h"
#include "engine/layout/vocabulary.h"
#include "random.h"

namespace toji::random {

// What an element finds around it.
struct Scope {
  Where where = Where::root;
  std::vector<Variable> variables;
  std::string unique;        // makes names in loops differ
  bool may_name = true;      // bookmarks and anchors come once
  bool certain = true;       // under no condition and in no loop
  bool in_structure = true;  // not in a running head
  bool in_head = false;      // in a running head, and in no definition that may be called elsewhere
  bool in_definition = false;
  bool in_table = false;  // not a grid
  int columns = 0;        // of the table around
  int depth = 0;
};

class TemplateMaker {
 public:
  // wild: percent of attributes and places at which a mistake or something extreme comes.
  TemplateMaker(Random& random, int wild) : random_(random), expressions_(random, wild), wild_(wild) {}

  // Into <layout> of the template, and of the file that it includes, which is left empty where it includes none.
  void make(pugi::xml_node layout, pugi::xml_node included);

 private:
  struct Definition {
    std::string name;
    std::uint16_t holds;
    int columns;
    std::vector<Variable> parameters;
    std::uint16_t slot;  // what may stand for its slot
    int slot_columns;
  };

  // Definitions before the document.
  void page(pugi::xml_node, Scope);
  void ladder(pugi::xml_node);
  void style(pugi::xml_node, bool first);
  void definition(pugi::xml_node);
  void document(pugi::xml_node);
  void finish_links(pugi::xml_node);

  // Any element.
  pugi::xml_node add(pugi::xml_node parent, const layout::ElementRule&, Scope&);
  void attributes(pugi::xml_node, const layout::ElementRule&, const Scope&);
  std::string value(const layout::ElementRule&, const layout::AttributeRule&, const Scope&, bool& leave_out);
  std::string name_value(const layout::ElementRule&, const layout::AttributeRule&, bool& leave_out);
  std::string text_value(const layout::ElementRule&, const layout::AttributeRule&, const Scope&, bool& leave_out);
  void content(pugi::xml_node, const layout::ElementRule&, std::uint16_t holds, Scope);
  void contents_list(pugi::xml_node node);
  void fill(pugi::xml_node, std::uint16_t holds, Scope&, int least, int most);
  const layout::ElementRule& choose(std::uint16_t holds, const Scope&);
  int weight(const layout::ElementRule&, const Scope&) const;
  void text(pugi::xml_node);
  void heading(pugi::xml_node, const Scope&);
  bool wild() { return wild_ > 0 && random_.chance(wild_); }
  int optional_share(const layout::ElementRule&) const;

  // Elements whose parts depend on each other.
  void control(pugi::xml_node, const layout::ElementRule&, std::uint16_t holds, Scope);
  void let(pugi::xml_node, Scope&);
  void call(pugi::xml_node, std::uint16_t holds, const Scope&);
  void table(pugi::xml_node, Scope);
  void rows(pugi::xml_node, const Scope&, int most);
  void row_block(pugi::xml_node, const Scope&, int rows, bool head, bool row_headers);
  static void merge(pugi::xml_node cell);
  void let_be_parted(pugi::xml_node row);
  void cell(pugi::xml_node row, const Scope&, int span, int rows, const char* header);
  std::string new_name(const char* kind);
  std::string computed(const std::string&);

  Random& random_;
  Expressions expressions_;
  int wild_;
  int names_ = 0;
  int budget_ = 0;  // elements that may still come
  int level_ = 0;   // of the last heading that is surely there
  int slot_columns_ = 0;
  std::uint16_t slot_ = 0;  // what may stand for the slot of the present definition
  std::vector<std::string> styles_, box_styles_, font_styles_, ladders_, pages_, targets_, header_ids_;
  std::vector<Definition> definitions_;
  std::vector<Variable> variables_;  // of the template itself
};

}  // namespace toji::random
