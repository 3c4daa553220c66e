"""The customs briefing of July 2024, where its text is at hand: everything a careful reader lists."""

import re

import pytest
from english_samples import item, labels

from desktop_app.model.outline import Kind, Outline
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import english
from desktop_app.outline.assemble import assemble
from tests.support import SEED

pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the labelled briefings are not here")

ROLES = {"Xing Huina": Role.MODERATOR, "Guangming Daily": Role.JOURNALIST, "Zhao Zenglian": Role.OFFICIAL}


@pytest.fixture(scope="module")
def found() -> Outline:
    turns: list[Turn] = []
    number = 0
    for line in SEED.read_text(encoding="utf-8").splitlines():
        if (speaker := line.strip().removesuffix(":")) in ROLES:
            turns.append(Turn(len(turns), speaker, ROLES[speaker], ()))
        elif turns and line.strip():
            number += 1
            last = turns.pop()
            paragraphs = (*last.paragraphs, Paragraph(number, line))
            turns.append(Turn(last.index, last.speaker, last.role, paragraphs))
    made = Transcript("", "", "en", tuple(turns))
    return assemble(english.find(made), made.texts())


def test_the_framework_and_its_parts(found: Outline) -> None:
    framework = item(found, '"1+1+4" framework')
    assert (framework.kind, framework.count_stated) == (Kind.FRAMEWORK, 6)
    parts = [i for i in found.items if i.parent == framework.id]
    assert [i.kind for i in parts][:3] == [Kind.COMPONENT, Kind.COMPONENT, Kind.SET]
    assert all(len(part.evidence) == 2 for part in parts[:2])
    assert [m.quote for m in framework.mentions] == ['"1+1+4"']


def test_the_four_key_tasks_with_their_focus(found: Outline) -> None:
    group = item(found, "four key tasks")
    tasks = [i for i in found.items if i.parent == group.id and i.kind is Kind.TASK]
    assert len(tasks) == group.count_stated == 4
    assert all(task.attributes["focus"] for task in tasks)
    assert tasks[2].attributes["focus"] == "enhancing socialist rule of law with Chinese characteristics"
    assert item(found, "59 measures").parent == group.id
    assert "four key tasks" in [m.quote for m in group.mentions]


def test_risks_areas_and_mechanisms(found: Outline) -> None:
    risks = item(found, "five major risks")
    assert len(risks.members) == 5
    assert risks.members[4] == "threats to national security, people's health and eco-environment"
    assert len(item(found, "five areas").members) == 5
    three = item(found, "three mechanisms")
    assert [i.label for i in found.items if i.parent == three.id] == [
        "mechanism for risk prevention and control",
        "mechanism for comprehensive regulation",
        "mechanism for scientific and technological support",
    ]
    (areas,) = [i for i in found.items if i.label.startswith("16 areas")]
    assert (areas.count_stated, areas.members) == (16, ())


def test_the_new_mechanism_with_its_bases(found: Outline) -> None:
    new = item(found, "new type of customs supervision mechanism")
    assert list(new.members) == [
        "credit rating-based regulation",
        "risk classification",
        "categorized management",
    ]


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (Kind.MECHANISM, "mechanism for safeguarding national border security"),
        (Kind.MECHANISM, "mechanisms for promoting opening up and development"),
        (Kind.LAW, "Law on Customs Duties"),
        (Kind.LAW, "newly revised Frontier Health and Quarantine Law"),
        (Kind.PROGRAMME, "three-year action plan for enhancing capacities of customs workers"),
    ],
)
def test_named_things(found: Outline, kind: Kind, label: str) -> None:
    assert item(found, label).kind is kind


def test_the_mechanism_against_corruption(found: Outline) -> None:
    (one,) = [i for i in found.items if re.match("working mechanism for ensuring", i.label)]
    assert one.kind is Kind.MECHANISM
    assert one.evidence[0].quote.endswith("do not want to be corrupt")


def test_traps_yield_nothing(found: Outline) -> None:
    said = " ".join(labels(found))
    assert "first and foremost" not in said
    assert "last question" not in said
    assert not [i for i in found.items if i.evidence[0].quote.startswith("Thank you to the three")]
