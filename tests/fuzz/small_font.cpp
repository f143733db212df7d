// small_font FILE TEXT: writes to standard output the font file cut down to the text's characters: a seed of some
// kilobytes with the tables of a whole one.
#include <hb-ot.h>
#include <hb-subset.h>

#include <cstdio>

#include "base/utf8.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  hb_blob_t* const file = hb_blob_create_from_file_or_fail(argv[1]);
  if (file == nullptr) return 3;
  hb_face_t* const face = hb_face_create(file, 0);
  hb_subset_input_t* const input = hb_subset_input_create_or_fail();
  for (const char32_t c : toji::to_utf32(argv[2])) hb_set_add(hb_subset_input_unicode_set(input), c);
  hb_face_t* const small = hb_subset_or_fail(face, input);
  if (small == nullptr) return 3;
  hb_blob_t* const made = hb_face_reference_blob(small);
  unsigned size = 0;
  const char* const bytes = hb_blob_get_data(made, &size);
  return std::fwrite(bytes, 1, size, stdout) == size && std::fflush(stdout) == 0 ? 0 : 3;
}
