"""Encodings, formats and languages as a reader knows them."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

LANGUAGES = (
    ("en", "English"),
    ("zh", "中文"),
    ("es", "Español"),
    ("fr", "Français"),
    ("de", "Deutsch"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("gl", "Galego"),
    ("nl", "Nederlands"),
)
"""Code and own name; other languages are left to be found."""

_PLAIN = str.maketrans("", "", "-_ ")


def encoding_name(name: str) -> str:
    """An encoding's usual name."""
    words = name.upper().replace("_", "-")
    return words.replace("CP125", "Windows-125").replace("ISO8859", "ISO-8859").replace("HKSCS", "")


def encoding_words(name: str) -> str:
    """The same, with the texts it is used for."""
    use = _uses().get(name.lower().translate(_PLAIN))
    shown = encoding_name(name)
    return translate("Encodings", "{name} – {use}").format(name=shown, use=use) if use else shown


def _uses() -> dict[str, str]:
    """What texts encodings are used for, by their names without signs."""
    scripts = {
        translate("Encodings", "simplified Chinese"): "gb18030 gbk gb2312 hz",
        translate("Encodings", "traditional Chinese"): "big5 big5hkscs cp950",
        translate("Encodings", "Western European"): "cp1252 iso88591 iso885915 macroman cp437 cp850",
        translate("Encodings", "Central European"): "cp1250 iso88592",
        translate("Encodings", "Cyrillic"): "cp1251 koi8r koi8u",
        translate("Encodings", "Greek"): "cp1253",
        translate("Encodings", "Turkish"): "cp1254",
        translate("Encodings", "Hebrew"): "cp1255",
        translate("Encodings", "Arabic"): "cp1256",
        translate("Encodings", "Baltic"): "cp1257",
        translate("Encodings", "Vietnamese"): "cp1258",
        translate("Encodings", "Thai"): "cp874",
        translate("Encodings", "Japanese"): "cp932 shiftjis eucjp iso2022jp",
        translate("Encodings", "Korean"): "cp949 euckr",
    }
    return {name: words for words, names in scripts.items() for name in names.split()}


def format_words(name: str) -> str:
    """A format by the name that its users give it."""
    words = {
        "text": translate("Formats", "Plain text"),
        "markdown": "Markdown",
        "csv": translate("Formats", "Table (CSV)"),
        "tsv": translate("Formats", "Table (TSV)"),
        "html": translate("Formats", "Web page (HTML)"),
        "docx": translate("Formats", "Word document (DOCX)"),
        "odt": translate("Formats", "OpenDocument text (ODT)"),
        "rtf": translate("Formats", "Rich text (RTF)"),
        "epub": translate("Formats", "Book (EPUB)"),
        "pdf": "PDF",
        "vtt": translate("Formats", "Subtitles (WebVTT)"),
        "srt": translate("Formats", "Subtitles (SubRip)"),
        "tei": translate("Formats", "Parliamentary record (TEI)"),
        "akoma_ntoso": translate("Formats", "Parliamentary record (Akoma Ntoso)"),
        "zip": translate("Formats", "Archive (ZIP)"),
        "tar": translate("Formats", "Archive (tar)"),
        "gzip": translate("Formats", "Archive (gzip)"),
    }
    return words.get(name, name)
