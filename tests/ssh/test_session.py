"""Daybreak through a real SSH server: the screen, the prompt's line, the zone and the letters."""

import os

from tests.ssh.conftest import SET
from tests.ssh.server import Server


def test_the_screen_opens_and_gives_the_terminal_back(server: Server) -> None:
    with server.terminal("daybreak") as terminal:
        terminal.until("since")
        terminal.keys("m4")
        terminal.until("saved: mood 4")
        terminal.keys("q")
        assert terminal.ends() == 0
    assert terminal.received.rfind(b"\x1b[?1049l") > terminal.received.rfind(b"\x1b[?1049h")
    assert "mood 4" in server.run("daybreak", "status", "--line").out


def test_without_a_terminal_the_day_is_said_and_how_to_have_the_screen(server: Server) -> None:
    said = server.run("daybreak")
    assert said.code == 0 and said.err == ""
    assert said.out.splitlines()[0] == "Sun 3 May · ends 04:00"
    assert said.out.splitlines()[-1].startswith("The full screen needs a terminal: ssh -t")


def test_two_sessions_see_each_others_records(server: Server) -> None:
    with server.terminal("daybreak") as one, server.terminal("daybreak") as two:
        one.until("since")
        two.until("since")
        one.keys("7.5\r")
        one.until("saved: sleep 7.5")
        two.until("7.5 of")
        two.keys("m4")
        two.until("saved: mood 4")
        one.until_gone("— m then")


def test_the_persons_zone_holds_and_not_the_servers(server: Server) -> None:
    late = {"DAYBREAK_NOW": "2026-05-03T20:00:00-07:00", "TZ": "America/Los_Angeles"}
    server.surround({name: os.environ[name] for name in SET} | late)
    assert server.run("daybreak", "status").out.startswith("Mon 4 May")


def test_a_server_without_unicode_gets_plain_letters(server: Server) -> None:
    bare = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    server.surround({name: os.environ[name] for name in SET} | bare)
    with server.terminal("daybreak") as terminal:
        terminal.until("since")
        assert "+- No contact" in terminal.text
        terminal.keys("wnaïve\x13")
        terminal.until("saved: entry")
        terminal.keys("q")
        assert terminal.ends() == 0
    assert all(byte < 128 for byte in terminal.received)
