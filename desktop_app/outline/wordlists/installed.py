"""The lists that this process's rules read.

Rules make their patterns from the lists when they are loaded. So what a reader adds is made known to a
process before that, once; another one is started where it has changed.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop_app import __version__

from .additions import Addition, addition_of, joined
from .forms import LANGUAGES, Tables, ours

_additions: dict[str, Addition] = {}


def install(extension: str) -> None:
    """Let the rules that are loaded from now on read the lists with a reader's additions.

    Args:
        extension: what `extension_of` made.
    """
    _additions.update({code: addition_of(plain) for code, plain in json.loads(extension or "{}").items()})
    tables.cache_clear()


def extension_of(additions: Mapping[str, Addition]) -> str:
    """Additions by language as text; empty where there are none."""
    plain = {code: addition.plain() for code, addition in additions.items() if addition.words}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True) if plain else ""


@cache
def tables(language: str) -> dict[str, dict[str, Any]]:
    """The lists of a language, by table and name, in the forms of our own files."""
    return joined(ours(language), _additions.get(language, Addition()))


def stamp(language: str) -> str:
    """What tells by which rules and lists this process outlines a language."""
    code = language[:2]
    return _stamp(tables(code)) if code in LANGUAGES else __version__


def stamp_with(language: str, additions: Mapping[str, Addition]) -> str:
    """What tells by which rules and lists a process with these additions outlines a language."""
    code = language[:2]
    if code not in LANGUAGES:
        return __version__
    return _stamp(joined(ours(code), additions.get(code, Addition())))


def _stamp(lists: Tables) -> str:
    written = json.dumps(lists, ensure_ascii=False, sort_keys=True)
    return f"{__version__}+{hashlib.sha256(written.encode()).hexdigest()[:12]}"
