import numpy as np

from parley_reader.decode import FRAME_OUTPUTS, decode, segments
from parley_reader.labels import ACTS, STATUSES

WORDS = "Hask said that Tolmere seized boats and then left".split()
N = len(WORDS)


def nothing():
    """Scores under which every word is O."""
    sizes = {"cue": 2, "floating": 2, "act": len(ACTS), "condition": 3, "attribution_flags": 3, "status": 7, "cameo": 4}
    scores = {name: np.zeros((N, size), dtype=np.float32) for name, size in sizes.items()}
    for name in ("cue", "floating", "act", "condition"):
        scores[name][:, 0] = 5
    for name in ("attribution", "roles"):
        scores[name] = np.zeros((N, 3, N), dtype=np.float32)
        scores[name][:, 0, :] = 5
    return scores


def test_nothing_is_read_from_nothing():
    scores = nothing()
    assert set(scores) == set(FRAME_OUTPUTS)
    reading = decode(scores, N)
    assert (reading.statements, reading.acts, reading.requirements, reading.outcomes) == ([], [], [], [])


def test_a_statement_with_a_gap_of_one_word_closed():
    scores = nothing()
    scores["cue"][1, 1] = 9
    for i in (3, 4, 6, 7):
        scores["attribution"][1, 1, i] = 9
    scores["attribution"][1, 2, 0] = 9
    scores["attribution_flags"][1] = [4, -4, -4]
    (statement,) = decode(scores, N).statements
    assert (statement.cue, statement.content, statement.speaker) == ([1], [[3, 4, 5, 6, 7]], [0])
    assert [p > 0.5 for p in statement.flags] == [True, False, False]


def test_a_cue_without_content_is_no_statement():
    scores = nothing()
    scores["cue"][1, 1] = 9
    assert decode(scores, N).statements == []


def test_the_threshold_of_cues():
    scores = nothing()
    scores["cue"][1, 1] = 5.5
    scores["attribution"][1, 1, 3:6] = 9
    assert len(decode(scores, N).statements) == 1
    assert decode(scores, N, threshold=0.9).statements == []


def test_floating_quotations_of_four_words_that_no_cue_has():
    scores = nothing()
    scores["floating"][2:6, 1] = 9
    assert [s.content for s in decode(scores, N).statements] == [[[2, 3, 4, 5]]]
    scores["cue"][1, 1] = 9
    scores["attribution"][1, 1, 3:6] = 9
    assert [s.cue for s in decode(scores, N).statements] == [[1]]


def test_an_act_with_roles_and_status():
    scores = nothing()
    scores["act"][4, ACTS.index("COERCE")] = 9
    scores["roles"][4, 1, 3] = 9
    scores["roles"][4, 2, 5] = 9
    scores["roles"][4, 2, 8] = 6  # a lighter second target
    scores["status"][4, STATUSES.index("claimed")] = 3
    scores["cameo"][4, 2] = 3
    (act,) = decode(scores, N).acts
    assert (act.trigger, act.plover, act.source, act.target) == ([4], "COERCE", [3], [5])
    assert (act.status, act.cameo) == ("claimed", 2)


def test_neighbouring_triggers_of_two_classes_are_two_acts():
    scores = nothing()
    scores["act"][4, ACTS.index("COERCE")] = 9
    scores["act"][5:7, ACTS.index("AID")] = 9
    assert [(a.trigger, a.plover) for a in decode(scores, N).acts] == [([4], "COERCE"), ([5, 6], "AID")]


def test_conditions():
    scores = nothing()
    scores["condition"][3:6, 1] = 9
    scores["condition"][7:, 2] = 9
    reading = decode(scores, N)
    assert (reading.requirements, reading.outcomes) == ([[3, 4, 5]], [[7, 8]])


def test_segments():
    assert segments([7, 3, 4, 9, 8]) == [[3, 4], [7, 8, 9]]
