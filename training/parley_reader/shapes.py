"""How a word is written: what the lower-cased word pieces no longer tell."""

SHAPES = ("special", "lower", "title", "upper", "mixed", "digits", "alnum", "punct", "other", "single")


def shape(word: str) -> int:
    """Index into SHAPES. 0 is for special pieces and padding only, 8 is not used."""
    if not any(c.isalnum() for c in word):
        return 7
    if word.isdigit():
        return 5
    if any(c.isdigit() for c in word):
        return 6
    letters = [c for c in word if c.isalpha()]
    if all(c.islower() for c in letters):
        return 1
    if len(letters) == 1 and letters[0].isupper():
        return 9
    if all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return 2
    return 4
