"""Plans made by chance, by the rules of data/README.md: a dataset folder from a shape and a seed, and all its texts."""
import random
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

LEVELS = ["基本目標", "施策の方向", "主要施策", "取組の柱", "細施策"]
SCALES = [("A", "達成"), ("B", "おおむね達成"), ("C", "一部達成"), ("D", "未達成"), ("E", "未着手"), ("F", "中止")]
THINGS = ["公共交通", "子育て支援", "防災訓練", "健康診査", "図書館", "下水道", "森林", "観光案内", "地域福祉", "学校給食", "空き家",
          "広報紙", "市民農園", "文化財", "道路照明"]
DOINGS = ["整備", "見直し", "周知", "調査", "支援", "点検", "連携", "計画の策定", "相談", "研修"]
OFFICES = ["企画", "総務", "財政", "税務", "市民生活", "環境", "地域福祉", "高齢福祉", "子育て支援", "健康づくり", "商工観光", "農政", "建設",
           "都市計画", "上下水道", "学校教育", "生涯学習", "危機管理", "会計", "議会事務"]


@dataclass
class Shape:
    seed: int
    years: int = 5
    levels: int = 3
    ratings: int = 4
    divisions: int = 8
    sheets: int = 20
    guide: bool = True
    before: str = "plan"  # the year before: none, of the plan, or named (before the plan)
    fields: int = 0
    early: bool = True  # some branches end above the lowest level
    length: int = 60  # characters of a long text, about
    offices_of_one: int = 3  # at most so many divisions on a sheet

    def __str__(self):
        parts = [f"{self.years}年", f"{self.levels}階層", f"評価{self.ratings}段階", f"{self.divisions}課", f"{self.sheets}枚"]
        return "・".join(parts + [f"説明{'あり' if self.guide else 'なし'}", f"前年度{self.before}", f"欄{self.fields}"])


def by_chance(seed: int, most_sheets: int = 1050) -> Shape:
    """Sheets by the order of their number, so that small plans are as frequent as large ones."""
    chance = random.Random(seed)
    sheets = min(most_sheets, int(10 ** chance.uniform(0, 3.03)))
    return Shape(seed, chance.randint(1, 10), chance.randint(1, 5), chance.randint(2, 6), chance.randint(1, 17), sheets,
                 chance.random() < 0.5, chance.choice(["none", "plan", "named"]), chance.choice([0, 0, 1, 2, 3]),
                 chance.random() < 0.5, chance.choice([20, 60, 120]))


@dataclass
class Made:
    """What stands in the files: a text, and the sheets' ids in print order."""
    texts: list = field(default_factory=list)  # each is to be found in the booklet
    pages: int = 0  # sheets


def full(number: int) -> str:
    return "".join(chr(ord(c) + 0xFEE0) for c in str(number))


class Writer:
    def __init__(self, shape: Shape, folder: Path):
        self.shape, self.folder, self.made = shape, folder, Made()
        self.chance = random.Random(shape.seed)
        self.years = [f"令和{full(n)}年度" if n > 1 else "令和元年度" for n in range(1, shape.years + 1)]
        self.year = self.chance.randrange(shape.years)
        self.scale = SCALES[:shape.ratings]
        self.names = [f"{OFFICES[n % len(OFFICES)]}{'' if n < len(OFFICES) else '第' + full(n // len(OFFICES) + 1)}課"
                      for n in range(shape.divisions)]
        self.serial = 0
        self.measures = []  # ids that others may repeat: (id, ids of cases)

    def write(self) -> Made:
        (self.folder / "sheets").mkdir(parents=True)
        self.plan()
        self.annual()
        if self.shape.guide:
            self.guide()
        return self.made

    def save(self, name: str, lines: list):
        (self.folder / name).write_text('<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n", encoding="utf-8")

    def phrase(self) -> str:
        return self.chance.choice(THINGS) + "の" + self.chance.choice(DOINGS)

    def text(self, length: int) -> str:
        """A text of its own: no other holds it."""
        self.serial += 1
        out = f"（{self.serial}）"
        while len(out) < length:
            out += self.phrase() + self.chance.choice(["を行った。", "に取り組み、", "を進め、", "は12回、", "を" + full(3) + "か所で、"])
        out = out.rstrip("、") + ("" if out.endswith("。") else "。")
        self.made.texts.append(out)
        return out

    def element(self, name: str, text: str, attributes: str = "") -> str:
        return f"<{name}{attributes}>{escape(text)}</{name}>"

    def name(self, level: str) -> str:
        self.serial += 1
        out = f"{self.phrase()}{full(self.serial)}"
        self.made.texts.append(out)
        return out

    # plan.xml

    def plan(self):
        shape = self.shape
        out = ["<計画>", self.element("名称", f"{shape.years}か年計画その{full(shape.seed)}"), "<年度一覧>"]
        out += [self.element("年度", year, f' id="r{n}"') for n, year in enumerate(self.years, 1)]
        out += ["</年度一覧>", "<階層一覧>"] + [self.element("階層", LEVELS[n]) for n in range(shape.levels)] + ["</階層一覧>"]
        out += ["<評価尺度>"] + [self.element("評価", f"{name}と認めた。", f' 記号="{sign}" 名="{name}"') for sign, name in self.scale]
        out += ["</評価尺度>", "<評価段階>", self.element("段階", "担当課"), self.element("段階", "審議会"), "</評価段階>"]
        if shape.fields:
            out += ["<欄一覧>"] + [f'<欄 名="独自の欄{full(n)}"/>' for n in range(1, shape.fields + 1)] + ["</欄一覧>"]
        out += ["<体系>"] + self.branches() + ["</体系>", "</計画>"]
        self.save("plan.xml", out)

    def branches(self) -> list:
        """Items down to the lowest level or, in some branches, above it, with all sheets below them."""
        leaves = max(1, min(self.shape.sheets, round(self.shape.sheets ** 0.6)))
        groups = self.divide(self.shape.sheets, leaves)
        return self.items(groups, 1)

    def divide(self, count: int, parts: int) -> list:
        cuts = sorted(self.chance.sample(range(1, count), parts - 1)) if parts > 1 else []
        return [end - begin for begin, end in zip([0] + cuts, cuts + [count])]

    def items(self, groups: list, level: int) -> list:
        """The groups of sheets below items of this level."""
        ends = level == self.shape.levels
        out, left = [], list(groups)
        while left:
            early = self.shape.early and level < self.shape.levels and self.chance.random() < 0.2
            take = 1 if ends or early else self.chance.randint(1, max(1, min(len(left), 1 + len(groups) // 2)))
            mine, left = left[:take], left[take:]
            self.serial += 1
            out.append(f'<項 id="k{self.serial}" 名={quoteattr(self.name("項"))}>')
            out += self.measures_of(sum(mine)) if ends or early else self.items(mine, level + 1)
            out.append("</項>")
        return out

    def measures_of(self, sheets: int) -> list:
        out = []
        while sheets > 0:
            kind = self.chance.random()
            if kind < 0.1 and self.measures and self.repeated(sheets, out):
                sheets -= self.last
            elif kind < 0.2 and sheets >= 2:
                self.last = self.chance.randint(2, min(4, sheets))
                out += self.measure(self.last)
                sheets -= self.last
            else:
                out += self.measure(0)
                sheets -= 1
        return out

    def repeated(self, room: int, out: list) -> bool:
        original, cases = self.chance.choice(self.measures)
        if len(cases) > room:
            return False
        self.serial += 1
        out.append(f'<施策 id="m{self.serial}" 再掲="{original}">')
        for case in cases:
            out.append(f'<事例 id="{case}-m{self.serial}" 再掲="{case}"/>')
        out.append("</施策>")
        self.last = max(1, len(cases))
        self.made.pages += self.last
        return True

    def measure(self, cases: int) -> list:
        self.serial += 1
        own = f"m{self.serial}"
        ids = [f"{own}-{n}" for n in range(1, cases + 1)]
        out = [f'<施策 id="{own}">', self.element("事業名", self.name("施策")),
               self.element("概要", self.text(self.shape.length)), "<年次計画>"]
        out += [self.element("期間", text, years) for text, years in self.spans(12)]
        out += ["</年次計画>"] + [f'<事例 id="{one}"/>' for one in ids] + ["</施策>"]
        self.measures.append((own, ids))
        for one in ids or [own]:
            self.sheet(one)
        return out

    def spans(self, length: int) -> list:
        """Cells over all years, each of one or more."""
        out, left = [], self.shape.years
        while left:
            years = self.chance.randint(1, left) if self.chance.random() < 0.3 else 1
            out.append((self.text(length), f' 年数="{years}"' if years > 1 else ""))
            left -= years
        return out

    def sheet(self, name: str):
        self.made.pages += 1
        most = min(self.shape.offices_of_one, len(self.names))
        offices = self.chance.sample(self.names, self.chance.randint(1, most))
        out = ["<シート>"] + [self.element("実行課", one) for one in offices] + ["<指標目標>"]
        out += [self.element("目標", text, years) for text, years in self.spans(14)]
        out += ["</指標目標>"]
        ended = self.chance.random() < 0.05
        out += [self.element(one, self.text(self.shape.length)) for one in ("取組内容", "成果")]
        if ended:
            out += [self.element("終了", self.text(10))]
        else:
            signs = [self.chance.choice(self.scale)[0] for _ in range(2)]
            out += [self.element("自己評価", signs[0], ' 段階="担当課"'), self.element("自己評価", signs[1])]
        out += [self.element("今後の方針", self.text(self.shape.length))]
        if self.chance.random() < 0.3:
            out += [self.element("備考", self.text(12))]
        for number in range(1, self.shape.fields + 1):
            out += [self.element("欄", self.text(12), f' 名="独自の欄{full(number)}"')]
        self.save(f"sheets/{name}.xml", out + ["</シート>"])

    # year.xml and guide.xml

    def annual(self):
        out = [f'<年次 年度="r{self.year + 1}">', self.element("発行日", "2026-03-31"), self.element("編者", "ある市"), "<実行課一覧>"]
        out += [self.element("課", one) for one in self.names] + ["</実行課一覧>"]
        before = "named" if self.shape.before == "plan" and self.year == 0 else self.shape.before
        if before != "none":
            out += [f'<前年度 年度="r{self.year}">' if before == "plan" else '<前年度 名="平成３０年度">']
            out += [self.element("件数", str(self.chance.randint(0, 40)), f' 評価="{sign}"') for sign, _ in self.scale]
            out += ["</前年度>"]
        out += ["<概要>", self.element("題", "進捗の概要"), "<概要文>", f'全{"<件数/>"}件のうち、達成は<件数 評価="A"/>件でした。', "</概要文>", "</概要>", "</年次>"]
        self.save("year.xml", out)

    def guide(self):
        out = ["<説明>", self.element("表題", "この報告書について"), self.element("柱", "進捗の報告"),
               self.element("段落", self.text(80)), self.element("見出し", "評価"), "<評価表/>",
               f'<項目 ラベル="①" 見出し="評価の仕方">{self.element("段落", self.text(60))}</項目>',
               self.element("注", self.text(30), ' ラベル="※"'), "</説明>"]
        self.save("guide.xml", out)


def write(shape: Shape, folder: Path) -> Made:
    return Writer(shape, folder).write()
