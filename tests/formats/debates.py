"""TEI and Akoma Ntoso documents written by hand."""

from collections.abc import Mapping, Sequence
from html import escape

Speech = tuple[str, str, str]  # who, in what capacity, and mark-up of what is said


def tei(
    speeches: Sequence[Speech], people: Mapping[str, str] | None = None, header: str = "", before: str = ""
) -> bytes:
    """A TEI document; `people` are the inner mark-up of their names by identifier."""
    listed = "".join(
        f'<person xml:id="{who}"><persName>{name}</persName></person>' for who, name in (people or {}).items()
    )
    said = "".join(f'<u who="#{who}" ana="#{role}">{text}</u>' for who, role, text in speeches)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">'
        f"<teiHeader>{header}<profileDesc><particDesc><listPerson>{listed}</listPerson></particDesc>"
        f"</profileDesc></teiHeader><text><body><div>{before}{said}</div></body></text></TEI>"
    ).encode()


def akoma_ntoso(
    body: str,
    people: Mapping[str, str] | None = None,
    roles: Mapping[str, str] | None = None,
    preface: str = "",
) -> bytes:
    """An Akoma Ntoso debate; people and roles are shown by their identifiers."""
    listed = "".join(
        f'<TLC{kind} eId="{key}" href="/{key}" showAs="{escape(shown)}"/>'
        for kind, named in (("Person", people or {}), ("Role", roles or {}))
        for key, shown in named.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="hansard"><meta>'
        '<identification source="#us"><FRBRWork><FRBRdate date="2024-05-07" name="sitting"/></FRBRWork>'
        '<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>'
        f'<references source="#us">{listed}</references></meta><preface>{preface}</preface>'
        f"<debateBody>{body}</debateBody></debate></akomaNtoso>"
    ).encode()
