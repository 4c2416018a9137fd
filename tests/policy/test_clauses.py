"""The table of clauses: complete, in order, and telling where each stands."""

from __future__ import annotations

from hayat_desk.policy.clauses import CLAUSES, ClauseSource, Weight


def test_clauses_run_from_t01_to_t86_without_a_gap() -> None:
    assert list(CLAUSES) == [f"T{number:02}" for number in range(1, 87)]
    assert all(number == clause.number for number, clause in CLAUSES.items())


def test_each_clause_is_one_line_of_its_own() -> None:
    texts = [clause.text for clause in CLAUSES.values()]
    assert len(set(texts)) == len(texts)
    assert all(text == text.strip() and "\n" not in text and len(text) <= 90 for text in texts)


def test_sources_are_as_the_reference_tells() -> None:
    def standing_in(*sources: ClauseSource) -> set[str]:
        return {number for number, clause in CLAUSES.items() if clause.sources == sources}

    assert standing_in(ClauseSource.S2) == {"T37", "T70", "T77"}
    assert standing_in(ClauseSource.S1) == {"T69", "T71", "T72", "T73", "T74", "T75", "T76"}
    assert standing_in(ClauseSource.GUIDE) == {f"T{number}" for number in range(78, 87)}


def test_weights_are_as_the_reference_tells() -> None:
    context = {number for number, clause in CLAUSES.items() if clause.weight is Weight.CONTEXT}
    must = [number for number, clause in CLAUSES.items() if clause.weight is Weight.MUST]
    assert context == {"T27", "T36"}
    assert {f"T{number}" for number in range(44, 69)} <= set(must)  # channels, tools, steps
    assert {"T08", "T14", "T23", "T29", "T40", "T41"} <= set(must)
    assert CLAUSES["T58"].weight is Weight.MUST
    assert CLAUSES["T16"].weight is Weight.SUPPORTED
