"""Make the pictures of Daybreak on other terminals: what the program sent, through an emulator."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path
from shutil import which
from typing import Any

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from daybreak.commands.demo import SEED, YEARS
from daybreak.sampling import write_sample
from recovery.ledger import Edit
from screenshots.make import HERE, NOW
from tests.terminal import Terminal

_SIXTEEN = TerminalTheme(
    (29, 31, 33),
    (214, 217, 230),
    [(40, 42, 46), (204, 102, 102), (140, 190, 110), (222, 165, 90), (95, 136, 201),
     (169, 158, 230), (112, 192, 186), (200, 204, 212)],
    [(120, 125, 135), (240, 130, 130), (170, 220, 140), (245, 200, 120), (130, 170, 235),
     (200, 190, 255), (150, 225, 220), (255, 255, 255)],
)  # fmt: skip
"""The sixteen colours of a terminal that has only these, or lends its own."""


@dataclass(frozen=True)
class Shown:
    """One picture: how Daybreak is called, in which environment, inside what, and its theme."""

    words: Sequence[str] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    inside: Sequence[str] = ()
    theme: str = "daybreak-dark"
    rows: int = 24


_IN_TMUX = ("tmux", "-S", "{folder}/tmux", "-f", "{folder}/tmux.conf", "new")
_IN_SCREEN = ("screen", "-c", "{folder}/screenrc", "-U")
TRUE = {"COLORTERM": "truecolor"}
PICTURES = {
    "tmux": Shown(inside=_IN_TMUX, rows=25),
    "screen": Shown(inside=_IN_SCREEN, rows=25),
    "sixteen-colours": Shown(env={"TERM": "xterm"}),
    "mono": Shown(env={"NO_COLOR": "1"}),
    "ascii": Shown(words=("--ascii",), env=TRUE),
    "light": Shown(theme="daybreak-light", env=TRUE),
    "contrast": Shown(theme="daybreak-contrast", env=TRUE),
}
"""Each picture's name and what it shows."""
_TMUX = "set -g status-right ''\nset -g default-terminal tmux-256color\nset -g status-left ''\n"
_SCREEN = "startup_message off\nhardstatus alwayslastline ' screen  %w'\nterm screen-256color\n"


def taken(shown: Shown, folder: Path) -> str:
    """The picture, as SVG."""
    inside = [word.format(folder=folder) for word in shown.inside]
    env = {
        **dict.fromkeys(("COLORTERM", "TMUX", "STY"), ""),
        "DAYBREAK_NOW": NOW.isoformat(),
        "DAYBREAK_HOME": str(folder / shown.theme),
        "DAYBREAK_STATE": str(folder / f"{shown.theme}-state"),
        "SCREENDIR": str(folder / "sockets"),
        "SHELL": "/bin/sh",
        **shown.env,
    }
    command = (*inside, *Terminal.PROGRAM)
    with Terminal(*shown.words, size=(80, shown.rows), env=env, command=command) as terminal:
        terminal.until("? help")
        terminal.until_quiet(1.0)
        picture = drawn(terminal.screen)
        terminal.keys("q")
        terminal.ends()
    return picture


def drawn(screen: Any) -> str:
    """What an emulator's screen shows, as SVG."""
    console = Console(
        record=True, file=StringIO(), width=screen.columns, force_terminal=True,
        color_system="truecolor", legacy_windows=False,
    )  # fmt: skip
    for y in range(screen.lines):
        for segment in _segments(screen.buffer[y], screen.columns):
            console.print(segment.text, style=segment.style, end="", markup=False, highlight=False)
        console.print()
    return console.export_svg(title="daybreak", theme=_SIXTEEN, unique_id="daybreak")


def _segments(row: Mapping[int, Any], columns: int) -> list[Segment]:
    cells = [row[x] for x in range(columns)]
    return list(Segment.simplify(Segment(cell.data, _style(cell)) for cell in cells if cell.data))


def _style(cell: Any) -> Style:
    return Style(
        color=_colour(cell.fg),
        bgcolor=_colour(cell.bg),
        bold=cell.bold,
        italic=cell.italics,
        underline=cell.underscore,
        reverse=cell.reverse,
    )


def _colour(name: str) -> str:
    if len(name) == 6 and not set(name) - set("0123456789abcdef"):
        return f"#{name}"
    base = name.removeprefix("bright")
    known = {"brown": "yellow"}.get(base, base)
    return f"bright_{known}" if base != name else known


def main() -> None:
    """Every picture whose terminal is installed here."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sockets").mkdir(mode=0o700)
        (folder / "tmux.conf").write_text(_TMUX)
        (folder / "screenrc").write_text(_SCREEN)
        for theme in {shown.theme for shown in PICTURES.values()}:
            ledger = write_sample(folder / theme, folder / f"{theme}-state", YEARS, SEED, NOW)
            before = ledger.profile
            ledger.apply([Edit(before, replace(before, theme=theme))])
        for picture, shown in PICTURES.items():
            if which((*shown.inside, "sh")[0]):
                (HERE / f"{picture}.svg").write_text(taken(shown, folder), "utf-8")


if __name__ == "__main__":
    main()
