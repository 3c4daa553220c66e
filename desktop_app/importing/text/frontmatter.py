"""The YAML head that collections put before a text: a small, forgiving reader of it."""

import json
import re

_KEY = re.compile(r"([^\W\d][\w -]{0,40}):(?:[ \t]+(.*))?$")
_MAX_LINES = 400
_FENCES = ("---", "...")


def split_front_matter(text: str) -> tuple[dict[str, str], int]:
    """Keys with one value each (lists joined by "; ") and where the text after the head begins."""
    if not text.startswith("---"):
        return {}, 0
    lines = text[:100_000].split("\n")[:_MAX_LINES]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() in _FENCES), None)
    if lines[0].strip() != "---" or end is None or not any(_KEY.match(line) for line in lines[1:end]):
        return {}, 0
    begins = sum(len(line) + 1 for line in lines[: end + 1])
    return _keys(lines[1:end]), min(begins, len(text))


def _keys(lines: list[str]) -> dict[str, str]:
    raw: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        match = _KEY.match(line)
        if match and match.group(1):
            key = match.group(1).strip().lower()
            raw[key] = [match.group(2).strip()] if (match.group(2) or "").strip() else []
        elif key and line.strip():
            raw[key].append(line.strip())
    return {key: _value(parts) for key, parts in raw.items()}


def _value(parts: list[str]) -> str:
    items = [part[2:] for part in parts if part.startswith("- ")]
    if items:
        return "; ".join(_scalar(item) for item in items)
    return _scalar(_folded(parts))


def _folded(parts: list[str]) -> str:
    """A value over several lines; inside double quotes a line may end in a backslash."""
    whole: list[str] = []
    for part in parts:
        if whole and whole[-1].endswith("\\"):
            whole[-1] = whole[-1][:-1] + part.removeprefix("\\")
        else:
            whole.append(part)
    return " ".join(whole)


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            value = str(json.loads(value.replace("\\_", "\\u00a0").replace("\\'", "'")))
        except ValueError:
            value = value[1:-1]
    elif len(value) > 1 and value[0] == value[-1] == "'":
        value = value[1:-1].replace("''", "'")
    return " ".join(value.split())
