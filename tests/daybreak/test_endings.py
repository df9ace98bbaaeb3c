"""How a command ends when something is in its way: one line, no traceback, no text of a person."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.daybreak.conftest import ROOT, Daybreak, Refused

SECRET = "what I never told anyone"


def a_store_that_raises(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let opening the home raise the error."""

    def opened(*_: object) -> None:
        raise error

    monkeypatch.setattr("storage.store.Store.open", opened)


@pytest.mark.parametrize(
    "error",
    [
        KeyError(SECRET),
        ValueError(SECRET),
        RecursionError(SECRET),
        MemoryError(),
        AssertionError(SECRET),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        OSError(28, "No space left on device", f"/home/{SECRET}"),
        OSError(SECRET),
        PermissionError(13, "Permission denied", SECRET),
        BrokenPipeError(32, "Broken pipe"),
        KeyboardInterrupt(),
        EOFError(),
        SystemExit(SECRET),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_happens_is_one_line_without_a_word_of_the_person(
    daybreak: Daybreak,
    refused: Refused,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
) -> None:
    a_store_that_raises(monkeypatch, error)
    answer = daybreak("log", "-", typed=f'"{SECRET}"')
    assert SECRET not in refused(answer, 1) and answer.out == ""


@pytest.mark.parametrize(
    "words",
    [
        ("nothing",),
        ("--nothing",),
        ("status", "--nothing"),
        ("status", "more"),
        ("status", "--line=1"),
        ("--home",),
        ("log",),
        ("\x1b[31m",),
        ("a\nb",),
        ("\udcff",),
        ("",),
        ("habit", "\x9b2J"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(
    daybreak: Daybreak, refused: Refused, words: tuple[str, ...]
) -> None:
    answer = daybreak(*words)
    refused(answer, 2)
    assert answer.out == ""


@pytest.mark.parametrize("words", [("-h",), ("--help",), ("log", "-h"), ("habit", "--help")])
def test_help_is_on_stdout(daybreak: Daybreak, words: tuple[str, ...]) -> None:
    answer = daybreak(*words)
    assert answer.code == 0 and answer.err == "" and answer.out.startswith("Usage: daybreak")


def test_every_command_explains_itself_and_fits_its_line(daybreak: Daybreak) -> None:
    text = daybreak("--help").out
    assert "..." not in text.partition("Commands:")[2]
    assert all(len(line) <= 80 for line in text.splitlines())


def a_process(*words: str) -> "subprocess.Popen[bytes]":
    """A command with pipes on every side."""
    env = dict(os.environ, PYTHONPATH=str(ROOT))
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "daybreak", *words]
    return subprocess.Popen(command, env=env, stdin=pipe, stdout=pipe, stderr=pipe)


def test_ctrl_c_while_text_is_typed_saves_nothing(home: Path) -> None:
    process = a_process("write")
    assert process.stdin is not None and process.stderr is not None
    # More than a pipe holds: once it is written, the command has begun to read.
    process.stdin.write(b"half a line " * 6000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    process.stdin.close()
    assert process.wait(timeout=20) == 1
    assert process.stderr.read() == b"daybreak: stopped\n"
    assert not home.exists()
    process.stderr.close()


def with_streams(words: str, streams: str) -> "subprocess.CompletedProcess[bytes]":
    """A command that a shell starts with its streams led elsewhere."""
    env = dict(os.environ, PYTHONPATH=str(ROOT))
    line = f'exec "{sys.executable}" -m daybreak {words} {streams}'
    return subprocess.run(["/bin/sh", "-c", line], env=env, capture_output=True, check=False)


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    process = a_process("status", "--json")
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.wait(timeout=20) == 1
    said = process.stderr.read()
    assert said.count(b"\n") == 1 and said.startswith(b"daybreak: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("words", ["status", "-h"])
def test_an_answer_that_cannot_be_written_is_no_traceback(words: str) -> None:
    done = with_streams(words, "1>/dev/full")
    said = b"the answer could not be written, the disk is full; what was saved stays saved"
    assert done.returncode == 1 and done.stderr == b"daybreak: " + said + b"\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize(("words", "code"), [("status", 1), ("nothing", 2)])
def test_the_exit_code_holds_where_nothing_can_be_said(words: str, code: int) -> None:
    assert with_streams(words, "1>/dev/full 2>/dev/full").returncode == code


@pytest.mark.parametrize("closed", ["1>&-", "0<&- 1>&- 2>&-"])
@pytest.mark.parametrize("words", ["status", "history --year 2026"])
def test_closed_streams_are_no_traceback(words: str, closed: str) -> None:
    done = with_streams(words, closed)
    assert done.returncode == 0 and done.stderr == b""


def test_a_terminal_without_these_signs_gets_question_marks(
    shell: Daybreak, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shell("log", "sleep 8 mood 4").code == 0
    monkeypatch.setenv("PYTHONIOENCODING", "iso8859-5")
    answer = shell("status", "--line")
    assert (answer.code, answer.out) == (0, "sleep 8/8 h ? mood 4\n")
