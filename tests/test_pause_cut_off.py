"""The terminal is killed during a pause: the minutes go on, and any session takes them up again."""

import json
from pathlib import Path

from tests.begun import begin
from tests.terminal import Terminal
from tests.test_cut_off import cut_off


def urges(person: Path) -> list[dict[str, object]]:
    """Every urge as it lies on the disk."""
    table = json.loads((person / "daybreak/2026/2026-05.json").read_text("utf-8"))["urges"]
    return list(table.values())


def test_killed_in_a_pause_six_of_ten_minutes_are_left_after_four(person: Path) -> None:
    begin()
    with Terminal("pause", env={"DAYBREAK_NOW": "2026-05-03T21:04:00+02:00"}) as killed:
        killed.until("10 minutes")
        (first,) = urges(person)
        cut_off(killed, "SIGKILL")
    with Terminal("pause", env={"DAYBREAK_NOW": "2026-05-03T21:08:00+02:00"}) as again:
        again.until("6 minutes")
        again.keys("r3")
        again.until("5 then and 3 now")
    (urge,) = urges(person)
    assert (first["outcome"], urge["outcome"]) == ("open", "rode-out")
    assert (urge["strength"], urge["after"]) == (5, 3)
