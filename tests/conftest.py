"""What every test stands on: a fixed clock, a home of its own, and pictures that cannot lie."""

import os
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import settings
from textual import _wait, constants
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

NOW = "2026-05-03T21:04:00+02:00"
Before = Callable[[Pilot[Any]], Awaitable[None] | None]

COLLECTED = pytest.StashKey[tuple[pytest.Item, ...]]()

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")


class AppRaisedError(AssertionError):
    """The app raised while its picture was taken, so the picture shows nothing."""


class Snap(Protocol):
    """Takes the picture of an app and compares it with the one that was accepted."""

    def __call__(
        self,
        app: App[Any],
        *,
        press: Iterable[str] = (),
        size: tuple[int, int] = (80, 24),
        run_before: Before | None = None,
    ) -> bool:
        """True when the picture at `size` (columns, rows) is the accepted one, else it raises."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Remember every test that was collected, before -m and -k take some of them out."""
    config.stash[COLLECTED] = tuple(items)


@pytest.fixture
def collected(pytestconfig: pytest.Config) -> tuple[pytest.Item, ...]:
    """Every test of this run, those included that -m and -k leave out."""
    return pytestconfig.stash[COLLECTED]


@pytest.fixture(autouse=True)
def person(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's machine in a temporary folder, which it gives: nothing outside is touched."""
    machine = tmp_path_factory.mktemp("person")
    for name in [name for name in os.environ if name.startswith(("TEXTUAL_", "DAYBREAK_"))]:
        if not name.startswith("TEXTUAL_SNAPSHOT_"):
            monkeypatch.delenv(name)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("DAYBREAK_NOW", NOW)
    monkeypatch.setenv("DAYBREAK_HOME", str(machine / "daybreak"))
    monkeypatch.setenv("DAYBREAK_STATE", str(machine / "state"))
    monkeypatch.setenv("HOME", str(machine))
    for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(machine / "xdg" / kind.lower()))
    return machine


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing on a screen moves by itself: no animation, no blinking cursor."""
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _self: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _self: None)


@contextmanager
def hurried() -> Iterator[None]:
    """Keys a few ms apart: Textual asks whether an app has come to rest in steps of 20 ms, three
    times a key, where `settled` knows that the key was taken in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_wait, "SLEEP_GRANULARITY", 0.004)
        patch.setattr(_wait, "SLEEP_IDLE", 0.001)
        yield


async def _settled(pilot: Pilot[Any]) -> None:
    """Wait until an app that takes one key at a time has taken in the last one."""
    settled = getattr(pilot.app, "settled", None)
    if settled is not None:
        await settled()
    await pilot.pause()


@pytest.fixture
def snap(snap_compare: Callable[..., bool]) -> Snap:
    """`snap_compare` that also stops at an app that raised.

    On its own the plugin passes a picture of an app that raised in compose, on_mount, an action
    or a worker, because `App.run` keeps the exception to itself.
    """

    def compare(
        app: App[Any],
        *,
        press: Iterable[str] = (),
        size: tuple[int, int] = (80, 24),
        run_before: Before | None = None,
    ) -> bool:
        async def before(pilot: Pilot[Any]) -> None:
            if run_before is not None and (waiting := run_before(pilot)) is not None:
                await waiting
            with hurried():
                for key in press:
                    await pilot.press(key)
                    await _settled(pilot)
            await pilot.pause()

        try:
            same = snap_compare(app, terminal_size=size, run_before=before)
        finally:
            if app._exception is not None:
                raise AppRaisedError(f"{app!r} raised {app._exception!r}") from app._exception
        assert same, "the picture is not the accepted one: snapshot_report.html shows both"
        return True

    return compare
