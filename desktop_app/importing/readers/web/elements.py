"""The elements of web pages by what they are for."""


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


SKIPPED = _named(
    "script style noscript template svg math nav button select iframe object embed audio video canvas dialog "
    "head input textarea datalist progress meter map menu aside footer -comment"
)
"""What holds no text of the page itself."""
STYLES = _named("a b big code em font i nobr s small strike strong tt u")
"""Elements that a parser sets up anew in the paragraphs that follow, where they are left open."""
IN_LINE = STYLES | _named(
    "abbr acronym bdi bdo cite data del dfn img ins kbd label mark q rp rt ruby samp span sub sup time var "
    "wbr"
)
"""What goes on in the line in which it stands."""
BOLD = _named("b strong")
STYLED = _named("span font cite a em i u")
"""In-line elements that their class or style may set bold."""
CONTAINERS = _named(
    "body main article section div header form center table tbody tr td ul ol dl blockquote fieldset"
)
"""What a page is divided into."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
ALONE = _named("area base br col embed hr img input link meta param source track wbr")
"""Elements that hold nothing and have no end tag."""
ENDED = _named("p option tr td th tbody thead tfoot colgroup")
"""Elements that the next of their kind ends."""
