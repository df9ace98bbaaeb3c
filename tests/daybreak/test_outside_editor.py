"""One's own editor: it gets the text in a private file, and nothing of it is left behind."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from daybreak.outside_editor import OutsideEditor, command
from daybreak.private_file import FOLDER
from recovery.errors import CouldNot


def editor(folder: Path, body: str, name: str = "pen") -> dict[str, str]:
    """An environment whose editor runs this Python; `path` is the file it is given."""
    program = folder / name
    program.write_text(f"#!{sys.executable}\nimport os, sys\npath = sys.argv[-1]\n{body}\n")
    program.chmod(0o755)
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {"EDITOR": str(program), "XDG_RUNTIME_DIR": str(runtime), "PATH": os.environ["PATH"]}


def edited(text: str, around: Mapping[str, str]) -> str:
    return OutsideEditor(around).edit(text)


def left(around: Mapping[str, str]) -> list[Path]:
    return [*Path(around["XDG_RUNTIME_DIR"]).iterdir()]


def test_the_text_comes_back_as_it_was_saved_and_nothing_is_left(tmp_path: Path) -> None:
    around = editor(tmp_path, "open(path, 'a').write(' and more\\n')")
    assert edited("a line", around) == "a line and more"
    assert left(around) == []


@pytest.mark.parametrize("text", ["", "one\n", "two\n\n", "no end", "ünï\U0001f642\u202e\x1b[1m"])
def test_a_text_that_was_only_looked_at_is_the_same(tmp_path: Path, text: str) -> None:
    assert edited(text, editor(tmp_path, "")) == text


def test_an_added_line_end_is_taken_off_again(tmp_path: Path) -> None:
    around = editor(tmp_path, "open(path, 'a').write('\\n')")
    assert edited("a line", around) == "a line"


def test_file_and_folder_are_for_nobody_else(tmp_path: Path) -> None:
    body = (
        "d = os.path.dirname(path)\n"
        "open(path, 'w').write(f'{os.stat(path).st_mode:o} {os.stat(d).st_mode:o}')"
    )
    assert edited("", editor(tmp_path, body)) == "100600 40700"


def test_an_editor_that_ends_badly_changes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    around = editor(tmp_path, "open(path, 'w').write('gone'); sys.exit(3)")
    with pytest.raises(CouldNot, match="ended with 3"):
        edited("a line", around)
    assert left(around) == []


@pytest.mark.parametrize("named", ["", "  ", "no-such-editor", "'open"])
def test_an_editor_that_is_not_there_is_said_plainly(named: str) -> None:
    with pytest.raises(CouldNot, match="EDITOR"):
        command({"EDITOR": named, "PATH": os.environ["PATH"]})


@pytest.mark.parametrize(
    ("name", "flag"), [("vim", "NONE"), ("nvim", "NONE"), ("nano", "-R"), ("pen", "")]
)
def test_editors_that_leave_traces_are_asked_not_to(tmp_path: Path, name: str, flag: str) -> None:
    words = command(editor(tmp_path, "", name))
    assert flag in words if flag else len(words) == 1


def test_vim_under_its_short_name_is_still_vim(tmp_path: Path) -> None:
    around = editor(tmp_path, "", "vim.basic")
    (tmp_path / "vi").symlink_to(tmp_path / "vim.basic")
    assert "-n" in command({**around, "EDITOR": str(tmp_path / "vi")})


def test_visual_comes_first_and_its_own_words_stay(tmp_path: Path) -> None:
    around = editor(tmp_path, "")
    words = command({**around, "VISUAL": f"{around['EDITOR']} --wait", "EDITOR": "other"})
    assert words == [around["EDITOR"], "--wait"]


def test_what_an_ended_program_left_is_swept_away_and_a_running_ones_stays(tmp_path: Path) -> None:
    around = editor(tmp_path, "")
    runtime = Path(around["XDG_RUNTIME_DIR"])
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for number in (ended.pid, os.getpid()):
        (runtime / f"{FOLDER}{number}-x").mkdir()
    edited("", around)
    assert [path.name for path in left(around)] == [f"{FOLDER}{os.getpid()}-x"]


def test_the_editor_hears_the_signals_that_the_screen_holds_back(tmp_path: Path) -> None:
    body = "import signal\nopen(path, 'w').write(str(len(signal.pthread_sigmask(0, []))))"
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGHUP})
    try:
        assert edited("", editor(tmp_path, body)) == "0"
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = editor(tmp_path, "")
    monkeypatch.setattr("tempfile.mkdtemp", _refuses)
    with pytest.raises(CouldNot, match="no private folder"):
        edited("", around)


def _refuses(**_: object) -> str:
    raise PermissionError(13, "permission denied")


def test_the_mode_of_the_runtime_folder_is_not_touched(tmp_path: Path) -> None:
    around = editor(tmp_path, "")
    edited("", around)
    assert stat.S_IMODE(Path(around["XDG_RUNTIME_DIR"]).stat().st_mode) == 0o700


def test_what_is_saved_meanwhile_is_handed_over_before_the_editor_is_closed(tmp_path: Path) -> None:
    body = (
        "import time\nopen(path, 'w').write('half')\n"
        "while not os.path.exists(path + '.on'): time.sleep(0.01)\nsys.exit(1)"
    )
    around = editor(tmp_path, body)
    mine, seen = OutsideEditor(around), list[str]()

    def saved(text: str) -> None:
        seen.append(text)
        if text == "half":
            (left(around)[0] / "entry.txt.on").touch()

    looking = Thread(target=lambda: _look_until(mine, lambda: "half" in seen))
    looking.start()
    with pytest.raises(CouldNot, match="ended with 1"):
        mine.edit("", saved)
    looking.join()
    assert seen[-1] == "half" and left(around) == []


def _look_until(mine: OutsideEditor, seen: Callable[[], bool]) -> None:
    while not seen():
        mine.look()


def test_an_editor_whose_terminal_went_away_is_ended_and_what_it_saved_counts(
    tmp_path: Path,
) -> None:
    around = editor(tmp_path, "import time\nopen(path, 'w').write('kept')\ntime.sleep(60)")
    mine = OutsideEditor(around)
    closing = Thread(target=lambda: _close_once_saved(mine, around))
    closing.start()
    assert mine.edit("before") == "kept"
    closing.join()
    assert left(around) == []


def _close_once_saved(mine: OutsideEditor, around: Mapping[str, str]) -> None:
    files = Path(around["XDG_RUNTIME_DIR"])
    while not any(path.read_text() == "kept" for path in files.glob("*/entry.txt")):
        pass
    mine.close()


def test_an_editor_that_will_not_end_is_ended_and_its_file_taken_away(tmp_path: Path) -> None:
    body = (
        "import signal, time\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "open(path, 'w').write('kept')\ntime.sleep(60)"
    )
    around = editor(tmp_path, body)
    mine = OutsideEditor(around)

    def clear() -> None:
        _close_once_saved(mine, around)
        mine.clear()

    clearing = Thread(target=clear)
    clearing.start()
    with suppress(CouldNot):  # its file may be gone before it is read once more
        mine.edit("before")
    clearing.join()
    assert left(around) == []
