#pragma once
// A bag (RFC 8493): a folder with its payload below data/ and manifests that hold the digest of every file.
#include <map>
#include <string>
#include <vector>

namespace toji::archive {

// Name, with "/" between its parts → bytes.
using Files = std::map<std::string, std::string>;
// Name → SHA-256 in lower-case hexadecimal.
using Digests = std::map<std::string, std::string>;

inline constexpr std::string_view payload_folder = "data/";
inline constexpr std::string_view declaration_name = "bagit.txt", info_name = "bag-info.txt",
                                  manifest_name = "manifest-sha256.txt", tag_manifest_name = "tagmanifest-sha256.txt";

// bagit.txt of every bag (RFC 8493, 2.1.1).
inline constexpr std::string_view declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

// The manifest that lists these files (RFC 8493, 2.1.3), in the order of their names' bytes.
std::string manifest_text(const Digests&);

// A label and its value, a line of bag-info.txt (RFC 8493, 2.2.2).
struct Label {
  std::string name, value;
};

// The files of the whole bag; payload is named without data/.
Files make_bag(const Files& payload, const std::vector<Label>& info);

// The digest by which a bag is named: that of its tag manifest, which covers everything else.
std::string digest_of(const Files& bag);

}  // namespace toji::archive
