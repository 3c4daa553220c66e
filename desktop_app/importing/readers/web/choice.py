"""What of a page is the text: not its navigation, shares, notices of cookies, links to other pages."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from operator import mul

from desktop_app.model.document import Block, BlockKind

from .walk import Region, Walk

_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|menus|submenu|breadcrumbs?|share|sharing|sharebar|sharedaddy|social|"
    r"cookies?|consent|gdpr|banner|related|recommended|sidebar|comments?|disqus|advert|adverts|ads?|advertisement|"
    r"promo|newsletter|subscribe|subscription|signup|login|search|searchform|pagination|pager|skip|skip-?links?|"
    r"toolbar|toolbox|widget|widgets|popup|modal|overlay|masthead|topbar|footer|bottom|print-?only|tags|tagcloud|"
    r"more-?(?:news|stories|links)|read-?next|read-?more|see-?also|back-?to-?top|visually-hidden|sr-only|"
    r"screen-?reader-?text|complementary|contentinfo|alert|toc)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MAIN = re.compile(r"(?:^|\s)(?:main|article)(?:$|\s)", re.IGNORECASE)
_MAIN_TAGS = frozenset({"main", "article"})
_MAIN_SHARE = 0.4  # of the page's words that the main part holds at least, where it is marked as such
_DENSE_SHARE = 0.85
_CHROME_SHARE = 0.3  # of the page's words from which on a part is the text, whatever it is called
_LEAST, _LEAST_SHARE = 200, 0.5  # code points, and share, of the page that are text at the least
_LINKED = 0.6  # share of links from which on a part leads elsewhere
_FEW_LINKS = 3  # blocks
_LINK_LISTS = frozenset({"ul", "ol", "div", "section", "table", "td", "p", "form", "tr", "dl", "header"})


def chosen(walked: Walk) -> list[Block]:
    """The blocks of the page's text, in order."""
    sizes = [len(block.text) for block in walked.blocks]
    whole = _Sums(sizes)
    kept = _kept(walked.regions, len(sizes), whole, _Sums(walked.linked))
    words = _Sums(map(mul, sizes, kept))
    if words.all < min(_LEAST, _LEAST_SHARE * whole.all):  # the names in this page mean something else
        return walked.blocks
    start, end = _main_part(walked, words)
    titles = _titles(walked.blocks, kept, start) if start else []
    return [*titles, *compress(walked.blocks[start:end], kept[start:end])]


class _Sums:
    """Sums of a run of numbers."""

    def __init__(self, values: Iterable[int]) -> None:
        self._sums = list(accumulate(values, initial=0))
        self.all = self._sums[-1]

    def of(self, region: Region) -> int:
        return self._sums[region.end] - self._sums[region.start]


def _kept(regions: Sequence[Region], count: int, words: _Sums, links: _Sums) -> list[bool]:
    """For each block whether it stands in no part that serves to get about."""
    steps = [0] * (count + 1)
    for region in regions:
        size = words.of(region)
        if not size or size > _CHROME_SHARE * words.all:
            continue
        many = region.end - region.start >= _FEW_LINKS
        leads_away = many and region.tag in _LINK_LISTS and links.of(region) > _LINKED * size
        if leads_away or (region.names and _CHROME.search(region.names)):
            steps[region.start] += 1
            steps[region.end] -= 1
    return [depth == 0 for depth in accumulate(steps)][:count]


def _main_part(walked: Walk, words: _Sums) -> tuple[int, int]:
    """From which block to before which the text stands."""
    marked = [r for r in walked.regions if r.tag in _MAIN_TAGS or (r.names and _MAIN.search(r.names))]
    best = max(marked, key=words.of, default=None)
    if best is not None and words.of(best) >= _MAIN_SHARE * words.all:
        return best.start, best.end
    dense = [r for r in walked.regions if words.of(r) >= _DENSE_SHARE * words.all and r.tag != "body"]
    smallest = min(dense, key=words.of, default=None)
    return (0, smallest.end) if smallest is not None else (0, len(walked.blocks))


def _titles(blocks: Sequence[Block], kept: Sequence[bool], start: int) -> list[Block]:
    """A heading of the page that stands before its main part, where that has none of its own."""
    own = any(block.kind is BlockKind.HEADING and block.level == 1 for block in blocks[start : start + 40])
    before = [block for block in compress(blocks[:start], kept) if block.level == 1]
    return [] if own else before[-1:]
