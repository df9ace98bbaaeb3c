"""Cutting what a terminal sends into typed text, escape sequences and pastes.

Nothing that is half, broken or unasked for comes through, and it takes no key with it.
"""

import re
from codecs import getincrementaldecoder
from typing import Literal, NamedTuple

ESCAPE = "\x1b"
LONE, HALF, STUCK = 0.02, 0.1, 1.0
"""Seconds after which an Escape alone is the key, half a sequence is given up, and an Escape in a
paste that never ended ends it. A terminal sends a sequence in one piece."""

_PASTE, _PASTED = b"\x1b[200~", b"\x1b[201~"
_LETTER = (
    rb"(?:[\x00-\x1a\x1c-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
    rb"|[\xf0-\xf4][\x80-\xbf]{3})"
)
_OLD_MOUSE = rb"\x1b\[M[^\x1b]{3}"
_SEQUENCE = re.compile(
    _OLD_MOUSE + rb"|\x1b\[\[[ -~]|\x1b\[(?![\[M])[0-?]*[ -/]*[@-~]|\x1bO[\d;]*[@-~]"
    rb"|\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b(?![\[\]OP_^X])" + _LETTER,
    re.S,
)
_BEGUN = re.compile(
    rb"\x1b(?:\[(?:\[|M[^\x1b]{0,2}|[0-?]*[ -/]*)|O[\d;]*|[\]P_^X][^\x07\x1b]*\x1b?"
    rb"|[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})?",
    re.S,
)
_UNASKED = re.compile(
    rb"\x1b\[M.*|\x1b\[<?[\d;]+[Mm]|\x1b\[[IO]|\x1b\[201~|\x1b[\]P_^X].+"
    rb"|\x1b\[48;[\d;:]*t|\x1b\[\?2048;\d\$y",
    re.S,
)
_MOUSE = re.compile(rb"\x1b\[<[\d;]+[Mm]")
_FOCUS = re.compile(rb"\x1b\[[IO]")
_MOST = 65_536  # bytes of one sequence


class Piece(NamedTuple):
    """One thing that was sent; a typed piece is one or more keys without an Escape."""

    kind: Literal["typed", "sequence", "pasted"]
    text: str


class Keys:
    """Cuts bytes into pieces, however they were divided on the way."""

    def __init__(self, *, mouse: bool = False, focus: bool = False) -> None:
        self._asked = [pattern for pattern, on in ((_MOUSE, mouse), (_FOCUS, focus)) if on]
        self._decode = getincrementaldecoder("utf-8")("ignore").decode
        self._held = b""
        self._paste: bytearray | None = None

    @property
    def wait(self) -> float | None:
        """How many seconds the rest may take to come; None when nothing is begun."""
        if self._paste is not None:
            return STUCK if self._held == b"\x1b" else None
        if not self._held:
            return None
        return LONE if self._held == b"\x1b" else HALF

    def time_is_up(self) -> list[Piece]:
        """What the bytes that wait for a rest are without it."""
        held, self._held = self._held, b""
        if self._paste is not None:
            return [self._end_paste()]
        return [Piece("sequence", ESCAPE)] if held == b"\x1b" else []

    def feed(self, data: bytes) -> list[Piece]:
        """The pieces that are complete now."""
        data = self._held + data
        self._held = b""
        pieces: list[Piece] = []
        at = 0
        while at < len(data):
            if self._paste is not None:
                at = self._in_paste(data, at, pieces)
            elif data[at] == 0x1B:
                at = self._at_escape(data, at, pieces)
            else:
                end = data.find(b"\x1b", at)
                end = len(data) if end < 0 else end
                typed = self._decode(data[at:end])
                if typed:
                    pieces.append(Piece("typed", typed))
                at = end
        return pieces

    def _in_paste(self, data: bytes, at: int, pieces: list[Piece]) -> int:
        assert self._paste is not None
        end = data.find(_PASTED, at)
        if end >= 0:
            self._paste += data[at:end]
            pieces.append(self._end_paste())
            return end + len(_PASTED)
        keep = max(
            (size for size in range(1, len(_PASTED)) if data.endswith(_PASTED[:size])), default=0
        )
        end = max(at, len(data) - keep)
        self._paste += data[at:end]
        self._held = data[end:]
        return len(data)

    def _end_paste(self) -> Piece:
        text = (self._paste or b"").decode("utf-8", "replace").replace("\0", "")
        self._paste = None
        return Piece("pasted", text)

    def _at_escape(self, data: bytes, at: int, pieces: list[Piece]) -> int:
        whole = _SEQUENCE.match(data, at)
        if whole:
            if whole[0] == _PASTE:
                self._paste = bytearray()
            elif self._wanted(whole[0]):
                pieces.append(Piece("sequence", whole[0].decode("utf-8", "ignore")))
            return whole.end()
        begun = _BEGUN.match(data, at)
        assert begun is not None
        if begun.end() == len(data) and len(begun[0]) < _MOST:
            self._held = begun[0]
        elif len(begun[0]) == 1:
            pieces.append(Piece("sequence", ESCAPE))
        return begun.end()

    def _wanted(self, sequence: bytes) -> bool:
        asked = any(pattern.fullmatch(sequence) for pattern in self._asked)
        return asked or not _UNASKED.fullmatch(sequence)
