"""What libraries load with themselves and is hardly ever used stays away until it is asked for."""

import subprocess
import sys

import pytest

from tests.daybreak.conftest import ROOT

START = """
import sys
from daybreak.later import LATER, Later, hold_back, hold_back_no_longer
hold_back()
import daybreak.screen, storage.store, tui.app
hold_back_no_longer()
"""


def said(script: str) -> str:
    """What the script says after the program was imported as a start does it."""
    done = subprocess.run(
        [sys.executable, "-c", START + script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return done.stdout.strip()


def test_a_start_loads_neither_the_palette_nor_what_else_waits() -> None:
    assert said("print(*sorted(set(LATER) & set(sys.modules)))") == "textual.pilot"
    assert said("print(type(sys.modules['textual.pilot']).__name__)") == "Later"
    assert said("print(any(name.startswith('textual.widgets._sel') for name in sys.modules))") == (
        "False"
    )


def test_the_palette_is_textuals_own_once_it_is_opened() -> None:
    script = (
        "from tui.palette import Palette; print(Palette.__mro__[1].__module__, *Palette.BINDINGS)"
    )
    assert said(script).startswith("textual.command Binding(")


@pytest.mark.parametrize(
    ("asks", "answer"),
    [
        ("print(textual.app.mimetypes.guess_type('a.txt')[0])", "text/plain"),
        ("print(textual.app.user_downloads_path().name)", "Downloads"),
        ("print(rich.style.loads(rich.style.dumps([1])))", "[1]"),
        ("print(textual.design.Table('a').columns[0].header)", "a"),
        ("from textual.pilot import Pilot; print(type(Pilot(None)).__module__)", "textual.pilot"),
        ("print(textual.layout.Canvas(2, 1).width)", "2"),
        ("print(textual.screen.ToastRack().id)", "None"),
        ("print(textual.suggestions.get_suggestion('colr', ['color']))", "color"),
        ("print(fractions.Decimal('0.5'))", "0.5"),
        ("print(pathlib.Path('/a b').as_uri())", "file:///a%20b"),
        ("print(linecache.getline('daybreak/later.py', 1)[:10])", '"""Modules'),
        ("print(typing.Final is textual.constants.Final)", "True"),
        (
            "import typing_extensions; print(typing_extensions.deprecated.__module__)",
            "typing_extensions",
        ),
    ],
)
def test_a_library_gets_what_it_waited_for_when_it_asks(asks: str, answer: str) -> None:
    loaded = "fractions, linecache, pathlib, typing, rich.style, textual.app, textual.design"
    assert said(f"import {loaded}; {asks}") == answer


def test_an_import_before_the_program_stands_gets_the_module_too() -> None:
    script = """
from daybreak.later import hold_back
hold_back()
from shutil import which
import locale, textwrap
print(which("no such program"), textwrap.dedent(" a"), locale.LC_ALL >= 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout == "None a True\n"
