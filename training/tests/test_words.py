from parley_reader.shapes import shape
from parley_reader.words import sentences, words


def forms(text):
    return [w.form for w in words(text)]


def test_words_split_as_in_the_treebanks():
    assert forms("Hask didn’t pay 4,000 crowns.") == ["Hask", "did", "n’t", "pay", "4,000", "crowns", "."]
    assert forms("a post-war U.N. envoy's note") == ["a", "post", "-", "war", "U.N.", "envoy", "'s", "note"]


def test_places_are_those_of_the_text():
    text = "“We stay,” she said."
    assert all(text[w.start : w.end] == w.form for w in words(text))


def test_sentences_end_after_marks_but_not_after_abbreviations():
    tokens = words("Dr. Osk spoke. Hask did not. “It stays.” Talks go on.")
    ends = sentences(tokens)
    assert [max(i for i, n in enumerate(ends) if n == k) for k in sorted(set(ends))] == [4, 8, 13, 17]


def test_a_single_capital_is_an_initial():
    assert sentences(words("J. Pell wrote. He left.")) == [0, 0, 0, 0, 0, 1, 1, 1]


def test_shapes():
    words_of_shape = {"talks": 1, "Hask": 2, "UN": 3, "al-Qasmari": 4, "1953": 5, "G7": 6, "“": 7, "A": 9, "iPad": 4}
    assert {w: shape(w) for w in words_of_shape} == words_of_shape
