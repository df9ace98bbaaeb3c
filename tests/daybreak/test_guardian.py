"""The guardian ends the program for a signal that ends, and for nothing else."""

import os
import signal
from types import SimpleNamespace

import pytest

from daybreak.guardian import Guardian


def test_a_number_that_is_no_signal_of_the_end_ends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told, left = iter([-64, 0, None, signal.SIGTERM]), []

    def wait(*_: object) -> SimpleNamespace | None:
        number = next(told)
        return None if number is None else SimpleNamespace(si_signo=number)

    def leave() -> None:
        left.append(next(told, "all were told"))
        guardian.finish()

    monkeypatch.setattr(signal, "sigtimedwait", wait)
    ours, theirs = os.openpty()
    try:
        guardian = Guardian(dict, lambda *_: None, leave, lambda: None, terminal=theirs)
        guardian.run()
    finally:
        os.close(ours)
        os.close(theirs)
    assert (guardian.code, left) == (128 + signal.SIGTERM, ["all were told"])
