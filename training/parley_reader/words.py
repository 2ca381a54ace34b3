"""Text to words and sentences, for the corpus: words as in the treebanks. The product has its own, finer splitter."""

import re
from typing import NamedTuple

WORD = re.compile(
    r"\w+(?:[-./&]\w+)*(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b|(?:[A-Z]\.){2,}"
    r"|\d+(?:[.,:]\d+)*|[^\W_]+(?:[.&][^\W_]+)*|[^\w\s]|_"
)
ABBREVIATIONS = frozenset(
    "mr mrs ms dr gen lt col sen rep gov jan feb mar apr jun jul aug sep sept oct nov dec st no u.s u.n e.g i.e vs prof"
    " jr sr inc corp co ltd sgt capt adm maj rev hon".split()
)
CLOSING = ('"', "”", "’", "'", ")")


class Word(NamedTuple):
    """A word and its place in the text, in code points, half-open."""

    form: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Words of a text; hyphens are words of their own and clitics are cut off, as in Universal Dependencies."""
    return [Word(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]


def sentences(tokens: list[Word]) -> list[int]:
    """The number of its sentence for each word."""
    numbers: list[int] = []
    current = 0
    for i, token in enumerate(tokens):
        numbers.append(current)
        if _ends_sentence(tokens, i, token):
            current += 1
    return numbers


def _ends_sentence(tokens: list[Word], i: int, token: Word) -> bool:
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    before = tokens[i - 1].form if i else ""
    if token.form in (".", "!", "?"):
        if token.form == "." and (
            before.lower().rstrip(".") in ABBREVIATIONS or (len(before) == 1 and before.isupper())
        ):
            return False
        if following.form in CLOSING and following.start <= token.end:
            return False
        return following.form[0].isupper() or following.form[0] in "\"“‘('" or following.form[0].isdigit()
    if token.form in ('"', "”") and before in (".", "!", "?"):
        return following.form[0].isupper() or following.form[0] in '"“'
    return False
