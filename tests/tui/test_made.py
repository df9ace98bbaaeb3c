"""What was drawn once is given again as long as it looks the same."""

from tui.made import Made


def test_what_looks_the_same_is_drawn_once_until_other_things_are_shown() -> None:
    made: Made[str] = Made()
    drawn: list[int] = []

    def draw() -> str:
        drawn.append(1)
        return "a row"

    assert {made.get(("row", True), draw) for _ in range(3)} == {"a row"}
    assert made.get(("row", False), lambda: "without the cursor") == "without the cursor"
    made.forget()
    assert made.get(("row", True), draw) == "a row"
    assert len(drawn) == 2


def test_it_keeps_a_window_and_not_a_whole_life() -> None:
    made: Made[int] = Made()
    for row in range(10_000):
        assert made.get(row, lambda row=row: row) == row  # type: ignore[misc] # as mypy sees it
    assert len(made._drawn) <= 200
