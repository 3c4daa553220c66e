"""What the control words of RTF mean for the text, as tables."""

FOOTNOTE, ANNOTATION, FURNITURE, BOX = "footnote", "annotation", "furniture", "box"


def _words(listed: str) -> list[bytes]:
    return listed.encode("ascii").split()


CHARACTERS = dict(
    zip(
        _words("tab line lbr emdash endash lquote rquote ldblquote rdblquote bullet emspace enspace qmspace"),
        "\t\n\n—–‘’“”•   ",
        strict=True,
    )
)
SYMBOLS = dict(zip(_words(r"\ { } _"), r"\{}-", strict=True)) | {b"~": "\u00a0", b"\t": "\t"}
LINE_ENDS = (b"\n", b"\r")
"""A backslash before one ends the paragraph."""

MARKS = dict.fromkeys(_words("ul uld uldb ulw ulth"), "underlined") | {
    b"b": "bold",
    b"scaps": "small",
    b"caps": "capitals",
}

TEXTS = dict.fromkeys(_words("header headerl headerr headerf footer footerl footerr footerf"), FURNITURE) | {
    b"footnote": FOOTNOTE,
    b"annotation": ANNOTATION,
    b"shptxt": BOX,
    b"dptxbxtext": BOX,
}
"""Groups that hold text of their own, apart from the text around them."""

NOTED = frozenset(
    _words(
        "fonttbl colortbl stylesheet title subject author keywords creatim revtim atnauthor listtext pntext"
    )
)
"""Groups that hold no text but facts that are needed."""

OPENED = frozenset(_words("shpinst do moMath moMathPara"))
"""Groups marked as ones that may be skipped, which hold text deeper inside."""

SKIPPED = frozenset(
    _words(
        "pict objdata nonshppict shprslt sp fldinst tc tcn xe rxe pntxta pntxtb ftnsep ftnsepc ftncn "
        "aftnsep aftnsepc aftncn filetbl revtbl private formfield datafield background template listname upr "
        "nonesttables operator doccomm company manager category comment hlinkbase printim buptim listtable "
        "listoverridetable rsidtbl generator themedata colorschememapping datastore mmathPr ctrlPr"
    )
)
