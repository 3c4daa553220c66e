"""Chinese lists of who is present, in a sentence: "今天请来了海渔署副署长、总工林其远先生；…"."""

import re
from collections.abc import Iterator

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Listed
from desktop_app.parsing.vocabulary.names import (
    after_office,
    is_han_name,
    is_outlet,
    names_office,
    split_han_title,
)

_LISTS = re.compile(
    "(?:[请請](?:到?[来來]|到)了?|邀[请請]到?了?|(?:出席|[参參]加|介[绍紹])[^。，,：:；;]{0,16}(?:有|是)"
    "|嘉[宾賓](?:有|是|包括|[，,])|一起的(?:有|[还還]有|是)"
    "|(?<![^，,。])[请請](?=[^，,。]{4,40}、))"
    "[：:]?\\s{0,4}"
)
_TAKE_PART = re.compile("([^。，,]{6,300}?)(?:接受[^。，,]{0,12}[采採][访訪]|出席)")
_REACH = 600  # code points of a list
_ENTRIES = re.compile("[;；\n]")
_PARTS = re.compile("[、，,：:\\s]")
_JOINTS = re.compile(
    "和|与|與|以及|及|介[绍紹]|就|出席|向|[为為]|通[报報]|回答|[发發]布|解[读讀]|等|他们|她们|[请請]|来到|做客"
)
_COURTESY = re.compile("(?:先生|女士|同志|小姐|大校|少将|上校)$")
_ORDER = re.compile("^(?:他们是|分别是|分別是|他們是|一位是|还有|還有|以及|是|和|与|與|及|有|了|到)")
_TITLE_LENGTH = 50
_SECOND_POSTS = ("代表", "顾问", "顧問", "联络人", "聯絡人", "召集人", "教授", "专家", "專家")
_NAME_FIRST = re.compile("([\u3400-\u9fff·]{2,12})[，,（(]\\s{0,2}([^；;，,]{3,50})")


def announced_people(text: str, lead: str) -> list[Listed]:
    """Who is present by the sentences that say so, each with an office, in order.

    Args:
        lead: what stands above the first words, which may say who meets the press.
    """
    found: dict[str, Listed] = {}
    for match in _LISTS.finditer(text):
        sentence = text[match.end() : match.end() + _REACH].partition("。")[0]
        for person in _listed_in(sentence):
            found.setdefault(person.name, person)
    for match in _TAKE_PART.finditer(lead):
        for person in _one_by_one(match.group(1)):
            found.setdefault(person.name, person)
    return list(found.values())


def _listed_in(sentence: str) -> Iterator[Listed]:
    for entry in _ENTRIES.split(sentence):
        first = _NAME_FIRST.fullmatch(entry.strip(" )）"))
        if first and is_han_name(first.group(1)) and names_office(first.group(2)):
            yield Listed(first.group(1), Role.OFFICIAL, first.group(2).rstrip(")）"))
        else:
            yield from _one_by_one(entry)


def _one_by_one(entry: str) -> Iterator[Listed]:
    """Offices may have marks in them: what names nobody yet belongs to the next one."""
    office = ""
    for part in _PARTS.split(entry):
        rest = part
        while (end := _person_end(office, rest)) > 0:
            person = _person(office + rest[:end])
            if person is not None:
                yield person
            office, rest = "", rest[end:]
        office = f"{office}{rest}、" if names_office(rest) else ""


def _person_end(office: str, part: str) -> int:
    """Where the first person in a part ends: at its end, or before a word that goes on; 0 where none does."""
    ends = [match.start() for match in _JOINTS.finditer(part)] + [len(part)]
    return next((end for end in ends if end and _person(office + part[:end]) is not None), 0)


def _person(text: str) -> Listed | None:
    bare = _ORDER.sub("", _COURTESY.sub("", text))
    name, title = split_han_title(bare)
    if not title and "兼" in bare:
        name, title = _after_second_post(bare)
    if not title and len(bare) < len(text) and _COURTESY.search(text):  # a surname that the table lacks
        name, title = after_office(bare)
        if title:
            return Listed(name, Role.OFFICIAL, title)
    office = bool(title) and names_office(title) and len(title) <= _TITLE_LENGTH and not is_outlet(title)
    return Listed(name, Role.OFFICIAL, title) if office and is_han_name(name) and len(title) > 2 else None


def _after_second_post(text: str) -> tuple[str, str]:
    """副局长兼国际合作副代表周海: a second post that no table holds, between an office and the name."""
    for size in (3, 2):
        name, post = text[-size:], text[:-size]
        if is_han_name(name) and post.endswith(_SECOND_POSTS) and names_office(post):
            return name, post
    return text, ""
