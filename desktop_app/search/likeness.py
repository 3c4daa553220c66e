"""Words that are one slip of the pen apart."""


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


def fuzzily_same(word: str, asked: str) -> bool:
    """Whether a fuzzy query word finds a word: itself, or one edit away with the same first letter."""
    return word == asked or (word[:1] == asked[:1] and one_edit_apart(word, asked))
