"""Pages as one self-contained HTML file: no script, nothing loaded, light and dark, fit to be printed."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from desktop_app.assets import asset_text
from desktop_app.exporting.notes_html import note_to_html
from desktop_app.exporting.page import Page
from desktop_app.exporting.words import words_for

_HEADING = re.compile(r"<(/?)h([1-6])>")


def write_html(pages: Sequence[Page], template: str) -> str:
    """All pages in one document, each as an article.

    Args:
        pages: what to write.
        template: name of a template in resources/templates/html, without its ending.
    """
    words = words_for(pages[0].language if pages else "")
    titles = [page.title for page in pages] if len(pages) == 1 else []
    return (
        _environment()
        .get_template(f"{template}.html.j2")
        .render(
            pages=pages,
            language=(pages[0].language if pages else "") or "en",
            title=(titles[0] or words["untitled"]) if titles else words["several"].format(count=len(pages)),
            style=Markup(_style(template)),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: asset_text("templates", "html", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["note"] = _note
    environment.filters["words"] = words_for
    return environment


def _note(note: str) -> Markup:
    """A note under the page's own three levels of headings."""
    lowered = _HEADING.sub(lambda tag: f"<{tag[1]}h{min(int(tag[2]) + 3, 6)}>", note_to_html(note))
    return Markup(lowered)


def _style(template: str) -> str:
    """The style sheet with the program's colours; paper is always light."""
    light, dark = _colours("light"), _colours("dark")
    return (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        + asset_text("templates", "html", f"{template}.css")
    )


@cache
def _colours(theme: str) -> str:
    """A theme's colours as custom properties, such as --line-strong and --blue-fill."""
    table = tomllib.loads(asset_text("themes", f"{theme}.toml"))
    pairs = [(role.replace("_", "-"), colour) for role, colour in table["colours"].items()]
    for name, (fill, line) in table["highlights"].items():
        pairs += [(f"{name}-fill", fill), (f"{name}-line", line)]
    return " ".join(f"--{role}: {colour};" for role, colour in pairs)
