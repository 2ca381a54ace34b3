"""Word pieces of the BERT family, in plain Python: what a tokenizer.json holds, applied to one word at a time."""

import json
import unicodedata
from pathlib import Path

MAX_PIECES = 12
"""Longer words are cut: a row of words then keeps its length in bounds."""


class WordPieces:
    """Lower-casing word pieces with the special pieces of an encoder. Words are cached."""

    def __init__(self, vocabulary: dict[str, int], start: str, end: str, padding: str, unknown: str) -> None:
        self.vocabulary = vocabulary
        self.start, self.end, self.padding, self.unknown = (vocabulary[x] for x in (start, end, padding, unknown))
        self._cache: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        """Indices of a word's pieces, at least one, at most MAX_PIECES."""
        found = self._cache.get(word)
        if found is None:
            found = [i for part in _basic_parts(word) for i in self._split(part)][:MAX_PIECES] or [self.unknown]
            self._cache[word] = found
        return found

    def length(self, forms: list[str]) -> int:
        """Pieces of a row, the special ones at both ends included."""
        return 2 + sum(len(self.pieces(form)) for form in forms)

    def _split(self, part: str) -> list[int]:
        """Greedy longest match; a part with a stretch that no piece covers is unknown as a whole."""
        if len(part) > 100:
            return [self.unknown]
        out: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in self.vocabulary:
                    out.append(self.vocabulary[piece])
                    start = end
                    break
            else:
                return [self.unknown]
        return out


def load_tokenizer(folder: str | Path) -> WordPieces:
    """Word pieces of a folder with tokenizer.json and tokenizer_config.json. Raises OSError or KeyError without."""
    folder = Path(folder)
    model = json.loads((folder / "tokenizer.json").read_text(encoding="utf8"))["model"]
    config = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf8"))
    names = [config[key] for key in ("cls_token", "sep_token", "pad_token")]
    start, end, padding = (name["content"] if isinstance(name, dict) else name for name in names)
    return WordPieces(model["vocab"], start, end, padding, model["unk_token"])


def _basic_parts(word: str) -> list[str]:
    """Lower case without accents, cut at white space, punctuation and Chinese characters."""
    clean = "".join(" " if c.isspace() else c for c in word if c.isspace() or not _is_control(c))
    plain = "".join(c for c in unicodedata.normalize("NFD", clean) if unicodedata.category(c) != "Mn").lower()
    parts: list[str] = []
    current = ""
    for c in plain:
        if c.isspace() or _is_punctuation(c) or _is_chinese(c):
            if current:
                parts.append(current)
            current = ""
            if not c.isspace():
                parts.append(c)
        else:
            current += c
    return [*parts, current] if current else parts


def _is_control(c: str) -> bool:
    return c in "\0\ufffd" or unicodedata.category(c) in ("Cc", "Cf", "Cn", "Co")


def _is_punctuation(c: str) -> bool:
    code = ord(c)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(c).startswith("P")


def _is_chinese(c: str) -> bool:
    code = ord(c)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
