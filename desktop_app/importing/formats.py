"""The formats that a briefing may be saved in."""

from enum import StrEnum


class Format(StrEnum):
    """How a file is laid out, whatever its name says."""

    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"
    TSV = "tsv"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    EPUB = "epub"
    PDF = "pdf"
    VTT = "vtt"
    SRT = "srt"
    TEI = "tei"
    AKOMA_NTOSO = "akoma_ntoso"
    ZIP = "zip"
    TAR = "tar"
    GZIP = "gzip"


ARCHIVES = frozenset({Format.ZIP, Format.TAR, Format.GZIP})

CALLED = {
    Format.TEXT: "plain text",
    Format.MARKDOWN: "a Markdown text",
    Format.CSV: "a table (CSV)",
    Format.TSV: "a table (TSV)",
    Format.HTML: "a web page",
    Format.DOCX: "a Word document (DOCX)",
    Format.ODT: "an OpenDocument text (ODT)",
    Format.RTF: "an RTF document",
    Format.EPUB: "an EPUB book",
    Format.PDF: "a PDF document",
    Format.VTT: "a WebVTT subtitle file",
    Format.SRT: "an SRT subtitle file",
    Format.TEI: "a TEI document",
    Format.AKOMA_NTOSO: "an Akoma Ntoso document",
    Format.ZIP: "a ZIP archive",
    Format.TAR: "a tar archive",
    Format.GZIP: "a compressed archive (gzip, bzip2, xz)",
}
"""What a format is called in a sentence, with its article."""

_BY_EXTENSION = {
    Format.TEXT: "txt text log asc me",
    Format.MARKDOWN: "md markdown mdown mkd mkdn mdwn qmd rmd",
    Format.CSV: "csv",
    Format.TSV: "tsv tab",
    Format.HTML: "html htm xhtml xht shtml mht",
    Format.DOCX: "docx docm dotx dotm",
    Format.ODT: "odt ott fodt",
    Format.RTF: "rtf",
    Format.EPUB: "epub",
    Format.PDF: "pdf",
    Format.VTT: "vtt webvtt",
    Format.SRT: "srt",
    Format.TEI: "tei",
    Format.AKOMA_NTOSO: "akn",
    Format.ZIP: "zip",
    Format.TAR: "tar",
    Format.GZIP: "gz gzip tgz bz2 tbz2 xz txz",
}
EXTENSIONS = {extension: kind for kind, names in _BY_EXTENSION.items() for extension in names.split()}
"""What a file's name promises, by its extension in small letters."""
