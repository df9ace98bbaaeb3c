"""What each step costs on the line, in bytes: exactly as much as the table says, or less."""

import json
import subprocess
import sys

import pytest

from benchmarks.counting import SIZES, grown, kept
from benchmarks.homes import ROOT

STEPS = {"list move": 200, "list scrolled": 500, "panel change": 2_500, "typed letter": 150}
LIMITS = {"120x40": {"start": 10_000, **STEPS}, "80x24": {"start": 6_000, **STEPS}}


def test_no_step_costs_a_tenth_more_than_it_did() -> None:
    # In a process of its own: Rich keeps a style as the first terminal of its process wanted it.
    command = [sys.executable, "-m", "benchmarks.counting"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    counts = json.loads(done.stdout)
    assert {name: grown(counts[name], kept()[name]) for name in SIZES} == {
        name: [] for name in SIZES
    }


@pytest.mark.parametrize("name", SIZES)
def test_the_table_keeps_to_the_limits(name: str) -> None:
    for step, most in LIMITS[name].items():
        assert kept()[name][step] <= most, step


def test_what_grew_is_named() -> None:
    assert grown({"start": 109}, {"start": 100}) == []
    assert grown({"start": 120}, {"start": 100}) == [
        "start: 120 bytes, 1.20x of the 100 that it was"
    ]
    assert "not in the table" in grown({"new": 1}, {})[0]
