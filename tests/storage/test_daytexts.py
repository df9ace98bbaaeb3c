"""The texts of one day are those of its month, whether or not the month is read for them."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.conftest import Opens
from tests.storage.kinds import AT, DAY, added, mood, text

OLD = DAY - timedelta(200)
PATH = f"{OLD:%Y/%Y-%m}.json"


@pytest.fixture
def written(opens: Opens) -> Opens:
    """Two texts on a day long ago, one on the day after it, and newer months."""
    opens().apply(
        added(
            text("later", day=OLD, at=AT + timedelta(hours=1)),
            text("first", day=OLD, at=AT),
            text("another day", day=OLD + timedelta(1)),
            mood(),
            mood(day=DAY - timedelta(40)),
        )
    )
    assert opens().facts.written[OLD] == 2
    return opens


def test_the_month_of_an_old_text_is_not_read_for_it(written: Opens, read: list[str]) -> None:
    store = written()
    assert store.facts.written[OLD] == 2
    read.clear()
    found = store.written_on(OLD)
    assert [entry.text for entry in found] == ["first", "later"]
    assert store.written_on(OLD) is found
    assert [entry.text for entry in store.written_on(OLD + timedelta(1))] == ["another day"]
    assert store.written_on(OLD + timedelta(2)) == ()
    assert not read
    month = store.month(f"{OLD:%Y-%m}")
    assert store.written_on(OLD) == tuple(entry for entry in month.journal if entry.day == OLD)


def test_without_known_facts_the_month_is_read(written: Opens, read: list[str]) -> None:
    assert [entry.text for entry in written().written_on(OLD)] == ["first", "later"]
    assert read[-1] == f"{OLD:%Y-%m}"
    assert written().written_on(DAY) == ()
    assert written().written_on(DAY - timedelta(900)) == ()


def reworded(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"first"', b'"other"'))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


SPOILED: dict[str, Callable[[Path], None]] = {
    "reworded": reworded,
    "emptied": emptied,
    "deleted": Path.unlink,
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_file_that_changed_since_is_read_as_a_whole_and_said(
    written: Opens, read: list[str], home: Path, how: str
) -> None:
    """The change comes after the last look at the folder, so only its bytes can tell."""
    store = written()
    assert store.facts.written[OLD] == 2
    read.clear()
    SPOILED[how](home / PATH)
    texts = [entry.text for entry in store.written_on(OLD)]
    assert texts == (["other", "later"] if how == "reworded" else [])
    assert read == [f"{OLD:%Y-%m}"]
    assert len(store.notices()) == (how != "deleted")


def test_another_session_is_followed(written: Opens, read: list[str]) -> None:
    store, other = written(), written()
    assert store.facts == other.facts
    assert len(store.written_on(OLD)) == 2
    other.apply(added(text("a third", day=OLD, at=AT + timedelta(hours=2))))
    store.refresh()
    assert [entry.text for entry in store.written_on(OLD)] == ["first", "later", "a third"]


def test_a_file_of_another_hand_is_read_as_a_whole(
    written: Opens, read: list[str], home: Path
) -> None:
    reworded(home / PATH)
    for _ in range(2):
        store = written()
        assert store.facts.written[OLD] == 2
        assert [entry.text for entry in store.written_on(OLD)] == ["other", "later"]
        assert f"{OLD:%Y-%m}" in read
        read.clear()
