#define BOOST_TEST_MODULE toji_base
#include <boost/test/unit_test.hpp>
