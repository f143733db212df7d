// Storing, proving, listing and taking out again.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "base/digest.h"
#include "store/folder/new_folder.h"
#include "folders.h"
#include "other_program.h"

using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;
using toji::archive::Files;

namespace {

// What is stored once for the tests that only read it.
struct Stored {
  static Stored& get() {
    static Stored stored;
    return stored;
  }
  Stored() : made(shell(archiving(folder / "a"))) {}
  TestFolder folder;
  Outcome made;
  fs::path bag() const { return bag_in(folder / "a"); }
};

// The inventory's last line and the description's digest as they are made of the lines in front.
void sum_again(Files& payload) {
  std::string& inventory = payload["reports/fingerprint.tsv"];
  inventory.erase(inventory.rfind("fingerprint\t"));
  const std::string digest = toji::sha256_hex(inventory);
  inventory += "fingerprint\t-\t-\t" + digest + '\n';
  std::string& description = payload["description.xml"];
  description.replace(description.find("指紋=\"") + std::string("指紋=\"").size(), digest.size(), digest);
}

Files payload_of(const fs::path& bag) {
  Files payload;
  for (const auto& entry : fs::recursive_directory_iterator(bag / "data"))
    if (entry.is_regular_file())
      payload[entry.path().lexically_relative(bag / "data").string()] = bytes_of(entry.path());
  return payload;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_report_is_stored_by_plan_year_and_revision) {
  const Stored& stored = Stored::get();
  BOOST_TEST(stored.made.code == 0, stored.made.err);
  BOOST_TEST(stored.made.err == "");
  const fs::path bag = stored.bag();
  BOOST_TEST(bag.filename() == "r1");
  BOOST_TEST(bag.parent_path().filename() == "h30");
  BOOST_TEST(bag.parent_path().parent_path().parent_path() == stored.folder / "a");
  for (const char* name :
       {"booklet.pdf", "summary.pdf", "summary.xlsx", "measures.csv", "counts.csv", "index.html", "description.xml",
        "dataset/plan.xml", "dataset/year.xml", "dataset/layouts/booklet.xml", "dataset/layouts/form.xml",
        "dataset/layouts/errata.xml", "fonts/fonts.xml", "fonts/fonts.tsv", "reports/check.json", "reports/check.txt",
        "reports/overflow.tsv", "reports/text.tsv", "reports/fingerprint.tsv"})
    BOOST_TEST(fs::is_regular_file(bag / "data" / name), name);
  BOOST_TEST(!fs::is_empty(bag / "data/divisions"));
  BOOST_TEST(!fs::is_empty(bag / "data/fonts/licences"));
  BOOST_TEST(!fs::exists(bag / "data/fonts/files"));
}

BOOST_AUTO_TEST_CASE(what_is_stored_is_read_only) {
  const fs::perms write_bits = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  for (const auto& entry : fs::recursive_directory_iterator(Stored::get().bag()))
    BOOST_TEST(((entry.status().permissions() & write_bits) == fs::perms::none), entry.path());
  BOOST_TEST(((fs::status(Stored::get().bag()).permissions() & write_bits) == fs::perms::none));
}

BOOST_AUTO_TEST_CASE(the_page_for_people_names_every_file_and_says_what_it_is) {
  const fs::path data = Stored::get().bag() / "data";
  const std::string page = bytes_of(data / "index.html");
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    const std::string name = entry.path().lexically_relative(data).string();
    if (entry.is_regular_file()) BOOST_TEST(contains(page, ">" + name + "</a></th><td>"), name);
  }
  BOOST_TEST(!contains(page, "<td></td>"));
}

BOOST_AUTO_TEST_CASE(the_booklet_is_the_one_of_the_command) {
  const TestFolder folder;
  shell("$TOJI booklet -q " + quoted(ready()) + " -o " + quoted(folder / "b.pdf"));
  BOOST_TEST((bytes_of(folder / "b.pdf") == bytes_of(Stored::get().bag() / "data/booklet.pdf")));
}

BOOST_AUTO_TEST_CASE(the_same_report_makes_the_same_bag) {
  const TestFolder folder;
  copy_ready(folder / "elsewhere");
  BOOST_TEST(shell("cd " + quoted(folder.path()) + " && " + archiving("a", "", "elsewhere")).code == 0);
  const Outcome difference = shell("diff -r " + quoted(Stored::get().bag()) + ' ' + quoted(bag_in(folder / "a")));
  BOOST_TEST(difference.code == 0, difference.out);
}

BOOST_AUTO_TEST_CASE(a_bag_is_proved_by_its_content_its_text_and_by_building_again) {
  const Outcome outcome = shell("$TOJI verify " + quoted(Stored::get().bag()));
  BOOST_TEST(outcome.code == 0);
  BOOST_TEST(outcome.err == "");
  BOOST_TEST(contains(outcome.out, "確かです"), outcome.out);
  BOOST_TEST(contains(outcome.out, "中身: 変わっていません"), outcome.out);
  BOOST_TEST(contains(outcome.out, "記録どおり載っています"), outcome.out);
  BOOST_TEST(contains(outcome.out, "同じバイト列になりました"), outcome.out);
}

BOOST_AUTO_TEST_CASE(a_proof_for_machines) {
  const Outcome outcome = shell("$TOJI verify --format json " + quoted(Stored::get().bag()));
  BOOST_TEST(outcome.code == 0);
  for (const char* part : {"\"good\": true", "\"revision\": 1", "\"intact\": \"yes\"", "\"text\": \"yes\"",
                           "\"rebuilt\": \"yes\"", "\"chain\": \"not tried\"", "\"problems\": []"})
    BOOST_TEST(contains(outcome.out, part), outcome.out);
}

// Where something is not as it was then, the content is proved all the same and what differs is named.
BOOST_AUTO_TEST_CASE(a_bag_from_another_program_is_not_built_again) {
  const TestFolder folder;
  Files payload = payload_of(Stored::get().bag());
  std::string& inventory = payload["reports/fingerprint.tsv"];
  const auto at = inventory.find("library\tHarfBuzz\t");
  BOOST_TEST_REQUIRE(at != std::string::npos);
  inventory.insert(at + 17, "0.9-");
  sum_again(payload);
  write_files(folder / "old", toji::archive::make_bag(payload, {}));
  const Outcome outcome = shell("$TOJI verify " + quoted(folder / "old"));
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(contains(outcome.out, "作り直し: 別の版なので試していません（保存したときと違うもの: library HarfBuzz 0.9-"), outcome.out);
  BOOST_TEST(contains(outcome.out, "old: 作り直しのほかは確かです"), outcome.out);
}

// A later program under the same version number: what it makes otherwise is no sign of a replaced file.
BOOST_AUTO_TEST_CASE(a_program_built_of_other_sources_does_not_accuse) {
  const TestFolder folder;
  const std::string other = other_program(folder);
  const fs::path bag = Stored::get().bag();
  const Outcome outcome = shell(other + " verify " + quoted(bag));
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(outcome.err == "");
  BOOST_TEST(contains(outcome.out, "作り直し: 別の版なので試していません（保存したときと違うもの: program toji "), outcome.out);
  BOOST_TEST(contains(outcome.out, "記録どおり載っています"), outcome.out);
  BOOST_TEST(shell(other + " restore -q " + quoted(bag) + " --out " + quoted(folder / "out")).code == 0);
  BOOST_TEST(contains(shell(other + " list " + quoted(Stored::get().folder / "a")).out, "最新"));
  // And it makes other bytes.
  shell(other + " booklet -q $SOURCE/tests/second -o " + quoted(folder / "b.pdf"));
  BOOST_TEST(contains(bytes_of(folder / "b.pdf"), "application/PDF"));
}

// Data that today's reader takes for a mistake: of a bag of another program's that is told, of an own one it is one.
BOOST_AUTO_TEST_CASE(a_stricter_reader_is_told_as_that) {
  const TestFolder folder;
  for (const bool own : {false, true}) {
    Files payload = payload_of(Stored::get().bag());
    std::string& sheet = payload["dataset/sheets/gakko-rin.xml"];
    std::string& inventory = payload["reports/fingerprint.tsv"];
    const std::string before = toji::sha256_hex(sheet), line = "program\ttoji\t";
    sheet.replace(sheet.find("<備考>"), 0, "<未知の欄/>");
    inventory.replace(inventory.find(before), before.size(), toji::sha256_hex(sheet));
    const auto digest = inventory.find('\t', inventory.find(line) + line.size()) + 1;
    if (!own) std::reverse(inventory.begin() + static_cast<std::ptrdiff_t>(digest), inventory.begin() + static_cast<std::ptrdiff_t>(digest) + 64);
    sum_again(payload);
    write_files(folder / "b", toji::archive::make_bag(payload, {}));
    const Outcome outcome = shell("$TOJI verify " + quoted(folder / "b"));
    BOOST_TEST(contains(outcome.err, "dataset/unknown-element") == own, outcome.err);
    BOOST_TEST(contains(outcome.err, "archive/stricter") != own, outcome.err);
    BOOST_TEST(contains(outcome.out, "この版のプログラムは保存したデータを読めない") != own, outcome.out);
    BOOST_TEST(contains(outcome.out, "中身: 変わっていません"), outcome.out);
    BOOST_TEST(outcome.code == (own ? 1 : 0));
    fs::remove_all(folder / "b");
  }
}

// Templates and data lie in the bag: where they are not what was recorded, no other machine is the reason.
BOOST_AUTO_TEST_CASE(a_changed_template_is_not_proved) {
  const TestFolder folder;
  for (const std::string name : {"dataset/layouts/booklet.xml", "dataset/layouts/errata.xml", "fonts/fonts.xml"}) {
    Files payload = payload_of(Stored::get().bag());
    payload[name] += "<!-- another -->\n";
    write_files(folder / "a", toji::archive::make_bag(payload, {}));
    const Outcome outcome = shell("$TOJI verify " + quoted(folder / "a"));
    BOOST_TEST(outcome.code == 1, name);
    BOOST_TEST(contains(outcome.err, "archive/record-differs"), outcome.err);
    BOOST_TEST(contains(outcome.out, "a: 確かではありません"), outcome.out);
    fs::remove_all(folder / "a");
  }
  // With the record made anew too, what comes out of the template is not the PDF in the bag.
  Files payload = payload_of(Stored::get().bag());
  std::string& form = payload["dataset/layouts/form.xml"];
  const std::string before = toji::sha256_hex(form);
  form.replace(form.find("size=\"15pt\""), 11, "size=\"14pt\"");
  std::string& inventory = payload["reports/fingerprint.tsv"];
  inventory.replace(inventory.find(before), before.size(), toji::sha256_hex(form));
  sum_again(payload);
  write_files(folder / "b", toji::archive::make_bag(payload, {}));
  const Outcome outcome = shell("$TOJI verify " + quoted(folder / "b"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "archive/rebuilt-differs"), outcome.err);
}

// A bag from a time when an empty field was no mistake can still be read.
BOOST_AUTO_TEST_CASE(an_empty_field_in_a_bag_stops_no_proof) {
  const TestFolder folder;
  Files payload = payload_of(Stored::get().bag());
  std::string& sheet = payload["dataset/sheets/gakko-rin.xml"];
  const std::string before = toji::sha256_hex(sheet), field = "<成果>利用　１校（目標２校）</成果>";
  sheet.replace(sheet.find(field), field.size(), "<成果></成果>");
  std::string& inventory = payload["reports/fingerprint.tsv"];
  inventory.replace(inventory.find(before), before.size(), toji::sha256_hex(sheet));
  sum_again(payload);
  write_files(folder / "a", toji::archive::make_bag(payload, {}));
  const Outcome outcome = shell("$TOJI verify " + quoted(folder / "a"));
  BOOST_TEST(!contains(outcome.err, "dataset/"), outcome.err);
  BOOST_TEST(contains(outcome.out, "中身: 変わっていません"), outcome.out);
}

BOOST_AUTO_TEST_CASE(a_record_that_is_not_its_own_sum_is_not_proved) {
  const TestFolder folder;
  Files payload = payload_of(Stored::get().bag());
  payload["reports/fingerprint.tsv"].insert(0, "library\tnone\t1\t-\n");
  write_files(folder / "a", toji::archive::make_bag(payload, {}));
  const Outcome outcome = shell("$TOJI verify " + quoted(folder / "a"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "archive/record-differs"), outcome.err);
}

// Even with manifests that fit: the text and the bytes that come out of the data say otherwise.
BOOST_AUTO_TEST_CASE(a_forged_report_is_found_by_its_text_and_by_building_again) {
  const TestFolder folder;
  Files payload = payload_of(Stored::get().bag());
  payload["booklet.pdf"] = payload["summary.pdf"];
  write_files(folder / "forged", toji::archive::make_bag(payload, {}));
  const Outcome outcome = shell("$TOJI verify " + quoted(folder / "forged"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "archive/text-differs"), outcome.err);
  BOOST_TEST(contains(outcome.err, "archive/rebuilt-differs"), outcome.err);
  BOOST_TEST(contains(outcome.out, "文字: データと違います"), outcome.out);
}

// Whatever lacks or is empty: told as a mistake of the bag, not of the program or the world. Where the record says what
// was there, also with a record that fits.
BOOST_AUTO_TEST_CASE(any_file_may_lack_or_be_empty) {
  const TestFolder folder;
  const Files whole = payload_of(Stored::get().bag());
  const auto check = [&](const std::string& what, const Files& payload) {
    write_files(folder / "b", toji::archive::make_bag(payload, {}));
    for (const std::string& command : {"verify " + quoted(folder / "b"), "restore " + quoted(folder / "b") + " --out " + quoted(folder / "out")}) {
      const Outcome outcome = shell("$TOJI " + command);
      BOOST_TEST((outcome.code == 0 || outcome.code == 1), what << ": " << command << ": " << outcome.code << outcome.err);
    }
    for (const char* made : {"b", "out"}) fs::remove_all(folder / made);
  };
  for (const auto& [name, bytes] : whole) {
    Files removed = whole, emptied = whole;
    removed.erase(name);
    emptied[name].clear();
    check("without " + name, removed);
    check("empty " + name, emptied);
    const std::string record = "reports/fingerprint.tsv";
    const auto line = whole.at(record).find(toji::sha256_hex(bytes));
    if (line == std::string::npos) continue;
    emptied[record].replace(line, 64, toji::sha256_hex(""));
    const auto begin = removed[record].rfind('\n', line) + 1;
    removed[record].erase(begin, removed[record].find('\n', line) + 1 - begin);
    for (Files* const payload : {&removed, &emptied}) {
      if (payload->contains("description.xml")) sum_again(*payload);
      check("recorded without " + name, *payload);
    }
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_overwritten) {
  const Stored& stored = Stored::get();
  const std::string before = bytes_of(stored.bag() / "tagmanifest-sha256.txt");
  const Outcome again = shell(archiving(stored.folder / "a"));
  BOOST_TEST(again.code == 3);
  BOOST_TEST(contains(again.err, "archive/exists"), again.err);
  BOOST_TEST(bytes_of(stored.bag() / "tagmanifest-sha256.txt") == before);
}

BOOST_AUTO_TEST_CASE(what_is_restored_makes_the_same_booklet) {
  const TestFolder folder;
  const fs::path bag = Stored::get().bag(), out = folder / "again";
  BOOST_TEST(shell("$TOJI restore -q " + quoted(bag) + " --out " + quoted(out)).code == 0);
  BOOST_TEST(shell("$TOJI booklet -q " + quoted(out) + " -o " + quoted(folder / "b.pdf")).code == 0);
  BOOST_TEST((bytes_of(folder / "b.pdf") == bytes_of(bag / "data/booklet.pdf")));
  write(out / "year.xml", "mine");  // it can be worked with
  const Outcome again = shell("$TOJI restore " + quoted(bag) + " --out " + quoted(out));
  BOOST_TEST(again.code == 3);
  BOOST_TEST(contains(again.err, "folder/exists"), again.err);
  BOOST_TEST(bytes_of(out / "year.xml") == "mine");
}

// A signal while the folder is being made: it is there whole, or not at all, and no part of it beside.
BOOST_AUTO_TEST_CASE(a_run_that_is_ended_leaves_no_part_of_a_folder) {
  const TestFolder folder;
  shell("$TOJI booklet -q --attach-data " + quoted(ready()) + " -o " + quoted(folder / "b.pdf"));
  const fs::path bag = Stored::get().bag(), place = bag.lexically_relative(Stored::get().folder / "a");
  const struct {
    std::string command;
    fs::path made;
  } cases[] = {{"$TOJI restore -q " + quoted(bag) + " --out made", "made"},
               {"$TOJI extract -q b.pdf --out made", "made"},
               {archiving("made"), "made" / place}};
  for (const auto& one : cases) {
    const std::string draft = quoted((folder / one.made).parent_path()) + "/.toji-*[!k]";
    int ended = 0;
    for (int i = 0; i < 5; ++i) {
      const Outcome run = shell("cd " + quoted(folder.path()) + "; " + one.command +
                                " & pid=$!; until set -- " + draft + " && [ -e \"$1\" ] || ! kill -0 $pid; do :; done; "
                                "kill $pid; wait $pid");
      ended += run.code == 128 + 15 ? 1 : 0;
      if (fs::exists(folder / one.made)) BOOST_TEST(!fs::is_empty(folder / one.made));
      BOOST_TEST(shell("ls -d " + draft).out == "", one.command);
      toji::folder::remove_whole(folder / "made");
    }
    BOOST_TEST(ended > 0, one.command);
  }
}

BOOST_AUTO_TEST_CASE(a_damaged_bag_is_not_restored) {
  const TestFolder folder;
  fs::copy(Stored::get().bag(), folder / "bag", fs::copy_options::recursive);
  shell("chmod -R u+w " + quoted(folder / "bag") + "; echo >> " + quoted(folder / "bag/data/dataset/year.xml"));
  const Outcome outcome = shell("$TOJI restore " + quoted(folder / "bag") + " --out " + quoted(folder / "out"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "year.xml: エラー: 中身が変わっています"), outcome.err);
  BOOST_TEST(!fs::exists(folder / "out"));
}

// With its own fonts a bag is built again where others are installed.
BOOST_AUTO_TEST_CASE(with_its_fonts) {
  const TestFolder folder;
  BOOST_TEST(shell(archiving(folder / "a", "--with-fonts")).code == 0);
  Files payload = payload_of(bag_in(folder / "a"));
  BOOST_TEST(fs::exists(bag_in(folder / "a") / "data/fonts/files/BIZUDGothic-Regular.ttf"));
  const Outcome outcome = shell("$TOJI verify " + quoted(bag_in(folder / "a")));
  BOOST_TEST(contains(outcome.out, "同じバイト列になりました"), outcome.out);
  payload["fonts/files/ipamjm.ttf"] = payload["fonts/files/ipaexm.ttf"];  // manifests that fit, another font
  write_files(folder / "other", toji::archive::make_bag(payload, {}));
  const Outcome other = shell("$TOJI verify " + quoted(folder / "other"));
  BOOST_TEST(contains(other.out, "保存したときと違うもの: font IPAmjMincho"), other.out);
}

BOOST_AUTO_TEST_CASE(a_reason_is_one_line_of_text) {
  const TestFolder folder;
  const Outcome outcome = shell("$TOJI archive " + quoted(ready()) + " --to " + quoted(folder / "a") +
                                " --accept-findings \"$(printf 'a\\001b')\"");
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "archive/not-a-line"), outcome.err);
  BOOST_TEST(!fs::exists(folder / "a"));
}

BOOST_AUTO_TEST_CASE(a_rating_that_is_not_final_is_refused) {
  const TestFolder folder;
  const Outcome outcome = shell("$TOJI archive $SOURCE/tests/second --accept-findings x --to " + quoted(folder / "a"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "archive/not-final"), outcome.err);
  BOOST_TEST(!fs::exists(folder / "a"));
}

BOOST_AUTO_TEST_CASE(errors_of_the_proofreader_need_a_reason) {
  const TestFolder folder;
  const std::string command = "$TOJI archive " + quoted(ready()) + " --to " + quoted(folder / "a");
  const Outcome refused = shell(command);
  BOOST_TEST(refused.code == 1);
  BOOST_TEST(contains(refused.err, "archive/open-findings"), refused.err);
  BOOST_TEST(!fs::exists(folder / "a"));
  BOOST_TEST(shell(command + " --accept-findings 公表のとおり").code == 0);
  BOOST_TEST(contains(bytes_of(bag_in(folder / "a") / "data/description.xml"), "承認理由=\"公表のとおり\""));
}

BOOST_AUTO_TEST_CASE(a_mistake_in_the_data_is_refused) {
  const TestFolder folder;
  copy_ready(folder / "d");
  replace(folder / "d/year.xml", "<発行日>2019-06-28", "<発行日>2019-06-31");
  const Outcome outcome = shell(archiving(folder / "a", "", folder / "d"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "d/year.xml:"), outcome.err);
  BOOST_TEST(!fs::exists(folder / "a"));
}

BOOST_AUTO_TEST_CASE(the_program_lists_and_explains_the_commands_of_the_second_one) {
  const std::string help = shell("$TOJI --help").out;
  for (const char* command : {"archive", "verify", "list", "restore"}) {
    BOOST_TEST(contains(help, std::string("  ") + command + ' '), help);
    const Outcome own = shell(std::string("$TOJI ") + command + " --help");
    BOOST_TEST(own.code == 0);
    BOOST_TEST(contains(own.out, std::string("使い方: toji ") + command + ' '), own.out);
  }
  BOOST_TEST(contains(shell("$TOJI --lang en verify --help").out, "Usage: toji verify"));
  const Outcome wrong = shell("$TOJI archive a --no-such");
  BOOST_TEST(wrong.code == 2);
  BOOST_TEST(contains(wrong.err, "--no-such"), wrong.err);
}

// The shipped list shows each field that a plan asks for of its own, as workbook and CSV do.
BOOST_AUTO_TEST_CASE(the_list_shows_a_plans_own_fields) {
  const TestFolder folder;
  copy_ready(folder / "d");
  fs::remove_all(folder / "d/layouts");
  std::string texts;
  for (int field = 3; field <= 8; ++field) texts += "<欄 名=\"欄" + std::to_string(field) + "\"/>";
  replace(folder / "d/plan.xml", "<欄 名=\"協働の相手\"/>", "<欄 名=\"協働の相手\"/>" + texts);
  std::string own;
  for (int i = 0; i < 400; ++i) own += "長い文" + std::to_string(i) + "。";
  replace(folder / "d/sheets/gakko-rin.xml", "</シート>", "<欄 名=\"欄8\">" + own + "</欄></シート>");
  const Outcome made = shell("cd " + quoted(folder.path()) + " && $TOJI summary d -o s.pdf && $TOJI summary d -o s.csv");
  BOOST_TEST_REQUIRE(made.code == 0, made.err);
  std::string page = shell("pdftotext -raw " + quoted(folder / "s.pdf") + " - | tr -d ' \\n\\f'").out;
  for (const char* text : {"決算額", "協働の相手", "欄8", "１，２３０千円", "青凪漁業協同組合", "４８０千円"}) {
    BOOST_TEST(contains(page, text), text);
    BOOST_TEST(contains(bytes_of(folder / "s.csv"), text), text);
  }
  BOOST_TEST(contains(page, "長い文399。"));
  BOOST_TEST(contains(bytes_of(folder / "s.csv"), "欄3"));  // which no sheet has
}

// What is said where a folder is asked for and a file is there, whole, in both languages.
BOOST_AUTO_TEST_CASE(a_file_for_the_dataset) {
  const TestFolder folder;
  write(folder / "f", "");
  for (const char* command : {"booklet f -o o.pdf", "sheets f --out o", "summary f -o o.pdf", "check f",
                              "fingerprint f", "archive f --to a"}) {
    const std::string in = "cd " + quoted(folder.path()) + " && $TOJI ";
    const Outcome ja = shell(in + command), en = shell(in + "--lang en " + command);
    BOOST_TEST(ja.code == 3, command);
    BOOST_TEST(ja.err == "エラー: f はフォルダーではなくファイルです [cli/not-a-folder]\n"
                         "  ヒント: フォルダーの名前を書いてください\n",
               command);
    BOOST_TEST(en.err == "error: f is a file, not a folder [cli/not-a-folder]\n  hint: give the name of a folder\n", command);
    BOOST_TEST(folder.names().size() == 1u, command);
  }
}
