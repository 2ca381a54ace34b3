import subprocess
import sys

from parley_reader.corpus import corpus_files, corpus_items, find, head_word, held_out
from parley_reader.corpus_names import corpus_name_items, name_labels
from parley_reader.items import IGNORE
from parley_reader.labels import ACTS, NAME_INDEX, Labels
from parley_reader.targets import frame_targets
from parley_reader.words import words


def test_the_corpus_is_sound(corpus):
    files = [str(f) for f in corpus_files(corpus)]
    assert len(files) >= 8
    done = subprocess.run([sys.executable, str(corpus / "check.py"), *files], capture_output=True, text=True)
    assert "problems 0" in done.stdout, done.stdout[-2000:]


def test_every_annotation_finds_its_words(corpus):
    items = corpus_items(corpus_files(corpus))
    assert len(items) > 3000
    frames = [item.frames for item in items]
    assert sum(len(f.statements) for f in frames) > 3000
    assert sum(len(f.acts) for f in frames) > 3000
    for item in items:
        for statement in item.frames.statements:
            assert statement.content
            assert all(i < len(item.forms) for i in statement.content + statement.cue + statement.speaker)


def test_about_a_tenth_is_held_out_by_whole_articles(corpus):
    items = corpus_items(corpus_files(corpus))
    out = {item.id for item in items if held_out(item)}
    assert 0.07 < len([i for i in items if held_out(i)]) / len(items) < 0.14
    assert not out & {item.id for item in items if not held_out(item)}


def test_find_counts_occurrences():
    assert find("said he said", "said#2") == (8, 12)
    assert find("item #2 said", "#2") == (5, 7)
    assert find("said", "said#2") is None


def test_the_head_of_a_cue():
    forms = "accused Hask of according to".split()
    assert head_word([3, 4], forms) == 3
    assert head_word([2, 4], forms) == 4


def test_names_take_the_longest_form_and_whole_words():
    text = "The Bank of Arlen said Arlen and Arleners met."
    labels = name_labels(text, words(text), {"Arlen": "place", "Bank of Arlen": "organization", "The": None})
    tagged = [(w.form, x) for w, x in zip(words(text), labels, strict=True) if x != "O"]
    assert tagged == [
        ("Bank", "B-organization"),
        ("of", "I-organization"),
        ("Arlen", "I-organization"),
        ("Arlen", "B-place"),
    ]


def test_corpus_names_use_known_labels(corpus):
    items = corpus_name_items(corpus)
    assert len(items) > 1500
    assert {x for item in items for allowed in item.names for x in allowed} <= set(NAME_INDEX)


def test_targets_of_a_paragraph(corpus):
    item = next(i for i in corpus_items(corpus_files(corpus)) if i.frames.statements and i.frames.acts)
    labels = Labels((), (), (), (), tuple({a.cameo for a in item.frames.acts}))
    width = len(item.forms) + 2
    want = frame_targets([item], labels, width)
    for act in item.frames.acts:
        assert all(want["act"][0, i] in range(1, len(ACTS)) for i in act.trigger)
    for statement in item.frames.statements:
        if statement.cue:
            row = want["attribution"][0, head_word(statement.cue, item.forms)]
            assert all(row[i] in (1, 2) for i in statement.content)
    assert (want["cue"][0, -2:] == IGNORE).all()
