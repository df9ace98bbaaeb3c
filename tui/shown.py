"""What is kept in a ledger, as it will be once what waits is kept as well."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from recovery.frozen import frozen
from recovery.ledger import Edit, Entity, Facts, Ledger, Month
from recovery.records import Habit, Item, JournalEntry, Profile

E = TypeVar("E", bound=Entity)


@frozen
class Waiting:
    """The edits of one act, new records with the ids that they will have."""

    edits: tuple[Edit, ...]

    def undoes(self, edits: Sequence[Edit]) -> bool:
        """Whether these edits take it back, so that neither has to be saved any more."""
        return tuple(edits) == tuple(edit.inverse() for edit in reversed(self.edits))


class ShownLedger:
    """The records of another ledger as they will be once the acts that wait are saved."""

    def __init__(self, kept: Ledger) -> None:
        self.kept = kept
        self.acts: tuple[Waiting, ...] = ()
        self._facts: tuple[Facts, tuple[Edit, ...], Facts] | None = None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits that wait, in order."""
        return tuple(edit for act in self.acts for edit in act.edits)

    @property
    def profile(self) -> Profile:
        """The profile as it will be."""
        kept = self.kept.profile
        return self._changed((kept,), Profile)[-1] if self.acts else kept

    @property
    def habits(self) -> tuple[Habit, ...]:
        """All habits as they will be, by position."""
        if not self.acts:
            return self.kept.habits
        return tuple(
            sorted(self._changed(self.kept.habits, Habit), key=lambda h: (h.position, h.id))
        )

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines of all lists as they will be, by list, position and id."""
        if not self.acts:
            return self.kept.items
        lines = self._changed(self.kept.items, Item)
        return tuple(sorted(lines, key=lambda line: (line.list, line.position, line.id)))

    @property
    def facts(self) -> Facts:
        """What the rules need of the whole life as it will be."""
        kept = self.kept.facts
        if not self.acts:
            return kept
        known = self._facts
        if known is None or known[0] is not kept or known[1] != self.edits:
            from recovery.overlay import facts_with

            known = self._facts = (kept, self.edits, facts_with(kept, self.edits, self.month))
        return known[2]

    def months(self) -> tuple[str, ...]:
        """The months that hold anything, or will."""
        kept = self.kept.months()
        if not self.acts:
            return kept
        from recovery.overlay import files_of

        return tuple(sorted({*kept, *files_of(self.edits)} - {"profile"}))

    def month(self, name: str) -> Month:
        """All records of the month as it will be."""
        kept = self.kept.month(name)
        if not self.acts:
            return kept
        from recovery.overlay import files_of, month_with

        return month_with(kept, name, self.edits) if name in files_of(self.edits) else kept

    def written_on(self, day: date) -> tuple[JournalEntry, ...]:
        """The journal entries of a day as they will be."""
        if self.acts:
            from recovery.overlay import files_of

            if f"{day:%Y-%m}" in files_of(self.edits):
                return tuple(e for e in self.month(f"{day:%Y-%m}").journal if e.day == day)
        return self.kept.written_on(day)

    def refresh(self) -> bool:
        """Take in what other sessions saved; True when anything changed."""
        return self.kept.refresh()

    @property
    def unconfirmed(self) -> bool:
        """Whether something was saved and the disk did not confirm that it will stay."""
        return self.kept.unconfirmed

    def confirm(self, patience: float = 5.0) -> None:
        """Save once more what the disk did not confirm."""
        self.kept.confirm(patience)

    @property
    def whole(self) -> bool:
        """Whether every file that was read so far could be read."""
        return self.kept.whole

    def notices(self) -> tuple[str, ...]:
        """Plain sentences about files that need a person, since the last call."""
        return self.kept.notices()

    def _changed(self, kept: Sequence[E], kind: type[E]) -> list[E]:
        from recovery.overlay import changed

        return changed(kept, self.edits, kind)
