"""What the search benchmark measured, as Markdown: the goals and what was reached, then every class."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
Figures = Mapping[tuple[int, str, str], Row]
"""Paragraphs, engine, class → what was measured: milliseconds, megabytes, paragraphs a second."""

PRODUCT = "product"
CLASSES = {
    "term_common": ("a common word", "常见词"),
    "term_rare": ("a rare word", "罕见词"),
    "and2": ("two words (AND)", "两个词（AND）"),
    "or3": ("one of three (OR)", "三个词之一（OR）"),
    "phrase": ("a phrase", "短语"),
    "prefix1": ("one letter typed", "输入一个字母"),
    "prefix2": ("two letters typed", "输入两个字母"),
    "prefix3": ("three letters typed", "输入三个字母"),
    "fuzzy": ("a misspelt word", "拼错的词"),
    "filter": ("word, speaker, dates", "词、发言人和日期"),
    "facet": ("counts by speaker", "按发言人计数"),
    "zh": ("Chinese", "中文"),
    "mixed": ("words, phrase, NOT, dates", "词、短语、NOT、日期"),
    "keystroke": ("a whole keystroke", "一次完整的按键"),
}
_ENGINES = {PRODUCT: "Briefing Desk", "tantivy": "tantivy", "fts5": "SQLite FTS5", "whoosh": "Whoosh"}
_CLOSE = ("and2", "or3", "phrase", "filter", "facet", "zh")  # classes that are to be near a compiled engine's
_LARGE, _HUGE = 200_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal, what was wanted and what was reached."""

    what: tuple[str, str]  # English, Chinese
    wanted: str
    reached: str
    met: bool
    why: str = ""  # key of a reason, where it may be missed


WHY = {
    "calls": (
        "each segment costs a fixed number of array operations, however little of it a query needs; "
        "a compiled engine has no such cost",
        "每个索引段都要做固定数量的数组运算，与查询用到多少内容无关；编译型引擎没有这一开销",
    ),
    "marks": (
        "ours also marks fifty snippets and finds words in their other forms, the other engines do not",
        "本程序还要标出五十个摘录，并查找词的其他形式，其他引擎不做这些",
    ),
    "plain": (
        "numbers are kept in plain arrays that are read where they lie, not packed",
        "数字以普通数组保存、原地读取，没有压缩",
    ),
    "python": (
        "texts are parted into words in Python, and what is added is brought to the disk first",
        "文本由 Python 切分成词，新增内容还要先写入磁盘",
    ),
}


def _most(name: str, ratio: float, limit: float, what: tuple[str, str], why: str) -> Goal:
    return Goal(what, f"≤ {limit:g}× {name}", f"{ratio:.2f}×", ratio <= limit, why)


def _least(name: str, ratio: float, limit: float, what: tuple[str, str], why: str) -> Goal:
    return Goal(what, f"≥ {limit:g}× {name}", f"{ratio:,.1f}×", ratio >= limit, why)


def goals(figures: Figures, living: Mapping[str, float]) -> list[Goal]:
    """The goals that can be told from what was measured.

    Args:
        living: milliseconds of what happens while the index changes.
    """
    found: list[Goal] = []
    for size, limit in ((_LARGE, 0.8), (_HUGE, 0.5)):
        found += _against_peers(figures, size, limit)
    found += [goal for size in (_LARGE, _HUGE) for goal in _worst(figures, size)]
    found += _building(figures)
    found += [
        Goal((en, zh), f"≤ {limit:g} ms", f"{living[key]:.0f} ms", living[key] <= limit, "python")
        for key, limit, en, zh in (
            ("add_p95", 50, "one briefing added, searchable, p95", "加入一份简报并可检索，p95"),
            ("add_max", 100, "the same, at worst", "同上，最差"),
            ("merging_p95", 20, "keystrokes during a merge, p95", "合并期间的按键，p95"),
        )
        if key in living
    ]
    if "answered_while_built" in living:
        count = living["answered_while_built"]
        what = ("queries answered while an index is built", "建立索引期间得到回答的查询")
        found.append(Goal(what, "all", f"{count:.0f}", count > 0))
    return found


def _against_peers(figures: Figures, size: int, limit: float) -> list[Goal]:
    def ratio(engine: str, kind: str, key: str = "median") -> float | None:
        ours, theirs = figures.get((size, PRODUCT, kind)), figures.get((size, engine, kind))
        return ours[key] / theirs[key] if ours and theirs else None

    found = []
    common = (f"a common word, median, {size:,}", f"常见词，中位数，{size:,} 段")
    for engine, least in (("whoosh", 400), ("fts5", 200)):
        if size == _LARGE and (times := ratio(engine, "term_common")):
            found.append(_least(_ENGINES[engine], 1 / times, least, common, "calls"))
    if times := ratio("tantivy", "term_common"):
        found.append(_most("tantivy", times, limit, common, "calls"))
    if times := ratio("tantivy", "keystroke", "p95"):
        what = (f"a whole keystroke, p95, {size:,}", f"一次完整的按键，p95，{size:,} 段")
        found.append(_most("tantivy", times, 1.0, what, "marks"))
    memory = figures.get((size, PRODUCT, "memory")), figures.get((size, "tantivy", "memory"))
    if size == _HUGE and memory[0] and memory[1]:
        for key, most, en, zh in (
            ("rss", 1.5, "memory of a query process", "查询进程内存"),
            ("peak", 2.5, "its peak", "其峰值"),
        ):
            what = (f"{en}, {size:,}", f"{zh}，{size:,} 段")
            found.append(_most("tantivy", memory[0][key] / memory[1][key], most, what, "plain"))
    if times := ratio("tantivy", "build", "bytes"):
        what = (f"size of the index, {size:,}", f"索引大小，{size:,} 段")
        found.append(_most("tantivy", times, 3.0, what, "plain"))
    return found


def _worst(figures: Figures, size: int) -> list[Goal]:
    """The worst class, against each of the limits."""
    ours = {kind: figures[size, PRODUCT, kind] for kind in CLASSES if (size, PRODUCT, kind) in figures}
    peer = {kind: figures[size, "tantivy", kind] for kind in CLASSES if (size, "tantivy", kind) in figures}
    others = {kind: figures[size, "fts5", kind] for kind in CLASSES if (size, "fts5", kind) in figures}
    singles = [kind for kind in ours if kind != "keystroke"]
    found = []
    if size == _LARGE and others:
        slower = [kind for kind in ours if kind in others and ours[kind]["median"] >= others[kind]["median"]]
        names = ", ".join(CLASSES[kind][0] for kind in slower) or "all"
        what = (f"every class faster than SQLite FTS5, {size:,}", f"每类都快于 SQLite FTS5，{size:,} 段")
        found.append(Goal(what, "all", names, not slower, "calls"))
    if peer:
        most, kinds = (3.0, _CLOSE) if size == _LARGE else (5.0, tuple(singles))
        ratios = {k: ours[k]["median"] / peer[k]["median"] for k in kinds if k in ours and k in peer}
        for kind, times in sorted(ratios.items(), key=lambda pair: -pair[1]):
            if times > most or kind == max(ratios, key=lambda k: ratios[k]):
                what = (f"{CLASSES[kind][0]}, median, {size:,}", f"{CLASSES[kind][1]}，中位数，{size:,} 段")
                found.append(_most("tantivy", times, most, what, "calls"))
    if singles:
        limit = 5 if size == _LARGE else 20
        kind = max(singles, key=lambda k: float(ours[k]["p95"]))
        what = (
            f"every class, p95, {size:,}: worst {CLASSES[kind][0]}",
            f"每类 p95，{size:,} 段：最差为{CLASSES[kind][1]}",
        )
        worst = float(ours[kind]["p95"])
        found.append(Goal(what, f"≤ {limit} ms", f"{worst:.1f} ms", worst <= limit, "calls"))
    return found


def _building(figures: Figures) -> list[Goal]:
    found = []
    built = {
        size: row for (size, engine, kind), row in figures.items() if (engine, kind) == (PRODUCT, "build")
    }
    what = (f"building, {_LARGE:,}", f"建立索引，{_LARGE:,} 段")
    for engine, least in (("whoosh", 15), ("fts5", 1)):
        theirs = figures.get((_LARGE, engine, "build"))
        if theirs and _LARGE in built:
            times = built[_LARGE]["per_second"] / theirs["per_second"]
            found.append(_least(_ENGINES[engine], times, least, what, "python"))
    if built:
        peak = max(row["peak"] for row in built.values())
        peak_of = ("memory of building, at its peak", "建立索引的内存峰值")
        found.append(Goal(peak_of, "≤ 500 MB", f"{peak:,.0f} MB", peak <= 500, "plain"))
    return found


def markdown(figures: Figures, living: Mapping[str, float], facts: Sequence[str], language: int) -> str:
    """The page.

    Args:
        facts: when and on what it was measured.
        language: 0 for English, 1 for Chinese.
    """
    words = _WORDS[language]
    lines = [f"# {words['title']}", "", words["about"], "", *(f"- {fact}" for fact in facts), ""]
    reached = goals(figures, living)
    if reached:
        lines += [f"## {words['goals']}", "", words["goal_head"], "|---|---|---|---|"]
        lines += [_goal_line(goal, language) for goal in reached] + [""]
    for size in sorted({size for size, _, _ in figures}):
        lines += [f"## {words['paragraphs'].format(size=size)}", "", *_table(figures, size, language), ""]
    return "\n".join(lines)


def _goal_line(goal: Goal, language: int) -> str:
    words = _WORDS[language]
    told = words["met"] if goal.met else f"{words['missed']}: {WHY[goal.why][language]}"
    return f"| {goal.what[language]} | {goal.wanted} | {goal.reached} | {told} |"


def _table(figures: Figures, size: int, language: int) -> Iterable[str]:
    engines = [name for name in _ENGINES if any(key[:2] == (size, name) for key in figures)]
    yield "| | " + " | ".join(_ENGINES[name] for name in engines) + " |"
    yield "|---" * (len(engines) + 1) + "|"

    def line(name: str, kind: str, show: Callable[[Row], str]) -> str:
        cells = (figures.get((size, engine, kind)) for engine in engines)
        return f"| {name} | " + " | ".join("–" if row is None else show(row) for row in cells) + " |"

    words = _WORDS[language]
    for kind, name in CLASSES.items():
        yield line(f"{name[language]}, ms", kind, _milliseconds)
    yield line(words["built"], "build", lambda row: f"{row['per_second']:,.0f}")
    yield line(words["built_peak"], "build", lambda row: f"{row['peak']:,.0f}")
    yield line(words["size"], "build", lambda row: f"{row['bytes'] / 1e6:,.0f}")
    yield line(words["memory"], "memory", lambda row: f"{row['rss']:,.0f} / {row['peak']:,.0f}")


def _milliseconds(row: Row) -> str:
    return f"{'> ' if row['stopped'] else ''}{row['median']:.3g} / {row['p95']:.3g}"


_WORDS = (
    {
        "title": "How fast search is",
        "about": "Measured side by side in one run on invented records of speeches, a tenth of them Chinese. "
        "Times are for the ten best hits of a query: median and 95th percentile, in milliseconds. "
        "A whole keystroke is the query, fifty hits with their texts, and counts; "
        "ours marks the fifty snippets besides.",
        "goals": "Goals",
        "goal_head": "| What | Goal | Reached | |",
        "met": "met",
        "missed": "missed",
        "paragraphs": "{size:,} paragraphs",
        "built": "indexed, paragraphs a second",
        "built_peak": "indexing, peak memory, MB",
        "size": "index, MB",
        "memory": "searching, memory and its peak, MB",
    },
    {
        "title": "检索有多快",
        "about": "各引擎在同一次运行中并列测量，使用虚构的发言记录，其中十分之一为中文。"
        "时间为每次查询取前十条结果所用的毫秒数：中位数与第 95 百分位。"
        "一次完整的按键包括查询、五十条结果及其原文和计数；本程序还会标出五十个摘录。",
        "goals": "目标",
        "goal_head": "| 内容 | 目标 | 实际 | |",
        "met": "达到",
        "missed": "未达到",
        "paragraphs": "{size:,} 段",
        "built": "建立索引，段/秒",
        "built_peak": "建立索引的内存峰值，MB",
        "size": "索引，MB",
        "memory": "检索内存及其峰值，MB",
    },
)
