#define BOOST_TEST_MODULE typeset
#include <boost/test/unit_test.hpp>
