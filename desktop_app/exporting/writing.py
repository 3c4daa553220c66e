"""The door to this package: briefings in, the bytes of a file out."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from desktop_app.exporting.markdown_writer import write_markdown
from desktop_app.exporting.page import Page
from desktop_app.exporting.paging import make_page
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import Briefing

FORMATS: tuple[str, ...] = ("markdown", "html")
ALIASES = {"md": "markdown"}
PARTS = ("notes", "outline", "transcript")
TEMPLATES = ("standard",)
"""Names of templates, the same for every format; the first is the default."""


def _html(pages: Sequence[Page], template: str) -> str:
    # Loaded when wanted: the template engine would slow every other command down.
    from desktop_app.exporting.html_writer import write_html

    return write_html(pages, template)


_WRITERS: Mapping[str, Callable[[Sequence[Page], str], str]] = {
    "markdown": lambda pages, _: write_markdown(pages),
    "html": _html,
}


def export(
    briefings: Sequence[Briefing],
    format: str,  # noqa: A002 - the word that commands and dialogs use
    include: frozenset[str],
    template: str | None = None,
) -> bytes:
    """Briefings as one file, UTF-8.

    Args:
        briefings: in the order in which they are to stand.
        format: one of FORMATS or ALIASES.
        include: the PARTS wanted.
        template: one of TEMPLATES; the default when None.

    Raises:
        BadRequestError: there is no such format, part or template, or nothing to write.
    """
    name = _one_of("format", ALIASES.get(format, format), FORMATS)
    parts = frozenset(_one_of("part", part, PARTS) for part in sorted(include))
    chosen = _one_of("template", TEMPLATES[0] if template is None else template, TEMPLATES)
    if not briefings or not parts:
        raise BadRequestError("nothing to export: name a briefing, and one of " + ", ".join(PARTS))
    pages = [make_page(briefing, parts) for briefing in briefings]
    return _WRITERS[name](pages, chosen).encode("utf-8", "replace")


def _one_of(kind: str, name: str, known: Iterable[str]) -> str:
    if name not in known:
        raise BadRequestError(f"there is no {kind} “{name}” for exports: use {', '.join(known)}")
    return name
