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
    return name.upper().replace("_", "-").replace("CP125", "Windows-125")


def encoding_words(name: str) -> str:
    """The same, with the texts it is used for."""
    plain = name.lower().translate(_PLAIN)
    simplified = translate("Encodings", "simplified Chinese")
    traditional = translate("Encodings", "traditional Chinese")
    western = translate("Encodings", "Western European")
    uses = {
        "gb18030": simplified,
        "gbk": simplified,
        "gb2312": simplified,
        "hz": simplified,
        "big5": traditional,
        "big5hkscs": traditional,
        "cp950": traditional,
        "cp1252": western,
        "latin1": western,
        "iso88591": western,
        "iso885915": western,
        "macroman": western,
        "cp850": western,
        "cp1250": translate("Encodings", "Central European"),
        "iso88592": translate("Encodings", "Central European"),
        "cp1251": translate("Encodings", "Cyrillic"),
        "koi8r": translate("Encodings", "Cyrillic"),
        "shiftjis": translate("Encodings", "Japanese"),
        "eucjp": translate("Encodings", "Japanese"),
        "euckr": translate("Encodings", "Korean"),
    }
    shown = encoding_name(name)
    use = uses.get(plain)
    return translate("Encodings", "{name} – {use}").format(name=shown, use=use) if use else shown


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
