#!/usr/bin/python3
"""Reads the files for spreadsheets in a folder with Python's csv, openpyxl and LibreOffice, and compares every cell with
expected.json. LibreOffice reads text tables as its import does with "Format quoted field as text", and here with
"Detect special numbers" too, which makes dates and the like of whatever it can; line ends in cells are LF there."""
import csv, json, pathlib, subprocess, sys
import openpyxl

folder = pathlib.Path(sys.argv[1])
expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
# Where the expected cells stand: all of a row, or these columns, behind so many lines of head.
columns = {"report": ((0, 1, 6), 1), "journal": ((2, 9), 0), "inventory": ((1, 2), 0)}
faults = []


def convert(infilter, names):
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile".replace(" ", "%20"), "--headless"]
    command += [f"--infilter={infilter}"] if infilter else []
    command += ["--convert-to", "xlsx", "--outdir", str(folder / "office")] + [str(folder / name) for name in names]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=240)


def sheet(path, index=0):
    book = openpyxl.load_workbook(path)
    return [[(cell.data_type, cell.value) for cell in row] for row in book.worksheets[index].iter_rows()]


def picked(name, rows):
    which, head = columns.get(name, (None, 0))
    rows = rows[head:][: len(expected[name])]
    return [row if which is None else [row[i] for i in which] for row in rows]


def compare(name, reader, rows, same):
    rows = picked(name, rows)
    if len(rows) != len(expected[name]):
        faults.append(f"{reader} {name}: {len(rows)} rows, expected {len(expected[name])}")
    for number, (wanted, found) in enumerate(zip(expected[name], rows), 1):
        for column, want in enumerate(wanted):
            have = found[column] if column < len(found) else None
            if not same(want, have):
                faults.append(f"{reader} {name}, row {number}, column {column + 1}: expected {want!r}, read {have!r}")


def same_text(want, have):
    if isinstance(want, str) and want.startswith("share "):
        return have == "%d.%d" % divmod(int(want[6:]), 10)
    return (have or "") == ("" if want is None else str(want))


def same_cell(want, have):
    kind, value = have if have is not None else ("n", None)
    if want is None:
        return value is None
    if isinstance(want, str) and want.startswith("share "):
        return kind == "n" and min(abs(value - int(want[6:]) / 1000), abs(value - int(want[6:]) / 10)) < 1e-9
    if isinstance(want, str):
        return kind == "s" and value == want
    return kind == "n" and value == want


for path in sorted(folder.glob("*.[ct]sv")):
    separator = "," if path.suffix == ".csv" else "\t"
    with open(path, encoding="utf-8-sig" if separator == "," else "utf-8", newline="") as file:
        compare(path.stem, "csv", list(csv.reader(file, delimiter=separator)), same_text)

for index, name in enumerate(("measures", "counts")):
    compare(name, "openpyxl", sheet(folder / "book.xlsx", index), same_cell)

# Separator, quote, UTF-8, first row, columns, language, quoted fields as text, special numbers.
for suffix, separator in (("csv", 44), ("tsv", 9)):
    names = sorted(path.name for path in folder.glob(f"*.{suffix}"))
    convert(f"Text - txt - csv (StarCalc):{separator},34,76,1,,1041,true,true", names)
convert("", ["book.xlsx"])
for name in expected:
    compare(name, "LibreOffice", sheet(folder / "office" / f"{name}.xlsx"), same_cell)
for index, name in enumerate(("measures", "counts")):
    compare(name, "LibreOffice's workbook", sheet(folder / "office" / "book.xlsx", index), same_cell)

print("\n".join(faults[:40]))
sys.exit(1 if faults else 0)
