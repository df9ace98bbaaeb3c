"""Where the home and the state folder lie."""

from pathlib import Path

import pytest

from daybreak import VERSION
from daybreak.places import home_folder, state_folder
from tests.daybreak.conftest import ROOT, Daybreak, contents


@pytest.fixture
def unset(person: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's machine on which nothing of ours is set."""
    monkeypatch.delenv("DAYBREAK_HOME")
    monkeypatch.delenv("DAYBREAK_STATE")
    return person


def test_unset_both_are_where_the_platform_keeps_such_things(unset: Path) -> None:
    assert home_folder(None) == unset / "xdg" / "data" / "daybreak"
    assert state_folder(None) == unset / "xdg" / "state" / "daybreak"


def test_the_option_goes_before_the_environment(
    unset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAYBREAK_HOME", str(unset / "set"))
    assert home_folder(None) == unset / "set"
    assert home_folder(str(unset / "given")) == unset / "given"
    monkeypatch.setenv("DAYBREAK_HOME", "")
    assert home_folder(None) == unset / "xdg" / "data" / "daybreak"


def test_two_homes_never_share_a_state(unset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = (state_folder(str(unset / name)) for name in ("one", "two"))
    shared = state_folder(None)
    assert len({one, two, shared}) == 3
    assert one.parent == two.parent == shared
    monkeypatch.setenv("DAYBREAK_HOME", str(unset / "one"))
    assert state_folder(None) == one


def test_a_link_to_a_home_has_the_state_of_that_home(unset: Path) -> None:
    (unset / "link").symlink_to(unset / "one")
    assert state_folder(str(unset / "link")) == state_folder(str(unset / "one"))


def test_a_state_that_is_set_is_taken_as_it_is(
    unset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAYBREAK_STATE", str(unset / "here"))
    assert state_folder(None) == state_folder(str(unset / "one")) == unset / "here"


def test_a_relative_home_and_a_tilde_are_followed(
    unset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(unset)
    assert home_folder("one") == unset / "one"
    assert home_folder("~/one") == unset / "one"


@pytest.mark.parametrize("behind", [False, True])
def test_the_option_may_stand_before_or_behind_the_command(
    daybreak: Daybreak, person: Path, home: Path, behind: bool
) -> None:
    option, words = ("--home", str(person / "other")), ("log", "mood 4")
    assert daybreak(*((*words, *option) if behind else (*option, *words))).code == 0
    assert "2026/2026-05.json" in contents(person / "other") and not home.exists()


def test_a_group_of_commands_takes_the_option_too(daybreak: Daybreak, person: Path) -> None:
    daybreak("habit", "--home", str(person / "other"), "add", "Read")
    assert "profile.json" in contents(person / "other")


def test_the_version_is_the_package_s(daybreak: Daybreak) -> None:
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert daybreak("--version").out == f"daybreak {VERSION}\n"
