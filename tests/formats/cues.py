"""Caption files written by hand."""

from collections.abc import Sequence

Spoken = tuple[float, float, str]  # from, to (seconds), what the cue shows


def clock(seconds: float, comma: str = ".") -> str:
    """A time as captions write it."""
    whole = int(seconds)
    parts = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{parts}{comma}{round(1000 * (seconds - whole)):03}"


def webvtt(cues: Sequence[Spoken], head: str = "WEBVTT") -> str:
    """A WebVTT file."""
    shown = (f"{clock(begin)} --> {clock(end)}\n{text}\n" for begin, end, text in cues)
    return f"{head}\n\n" + "\n".join(shown)


def subrip(cues: Sequence[Spoken]) -> str:
    """An SRT file."""
    shown = (
        f"{number}\n{clock(begin, ',')} --> {clock(end, ',')}\n{text}\n"
        for number, (begin, end, text) in enumerate(cues, 1)
    )
    return "\n".join(shown)
