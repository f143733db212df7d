#pragma once
// fonts.xml read into values; see fonts/fonts.rng for its vocabulary.
#include <string>
#include <string_view>
#include <vector>

#include "engine/font/library.h"

namespace toji::font {

struct Use {
  std::size_t face = 0;  // index into Declarations::faces
  bool western = false;  // taken for Western letters, digits and signs only (従属欧文)
};

struct FamilyDeclaration {
  std::string name;
  std::vector<Use> faces;  // in fallback order
};

struct Declarations {
  std::vector<FaceDeclaration> faces;
  std::vector<FamilyDeclaration> families;
};

// All mistakes go to the diagnostics; what could be understood is returned.
Declarations read_declarations(const std::string& xml, std::string_view file, Diagnostics&);

// The first of the declared paths that exists. Throws EnvironmentError naming the package and the paths tried.
std::string find_file(const FaceDeclaration&);

}  // namespace toji::font
