#pragma once
// Datasets for the tests: the invented municipality, whole or with one edit.
#include <boost/test/unit_test.hpp>
#include <string>

#include "report/dataset/dataset.h"
#include "loaded.h"

namespace dataset_fixture {

using namespace toji;

inline const dataset::Source& second() {
  static const dataset::Source source = [] {
    dataset::Source loaded = dataset::load(TOJI_SOURCE_DIR "/tests/second");
    loaded.folder = "d";
    return loaded;
  }();
  return source;
}

// The first `find` in the file replaced; an empty `find` replaces the whole file (which need not exist).
inline dataset::Source edited(const std::string& file, const std::string& find, const std::string& replace) {
  dataset::Source source = second();
  if (find.empty()) {
    source.files[file] = replace;
    return source;
  }
  std::string& bytes = source.files.at(file);
  const auto at = bytes.find(find);
  BOOST_TEST_REQUIRE(at != std::string::npos, "no «" << find << "» in " << file);
  bytes.replace(at, find.size(), replace);
  return source;
}

// "id line:column" of every error, joined by " | ".
inline std::string findings(const dataset::Source& source) {
  FileNames names;
  Diagnostics diagnostics;
  const auto read = dataset::read(source, names, diagnostics);
  BOOST_TEST(read.has_value() == !diagnostics.has_errors());
  std::string out;
  for (const Diagnostic& d : diagnostics.items()) {
    std::string id(d.text->id);
    if (id.starts_with("dataset/")) id.erase(0, 8);
    out += (out.empty() ? "" : " | ") + id + ' ' + std::to_string(d.span.line) + ':' + std::to_string(d.span.column);
  }
  return out;
}

}  // namespace dataset_fixture
