"""Small apps on a real terminal: its keys, its pictures, its size, and how it is left behind."""

import os
import signal
from pathlib import Path

import pytest

from tests.tui.driver.session import Session

MOUSE, MOVES, FOCUS, SCREEN, WRAP, CURSOR, PASTE = 1000, 1003, 1004, 1049, 7, 25, 2004


def heard(session: Session) -> list[str]:
    """The words that the app shows."""
    return session.emulator.text.split()[1:]


def as_it_was_found(session: Session) -> None:
    """The terminal is as before, nothing of the picture is in it, and its line is as before."""
    assert session.emulator.modes == {CURSOR, WRAP}
    assert "ready" not in session.emulator.text
    erased, _, _ = session.emulator.written.rpartition("\x1b[?1049l")
    assert erased.removesuffix("\x1b[23;2t").endswith("\x1b[K\x1b[H")
    assert session.attributes == session.found


def test_an_escape_is_a_key_before_textual_would_have_decided() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        session.send(b"T\x1b")
        session.until_text("slow")
        assert heard(session) == ["T", "escape", "slow"]


def test_only_what_is_needed_is_asked_of_the_terminal() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        assert session.emulator.modes == {SCREEN, PASTE}
    with Session("heard", env={"MOUSE": "1"}) as session:
        session.until_text("ready")
        assert session.emulator.modes == {SCREEN, PASTE, MOUSE, 1006}


@pytest.mark.parametrize("driver", ["thin", "plain"])
def test_the_terminal_is_left_as_it_was_found(driver: str) -> None:
    with Session("heard", env={"DRIVER": driver}) as session:
        session.until_text("ready")
        session.send(b"\x11")
        assert session.until_ended() == 0
        assert session.attributes == session.found
        assert session.emulator.text.split()[-1] == "goodbye"
        if driver == "thin":
            as_it_was_found(session)


def test_an_app_that_raises_leaves_the_terminal_as_it_was_found() -> None:
    with Session("heard", env={"MOUSE": "1"}) as session:
        session.until_text("ready")
        session.send(b"R")
        assert session.until_ended() == 1
        as_it_was_found(session)
        assert "on purpose" in session.emulator.text


def test_what_is_no_key_does_no_harm_to_the_keys_between() -> None:
    bad = [
        *(b"\xff\xc3", b"\x1b[M\xff\xfe\xfd", b"\x1b[<0;5;5M", b"\x1b[12\x1b[200\x1b[", b"\x1b[I"),
        *(b"\x1b[99999999u", b"\x1b[97:65;2u", b"\x1b]11;rgb:1/2/3\x07", b"\x1b[48;1;1;0;0t"),
    ]
    with Session("heard") as session:
        session.until_text("ready")
        for number, bytes_between in enumerate(bad):
            # The \r ends whatever was begun, so that the next digit stands for itself.
            session.send(bytes_between + b"\r" + str(number).encode())
            session.until(lambda: heard(session)[-1:] == [str(number)], str(number))  # noqa: B023
        keys = [word for word in heard(session) if word != "enter"]
        assert keys == [str(number) for number in range(len(bad))]


def test_keys_of_old_and_new_terminals_come_mixed() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        session.send(b"a\x1b[98;;98u\x1b[A\x1b[1;5C\x1b[99;5u\x1bOPd\x1b[27u" + "é漢".encode())
        wanted = "a b up ctrl+right ctrl+c f1 d escape é 漢"
        session.until(lambda: heard(session) == wanted.split(), wanted)


def test_a_paste_of_a_megabyte_is_one_paste_and_the_next_key_comes() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        session.send(b"a\x1b[200~" + b"0123456789abcde\r" * 65536 + b"\x1b[201~b")
        session.until(lambda: heard(session) == ["a", "paste:1048576", "b"], "paste")


def test_keys_typed_before_the_start_are_kept() -> None:
    with Session("heard", ahead=b"early\n") as session:
        session.until(lambda: "".join(heard(session)).startswith("early"), "early")


def test_a_quick_start_is_gone_on_with() -> None:
    with Session("painted") as session:
        session.until_text("painted")
        session.send(b"early")
        session.until(lambda: "".join(heard(session)) == "early", "early")
        assert session.emulator.written.count("\x1b[?1049h") == 1
        session.send(b"\x11")
        assert session.until_ended() == 0
        as_it_was_found(session)


def test_a_window_may_be_of_one_cell_and_of_a_hundred_thousand() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        before = session.emulator.cells
        for size in [(1, 1), (500, 200), (2, 1), (80, 24)]:
            session.resize(*size)
            corner = "r" if size[0] < 5 else "ready"
            session.until(lambda: session.emulator.text.startswith(corner), corner)  # noqa: B023
        session.until(lambda: session.emulator.cells == before, "the first picture")


def test_a_window_is_whole_that_came_back_before_its_screen_heard_of_another_size() -> None:
    with Session("returning") as session:
        session.until_text("days since")
        session.until_quiet()
        before, sent = session.emulator.cells, len(session.emulator.written)
        session.resize(40, 15)
        session.until(lambda: len(session.emulator.written) > sent, "a picture of that size")
        session.resize(80, 24)
        assert session.emulator.cells != before
        session.until(lambda: session.emulator.cells == before, "the first picture")


def test_an_editor_has_the_terminal_for_itself() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        for number in (1, 2):
            session.send(b"E")
            session.until_text("editing")
            assert session.emulator.modes == {CURSOR, WRAP}
            assert session.attributes == session.found
            session.send(b"word\r")
            session.until(lambda: heard(session) == ["E"] * number, "the picture")  # noqa: B023
            assert session.emulator.modes == {SCREEN, PASTE}


def test_a_program_that_is_asked_to_stop_gives_the_terminal_back_until_it_goes_on() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        session.process.send_signal(signal.SIGTSTP)
        session.until(lambda: session.emulator.modes == {CURSOR, WRAP}, "the terminal")
        os.waitid(os.P_PID, session.process.pid, os.WSTOPPED | os.WNOWAIT)
        assert session.attributes == session.found
        session.process.send_signal(signal.SIGCONT)
        session.until(lambda: session.emulator.modes == {SCREEN, PASTE}, "the screen")
        session.send(b"j")
        session.until_text("ready j")


def test_a_program_that_was_stopped_paints_anew() -> None:
    with Session("heard") as session:
        session.until_text("ready")
        session.process.send_signal(signal.SIGSTOP)
        session.emulator.write("\x1b[2J\x1b[3;3Hthe shell was here")
        session.process.send_signal(signal.SIGCONT)
        session.until(lambda: "shell" not in session.emulator.text, "a new picture")
        session.until_text("ready")
        session.send(b"j")
        session.until_text("j")


def test_pictures_go_to_the_terminal_when_errors_go_to_a_file(tmp_path: Path) -> None:
    with (tmp_path / "errors").open("wb") as errors, Session("heard", stderr=errors.fileno()) as s:
        s.until_text("ready")
    assert (tmp_path / "errors").read_bytes() == b""


def test_where_the_model_gives_up_textual_goes_on() -> None:
    with Session("stumble") as session:
        for number in range(12):
            session.send(str(number).encode())
        wanted = "".join(str(number) for number in range(12))
        session.until(lambda: "".join(heard(session)) == wanted, wanted)
        session.send(b"\x11")
        assert session.until_ended() == 0
        as_it_was_found(session)


def test_a_terminal_without_names_for_its_letters_is_no_end() -> None:
    env = {
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
    }
    with Session("heard", env=env) as session:
        session.until_text("ready")
        session.send("aéb".encode())
        session.until(lambda: heard(session) == ["a", "?", "b"], "a ? b")
    assert os.environ.get("PYTHONIOENCODING") != "ascii"
