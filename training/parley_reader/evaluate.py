"""How good are the answers? Tags and trees on dev treebanks, names on CoNLL-U files, frames on the held-out corpus.

python -m parley_reader.evaluate --model models/reader/reader.onnx --tokenizer models/reader \
    --labels models/reader/labels.json --corpus training/corpus [--data DATA] [--names FILE.conllu.gz] [--limit N]
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from .batches import batches
from .conllu import named_items, read_text
from .corpus import corpus_files, corpus_items, head_word, held_out
from .datasets import load_dev_syntax
from .decode import Reading, decode, of_item, relation_of
from .items import Frames, Item
from .labels import NAMES, Labels, load_labels
from .lemma_scripts import apply_script
from .mst import sentence_trees
from .runners import Runner, onnx_runner
from .tokenizer import WordPieces, load_tokenizer

BATCH = 6000
Scores = dict[str, float]


def answered(
    run: Runner, items: Sequence[Item], tokenizer: WordPieces, want: Sequence[str], size: int = BATCH
) -> Iterator[tuple[Item, Mapping[str, np.ndarray], int]]:
    """Each item with the outputs of its batch and its row there."""
    for batch in batches(items, tokenizer, size):
        out = run(batch, want)
        for i, item in enumerate(batch):
            yield item, out, i


def syntax_scores(run: Runner, items: Sequence[Item], tokenizer: WordPieces, labels: Labels) -> Scores:
    """Per cent of words: tags, lemma, head, head and relation (cut at the colon; with the subtype)."""
    hits: Counter[str] = Counter()
    words = 0
    for item, out, i in answered(run, items, tokenizer, ["syntax"]):
        gold, n = item.syntax, len(item.forms)
        heads = sentence_trees(out["arc"][i, :n, : n + 1], item.sentence)
        words += n
        for j, head in enumerate(heads):
            relation = labels.deprel[relation_of(out, i, j, head)]
            attached = head == gold.head[j]
            hits["xpos"] += labels.xpos[int(out["xpos"][i, j])] == gold.xpos[j]
            hits["upos"] += labels.upos[int(out["upos"][i, j])] == gold.upos[j]
            if "lemma" in out:  # the exported model does not tell lemmas
                script = labels.lemma[int(out["lemma"][i, j])]
                hits["lemma"] += apply_script(item.forms[j], script) == gold.lemma[j]
            hits["uas"] += attached
            hits["las"] += attached and relation.split(":")[0] == gold.deprel[j].split(":")[0]
            hits["lasFull"] += attached and relation == gold.deprel[j]
    return {k: round(100 * hits[k] / max(1, words), 2) for k in ("xpos", "upos", "lemma", "uas", "las", "lasFull")}


def name_spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names of BIO labels as (start, end, type); an I without its B begins a name."""
    out: list[tuple[int, int, str]] = []
    i = 0
    while i < len(labels):
        if labels[i] == "O":
            i += 1
            continue
        kind, end = labels[i][2:], i + 1
        while end < len(labels) and labels[end] == f"I-{kind}":
            end += 1
        out.append((i, end, kind))
        i = end
    return out


def name_scores(run: Runner, items: Sequence[Item], tokenizer: WordPieces, fold: Mapping[str, str]) -> Scores:
    """F1 of names by exact place and type, over all and by type. fold: types that the gold does not tell apart."""
    counts: dict[str, list[int]] = {}
    for item, out, i in answered(run, items, tokenizer, []):
        gold = set(name_spans([allowed[0] for allowed in item.names or []]))
        best = out["ner"][i, : len(item.forms)].argmax(-1)
        found = {(a, b, fold.get(k, k)) for a, b, k in name_spans([NAMES[x] for x in best])}
        for which, spans in enumerate((found & gold, found - gold, gold - found)):
            for _, _, kind in spans:
                counts.setdefault(kind, [0, 0, 0])[which] += 1
    total = [sum(row[k] for row in counts.values()) for k in range(3)]
    return {kind: _f1(*row) for kind, row in (("all", total), *sorted(counts.items()))}


def frame_scores(run: Runner, items: Sequence[Item], tokenizer: WordPieces) -> Scores:
    """F1 of statements (content IoU .5, with the speaker), cues, triggers, classes and words of requirements.

    `args|trigger`, `status|trigger`: per cent of the triggers that were found.
    """
    c: Counter[str] = Counter()
    for item, out, i in answered(run, items, tokenizer, ["frames"]):
        reading = decode(of_item(out, i), len(item.forms))
        if not item.frames.acts_only:
            _count_statements(c, reading, item.frames)
            _count_cues_and_conditions(c, reading, item)
        _count_acts(c, reading, item.frames)
    f1 = {
        "content": ("content", "statements", "goldStatements"),
        "withSpeaker": ("speaker", "statements", "goldStatements"),
        "cue": ("cue", "cues", "goldCues"),
        "trigger": ("trigger", "acts", "goldActs"),
        "class": ("class", "acts", "goldActs"),
        "requirementWords": ("required", "requirements", "goldRequirements"),
    }
    scores = {name: _f1(c[hit], c[found] - c[hit], c[gold] - c[hit]) for name, (hit, found, gold) in f1.items()}
    for name in ("args", "status"):
        scores[f"{name}|trigger"] = round(100 * c[name] / max(1, c["trigger"]), 1)
    return scores


def _f1(hits: int, false: int, missed: int) -> float:
    return round(200 * hits / max(1, 2 * hits + false + missed), 1)


def _count_statements(c: Counter[str], reading: Reading, gold: Frames) -> None:
    c["statements"] += len(reading.statements)
    c["goldStatements"] += len(gold.statements)
    used: set[int] = set()
    for found in reading.statements:
        content = {i for piece in found.content for i in piece}
        best: tuple[float, int] | None = None
        for j, one in enumerate(gold.statements):
            iou = len(content & set(one.content)) / len(content | set(one.content))
            if j not in used and iou >= 0.5 and (best is None or iou > best[0]):
                best = (iou, j)
        if best:
            used.add(best[1])
            c["content"] += 1
            c["speaker"] += _same(found.speaker, gold.statements[best[1]].speaker)


def _count_cues_and_conditions(c: Counter[str], reading: Reading, item: Item) -> None:
    cues = {head_word(s.cue, item.forms) for s in item.frames.statements if s.cue}
    found = {s.cue[0] for s in reading.statements if s.cue}
    c.update(cue=len(cues & found), cues=len(found), goldCues=len(cues))
    required = {i for r in item.frames.requirements for i in r}
    read = {i for r in reading.requirements for i in r}
    c.update(required=len(required & read), requirements=len(read), goldRequirements=len(required))


def _count_acts(c: Counter[str], reading: Reading, gold: Frames) -> None:
    c["acts"] += len(reading.acts)
    c["goldActs"] += len(gold.acts)
    used: set[int] = set()
    for found in reading.acts:
        for j, act in enumerate(gold.acts):
            if j in used or not set(found.trigger) & set(act.trigger):
                continue
            used.add(j)
            c["trigger"] += 1
            c["class"] += found.plover == act.plover
            c["status"] += found.status == act.status
            c["args"] += _same(found.source, act.source) and _same(found.target, act.target)
            break


def _same(found: Sequence[int], gold: Sequence[int]) -> bool:
    """Do both name a word in common, or both nobody?"""
    return bool(set(found) & set(gold)) or (not found and not gold)


def main() -> None:
    """Measures an exported model and prints one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for flag in ("--model", "--tokenizer", "--labels", "--corpus"):
        parser.add_argument(flag, required=True, type=Path)
    parser.add_argument("--data", type=Path, help="folder with syntax.dev.json.gz")
    parser.add_argument("--names", type=Path, help="CoNLL-U with NER= in MISC; types event and work count as misc")
    parser.add_argument("--limit", type=int, help="the first N rows of each set")
    a = parser.parse_args()
    labels, tokenizer = load_labels(a.labels), load_tokenizer(a.tokenizer)
    run = onnx_runner(str(a.model), tokenizer)
    held = [item for item in corpus_items(corpus_files(a.corpus)) if held_out(item)]
    report: dict[str, Scores] = {"corpus": frame_scores(run, held[: a.limit], tokenizer)}
    for name, items in (load_dev_syntax(a.data) if a.data else {}).items():
        report[name] = syntax_scores(run, items[: a.limit], tokenizer, labels)
    if a.names:
        named = named_items(read_text(a.names))[: a.limit]
        report["names"] = name_scores(run, named, tokenizer, {"event": "misc", "work": "misc"})
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
