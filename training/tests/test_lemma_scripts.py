import pytest

from parley_reader.lemma_scripts import apply_script, lemma_script

PAIRS = [
    ("ponies", "pony", "l3|y"),
    ("Talks", "talk", "l1|"),
    ("London", "London", "=0|"),
    ("was", "be", "*be"),
    ("said", "say", "l2|y"),
    ("the", "the", "l0|"),
]


@pytest.mark.parametrize(("form", "lemma", "script"), PAIRS)
def test_script_and_back(form, lemma, script):
    assert lemma_script(form, lemma) == script
    assert apply_script(form, script) == lemma


def test_a_script_that_strips_too_much_gives_the_form():
    assert apply_script("as", "l5|ing") == "as"
