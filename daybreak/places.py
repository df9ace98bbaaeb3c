"""Where things lie: the home with the documents, and the state folder beside it."""

import os
from pathlib import Path

_APP = "daybreak"


def home_folder(given: str | None) -> Path:
    """The home: `given` (--home), else DAYBREAK_HOME, else the platform's user data folder."""
    chosen = given or os.environ.get("DAYBREAK_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False)


def state_folder(given: str | None) -> Path:
    """The folder for drafts, backups and quarantine of the home that `given` leads to.

    DAYBREAK_STATE, else the platform's state folder. A home that was chosen by hand has a folder
    of its own in there, so that two homes never share a draft or a backup.
    """
    chosen = os.environ.get("DAYBREAK_STATE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_state_path

    shared = user_state_path(_APP, appauthor=False)
    if not (given or os.environ.get("DAYBREAK_HOME")):
        return shared
    return shared / f"home-{_mark(home_folder(given))}"


def _mark(home: Path) -> str:
    """Twelve digits that stand for where the home really is, links followed."""
    from hashlib import sha256

    real = os.fsencode(os.path.realpath(home))
    return sha256(real).hexdigest()[:12]
