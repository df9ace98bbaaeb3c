"""The program's words as data: phases, steps, statements, prompts, light things, the sample."""

from typing import Any


def read_content(name: str) -> Any:
    """The JSON value of the data file `name`.json of this folder, read anew at every call."""
    import json
    import pkgutil  # importlib.resources does the same for ten times the start time

    data = pkgutil.get_data(__name__, f"{name}.json")
    return json.loads(data or b"null")


def read_rows(name: str) -> list[dict[str, Any]]:
    """The objects of the data file `name`.json, their lists as tuples."""
    return [
        {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
        for row in read_content(name)
    ]
