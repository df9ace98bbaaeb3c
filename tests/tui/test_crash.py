"""When the program itself goes wrong, what was written stays out of the report."""

import pytest
from textual.app import App

from tests.life import ledger
from tests.tui.driving import app
from tui.crash import crash_words

SECRET = "I miss the smell of the kitchen"


def stumble(words: str) -> None:
    raise ValueError(words)


async def test_a_crash_shows_where_and_never_what_was_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    program = app(ledger())
    with pytest.raises(ValueError, match="kitchen"):
        async with program.run_test() as pilot:
            program.call_later(stumble, SECRET)
            await pilot.pause()
    program._print_error_renderables()
    shown = "".join(capsys.readouterr())
    shown += "".join(str(part) for part in program._exit_renderables)
    assert SECRET not in shown
    assert program.return_code == 1


def test_the_words_name_the_error_and_the_places_in_the_code() -> None:
    try:
        stumble(SECRET)
    except ValueError as error:
        words = crash_words(error)
    assert "ValueError" in words
    assert "test_crash.py:" in words
    assert SECRET not in words


def test_without_an_error_there_is_still_a_calm_sentence() -> None:
    assert "What was saved is safe" in crash_words(None)


def test_textuals_own_report_is_the_one_we_replace() -> None:
    assert hasattr(App, "_fatal_error")
    assert hasattr(App, "_close_messages_no_wait")
