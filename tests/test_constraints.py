"""What `make run` and `make test` install is exactly what the project asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RUN, TEST = "constraints.txt", "constraints-test.txt"
PIN = re.compile(
    r"^([\w.-]+)==([\w.]+)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)", re.M
)


def pins(name: str) -> dict[str, str]:
    """The versions that a file pins, by package."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {pin[1]: pin[2] for pin in PIN.finditer(text)}


def wanted(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for: to build, to run, and for the extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for extra in extras:
        asked += project["project"]["optional-dependencies"][extra]
    return [Requirement(text) for text in asked]


@pytest.mark.parametrize(("name", "extras"), [(RUN, ()), (TEST, ("test", "check"))])
def test_everything_the_project_asks_for_is_pinned(name: str, extras: tuple[str, ...]) -> None:
    pinned = pins(name)
    for requirement in wanted(*extras):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version and requirement.specifier.contains(version), f"{requirement} in {name}"


def test_the_tests_run_on_the_versions_that_people_get() -> None:
    assert pins(RUN).items() <= pins(TEST).items()


@pytest.mark.parametrize("name", [RUN, TEST])
def test_every_pin_has_hashes_and_no_file_names_a_registry(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"^([\w.-]+)[ =<>]", text, re.M)
    assert sorted(named) == sorted(pins(name))
    assert "://" not in text
