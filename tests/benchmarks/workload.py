"""Briefings made up for measuring, the same ones in every run; and tables of what was measured."""

import random
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

SEED = 20_240_730
ACTIONS = ("improve", "extend", "simplify", "coordinate", "publish", "review", "fund", "enforce")
THINGS = (
    "harbour inspection", "rural clinics", "grid storage", "school transport", "flood defences",
    "seed registries", "rail freight", "water metering", "ferry licences", "archive services",
)  # fmt: skip
BODIES = ("the ministry", "regional offices", "the customs service", "the standards board", "local councils")
ORDINALS = ("First", "Second", "Third", "Fourth")
COUNTS = {2: "two", 3: "three", 4: "four"}
HAN_ACTIONS = ("完善", "推进", "优化", "加强", "简化", "落实")
HAN_THINGS = ("港口查验", "农村医疗", "电网储能", "校车服务", "防汛设施", "种业登记", "铁路货运", "用水计量")
HAN_COUNTS = {2: "两", 3: "三", 4: "四"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a result table."""

    name: str
    measured: str
    goal: str = ""
    met: bool | None = None


def english(words: int, seed: int = SEED) -> str:
    """A press briefing of about so many words: questions, and answers with counted tasks."""
    draw = random.Random(seed)
    parts = ["Press briefing on public works", f"{draw.randint(1, 28)} May 2025", ""]
    parts.append("Anna Berg (Moderator): Good morning, and welcome to this press briefing.")
    written = 20
    while written < words:
        parts += ["", f"{draw.choice(['Coast Daily', 'River Post', 'Hill Times'])}: {_question(draw)}"]
        parts += ["", f"Minister Tom Hale: {_answer(draw)}"]
        written += len(parts[-1].split()) + len(parts[-3].split())
    return "\n".join(parts) + "\n"


def _question(draw: random.Random) -> str:
    thing, other = draw.sample(THINGS, 2)
    return f"What will {draw.choice(BODIES)} do about {thing} this year, and how does that touch {other}?"


def _answer(draw: random.Random) -> str:
    count = draw.choice(list(COUNTS))
    tasks = [
        f"{ORDINALS[i]}, {draw.choice(BODIES)} will {draw.choice(ACTIONS)} {draw.choice(THINGS)} by the end "
        f"of {draw.randint(2025, 2030)}, working with {draw.choice(BODIES)} on {draw.choice(THINGS)}."
        for i in range(count)
    ]
    said = [
        f"Thank you for the question on {draw.choice(THINGS)}; it has been raised with us many times before.",
        f"We will establish a coordination mechanism for {draw.choice(THINGS)} and report each quarter.",
        f"Over the past year {draw.choice(BODIES)} has visited {draw.randint(20, 400)} sites and listened.",
    ]
    return " ".join([*said, f"Next we will focus on {COUNTS[count]} tasks.", *tasks])


def chinese(characters: int, seed: int = SEED) -> str:
    """The same in Chinese, of about so many characters."""
    draw = random.Random(seed)
    parts = [
        "公共工程新闻发布会",
        f"2025年5月{draw.randint(1, 28)}日",
        "",
        "主持人 周敏：",
        "各位记者朋友，大家上午好。",
    ]
    written = 40
    while written < characters:
        count = draw.choice(list(HAN_COUNTS))
        tasks = "。".join(
            f"{mark}是{draw.choice(HAN_ACTIONS)}{draw.choice(HAN_THINGS)}，{draw.randint(2025, 2030)}年底见效"
            for mark in "一二三四"[:count]
        )
        parts += [
            "《海岸日报》记者：",
            f"请问今年在{draw.choice(HAN_THINGS)}方面有哪些安排？谢谢。",
            "李建国：",
        ]
        parts.append(
            f"谢谢您的提问。我们将建立{draw.choice(HAN_THINGS)}协调机制。下一步重点抓好{HAN_COUNTS[count]}项任务。{tasks}。"
        )
        written += sum(map(len, parts[-4:]))
    return "\n".join(parts) + "\n"


def best_of(rounds: int, call: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """Seconds of the quickest round: what the work takes when nothing else disturbs.

    Args:
        clock: `process_time` for work on one core, whoever else wants that core.
    """
    return min(_timed(call, clock) for _ in range(rounds))


def median_of(rounds: int, call: Callable[[], object]) -> float:
    """Seconds of the middle round, for calls whose noise belongs to what a user feels."""
    return median(_timed(call, perf_counter) for _ in range(rounds))


def _timed(call: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    call()
    return clock() - start


def report(title: str, figures: Iterable[Figure]) -> int:
    """Print a table; 1 when a goal was missed, for scripts that ask."""
    rows = list(figures)
    widths = [max(len(title), *(len(row.name) for row in rows)), max(len(row.measured) for row in rows)]
    print(f"{title:{widths[0]}}  {'measured':>{widths[1]}}  goal")
    for row in rows:
        verdict = "" if row.met is None else "  met" if row.met else "  MISSED"
        print(f"{row.name:{widths[0]}}  {row.measured:>{widths[1]}}  {row.goal}{verdict}")
    sys.stdout.flush()
    return int(any(row.met is False for row in rows))
