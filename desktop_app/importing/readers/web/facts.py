"""What a page says of itself: title, date, language, where it was saved from, its own bold classes."""

import re

from selectolax.lexbor import LexborHTMLParser

_SAVED = re.compile(r"<!--\s{0,20}saved from url=\(\d{1,6}\)(\S{1,2000})")
_CANONICAL = "link[rel=canonical]"
_KEYS = ("property", "name", "itemprop", "http-equiv")
_TELLING = re.compile(
    r"(?:dc|dcterms|citation|sailthru|parsely)[.:_-].{1,40}|og:(?:title|site_name|description|locale)|"
    r"article:(?:published|modified)_time|(?:date|pub_?date|publish(?:ed)?[_-]?(?:date|time)|last-?modified|created|"
    r"modified|datepublished|title|headline|description|keywords|author|publisher|source|agency|language|series|place)"
)
_MOST, _LONGEST = 100, 2_000
_RULE = re.compile(r"\.([A-Za-z][\w-]{0,60})[\s,{]")
_BOLD = re.compile(r"font-weight\s?:\s?(?:bold|[6-9]00)|small-caps")
_HIDDEN = (
    "[hidden]:not([hidden='until-found']), [aria-hidden='true'], "
    "[style*='display:none'], [style*='display: none'], "
    "[style*='visibility:hidden'], [style*='visibility: hidden']"
)
_LONGEST_STYLE = 200_000  # code points of style sheets that are looked at


def metadata_of(tree: LexborHTMLParser, text: str) -> dict[str, str]:
    """What the page's head states, under the names it uses, in small letters.

    "html title" is the title of the window, which often has the site's name in it; "source_url" where the
    page was saved from.
    """
    found: dict[str, str] = {}
    for meta in tree.css("meta[content]")[: 4 * _MOST]:
        attributes = meta.attributes
        key = next((value.lower() for name in _KEYS if (value := attributes.get(name))), "")
        content = " ".join((attributes.get("content") or "")[:_LONGEST].split())
        if content and _TELLING.fullmatch(key) and len(found) < _MOST:
            found.setdefault(key, content)
    title = tree.css_first("title")
    words = " ".join(title.text()[:_LONGEST].split()) if title is not None else ""
    if words:
        found["html title"] = words
    address = _address(tree, text)
    if address:
        found["source_url"] = address
    return found


def _address(tree: LexborHTMLParser, text: str) -> str:
    saved = _SAVED.search(text[:5_000])
    if saved:
        return saved.group(1)
    canonical = tree.css_first(_CANONICAL)
    address = (canonical.attributes.get("href") or "") if canonical is not None else ""
    return address if address.startswith(("http://", "https://")) else ""


def language_of(tree: LexborHTMLParser) -> str:
    """As the page declares it, such as "zh-CN"; empty where it does not."""
    root = tree.css_first("html")
    declared = root.attributes if root is not None else {}
    return (declared.get("lang") or declared.get("xml:lang") or "").strip()[:20]


def hidden_in(tree: LexborHTMLParser, text: str) -> frozenset[int]:
    """Elements (their `mem_id`) that a browser does not show."""
    if "hidden" not in text and "none" not in text:
        return frozenset()
    return frozenset(node.mem_id for node in tree.css(_HIDDEN))


def bold_classes(tree: LexborHTMLParser) -> frozenset[str]:
    """Classes that the page's style sheets set bold or in small capitals."""
    found: set[str] = set()
    for style in tree.css("style")[:20]:
        for rule in style.text()[:_LONGEST_STYLE].split("}"):
            selector, _, body = rule.partition("{")
            if body and _BOLD.search(body[:2_000]):
                found.update(_RULE.findall(selector[-300:] + "{"))
    return frozenset(found)
