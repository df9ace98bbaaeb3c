"""No text that a person reads holds a word of blame, a push or a raised voice."""

import ast
import errno
import html
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import recovery
from daybreak.group import COMMANDS, daybreak
from storage.plainly import why

ROOT = Path(recovery.__file__).parents[1]
ROOMS = ("daybreak", "tui", "recovery", "storage")
PAGES = ("README.md", "CHANGELOG.md", "docs", "screenshots", "tests/tui/__snapshots__")

NEVER = {
    "a word of blame": (
        r"\b(fail(s|ed|ing)?|failures?|broken?|relaps(e|es|ed|ing)|clean(er|ed|ing|ly)?|dirty"
        r"|weak(er|ness)?|pathetic|cheat(s|ed|ing|er)?)\b"
    ),
    "a streak as a loss": r"\b(lost|lose|losing) (your|the|my|a) streak\b",
    "a push by loss": r"\b(don'?t|do not) (throw away|waste|lose|ruin)\b",
    "a raised voice": r"[^\W_][\"'”’)]*!(?=[\s\"'”’)]|$)",
}

ALLOWED: dict[tuple[str, str], str] = {}
"""What may stand all the same, as (file, exact text), and the reason that nobody reads it."""

_PAINTED = re.compile(r"<text[^>]*>([^<]*)</text>")

SPARED = [
    "on_failure",
    "!important",
    "{name!r}",
    "![a picture](today.svg)",
    "press `!` to pause",
    "week",
    "breakup",
    "breakfast",
    "brokerage",
    "!",
]
CAUGHT = [
    "Save failed",
    "a broken streak",
    "12 days clean",
    "You lost your streak",
    "Well done!",
    'They said "Yes!"',
    "Don't throw away 12 days",
    "RELAPSE",
    "weaker",
]


def said(node: ast.AST) -> Iterator[str]:
    """The string literals below a node and the help of commands, without other docstrings."""
    if isinstance(node, ast.FunctionDef) and any(
        "command" in ast.unparse(d) for d in node.decorator_list
    ):
        yield ast.get_docstring(node) or ""
    if isinstance(node, ast.JoinedStr):
        # What stands in braces is a word or a number for the text around it.
        yield "".join(str(p.value) if isinstance(p, ast.Constant) else "0" for p in node.values)
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Constant):
            yield from said(child)
        elif isinstance(child.value, str) and not isinstance(node, ast.Expr | ast.JoinedStr):
            yield child.value


def strings(value: Any) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def texts(path: Path) -> Iterator[str]:
    """The texts of one file that a person may come to read."""
    content = path.read_text("utf-8")
    if path.suffix == ".json":
        yield from strings(json.loads(content))
    elif path.suffix == ".py":
        yield from said(ast.parse(content))
    elif path.suffix == ".svg":
        yield from (
            html.unescape(words).replace("\xa0", " ") for words in _PAINTED.findall(content)
        )
    else:
        yield from content.splitlines()


def files() -> list[str]:
    """Every file with words for a person, relative to the root of the project."""
    code = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    content = (ROOT / "recovery" / "content").glob("*.json")
    return sorted(str(path.relative_to(ROOT)) for path in (*code, *content, *pages()))


def pages() -> Iterator[Path]:
    """What is read as it stands: the pages, and every picture of a screen."""
    for path in map(ROOT.joinpath, PAGES):
        yield from (path,) if path.is_file() else (*path.rglob("*.md"), *path.rglob("*.svg"))


def unkind(text: str) -> list[str]:
    """What a text must not hold, as "why: the words"."""
    found = ((why, re.search(words, text, re.IGNORECASE)) for why, words in NEVER.items())
    return [f"{why}: {match[0]}" for why, match in found if match]


@pytest.mark.parametrize("name", files())
def test_every_text_is_kind(name: str) -> None:
    found = [
        f"{what} in {text[:80]!r}"
        for text in texts(ROOT / name)
        if (name, text) not in ALLOWED
        for what in unkind(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", CAUGHT)
def test_the_list_catches_what_must_not_be_said(text: str) -> None:
    assert unkind(text)


@pytest.mark.parametrize("text", SPARED)
def test_the_list_spares_what_only_looks_alike(text: str) -> None:
    assert not unkind(text)


def test_every_exception_is_still_needed() -> None:
    assert all(text in texts(ROOT / name) and unkind(text) for name, text in ALLOWED)


def test_the_content_is_among_what_is_read() -> None:
    content = {"steps", "phases", "statements", "prompts", "lights", "sample", "sample_parts"}
    assert {f"recovery/content/{name}.json" for name in content} <= set(files())


def test_what_the_system_reports_is_said_in_kind_words() -> None:
    said = [why(OSError(number, os.strerror(number))) for number in errno.errorcode]
    assert not [line for line in said if unkind(line)]
    assert unkind(os.strerror(errno.EUCLEAN))


def test_help_of_every_command_is_kind() -> None:
    for name in ("", *COMMANDS):
        words = (name, "--help") if name else ("--help",)
        shown = CliRunner().invoke(daybreak, words).output
        assert shown.startswith("Usage: ") and not unkind(shown)
