// A file that says less, or something else, than the booklet is heard to: each small wrong change of its structure
// makes the transcript differ from what the dataset says.
#include <boost/test/unit_test.hpp>
#include <functional>
#include <iostream>
#include <map>
#include <qpdf/QPDFWriter.hh>
#include <random>

#include "expected.h"
#include "program.h"

namespace toji::listen::test {
namespace {

constexpr std::size_t sheets = 81;

// Sets a key of a dictionary as long as it lives; null removes it.
class Change {
 public:
  Change(QPDFObjectHandle dictionary, std::string key, QPDFObjectHandle value)
      : dictionary_(dictionary), key_(std::move(key)), before_(dictionary.getKey(key_)) {
    dictionary_.replaceKey(key_, value);
  }
  ~Change() { dictionary_.replaceKey(key_, before_); }
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;

 private:
  QPDFObjectHandle dictionary_;
  std::string key_;
  QPDFObjectHandle before_;
};

QPDFObjectHandle nothing() { return QPDFObjectHandle::newNull(); }

// A mutant: what it does, where, and by which rule it is heard.
struct Mutant {
  std::string kind;
  QPDFObjectHandle dictionary;
  std::string key;
  QPDFObjectHandle value;
  HeaderRule rule = HeaderRule::any;
};

QPDFObjectHandle swapped(QPDFObjectHandle array, int at) {
  std::vector<QPDFObjectHandle> items = array.getArrayAsVector();
  std::swap(items.at(static_cast<std::size_t>(at)), items.at(static_cast<std::size_t>(at) + 1));
  return QPDFObjectHandle::newArray(items);
}

QPDFObjectHandle without(QPDFObjectHandle array, int at) {
  std::vector<QPDFObjectHandle> items = array.getArrayAsVector();
  items.erase(items.begin() + at);
  return QPDFObjectHandle::newArray(items);
}

void add_header_mutants(std::vector<Mutant>& out, QPDFObjectHandle cell) {
  QPDFObjectHandle attributes = attributes_of(cell);
  QPDFObjectHandle headers = attributes.isDictionary() ? attributes.getKey("/Headers") : nothing();
  if (!headers.isArray()) return;
  out.push_back({"Headers dropped", attributes, "/Headers", nothing(), HeaderRule::ids});
  if (headers.getArrayNItems() < 2) return;
  out.push_back({"Headers: the first lost", attributes, "/Headers", without(headers, 0)});
  out.push_back({"Headers: the second lost", attributes, "/Headers", without(headers, 1)});
  out.push_back({"Headers: two swapped", attributes, "/Headers", swapped(headers, 0)});
}

void add_text_mutants(std::vector<Mutant>& out, QPDFObjectHandle element) {
  for (const char* key : {"/Alt", "/ActualText", "/E"})
    if (element.hasKey(key)) out.push_back({std::string(key).substr(1) + " dropped", element, key, nothing()});
  QPDFObjectHandle attributes = attributes_of(element);
  if (attributes.isDictionary() && attributes.hasKey("/Summary"))
    out.push_back({"Summary dropped", attributes, "/Summary", nothing()});
}

bool is_element(QPDFObjectHandle kid) { return kid.isDictionary() && kid.hasKey("/S"); }

void add_order_mutants(std::vector<Mutant>& out, QPDFObjectHandle element) {
  QPDFObjectHandle kids = element.getKey("/K");
  if (!kids.isArray()) return;
  for (int i = 0; i + 1 < kids.getArrayNItems(); ++i) {
    if (is_element(kids.getArrayItem(i)) && is_element(kids.getArrayItem(i + 1)))
      out.push_back({"kids swapped in " + element.getKey("/S").getName().substr(1), element, "/K", swapped(kids, i)});
  }
}

void add_mutants(std::vector<Mutant>& out, QPDFObjectHandle element) {
  QPDFObjectHandle attributes = attributes_of(element);
  add_header_mutants(out, element);
  if (attributes.isDictionary() && attributes.hasKey("/Scope"))
    out.push_back({"Scope dropped", attributes, "/Scope", nothing(), HeaderRule::scopes});
  if (is_type(element, "/TH") && element.hasKey("/ID"))
    out.push_back({"ID dropped", element, "/ID", nothing(), HeaderRule::ids});
  add_text_mutants(out, element);
  add_order_mutants(out, element);
}

struct Count {
  std::size_t tried = 0, died = 0;
};
std::map<std::string, Count>& counts() {
  static std::map<std::string, Count> all;
  return all;
}

void note(const std::string& kind, bool died, const std::string& where) {
  ++counts()[kind].tried;
  counts()[kind].died += died ? 1 : 0;
  BOOST_TEST(died, kind << " survives in " << where);
}

void print_counts(const char* of) {
  std::cout << "mutants of " << of << '\n';
  for (const auto& [kind, count] : counts())
    std::cout << "  " << kind << ": " << count.tried << " tried, " << count.died << " died\n";
  counts().clear();
}

const std::string& bytes() {
  static const std::string all = booklet::bytes_of(booklet::honjo());
  return all;
}

}  // namespace

// Each one by one: what names and heads the cells in all sheets, the order of each element's kids in every third.
BOOST_AUTO_TEST_CASE(mutants_of_the_sheets) {
  Booklet booklet(bytes());
  const auto given = booklet::honjo_sheets();
  for (std::size_t number = 1; number <= sheets; ++number) {
    const Lines expected = expected_sheet(given[number - 1], number);
    std::vector<Mutant> mutants;
    for (QPDFObjectHandle element : Booklet::elements_of(booklet.part(number))) add_mutants(mutants, element);
    for (const Mutant& mutant : mutants) {
      if (number % 3 != 1 && mutant.kind.find("kids swapped") != std::string::npos) continue;
      const Change change(mutant.dictionary, mutant.key, mutant.value);
      note(mutant.kind, booklet.sheet(number, mutant.rule) != expected, "sheet " + std::to_string(number));
    }
    BOOST_TEST((booklet.sheet(number) == expected));
  }
  BOOST_TEST(counts()["Headers dropped"].tried > 1'400u);
  BOOST_TEST(counts()["Scope dropped"].tried > 1'600u);
  print_counts("the sheets");
}

// The pages in front: what was heard before is known to be right (whole.cpp). A sample, always the same.
BOOST_AUTO_TEST_CASE(mutants_of_explanation_index_and_overview) {
  Booklet booklet(bytes());
  std::vector<std::pair<Mutant, QPDFObjectHandle>> mutants;
  std::vector<QPDFObjectHandle> parts = items_of(booklet.document().getKey("/K"));
  for (std::size_t part = 0; part < 3; ++part)
    for (QPDFObjectHandle element : Booklet::elements_of(parts.at(part))) {
      std::vector<Mutant> found;
      add_mutants(found, element);
      for (Mutant& mutant : found) mutants.emplace_back(std::move(mutant), element);
    }
  std::mt19937 random(17);
  std::shuffle(mutants.begin(), mutants.end(), random);
  const auto is_kept = [](const Mutant& mutant) { return mutant.kind.find("kids swapped") == std::string::npos; };
  std::stable_partition(mutants.begin(), mutants.end(), [&](const auto& one) { return is_kept(one.first); });
  mutants.resize(std::min<std::size_t>(mutants.size(), 160));
  const std::vector<QPDFObjectHandle> front(parts.begin(), parts.begin() + 3);
  const Change alone(booklet.document(), "/K", QPDFObjectHandle::newArray(front));
  std::map<HeaderRule, Lines> before;
  for (const HeaderRule rule : {HeaderRule::any, HeaderRule::ids, HeaderRule::scopes})
    before[rule] = booklet.heard({}, rule);
  for (const auto& [mutant, element] : mutants) {
    const Change change(mutant.dictionary, mutant.key, mutant.value);
    note(mutant.kind, booklet.heard({}, mutant.rule) != before[mutant.rule], "the front");
  }
  print_counts("explanation, index and overview");
}

// All at once, in a file that the program reads.
BOOST_AUTO_TEST_CASE(mutants_as_files) {
  const booklet::Folder folder;
  const auto heard_of = [](const booklet::fs::path& file, const std::string& way) {
    return booklet::output_of("'" TOJI_BUILD_DIR "/toji' listen --headers " + way + " " + booklet::quoted(file));
  };
  struct All {
    const char *key, *way, *survives;
  };
  for (const All& all : {All{"/Headers", "ids", "scopes"}, {"/Scope", "scopes", nullptr}, {"/Alt", "any", nullptr}}) {
    Booklet booklet(bytes());
    for (QPDFObjectHandle element : Booklet::elements_of(booklet.document())) {
      element.removeKey(all.key);
      if (attributes_of(element).isDictionary()) attributes_of(element).removeKey(all.key);
    }
    QPDFWriter writer(booklet.pdf(), (folder / "mutant.pdf").c_str());
    writer.write();
    BOOST_TEST(heard_of(folder / "mutant.pdf", all.way) != heard_of(booklet::honjo(), all.way), all.key);
    // A reader that goes by Scope alone never missed them.
    if (all.survives != nullptr)
      BOOST_TEST(heard_of(folder / "mutant.pdf", all.survives) == heard_of(booklet::honjo(), all.survives), all.key);
  }
}

}  // namespace toji::listen::test
