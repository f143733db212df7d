#pragma once
#include "base/diagnostics.h"
#include "texts/report/summary.h"

namespace toji::summary::messages {

inline constexpr MessageText workbook{"summary/workbook", texts::report_summary::workbook};

inline constexpr MessageText torn_workbook{"summary/torn-workbook", texts::report_summary::torn_workbook};

}  // namespace toji::summary::messages
