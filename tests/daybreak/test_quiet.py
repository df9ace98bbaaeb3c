"""In quiet mode neither streak nor marks stand in what a person reads."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from recovery.ledger import Edit
from storage.store import Store
from tests.daybreak.conftest import Daybreak


def test_quiet_mode_shows_no_streak_and_no_mark(daybreak: Daybreak, home: Path) -> None:
    daybreak("begin", "--since", "2026-04-21", "--target", "30")
    assert "12 days since 21 April · 18 to 30 · next mark 14" in daybreak("status").lines
    store = Store.open(home, home.parent / "state", lambda: datetime.now().astimezone())
    store.apply([Edit(store.profile, replace(store.profile, quiet=True))])
    said = daybreak("status").out + daybreak("status", "--line").out
    assert "12 days" not in said and "mark" not in said
    assert daybreak("status", "--json").value["contact"]["days"] == 12
