"""Words that are a slip of the pen or two apart."""

MOST_EDITS = 2


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter added, dropped, changed or swapped with its neighbour makes one word the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    pairs = enumerate(zip(one, other, strict=False))
    at = next((place for place, (a, b) in pairs if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    if one[at + 1 :] == other[at + 1 :]:
        return True
    swapped = one[at : at + 2] == other[at : at + 2][::-1]
    return swapped and one[at + 2 :] == other[at + 2 :]


def within_edits(one: str, other: str, most: int) -> bool:
    """Whether at most so many such edits, none within another, make one word the other."""
    if abs(len(one) - len(other)) > most:
        return False
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, facing in enumerate(other, start=1):
            edits = min(above[column] + 1, here[column - 1] + 1, above[column - 1] + (letter != facing))
            crossed = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == facing
            here.append(min(edits, before[column - 2] + 1) if crossed else edits)
        if min(here) > most:
            return False
        before, above = above, here
    return above[-1] <= most


def fuzzily_same(word: str, asked: str, edits: int = 1) -> bool:
    """Whether a fuzzy query word finds a word: itself, or so many edits away with the same first letter."""
    if word == asked:
        return True
    if word[:1] != asked[:1]:
        return False
    return one_edit_apart(word, asked) if edits == 1 else within_edits(word, asked, edits)
