// Which names editors and systems give to what they put beside a file.
#include "base/editors_files.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE(files_that_nobody_wrote) {
  for (const char* name : {".a.xml.swp", ".a.xml.swo", ".#a.xml", "._a.xml", ".DS_Store", ".hidden", "~$a.xml", "a.xml~",
                           "a.xml.~1~", "#a.xml#", "a.xml.bak", "A.XML.BAK", "a.xml.orig", "a.xml.tmp", "a.xml.swp",
                           "Thumbs.db", "THUMBS.DB", "desktop.ini"})
    BOOST_TEST(toji::is_editors_file(name), name);
  for (const char* name : {"a.xml", "a.xml.txt", "A.XML", "~a.xml", "a~b.xml", "#a.xml", "a#.xml", "bak.xml", "a", "", "#",
                           "Thumbs.db.xml", "表紙.xml"})
    BOOST_TEST(!toji::is_editors_file(name), name);
}
