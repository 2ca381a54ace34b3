"""Builds src/language/lemmas/lexicon.json from the treebanks' training part.

usage: python training/build_lemmas.py syntax.train.json.gz src/language/lemmas/lexicon.json

Two lists: `bases` (lemmas of verbs, nouns, adjectives, by which the rules choose between "stoping" and "stopping") and
`exceptions` (tag, form -> lemma where the majority of the treebank has another lemma than the rules give; the rules are those of
src/language/lemmas/rules.ts, so the exceptions are found by `npm run lemmas`, which runs them over this file's `forms`).
Source: UD English EWT and GUM (free genres), CC BY-SA 4.0 and CC BY 4.0.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict

OPEN = {"NOUN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r", "PROPN": "p"}


def main(source: str, target: str) -> None:
    sentences = json.load(gzip.open(source, "rt", encoding="utf8"))
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for form, lemma, upos, xpos in zip(sentence["form"], sentence["lemma"], sentence["upos"], sentence["xpos"]):
            if not lemma or lemma == "_":
                continue
            key = form if upos == "PROPN" else form.lower()
            counts[(xpos, key)][lemma] += 1
            if upos in ("NOUN", "VERB", "ADJ", "ADV") and lemma.isalpha() and lemma.islower():
                bases[OPEN[upos]].add(lemma)
    forms = sorted((xpos, form, lemmas.most_common(1)[0][0], sum(lemmas.values())) for (xpos, form), lemmas in counts.items())
    with open(target, "w", encoding="utf8") as out:
        json.dump({"bases": {k: sorted(v) for k, v in sorted(bases.items())}, "forms": forms}, out, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:3])
