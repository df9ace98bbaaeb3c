"""A home and a state folder of a test's own."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from storage import shelf
from storage.page import Page, read_page
from storage.store import Store
from tests.storage.kinds import AT, added, clock, text

Opens = Callable[[], Store]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the home will be; nothing is there yet."""
    return tmp_path / "home"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Where the state folder will be; nothing is there yet."""
    return tmp_path / "state"


@pytest.fixture
def opens(home: Path, state: Path) -> Opens:
    """Opens the home, each time as a session of its own."""
    return lambda: Store.open(home, state, clock, device="here")


@pytest.fixture
def there(opens: Opens, home: Path, tmp_path: Path) -> Path:
    """May as another machine has it, both having started from the same."""
    opens().apply(added(text("ours and theirs")))
    shutil.copytree(home, tmp_path / "there")
    other = Store.open(tmp_path / "there", tmp_path / "there-state", clock, device="there")
    other.apply(added(text("theirs", at=AT + timedelta(hours=1))))
    opens().apply(added(text("ours", at=AT + timedelta(hours=2))))
    return tmp_path / "there/2026/2026-05.json"


@pytest.fixture
def quick() -> Iterator[Path]:
    """A folder in memory where there is one, for tests that write thousands of times."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read as a whole, as they are."""
    names: list[str] = []

    def counted(home: Path, name: str) -> Page:
        names.append(name)
        return read_page(home, name)

    monkeypatch.setattr(shelf, "read_page", counted)
    return names
