"""A key that opens Daybreak alone: what is tried from outside and inside, and reaches no shell."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.ssh.conftest import SET
from tests.ssh.server import Server
from tests.terminal import Terminal

PYTHON = {"python", "python3", Path(sys.executable).name}
LEADS_OUT = ("EDITOR", "VISUAL", "SHELL", "PAGER", "BROWSER", "MANPAGER")


@pytest.fixture
def mark(server: Server, person: Path) -> Path:
    """A file that is there once anything but Daybreak was run: each of these programs makes it."""
    mark, program = person / "reached", person / "program"
    program.write_text(f"#!/bin/sh\ntouch {mark}\n")
    program.chmod(0o755)
    kept = {name: os.environ[name] for name in SET}
    server.surround(kept | {name: str(program) for name in LEADS_OUT})
    return mark


@pytest.mark.parametrize(("key", "words"), [("only", ()), ("bare", ("daybreak",))])
def test_the_key_opens_daybreak_and_its_end_is_the_sessions_end(
    server: Server, key: str, words: tuple[str, ...]
) -> None:
    with server.terminal(*words, key=key) as terminal:
        terminal.until("since")
        assert len(server.programs()) == 1 and server.programs() <= PYTHON
        terminal.keys("q")
        assert terminal.ends() == 0


COMMANDS = ["touch {mark}", "daybreak; touch {mark}", "$(touch {mark})", "daybreak\ntouch {mark}"]


def test_no_other_command_is_run(server: Server, mark: Path) -> None:
    calls = [("only", command) for command in COMMANDS]
    for key, command in [*calls, ("bare", "sh"), ("bare", "daybreak status --json")]:
        said = server.run(command.format(mark=mark), key=key)
        assert said.code == 1 and said.out == ""
        assert said.err.startswith("daybreak: this key opens Daybreak and nothing else")
    assert not mark.exists()


@pytest.mark.parametrize("program", ["scp", "sftp"])
def test_no_file_is_fetched(server: Server, person: Path, mark: Path, program: str) -> None:
    away = person / "fetched"
    said = server.run(f"{server.address}:/etc/passwd", str(away), key="only", program=program)
    assert said.code != 0
    assert not away.exists() and not mark.exists()


FORWARDS = {
    "a port here": ["-W", "127.0.0.1:{port}"],
    "a port there": ["-N", "-oExitOnForwardFailure=yes", "-R0:127.0.0.1:22"],
}


@pytest.mark.parametrize("forward", FORWARDS)
def test_nothing_is_forwarded(server: Server, forward: str) -> None:
    options = [word.format(port=server.port) for word in FORWARDS[forward]]
    said = server.run(key="only", options=options)
    assert said.code != 0 and "SSH-2.0" not in said.out


PASTE = "\x1b[200~{}\x1b[201~"
SHELL = "!sh\n:!sh\n:sh\n$(touch {mark})\n`touch {mark}`\n| touch {mark}\n; touch {mark}\n"
PLACES = {
    "today": "T",
    "history": "H",
    "journal": "J",
    "guide": "G",
    "settings": ",",
    "the editor": "w",
    "the quick line": "T:",
    "the pause": "T!",
    "help": "T?",
}
STOPS = "".join(map(chr, (26, 3, 28, 25, 4, 15, 15)))
CONTROLS = "".join(chr(code) for code in range(1, 32) if code not in (13, 17, 27))


def still_there(terminal: Terminal, server: Server, mark: Path) -> None:
    """Come back to Today from wherever the keys led, and see that nothing else runs."""
    for _ in range(9):
        terminal.keys("\x1b")
        terminal.until_quiet()
        if "No contact" in terminal.text and "palette" not in terminal.text:
            break
    terminal.keys("T")
    terminal.until("No contact")
    assert server.programs() <= PYTHON
    assert not mark.exists()


def test_no_key_in_any_place_leads_to_a_shell(server: Server, mark: Path) -> None:
    with server.terminal(key="only") as terminal:
        terminal.until("since")
        for words in ("suspend", "shell", "outside"):
            terminal.keys("\x10")
            terminal.until_quiet()
            terminal.keys(words + "\r\r")
            still_there(terminal, server, mark)
        for keys in PLACES.values():
            for escape in (STOPS + "EE", CONTROLS + PASTE.format(SHELL.format(mark=mark))):
                terminal.keys(keys + escape)
                still_there(terminal, server, mark)
        terminal.keys("q")
        assert terminal.ends() == 0


def test_keys_before_the_screen_is_there_end_it_at_most(server: Server, mark: Path) -> None:
    with server.terminal(key="only") as terminal:
        terminal.keys("\x1a\x1c\x1a\x1c\x03")
        with suppress(AssertionError):  # an interrupted start is the session's end
            terminal.until("since")
        assert server.programs() <= PYTHON
        assert not mark.exists()


def test_windows_of_any_size_and_mouse_bytes_leave_it_standing(server: Server, mark: Path) -> None:
    with server.terminal(key="only") as terminal:
        terminal.until("since")
        for size in [(1, 1), (500, 200), (2, 2), (40, 15), (300, 100), (1, 200), (500, 1)] * 5:
            terminal.resize(*size)
            terminal.keys("\x1b[<0;5;5M\x1b[<0;5;5m\x1b[M !!\x1b[<64;1;1M\x1b[I\x1b[O")
        # a size that it never had: ssh tells the last one alone where it was busy meanwhile
        terminal.resize(81, 25)
        still_there(terminal, server, mark)


def test_the_editor_says_that_no_other_one_can_be_opened(server: Server, mark: Path) -> None:
    with server.terminal(key="bare") as terminal:
        terminal.until("since")
        terminal.keys("w\x0f\x0f")
        terminal.until("no other editor can be opened here")
        still_there(terminal, server, mark)
