"""The program's words as data: phases, steps, statements, kinds, prompts, light things, a sample.

A file that is missing or damaged is told from a mistake in the code: `check_program` looks at all
of them when the program starts, so that none is found out in the middle of a hard hour.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recovery.errors import CouldNot

PROGRAM: Mapping[str, tuple[str, ...]] = {
    "phases": ("id", "title", "about"),
    "steps": ("id", "title", "why", "exercise", "makes", "prompt"),
    "lists": ("name", "title", "hint"),
    "kinds": ("name", "direction", "said"),
    "triggers": (),
    "feelings": (),
    "statements": (),
    "prompts": (),
    "lights": (),
    "notes": (),
}
"""Every file of the program, and what each object in it says in words; () for a list of texts."""


def data_of(name: str) -> bytes:
    """The bytes of the data file `name`.json; a library would take longer to load than this."""
    return Path(__file__).with_name(f"{name}.json").read_bytes()


def read_content(name: str) -> Any:
    """The JSON value of the data file `name`.json of this folder, read anew at every call.

    Raises CouldNot, in one plain sentence, where it is missing or is not what it should be.
    """
    import json

    file = f"recovery/content/{name}.json"
    try:
        value = json.loads(data_of(name))
    except OSError:
        raise CouldNot(_again(f"{file} is missing or cannot be read")) from None
    except ValueError:
        raise CouldNot(_again(f"{file} is damaged")) from None
    if not _is_whole(name, value):
        raise CouldNot(_again(f"{file} is not what it should be"))
    return value


def read_rows(name: str) -> list[dict[str, Any]]:
    """The objects of the data file `name`.json, their lists as tuples."""
    return [
        {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        for row in read_content(name)
    ]


def check_program() -> None:
    """Read every file of the program once (0.4 ms); CouldNot names the first that is not whole."""
    for name in PROGRAM:
        read_content(name)


def _again(what: str) -> str:
    return f"{what}: install Daybreak again; what you wrote lies elsewhere and is not touched"


def _is_whole(name: str, value: Any) -> bool:
    words = PROGRAM.get(name)
    if words is None or name == "notes":
        return bool(value) and isinstance(value, dict | list)
    if not isinstance(value, list) or not value:
        return False
    if not words:
        return all(isinstance(text, str) and text for text in value)
    return all(
        isinstance(row, dict) and all(isinstance(row.get(key), str) for key in words)
        for row in value
    )
