"""What doctor finds, put right where that is safe."""

from collections.abc import Callable
from pathlib import Path

from recovery.errors import CouldNot
from storage.backups import Backups
from storage.companions import write_companions
from storage.doctor import Finding, examine
from storage.encoder import encode
from storage.lock import locked
from storage.merging import Merging
from storage.months import path_of
from storage.page import page_of
from storage.plainly import why
from storage.quarantine import copy_aside
from storage.saving import Saving
from storage.shelf import Shelf
from storage.sweep import sweep


class Mending:
    """Examines a home and its newest backup, and mends what no person needs to decide."""

    def __init__(
        self, shelf: Shelf, saving: Saving, merging: Merging, *, backups: Backups, room: Path
    ) -> None:
        self._shelf = shelf
        self._saving = saving
        self._merging = merging
        self._backups = backups
        self._room = room

    def examine(self) -> tuple[Finding, ...]:
        """Every finding in the home and in its backups."""
        return (*examine(self._shelf), *self._missing(), *self._bad_backups())

    def _missing(self) -> list[Finding]:
        day = next(reversed(self._backups.dates()), "")
        names = self._shelf.missing(self._backups.of(day)) if day else ()
        told = f"is no longer there; the backup of {day} has it"
        paths = [path_of(self._shelf.home, name) for name in names]
        return [Finding(path, "missing", told, "daybreak restore") for path in paths]

    def _bad_backups(self) -> list[Finding]:
        day = next(reversed(self._backups.dates()), "")
        bad = self._backups.unreadable(day) if day else ()
        told = "is a backup that cannot be read; the next one is made anew"
        return [Finding(path, "backup", told, person=False) for path in bad]

    def mend(self) -> tuple[Finding, ...]:
        """Examine, mend what is safe, and tell both; what is left needs a person."""
        return tuple(self._mended(finding) for finding in self.examine())

    def _mended(self, finding: Finding) -> Finding:
        ways: dict[str, Callable[[Finding], str]] = {
            "permission": self._close_to_others,
            "leftover": self._sweep,
            "copy": self._merge,
            "checksum": self._seal,
            "companion": self._accompany,
            "damage": self._put_aside,
        }
        way = ways.get(finding.kind)
        try:
            done = way(finding) if way else ""
        except OSError as error:
            done = f"could not be mended, {why(error)}"
            return Finding(finding.path, finding.kind, f"{finding.what}, and {done}", finding.todo)
        except CouldNot as reason:
            return Finding(finding.path, finding.kind, str(reason), finding.todo)
        if not done or finding.kind == "damage":
            return finding
        return finding.put_right(done)

    def _close_to_others(self, finding: Finding) -> str:
        mode = 0o700 if finding.path.is_dir() else 0o600
        finding.path.chmod(mode)
        return "now it is yours alone"

    def _sweep(self, finding: Finding) -> str:
        return "removed" if sweep(self._shelf.home, [finding.path]) else ""

    def _merge(self, finding: Finding) -> str:
        lines = self._merging.merge([finding.path])
        return "" if finding.path.exists() else "; ".join(lines)

    def _seal(self, finding: Finding) -> str:
        name = finding.path.stem
        with locked(self._shelf.home):
            page = self._saving.writable(name)
            _, data = encode(page.tree)
            self._saving.write([(page_of(name, data, None), data)])
        return "taken over"

    def _accompany(self, finding: Finding) -> str:
        write_companions(self._shelf.home)
        return "written" if finding.path.exists() else ""

    def _put_aside(self, finding: Finding) -> str:
        aside = copy_aside(finding.path, self._room / "quarantine", "damaged")
        return f"a copy is {aside}" if aside else ""
