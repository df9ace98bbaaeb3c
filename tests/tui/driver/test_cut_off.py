"""A terminal that stops reading, or goes: the app goes on, and ends when there is nobody left."""

import re
from pathlib import Path
from time import monotonic

import pytest

from tests.tui.driver.session import PATIENCE, Session
from tests.waiting import wait_for

A_PICTURE = 80 * 24  # bytes at least


def count(path: Path) -> int:
    """How many pictures the app has painted."""
    text = path.read_text() if path.exists() else ""
    return int(text or 0)


def wait_for_count(path: Path, number: int) -> None:
    """Wait, without reading from the terminal, until the app has painted so many."""
    came = wait_for(lambda: count(path) >= number, PATIENCE)
    assert came, f"the app stands still at {count(path)}"


def shown(session: Session) -> int:
    """The number of the picture on the terminal, 0 before the first."""
    found = re.match(r"\[(\d+)\]", session.emulator.text)
    return int(found[1]) if found else 0


def cpu(pid: int) -> int:
    """The processor time of a process so far, in clock ticks."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def test_an_app_goes_on_when_its_terminal_does_not_read(tmp_path: Path) -> None:
    with Session("flood", env={"COUNT": str(tmp_path / "count")}) as session:
        session.until(lambda: shown(session), "a picture")
        start, written = count(tmp_path / "count"), len(session.emulator.written)
        wait_for_count(tmp_path / "count", start + 200)  # enough to fill what lies between
        session.until(lambda: shown(session) >= start + 200, "the newest")
        # What came was what lay between and the newest, not all that were painted in the silence.
        assert len(session.emulator.written) - written < 100 * A_PICTURE


def test_a_terminal_that_does_not_read_does_not_hold_up_the_end(tmp_path: Path) -> None:
    with Session("flood", env={"COUNT": str(tmp_path / "count")}) as session:
        session.until(lambda: shown(session), "a picture")
        wait_for_count(tmp_path / "count", count(tmp_path / "count") + 50)
        session.key(b"\x11")
        assert session.until_ended(reading=False) == 0
        assert session.attributes == session.found
        assert session.emulator.modes == {7, 25}
        assert session.emulator.text.split() == ["goodbye"]


@pytest.mark.parametrize("reading", [True, False])
def test_an_app_ends_with_its_terminal_even_where_nobody_tells_it(
    reading: bool, tmp_path: Path
) -> None:
    with Session("flood", env={"COUNT": str(tmp_path / "count")}, deaf=True) as session:
        session.until(lambda: shown(session), "a picture")
        if not reading:
            wait_for_count(tmp_path / "count", count(tmp_path / "count") + 50)
        session.hang_up()
        assert session.until_ended(reading=False) != 0


def test_an_app_that_nobody_uses_sleeps() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        session.send(b"j")
        session.until_text("ready j")
        before, until = cpu(session.process.pid), monotonic() + 1.0
        session.until(lambda: monotonic() > until)
        assert cpu(session.process.pid) - before <= 5
