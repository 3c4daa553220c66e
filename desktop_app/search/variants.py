"""Chinese characters that are searched as another one: traditional forms and variants."""

from desktop_app.assets import asset_text


def _table() -> dict[int, str]:
    lines = asset_text("tables", "simplified.txt").splitlines()
    pairs = [pair for line in lines if not line.startswith("#") for pair in line.split()]
    return {ord(pair[0]): pair[1] for pair in pairs}


SIMPLIFIED = _table()
"""Code point of such a character → the one it is searched as, which is searched as itself."""
