"""The pictures cannot lie: an app that raises never passes, though the bare plugin lets it."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).with_name("conftest.py")
APPS = """
import pytest
from textual.app import App
from textual.widgets import Static


class Calm(App):
    def compose(self):
        yield Static("here")


class InCompose(App):
    def compose(self):
        yield Static("here")
        raise RuntimeError("in compose")


class InMount(Calm):
    def on_mount(self):
        raise RuntimeError("in on_mount")


class InAction(Calm):
    BINDINGS = [("x", "stumble", "Stumble")]

    def action_stumble(self):
        raise RuntimeError("in an action")


class InWorker(Calm):
    def on_mount(self):
        self.run_worker(self.stumble)

    async def stumble(self):
        raise RuntimeError("in a worker")


RAISING = pytest.mark.parametrize("app", [InCompose, InMount, InAction, InWorker])
"""
TESTS = """
@RAISING
def test_bare(app, snap_compare):
    assert snap_compare(app(), press=["x"])


@RAISING
def test_guarded(app, snap):
    assert snap(app(), press=["x"])


def test_guarded_calm(snap):
    assert snap(Calm(), press=["x"])
"""
PLACES = ("in compose", "in on_mount", "in an action", "in a worker")


@pytest.fixture
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project of its own with this one's conftest, run as if it were the only one."""
    for name in ("PYTEST_XDIST_WORKER", "TEXTUAL_SNAPSHOT_TEMPDIR", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(APPS + TESTS)
    return pytester


def test_an_app_that_raises_passes_the_bare_plugin_and_never_the_guard(
    inner: pytest.Pytester,
) -> None:
    inner.runpytest_subprocess("-p", "no:xdist", "--snapshot-update")  # accepts any picture
    result = inner.runpytest_subprocess("-p", "no:xdist", "-v")
    result.assert_outcomes(passed=len(PLACES) + 1, failed=len(PLACES))
    result.stdout.fnmatch_lines(["*test_guarded_calm PASSED*"])
    for place in PLACES:
        result.stdout.fnmatch_lines([f"*AppRaisedError: *{place}*"])
