"""Plain commitments: clauses that say what will be done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop_app.model.outline import Kind

from .attributes import PARTNERS, RESPONSIBLE, deadline_of, quantity_of, responsible_of
from .drafts import Draft, Marks
from .future import (
    AHEAD,
    AIM,
    GOAL,
    PLAIN_WILL,
    SHORTEST,
    TURNS_BACK,
    WILL,
    WITH_OTHERS,
    core_of,
    done_by,
    future,
)
from .hollow import frames_list, hollow, leads_to
from .labels import EFFORT, FOCUS, acts, bare_end, focus_of, may_act, strip_front
from .lexicon import words
from .numerals import HAN
from .passage import Passage, Span
from .provisions import Case, case_of, is_standing, lays_down, sets_a_time, with_case
from .times import PAST, TIME, due_in

_STATE = re.compile(
    "是|有|在|成为|看到|发现|面临|出现|遇到|感到|觉得|知道|需要|发生|进入|意味|导致|影响|可能|很|更|越|比|被|使|让|令|带来|受到"
    "|得到|呈现|逐渐|为|对|跟|与|就|到|从|按|这|那|一|大|会|同|和|没|把|给"
)
_STRIVES = re.compile("力争|争取|确保|承诺|(?:办法|做法|对策|承诺|考虑|目标)(?:就?是)")
_VERBS = frozenset(words("tasks", "verbs"))
_BARE_MECHANISM = re.compile("(?:建立|健全|完善|构建|形成|建立健全|建立完善|健全完善)(?:起)?长效机制")
"""建立长效机制: no name, so the founding is what is promised."""
_DONE = re.compile(r"[\u4e00-\u9fff]了(?!解)")
_FREQUENCY = re.compile(
    r"每(?:半年|年|季度|个季度|个月|月|周|天|日|两年)|按(?:季度?|月|周|旬|半年)(?!度)|逐[月季周日]"
)
_GAUGED = re.compile("[按的每]")
_RESULT = re.compile(
    "(?:压减|压缩|压降|缩短|减少|降低|下降|降|减|提高|提升|增加|扩大|延长|控制|保持|稳定|增|升|扩容|扩充|翻)"
    rf"(?:了)?(?:到|至|为|在)?(?=一番|[{HAN}\d])|达(?:到|(?=[\d]))|超过|不[低少]于|突破|翻番"
)
_FINISHED = re.compile(
    "(?:全线|全面|全部|基本|正式|陆续|同步)*(?:贯通|建成|投用|通车|完工|竣工|开通|投产|投入|上线|启用|开园|开馆|运行|交付|见效|到位|覆盖)"
)
_TARGET = re.compile(
    rf"(?:压减|压缩|压降|缩短|降低|提高|提升|增加|扩大|延长|下调|上调|调整|扩展)(?:到|至|为)(?=[^，。]{{0,4}}[{HAN}\d])"
)
"""What a measure is changed to."""
_BY = re.compile("[前底内起到至末]")
_FORCE = re.compile(r"一律|必须|不得|全部|全覆盖|达到|控制在|压到|能够|实现")
_MUST = re.compile(r"^(?:也|还|都)?要(?!求|素|件|是|不|么)")
_NOT_BEGIN = re.compile(
    "(?:提出|强调|指出)要|为期|历时|总计|共计|合计|所以|因为|如果|但|不过|这|那|他|它|你|您|谁|虽然|而且|由于|当然|例如|比如|可能|记者|问|的|是|、|，|一旦|就要|就会|就得|就可|只有|无论|不管|即使|尽管|什么|怎么|哪|对此|其中|与此同时|相信|我相信|我想|我觉得"
)
_OPEN = re.compile(r"哪|谁|什么|怎么|(?<![\d%元岁成])以下|如下|几方面|几个方面|几项|几点|几件|这么|多少")
_CIRCUMSTANCE = re.compile("[对在按向为与][^，]*的[\u4e00-\u9fff]{1,4}")
_NEGATED = re.compile(r"^(?:不(?!少于|低于|超过|得)|没|未|决不|绝不|无(?!人机|障碍|线|废))")
_MODAL = re.compile(
    "(?:要|应当|应|必须|须|需)(?=(?:与|同|把|对|向|在|按))|(?:要|应当|应|必须|须|需)(?=[\u4e00-\u9fff]{2})"
)
_AUX = re.compile(r"(?:一律|全部|再|还要|还|要|应|应当|必须|都|也|全|重点|专门|统一|首批|同步|先)")
_WITH = frozenset("给把为对跟与同向在按将")
_DENIES = re.compile("[不没]")
_QUESTION = re.compile(r"？|怎么|什么|吗[。\n]?$|呢[。\n]?$")
_ASSIGNED_HINT = re.compile("由|每.每|每..每|负责|牵头|(?:办法|做法|对策|承诺|考虑|目标)就?是")
_COMPANY_HINT = re.compile("聚焦|围绕|紧[扣盯]|瞄准|着眼|针对|锚定|立足|对准|会同|联合|协同|[以商]")
_FARTHEST_MODAL = 18
_COORDINATE = 7  # characters of a deed behind another one of the same future
_LONGEST = 60
_LOOK_BACK = 120  # characters of its sentence before a clause that say who and when


@dataclass(slots=True)
class _State:
    """What the clauses of a sentence so far say about the ones to come."""

    future: bool = False
    carried: bool = False  # an earlier sentence of the paragraph speaks of what comes next
    deadline: str = ""
    opened: bool | None = None  # what the first of several parts between ； says of the future
    general: str = ""  # the deadline that the first clause sets for all of the sentence
    dated: bool = False  # a part before the last ； had a deadline of its own
    due_pending: bool = False  # a clause was nothing but a deadline
    focus: str = ""
    partners: str = ""
    segment: int = 0  # where the part of the sentence after the last ； or ： begins
    verb: str = ""  # that the last item of the segment begins with
    taken: int = 0  # clauses of the segment that are items
    case: Case = Case.NONE  # what the clause before names


@dataclass(eq=False)
class _Clause:
    """A clause under judgement."""

    span: Span
    text: str
    words: str  # without what stands before the verb
    core: Span
    will: bool
    due: bool
    within: bool  # inside a member of a run
    heads: bool  # the first of the clauses between two ；
    noted: bool = False  # a note in brackets behind it tells whose duty it is

    @cached_property
    def quantity(self) -> str | None:
        """How much it speaks of."""
        return quantity_of(self.words)

    @cached_property
    def acting(self) -> bool:
        """Whether it opens with a verb of doing, or a preposition with one behind."""
        frequency = _FREQUENCY.match(self.words)
        bare = self.words[frequency.end() :] if frequency else self.words
        if acts(bare) or (self.words[:1] in "把给" and len(self.words) > 5):
            return True
        if self.words[:1] in "在从" and EFFORT.search(self.words):
            return True
        if self.words[:1] not in _WITH or _DENIES.search(self.words, 0, 10):
            return False
        return any(self.words[k : k + 2] in _VERBS for k in range(1, len(self.words) - 1))


def commitment_drafts(passage: Passage, covered: Marks, inside: Marks, aside: list[Draft]) -> Iterator[Draft]:
    """Tasks from sentences with 将, a deadline or somebody made responsible.

    Args:
        covered: places that are items already.
        inside: members of runs, where a verb and a quantity are enough.
        aside: takes the tasks whose words are other items already.
    """
    told = -1  # the paragraph that speaks of what comes next
    for start, end in passage.sentences:
        clauses = passage.clauses_within(start, end)
        if not clauses or _QUESTION.search(passage.text, max(start, end - 4), end):
            continue
        ahead = bool(AHEAD.search(passage.text, start, min(end, start + 14)))
        paragraph = passage.paragraph_index(start)
        if ahead:
            told = paragraph
        future = ahead or (told == paragraph and not TURNS_BACK.search(passage.text, start, end))
        state = _State(future=future, carried=future and not ahead, segment=start)
        for clause in clauses:
            mark = passage.masked[clause[0] - 1]
            if mark in "；：":
                state.segment, state.taken, state.case = clause[0], 0, Case.NONE
            if mark == "；":
                state.dated = state.dated or bool(state.deadline)
                state.deadline, state.due_pending = state.general, False
                state.opened = state.future if state.opened is None else state.opened
                state.future = state.opened
            taken = covered.touches(clause)
            draft = _judge(passage, clause, state, taken, inside)
            if clause is clauses[0]:
                state.general = state.deadline
            if draft and taken:
                aside.append(draft)
            elif draft:
                state.taken += 1
                state.verb = draft.label[:2]
                yield draft


def _judge(passage: Passage, span: Span, state: _State, taken: bool, inside: Marks) -> Draft | None:
    """The task that a clause is, and what it leaves behind for the next ones.

    Args:
        taken: the clause is an item already; it is a task only where it says so itself.
    """
    whole, span = span, (span[0], bare_end(passage, span))
    start, end = span
    text = passage.text[start:end]
    if not text or passage.masked[start] != text[0] or text[0] == "（":
        return None
    case, state.case = state.case, case_of(text)
    due = due_in(text)
    if due:
        state.deadline = due.group()
        if sets_a_time(text, due) and not taken:
            return _appointment(passage, span, state)
        if TIME.fullmatch(text) or due.end() == len(text):
            state.due_pending = True
            state.future = state.future or bool(future(text))
            return None
    will = bool(future(text))
    state.future = state.future or will or ("目标" in text and bool(AIM.search(text)))
    focused = _note_company(text, state)
    if taken:
        state.taken += 1
        state.due_pending = False
        if not will:
            return None
    late, state.due_pending = bool(due) or state.due_pending, False
    within = inside.holds(span)
    told = span != whole or state.future or state.deadline or state.dated or within or case is not Case.NONE
    if not (told or _ASSIGNED_HINT.search(text)) or (focused and not will):
        return None
    core = core_of(passage, span)
    if core is None or frames_list(passage, span):
        return None
    heads = span[0] == state.segment and _ends_segment(passage, span) and not within
    core = core[0], bare_end(passage, core)
    heads, noted = heads or span != whole, passage.text[span[1]] == "（"
    clause = _Clause(span, text, passage.text[core[0] : core[1]], core, will, late, within, heads, noted)
    return _checked(passage, clause, state, case)


def _checked(passage: Passage, clause: _Clause, state: _State, case: Case) -> Draft | None:
    """The task that a clause is, if the signs are enough."""
    if case is not Case.NONE and not clause.within and lays_down(clause.text, clause.words):
        return with_case(passage, _draft(passage, clause, state), case)
    if not _possible(clause) or not (is_standing(clause.text) or _is_task(passage, clause, state)):
        return None
    return _draft(passage, clause, state)


def _appointment(passage: Passage, span: Span, state: _State) -> Draft | None:
    """首次评审放在今年10月: a clause that says when something takes place."""
    text = passage.text[slice(*span)]
    whole = _Clause(span, text, text, span, will=False, due=True, within=False, heads=False)
    return _draft(passage, whole, state) if _possible(whole) else None


def _ends_segment(passage: Passage, span: Span) -> bool:
    """Whether a ； stands before or after the clauses that a clause opens, as in 严查火源，…；加密巡护，…."""
    after = passage.masked.find("；", span[1], min(passage.sentence(span[0])[1], span[1] + _LOOK_BACK))
    return passage.masked[span[0] - 1] == "；" or after > 0


def _note_company(text: str, state: _State) -> bool:
    """Remember what the next clauses focus on and with whom; whether the clause says only the former."""
    if not _COMPANY_HINT.search(text):
        return False
    front = strip_front(text)
    state.focus = focus_of(front) or focus_of(text) or state.focus
    partner = PARTNERS.match(front)
    if partner and not state.partners:
        state.partners = partner["with"] or partner["joint"]
    return bool(FOCUS.match(front) or FOCUS.match(text))


def _possible(clause: _Clause) -> bool:
    """Rule out what no wording around it makes a task."""
    words_of = clause.words
    if not SHORTEST <= len(words_of) <= _LONGEST:
        return False
    if len(words_of) == SHORTEST and not (clause.quantity or clause.heads):
        return False
    if hollow(clause.text, words_of, bool(clause.quantity) or clause.due, clause.within):
        return False
    if _CIRCUMSTANCE.fullmatch(words_of) or words_of.endswith("的") or words_of.startswith("把该"):
        return False
    if _NOT_BEGIN.match(words_of) or _OPEN.search(words_of):
        return False
    if _NEGATED.match(words_of) or (_DONE.search(words_of) and not clause.will):
        return False
    if PAST.search(clause.text):
        return False
    return not (words_of.startswith(WITH_OTHERS) and not clause.quantity and not clause.acting)


def _is_task(passage: Passage, clause: _Clause, state: _State) -> bool:
    """Whether the signs are enough: future and verb, deadline and verb, somebody responsible and verb."""
    if clause.noted and clause.acting:
        return True
    if not (_promised(clause, state) or _timed(clause, state) or _assigned(passage, clause, state)):
        return False
    if not state.taken:
        return True
    own = bool(clause.quantity) or clause.due or clause.will or clause.words[0] in _WITH
    if not own and leads_to(clause.words):
        return False
    coordinate = state.future and clause.acting and len(clause.words) >= _COORDINATE and not clause.within
    coordinate = coordinate or (state.future and _BARE_MECHANISM.fullmatch(clause.words) is not None)
    alike = clause.acting and clause.words[:2] == state.verb  # 抓好政策传导，抓好部门协同
    return (
        own or coordinate or alike or bool(RESPONSIBLE.match(clause.text) or _FREQUENCY.search(clause.text))
    )


def _promised(clause: _Clause, state: _State) -> bool:
    """将, 会, 力争 …, or 目标是, with a verb."""
    if GOAL.match(clause.text) and may_act(clause.words):
        return True
    if state.deadline and _STRIVES.search(clause.text):
        return True
    if clause.will and PLAIN_WILL.search(clause.text) and not _STATE.match(clause.words):
        return True
    if not state.future:
        return False
    if state.carried and not clause.will and not (acts(clause.words) or clause.words[0] == "把"):
        return False
    pushed = (
        "要把" in clause.text
        or clause.will
        or bool(state.deadline)
        or clause.words[0] not in "把在"
        or bool(EFFORT.search(clause.words))
    )
    if clause.acting and pushed:
        return True
    return bool(clause.quantity) and bool(_AUX.search(clause.words) or _RESULT.search(clause.words))


def _timed(clause: _Clause, state: _State) -> bool:
    """A deadline with a verb, a quantity to reach, or a rule to keep."""
    if not (state.deadline or state.dated):
        return False
    if clause.acting or (clause.due and (_FORCE.search(clause.words) or _FINISHED.search(clause.words))):
        return True
    if clause.quantity and _RESULT.search(clause.words):
        return True
    if clause.due and _BY.search(state.deadline) and done_by(clause.words):
        return True
    return bool(clause.quantity) and (may_act(clause.words) or bool(_AUX.search(clause.words)))


def _assigned(passage: Passage, clause: _Clause, state: _State) -> bool:
    """Somebody made responsible for a quantity or by a time; or a numbered member that says how."""
    measured = clause.acting and (clause.quantity or state.deadline)
    if measured and responsible_of(_said_so_far(passage, clause, state)):
        return True
    return clause.within and _member_task(passage, clause, state)


def _said_so_far(passage: Passage, clause: _Clause, state: _State) -> str:
    """The clause with what its part of the sentence says before it."""
    return passage.text[max(state.segment, clause.span[0] - _LOOK_BACK) : clause.span[1]]


def _told_of(passage: Passage, start: int, span: Span) -> bool:
    """Whether the words up to a clause tell what was done: 组建了36支小队，走访企业8600余户."""
    return PAST.search(passage.text, start, span[1]) is not None or (
        _DONE.search(passage.masked, start, span[0]) is not None
    )


def _member_task(passage: Passage, clause: _Clause, state: _State) -> bool:
    """Inside a numbered member a verb with a quantity, or 要 with a verb, will do."""
    if _told_of(passage, max(state.segment, clause.span[0] - _LOOK_BACK), clause.span):
        return False
    often = _FREQUENCY.search(clause.words)
    if often and not _GAUGED.search(clause.words, 0, often.start()) and acts(clause.words[often.end() :]):
        return True
    measured = often or quantity_of(clause.words[-12:]) or _FREQUENCY.search(clause.text)
    if (clause.acting or may_act(clause.words)) and measured:
        return True
    if clause.acting and (_MUST.match(clause.text) or RESPONSIBLE.match(clause.text)):
        return True
    if clause.quantity and _TARGET.search(clause.words):
        return True
    modal = _MODAL.search(clause.text, 2, _FARTHEST_MODAL)
    return modal is not None and (
        acts(clause.text[modal.end() :]) or clause.text[modal.end()] in "与同把对向在按"
    )


def _draft(passage: Passage, clause: _Clause, state: _State) -> Draft:
    quantity = clause.quantity
    own = responsible_of(clause.text)
    responsible = own or responsible_of(_said_so_far(passage, clause, state)) or state.partners
    attributes = {
        "deadline": deadline_of(clause.text) or state.deadline,
        "responsible": responsible,
        "quantity": quantity or "",
        "focus": state.focus,
    }
    confidence = 0.45 + 0.15 * clause.will + 0.1 * (clause.acting + bool(quantity) + bool(state.deadline))
    return Draft(
        Kind.TASK,
        passage.original(*clause.core),
        clause.span,
        "task.commitment",
        _why(clause, state, responsible),
        min(confidence, 0.85),
        attributes={name: value for name, value in attributes.items() if value},
    )


def _why(clause: _Clause, state: _State, responsible: str | None) -> str:
    will = WILL.search(clause.text)
    if will:
        return f"“{will.group()}” says that this will be done"
    if state.deadline:
        return f"“{state.deadline}” sets a time for it"
    if responsible:
        return f"“{responsible}” is made responsible for it"
    return "the sentence says what is to be done, and how much or how often"
