#define BOOST_TEST_MODULE font
#include <boost/test/unit_test.hpp>
