#pragma once
// Dates as a PDF can keep them: the profile of ISO 8601 that XMP uses (ISO 16684-1 8.2.1.4, W3C NOTE-datetime).
#include <string_view>

namespace toji {

// YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDThh:mmZ or YYYY-MM-DDThh:mm:ssZ, where Z is Z, +hh:mm or -hh:mm; a day and a
// time that exist (proleptic Gregorian calendar, no leap seconds, no hour 24), years from 0001 on.
bool is_iso_date(std::string_view);

}  // namespace toji
