"""Whether a run is kept to Daybreak alone, as under an SSH key that opens nothing else."""

import os
from collections.abc import Mapping

from recovery.errors import CouldNot

ALONE = ("pause", "status")
"""The commands that `--restricted` leaves open beside the screen."""
_REFUSED = (
    "this key opens Daybreak and nothing else: leave out what stands behind the host's name,"
    " and ask ssh for a terminal with -t"
)


def opened_by_ssh(environment: Mapping[str, str]) -> bool:
    """Whether the SSH server started this run by itself, with no shell at a prompt in between.

    A shell at a prompt puts what it starts into a process group of its own; the command of a key,
    or behind the host's name, stays in the group of its session's first process. The server tells
    a command which of these two it is only where the client asked for something else.
    """
    return "SSH_CONNECTION" in environment and os.getpgrp() == os.getsid(0)


def is_restricted(asked: bool | None, environment: Mapping[str, str]) -> bool:
    """Whether nothing but Daybreak may be reached; `asked` is what the options said of it."""
    return opened_by_ssh(environment) if asked is None else asked


def refuse_other_commands(environment: Mapping[str, str]) -> None:
    """Raise CouldNot where the client asked for a command in place of what its key opens.

    It is compared and never read: nothing of it is run. `daybreak` alone asks for the same.
    """
    wanted = environment.get("SSH_ORIGINAL_COMMAND")
    if wanted is not None and opened_by_ssh(environment) and wanted.strip() not in ("", "daybreak"):
        raise CouldNot(_REFUSED)
