"""What a command loads: as little as it needs, since a prompt may ask for `status` every time."""

import os
import subprocess
import sys

import pytest

from tests.daybreak.conftest import ROOT, Daybreak

HEAVY = {"textual", "rich", "tinydb", "dateutil", "hypothesis", "asyncio", "importlib.metadata"}
SCRIPT = """
import sys
from daybreak.__main__ import main
code = main(sys.argv[1:])
print("\\n" + " ".join(sorted(sys.modules)))
raise SystemExit(code)
"""


def loaded(*words: str) -> set[str]:
    """The modules in a fresh process after that command."""
    env = dict(os.environ, PYTHONPATH=str(ROOT))
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words], env=env, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("shape", [("--line",), ("--json",)])
def test_status_loads_no_screen_no_database_and_no_date_parser(
    daybreak: Daybreak, shape: tuple[str, ...]
) -> None:
    daybreak("begin", "--since", "2026-04-21", "--target", "30", "--tz", "Europe/Berlin")
    daybreak("log", 'sleep 8 mood 4 "text"')
    assert loaded("status", *shape) & HEAVY == set()


def test_help_loads_none_of_it_either(daybreak: Daybreak) -> None:
    assert daybreak("-h").code == 0
    assert loaded("-h") & HEAVY == set()


@pytest.mark.parametrize("words", [("log", "mood 4"), ("contact", "text")])
def test_saving_loads_no_screen_and_no_date_parser(words: tuple[str, ...]) -> None:
    assert loaded(*words) & (HEAVY - {"tinydb"}) <= {"importlib.metadata"}


def test_the_screen_starts_without_reading_a_command_line() -> None:
    parts = "daybreak.__main__, daybreak.screen, daybreak.sitting, storage.store, tui.app"
    script = f"import sys, {parts}; print('click' in sys.modules, 'dateutil' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"
