#include "out/pdf/trees.h"

#include <algorithm>

#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"

namespace toji::pdf {
namespace {

constexpr std::size_t fan_out = 64;

void append_key(std::string& out, std::int64_t key) { append_integer(out, key); }
void append_key(std::string& out, const std::string& key) { append_literal(out, key); }

template <typename Key>
struct Node {
  Ref ref;
  Key first, last;
};

template <typename Key>
std::string limits(const Key& first, const Key& last) {
  std::string out = "/Limits[";
  append_key(out, first);
  out += ' ';
  append_key(out, last);
  return out + "]";
}

template <typename Key>
std::vector<Node<Key>> add_leaves(Saver& saver, const std::vector<std::pair<Key, std::string>>& entries,
                                  const char* what) {
  std::vector<Node<Key>> leaves;
  for (std::size_t begin = 0; begin == 0 || begin < entries.size(); begin += fan_out) {
    const std::size_t end = std::min(begin + fan_out, entries.size());
    std::string body = "<<";
    if (entries.size() > fan_out) body += limits(entries[begin].first, entries[end - 1].first);
    body += what;
    for (std::size_t i = begin; i < end; ++i) {
      append_key(body, entries[i].first);
      body += ' ';
      body += entries[i].second;
      body += ' ';
    }
    const Ref ref = saver.reserve();
    saver.add(ref, body + "]>>");
    if (end == begin) return {{ref, {}, {}}};
    leaves.push_back({ref, entries[begin].first, entries[end - 1].first});
  }
  return leaves;
}

template <typename Key>
std::vector<Node<Key>> add_parents(Saver& saver, const std::vector<Node<Key>>& nodes) {
  std::vector<Node<Key>> parents;
  for (std::size_t begin = 0; begin < nodes.size(); begin += fan_out) {
    const std::size_t end = std::min(begin + fan_out, nodes.size());
    std::string body = "<<";
    if (nodes.size() > fan_out) body += limits(nodes[begin].first, nodes[end - 1].last);
    body += "/Kids[";
    for (std::size_t i = begin; i < end; ++i) {
      append_ref(body, nodes[i].ref);
      body += ' ';
    }
    const Ref ref = saver.reserve();
    saver.add(ref, body + "]>>");
    parents.push_back({ref, nodes[begin].first, nodes[end - 1].last});
  }
  return parents;
}

template <typename Key>
Ref add_tree(Saver& saver, const std::vector<std::pair<Key, std::string>>& entries, const char* what) {
  auto nodes = add_leaves(saver, entries, what);
  while (nodes.size() > 1) nodes = add_parents(saver, nodes);
  return nodes.front().ref;
}

}  // namespace

Ref add_number_tree(Saver& saver, const std::vector<std::pair<std::int64_t, std::string>>& entries) {
  return add_tree(saver, entries, "/Nums[");
}

Ref add_name_tree(Saver& saver, const std::vector<std::pair<std::string, std::string>>& entries) {
  return add_tree(saver, entries, "/Names[");
}

}  // namespace toji::pdf
