"""One label, read: the name under which a reader would file its speaker, and what the label says of them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop_app.model.transcript import Role
from desktop_app.parsing.vocabulary.names import (
    after_office,
    cased,
    is_han_name,
    is_outlet,
    looks_like_name,
    names_office,
    split_han_body,
    split_han_title,
)
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, is_han

_NUMBERED = re.compile(r"(.*?)\s*[_-]?(?:no\.?\s*|#)?(?:\d{1,3}|[一二三四五六七八九十甲乙丙丁]|\b[a-h])")
_STAGE = re.compile(
    r"[\d:.,\s]+$|(?:spoke|speaking|speaks|interpretation|translated|continued|in)\b"
    r"|(?:as|via|through|by)\s(?:an?\s)?(?:interpret|translat)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    "(?:[^：:]{2,60}[，,](?:有|现场有|現場有|另有|一名|一位)?|(?:现场|現場|会上|會上|当天|當天)?(?:有|另有))"
    "(?:中外)?(?:记者|記者)(?:提)?(?:问|問)?(?:道)?"
)
_REPORTER = re.compile("(?:记者|記者)$")
_REPORTER_NAMED = re.compile("([\u3400-\u9fff]{2,14})(?:记者|記者)[\\s\u3000]?([\u3400-\u9fff]{2,4})")
_NICKNAMED = re.compile('([\u3400-\u9fff]{2,4})[\\s：:]?[“「"]([^“”「」"]{1,20})[”」"]')
_OFFICE = 16  # characters of an office that stands for its holder
_SHORT_OFFICE = 2  # characters of an office that does not say whose it is
_SENTENCE = re.compile("各位|尊敬|亲爱|親愛|敬爱|[，。；是的了]|[对對][于於]|召[开開]|要求")
_ADDRESSED = re.compile("各位|尊敬|亲爱|親愛|敬爱|[的是、，《》]")
_APART = re.compile("[\u3400-\u9fff](?:[ \u3000]{1,4}[\u3400-\u9fff]){1,3}")
_GIVEN_NAMES = frozenset(["don", "dom", "m", "king", "prince", "judge", "major", "chief"])
_ANYBODY = frozenset(["male", "female", "another", "unidentified", "unknown", "unnamed", "foreign", "local"])
_OF = frozenset(("for", "of", "de", "del", "da", "do", "des", "du", "für"))
_FRAME = " \u3000*_#【】:："


@dataclass(frozen=True, slots=True)
class Voice:
    """Who a label stands for."""

    name: str  # as filed; empty where the label names nobody
    role: Role | None = None  # what the label itself says
    title: str = ""
    known: bool = False  # a word of the tables says that this is a label
    affiliation: str = ""


@lru_cache(maxsize=20_000)
def read_label(label: str) -> Voice:
    """The name, role and title that a label gives."""
    label = label.strip(_FRAME)
    if label[:1] == "[" and label.find("]") in (-1, len(label) - 1):
        label = label.strip("[] ")
    base, inside = _unbracketed(label)
    voice = _han_voice(base) if is_han(base) else _latin_voice(base)
    return _with_bracket(voice, base, inside) if inside else voice


def _unbracketed(label: str) -> tuple[str, str]:
    """The label before its brackets, and the first bracket that is no time and no stage direction."""
    inside = ""
    for _ in range(3):
        opening = max(label.rfind("("), label.rfind("（"), label.rfind("["))
        if opening < 0 or not label.endswith((")", "）", "]")):
            break
        content = label[opening + 1 : -1].strip()
        label = label[:opening].strip()
        if content and not _STAGE.match(content):
            inside = content
    return label, inside


def _with_bracket(voice: Voice, base: str, inside: str) -> Voice:
    """What a bracket adds: a role, an outlet, a name behind an office, an office behind a name."""
    t = tables()
    if role := t.brackets.get(fold(inside)):
        return replace(voice, role=role, known=True)
    if fold(base) in t.nameless or _role_of(fold(base))[1] in t.nameless:
        return _named_inside(voice, inside)
    folded = fold(voice.name)
    office = voice.known and (
        folded in t.alone or folded in t.offices or folded in t.roles or folded in t.presiding
    )
    if office and not names_office(inside) and (inside[:1].isupper() or is_han_name(inside)):
        name = read_label(inside).name or cased(inside)  # "The Chair (Ms. Ann Lee)"
        hosting = voice.role is Role.MODERATOR and folded not in t.presiding  # a role, and no office
        return Voice(name, voice.role, "" if hosting else cased(voice.name), known=True)
    if names_office(inside):
        return replace(voice, title=inside, known=True)
    return replace(voice, affiliation=voice.affiliation or inside, known=voice.known or is_outlet(inside))


def _named_inside(voice: Voice, inside: str) -> Voice:
    """The bracket says who: "Question (City Radio)", "答（水务局局长 卢振海）"."""
    if is_han(inside):
        said = _han_voice(inside)
        outlet = inside if is_outlet(inside) else ""
        return Voice(said.name, voice.role, said.title, known=True, affiliation=outlet)
    name, comma, house = (part.strip() for part in inside.partition(","))
    if comma and is_outlet(house):
        return Voice(cased(name), voice.role, "", known=True, affiliation=cased(house))
    outlet = cased(inside) if is_outlet(inside) else ""
    return Voice(cased(inside), voice.role, "", known=True, affiliation=outlet)


def _role_of(folded: str) -> tuple[Role | None, str]:
    """The role that a whole label names, with or without a number after it, and the label less the number."""
    roles = tables().roles
    if folded in roles:
        return roles[folded], folded
    kind, _, rest = folded.partition(" ")
    if kind in _ANYBODY and rest in roles:  # "male journalist", "another reporter"
        return roles[rest], rest
    numbered = _NUMBERED.fullmatch(folded)
    bare = numbered.group(1).strip() if numbered else ""
    if bare in tables().numbered:
        return Role.UNKNOWN, bare
    return (roles.get(bare), bare) if bare else (None, folded)


def _latin_voice(base: str) -> Voice:
    t = tables()
    folded = fold(base)
    role, bare = _role_of(folded)
    if role is not None and folded not in t.courtesy:
        nameless = (
            folded in t.nameless or bare in t.letters or (bare != folded and folded.split()[0] in _ANYBODY)
        )
        return Voice("" if nameless else cased(base), role, "", known=True)
    if folded in t.alone or _is_named_office(base):
        return Voice(cased(base), None, cased(base), known=True)
    words, titles, courtesy = _without_titles(base.split())
    rest = " ".join(words)
    if titles and fold(words[0]) in _OF:  # an office alone: "MINISTER FOR FISHERIES"
        return Voice(cased(base), None, cased(base), known=True)
    known = bool(titles) or courtesy
    if known and fold(rest) in t.roles:  # "HON. SPEAKER", "A señora PRESIDENTA"
        role = t.roles[fold(rest)]
        return Voice(cased(rest), Role.MODERATOR if role is Role.UNKNOWN else role, cased(rest), known=True)
    if not known and len(words) > 1 and fold(words[0]) in t.before_name and looks_like_name(words[1:]):
        return Voice(cased(" ".join(words[1:])), t.roles.get(fold(words[0])), "", known=True)
    if not known and is_outlet(rest):
        return Voice(cased(rest), Role.JOURNALIST, "", known=True, affiliation=cased(rest))
    return Voice(cased(rest), None, " ".join(titles), known)


def _is_named_office(base: str) -> bool:
    """An office with its article, which stands for a person: "The MINISTER OF FINANCE"."""
    words = base.split()
    lower = any(word.islower() and word not in PARTICLES for word in words)
    return len(words) > 1 and words[0] in ("The", "THE") and names_office(base) and not lower


def _without_titles(words: list[str]) -> tuple[list[str], list[str], bool]:
    """A name without the offices and courtesies around it, the offices, and whether there was a courtesy."""
    t = tables()
    titles: list[str] = []
    courtesy = False
    while len(words) > 1:
        taken = next((n for n in (4, 3, 2, 1) if n < len(words) and _is_title(words[:n])), 0)
        part = " ".join(words[:taken])
        if not taken or part in ("M", "m") or (fold(part) in _GIVEN_NAMES and len(words) == 2):
            break
        courtesy = courtesy or fold(part) in t.courtesy
        if fold(part) in t.offices:
            titles.append(cased(part))
        words = words[taken:]
    while len(words) > 1 and fold(words[-1]) in t.after:
        words = words[:-1]
    return words, titles, courtesy


def _is_title(words: list[str]) -> bool:
    folded = fold(" ".join(words))
    return folded in tables().courtesy or folded in tables().offices


def _han_voice(base: str) -> Voice:
    t = tables()
    base = _together(base.strip("：: \u3000—-"))
    role, bare = _role_of(fold(base))
    if role is not None:
        return Voice("" if base in t.nameless or bare in t.nameless else base, role, "", known=True)
    nick = _NICKNAMED.fullmatch(base)
    if nick and (said := t.roles.get(nick.group(1))) is not None:  # 网友“海风”
        return Voice(nick.group(2), said, "", known=True)
    if _LEAD_IN.fullmatch(base):  # 在昨天的例行记者会上，有记者问
        return Voice("", Role.JOURNALIST, "", known=True)
    if voice := _han_parts(base):
        return voice
    for word, said in t.roles.items():  # 主持人周敏
        if len(word) > 1 and is_han(word) and base.startswith(word) and is_han_name(base[len(word) :]):
            return Voice(base[len(word) :], said, "", known=True)
    if is_outlet(base):
        return Voice(base, Role.JOURNALIST, "", known=True, affiliation=_REPORTER.sub("", base))
    return _han_person(base)


def _han_person(base: str) -> Voice:
    """A name with an office, an institution or what is done; an office that stands for its holder."""
    t = tables()
    if base in t.alone:
        return Voice(base, None, base, known=True)
    if reporter := _REPORTER_NAMED.fullmatch(base):
        house, name = reporter.groups()
        if is_han_name(name):
            return Voice(name, Role.JOURNALIST, "", known=True, affiliation=house)
    name, title = split_han_title(base)
    if title:
        return Voice(name, Role.MODERATOR if title in t.presiding else None, title, known=True)
    name, body = split_han_body(base)
    if body:
        return Voice(name, None, "", known=True, affiliation=body)
    done = next((word for word in t.speaking if base.endswith(word)), "")
    if done and is_outlet(who := base[: -len(done)]):  # 海川日报记者提问
        return Voice(who, Role.JOURNALIST, "", known=True, affiliation=_REPORTER.sub("", who))
    if done and is_han_name(base[: -len(done)]):
        return Voice(base[: -len(done)], None, "", known=True)
    called = base[1:] in t.offices or base[2:] in t.offices  # 周局长
    if not called and len(base) <= _OFFICE and base.endswith(t.han_offices) and not _ADDRESSED.search(base):
        return Voice(base, None, base, known=True)  # 候任渔海局局长
    name, title = after_office(base) if not called and not _SENTENCE.search(base) else (base, "")
    if len(title) > _SHORT_OFFICE:  # a surname that the table lacks
        return Voice(name, None, title, known=True)
    return Voice(base, None, "", is_han_name(base))


def _together(base: str) -> str:
    """A name or a word whose characters stand apart: 周　海, 主 持 人."""
    return "".join(base.split()) if _APART.fullmatch(base) else base


def _han_parts(base: str) -> Voice | None:
    """主持人 周敏 · 海渔署副署长 林其远 · 周敏 局长: a name apart from a role or an office."""
    t = tables()
    parts = [part for part in re.split(r"[\s\u3000]+", base) if part]
    if len(parts) < 2 or re.search("[A-Za-z]", base):
        return None
    for word, name in (parts, parts[::-1]) if len(parts) == 2 else ():
        if (role := t.roles.get(fold(word))) is not None:
            return Voice(name, role, "", known=True)
    for name, rest in ((parts[-1], parts[:-1]), (parts[0], parts[1:])):
        title = " ".join(rest)
        if is_han_name(name) and names_office(title):
            return Voice(name, None, title, known=True)
        if names_office(title) and re.fullmatch("[\u3400-\u9fff]{2,4}", name) and name not in t.offices:
            return Voice(name, None, title, known=True)  # a surname that the table lacks
    return None
