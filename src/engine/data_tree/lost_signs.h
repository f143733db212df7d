#pragma once
// Tags and references that lack a sign or have one that only looks like it: what is left of them reads as text.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace toji::data_tree {

// Where, from `begin` to `end`, a tag of that name stands without its "<". name: what stands behind that sign, with the
// / of an end.
std::optional<std::size_t> tag_without_sign(std::string_view text, std::size_t begin, std::size_t end,
                                            std::string_view name);

// The same with ＜ or its like for the "<".
std::optional<std::size_t> tag_with_wide_sign(std::string_view text, std::size_t begin, std::size_t end,
                                              std::string_view name);

// The last sign that looks like a quotation mark between `begin` and the tag's end.
std::optional<std::size_t> last_wide_quote(std::string_view text, std::size_t begin);

// What stands at `at` outside of all elements, as far as it reads as a tag or a declaration: 「シート」, 「?xml」; else
// empty.
std::string_view tag_left(std::string_view text, std::size_t at);

// Of text that ends with the ">" at `at`: the name of an empty element, or the "!--" of a comment, that lacks its "<";
// else empty.
std::string_view markup_without_sign(std::string_view text, std::size_t at);

// Of text that ends with the ";" at `at`: the reference that lacks its "&", as "amp;"; else empty.
std::string_view reference_without_sign(std::string_view text, std::size_t at);

}  // namespace toji::data_tree
