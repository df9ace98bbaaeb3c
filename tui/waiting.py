"""A ledger for the screen: what cannot be saved at this moment waits, in order, and is shown."""

from collections.abc import Mapping, Sequence

from recovery.errors import CouldNot, MovedOn, NotYet
from recovery.ledger import Edit, Ledger
from recovery.records import Record
from tui.shown import ShownLedger, Waiting

SOON = 0.5
"""Seconds that another session may take once something waits: a key must not stand still."""


class WaitingLedger(ShownLedger):
    """What is kept in another ledger, and over it what waits to be kept there.

    Acts of the same file are saved in the order in which they were done, each once. One thread at
    a time may change it.
    """

    def __init__(self, kept: Ledger) -> None:
        super().__init__(kept)
        self.reason = ""
        self.refused: tuple[Edit, ...] = ()
        """Edits that waited and can never be saved; their texts stay drafts."""

    def apply(self, edits: Sequence[Edit], patience: float = 5.0) -> tuple[Edit, ...]:
        """Save the edits after what waits already, or let them wait behind it.

        `CouldNot` for what cannot be kept, now or later.
        """
        wanted = tuple(edits)
        if self.acts and self.acts[-1].undoes(wanted):
            self.acts = self.acts[:-1]
            return wanted
        if self.acts:
            self.try_again()
            patience = SOON
        done: tuple[Edit, ...] = ()
        if not _share_a_file(wanted, self.edits):
            try:
                return self.kept.apply(wanted, patience)
            except NotYet as failed:
                self.reason = failed.reason
                done, wanted = _parted(wanted, failed)
        from recovery.overlay import with_ids

        shown = with_ids(wanted, self)
        self.acts = (*self.acts, Waiting(shown))
        return (*done, *shown)

    def try_again(self, patience: float = SOON) -> bool:
        """Save what waits, as far as it can be now; True when anything was saved or given up."""
        before, at = self.acts, 0
        while at < len(self.acts):
            act, stuck = self.acts[at], [edit for act in self.acts[:at] for edit in act.edits]
            left = act.edits if _share_a_file(act.edits, stuck) else self._try(act.edits, patience)
            self.acts = (*self.acts[:at], *_acts(left), *self.acts[at + 1 :])
            at += len(_acts(left))
        self._confirm(patience)
        return before != self.acts

    def _confirm(self, patience: float) -> None:
        if self.kept.unconfirmed:
            try:
                self.kept.confirm(patience)
            except NotYet as failed:
                self.reason = failed.reason

    def waits(self, edits: Sequence[Edit]) -> bool:
        """Whether any of these edits still waits."""
        return any(edit in self.edits for edit in edits)

    def texts(self) -> Mapping[str, str]:
        """The texts that are not saved yet, by the names of their drafts."""
        if not (self.acts or self.refused):
            return {}
        from recovery.unsaved import drafts_of

        return drafts_of((*self.refused, *self.edits))

    def _try(self, edits: tuple[Edit, ...], patience: float) -> tuple[Edit, ...]:
        """Save one act; the edits of it that still wait."""
        try:
            try:
                self._save(edits, patience)
            except MovedOn:
                edits = self._over_others(edits)
                self._save(edits, patience)
        except NotYet as failed:
            self.reason = failed.reason
            self._rename(edits, failed.made)
            return _parted(edits, failed)[1]
        except MovedOn:
            return edits  # it is changed elsewhere at this very moment
        except CouldNot as refusal:
            self.reason, self.refused = str(refusal), (*self.refused, *edits)
        return ()

    def _save(self, edits: tuple[Edit, ...], patience: float) -> None:
        self._rename(edits, self.kept.apply(edits, patience))

    def _rename(self, edits: Sequence[Edit], made: Sequence[Edit]) -> None:
        """Where another record has the id that one of ours was shown with, ours got a new one."""
        pairs = [(e.after, kept.after) for e, kept in zip(edits, made, strict=False)]
        if any(isinstance(a, Record) and isinstance(b, Record) and a.id != b.id for a, b in pairs):
            from recovery.overlay import key_of, renamed

            names = {key_of(a): b.id for a, b in pairs if a and isinstance(b, Record)}
            self.acts = tuple(Waiting(renamed(act.edits, names)) for act in self.acts)

    def _over_others(self, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        """The edits over what another session made of the same records meanwhile."""
        from recovery.overlay import find, with_ids
        from recovery.rebase import rebased

        self.kept.refresh()
        again = [
            one
            for edit in edits
            if (entity := edit.before or edit.after) is not None
            for one in rebased(edit, find(self.kept, entity))
        ]
        return with_ids(again, self.kept)


def _acts(edits: tuple[Edit, ...]) -> tuple[Waiting, ...]:
    return (Waiting(edits),) if edits else ()


def _parted(edits: tuple[Edit, ...], failed: NotYet) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """What was saved before the rest could not be, and the rest."""
    if not failed.saved:
        return (), edits
    from recovery.overlay import parted

    return parted(edits, failed.made, failed.saved)


def _share_a_file(some: Sequence[Edit], others: Sequence[Edit]) -> bool:
    if not (some and others):
        return False
    from recovery.overlay import files_of

    return bool(files_of(some) & files_of(others))
