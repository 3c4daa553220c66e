"""The encodings that a person may choose from, everyday ones first."""

_EVERYDAY = ("utf-8", "gb18030", "big5hkscs", "cp1252", "utf-16")
_OTHERS = (
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp437",
    "cp850",
    "cp874",
    "cp932",
    "cp949",
    "euc_jp",
    "euc_kr",
    "gbk",
    "hz",
    "iso8859-1",
    "iso8859-2",
    "iso8859-15",
    "iso2022_jp",
    "koi8-r",
    "koi8-u",
    "mac-roman",
    "shift_jis",
    "utf-16-be",
    "utf-16-le",
    "utf-32",
    "utf-7",
)


def encodings_to_offer() -> tuple[str, ...]:
    """Names as Python understands them; of Chinese, western and Unicode files nearly all are in the first."""
    return (*_EVERYDAY, *_OTHERS)
