#pragma once
#include "base/diagnostics.h"
#include "texts/store/pdf_read.h"

namespace toji::pdf_read::messages {

inline constexpr MessageText damaged{"pdf-read/damaged", texts::store_pdf_read::damaged};
inline constexpr MessageText encrypted{"pdf-read/encrypted", texts::store_pdf_read::encrypted};
inline constexpr MessageText no_dataset{"pdf-read/no-dataset", texts::store_pdf_read::no_dataset};
inline constexpr MessageText unsafe_name{"pdf-read/unsafe-name", texts::store_pdf_read::unsafe_name};
inline constexpr MessageText same_name{"pdf-read/same-name", texts::store_pdf_read::same_name};
inline constexpr MessageText too_many{"pdf-read/too-many", texts::store_pdf_read::too_many};
inline constexpr MessageText too_large{"pdf-read/too-large", texts::store_pdf_read::too_large};
inline constexpr MessageText broken_file{"pdf-read/broken-file", texts::store_pdf_read::broken_file};

// What inspect_signatures says of a file.
inline constexpr MessageText unsigned_unchanged{"pdf-read/unsigned", texts::store_pdf_read::unsigned_unchanged};
inline constexpr MessageText signed_unchanged{"pdf-read/signed", texts::store_pdf_read::signed_unchanged};
inline constexpr MessageText other_bytes{"pdf-read/other-bytes", texts::store_pdf_read::other_bytes};
inline constexpr MessageText appended{"pdf-read/appended", texts::store_pdf_read::appended};
inline constexpr MessageText behind_signature{"pdf-read/behind-signature", texts::store_pdf_read::behind_signature};
inline constexpr MessageText changed_damaged{"pdf-read/changed-damaged", texts::store_pdf_read::changed_damaged};
inline constexpr MessageText changed_structure{"pdf-read/changed-structure", texts::store_pdf_read::changed_structure};
inline constexpr MessageText changed_object{"pdf-read/changed-object", texts::store_pdf_read::changed_object};
inline constexpr MessageText added_annotation{"pdf-read/added-annotation", texts::store_pdf_read::added_annotation};
inline constexpr MessageText visible_signature{"pdf-read/visible-signature", texts::store_pdf_read::visible_signature};
inline constexpr MessageText changed_form{"pdf-read/changed-form", texts::store_pdf_read::changed_form};
inline constexpr MessageText broken_signature{"pdf-read/broken-signature", texts::store_pdf_read::broken_signature};

}  // namespace toji::pdf_read::messages
