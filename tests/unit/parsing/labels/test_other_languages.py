"""Labels and dates of transcripts in Japanese, Korean, Russian and French."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"))


def voices(transcript: Transcript) -> list[tuple[str, Role]]:
    return [(turn.speaker, turn.role) for turn in transcript.turns]


@pytest.mark.parametrize("form", ["{}：{}", "（{}）{}", "○{}　{}"])
def test_japanese_labels(form: str) -> None:
    said = [("記者", "工事はいつ終わりますか。"), ("大臣", "年度内に終わる見込みです。")] * 2
    transcript = parsed("大臣会見概要\n\n" + "\n\n".join(form.format(*one) for one in said) + "\n")
    assert voices(transcript) == [("", Role.JOURNALIST), ("大臣", Role.OFFICIAL)] * 2


def test_a_credit_in_brackets_is_nobodys_label() -> None:
    transcript = parsed("（记者周敏）海港市昨天举行会议。会议要求加快工程建设。\n\n会议由市长主持。\n")
    assert [turn.label for turn in transcript.turns] == [""]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("令和3年6月4日", "2021-06-04"),
        ("2021년 5월 12일", "2021-05-12"),
        ("5 марта 2020 года", "2020-03-05"),
    ],
)
def test_dates_as_other_languages_write_them(line: str, day: str) -> None:
    assert parsed(f"{line}\n\nQ: When?\n\nA: Soon.\n").date == day


def test_korean_labels() -> None:
    transcript = parsed(
        "기자회견\n\n사회자: 지금부터 기자회견을 시작하겠습니다.\n\n"
        "장관: 안녕하십니까. 오늘 회의를 열었습니다.\n\n"
        "기자: 대책은 언제 나옵니까?\n\n장관: 다음 주에 발표하겠습니다.\n"
    )
    assert voices(transcript)[1:] == [("장관", Role.OFFICIAL), ("", Role.JOURNALIST), ("장관", Role.OFFICIAL)]


def test_russian_labels() -> None:
    transcript = parsed(
        "Вопрос: Когда встреча?\n\nОтвет: На следующей неделе.\n\n"
        "Вопрос: А где?\n\nМ.В.Сорокина: В столице.\n"
    )
    assert [turn.speaker for turn in transcript.turns] == ["", "", "", "М.В.Сорокина"]


def test_a_french_office_before_a_dash() -> None:
    transcript = parsed(
        "Conférence de presse\n\nLA MINISTRE – Mesdames et Messieurs, bonjour. Nous avons un accord.\n\n"
        "QUESTION – Madame la ministre, et le budget ?\n\nLA MINISTRE – Nous y travaillons.\n"
    )
    assert voices(transcript) == [
        ("La Ministre", Role.OFFICIAL),
        ("", Role.JOURNALIST),
        ("La Ministre", Role.OFFICIAL),
    ]
