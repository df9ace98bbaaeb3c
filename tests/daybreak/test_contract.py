"""Every row of the command line once as a process of its own, in the order of a first day."""

from pathlib import Path

import pytest

from tests.daybreak.conftest import Answer, Daybreak, Refused

DAY = [
    (("begin", "--since", "2026-04-21", "--target", "30", "--tz", "Europe/Berlin"), ""),
    (("log", "sleep 7.5 water 6 exercise 30 social 1h mood 4 urge 6 @evening"), ""),
    (("log", "-"), 'skip exercise "text for the journal"'),
    (("log", "water +1", "--day", "yesterday"), ""),
    (("contact", "profile", "--trigger", "late"), ""),
    (("contact", "text", "--then", "keep", "--note", "-", "--day", "-3"), "a note"),
    (("contact", "received"), ""),
    (("write", "--title", "Night", "--mood", "2", "-"), "one\ntwo\n"),
    (("habit", "add", "Read", "--target", "20", "--unit", "min", "--every", "2/week"), ""),
    (("habit", "edit", "Read", "--target", "25"), ""),
    (("habit", "archive", "Read"), ""),
]


def test_a_first_day_from_the_shell(shell: Daybreak) -> None:
    for words, typed in DAY:
        answer = shell(*words, typed=typed)
        assert answer.code == 0 and answer.err == "" and answer.lines[-1] == "saved", answer
    said = shell("status", "--json").value
    assert said["contact"]["days"] == 12 and said["contact"]["slips"] == 1
    assert said["contact"]["watching"] == 1 and said["contact"]["urges"] == 1
    amounts = {habit["name"]: habit["amount"] for habit in said["habits"]}
    assert amounts == {"Sleep": 7.5, "Water": 6, "Exercise": None, "Social": 60}
    assert said["mood"] == 3 and said["journal"] == {"entries": 2, "today": 2}
    assert shell("status", "--line").out == (
        "12 days · sleep 7.5/8 h · water 6/8 · exercise skip · social 60/30 min · mood 3\n"
    )


@pytest.mark.parametrize("words", [(), ("status",), ("habit", "list")])
def test_everything_answers_before_a_beginning(
    shell: Daybreak, home: Path, words: tuple[str, ...]
) -> None:
    answer = shell(*words)
    assert answer.code == 0 and answer.err == "" and answer.out
    assert not home.exists()


def decided(shell: Daybreak, now: str) -> str:
    """The day that status says at that instant."""
    answer: Answer = shell("status", "--json", now=now)
    return str(answer.value["day"])


def test_the_day_turns_at_four(shell: Daybreak) -> None:
    assert decided(shell, "2026-05-03T03:59:59+02:00") == "2026-05-02"
    assert decided(shell, "2026-05-03T04:00:00+02:00") == "2026-05-03"
    assert decided(shell, "2028-03-01T03:59:00+01:00") == "2028-02-29"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("log", "sleep 40h"), 2),
        (("log", "sleep 1e309"), 2),
        (("log", "mood 4", "--day", "2027-01-01"), 2),
        (("contact", "text", "--note", "private words"), 2),
        (("write",), 2),
        (("--home", "/proc/nowhere", "log", "mood 4"), 1),
        (("sample", "/proc"), 1),
    ],
)
def test_what_cannot_be_is_one_line_and_its_exit_code(
    shell: Daybreak, home: Path, refused: Refused, words: tuple[str, ...], code: int
) -> None:
    line = refused(shell(*words), code)
    assert "private" not in line and not home.exists()
