"""The prompt's line: kept while it holds, and never one that does not."""

import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from daybreak import clock, promptline
from recovery.day import day_begins, logical_day
from storage.store import Store
from tests.daybreak.conftest import ROOT, Answer, Daybreak, Refused
from tests.daybreak.test_imports import loaded


@pytest.fixture
def kept(person: Path) -> Path:
    """Where the line is kept."""
    return person / "state" / promptline.FILE


@pytest.fixture
def line(daybreak: Daybreak, kept: Path) -> Answer:
    """A line that was said and kept."""
    daybreak("begin", "--since", "2026-04-21", "--tz", "Europe/Berlin")
    daybreak("log", "sleep 7.5 mood 4")
    said = daybreak("status", "--line")
    assert said.out == "12 days · sleep 7.5/8 h · mood 4\n"
    assert kept.stat().st_mode & 0o777 == 0o600
    return said


def spoil(kept: Path) -> None:
    """Make the kept line tell itself from one that is worked out."""
    kept.write_text(kept.read_text("utf-8").replace("12 days", "the kept line"), "utf-8")


def test_the_same_line_is_said_again_and_nothing_is_loaded_for_it(
    daybreak: Daybreak, line: Answer, kept: Path
) -> None:
    spoil(kept)
    assert daybreak("status", "--line").out.startswith("the kept line")
    assert daybreak("status").out.startswith("Sun 3 May")
    here = {name.partition(".")[0] for name in loaded("status", "--line")}
    assert not here & {"click", "storage", "recovery", "typing", "dataclasses", "json"}


def test_a_line_is_worked_out_without_a_library_of_command_lines(
    daybreak: Daybreak, line: Answer, kept: Path
) -> None:
    kept.unlink()
    names = loaded("status", "--line")
    assert kept.exists()
    assert "storage.store" in names
    assert not names & {"click", "ast", "recovery.overview"}


def test_it_comes_whole_to_whoever_reads_it_with_its_exit_code(
    line: Answer, kept: Path, home: Path
) -> None:
    asked = [sys.executable, "-m", "daybreak", "status", "--line"]
    kept.unlink()
    for _ in range(2):  # worked out, then kept
        done = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=ROOT)
        assert (done.returncode, done.stdout, done.stderr) == (0, line.out, "")
    (home / "2026" / "2026-05.json").write_text("{", "utf-8")
    done = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, "2026-05.json" in done.stderr) == (1, True)


CHANGES = {
    "a record": lambda daybreak, home: daybreak("log", "water 6"),
    "a setting": lambda daybreak, home: daybreak("habit", "add", "Read"),
    "a change by hand": lambda daybreak, home: (home / "profile.json").write_text("{}"),
    "a file that went": lambda daybreak, home: (home / "2026" / "2026-05.json").unlink(),
    "a copy from elsewhere": lambda daybreak, home: (home / "2026" / "2026-05 (2).json").touch(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_it_is_worked_out_anew(
    daybreak: Daybreak, line: Answer, kept: Path, home: Path, change: str
) -> None:
    spoil(kept)
    CHANGES[change](daybreak, home)
    assert "the kept line" not in daybreak("status", "--line").out


@pytest.mark.parametrize("words", [("log", "water 6"), ("habit", "add", "Read")])
def test_the_command_that_saves_renews_the_line_that_a_prompt_asks_for(
    daybreak: Daybreak, line: Answer, kept: Path, words: tuple[str, ...]
) -> None:
    daybreak(*words)
    renewed = promptline.kept_line()
    assert renewed is not None
    kept.unlink()
    assert daybreak("status", "--line").out == f"{renewed}\n"


def test_where_no_prompt_asks_no_line_is_kept(daybreak: Daybreak, kept: Path) -> None:
    daybreak("begin", "--since", "2026-04-21", "--tz", "Europe/Berlin")
    daybreak("log", "sleep 7.5")
    assert not kept.exists()


def test_an_open_screen_renews_it_soon_after_a_change(
    daybreak: Daybreak, line: Answer, kept: Path, home: Path, person: Path
) -> None:
    store = Store.open(home, person / "state", clock.now)
    assert not promptline.follow(store, clock.now)
    before = kept.read_bytes()
    daybreak("log", "water 6")
    kept.write_bytes(before)
    assert promptline.follow(store, clock.now)
    assert promptline.kept_line() == "12 days · sleep 7.5/8 h · water 6/8 · mood 4"


def test_what_it_finds_on_the_way_is_still_said_by_the_screen(
    daybreak: Daybreak, line: Answer, kept: Path, home: Path, person: Path
) -> None:
    store = Store.open(home, person / "state", clock.now)
    before = kept.read_bytes()
    (home / "2026" / "2026-05.json").write_text("{")
    assert promptline.follow(store, clock.now)
    assert kept.read_bytes() == before
    assert any("2026-05.json" in said for said in store.notices())


@pytest.mark.parametrize("now", ["2026-05-03T20:00:00+02:00", "2026-05-10T04:00:00+02:00"])
def test_it_holds_no_earlier_and_no_later_than_it_was_made_for(
    daybreak: Daybreak, line: Answer, kept: Path, now: str
) -> None:
    spoil(kept)
    assert daybreak("status", "--line", now="2026-05-04T03:59:59+02:00").out.startswith("the kept")
    assert "the kept line" not in daybreak("status", "--line", now=now).out


@pytest.mark.parametrize("day", ["2026-05-04T04:00:00+02:00", "2026-05-10T03:59:59+02:00"])
def test_the_line_of_a_day_to_come_is_kept_as_it_will_be(
    daybreak: Daybreak, line: Answer, kept: Path, day: str
) -> None:
    assert promptline.kept_line() == line.out.rstrip()
    foretold = daybreak("status", "--line", now=day)
    kept.unlink()
    assert daybreak("status", "--line", now=day) == foretold != line


ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland")


@pytest.mark.parametrize("zone", ZONES)
def test_a_day_ends_to_the_second_when_the_clocks_change_too(zone: str) -> None:
    here = ZoneInfo(zone)
    for number in range(366):
        day = date(2026, 1, 1) + timedelta(days=number)
        for rollover in range(7):
            begins = day_begins(day, rollover, datetime(2026, 1, 1, tzinfo=here)).timestamp()
            before, after = (datetime.fromtimestamp(begins + s, here) for s in (-1, 0))
            assert logical_day(before, rollover) == day - timedelta(days=1)
            assert logical_day(after, rollover) == day


def test_another_zone_or_home_has_a_line_of_its_own(
    daybreak: Daybreak, line: Answer, kept: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(kept)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert "the kept line" not in daybreak("status", "--line").out
    spoil(kept)
    monkeypatch.setenv("DAYBREAK_HOME", f"{home}-2")
    os.rename(home, f"{home}-2")  # noqa: PTH104 - as a person does it
    assert "the kept line" not in daybreak("status", "--line").out


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"daybreak 0.1.0 line 1\n", b"a\nb\nc\nd\ne"])
def test_a_kept_line_that_is_no_line_is_left_alone(
    daybreak: Daybreak, line: Answer, kept: Path, data: bytes
) -> None:
    kept.write_bytes(data)
    assert daybreak("status", "--line") == line


def test_a_sitting_leaves_the_line_of_its_end(
    daybreak: Daybreak, line: Answer, kept: Path, home: Path, person: Path
) -> None:
    store = Store.open(home, person / "state", clock.now)
    daybreak("log", "water 6")
    promptline.renew_line(store, clock.now())
    spoil(kept)
    assert (
        daybreak("status", "--line").out == "the kept line · sleep 7.5/8 h · water 6/8 · mood 4\n"
    )
    before = kept.read_bytes()
    other = Store.open(person / "another", person / "state", clock.now)
    promptline.renew_line(other, clock.now())
    assert kept.read_bytes() == before


def test_no_line_is_kept_for_a_zone_without_a_name(
    daybreak: Daybreak, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "CET-1CEST")
    daybreak("begin", "--since", "2026-04-21")
    monkeypatch.delenv("DAYBREAK_NOW")
    assert daybreak("status", "--line").code == 0
    assert promptline.kept_line() is None


def test_a_clock_that_is_no_clock_is_named_all_the_same(
    daybreak: Daybreak, line: Answer, refused: Refused
) -> None:
    assert "DAYBREAK_NOW" in refused(daybreak("status", "--line", now="2026-05-03T21:30"), 2)


def test_a_file_that_needs_a_person_is_named_each_time(
    daybreak: Daybreak, line: Answer, home: Path
) -> None:
    (home / "2026" / "2026-05.json").write_text("no document")
    assert daybreak("status", "--line").err
    assert daybreak("status", "--line").err
