"""`daybreak report`: one page that asks nothing of the outside and holds what was chosen."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree

import pytest

from daybreak.report.blocks import Text
from daybreak.report.scope import Scope
from daybreak.report.text_sections import text_sections
from recovery.lookback.ranges import Range
from recovery.records import JournalEntry, Profile
from tests.daybreak.conftest import Daybreak, Refused
from tests.memory import MemoryLedger

SECRET = "<script>alert(1)</script> & the \x1b[2J keys"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a life is kept after the first test that makes it; each of them has a copy."""
    return tmp_path_factory.mktemp("lived") / "home"


@pytest.fixture
def life(daybreak: Daybreak, home: Path, lived: Path) -> Daybreak:
    """A made-up year, with a letter, a note and an entry that holds odd signs."""
    if lived.exists():
        copytree(lived, home)
        return daybreak
    assert daybreak("sample", str(home), "--years", "1", "--seed", "3").code == 0
    assert daybreak("write", "--title", "A <b>harbour", "-", typed=SECRET).code == 0
    assert daybreak("contact", "profile", "--note", "-", typed=f"note: {SECRET}").code == 0
    assert daybreak("log", "urge 4 @the-bridge").code == 0
    copytree(home, lived)
    return daybreak


class Page(HTMLParser):
    """Every tag of a page with its attributes, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_is_whole_and_asks_nothing_of_the_outside(life: Daybreak) -> None:
    text = life("report", "--include", "triggers,notes,journal,letters").out
    page = Page(text)
    assert text.startswith("<!DOCTYPE html>") and page.open == []
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "a", "form", "base"}
    for _, attributes in page.tags:
        assert not set(attributes) & {"src", "href", "srcset", "action", "onclick", "onload"}
    assert "://" not in text and "@import" not in text and "url(" not in text
    assert ("default-src 'none'") in text


def test_without_a_wish_there_is_nothing_that_was_written(life: Daybreak) -> None:
    for shape in ("html", "md"):
        text = life("report", "--format", shape).out
        assert not [word for word in ("alert", "the-bridge", "harbour", "note:") if word in text]
        assert "No contact" in text and "Sleep" in text and "texted or messaged" in text


def test_a_habit_of_ones_own_has_no_name_unless_it_is_wished_for(life: Daybreak) -> None:
    assert life("habit", "add", "Tablets", "--target", "2", "--unit", "pieces").code == 0
    assert life("log", "tablets 2").code == 0
    plain = life("report", "--format", "md").out
    assert "own habit 1" in plain
    assert "Tablets" not in plain and "pieces" not in plain
    assert "Tablets" in life("report", "--include", "habits").out


@pytest.mark.parametrize(
    ("kind", "held"),
    [("triggers", "the-bridge"), ("notes", "note: "), ("journal", "A &lt;b&gt;harbour")],
)
def test_what_is_wished_for_is_in_it(life: Daybreak, kind: str, held: str) -> None:
    text = life("report", "--include", kind).out
    assert held in text
    others = {"triggers": "the-bridge", "notes": "note: ", "journal": "harbour"}
    assert not [words for other, words in others.items() if other != kind and words in text]


def test_lists_and_the_record_come_along_by_their_names(life: Daybreak) -> None:
    typed = "Is this grief\nShall I rest"
    assert life("lists", "questions", "--add", "-", typed=typed).code == 0
    assert life("contact", "received", "--note", "-", typed="stood at the door").code == 0
    for shape in ("html", "md"):
        plain = life("report", "--format", shape).out
        assert "grief" not in plain and "stood at" not in plain
        both = life("report", "--format", shape, "--include", "questions,incidents").out
        assert both.index("stood at") < both.index("Is this grief") < both.index("Shall I rest")


def test_a_sealed_letter_is_in_no_report() -> None:
    day = date(2026, 5, 1)
    at = datetime(2026, 5, 1, 12, tzinfo=UTC)
    sealed = JournalEntry(day=day, at=at, kind="letter", text="closed", sealed=date(2026, 6, 1))
    letters = [sealed, replace(sealed, text="free", sealed=None)]
    ledger = MemoryLedger(
        Profile(name="Mia", letter="M"), [*letters, replace(letters[1], text="Mia")]
    )
    today = date(2026, 5, 3)
    scope = Scope(ledger, Range("", day, today), today, frozenset({"letters"}))
    (section,) = text_sections(scope)
    assert [block.text for block in section.blocks if isinstance(block, Text)] == ["free", "M"]


def test_odd_signs_stay_words(life: Daybreak) -> None:
    text = life("report", "--include", "notes", "--include", "journal").out
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; the ␛[2J keys" in text
    assert "\x1b" not in text and "<script" not in text
    plain = life("report", "--include", "journal", "--format", "md").out
    assert r"\<script\>" in plain and "\x1b" not in plain


def test_the_figures_are_those_of_the_history(life: Daybreak) -> None:
    value = life("history", "--json").value
    words = Page(life("report").out).words
    assert f"kept{value['kept_days']} of {value['all_days']} days" in words
    assert f"longest{value['best']} days" in words
    for attempt in value["attempts"]:
        assert str(attempt["days"]) in words


def test_every_day_has_its_sign(life: Daybreak) -> None:
    value = life("history", "--json").value
    text = life("report").out
    slips = sum(day["state"] == "slip" for day in value["days"])
    # One more of each stands in the legend.
    assert text.count('class="slip"') == slips + 1
    assert text.count('class="kept"') == sum(d["state"] == "kept" for d in value["days"]) + 1


def test_a_year_takes_the_room_of_its_days(life: Daybreak) -> None:
    pictures = re.findall(
        r'<svg viewBox="0 0 (\d+) \d+" style="--share: ([\d.]+)"', life("report").out
    )
    (this, now), (before, then) = ((int(w), float(share)) for w, share in pictures)
    assert this < before < 700
    assert now == pytest.approx(this / 701, abs=0.01) and then == pytest.approx(
        before / 701, abs=0.01
    )


def test_each_attempt_has_a_bar(life: Daybreak) -> None:
    value = life("history", "--json").value
    text = life("report").out
    chart = text.split("How long each attempt lasted, in days</figcaption>")[1].split("</svg>")[0]
    heights = [float(h) for h in re.findall(r'<rect [^>]*height="([\d.]+)"', chart)]
    days = [attempt["days"] for attempt in value["attempts"]]
    assert len(heights) == len(days) and max(days) / max(heights) > 1
    for height, lasted in zip(heights, days, strict=True):
        assert height / max(heights) == pytest.approx(lasted / max(days), abs=0.01)


def test_the_statements_that_held_are_a_curve(life: Daybreak) -> None:
    text = life("report", "--format", "md").out
    (line,) = [line for line in text.splitlines() if line.startswith("Statements that held")]
    assert line == "Statements that held, of 12, by week, from 0 to 12:"


def test_since_cuts_the_days_but_no_attempt(life: Daybreak) -> None:
    text = life("report", "--since", "2026-04-01").out
    assert "Wednesday 1 April 2026 to Sunday 3 May 2026" in text
    assert text.count("<figcaption>20") == 1
    assert "texted or messaged" in text


def test_markdown_holds_the_same_sections(life: Daybreak) -> None:
    titles = re.findall(r"<h2>(.*?)</h2>", life("report").out)
    text = life("report", "--format", "md").out
    assert re.findall(r"^## (.*)$", text, re.M) == titles
    assert titles[:2] == ["No contact", "Habits"]
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(row.endswith("|") for row in rows) and rows


def test_it_can_be_written_to_a_file_of_its_own(life: Daybreak, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    answer = life("report", "--to", str(path))
    assert answer.code == 0 and str(path) in answer.out
    assert path.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_is_there_is_never_replaced(
    life: Daybreak, tmp_path: Path, refused: Refused
) -> None:
    path = tmp_path / "page.html"
    path.write_text("mine")
    assert "is there already" in refused(life("report", "--to", str(path)), 1)
    assert path.read_text() == "mine"
    assert "cannot be written" in refused(life("report", "--to", str(tmp_path / "no" / "x")), 1)


def test_nothing_recorded_is_said(daybreak: Daybreak) -> None:
    for shape in ("html", "md"):
        assert "Nothing was recorded in these days." in daybreak("report", "--format", shape).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--include", "everything"), "there are triggers, notes, journal, letters"),
        (("--since", "tomorrow"), "tomorrow"),
        (("--format", "pdf"), "html"),
    ],
)
def test_what_cannot_be_is_said_plainly(
    life: Daybreak, refused: Refused, words: tuple[str, str], said: str
) -> None:
    assert said in refused(life("report", *words), 2)
