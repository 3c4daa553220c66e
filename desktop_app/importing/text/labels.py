"""What a speaker's label looks like, where a layout alone does not tell whether a line begins anew.

Whether it is one is not judged here: a line that only looks like one is a paragraph of its own at worst.
"""

import re

LABEL = re.compile(
    r"[\[(【]?(?:[A-ZÀ-ÞĀ-Ž\u3400-\u9fff][\w.’'()·/&-]{0,40}"
    r"(?:\s(?:of|de|the|der|van|von|la|del|da|for|and|et|y|[A-ZÀ-ÞĀ-Ž\d(][\w.’'()·/&-]{0,40}),?){0,7})"
    r"[\])】]?\s?(?:[:：](?=\s|$|[^\x00-\x7f])|(?<=】))"
)
"""A name with a colon: capitals, capitalised words or Chinese characters, never a sentence."""
