"""The sample briefings: each is read as a person would read it."""

from dataclasses import dataclass
from functools import cache

import pytest

from desktop_app.assets import asset
from desktop_app.library.workers.digest import Digest, digest
from desktop_app.model.outline import Kind, OutlineItem
from desktop_app.model.transcript import Role

MODERATOR, OFFICIAL, JOURNALIST = Role.MODERATOR, Role.OFFICIAL, Role.JOURNALIST


@dataclass(frozen=True)
class Expected:
    """What a reader finds in one sample."""

    title: str
    date: str
    speakers: tuple[tuple[str, Role], ...]
    exchanges: tuple[tuple[int, int], ...]  # question turn, answer turn
    framework: str  # words of its label
    tasks: tuple[str, ...]  # the members of the set of tasks
    counts: tuple[tuple[int, str, tuple[str, ...]], ...]  # stated, word of the label, members
    laws: tuple[str, ...]
    programmes: tuple[str, ...]
    mechanisms: tuple[str, ...]


SAMPLES = {
    "lanting-water.txt": Expected(
        title="Press Conference on Renewing Water Management in the Lanting Basin",
        date="2025-05-14",
        speakers=(
            ("Su Wen", MODERATOR),
            ("Fang Yichuan", OFFICIAL),
            ("Su Wen", MODERATOR),
            ("River Daily", JOURNALIST),
            ("Lu Jingye", OFFICIAL),
            ("East Valley Radio", JOURNALIST),
            ("Fang Yichuan", OFFICIAL),
            ("East Valley Radio", JOURNALIST),
            ("Lu Jingye", OFFICIAL),
            ("Lanting Economic Review", JOURNALIST),
            ("Fang Yichuan", OFFICIAL),
            ("Su Wen", MODERATOR),
        ),
        exchanges=((3, 4), (5, 6), (7, 8), (9, 10)),
        framework="2+3",
        tasks=(
            "renew the ageing supply network",
            "modernise irrigation",
            "restore the health of the river",
            "strengthen the rule of law in water management",
        ),
        counts=(
            (
                2,
                "goals",
                ("safe drinking water in every household", "a river that reaches the sea all year round"),
            ),
            (
                3,
                "shifts",
                (
                    "from expanding supply to managing demand",
                    "from separate districts to the whole basin",
                    "from repairing damage to preventing it",
                ),
            ),
            (
                5,
                "risks",
                (
                    "prolonged drought",
                    "flash floods in the hills",
                    "ageing reservoir dams",
                    "saltwater intrusion at the estuary",
                    "pollution from scattered sources",
                ),
            ),
            (27, "measures", ()),
        ),
        laws=("Guidelines on Renewing Water Management", "Basin Water Act"),
        programmes=("Clear Ditch programme",),
        mechanisms=(
            "tiered pricing mechanism",
            "ecological flow guarantee mechanism",
            "joint early warning mechanism",
            "village supervision system",
            "annual review mechanism",
        ),
    ),
    "yuanning-recycling.txt": Expected(
        title="沅宁省加快废旧物资循环利用新闻发布会文字实录",
        date="2025-03-18",
        speakers=(
            ("唐若溪", MODERATOR),
            ("贺知远", OFFICIAL),
            ("唐若溪", MODERATOR),
            ("《沅宁日报》记者", JOURNALIST),
            ("贺知远", OFFICIAL),
            ("乡村广播记者", JOURNALIST),
            ("冯砚秋", OFFICIAL),
            ("《循环经济周刊》记者", JOURNALIST),
            ("冯砚秋", OFFICIAL),
            ("《沅宁日报》记者", JOURNALIST),
            ("贺知远", OFFICIAL),
            ("唐若溪", MODERATOR),
        ),
        exchanges=((3, 4), (5, 6), (7, 8), (9, 10)),
        framework="1+3+N",
        tasks=("织密回收网点", "提升分拣能力", "推动以旧换新与回收有机衔接", "健全法规标准"),
        counts=(
            (3, "网络", ("便民回收网", "集中分拣网", "高值利用网")),
            (3, "风险", ("非法拆解风险", "运输起火风险", "重金属污染风险")),
            (18, "措施", ()),
            (3, "方面", ("用好现有网络", "算好经济账", "管好最后一公里")),
        ),
        laws=("《沅宁省循环经济促进条例》", "《沅宁省固体废物污染环境防治条例》"),
        programmes=("“城市矿产”培育工程",),
        mechanisms=(
            "旧家电回收补贴机制",
            "动力电池全程追溯机制",
            "跨部门联合执法机制",
            "“白名单”制度",
            "“月调度、季通报、年评估”机制",
        ),
    ),
    "harbour-lights.en.txt": Expected(
        title="Press Briefing on the Harbour Lights Action Plan",
        date="2025-09-09",
        speakers=(
            ("Shen Ruolin", MODERATOR),
            ("Ke Anlan", OFFICIAL),
            ("Shen Ruolin", MODERATOR),
            ("Yuewan Evening News", JOURNALIST),
            ("Peng Shu", OFFICIAL),
            ("Coastal Business Weekly", JOURNALIST),
            ("Ke Anlan", OFFICIAL),
            ("Yuewan Evening News", JOURNALIST),
            ("Peng Shu", OFFICIAL),
            ("Shen Ruolin", MODERATOR),
        ),
        exchanges=((3, 4), (5, 6), (7, 8)),
        framework="1+4",
        tasks=(
            "extend opening hours",
            "improve evening transport",
            "make it easier to open a small business",
        ),
        counts=(
            (4, "districts", ("the Fish Market", "Lantern Street", "the Shipyard", "the North Pier")),
            (3, "problems", ("glare", "noise", "litter")),
            (15, "measures", ()),
        ),
        laws=("Quiet Night Rules",),
        programmes=("Harbour Lights Action Plan", "Neighbourhood Kitchen Fund", "Hundred Stalls programme"),
        mechanisms=("quiet hours mechanism", "rent consultation mechanism", "open monitoring system"),
    ),
    "harbour-lights.zh.txt": Expected(
        title="“港湾灯火”行动计划新闻发布会",
        date="2025-09-09",
        speakers=(
            ("沈若琳", MODERATOR),
            ("柯安澜", OFFICIAL),
            ("沈若琳", MODERATOR),
            ("《月湾晚报》记者", JOURNALIST),
            ("彭舒", OFFICIAL),
            ("《沿海商业周刊》记者", JOURNALIST),
            ("柯安澜", OFFICIAL),
            ("《月湾晚报》记者", JOURNALIST),
            ("彭舒", OFFICIAL),
            ("沈若琳", MODERATOR),
        ),
        exchanges=((3, 4), (5, 6), (7, 8)),
        framework="1+4",
        tasks=("延长开放时间", "改善夜间交通", "方便小店开办"),
        counts=(
            (4, "片区", ("鱼市片区", "灯笼街片区", "船厂片区", "北码头片区")),
            (3, "问题", ("眩光", "噪声", "垃圾")),
            (15, "措施", ()),
        ),
        laws=("《宁静夜晚管理办法》",),
        programmes=("“港湾灯火”行动计划", "“街坊厨房”基金"),
        mechanisms=("夜间静音机制", "租金协商机制", "公开监测系统"),
    ),
}

every_sample = pytest.mark.parametrize("name", SAMPLES)


@cache
def digested(name: str) -> Digest:
    return digest(asset("samples", name).read_bytes(), name)


def items(name: str, kind: Kind) -> list[OutlineItem]:
    return [item for item in digested(name).outline.items if item.kind is kind]


def labels(name: str, kind: Kind) -> list[str]:
    return [item.label for item in items(name, kind)]


def set_of(name: str, stated: int, word: str) -> OutlineItem:
    """The only set of a size whose label holds a word."""
    (found,) = [i for i in items(name, Kind.SET) if i.count_stated == stated and word in i.label]
    return found


def test_every_shipped_sample_is_examined() -> None:
    assert {path.name for path in asset("samples").iterdir()} == set(SAMPLES)


@every_sample
def test_sample_has_its_title_date_and_language(name: str) -> None:
    transcript, expected = digested(name).transcript, SAMPLES[name]
    language = "en" if expected.title.isascii() else "zh"
    assert (transcript.title, transcript.date, transcript.language) == (
        expected.title,
        expected.date,
        language,
    )
    assert transcript.warnings == ()


@every_sample
def test_sample_has_its_speakers_and_roles(name: str) -> None:
    turns = digested(name).transcript.turns
    assert tuple((turn.speaker, turn.role) for turn in turns) == SAMPLES[name].speakers


@every_sample
def test_sample_pairs_questions_with_answers(name: str) -> None:
    exchanges = digested(name).transcript.exchanges
    wanted = tuple(((question,), (answer,)) for question, answer in SAMPLES[name].exchanges)
    assert tuple((exchange.questions, exchange.answers) for exchange in exchanges) == wanted


@every_sample
def test_sample_outline_holds_the_framework_with_its_parts(name: str) -> None:
    (framework,) = items(name, Kind.FRAMEWORK)
    assert SAMPLES[name].framework in framework.label
    parts = [item for item in digested(name).outline.items if item.parent == framework.id]
    assert len(parts) == len(SAMPLES[name].framework.split("+"))


@every_sample
def test_sample_outline_holds_the_announced_tasks_in_order(name: str) -> None:
    expected = SAMPLES[name].tasks
    (announced,) = [item for item in items(name, Kind.SET) if item.members == expected]
    assert announced.count_stated == len(expected)
    laid_out = [item.label for item in items(name, Kind.TASK) if item.parent == announced.id]
    assert tuple(laid_out) == expected


@every_sample
def test_sample_outline_holds_the_counts_with_their_members(name: str) -> None:
    for stated, word, members in SAMPLES[name].counts:
        assert set_of(name, stated, word).members == members


@every_sample
def test_sample_reports_the_measures_that_are_announced_and_not_listed(name: str) -> None:
    missing = [check.item for check in digested(name).outline.checks if check.code == "count_mismatch"]
    (unlisted,) = [entry for entry in SAMPLES[name].counts if not entry[2]]
    assert missing == [set_of(name, unlisted[0], unlisted[1]).id]


@every_sample
def test_sample_outline_holds_exactly_its_laws(name: str) -> None:
    assert sorted(labels(name, Kind.LAW)) == sorted(SAMPLES[name].laws)


@every_sample
def test_sample_outline_holds_its_programmes_and_mechanisms(name: str) -> None:
    for kind, expected in (
        (Kind.PROGRAMME, SAMPLES[name].programmes),
        (Kind.MECHANISM, SAMPLES[name].mechanisms),
    ):
        found = labels(name, kind)
        assert not [words for words in expected if not any(words in label for label in found)], found


@every_sample
def test_sample_evidence_is_the_text_it_points_at(name: str) -> None:
    found = digested(name)
    texts = found.transcript.texts()
    for item in found.outline.items:
        for quotation in item.evidence:
            assert texts[quotation.paragraph][quotation.start : quotation.end] == quotation.quote


@pytest.mark.parametrize(
    ("name", "stated", "word"),
    [("yuanning-recycling.txt", 4, "任务"), ("harbour-lights.zh.txt", 3, "任务")],
)
def test_back_reference_points_to_the_tasks_already_announced(name: str, stated: int, word: str) -> None:
    tasks = set_of(name, stated, word)
    assert [mention.paragraph for mention in tasks.mentions] == [len(digested(name).transcript.texts()) - 1]


def test_two_language_versions_have_the_same_turns_and_paragraphs() -> None:
    shapes = []
    for language in ("en", "zh"):
        transcript = digested(f"harbour-lights.{language}.txt").transcript
        turns = [(turn.role, len(turn.paragraphs)) for turn in transcript.turns]
        shapes.append((turns, transcript.exchanges))
    assert shapes[0] == shapes[1]
