// What the reader says of each mistake, with its place and its suggestion: messages.cases.
#include <fstream>
#include <set>

#include "../cases/templates.h"

BOOST_AUTO_TEST_CASE(each_mistake_is_reported_where_it_stands) {
  cases::check("layout/messages.cases", [](const cases::Case& one) {
    toji::Diagnostics diagnostics;
    templates::read(one.part("template"), diagnostics, &one);
    return templates::findings(diagnostics);
  });
}

BOOST_AUTO_TEST_CASE(every_message_of_the_module_has_a_case) {
  const std::string cases = cases::file_text(TOJI_SOURCE_DIR "/tests/layout/messages.cases");
  std::istringstream source(cases::file_text(TOJI_SOURCE_DIR "/src/engine/layout/messages.h"));
  int messages = 0;
  for (std::string line; std::getline(source, line);) {
    const auto begin = line.find("\"layout/");
    if (begin == std::string::npos) continue;
    ++messages;
    const std::string id = line.substr(begin + 1, line.find('"', begin + 1) - begin - 1);
    BOOST_TEST(cases.find(id + " ") != std::string::npos, "no case for " << id);
  }
  BOOST_TEST(messages > 15);
}
