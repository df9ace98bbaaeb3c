"""The table of figures, and its place on the page."""

from pathlib import Path

from benchmarks.figures import BEGIN, END, PAGE, at_most, counts, table, write


def test_a_figure_is_said_beside_its_limit() -> None:
    assert str(at_most("x", 1.234, 1.15, "x")) == "| x | at most 1.15x | 1.23x | **no** |"
    assert str(at_most("x", 1574, 2500, "bytes")) == (
        "| x | at most 2,500 bytes | 1,574 bytes | yes |"
    )


def test_the_page_has_a_place_for_the_table(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE.read_text("utf-8"), "utf-8")
    write(table([at_most("one", 1, 2)]), page)
    write(table([at_most("other", 1, 2)]), page)
    text = page.read_text("utf-8")
    assert "| one |" not in text and text.count("| other |") == 1
    assert text.count(BEGIN) == text.count(END) == 1


def test_the_bytes_of_the_table_are_kept_to() -> None:
    assert all(row.kept for row in counts())
