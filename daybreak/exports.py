"""Keeping a view of the screen as files: a picture, and the same as text."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from recovery.errors import CouldNot

FOLDER = "exports"
"""The folder of the home that holds them; it may be emptied at any time."""


def exporter(home: Path, now: Callable[[], datetime]) -> Callable[[str, str], str]:
    """What writes an SVG and a text into the home, readable by nobody else, and says where.

    It raises `CouldNot` where the files cannot be written.
    """

    def keep(svg: str, text: str) -> str:
        from storage.plainly import why
        from storage.safewrite import UnconfirmedError, make_folder, replace_file

        folder = home / FOLDER
        name = f"history-{now():%Y-%m-%d-%H%M%S}"
        try:
            make_folder(folder)
            for ending, content in (("svg", svg), ("txt", text + "\n")):
                replace_file(folder / f"{name}.{ending}", content.encode("utf-8", "replace"))
        except UnconfirmedError:
            return f"kept in {folder / name}.svg, but the disk did not confirm it"
        except OSError as error:
            raise CouldNot(f"{folder}: cannot be written, {why(error)}") from None
        return f"kept as a picture and as text: {folder / name}.svg and .txt"

    return keep
