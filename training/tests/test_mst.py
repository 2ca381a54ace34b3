import itertools

import numpy as np

from parley_reader.mst import best_tree, sentence_trees


def is_tree(heads):
    """One root, and everybody reaches it."""
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node:
            node, steps = heads[node - 1], steps + 1
            if steps > len(heads):
                return False
    return list(heads).count(0) == 1


def total(scores, heads):
    return sum(scores[i, h] for i, h in enumerate(heads))


def test_against_all_trees():
    rng = np.random.default_rng(7)
    for _ in range(40):
        n = int(rng.integers(1, 5))
        scores = rng.normal(size=(n, n + 1)) * 3
        trees = [h for h in itertools.product(range(n + 1), repeat=n) if is_tree(h)]
        best = max(total(scores, h) for h in trees)
        found = best_tree(scores)
        assert is_tree(found)
        assert np.isclose(total(scores, found), best)


def test_cycles_are_broken():
    scores = np.array([[0, -9, 5.0], [1, 5, -9]])  # both words want each other
    assert best_tree(scores).tolist() == [2, 0]


def test_each_sentence_has_its_own_root():
    scores = np.zeros((4, 5))
    scores[0, 2] = scores[1, 0] = scores[2, 0] = scores[3, 3] = 5
    scores[1, 4] = 99  # into the other sentence: not allowed
    assert sentence_trees(scores, [0, 0, 1, 1]) == [2, 0, 0, 3]
