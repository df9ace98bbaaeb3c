"""What every test stands on: a fixed clock, a home of its own, and pictures that cannot lie."""

import asyncio
import gc
import os
import signal
from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from rich.console import Console
from textual import constants
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.resting import at_rest
from tui.turns import OneKeyAtATime

NOW = "2026-05-03T21:04:00+02:00"
Before = Callable[[Pilot[Any]], Awaitable[None] | None]

PERSONS = count(1)
"""Counted here: pytest would look through the folders of all earlier tests for the next number."""

COLLECTED = pytest.StashKey[tuple[pytest.Item, ...]]()

settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")


def _parse_once() -> None:
    """Let the apps of one process share the rules of a stylesheet: they have the same ones."""
    parsed: dict[Hashable, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules
    themes: list[dict[str, str]] = []

    def kept(self: Stylesheet, css: str, read_from: Any, *args: Any, **named: Any) -> list[RuleSet]:
        if self._variables not in themes:
            themes.append(self._variables.copy())
        variables = themes.index(self._variables)
        key = (variables, css, read_from, args, tuple(named.items()))
        if key not in parsed:
            parsed[key] = parse(self, css, read_from, *args, **named)
        return parsed[key]

    Stylesheet._parse_rules = kept  # type: ignore[method-assign]


def _name_pictures_alike() -> None:
    """Spare Rich the number of a picture, which it makes of all its segments and nobody compares.

    What the pictures are compared by has it taken out, in the new one and the accepted one.
    """
    export = Console.export_svg

    def named(self: Console, **options: Any) -> str:
        return export(self, **{"unique_id": "terminal-0", **options})

    Console.export_svg = named  # type: ignore[method-assign]


def _rest_when_all_is_done() -> None:
    """Let a pilot's pause end when the app has nothing more to do, not when 20 ms were idle."""
    pause = Pilot.pause

    async def paused(self: Pilot[Any], delay: float | None = None) -> None:
        if delay is None and isinstance(self.app, OneKeyAtATime):
            await at_rest(self.app)
        else:
            await pause(self, delay)

    Pilot.pause = paused  # type: ignore[method-assign]


_rest_when_all_is_done()
_parse_once()
_name_pictures_alike()


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
def pytest_collection(session: pytest.Session) -> None:
    """Divide among the workers of a first run what each of them would otherwise make by itself.

    Each begins with another part of the test modules, whose rewritten code Python then keeps for
    the rest of them, and the first of them with Hypothesis' tables of Unicode.
    """
    config = session.config
    given: dict[str, Any] = getattr(config, "workerinput", {})
    if not given or config.args_source is not pytest.Config.ArgsSource.TESTPATHS:
        return
    number = int(given["workerid"].removeprefix("gw"))
    if number == 0:
        st.text().validate()
    modules = sorted(Path(__file__).parent.rglob("test_*.py"))
    for module in modules[number :: given["workercount"]]:
        name = ".".join(module.relative_to(config.rootpath).with_suffix("").parts)
        with suppress(Exception):  # collecting it says what is wrong with it
            import_module(name)


def pytest_configure() -> None:
    """Let programs that tests start end with their terminal, under `nohup` too."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Remember every test that was collected, before -m and -k take some of them out."""
    config.stash[COLLECTED] = tuple(items)


def pytest_collection_finish() -> None:
    """Look for garbage rarely: what was collected stays, and an app leaves little at its end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture
def collected(pytestconfig: pytest.Config) -> tuple[pytest.Item, ...]:
    """Every test of this run, those included that -m and -k leave out."""
    return pytestconfig.stash[COLLECTED]


@pytest.fixture(autouse=True)
def person(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's machine in a temporary folder, which it gives: nothing outside is touched."""
    machine = tmp_path_factory.getbasetemp() / f"person{next(PERSONS)}"
    machine.mkdir()
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


async def type_keys(pilot: Pilot[Any], *keys: str) -> None:
    """Press the keys, each one taken in before the next, and let the screen come to rest.

    Textual's own press waits for every widget and for an idle processor, three times a key; an
    app that takes one key at a time tells when it took the last one in.
    """
    app = pilot.app
    if not isinstance(app, OneKeyAtATime):
        await pilot.press(*keys)
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.app.wait_for_idle", asyncio.sleep)
        for key in keys:
            await app._press_keys([key])
            heard = asyncio.Event()
            if app.call_later(heard.set):
                with suppress(TimeoutError):  # an app that this key ends hears no more
                    await asyncio.wait_for(heard.wait(), 5)
            await app.settled()
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
            await type_keys(pilot, *press)

        try:
            same = snap_compare(app, terminal_size=size, run_before=before)
        finally:
            if app._exception is not None:
                raise AppRaisedError(f"{app!r} raised {app._exception!r}") from app._exception
        assert same, "the picture is not the accepted one: snapshot_report.html shows both"
        return True

    return compare
