"""How sure it is that a clause commits somebody to something."""

from . import labels
from .clauses import APPEALS, GOING_ON, IN_PROGRESS, Action, is_adverb
from .lexicon import lexicon
from .numbers import below_hundred
from .subjects import is_organisation
from .text import Sentence, Token

LEAST = 0.45
"""A commitment less sure than this is not shown."""

_PAPERS, _POSTED = frozenset(lexicon().details["papers"]), frozenset(lexicon().details["posted"])
_ANY_MEANS = frozenset(lexicon().details["any_means"])
_STEPS = frozenset({"step", "steps", "measures", "action", "actions"})
_FIRM = frozenset({"will", "shall", "is going to", "are going to", "am going to"})
_NOBODY = lexicon().grammar["nobody"]


def worth(sentence: Sentence, action: Action) -> float:
    """How sure a commitment is; 0 where it is none."""
    after = list(sentence.tokens[action.verb + 1 : action.verb + 14])
    if _is_idle(action, after) or _is_conditional(sentence, action):
        return 0.0
    concrete = _is_concrete(sentence, action, after)
    subject = action.subject.lower()
    if subject == "it":
        return (
            0.6
            if action.base in lexicon().done_to
            else 0.5
            if concrete and action.base in lexicon().action and _number_first(after)
            else 0.0
        )
    if subject == "i":
        return _of_official(action, after)
    if action.modal == GOING_ON:
        return 0.5 if (subject == "we" or is_organisation(action.subject)) and _has_names(after) else 0.0
    if subject in ("he", "she"):
        told = action.base in lexicon().announcing and action.modal in _FIRM
        return 0.5 if told and (concrete or _has_whole_object(after)) else 0.0
    if _is_nobody(subject):
        return 0.0
    if subject == "we" or is_organisation(action.subject):
        return _by_somebody(sentence, action, after, concrete=concrete)
    if action.passive and action.base in _POSTED and _PAPERS & set(subject.split()[:4]):
        return LEAST
    return _of_thing(action, concrete=concrete)


def _is_nobody(subject: str) -> bool:
    words = subject.split()
    if not words or words[0] in lexicon().prepositions:
        return True
    if {"above", "aforementioned"} & set(words[:2]) or words[0] in ("only", "nothing"):
        return True
    if words[0] in ("every", "each", "all", "any", "no") and words[-1] in _ANY_MEANS:
        return True
    if words[0] in ("each", "every") and len(words) == 2 and words[1] in lexicon().plural_of:
        return True  # "each risk" takes up a group
    if words[0] in lexicon().determiners and _counts_known(words[1:]):
        return True
    return words[0] in _NOBODY and not (words[0] in ("those", "each", "all", "both") and len(words) > 1)


def _counts_known(words: list[str]) -> bool:
    """Whether words speak of a group that is there already: "three", "four tasks"."""
    if not words or below_hundred(words[0]) is None:
        return False
    return len(words) == 1 or any(word in lexicon().member_kind for word in words[1:4])


def _by_somebody(sentence: Sentence, action: Action, after: list[Token], *, concrete: bool) -> float:
    words = lexicon()
    if action.passive:
        return 0.55 if action.base in words.action and concrete else 0.0
    if _has_own_form(sentence, action, after, concrete=concrete):
        return 0.5
    if action.base in words.talk or action.base in words.stops:
        return 0.0
    if action.base not in words.action:
        plain = action.modal in ("will", "shall") and _has_direct_object(after)
        return 0.5 if plain and concrete else 0.0
    if action.modal.endswith("committed to") and sentence.tokens[action.verb].low in words.gerund:
        return 0.5 if _has_whole_object(after) else 0.0
    if action.modal == IN_PROGRESS:
        return _of_progress(action, after, concrete=concrete)
    if action.base in words.light:
        return _of_light_verb(action, after, concrete=concrete)
    return 0.5 if action.modal in words.weak_modals else 0.75


def _has_own_form(sentence: Sentence, action: Action, after: list[Token], *, concrete: bool) -> bool:
    """Whether the construction alone shows a promise, whatever its verb says by itself."""
    if action.base == "have":
        return concrete and action.subject.lower() == "we" and action.modal in ("will", "shall")
    if action.base in APPEALS and _appeals(after):
        return True
    return _joins_forces(action, after) or _sees_to_it(action, after) or _meets(sentence, action, after)


def _of_progress(action: Action, after: list[Token], *, concrete: bool) -> float:
    """What is under way: decided acts, numbers that are raised or cut; else only what is definite."""
    words = lexicon()
    raised = [token.low for token in after[:3]] == ["the", "number", "of"]
    if raised or (action.base in words.under_way and _has_whole_object(after)):
        return LEAST
    return 0.5 if concrete and action.base not in words.light else 0.0


def _appeals(after: list[Token]) -> bool:
    """Whether somebody is named who is to do something: "call on the House to pass the bill"."""
    action = lexicon().action - lexicon().talk
    return any(
        token.low == "to" and k > 0 and after[k + 1].low in action for k, token in enumerate(after[:-1])
    )


def _of_light_verb(action: Action, after: list[Token], *, concrete: bool) -> float:
    """Verbs that say little need a number or a date; acts of an office only need an object."""
    words = lexicon()
    weak = action.modal in words.weak_modals
    if _takes_steps(action, after):
        return 0.3 if weak else 0.5
    if not _has_object(after) or (not concrete and _leads_away(after)):
        return 0.0
    if concrete:
        return 0.3 if weak else 0.6
    if action.base in words.lasting and not weak and _has_whole_object(after):
        return LEAST
    return 0.5 if action.base in words.acts and not weak else 0.3


def _takes_steps(action: Action, after: list[Token]) -> bool:
    """Whether steps with a concrete aim are taken: "take further steps to tighten the rules"."""
    lows = [token.low for token in after]
    if action.base not in ("take", "undertake") or "to" not in lows[1:6]:
        return False
    to = lows.index("to")
    aim = lows[to + 1] if to + 1 < len(lows) else ""
    words = lexicon()
    return lows[to - 1] in _STEPS and aim in words.action - words.light - words.talk and len(lows) > to + 3


def _joins_forces(action: Action, after: list[Token]) -> bool:
    """Whether something will be done with others: "we will work with the ports to widen the locks"."""
    words, lows = lexicon(), [token.low for token in after]
    if action.base not in words.joint or action.modal in words.weak_modals | {IN_PROGRESS}:
        return False
    link = lows.index("with") if "with" in lows[:4] else -1
    whom = after[link + 1] if 0 <= link < len(after) - 1 else None
    if whom is None or whom.low in words.pronouns | {"you", "that", "this", "these", "those"}:
        return False
    aims = words.action - words.talk
    return any(low == "to" and after[k + 1].low in aims for k, low in enumerate(lows[:-1]) if k > link + 1)


def _sees_to_it(action: Action, after: list[Token]) -> bool:
    """Whether a state of affairs is promised: "we will make sure that the dyke is mended"."""
    lows = [token.low for token in after]
    if action.modal not in _FIRM or lows[:2] != ["sure", "that"] or action.base != "make":
        return False
    return len(lows) > 5 and lows[2] not in lexicon().pronouns | {
        "you",
        "this",
        "that",
        "everybody",
        "people",
    }


def _meets(sentence: Sentence, action: Action, after: list[Token]) -> bool:
    """Whether a meeting at a time is announced: "the Advisory Board will be meeting next week"."""
    if action.base != "meet" or action.modal not in _FIRM or not labels.has_date(sentence.said):
        return False
    return action.subject.lower() == "we" or after[0].low != "with"


def _has_whole_object(after: list[Token]) -> bool:
    """Whether an object of three words that say something follows at once."""
    words, telling = lexicon(), 0
    if not after or after[0].low in words.prepositions | words.pronouns | {
        "that",
        "these",
        "those",
        "this",
        "what",
    }:
        return False
    for k, token in enumerate(after):
        if not token.is_word or token.low in words.conjunctions - {"and", "or"}:
            break
        telling += token.low not in words.stops | words.empty and not is_adverb(token)
        if k == 0 and token.low in words.gerund:
            return False
    return telling > 2


def _has_names(after: list[Token]) -> bool:
    """Whether "ahead with" is followed by a thing, not by a pronoun."""
    rest = [
        t for t in after if t.low not in lexicon().stops and t.is_word and t.low not in ("ahead", "forward")
    ]
    return len(rest) > 0 and after[2:3] != [] and after[2].low not in ("it", "that", "this", "them")


def _of_official(action: Action, after: list[Token]) -> float:
    """What somebody in office will do alone: "I will sign the order"."""
    own = (
        action.base in lexicon().own_acts and not action.passive and action.modal not in lexicon().weak_modals
    )
    if _addresses(action, after):
        return 0.5
    return 0.5 if own and _has_object(after) else 0.0


def _addresses(action: Action, after: list[Token]) -> bool:
    """Whether a statement to a house or the public is announced; "a few opening remarks" is none."""
    lows = [token.low for token in after]
    spoken = next(
        (k for k, low in enumerate(lows[:5]) if low in ("statement", "announcement", "address")), -1
    )
    if spoken < 0 or action.base not in ("make", "give", "deliver") or action.modal not in _FIRM:
        return False
    return "to" in lows[spoken : spoken + 2] and not lexicon().audiences.isdisjoint(lows[spoken : spoken + 5])


def _of_thing(action: Action, *, concrete: bool) -> float:
    """A thing that will be done to, or that will do something definite."""
    words = lexicon()
    firm = action.modal in ("will", "must", "shall", "is to", "are to", "is going to", "are going to")
    if action.passive:
        done = firm and action.base in words.action and action.base != "hold"
        if concrete:
            return 0.6 if done else 0.0
        told = action.base not in words.weightless and (
            action.base not in words.light or action.base in words.acts
        )
        return 0.5 if done and told else 0.0
    known = action.base in words.action or action.base in words.thing_acts
    definite = concrete and action.modal in ("will", "shall", "must")
    return 0.5 if definite and known and action.base not in words.forecasts else 0.0


def _is_conditional(sentence: Sentence, action: Action) -> bool:
    """Whether an "if …" leads to it that is no mere "if we are elected"."""
    if lexicon().conditions.isdisjoint(sentence.lows) or not lexicon().elected.isdisjoint(sentence.lows):
        return False
    return any(
        token.low in lexicon().conditions and token.start < action.start
        for token in sentence.tokens[: action.verb]
    )


def _has_direct_object(after: list[Token]) -> bool:
    """Whether an article, a possessive or a number after an unknown verb shows that it has an object."""
    words = lexicon()
    opens = (
        after[0].low in words.determiners - {"that", "what", "which"} or after[0].low in words.number_words
    )
    return (opens or after[0].text[0].isdigit()) and _has_object(after)


def _leads_away(after: list[Token]) -> bool:
    """Whether a preposition follows the verb at once, so that it has no object: "work together on"."""
    first = next((token for token in after if not is_adverb(token)), after[0])
    return first.low in lexicon().prepositions - {"out", "up", "down", "off"}


def _has_object(after: list[Token]) -> bool:
    """Whether what follows a verb that says little has two words that say something."""
    words, telling = lexicon(), 0
    for token in after:
        if token.text in ".;:—":
            break
        telling += token.is_word and token.low not in words.stops | words.empty and not is_adverb(token)
    return telling > 1


def _number_first(after: list[Token]) -> bool:
    """Whether an amount in digits follows at once; "the 4 desks" are known already."""
    return any(
        token.text[0].isdigit() and (k == 0 or after[k - 1].low != "the") for k, token in enumerate(after[:3])
    )


def _is_concrete(sentence: Sentence, action: Action, after: list[Token]) -> bool:
    """Whether a number, a date or "every" makes it definite."""
    subject = action.subject.lower().split()[:3]
    if any(
        word in lexicon().number_words or word[0].isdigit() or word in ("every", "each") for word in subject
    ):
        return True
    if any(token.text[0].isdigit() or token.low in lexicon().definite for token in after):
        return True
    tokens = sentence.tokens
    return labels.has_date(sentence.text[tokens[action.verb].start : sentence.end])


def _is_idle(action: Action, after: list[Token]) -> bool:
    """Whether it is denied, asked, hedged, about the session, or without an object."""
    words = lexicon()
    if action.negative or not after or (action.relative and action.modal != GOING_ON):
        return True
    if _sees_to_it(action, after) or _addresses(action, after):
        return False
    content = [t for t in after if t.is_word and t.low not in words.stops and not t.low.endswith("ly")]
    if not content or words.procedure & {t.low for t in after[:6]}:
        return True
    if action.passive:
        return False
    if (
        [t.low for t in after[:1]] == ["to"]
        and after[1:2]
        and after[1].low not in words.stops
        and action.base in words.action
    ):
        return True  # "the steps we will take to solve"
    if _only_leads(action, after):
        return True
    first = next((t for t in after if t.is_word), None)
    if first is not None and first.low in words.pronouns - {"there", "here", "one"} and len(content) < 3:
        return True
    return _is_vague(after)


def _only_leads(action: Action, after: list[Token]) -> bool:
    """Whether it says who leads and no more: "will take the lead", "will lead this work"."""
    lows = [token.low for token in after]
    if lows[:2] in (["the", "lead"], ["in", "charge"]) or lows[:1] in (["responsible"], ["responsibility"]):
        return lows[2:3] != ["in"] and action.base in ("take", "be", "have", "assume", "bear", "share")
    return action.base in ("lead", "coordinate", "oversee") and lows[1:2] in (["work"], ["effort"], ["task"])


def _is_content(tokens: list[Token]) -> bool:
    """Whether a word that says something comes next: "a progress | sheet"."""
    return any(t.is_word and t.low not in lexicon().stops and not is_adverb(t) for t in tokens)


def _is_vague(after: list[Token]) -> bool:
    """Whether the object says nothing: "make sure", "take a decision", "do everything"."""
    for k, token in enumerate(after[:5]):
        if not token.is_word:
            return False
        if token.low in lexicon().vague:
            return not (k and after[k - 1].low in ("a", "an", "the") and _is_content(after[k + 1 : k + 2]))
        if token.low not in lexicon().stops and token.low not in (
            "very",
            "full",
            "good",
            "more",
            "further",
            "any",
            "great",
            "next",
        ):
            return False
    return False
