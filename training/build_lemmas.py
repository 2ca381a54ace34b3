"""Builds src/language/lemmas/lexicon.json from the treebanks' training part.

    python training/build_lemmas.py DATA/syntax.train.json.gz WORK/forms.json
    npx esbuild scripts/build-lemmas.ts --bundle --platform=node --format=esm --outfile=WORK/lemmas.mjs
    node WORK/lemmas.mjs WORK/forms.json WORK/index.dic src/language/lemmas/lexicon.json

This half counts. `bases`: lemmas of a word class, the most frequent first, by which the rules choose between "stoping" and
"stopping"; `common`: how many of them occur COMMON times or more; `forms`: tag, form, most frequent lemma, count. The second
half keeps the forms that the rules of src/language/lemmas get wrong. index.dic is the word list of the npm package
dictionary-en (SCOWL): right words that one could take for slips of the pen are kept from it.
Source: UD English EWT and GUM (free genres), CC BY-SA 4.0 and CC BY 4.0.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict

KINDS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
FUNCTION = ("IN", "CC", "DT", "MD", "WDT", "WP", "WP$", "WRB", "PRP", "PRP$")
COMMON = 4


def main(source: str, target: str) -> None:
    sentences = json.load(gzip.open(source, "rt", encoding="utf8"))
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for form, lemma, upos, xpos in zip(sentence["form"], sentence["lemma"], sentence["upos"], sentence["xpos"]):
            if not lemma or lemma == "_":
                continue
            kind = KINDS.get(upos, "f" if xpos in FUNCTION else "")
            if kind and lemma.isalpha() and lemma.islower():
                bases[kind][lemma] += 1
            if xpos == "NNP" and upos in ("VERB", "ADJ"):
                continue  # the treebanks differ: names by rule
            counts[(xpos, form if upos == "PROPN" else form.lower())][lemma] += 1
    listed = {kind: sorted(words, key=lambda word: (-words[word], word)) for kind, words in sorted(bases.items())}
    common = {kind: sum(bases[kind][word] >= COMMON for word in words) for kind, words in listed.items()}
    # The treebanks tag these signs differently: each has the lemma that it has most often with any tag.
    for sign in ("--", "..."):
        own = [key for key in counts if key[1] == sign]
        every = sum((counts[key] for key in own), Counter())
        counts.update({key: every for key in own})
    forms = sorted((xpos, form, lemmas.most_common(1)[0][0], sum(lemmas.values())) for (xpos, form), lemmas in counts.items())
    with open(target, "w", encoding="utf8") as out:
        json.dump({"bases": listed, "common": common, "forms": forms}, out, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:3])
