"""The English lexicon (resources/lexicons/en.toml, a reader's additions) with the forms derived from it."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from desktop_app.model.outline import Kind
from desktop_app.outline.wordlists.installed import tables

_MEMBER_KINDS = (Kind.COMPONENT, Kind.TASK, Kind.MECHANISM, Kind.PROGRAMME, Kind.LAW)  # later ones win
_IRREGULAR_PLURALS = {"criterion": "criteria", "axis": "axes", "basis": "bases", "foot": "feet"}
_INVARIABLE = frozenset({"means", "headquarters", "series"})
_Beginnings = dict[str, "_Beginnings"]
_PEOPLE = {"person": "people", "child": "children", "woman": "women", "man": "men"}


def plural(noun: str) -> str:
    """Measure → measures, category → categories; of "line of work" the first word changes."""
    head, _, rest = noun.partition(" of ")
    first, space, last = head.rpartition(" ")
    if last in _INVARIABLE:
        made = last
    elif last in _IRREGULAR_PLURALS or last in _PEOPLE:
        made = _IRREGULAR_PLURALS.get(last) or _PEOPLE[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        made = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        made = last + "es"
    else:
        made = last + "s"
    return f"{first}{space}{made} of {rest}" if rest else f"{first}{space}{made}"


def _without_and(phrases: Iterable[str]) -> list[str]:
    """Cues with and without an "and" in front: in the text it is read past before a cue is looked for."""
    return list(dict.fromkeys(form for phrase in phrases for form in (phrase, phrase.removeprefix("and "))))


def _doubles(verb: str) -> bool:
    """Whether the last consonant doubles: plan → planned."""
    vowels = sum(letter in "aeiou" for letter in verb)
    return len(verb) > 2 and vowels == 1 and verb[-1] in "bdgmnprt" and verb[-2] in "aeiou"


def verb_forms(verb: str, *, doubles: bool = False) -> tuple[str, str, str]:
    """The -s, -ed and -ing forms of a regular verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "o")) else "s")
    if verb.endswith("ee"):
        return third, verb + "d", verb + "ing"
    stem = verb[:-1] if verb.endswith("e") else verb + (verb[-1] if doubles or _doubles(verb) else "")
    return third, stem + "ed", stem + "ing"


def _all_forms(verbs: Iterable[str]) -> frozenset[str]:
    """Regular verbs in all their forms."""
    return frozenset(form for verb in verbs for form in (verb, *verb_forms(verb)))


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern that matches any of the phrases, longest first; blanks match any white space.

    Common beginnings are written once, so that a text is not compared with every phrase at every place.
    """
    beginnings: _Beginnings = {}
    for phrase in phrases:
        step = beginnings
        for letter in phrase:
            step = step.setdefault(letter, {})
        step[""] = {}
    return _branches(beginnings)


def _branches(beginnings: _Beginnings) -> str:
    """The pattern of what can follow a common beginning; a phrase that may end there ends there last."""
    made = []
    for letter in sorted(letter for letter in beginnings if letter):
        rest = _branches(beginnings[letter])
        grouped = f"(?:{rest})" if "|" in rest else rest
        made.append((r"\s" if letter == " " else re.escape(letter)) + grouped)
    return "|".join([*made, ""] if "" in beginnings and made else made)


class Lexicon:
    """The word lists, ready for look-ups."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self._numbers(raw["numbers"], raw["series"])
        self._sets(raw["sets"], raw["lists"])
        self._names(raw)
        self._verbs(raw["verbs"])
        self._boundaries(raw["boundaries"])
        self._commitments(raw["commitments"])
        self.focus_phrases: list[str] = raw["focus"]["phrases"]
        self.focus_words = frozenset(
            max(phrase.split(), key=lambda word: (word not in self.stops, len(word)))
            for phrase in self.focus_phrases + raw["details"]["focus_is"]
        )
        self.details: dict[str, list[str]] = raw["details"]
        self.leading_words = frozenset(p.split()[0] for p in self.details["leading"]) | {
            "under",
            "hands",
            "lead",
            "charge",
        }
        self.details_never = frozenset(self.details["goes_on"])
        self.dates: dict[str, list[str]] = raw["dates"]
        self.grammar = {key: frozenset(words) for key, words in raw["grammar"].items()}
        self.labels: dict[str, list[str]] = raw["labels"]
        self.nominal_verbs = frozenset(raw["verbs"]["noun_verbs"])
        nouns = (
            set(raw["verbs"]["gerund_nouns"]) | self.nominal_verbs | {plural(v) for v in self.nominal_verbs}
        )
        self.verbal = frozenset((set(self.gerund) | self.action | set(self.third)) - nouns)
        """Words that end a noun phrase on its left because they are verbs."""
        self.listed_nouns = nouns - {"open", "set"}

    def _numbers(self, numbers: dict[str, list[str]], series: dict[str, list[str]]) -> None:
        self.units = {word: i + 1 for i, word in enumerate(numbers["units"])}
        self.tens = {word: 10 * (i + 2) for i, word in enumerate(numbers["tens"])}
        self.ordinals = {word: i + 1 for i, word in enumerate(numbers["ordinals"])}
        self.folds = {word: i % 5 + 2 for i, word in enumerate(numbers["folds"])}
        self.collectives = {
            word: size
            for size, words in enumerate(("pairs", "trios", "quartets", "quintets", "sextets"), 2)
            for word in numbers[words]
        }
        self.number_words = frozenset(self.units) | frozenset(self.tens) | {"dozen", "hundred"}
        self.series = {name: _without_and(phrases) for name, phrases in series.items()}
        self.series_never = frozenset(series["never"]) | {plural(word) for word in series["never"]}
        self.courtesy = frozenset(series["courtesy"])

    def _sets(self, sets: dict[str, list[str]], lists: dict[str, list[str]]) -> None:
        self.member_kind: dict[str, Kind] = {}
        for kind in _MEMBER_KINDS:
            for noun in sets[kind.value]:
                if kind is not Kind.PROGRAMME or plural(noun) not in self.member_kind:
                    self.member_kind[plural(noun)] = kind
        for noun in sets["strong"]:
            self.member_kind.setdefault(plural(noun), Kind.COMPONENT)
        self.singular = {plural(noun): noun for kind in _MEMBER_KINDS for noun in sets[kind.value]}
        self.plural_of = {noun: many for many, noun in self.singular.items()}
        self.statement_heads = frozenset(plural(noun) for noun in sets["statement"])
        self.strong_heads = frozenset(plural(noun) for noun in sets["strong"])
        self.never_heads = frozenset(sets["never"]) | {plural(noun) for noun in sets["never"]}
        self.classifiers = frozenset(plural(noun) for noun in sets["classifiers"])
        self.not_before, self.back = frozenset(sets["not_before"]), frozenset(sets["back"])
        self.approximate = frozenset(sets["approximate"])
        self.lists = lists
        self.list_gerunds = frozenset(
            phrase.split()[0] for phrase in lists["strong"] if phrase.split()[0].endswith("ing")
        ) - {"being"}

    def _names(self, raw: dict[str, Any]) -> None:
        self.framework_heads = frozenset(raw["frameworks"]["heads"])
        self.frameworks: dict[str, list[str]] = raw["frameworks"]
        mechanisms = raw["mechanisms"]
        self.mechanism_heads = frozenset(mechanisms["heads"])
        self.built, self.weak_built = frozenset(mechanisms["built"]), frozenset(mechanisms["weak_built"])
        self.at_work, self.works = frozenset(mechanisms["at_work"]), frozenset(mechanisms["works"])
        waking = frozenset(mechanisms["waking"])
        self.waking = waking | _all_forms(waking)
        self.named_bodies = frozenset(mechanisms["named"])
        self.generic, self.everyday = frozenset(mechanisms["generic"]), frozenset(mechanisms["everyday"])
        self.founding, self.improving = frozenset(mechanisms["founding"]), frozenset(mechanisms["improving"])
        last_words = {noun.split()[-1] for noun in self.mechanism_heads | self.built}
        self.one_mechanism = {plural(word): word for word in last_words}
        self.mechanism_words = frozenset(last_words | set(self.one_mechanism))
        self.laws: dict[str, list[str]] = raw["laws"]
        self.law_words = frozenset(
            word.lower() for key in ("suffix", "prefix") for name in self.laws[key] for word in name.split()
        ) | frozenset(self.laws["half"])
        self.programmes: dict[str, list[str]] = raw["programmes"]
        suffixes = {word.lower() for word in self.programmes["suffix"] + self.programmes["prefix"]}
        self.programme_words = frozenset(
            suffixes
            | set(self.programmes["heads"])
            | {p.split()[-1] for p in self.programmes["lower"]}
            | {"action"}
        )

    def _verbs(self, verbs: dict[str, Any]) -> None:
        self.action = frozenset(verbs["action"])
        self.light, self.talk = frozenset(verbs["light"]), frozenset(verbs["talk"])
        doubling = frozenset(verbs["doubling"])
        forms = {
            verb: verb_forms(verb, doubles=verb in doubling)
            for verb in self.action | self.founding | self.improving
        }
        self.third = {third: verb for verb, (third, _, _) in forms.items()}
        self.participle = {past: verb for verb, (_, past, _) in forms.items()} | verbs["irregular"]
        self.gerund = {gerund: verb for verb, (_, _, gerund) in forms.items()}
        self.founding_words = self.founding | {
            form
            for table in (self.third, self.participle, self.gerund)
            for form, verb in table.items()
            if verb in self.founding
        }
        self.gerund_nouns = frozenset(verbs["gerund_nouns"])

    def _commitments(self, tables: dict[str, list[str]]) -> None:
        self.modals = frozenset(tables["modals"])
        self.modal_phrases: dict[str, list[list[str]]] = {}
        for phrase in tables["phrases"]:
            self.modal_phrases.setdefault(phrase.split()[0], []).append(phrase.split())
        self.weak_modals = frozenset(tables["weak"])
        self.adverbs = frozenset(tables["adverbs"])
        self.empty = frozenset(tables["empty"])
        self.definite = frozenset(tables["definite"])
        self.procedure, self.vague = frozenset(tables["procedure"]), frozenset(tables["vague"])
        self.hedges = tables["hedges"]
        self.forecasts, self.done_to = frozenset(tables["forecasts"]), frozenset(tables["done_to"])
        self.organisations = frozenset(tables["organisations"])
        self.saying = _all_forms(tables["saying"]) | frozenset(tables["said"])
        self.said_with = frozenset(tables["said_with"])
        self.asides = frozenset(tables["asides"])
        self.lead_ins = frozenset(tables["lead_ins"])
        self.acts = frozenset(tables["acts"])
        self.weightless, self.thing_acts = frozenset(tables["weightless"]), frozenset(tables["thing_acts"])
        self.own_acts = frozenset(tables["own_acts"])
        self.joint, self.lasting = frozenset(tables["joint"]), frozenset(tables["lasting"])
        self.under_way, self.audiences = frozenset(tables["under_way"]), frozenset(tables["audiences"])
        self.going_on = [phrase.split() for phrase in tables["going_on"]]
        self.deciding, self.decisions = frozenset(tables["deciding"]), frozenset(tables["decisions"])
        bases = frozenset(tables["directing"])
        self.directing = _all_forms(bases) - bases
        self.announcing = frozenset(tables["announcing"])
        forms = {form for table in (self.participle, self.gerund) for form in table}
        self.act_forms = self.directing | {
            form for form in forms if (self.gerund.get(form) or self.participle[form]) in self.announcing
        }
        self.conditions, self.elected = frozenset(tables["conditions"]), frozenset(tables["elected"])

    def _boundaries(self, tables: dict[str, list[str]]) -> None:
        self.determiners, self.prepositions = (
            frozenset(tables["determiners"]),
            frozenset(tables["prepositions"]),
        )
        self.conjunctions, self.pronouns = frozenset(tables["conjunctions"]), frozenset(tables["pronouns"])
        self.auxiliaries = frozenset(tables["auxiliaries"])
        self.adjectives = frozenset(tables["adjectives"])
        self.adjective_endings = tuple(tables["adjective_endings"])
        self.ly_words = frozenset(tables["ly_words"])
        self.abbreviations = frozenset(tables["abbreviations"])
        self.stops = (
            self.determiners | self.prepositions | self.conjunctions | self.pronouns | self.auxiliaries
        )

    def base_verb(self, word: str) -> str:
        """The base form of a verb of action in any form; the word itself where it is none."""
        return self.gerund.get(word) or self.participle.get(word) or self.third.get(word) or word


@cache
def lexicon() -> Lexicon:
    """The one lexicon, read once."""
    return Lexicon(tables("en"))
