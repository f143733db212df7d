#pragma once
// The form of a sheet as it is published: labels and fields in their order, from the resolved dataset alone.
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace booklet {

// A field and the labels that stand over or beside it.
struct Field {
  std::vector<std::string> labels;
  std::string text;
};

// The fields of a <シート> in the form's order; empty ones are among them.
std::vector<Field> fields_of(const pugi::xml_node& sheet);

// Everything that the sheet's page prints, piece by piece in reading order, its running number aside.
std::vector<std::string> pieces_of(const pugi::xml_node& sheet);

// "５．学習支援体制の強化（取組事例②）（再掲）" as the sheet prints it, and as the index does.
std::string title_of(const pugi::xml_node& sheet);
std::string index_title_of(const pugi::xml_node& sheet);

}  // namespace booklet
