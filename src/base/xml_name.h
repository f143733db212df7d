#pragma once
// XML 1.0 (fifth edition), 2.3 [4], [4a]: what a name begins with and what goes on in it.
namespace toji {

bool is_name_start(char32_t);
bool is_name_character(char32_t);

}  // namespace toji
