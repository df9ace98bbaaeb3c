"""Every accepted picture belongs to a test. Run in parallel, syrupy does not notice by itself."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
_INDEX = re.compile(r"\.\d+$|\[[^\[]*\]$")  # a test's second picture ends in .1, or has a name
_LEFT_OUT = str.maketrans("", "", '\\/?*:|"<>')  # what syrupy leaves out of a file's name


def test_no_picture_is_left_of_a_test_that_is_gone(collected: tuple[pytest.Item, ...]) -> None:
    names: dict[Path, set[str]] = defaultdict(set)
    for item in collected:
        names[item.path.parent / item.path.stem].add(item.name.translate(_LEFT_OUT))
    for picture in TESTS.rglob("__snapshots__/*/*.svg"):
        module = picture.parents[2] / picture.parent.name
        assert module.with_suffix(".py").exists(), f"{picture}: its tests are gone"
        if module in names:
            of = {picture.stem, _INDEX.sub("", picture.stem)}
            assert of & names[module], f"{picture}: its test is gone"
