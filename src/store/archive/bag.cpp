#include "store/archive/bag.h"

#include "base/digest.h"

namespace toji::archive {
namespace {

// RFC 8493, 2.1.3: only these are encoded.
std::string encoded(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == '%')
      out += "%25";
    else if (c == '\n')
      out += "%0A";
    else if (c == '\r')
      out += "%0D";
    else
      out += c;
  }
  return out;
}

// A value is one line here; the RFC would let it be folded.
std::string info_text(const std::vector<Label>& labels) {
  std::string out;
  for (const Label& label : labels) {
    out += label.name + ": ";
    for (const char c : label.value) out += c == '\n' || c == '\r' ? ' ' : c;
    out += '\n';
  }
  return out;
}

// RFC 8493, 2.2.2: octets, a full stop, number of files.
std::string oxum_of(const Files& payload) {
  std::size_t bytes = 0;
  for (const auto& [name, content] : payload) bytes += content.size();
  return std::to_string(bytes) + '.' + std::to_string(payload.size());
}

}  // namespace

std::string manifest_text(const Digests& digests) {
  std::string out;
  for (const auto& [name, digest] : digests) out += digest + "  " + encoded(name) + '\n';
  return out;
}

Files make_bag(const Files& payload, const std::vector<Label>& info) {
  Files bag;
  Digests digests;
  for (const auto& [name, bytes] : payload) {
    const std::string inside = std::string(payload_folder) + name;
    digests[inside] = sha256_hex(bytes);
    bag[inside] = bytes;
  }
  std::vector<Label> labels = info;
  labels.push_back({"Payload-Oxum", oxum_of(payload)});
  const Files tags{{std::string(declaration_name), std::string(declaration)},
                   {std::string(info_name), info_text(labels)},
                   {std::string(manifest_name), manifest_text(digests)}};
  Digests tag_digests;
  for (const auto& [name, bytes] : tags) tag_digests[name] = sha256_hex(bytes);
  bag.insert(tags.begin(), tags.end());
  bag[std::string(tag_manifest_name)] = manifest_text(tag_digests);
  return bag;
}

std::string digest_of(const Files& bag) { return sha256_hex(bag.at(std::string(tag_manifest_name))); }

}  // namespace toji::archive
