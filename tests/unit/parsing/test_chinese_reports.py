"""Chinese reports and pages around a briefing: families of invented texts."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.labels.voices import read_label
from desktop_app.parsing.pipeline import parse

DONE = "加固河堤是今年的大事，工程已经完成一半，资金全部落实到位。"
TO_DO = "渡口也要改造，明年上半年开工，年底前建成投入使用。"
QUESTION, ANSWER = "河堤什么时候完成？", "明年汛期之前全部完成，资金已经落实。"


def parsed(*paragraphs: str, name: str = "记录.txt") -> Transcript:
    return parse(read(("\n\n".join(paragraphs) + "\n").encode(), name))


def voices(transcript: Transcript) -> list[tuple[str, Role]]:
    return [(turn.speaker, turn.role) for turn in transcript.turns]


def everything(transcript: Transcript) -> str:
    said = "".join(p.text for turn in transcript.turns for p in turn.paragraphs)
    return said + "".join(turn.label for turn in transcript.turns) + "".join(transcript.notes)


@pytest.mark.parametrize(
    ("label", "name", "title"),
    [
        ("江湾市水务局局长肖远山", "肖远山", "江湾市水务局局长"),
        ("渡口县县长冼其昌", "冼其昌", "渡口县县长"),
        ("海州市衛生局局長麥其遠", "麥其遠", "海州市衛生局局長"),
        ("海州市住建局局长亓官文", "亓官文", "海州市住建局局长"),
        ("江湾市财政局局长楼海明", "楼海明", "江湾市财政局局长"),
        ("江湾市农业局局长云海明", "云海明", "江湾市农业局局长"),
        ("江湾市民政局局长钜明德", "钜明德", "江湾市民政局局长"),
        ("江湾市水务局局长、新闻发言人肖远山", "肖远山", "江湾市水务局局长、新闻发言人"),
    ],
)
def test_an_office_before_two_or_three_characters_makes_them_a_name(
    label: str, name: str, title: str
) -> None:
    transcript = parsed("市长周海：", DONE, f"{label}：", TO_DO, "县长林其远：", DONE)

    assert voices(transcript)[1] == (name, Role.OFFICIAL)
    assert [person.title for person in transcript.participants][1] == title


@pytest.mark.parametrize(
    "words",
    ["各部门主任做好", "市委书记调研", "主任会议", "院长寄语", "总工程师", "会议由市长主持召开", "专家提醒"],
)
def test_words_after_an_office_are_no_name(words: str) -> None:
    assert read_label(words).title in ("", words)


@pytest.mark.parametrize("institution", ["商务部", "文旅厅", "金融局", "安监局", "文化厅", "党委办"])
def test_an_institution_is_nobody_though_it_opens_with_a_surname(institution: str) -> None:
    assert not read_label(institution).known


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("问：", "答："),
        ("記者問：", "答："),
        ("记者问：", "回答："),
        ("Q：", "A："),
        ("①问：", "答："),
        ("问:", "答:"),
    ],
)
@pytest.mark.parametrize("gap", ["", " "])
def test_questions_and_answers_in_one_endless_line_are_cut(question: str, answer: str, gap: str) -> None:
    pair = gap.join((question + QUESTION, answer + ANSWER))
    transcript = parsed(f"近日，江湾市公布计划，周海回答了记者提问。 {pair}")

    assert [role for _, role in voices(transcript)] == [Role.JOURNALIST, Role.OFFICIAL]
    assert transcript.turns[1].paragraphs[0].text == ANSWER
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((0,), (1,))]
    assert "周海回答了记者提问" in everything(transcript)


def test_several_numbered_pairs_in_one_line_are_cut() -> None:
    pairs = "".join(f"{mark}问：{QUESTION}答：{ANSWER}" for mark in "①②③")
    transcript = parsed("河堤加固政策问答", f"现就有关问题解答如下。{pairs}")

    assert len(transcript.exchanges) == 3
    assert all(turn.paragraphs[0].text in (QUESTION, ANSWER) for turn in transcript.turns)


@pytest.mark.parametrize(
    ("asks", "answers"), [("一、问：", "答："), ("问题1：", " 回答："), ("1.问：", " 答：")]
)
def test_short_pairs_a_paragraph_each_are_cut(asks: str, answers: str) -> None:
    transcript = parsed(*(f"{asks}谁出钱？{answers}市里出。" for _ in range(3)))

    assert [role for _, role in voices(transcript)] == [Role.JOURNALIST, Role.OFFICIAL] * 3


@pytest.mark.parametrize("who", ["江湾市水务局局长周海", "周海", "发言人"])
def test_one_question_and_the_answer_of_somebody_named_are_cut(who: str) -> None:
    transcript = parsed(f"日前，周海接受了采访。记者：{QUESTION} {who}：{ANSWER}")

    assert [role for _, role in voices(transcript)] == [Role.JOURNALIST, Role.OFFICIAL]


def test_a_dialogue_that_somebody_quotes_stays_whole() -> None:
    transcript = parsed(
        "各位代表：", "有人问：钱从哪里来？我答：市里出。群众又问：“何时完成？”我答：“明年。”谢谢大家。"
    )

    assert len(transcript.turns) == 1


def test_the_page_title_before_an_endless_line_names_who_answers() -> None:
    transcript = parsed(
        "江湾市水务局局长周海就河堤加固答记者问_要闻_江湾网 日前，江湾市公布计划。周海回答提问。"
        f" 问：{QUESTION} 答：{ANSWER}"
    )

    assert transcript.title == "江湾市水务局局长周海就河堤加固答记者问"
    assert voices(transcript) == [("", Role.JOURNALIST), ("周海", Role.OFFICIAL)]


@pytest.mark.parametrize(
    "label",
    ["江湾市新闻办主任、新闻发言人 柳敏", "江湾市新闻办主任　柳敏", "柳敏 江湾市新闻办主任", "主持人 柳敏"],
)
def test_an_office_and_a_name_alone_on_a_line_over_speech_are_a_label(label: str) -> None:
    transcript = parsed(
        "江湾市举行河堤加固吹风会",
        "江湾市新闻办于2021年5月12日(星期三)上午10时举行吹风会,请周海介绍有关情况,并答记者问。",
        "图为吹风会现场。江湾网 林远 摄",
        label,
        "女士们、先生们，大家上午好。欢迎出席今天的吹风会。",
        "江湾市水务局局长 周海:",
        DONE * 2,
    )

    assert [name for name, _ in voices(transcript)] == ["柳敏", "周海"]
    assert transcript.date == "2021-05-12"
    assert transcript.title == "江湾市举行河堤加固吹风会"


def test_an_unlisted_surname_alone_on_a_line_is_a_label_too() -> None:
    transcript = parsed("江湾市水务局局长 钜明德", f"大家好。{DONE}", "江湾县县长 林其远", f"大家好。{TO_DO}")

    assert [name for name, _ in voices(transcript)] == ["钜明德", "林其远"]


def test_a_list_of_those_present_is_no_row_of_labels() -> None:
    transcript = parsed(
        "江湾市河堤加固座谈会",
        "出席人员：\n江湾市市长 周敏\n江湾市水务局局长 林其远\n江湾县县长 柳敏",
        "河堤加固工程今年三月开工，我们大家都很关心。",
    )

    assert len(transcript.turns) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("江湾市水务局局长林其远介绍说，“{}”", "江湾县县长柳敏指出：{}"),
        ("6月7日，江湾市水务局局长林其远在接受采访时表示：{}", "谈到渡口时，江湾县县长柳敏说：“{}”"),
        ("對此，江灣市水務局局長林其遠受訪時表示：「{}」", "江灣縣縣長柳敏則說：「{}」"),
        ("江湾市水务局局长林其远强调：{}", "柳敏县长告诉记者：{}"),
    ],
)
def test_what_a_report_gives_as_somebodys_words_is_a_turn(first: str, second: str) -> None:
    lead = "近日，江湾市举行通气会。"
    transcript = parsed("江湾市谈河堤", lead, first.format(DONE), TO_DO, second.format(TO_DO))

    assert [name for name, _ in voices(transcript)] in (["林其远", "柳敏"], ["林其遠", "柳敏"])
    assert [len(turn.paragraphs) for turn in transcript.turns] == [2, 1]
    assert lead in everything(transcript)


def test_an_official_without_a_name_speaks_in_a_report() -> None:
    transcript = parsed(
        "江湾市：河堤加固取得进展",
        f"江湾市水务局有关负责人今天（7日）在接受记者采访时表示：{DONE}",
        "江湾市：支持渡口早日开放",
        "会议讨论了两个主题。",
        "江湾市：成果将惠及群众",
        f"江湾市水务局局长林其远表示：{TO_DO}",
    )

    assert voices(transcript) == [("江湾市水务局有关负责人", Role.OFFICIAL), ("林其远", Role.OFFICIAL)]
    assert "支持渡口早日开放" in everything(transcript)


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "同志们：",
            "今天我们开会。",
            f"省水利厅厅长周海指出：{DONE}",
            f"市长周敏强调：{TO_DO}",
            "谢谢大家。",
        ),
        (DONE * 4, TO_DO * 4, f"专家林其远表示：{TO_DO}"),
    ],
)
def test_a_text_that_only_cites_others_is_one_turn(paragraphs: tuple[str, ...]) -> None:
    transcript = parsed("江湾市河堤加固", *paragraphs)

    assert len(transcript.turns) == 1
    assert all(text in everything(transcript) for text in paragraphs)


def test_institutions_speak_in_a_report_too() -> None:
    transcript = parsed(
        "河堤进展", "近日有记者提问。", f"江湾市水务局回应称：{DONE}", f"江湾县政府表示：{TO_DO}"
    )

    assert [name for name, _ in voices(transcript)] == ["江湾市水务局", "江湾县政府"]


def test_who_is_cited_in_an_answer_does_not_take_over() -> None:
    transcript = parsed(
        f"记者：{QUESTION}",
        f"林其远：{ANSWER}",
        f"市长周敏指出：{TO_DO}",
        "记者：经费呢？",
        "林其远：已经落实。",
    )

    assert [name for name, _ in voices(transcript)] == ["", "林其远", "", "林其远"]


def test_a_paper_cites_one_person_again_and_again_as_one_turn() -> None:
    transcript = parsed(
        "谈河堤", "近日，江湾市水务局局长周海接受记者采访。", f"周海表示：{DONE}", f"周海指出：{TO_DO}"
    )

    assert [(p.name, p.title) for p in transcript.participants] == [("周海", "江湾市水务局局长")]
    assert len(transcript.turns) == 1


def test_a_name_that_one_answer_cites_takes_no_turn() -> None:
    said = [f"记者：{QUESTION}", f"林其远：{ANSWER}"] * 3
    transcript = parsed(*said[:4], f"周敏指出：{TO_DO}", *said[4:])

    assert {turn.speaker for turn in transcript.turns} == {"", "林其远"}
    assert f"周敏指出：{TO_DO}" in everything(transcript)


def test_who_welcomes_without_a_label_and_gives_the_word_is_not_who_gets_it() -> None:
    transcript = parsed(
        "江湾市举行吹风会",
        "江湾市新闻办于2020年5月22日（星期五）上午11时30分举行吹风会，请周海解读有关情况，并答记者问。",
        "女士们、先生们，大家上午好。欢迎出席今天的吹风会，我们请周局长介绍。",
        f"周海：{DONE}",
        f"记者：{QUESTION}",
        f"周海：{ANSWER}",
    )

    assert voices(transcript)[:2] == [("", Role.MODERATOR), ("周海", Role.OFFICIAL)]
    assert transcript.date == "2020-05-22"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("◎答记者问", "水更清 堤更牢", "——江湾市水务局负责人答记者问"), "水更清 堤更牢"),
        (("水更清 堤更牢", "——江湾市水务局负责人就河堤加固答记者问"), "江湾市水务局负责人就河堤加固答记者问"),
        (
            (
                "江湾新闻网",
                "让世界听见江湾",
                "江湾市介绍河堤加固有关情况",
                "江湾市于3月4日举行河堤加固有关情况发布会。",
            ),
            "江湾市介绍河堤加固有关情况",
        ),
        (
            ("江湾市人民政府网站", "政策解读", "加固河堤保平安护航发展谱新篇", "来源：江湾日报"),
            "加固河堤保平安护航发展谱新篇",
        ),
        (("江湾在线", "江湾市就河堤加固答记者问", "图为现场。江湾网 林远 摄"), "江湾市就河堤加固答记者问"),
    ],
)
def test_the_headline_is_the_title_and_no_site_section_or_caption(lines: tuple[str, ...], title: str) -> None:
    transcript = parsed(*lines, f"问：{QUESTION}", f"答：{ANSWER}", "问：谁出钱？", "答：市里出。")

    assert transcript.title == title


@pytest.mark.parametrize(
    "told",
    [
        "江湾市水务局负责人回答了记者提问。",
        "江湾市水务局负责人现场回答记者的提问。",
        "江湾市水务局负责人答记者问",
    ],
)
def test_an_institutions_official_who_answers_takes_part(told: str) -> None:
    transcript = parsed(
        "河堤加固问答", told, f"问：{QUESTION}", f"答：{ANSWER}", "问：谁出钱？", "答：市里出。"
    )

    assert [(p.name, p.role) for p in transcript.participants] == [("江湾市水务局负责人", Role.OFFICIAL)]


@pytest.mark.parametrize(
    "introduced",
    [
        "我们非常高兴请来了规划起草组负责人、水务局局长周海先生，规划起草组成员、水务局党组成员林其远先生。",
        "今天我们请到了水务局党组书记、局长周海先生和渡口处处长林其远先生，由他们回答提问。",
        "参加今天发布会的是：水务局局长周海先生；渡口处处长林其远女士。",
        "首先介绍出席发布会的嘉宾，水务局局长周海先生、渡口处处长林其远先生。",
        "今天和我们一起的还有渡口处副处长林其远先生。",
    ],
)
def test_whom_a_host_introduces_takes_part(introduced: str) -> None:
    transcript = parsed(f"主持人：大家好，欢迎出席。{introduced}", f"周海：{DONE}")

    assert {"周海", "林其远"} <= {person.name for person in transcript.participants}


@pytest.mark.parametrize(
    ("back", "reply"), [("图纸看得清楚？", "看得很清楚。"), ("声音没有问题？", "完全没有问题。")]
)
def test_who_repeats_what_he_was_asked_puts_no_question(back: str, reply: str) -> None:
    transcript = parsed(
        f"周敏：{QUESTION}", f"林其远：{ANSWER}", "周敏：好的。", f"林其远：{back}", f"周敏：{reply}",
        f"林其远：{TO_DO}", "周敏：经费由谁承担？", "林其远：县里承担一半。",
    )  # fmt: skip

    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((0,), (1,)), ((6,), (7,))]


ENGLISH = (
    "CTV: When will the dyke be ready, and who is going to pay for the whole of the work?",
    "Zhou Hai: Dykes matter to this town, and the city has set aside enough money for every metre of them.",
    "CTV: Will people have to move away from the river while the work is being done?",
    "Zhou Hai: No. The dykes will be raised where they stand, and nobody has to leave home for that.",
)
CHINESE = (
    "记者：河堤什么时候完成，经费由谁承担？",
    "周海：河堤对本市十分重要，市里已经安排了足够的经费。",
    "记者：施工期间居民需要搬迁吗？",
    "周海：不需要。河堤在原地加高，居民不用离开家。",
)


@pytest.mark.parametrize("chinese_first", [False, True])
def test_a_briefing_in_two_languages_by_turns_is_read_in_both(*, chinese_first: bool) -> None:
    pairs = zip(ENGLISH, CHINESE, strict=True)
    lines = [line for pair in pairs for line in (reversed(pair) if chinese_first else pair)]
    transcript = parsed("江湾市水务局局长周海接受专访", *lines)

    assert transcript.language == "zh"
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [((0, 1), (2, 3)), ((4, 5), (6, 7))]
    assert "周海" in [person.name for person in transcript.participants]
    assert "Zhou Hai" not in [person.name for person in transcript.participants]


@pytest.mark.parametrize("halves", [(ENGLISH, CHINESE), (CHINESE, ENGLISH)])
def test_who_speaks_in_a_whole_translation_below_takes_part_once(halves: tuple[tuple[str, ...], ...]) -> None:
    chinese = parsed("江湾市水务局局长周海接受专访", *halves[0], *halves[1])
    english = parsed("Zhou Hai, Director of Water, meets the press", *halves[0], *halves[1])

    assert {person.name for person in chinese.participants} == {"CTV", "周海"}
    assert {person.name for person in english.participants} == {"CTV", "Zhou Hai"}
    assert (chinese.language, english.language) == ("zh", "en")


def test_the_longer_english_half_decides_no_language_against_a_chinese_title() -> None:
    assert parsed("江湾市水务局局长周海接受专访", *ENGLISH, *CHINESE).language == "zh"


def test_a_chinese_name_in_an_english_briefing_leaves_it_english() -> None:
    assert parsed("Interview with Zhou Hai (周海), Director of Water", *ENGLISH).language == "en"


@pytest.mark.parametrize(
    ("opening", "closing"), [("『", "』："), ("【", "】："), ("〔", "〕："), ("[", "]：")]
)
def test_an_answerer_in_brackets_behind_the_question_has_a_turn_of_his_own(
    opening: str, closing: str
) -> None:
    filler = "工程分三期推进，每期都有专人负责，进度每月公布一次，市民可以随时查询。" * 6
    people = ("市水务局局长肖远山", "市教育局总督学周海", "市城市管理局党组成员、副局长林其远")
    transcript = parsed(*(f"记者提问：{QUESTION}{opening}{who}{closing}{ANSWER}{filler}" for who in people))

    assert voices(transcript)[1::2] == [(name, Role.OFFICIAL) for name in ("肖远山", "周海", "林其远")]
    pairs = [(found.questions, found.answers) for found in transcript.exchanges]
    assert pairs == [((0,), (1,)), ((2,), (3,)), ((4,), (5,))]


@pytest.mark.parametrize(
    "lead",
    [
        "在5月12日市政府例行记者会上，有记者问：",
        "在昨天的发布会上，有中外记者提问：",
        "发布会现场，一位记者问道：",
    ],
)
def test_the_words_that_lead_to_a_question_are_nobodys_name(lead: str) -> None:
    transcript = parsed("河堤加固例行记者会", f"{lead}{QUESTION}", f"周海：{ANSWER}", TO_DO)

    assert voices(transcript) == [("", Role.JOURNALIST), ("周海", Role.OFFICIAL)]
    assert [person.name for person in transcript.participants] == ["周海"]


@pytest.mark.parametrize("verbs", [("表示", "指出", "强调"), ("介绍", "说", "称")])
@pytest.mark.parametrize("asked", ["有记者提问，", "有媒体问及，", "现场有记者问："])
def test_a_press_conference_in_reported_speech_is_turns(asked: str, verbs: tuple[str, str, str]) -> None:
    transcript = parsed(
        "河堤何时完工？水务局回应",
        "5月12日，市水务局发言人周海主持例行记者会。",
        f"{asked}{QUESTION}",
        *(f"周海{verb}，{said}" for verb, said in zip(verbs, (ANSWER, DONE, TO_DO), strict=True)),
    )

    assert voices(transcript) == [("", Role.JOURNALIST), ("周海", Role.OFFICIAL)]
    assert [paragraph.text for paragraph in transcript.turns[1].paragraphs] == [ANSWER, DONE, TO_DO]
    assert [(found.questions, found.answers) for found in transcript.exchanges] == [((0,), (1,))]


def test_a_speech_that_cites_others_is_no_press_conference() -> None:
    transcript = parsed(
        "在河堤加固大会上的讲话",
        "同志们：",
        f"今天我们开会，总结去年的工作。{DONE}",
        f"周海指出，{TO_DO}",
        f"周海强调，{DONE}",
        f"我们要落实好这些要求。{TO_DO}{DONE}",
    )

    assert len(transcript.turns) == 1


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("水务局负责人就《河堤管理办法》", "答记者问"),
        ("市水务局就《关于加固河堤的意见》有关情况", "答中外记者问"),
    ],
)
def test_a_title_over_two_lines_is_one(above: str, below: str) -> None:
    transcript = parsed(above, below, f"问：{QUESTION}", f"答：{ANSWER}", "问：谁出钱？", "答：市里出。")

    assert transcript.title == above + below
