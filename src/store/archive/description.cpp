#include "store/archive/description.h"

#include <algorithm>
#include <sstream>

#include "store/archive/messages.h"
#include "engine/data_tree/tree.h"
#include "store/folder/safe_path.h"

namespace toji::archive {
namespace {

void put(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

std::string get(const pugi::xml_node& node, const char* name) { return node.attribute(name).value(); }

bool is_digest(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// What is wrong with it; empty: nothing.
std::string fault_of(const Description& description) {
  if (description.plan.empty()) return "計画/@名称";
  if (description.year.empty()) return "計画/@年度";
  if (description.revision == 0 || description.revision > 9999) return "版/@番号";
  if (!is_digest(description.fingerprint)) return "作成/@指紋";
  if (description.previous && !is_digest(description.previous->digest)) return "前の版/@摘要";
  if (description.previous.has_value() != (description.revision > 1)) return "前の版";
  if (description.previous && description.previous->revision + 1 != description.revision) return "前の版/@番号";
  return {};
}

// As one part of a path.
std::string part(std::string text) {
  for (char& c : text)
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) c = '_';
  return folder::safe_path(text).value_or("_");
}

}  // namespace

std::string description_xml(const Description& description) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  put(declaration, "version", "1.0");
  put(declaration, "encoding", "UTF-8");
  pugi::xml_node root = document.append_child("保存記述");
  put(root, "形式", "1");
  pugi::xml_node plan = root.append_child("計画");
  put(plan, "名称", description.plan);
  put(plan, "年度", description.year);
  put(plan, "年度名", description.year_name);
  put(plan, "編者", description.author);
  put(plan, "発行日", description.date);
  pugi::xml_node revision = root.append_child("版");
  put(revision, "番号", std::to_string(description.revision));
  put(revision, "保存日", description.sealed);
  if (const auto& previous = description.previous) {
    pugi::xml_node node = root.append_child("前の版");
    put(node, "番号", std::to_string(previous->revision));
    put(node, "摘要", previous->digest);
    put(node, "理由", previous->reason);
  }
  pugi::xml_node maker = root.append_child("作成");
  put(maker, "プログラム", description.program);
  put(maker, "指紋", description.fingerprint);
  if (!description.source_date.empty()) put(maker, "日時", description.source_date);
  pugi::xml_node check = root.append_child("校正");
  put(check, "エラー", std::to_string(description.findings));
  if (!description.accepted.empty()) put(check, "承認理由", description.accepted);
  pugi::xml_node files = root.append_child("ファイル一覧");
  for (const FileNote& file : description.files) {
    pugi::xml_node node = files.append_child("ファイル");
    put(node, "名", file.name);
    put(node, "説明", file.what);
    if (file.bytes != 0) put(node, "バイト数", std::to_string(file.bytes));
  }
  std::ostringstream out;
  document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(out).str();
}

std::optional<Description> read_description(std::string bytes, std::string_view file, Diagnostics& diagnostics) {
  const data_tree::DataTree tree =
      data_tree::from_xml(std::move(bytes), file, diagnostics, {.characters = data_tree::Characters::any});
  const pugi::xml_node root = tree.document.child("保存記述");
  if (!root) {
    diagnostics.error(messages::bad_description, {file, 0, 0}, {"保存記述"});
    return std::nullopt;
  }
  Description out;
  const pugi::xml_node plan = root.child("計画"), maker = root.child("作成"), check = root.child("校正");
  out.plan = get(plan, "名称");
  out.year = get(plan, "年度");
  out.year_name = get(plan, "年度名");
  out.author = get(plan, "編者");
  out.date = get(plan, "発行日");
  out.revision = root.child("版").attribute("番号").as_uint();
  out.sealed = get(root.child("版"), "保存日");
  if (const pugi::xml_node previous = root.child("前の版"))
    out.previous = Previous{previous.attribute("番号").as_uint(), get(previous, "摘要"), get(previous, "理由")};
  out.program = get(maker, "プログラム");
  out.fingerprint = get(maker, "指紋");
  out.source_date = get(maker, "日時");
  out.findings = check.attribute("エラー").as_uint();
  out.accepted = get(check, "承認理由");
  for (const pugi::xml_node& node : root.child("ファイル一覧").children("ファイル"))
    out.files.push_back({get(node, "名"), get(node, "説明"), node.attribute("バイト数").as_ullong()});
  if (const std::string fault = fault_of(out); !fault.empty()) {
    diagnostics.error(messages::bad_description, {file, 0, 0}, {fault});
    return std::nullopt;
  }
  return out;
}

std::string place_of(const Description& description) {
  return part(description.plan) + '/' + part(description.year) + "/r" + std::to_string(description.revision);
}

}  // namespace toji::archive
