# Makes C++ of the languages' texts, whenever CMake is configured; a change of theirs lets the build do so.
#   texts/languages.h   enum class Language and the languages' names
#   texts/SECTION.h     the keys of the section as constants: one that does not exist does not compile
#   texts/words.h       the words, which base/texts.cpp alone includes: another wording compiles one file
# A header that stays the same is not written anew.

# The languages of messages; the first is spoken where none is chosen. Each is a file LANGUAGE.txt beside this one.
set(TOJI_LANGUAGES ja en)

set(TOJI_TEXTS ${PROJECT_BINARY_DIR}/texts)
set(text_folder ${CMAKE_CURRENT_LIST_DIR})

# Signs that have a meaning in CMake's own lists stand as these while a file is read.
string(ASCII 1 text_semicolon)
string(ASCII 2 text_open)
string(ASCII 3 text_close)
string(ASCII 4 text_backslash)

function(write_text_header name content)
  file(CONFIGURE OUTPUT ${TOJI_TEXTS}/texts/${name} CONTENT "// Made of src/base/texts by its embed.cmake.\n@content@" @ONLY)
endfunction()

# The lines of LANGUAGE.txt into RESULT_keys ("SECTION KEY" or "SECTION KEY.hint") and RESULT_words (a C++ literal each).
function(read_texts language result)
  set(file ${text_folder}/${language}.txt)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  string(REPLACE ";" "${text_semicolon}" text "${text}")
  string(REPLACE "[" "${text_open}" text "${text}")
  string(REPLACE "]" "${text_close}" text "${text}")
  string(REPLACE "\\" "${text_backslash}" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  set(keys)
  set(words)
  set(section)
  foreach(line IN LISTS lines)
    if(line STREQUAL "" OR line MATCHES "^#")
      continue()
    elseif(line MATCHES "^${text_open}([a-z0-9_/]+)${text_close}$")
      set(section ${CMAKE_MATCH_1})
    elseif(line MATCHES "^([a-z][a-z0-9_]*(\\.hint)?) =( (.*))?$" AND section)
      set(key ${CMAKE_MATCH_1})
      set(word "${CMAKE_MATCH_4}")
      string(REGEX REPLACE "${text_backslash}[nts${text_backslash}]" "" rest "${word}")
      if(rest MATCHES "${text_backslash}" OR word MATCHES "^ | $")
        message(FATAL_ERROR "${language}.txt: ${section} ${key}: \\n, \\t, \\\\, and \\s for a blank at an end; no others")
      endif()
      string(REGEX REPLACE "^${text_backslash}s|${text_backslash}s$" " " word "${word}")
      string(REPLACE "\"" "${text_backslash}\"" word "${word}")
      list(APPEND keys "${section} ${key}")
      list(APPEND words "\"${word}\\0\"")
    else()
      message(FATAL_ERROR "${language}.txt: neither [section] nor key = text: ${line}")
    endif()
  endforeach()
  set(${result}_keys "${keys}" PARENT_SCOPE)
  set(${result}_words "${words}" PARENT_SCOPE)
endfunction()

# What the keys of the one have and those of the other have not ends the build with its name.
function(compare_texts language keys others wrong)
  list(REMOVE_ITEM keys ${others})
  if(keys)
    list(JOIN keys "\n  " names)
    message(FATAL_ERROR "src/base/texts/${language}.txt ${wrong}:\n  ${names}")
  endif()
endfunction()

list(GET TOJI_LANGUAGES 0 first)
set(tables)
set(names)
set(words)
foreach(language IN LISTS TOJI_LANGUAGES)
  read_texts(${language} ${language})
  compare_texts(${language} "${${first}_keys}" "${${language}_keys}" "lacks")
  compare_texts(${language} "${${language}_keys}" "${${first}_keys}" "has what ${first}.txt has not")
  if(NOT "${${language}_keys}" STREQUAL "${${first}_keys}")
    message(FATAL_ERROR "src/base/texts/${language}.txt: a key stands twice, or not where it stands in ${first}.txt")
  endif()
  list(JOIN ${language}_words "\n    " table)
  string(APPEND tables "constexpr char ${language}[] =\n    \"\\0\"\n    ${table};\n")
  list(APPEND names "\"${language}\"")
  list(APPEND words "{${language}, sizeof ${language} - 1}")
endforeach()

# Writes the header of the section whose constants were collected.
macro(end_section)
  if(constants)
    list(APPEND sections ${section})
    string(REPLACE "/" "_" namespace ${section})
    write_text_header(${section}.h "#pragma once
#include \"base/texts.h\"

namespace toji::texts::${namespace} {
${constants}}  // namespace toji::texts::${namespace}
")
  endif()
endmacro()

# Numbers count from 1 in each section, so that a new key changes its own section's header alone.
set(sections)
set(bases 0)
set(section)
set(constants)
set(count 1)
foreach(pair IN LISTS ${first}_keys)
  string(REGEX MATCH "^([^ ]+) ([^.]+)(\\.hint)?$" matched ${pair})
  if(NOT CMAKE_MATCH_1 STREQUAL "${section}")
    end_section()
    set(section ${CMAKE_MATCH_1})
    list(LENGTH bases section_number)
    if(section IN_LIST sections)
      message(FATAL_ERROR "src/base/texts/${first}.txt: [${section}] stands twice")
    endif()
    set(constants)
    set(number 0)
    math(EXPR base "${count} - 1")
    list(APPEND bases ${base})
  endif()
  math(EXPR count "${count} + 1")
  math(EXPR number "${number} + 1")
  if(NOT CMAKE_MATCH_3)
    set(key ${CMAKE_MATCH_2})
    string(APPEND constants "inline constexpr Text ${key}{${section_number}, ${number}};\n")
  elseif(CMAKE_MATCH_2 STREQUAL "${key}")
    string(REGEX REPLACE "};\n$" ", ${number}};\n" constants "${constants}")
  else()
    message(FATAL_ERROR "src/base/texts/${first}.txt: ${pair} does not stand behind its text")
  endif()
endforeach()
end_section()

list(JOIN TOJI_LANGUAGES ", " enumerators)
list(JOIN names ", " names)
write_text_header(languages.h "#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace toji {
enum class Language : std::uint8_t { ${enumerators} };
inline constexpr std::array language_names = std::to_array<std::string_view>({${names}});
}  // namespace toji
")
list(JOIN bases ", " bases)
list(JOIN words ", " words)
string(REPLACE "${text_semicolon}" ";" tables "${tables}")
string(REPLACE "${text_open}" "[" tables "${tables}")
string(REPLACE "${text_close}" "]" tables "${tables}")
string(REPLACE "${text_backslash}" "\\" tables "${tables}")
write_text_header(words.h "#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace toji::texts {
${tables}constexpr std::string_view words[] = {${words}};
constexpr std::size_t count = ${count};  // of the texts of a language
constexpr std::uint16_t sections[] = {${bases}};  // before the first text of each
}  // namespace toji::texts
")
