"""The line goes without a word: what is left behind is quiet, out of the way, and loses nothing."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.ssh.conftest import SET
from tests.ssh.relay import Cable, Relay
from tests.ssh.server import Server, missing, seconds_of
from tests.terminal import Terminal

LOOK = 2.0
"""Seconds over which what is left behind is watched."""
MOST = 0.2
"""CPU seconds that one session may take in them; one that spins takes all it can get."""


def recorded(open_one: Callable[[], Terminal], count: int) -> list[Terminal]:
    """So many sessions at once, each of which has saved an urge."""
    terminals = [open_one() for _ in range(count)]
    for terminal in terminals:
        terminal.until("since")
        terminal.keys("u5")
        terminal.until("saved: urge 5")
    return terminals


def pull(terminals: list[Terminal]) -> None:
    """The clients' machine is gone as well; nothing of it reaches the server."""
    for terminal in terminals:
        terminal.child.close(force=True)


def urges() -> int:
    """How many were kept, as a fresh command reads them."""
    command = [sys.executable, "-m", "daybreak", "status", "--json"]
    done = subprocess.run(command, check=True, capture_output=True)
    found: int = json.loads(done.stdout)["contact"]["urges"]
    return found


def left_behind(server: Server, count: int) -> None:
    """Every cut session is still there, and none of them is busy."""
    sessions = [pid for pid in server.descendants() if _is_daybreak(pid)]
    assert len(sessions) == count
    before = {pid: seconds_of(pid) for pid in sessions}
    time.sleep(LOOK)  # a span in which none of them may be busy: there is nothing to wait for
    busy = {pid: seconds_of(pid) - before[pid] for pid in sessions}
    assert max(busy.values()) < MOST, busy


def _is_daybreak(pid: int) -> bool:
    try:
        return b"daybreak" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def test_a_session_whose_line_was_cut_is_quiet_and_in_nobodys_way(server: Server) -> None:
    relay = Relay(server.port)
    try:
        terminals = recorded(lambda: server.terminal("daybreak", port=relay.port), 2)
        relay.cut()
        pull(terminals)
        with server.terminal("daybreak") as later:
            later.until("since")
            later.keys("u7")
            later.until("saved: urge 7")
            left_behind(server, 3)
            later.keys("q")
            assert later.ends() == 0
        assert urges() == 3
    finally:
        relay.close()


@pytest.fixture
def cable() -> Iterator[Cable]:
    """A cable that can be pulled."""
    if shutil.which("ip") is None:
        pytest.skip("not installed here: ip (Debian: iproute2)")
    cable = Cable()
    try:
        cable.lay()
    except subprocess.CalledProcessError as error:
        cable.remove()
        pytest.skip(f"no network of one's own may be made here: {error.stderr.decode().strip()}")
    yield cable
    cable.remove()


@pytest.mark.torture
def test_a_hundred_sessions_whose_cable_was_pulled(
    cable: Cable, tmp_path: Path, person: Path
) -> None:
    if lacking := missing():
        pytest.skip(f"not installed here: {', '.join(lacking)} (Debian: openssh-server)")
    begin = [sys.executable, "-m", "daybreak", "begin", "--since", "2026-04-21"]
    subprocess.run(begin, check=True, capture_output=True)
    inside = {name: ("ip", "netns", "exec", f"db{name}") for name in ("client", "server")}
    server = Server(tmp_path, cable.address, inside)
    server.start()
    server.surround({name: os.environ[name] for name in SET})
    with ExitStack() as ending:
        ending.callback(server.stop)
        for batch in range(1, 11):
            terminals = recorded(lambda: server.terminal("daybreak"), 10)
            cable.pull()
            pull(terminals)
            assert urges() == 10 * batch
        left_behind(server, 100)
        with server.terminal("daybreak") as later:
            later.until("since")
            later.keys("u7")
            later.until("saved: urge 7")
        assert urges() == 101
