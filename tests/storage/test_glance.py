"""What the first picture needs to know of a home, found without reading it as documents."""

from dataclasses import replace
from pathlib import Path

import pytest

from recovery.ledger import Edit
from recovery.records import Profile
from storage.glance import theme_of
from tests.storage.conftest import Opens

QUOTED = Profile(safe='a word "theme": "of theirs"')


@pytest.mark.parametrize("theme", ["", "daybreak-light"])
def test_the_theme_of_a_home_that_was_begun_is_found(opens: Opens, home: Path, theme: str) -> None:
    opens().apply([Edit(Profile(), replace(QUOTED, begun=True, theme=theme))])
    assert theme_of(home) == theme


def test_a_home_that_was_not_begun_has_none(opens: Opens, home: Path) -> None:
    assert theme_of(home) is None
    opens().apply([Edit(Profile(), replace(QUOTED, theme="daybreak-light"))])
    assert theme_of(home) is None
