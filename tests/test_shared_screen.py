"""On a screen that others see: what is hidden is gone, and nothing of a sitting stays behind."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.begun import begin
from tests.terminal import Terminal
from tests.waiting import wait_for

PATIENCE = 20.0
PRIVATE = ("No contact", "since", "Sleep", "a private word", "Acceptance")
DAYBREAK = f"{sys.executable} -m daybreak; echo has ended; exec cat"


def until(shown: Callable[[], str], words: str) -> str:
    """Look until the words are shown; what is shown then."""
    limit = time.monotonic() + PATIENCE
    while words not in (text := shown()):
        assert time.monotonic() < limit, f"{words!r} never came:\n{text}"
    return text


class Inside:
    """Daybreak in a multiplexer: keys in, the screen and all that can be scrolled back to out."""

    def __init__(
        self, key: Callable[[str], object], seen: Callable[[], str], all_of_it: Callable[[], str]
    ) -> None:
        self.key, self.seen, self.all_of_it = key, seen, all_of_it

    def sitting(self) -> str:
        """Open, look at two places, write a line, leave; everything that is to be read then."""
        until(self.seen, "No contact")
        self.key("J")
        until(self.seen, "Journal")
        self.key("w")
        until(self.seen, "ctrl+s")
        self.key("a private word\x13")
        until(self.seen, "saved: entry")
        self.key("T")
        until(self.seen, "No contact")
        self.key("q")
        until(self.seen, "has ended")
        return self.all_of_it()


@contextmanager
def tmux(person: Path, alternate: str) -> Iterator[Inside]:
    """A tmux of its own."""

    def run(*words: str) -> str:
        command = ["tmux", "-S", str(person / "socket"), "-f", "/dev/null", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    run("new-session", "-d", "-x", "80", "-y", "24", "sleep 60")
    try:
        run("set", "-g", "alternate-screen", alternate)
        run("respawn-pane", "-k", DAYBREAK)
        yield Inside(
            lambda keys: run("send-keys", "-l", keys),
            lambda: run("capture-pane", "-p"),
            lambda: run("capture-pane", "-p", "-S", "-"),
        )
        assert run("display-message", "-p", "#{history_size}").strip() == "0"
    finally:
        run("kill-server")


@contextmanager
def gnu_screen(person: Path, alternate: str) -> Iterator[Inside]:
    """A GNU screen of its own."""
    (person / "screenrc").write_text(f"altscreen {alternate}\ndefscrollback 500\ndefutf8 on\n")
    (person / "sockets").mkdir(mode=0o700)
    env = {**os.environ, "SCREENDIR": str(person / "sockets"), "LANG": "C.UTF-8", "TERM": "xterm"}

    def run(*words: str, check: bool = True) -> bool:
        command = ["screen", "-c", str(person / "screenrc"), "-S", "daybreak", *words]
        done = subprocess.run(command, env=env, check=check, capture_output=True)
        return done.returncode == 0

    def copied(*words: str) -> str:
        copy = person / "copy"
        copy.unlink(missing_ok=True)
        run("-X", "hardcopy", *words, str(copy))
        wait_for(copy.exists, PATIENCE)
        return copy.read_text("utf-8", "replace")

    run("-U", "-d", "-m", "sh", "-c", DAYBREAK)
    wait_for(lambda: run("-X", "echo", "", check=False), PATIENCE)  # it listens a moment later
    try:
        yield Inside(
            lambda keys: run("-X", "stuff", keys.replace("\x13", "^S")),
            copied,
            lambda: copied("-h"),
        )
    finally:
        run("-X", "quit")


INSIDE = {"tmux": tmux, "screen": gnu_screen}


@pytest.mark.parametrize("alternate", ["on", "off"])
@pytest.mark.parametrize("program", INSIDE)
def test_nothing_can_be_scrolled_back_to(person: Path, program: str, alternate: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"not installed here: {program}")
    begin()
    with INSIDE[program](person, alternate) as inside:
        left = inside.sitting()
        assert left.split() == ["has", "ended"]
        assert not any(word in left for word in PRIVATE)


@pytest.mark.parametrize(
    ("driver", "theme"), [("thin", "daybreak-dark"), ("plain", "daybreak-terminal")]
)
def test_a_blanked_screen_is_sent_no_word(person: Path, driver: str, theme: str) -> None:
    begin()
    profile = person / "daybreak" / "profile.json"
    profile.write_text(profile.read_text("utf-8").replace("daybreak-dark", theme), "utf-8")
    with Terminal("--driver", driver) as terminal:
        terminal.until("? help")
        terminal.until_quiet()
        before = len(terminal.received)
        terminal.keys("b")
        terminal.until_gone("No contact")
        terminal.until_quiet()
        assert not terminal.text.strip()
        sent = terminal.received[before:].decode()
        assert not re.search(r"\w", re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\].*?\x07", "", sent))
        terminal.keys("q")
        terminal.until("since")
        terminal.keys("q")
        assert terminal.ends() == 0
    titles = set(re.findall(rb"\x1b\][012];(.*?)\x07", terminal.received))
    assert titles == ({b"daybreak"} if driver == "thin" else set())
