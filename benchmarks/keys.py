"""Keys by name, as the bytes that every terminal sends for them."""

_NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift-tab": "\x1b[Z",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "page-up": "\x1b[5~",
    "page-down": "\x1b[6~",
    "space": " ",
    "backspace": "\x7f",
    "comma": ",",
}


def key_bytes(name: str) -> bytes:
    """The bytes of `j`, `down`, `ctrl-s` or `alt-x`; any other text stands for itself."""
    if name in _NAMED:
        return _NAMED[name].encode()
    if name.startswith("ctrl-") and len(name) == len("ctrl-s"):
        return bytes([ord(name[-1].upper()) & 0x1F])
    if name.startswith("alt-"):
        return b"\x1b" + key_bytes(name.removeprefix("alt-"))
    return name.encode()


def read_keys(text: str) -> list[tuple[str, bytes]]:
    """`j*3,down,text:abc` as (label, bytes) pairs; `text:` is typed letter by letter."""
    keys: list[tuple[str, bytes]] = []
    for part in filter(None, text.split(",")):
        if part.startswith("text:"):
            keys += [("text", letter.encode()) for letter in part.removeprefix("text:")]
        else:
            name, _, count = part.partition("*")
            keys += [(name, key_bytes(name))] * int(count or 1)
    return keys
