"""One sitting at a terminal, measured: keys, typing, Escape, a held key, idleness, another size."""

import json
import time
from pathlib import Path
from statistics import median

from benchmarks import homes
from benchmarks.compare import percentile
from benchmarks.keys import key_bytes
from benchmarks.probe import Press, hang_up, hold, idle, press, resize
from benchmarks.process import memory
from benchmarks.sshlab import Lab
from benchmarks.starting import NotShownError
from benchmarks.terminal import Command, Terminal

LETTERS = "so it goes on and the evening is long "
LINES = 2_000
PASTE = b"\x1b[200~" + b"a line of a long entry\r" * LINES + b"\x1b[201~"


def open_at(home: Path, size: tuple[int, int], *, runs: bool = False) -> Terminal:
    """Daybreak on that home, not started yet; where the clock `runs`, it is this machine's."""
    columns, rows = size
    env = {k: v for k, v in homes.places(home).items() if not (runs and k == "DAYBREAK_NOW")}
    return Terminal(Command(homes.daybreak(), columns, rows, env=env, folder=homes.ROOT))


def until(terminal: Terminal, words: str) -> None:
    """Wait until the words stand there, and the screen is quiet. Raises NotShownError."""
    if terminal.wait_text(words, 30) is None:
        raise NotShownError(f"{words!r} never came:\n{terminal.emulator.text}")
    terminal.settle(0.4)


def keys(home: Path, size: tuple[int, int]) -> dict[str, float]:
    """Keys of a list and of the panels, Escape, a held key, and a long text typed on."""
    with open_at(home, size) as terminal:
        until(terminal, "days since")
        moves = [_one(terminal, key) for key in ("down", "down", "down", "up", "up", "up") * 10]
        panels = [_one(terminal, "tab") for _ in range(12)]
        escapes = []
        for _ in range(8):
            press(terminal, b"u", lambda: "how strong" in terminal.emulator.text)
            escapes.append(_seen(press(terminal, b"\x1b")))
        press(terminal, b"G", lambda: "Guide" in terminal.emulator.text)
        held = hold(terminal, key_bytes("down"), 30, 1.5)
        press(terminal, b"w", lambda: "ctrl+s" in terminal.emulator.text)
        editor = memory(terminal.pid).peak / 1024
        short = [_one(terminal, letter) for letter in LETTERS]
        _write(terminal, PASTE)
        terminal.settle(1.0, 30)
        long = [_one(terminal, letter) for letter in LETTERS * 2]
    _taken_away(home)
    return {
        "list key ms": median(moves),
        "list key p99 ms": percentile(moves, 0.99),
        "panel key ms": median(panels),
        "escape ms": median(escapes),
        "held key lag ms": held.lag,
        "letter ms": median(short),
        "letter at 2,000 lines ms": median(long),
        "letter at 2,000 lines p99 ms": percentile(long, 0.99),
        "peak with the editor MiB": editor,
    }


def _write(terminal: Terminal, data: bytes) -> None:
    for start in range(0, len(data), 1024):
        terminal.write(data[start : start + 1024])


def _one(terminal: Terminal, key: str) -> float:
    return _seen(press(terminal, key_bytes(key), quiet=0.03))


def _seen(found: Press) -> float:
    return 3000.0 if found.visible is None else found.visible


def rest(home: Path, size: tuple[int, int], seconds: float) -> dict[str, float]:
    """Nothing pressed on Today and on the running pause, by the minute; and another size."""
    minute = 60 / seconds
    with open_at(home, size) as terminal:
        until(terminal, "days since")
        quiet = idle(terminal, seconds)
        changed = [
            resize(terminal, size[0] - 7, size[1] - 3),
            resize(terminal, size[0] + 3, size[1] + 2),
            resize(terminal, *size),
        ]
    with open_at(home, size, runs=True) as terminal:
        until(terminal, "day ends")
        terminal.write(b"!")
        terminal.wait_text("Ten minutes")
        time.sleep(2)
        pause = idle(terminal, seconds)
    return {
        "idle bytes a minute": quiet.sent * minute,
        "idle CPU ms a minute": quiet.cpu * minute,
        "pause bytes a minute": pause.sent * minute,
        "resize ms": median(one.last or 0.0 for one in changed),
        "resize bytes": max(one.sent for one in changed),
    }


def cut_off(
    home: Path, size: tuple[int, int], how: str, *, frozen: bool = False
) -> dict[str, float]:
    """A sentence is half typed when the terminal goes: ms until the end.

    `how` is close or a signal; a `frozen` terminal has stopped reading before. Raises
    NotShownError where a letter was lost.
    """
    with open_at(home, size) as terminal:
        until(terminal, "days since")
        press(terminal, b"w", lambda: "ctrl+s" in terminal.emulator.text)
        for letter in LETTERS:
            press(terminal, letter.encode(), quiet=0.01)
        if frozen:
            terminal.frozen = True
            for _ in range(400):  # more pictures than lie between, if they were all sent
                terminal.write(b"\t")
                time.sleep(0.005)
        ended = hang_up(terminal, how)
    if not any(LETTERS.strip() in text for text in _taken_away(home)):
        raise NotShownError(f"{how}: the sentence is in no draft")
    return {
        "gone ms": ended.after if ended.after is not None else 5000.0,
        "CPU ms": ended.cpu,
        "busy %": ended.busy,
    }


def _taken_away(home: Path) -> list[str]:
    """The drafts, which are not there afterwards."""
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in home.rglob("drafts/*.json")]
    for path in home.rglob("drafts/*"):
        path.unlink()
    return texts


def over(lab: Lab, home: Path, size: tuple[int, int]) -> dict[str, float]:
    """Keys over that line, beside the bare echo of a terminal at its other end."""
    columns, rows = size
    with Terminal(Command(lab.argv("echo ready; cat"), columns, rows)) as terminal:
        until(terminal, "ready")
        echoes = [_one(terminal, letter) for letter in LETTERS]
    places = " ".join(f"{name}={value}" for name, value in homes.places(home).items())
    program = f"cd {homes.ROOT} && env {places} {' '.join(homes.daybreak('--unrestricted'))}"
    with Terminal(Command(lab.argv(program), columns, rows)) as terminal:
        until(terminal, "days since")
        terminal.settle(1.5)
        moves = [_one(terminal, key) for key in ("down", "down", "down", "up", "up", "up") * 6]
        press(terminal, b"G", lambda: "Guide" in terminal.emulator.text)
        held = hold(terminal, key_bytes("down"), 30, 1.5, quiet=1.0)
        terminal.write(b"q")
        terminal.settle(1.0)
    return {
        "echo ms": median(echoes),
        "key ms": median(moves),
        "key p99 ms": percentile(moves, 0.99),
        "held key lag ms": held.lag,
    }
