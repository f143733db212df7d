#include "base/tasks.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/boxed.h"

using toji::Boxed;
using toji::Tasks;

BOOST_AUTO_TEST_CASE(one_thread_does_each_task_when_it_is_given) {
  Tasks tasks;
  std::vector<int> done;
  auto first = tasks.give(nullptr, [&] { return done.push_back(1), 10; });
  BOOST_TEST(done.size() == 1u);
  auto second = tasks.give(nullptr, [&] { return done.push_back(2), 20; });
  BOOST_TEST(!tasks.beside());
  BOOST_TEST(tasks.take(second) == 20);
  BOOST_TEST(tasks.take(first) == 10);
  BOOST_TEST(done == (std::vector{1, 2}));
}

BOOST_AUTO_TEST_CASE(a_second_thread_begins_with_what_it_is_told) {
  std::atomic<bool> begun{false};
  Tasks tasks(2, [&] { begun = true; });
  BOOST_TEST(tasks.beside());
  std::vector<std::future<int>> results;
  for (int i = 0; i < 100; ++i) results.push_back(tasks.give(nullptr, [i] { return i * i; }));
  for (int i = 99; i >= 0; --i) BOOST_TEST(tasks.take(results[static_cast<std::size_t>(i)]) == i * i);
  tasks.drop(nullptr);
  auto last = tasks.give(nullptr, [&] { return begun.load(); });
  while (!Tasks::is_ready(last)) std::this_thread::yield();
  BOOST_TEST(tasks.take(last));
}

BOOST_AUTO_TEST_CASE(what_a_task_throws_comes_where_its_result_is_taken) {
  for (const unsigned threads : {1u, 2u}) {
    Tasks tasks(threads);
    auto result = tasks.give(nullptr, []() -> int { throw std::runtime_error("full"); });
    BOOST_CHECK_THROW(tasks.take(result), std::runtime_error);
  }
}

// Holds the second thread until it is let go.
struct Gate {
  std::promise<void> opened;
  std::future<void> entered;
  explicit Gate(Tasks& tasks) {
    auto inside = std::make_shared<std::promise<void>>();
    entered = inside->get_future();
    tasks.give(this, [inside, wait = opened.get_future().share()] {
      inside->set_value();
      wait.wait();
    });
    entered.wait();
  }
};

BOOST_AUTO_TEST_CASE(an_owner_forgets_its_own_tasks_alone) {
  std::atomic<int> done{0};
  int mine = 0, others = 0;
  Tasks tasks(2);
  Gate gate(tasks);
  tasks.give(&mine, [&] { ++done; });
  auto kept = tasks.give(&others, [&] { return ++done; });
  tasks.drop(&mine);
  gate.opened.set_value();
  BOOST_TEST(tasks.take(kept) == 1);
  BOOST_TEST(done == 1);
}

BOOST_AUTO_TEST_CASE(the_caller_helps_until_few_wait) {
  std::vector<int> done;
  Tasks tasks(2);
  Gate gate(tasks);
  for (int i = 0; i < 5; ++i) tasks.give(nullptr, [&done, i] { done.push_back(i); });
  tasks.help(2);
  BOOST_TEST(done == (std::vector{0, 1, 2}));
  gate.opened.set_value();
}

BOOST_AUTO_TEST_CASE(the_end_forgets_what_waits) {
  bool done = false;
  {
    Tasks tasks(2);
    Gate gate(tasks);
    tasks.give(nullptr, [&done] { done = true; });
    // Closed while the first task still runs: the second must never begin.
    std::thread([opened = std::move(gate.opened)]() mutable {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      opened.set_value();
    }).detach();
  }
  BOOST_TEST(!done);
}

BOOST_AUTO_TEST_CASE(a_boxed_value_is_copied_with_what_holds_it) {
  Boxed<std::string> none, one;
  BOOST_TEST(none->empty());
  one.own() = "図";
  Boxed<std::string> copy = one;
  copy.own() += "1";
  BOOST_TEST(*one == "図");
  BOOST_TEST(*copy == "図1");
  none = copy;
  const Boxed<std::string> moved = std::move(copy);
  BOOST_TEST(*none == "図1");
  BOOST_TEST(*moved == "図1");
}
