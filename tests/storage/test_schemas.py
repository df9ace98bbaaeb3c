"""Homes of every schema that was ever released open, and what is not edited stays byte for byte."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import storage
from recovery.ledger import Edit
from recovery.records import HabitEntry
from storage.codec import Doc, Tree, parse
from storage.migrate import MIGRATIONS, migrated
from storage.schema import APP, SCHEMA
from storage.store import Store
from tests.storage.kinds import DAY, added, clock, mood
from tests.storage.upgrades import LOUD, upgrade

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(params=range(1, SCHEMA + 1))
def golden(request: pytest.FixtureRequest, home: Path) -> Path:
    """A copy of the golden home of a schema."""
    shutil.copytree(GOLDEN / f"schema-{request.param}", home)
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return home


def test_a_golden_home_opens_without_a_word(golden: Path, state: Path) -> None:
    store = Store.open(golden, state, clock)
    may = store.month("2026-05")
    assert store.notices() == ()
    assert store.months() == ("2026-04", "2026-05")
    assert [len(rows) for rows in (may.contacts, may.urges, may.habits, may.moods)] == [1, 2, 3, 2]
    assert [len(rows) for rows in (may.journal, may.ratings, may.steps)] == [1, 1, 1]
    assert store.profile.pauses[0].why == "a cold"
    assert [habit.name for habit in store.habits][-1] == "Läsa"
    assert [finding.kind for finding in store.doctor()] == ["companion"] * 3


def test_an_edit_changes_one_document_of_a_golden_home(golden: Path, state: Path) -> None:
    before = {path: path.read_text().splitlines() for path in golden.rglob("*.json")}
    store = Store.open(golden, state, clock, device="laptop")
    entry = store.month("2026-05").habits[0]
    assert isinstance(entry, HabitEntry)
    store.apply([Edit(entry, replace(entry, amount=25.0))])
    for path, lines in before.items():
        after = path.read_text().splitlines()
        changed = [(a, b) for a, b in zip(lines, after, strict=True) if a != b]
        assert len(changed) == (3 if path.stem == "2026-05" else 0)


def test_every_schema_has_a_golden_home_and_a_way_to_the_next() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"schema-{n + 1}" for n in range(SCHEMA)}
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))


def test_a_file_is_migrated_one_schema_after_the_other() -> None:
    def louder(name: str, tree: Tree) -> Tree:
        loud: Doc = tree["moods"]["1"] | {"note": f"{tree['moods']['1']['note']}, {name}"}
        return {**tree, "moods": {"1": loud}}

    tree: Tree = {"meta": {"1": {"schema": 1}}, "moods": {"1": {"note": "a"}}}
    after = migrated("2026-05", tree, {1: louder, 2: louder}, goal=3)
    assert after["moods"]["1"]["note"] == "a, 2026-05, 2026-05"
    assert after["meta"]["1"]["schema"] == 3
    assert tree["moods"]["1"]["note"] == "a"
    assert migrated("2026-05", tree) is tree


@pytest.fixture
def upgraded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version whose schema is one later, in which a mood's note says so."""
    upgrade(monkeypatch)


@pytest.mark.usefixtures("upgraded")
def test_a_home_is_copied_whole_before_its_first_file_is_upgraded(
    golden: Path, state: Path
) -> None:
    before = {path.relative_to(golden): path.read_bytes() for path in golden.rglob("*.json")}
    store = Store.open(golden, state, clock, device="laptop")
    assert store.month("2026-05").moods[0].note.endswith(LOUD)
    assert {p.relative_to(golden): p.read_bytes() for p in golden.rglob("*.json")} == before
    entry = store.month("2026-05").habits[0]
    store.apply([Edit(entry, replace(entry, amount=25.0))])
    kept = state / "backups" / "before-schema-2"
    assert {path.relative_to(kept): path.read_bytes() for path in kept.rglob("*.json")} == before
    assert parse((golden / "2026/2026-05.json").read_bytes())["meta"]["1"]["schema"] == 2
    assert (golden / "2026/2026-04.json").read_bytes() == before[Path("2026/2026-04.json")]
    later = Store.open(golden, state, clock, device="laptop")
    assert later.notices() == ()
    assert later.month("2026-05").habits[0].amount == 25.0
    later.apply(added(mood()))
    later.apply(added(mood(day=DAY - timedelta(30))))
    assert {path.relative_to(kept): path.read_bytes() for path in kept.rglob("*.json")} == before
    changes = later.restoring().changes(later.restoring().of_folder(kept))
    assert [change.path.name for change in changes] == ["2026-04.json", "2026-05.json"]


@pytest.mark.usefixtures("upgraded")
def test_an_upgrade_whose_copy_cannot_be_made_is_said_and_saved(golden: Path, state: Path) -> None:
    state.write_text("not a folder")
    store = Store.open(golden, state, clock, device="laptop")
    store.apply(added(mood()))
    assert any("the backup before an upgrade could not be made" in n for n in store.notices())
    assert len(Store.open(golden, state, clock).month("2026-05").moods) == 3


def test_the_version_in_the_files_is_the_one_of_the_program() -> None:
    project = Path(storage.__file__).parents[1] / "pyproject.toml"
    assert f'version = "{APP}"' in project.read_text()
