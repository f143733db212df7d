// Each message is given as many arguments as its words have places for: none is missing, and none is left over from
// words that were changed.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <optional>
#include <regex>

#include "../cases/texts.h"
#include "base/texts.h"
#include "program.h"

using namespace toji::cli::test;

namespace {

const fs::path source_root = TOJI_SOURCE_DIR "/src";

// Past a string or a character that begins at i.
std::size_t past_literal(const std::string& code, std::size_t i) {
  if (i > 0 && code[i - 1] == 'R' && code[i] == '"') return code.find(")\"", i) + 2;
  for (std::size_t at = i + 1; at < code.size(); ++at) {
    if (code[at] == '\\')
      ++at;
    else if (code[at] == code[i])
      return at + 1;
  }
  return code.size();
}

bool begins_literal(const std::string& code, std::size_t i) {
  return code[i] == '"' ||
         (code[i] == '\'' && (i == 0 || std::isalnum(static_cast<unsigned char>(code[i - 1])) == 0));
}

// What stands between commas, from behind a bracket to its end.
std::vector<std::string> parts_of(const std::string& code, std::size_t begin) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (std::size_t i = begin; i < code.size() && depth >= 0;) {
    const std::size_t next = begins_literal(code, i) ? past_literal(code, i) : i + 1;
    const std::string piece = code.substr(i, next - i);
    if (piece == "(" || piece == "[" || piece == "{") ++depth;
    if (piece == ")" || piece == "]" || piece == "}") --depth;
    if (piece == "," && depth == 0)
      parts.emplace_back();
    else if (depth >= 0 && (!parts.back().empty() || piece.find_first_of(" \n") != 0))
      parts.back() += piece;
    i = next;
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

std::string without_comments(const std::string& code) {
  std::string out;
  for (std::size_t i = 0; i < code.size();) {
    const std::size_t next = begins_literal(code, i)              ? past_literal(code, i)
                             : code.compare(i, 2, "//") == 0 ? code.find('\n', i)
                                                             : i + 1;
    if (code.compare(i, 2, "//") != 0) out += code.substr(i, next - i);
    i = next;
  }
  return out;
}

struct Source {
  std::string name, module, code;
};

// "engine/flow/split.cpp" is of namespace flow, "cli/archive/list.cpp" of cli, "job/files/files.cpp" of job.
std::string namespace_of(const std::string& name) {
  if (name.starts_with("job/") && !name.starts_with("job/batch/")) return "job";
  static const std::regex room("^(engine|out|report|store|job)/");
  const std::string inner = std::regex_replace(name, room, "");
  return inner.substr(0, inner.find('/'));
}

std::vector<Source> sources() {
  std::vector<Source> out;
  for (const auto& entry : fs::recursive_directory_iterator(source_root)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    const std::string name = entry.path().lexically_relative(source_root).string();
    out.push_back({name, namespace_of(name),
                   without_comments(bytes_of(entry.path()))});
  }
  return out;
}

using Each = std::sregex_iterator;

// By "engine_flow::too_high": how many arguments the text and its hint want in any language.
std::map<std::string, std::size_t> places() {
  std::map<std::string, std::size_t> out;
  const std::regex place(R"(\{(\d)\})");
  for (const std::string_view language : toji::language_names)
    for (const texts_of_language::Entry& entry : texts_of_language::read(language)) {
      std::size_t& most = out[entry.space() + "::" + entry.key.substr(0, entry.key.find('.'))];
      for (Each found(entry.words.begin(), entry.words.end(), place), end; found != end; ++found)
        most = std::max<std::size_t>(most, std::stoul((*found)[1]) + 1);
    }
  return out;
}

// By "module::name": how many arguments the message's text wants.
std::map<std::string, std::size_t> wanted(const std::vector<Source>& all) {
  const auto of_texts = places();
  std::map<std::string, std::size_t> out;
  const std::regex message(R"(MessageText\s+(\w+)\s*\{\s*"[^"]*",\s*texts::(\w+::\w+)\})");
  for (const Source& source : all) {
    if (!source.name.ends_with("messages.h")) continue;
    for (Each at(source.code.begin(), source.code.end(), message), end; at != end; ++at)
      out[source.module + "::" + (*at)[1].str()] = of_texts.at((*at)[2]);
  }
  return out;
}

// The last argument of the call where it lists the message's; nothing where that cannot be seen here.
std::optional<std::size_t> given(const std::string& call, const std::vector<std::string>& parts) {
  const bool thrown = call == "EnvironmentError" || call == "UnsafeOutput" || call == "ClosedPipe";
  const std::size_t index = thrown ? 1 : 2;
  if (parts.size() <= index) return parts.back() == "{}" ? std::optional<std::size_t>(0) : std::nullopt;
  if (parts[index].starts_with("system_args(")) return 3;
  if (!parts[index].starts_with('{')) return std::nullopt;
  return parts_of(parts[index], 1).size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(messages_are_given_what_their_words_want) {
  const std::vector<Source> all = sources();
  const auto texts = wanted(all);
  BOOST_TEST(texts.size() > 300u);
  const std::regex call(R"(\b(EnvironmentError|UnsafeOutput|ClosedPipe|error|warning)\()"), name(R"((?:(\w+)::)?messages::(\w+))");
  std::size_t seen = 0;
  for (const Source& source : all)
    for (Each at(source.code.begin(), source.code.end(), call), end; at != end; ++at) {
      const auto parts = parts_of(source.code, static_cast<std::size_t>(at->position() + at->length()));
      if (parts.empty() || !std::regex_search(parts[0], name)) continue;
      const auto count = given((*at)[1], parts);
      if (!count) continue;
      std::size_t most = 0;
      for (Each found(parts[0].begin(), parts[0].end(), name); found != end; ++found) {
        const std::string key = ((*found)[1].matched ? (*found)[1].str() : source.module) + "::" + (*found)[2].str();
        BOOST_TEST_REQUIRE(texts.contains(key), source.name << ": " << key);
        most = std::max(most, texts.at(key));
      }
      ++seen;
      BOOST_TEST(*count == most, source.name << ": " << parts[0] << " is given " << *count << ", wants " << most);
    }
  BOOST_TEST(seen > 200u);
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_call) {
  const std::string code = "f(messages::a, {x, \"a,)\"}, g(1, 2), R\"(,)\", ',')";
  const std::vector<std::string> expected{"messages::a", "{x, \"a,)\"}", "g(1, 2)", "R\"(,)\"", "','"};
  BOOST_TEST(parts_of(code, 2) == expected, boost::test_tools::per_element());
  BOOST_TEST(given("EnvironmentError", parts_of(code, 2)).value() == 2u);
}
