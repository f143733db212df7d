#include "out/pdf/structure.h"

#include <algorithm>
#include <limits>

#include "out/pdf/attributes.h"
#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"
#include "out/pdf/trees.h"

namespace toji::pdf {
namespace {

using page::Role;
using page::TagId;

bool is_table_part(Role role) {
  return role == Role::table_head || role == Role::table_body || role == Role::table_row || role == Role::header_cell ||
         role == Role::data_cell;
}

// A marked-content sequence; ordered as it is read from the pages.
struct Sequence {
  std::uint32_t page = 0, mcid = 0;
  auto operator<=>(const Sequence&) const = default;
};
constexpr Sequence never{std::numeric_limits<std::uint32_t>::max(), 0};

// For each tag a stretch of one array.
template <typename T>
class Lists {
 public:
  // items: tag and value, the values of a tag in their order.
  Lists(std::size_t tags, const std::vector<std::pair<TagId, T>>& items) : begin_(tags + 1), values_(items.size()) {
    for (const auto& item : items) ++begin_[item.first + 1];
    for (std::size_t i = 1; i <= tags; ++i) begin_[i] += begin_[i - 1];
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (const auto& item : items) values_[next[item.first]++] = item.second;
  }
  const T* begin(TagId tag) const { return values_.data() + begin_[tag]; }
  const T* end(TagId tag) const { return values_.data() + begin_[tag + 1]; }
  bool empty(TagId tag) const { return begin_[tag] == begin_[tag + 1]; }

 private:
  std::vector<std::size_t> begin_;
  std::vector<T> values_;
};

struct LinkPlace {
  std::uint32_t page = 0, link = 0;
};

std::vector<std::pair<TagId, Sequence>> sequences(const Marks& marks) {
  std::vector<std::pair<TagId, Sequence>> all;
  for (std::uint32_t page = 0; page < marks.pages.size(); ++page) {
    for (std::uint32_t mcid = 0; mcid < marks.pages[page].size(); ++mcid) {
      all.push_back({marks.pages[page][mcid], {page, mcid}});
    }
  }
  return all;
}

std::vector<std::pair<TagId, LinkPlace>> link_places(const page::Document& document) {
  std::vector<std::pair<TagId, LinkPlace>> all;
  std::uint32_t count = 0;
  for (std::uint32_t page = 0; page < document.pages.size(); ++page) {
    for (const auto& link : document.pages[page].links) {
      if (!page::is_artifact(link.tag)) all.push_back({link.tag, {page, count}});
      ++count;
    }
  }
  return all;
}

class Structure {
 public:
  Structure(Saver& saver, Objects& objects, const page::Document& document, const Marks& marks,
            const std::vector<bool>& kept, const Attributes& attributes)
      : saver_(saver),
        objects_(objects),
        document_(document),
        marks_(marks),
        kept_(kept),
        sequences_(document.tags.size(), sequences(marks)),
        links_(document.tags.size(), link_places(document)),
        attributes_(attributes) {
    number_elements();
    find_first_content();
  }

  Ref add() {
    const Ref root = saver_.reserve();
    for (TagId tag = 0; tag < kept_.size(); ++tag) {
      if (kept_[tag]) add_element(tag, root);
    }
    std::string k = "/K ";
    append_ref(k, refs_[page::root_tag]);
    Dict dict(objects_, "StructTreeRoot");
    dict.raw(k).ref("ParentTree", add_parent_tree());
    dict.integer("ParentTreeNextKey", static_cast<std::int32_t>(document_.pages.size() + link_count_));
    if (attributes_.has_ids()) dict.ref("IDTree", add_id_tree());
    saver_.add(root, dict);
    return root;
  }

 private:
  void number_elements() {
    const auto count = static_cast<std::size_t>(std::count(kept_.begin(), kept_.end(), true));
    Ref next = saver_.reserve(count);
    refs_.resize(kept_.size());
    for (TagId tag = 0; tag < kept_.size(); ++tag) {
      if (kept_[tag]) refs_[tag] = next++;
    }
  }

  // Children have higher numbers than their parents: TagTree only appends.
  void find_first_content() {
    first_.assign(kept_.size(), never);
    for (auto tag = static_cast<TagId>(kept_.size()); tag-- > 0;) {
      if (!sequences_.empty(tag)) first_[tag] = std::min(first_[tag], *sequences_.begin(tag));
      if (tag == page::root_tag) break;
      Sequence& parent = first_[document_.tags.at(tag).parent];
      parent = std::min(parent, first_[tag]);
    }
  }

  // 14.7.2, table 323
  void add_element(TagId tag, Ref root) {
    const page::Tag& element = document_.tags.at(tag);
    Bytes& out = body_;
    out.clear();
    out += "<</S/";
    out += page::name_of(element.role);
    out += "/P ";
    append_ref(out, tag == page::root_tag ? root : refs_[element.parent]);
    append_kids(tag);
    append_text("/T", element.texts->title);
    append_text("/Lang", element.texts->language);
    append_text("/Alt", element.texts->alternative);
    append_text("/ActualText", element.texts->actual_text);
    append_text("/E", element.texts->expansion);
    attributes_.append(out, tag);
    out += ">>";
    saver_.add(refs_[tag], out.view());
  }

  void append_text(const char* key, const std::string& text) {
    if (text.empty()) return;
    body_ += std::string_view(key);
    append_text_string(body_, text);
  }

  // K, 14.7.2: the element's own content and its children, in reading order. Own content stands before the first child
  // whose content comes later on the pages.
  void append_kids(TagId tag) {
    const Sequence* own = sequences_.begin(tag);
    const Sequence* const end = sequences_.end(tag);
    const std::uint32_t page = own != end ? own->page : never.page;
    if (own != end) {
      body_ += "/Pg ";
      append_ref(body_, marks_.first_page + page);
    }
    kids_.clear();
    kid_count_ = 0;
    for (const TagId child : document_.tags.children(tag)) {
      if (!kept_[child]) continue;
      for (; own != end && *own < first_[child]; ++own) append_sequence(*own, page);
      begin_kid();
      append_ref(kids_, refs_[child]);
    }
    for (; own != end; ++own) append_sequence(*own, page);
    for (const LinkPlace* link = links_.begin(tag); link != links_.end(tag); ++link) append_link(*link);
    if (kid_count_ == 0) return;
    body_ += kid_count_ > 1 ? "/K[" : "/K ";
    body_ += kids_.view();
    if (kid_count_ > 1) body_ += ']';
  }

  void begin_kid() {
    if (kid_count_++ != 0) kids_ += ' ';
  }

  // 14.7.4.2: a number alone means the page of Pg.
  void append_sequence(const Sequence& sequence, std::uint32_t page) {
    begin_kid();
    if (sequence.page == page) return append_integer(kids_, sequence.mcid);
    kids_ += "<</Type/MCR/Pg ";
    append_ref(kids_, marks_.first_page + sequence.page);
    kids_ += "/MCID ";
    append_integer(kids_, sequence.mcid);
    kids_ += ">>";
  }

  // 14.7.4.3
  void append_link(const LinkPlace& place) {
    begin_kid();
    kids_ += "<</Type/OBJR/Pg ";
    append_ref(kids_, marks_.first_page + place.page);
    kids_ += "/Obj ";
    append_ref(kids_, marks_.first_link + place.link);
    kids_ += ">>";
  }

  // 14.7.4.4
  Ref add_parent_tree() {
    std::vector<std::pair<std::int64_t, std::string>> entries;
    for (const auto& page : marks_.pages) {
      Bytes& parents = kids_;
      parents.clear();
      parents += '[';
      for (const TagId tag : page) {
        if (parents.size() > 1) parents += ' ';
        append_ref(parents, refs_[tag]);
      }
      parents += ']';
      entries.push_back({static_cast<std::int64_t>(entries.size()), std::string(parents.view())});
    }
    for (const auto& page : document_.pages) {
      for (const auto& link : page.links) {
        std::string parent = "null";
        if (!page::is_artifact(link.tag)) append_ref(parent = {}, refs_[link.tag]);
        entries.push_back({static_cast<std::int64_t>(entries.size()), std::move(parent)});
        ++link_count_;
      }
    }
    return add_number_tree(saver_, entries);
  }

  Ref add_id_tree() {
    std::vector<std::pair<std::uint64_t, TagId>> tags;
    for (TagId tag = 0; tag < kept_.size(); ++tag) {
      if (kept_[tag] && attributes_.has_id(tag)) tags.push_back({order_of_id(tag), tag});
    }
    std::sort(tags.begin(), tags.end());
    std::vector<std::pair<std::string, std::string>> entries(tags.size());
    for (std::size_t i = 0; i < tags.size(); ++i) {
      entries[i].first = element_id(tags[i].second);
      append_ref(entries[i].second, refs_[tags[i].second]);
    }
    return add_name_tree(saver_, entries);
  }

  Saver& saver_;
  Objects& objects_;
  const page::Document& document_;
  const Marks& marks_;
  const std::vector<bool>& kept_;
  Lists<Sequence> sequences_;
  Lists<LinkPlace> links_;
  const Attributes& attributes_;
  std::vector<Ref> refs_;        // by tag
  std::vector<Sequence> first_;  // by tag: the first content at or below it
  std::size_t link_count_ = 0;
  Bytes body_, kids_;  // of the element being written
  std::size_t kid_count_ = 0;
};

}  // namespace

std::vector<bool> kept_tags(const page::Document& document, const Marks& marks) {
  const page::TagTree& tags = document.tags;
  std::vector<bool> kept(tags.size());
  for (const auto& page : marks.pages) {
    for (const TagId tag : page) kept[tag] = true;
  }
  for (const auto& link : link_places(document)) kept[link.first] = true;
  for (auto tag = static_cast<TagId>(tags.size() - 1); tag != page::root_tag; --tag) {
    if (kept[tag]) kept[tags.at(tag).parent] = true;
  }
  kept[page::root_tag] = true;
  for (TagId tag = 1; tag < tags.size(); ++tag) {
    const Role parent = tags.at(tags.at(tag).parent).role;
    const bool in_table = parent == Role::table || is_table_part(parent);
    if (in_table && is_table_part(tags.at(tag).role) && kept[tags.at(tag).parent]) kept[tag] = true;
  }
  return kept;
}

Ref add_structure(Saver& saver, Objects& objects, const page::Document& document, const Marks& marks,
                  const std::vector<bool>& kept, const Attributes& attributes) {
  return Structure(saver, objects, document, marks, kept, attributes).add();
}

}  // namespace toji::pdf
