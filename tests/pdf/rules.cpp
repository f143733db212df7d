// What must be kept before a file may claim PDF/UA-1 and PDF/A-2a, a case a line; and what is dropped or kept.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <ostream>

#include "out/pdf/attributes.h"
#include "out/pdf/structure.h"
#include "out/pdf/structure_rules.h"
#include "out/pdf/write.h"
#include "sample.h"

namespace toji::pdf {
namespace {

using page::Role;
using page::Scope;
using page::TagId;
using test::Sample;

struct Case {
  const char* what;
  const char* expected;  // in the message; empty: no error
  std::function<void(Sample&)> change;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.what; }

page::Tag& at(Sample& s, TagId tag) { return s.document.tags.at(tag); }

// A table from rows of cells: "H" header without scope, "C" column scope, "R" row scope, "." data; a digit behind a
// cell is its column span, a digit behind "|" its row span.
TagId table(Sample& s, const std::vector<std::string>& rows) {
  const TagId id = s.tag(Role::table);
  for (const auto& row : rows) {
    const TagId tr = s.tag(Role::table_row, id);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const TagId cell = s.line(row[i] == '.' ? Role::data_cell : Role::header_cell, "字", tr);
      if (row[i] == 'C') at(s, cell).scope = Scope::column;
      if (row[i] == 'R') at(s, cell).scope = Scope::row;
      if (i + 1 < row.size() && std::isdigit(static_cast<unsigned char>(row[i + 1])))
        at(s, cell).column_span = row[++i] - '0';
      if (i + 2 < row.size() && row[i + 1] == '|') at(s, cell).row_span = row[i += 2] - '0';
    }
  }
  return id;
}

const Case cases[] = {
    {"a paragraph", "", [](Sample&) {}},
    {"no title", "no title", [](Sample& s) { s.document.metadata.title.clear(); }},
    {"no language", "language", [](Sample& s) { s.document.metadata.language.clear(); }},
    {"a language of its own", "", [](Sample& s) { at(s, s.line(Role::p, "字")).texts.own().language = "en-GB"; }},
    {"no language tag", "language", [](Sample& s) { at(s, s.line(Role::p, "字")).texts.own().language = "日本語"; }},
    {"a figure without alternative", "7.3", [](Sample& s) { s.line(Role::figure, "字"); }},
    {"a figure with one", "", [](Sample& s) { at(s, s.line(Role::figure, "字")).texts.own().alternative = "図"; }},
    {"an empty figure is dropped", "", [](Sample& s) { s.tag(Role::figure); }},
    {"h1, h2", "", [](Sample& s) { s.line(Role::h1, "字"), s.line(Role::h2, "字"); }},
    {"h2 first", "7.4.2", [](Sample& s) { s.line(Role::h2, "字"); }},
    {"h1, h3", "7.4.2", [](Sample& s) { s.line(Role::h1, "字"), s.line(Role::h3, "字"); }},
    {"h3, back to h1", "", [](Sample& s) { s.line(Role::h1, "字"), s.line(Role::h2, "字"), s.line(Role::h1, "字"); }},
    {"item outside a list", "7.2", [](Sample& s) { s.line(Role::list_item, "字"); }},
    {"paragraph in a list", "7.2", [](Sample& s) { s.line(Role::p, "字", s.tag(Role::list)); }},
    {"row outside a table", "7.2", [](Sample& s) { s.line(Role::data_cell, "字", s.tag(Role::table_row)); }},
    {"paragraph in a row", "7.2", [](Sample& s) { s.line(Role::p, "字", s.tag(Role::table_row, s.tag(Role::table))); }},
    {"entry outside a table of contents", "7.2", [](Sample& s) { s.line(Role::toc_item, "字"); }},
    {"data only", "",
     [](Sample& s) {
       table(s, {"..", ".."});
     }},
    {"headed columns", "",
     [](Sample& s) {
       table(s, {"CC", ".."});
     }},
    {"headed rows", "",
     [](Sample& s) {
       table(s, {"R.", "R."});
     }},
    {"a form", "",
     [](Sample& s) {
       table(s, {"CC2", "R..", "R.2"});
     }},
    {"header without scope", "7.5",
     [](Sample& s) {
       table(s, {"HC", ".."});
     }},
    {"a row without header", "7.5",
     [](Sample& s) {
       table(s, {"R.", ".."});
     }},
    {"a spanning header heads all its columns", "",
     [](Sample& s) {
       table(s, {"C2C", "..."});
     }},
    {"a spanning header heads all its rows", "",
     [](Sample& s) {
       table(s, {"R|2.", "."});
     }},
    {"ragged", "rows of different length (ISO 14289-1 7.2",
     [](Sample& s) {
       table(s, {"CC", "."});
     }},
    {"span too wide", "7.2",
     [](Sample& s) {
       table(s, {"CC", ".3"});
     }},
    {"span too deep", "7.2",
     [](Sample& s) {
       table(s, {"CC", ".|2."});
     }},
    {"too short beside a span", "rows of different length",
     [](Sample& s) {
       table(s, {"CCC", ".|2..", "."});
     }},
    {"too long", "rows of different length",
     [](Sample& s) {
       table(s, {"CC", "..."});
     }},
    {"a gap", "has a gap",
     [](Sample& s) {
       table(s, {"CCC", "...|2", "."});
     }},
    {"headers that are none", "7.5",
     [](Sample& s) {
       at(s, s.line(Role::data_cell, "字", *s.document.tags.children(table(s, {"C"})).begin())).headers = {0};
     }},
    {"a head without body", "7.2",
     [](Sample& s) {
       s.line(Role::data_cell, "字", s.tag(Role::table_row, s.tag(Role::table_head, s.tag(Role::table))));
     }},
    {"a caption amid rows", "7.2",
     [](Sample& s) {
       const TagId t = table(s, {"."});
       s.line(Role::caption, "字", t);
       s.line(Role::data_cell, "字", s.tag(Role::table_row, t));
     }},
    {"a link", "",
     [](Sample& s) {
       s.destination("a");
       s.link(s.line(Role::link, "字"), "a", 0, 0, 9);
     }},
    {"a link without contents", "7.18.5",
     [](Sample& s) {
       s.destination("a");
       s.link(s.line(Role::link, "字"), "a", 0, 0, 9);
       s.document.pages[0].links[0].contents.clear();
     }},
    {"a link outside the structure", "7.18.5",
     [](Sample& s) {
       s.destination("a");
       s.link(page::artifact, "a", 0, 0, 9);
     }},
    {"a link in a paragraph", "7.18.5",
     [](Sample& s) {
       s.destination("a");
       s.link(s.line(Role::p, "字"), "a", 0, 0, 9);
     }},
    {"a link to nowhere", "no destination", [](Sample& s) { s.link(s.line(Role::link, "字"), "a", 0, 0, 9); }},
    {"a bookmark to nowhere", "no destination",
     [](Sample& s) {
       s.document.outline = {{"字", 0, "a"}};
     }},
    {"two destinations of one name", "two destinations", [](Sample& s) { s.destination("a"), s.destination("a"); }},
    {"a tag that is none", "no tag", [](Sample& s) { s.rect(999, 0, 0, 1, 1); }},
    {"a page too small", "6.1.13", [](Sample& s) { s.document.pages[0].size.width = Length::pt(2); }},
    {"a date that is none", "date", [](Sample& s) { s.document.metadata.date = "today"; }},
    {".notdef", ".notdef",
     [](Sample& s) {
       test::change_glyphs(s.text(s.tag(Role::p), "字", 0, 0), [](auto& glyphs) { glyphs[0].id = 0; });
     }},
};

std::string message_of_writing(const page::Document& document) try {
  write(document);
  return "";
} catch (const std::logic_error& e) {
  return e.what();
}

// The tags' roles with their numbers, for those that are kept.
std::string kept(const Sample& s) {
  Marks marks;
  for (const auto& page : s.document.pages) {
    auto& tags = marks.pages.emplace_back();
    for (const auto& item : page.items) {
      if (item.tag != page::artifact && !std::get<page::GlyphRun>(item.shape).glyphs.empty()) tags.push_back(item.tag);
    }
  }
  std::string out;
  const auto flags = kept_tags(s.document, marks);
  for (TagId tag = 0; tag < flags.size(); ++tag) {
    if (flags[tag]) (out += page::name_of(s.document.tags.at(tag).role)) += ' ';
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_DATA_TEST_CASE(a_document_that_breaks_a_rule_is_not_written, cases) {
  Sample s = test::one_line();
  sample.change(s);
  const std::string message = message_of_writing(s.document);
  if (*sample.expected == '\0') {
    BOOST_TEST(message == "");
  } else {
    BOOST_TEST(message.find(sample.expected) != std::string::npos, "“" << message << "”");
  }
}

BOOST_AUTO_TEST_CASE(plain_files_claim_nothing_and_are_not_held_to_it) {
  Sample s = test::one_line();
  s.line(Role::figure, "字");
  BOOST_CHECK_NO_THROW(write(s.document, {Conformance::plain}));
}

BOOST_AUTO_TEST_CASE(elements_without_content_are_dropped) {
  Sample s;
  s.line(Role::p, "", s.tag(Role::sect));
  s.tag(Role::table);
  s.line(Role::p, "字");
  BOOST_TEST(kept(s) == "Document P ");
}

BOOST_AUTO_TEST_CASE(empty_cells_are_kept_and_what_they_hold_is_dropped) {
  Sample s;
  const TagId row = s.tag(Role::table_row, s.tag(Role::table));
  s.line(Role::data_cell, "字", row);
  s.line(Role::p, "", s.tag(Role::data_cell, row));
  BOOST_TEST(kept(s) == "Document Table TR TD TD ");
}

// Name trees are searched by the order of their keys' bytes (ISO 32000-1 7.9.6).
BOOST_AUTO_TEST_CASE(tags_are_put_in_the_order_of_their_ids) {
  for (const TagId a : {0u, 1u, 2u, 9u, 10u, 19u, 100u, 101u, 199u, 1000u, 20'000u, 4'294'967'294u})
    for (const TagId b : {0u, 1u, 2u, 10u, 11u, 20u, 99u, 100u, 1001u, 10'000u, 4'294'967'294u})
      BOOST_TEST((order_of_id(a) < order_of_id(b)) == (element_id(a) < element_id(b)), a << " and " << b);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
