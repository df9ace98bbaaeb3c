"""Text that a person typed: made safe to show, safe to keep, and read for its @tags."""

import re

_STAND_IN = "·"
_TAB = "    "

# Format characters that draw nothing or turn the line around. The joiner U+200D and the variation
# selectors are left alone, since emoji are made of them; so are the Arabic signs that are drawn.
_FORMAT = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
_TAGS = "\U000e0000-\U000e007f"
# Persian and Indic scripts write the non-joiner U+200C between two signs of one word.
_JOINED = "[\u0620-\u180d\u1810-\u1fff]"
# Patterns stay text until they are needed: most texts need none, and compiling costs start time.
_UNSAFE = (
    f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff{_FORMAT}{_NONCHARACTERS}]|[{_TAGS}]+"
    f"|(?<!{_JOINED})\u200c|\u200c(?!{_JOINED})"
)
_SURROGATE = "[\ud800-\udfff]"
_LINE_END = "\r\n?"
_ADDRESS = frozenset("_.+%-/@")


def visible(text: str, lines: bool = False) -> str:
    """The text as it may go to a terminal: nothing in it moves a cursor or turns a line around.

    A control character becomes its picture (ESC is ␛), what cannot be seen becomes `·`, a tab
    becomes spaces. A line break stays where `lines` is true and is a space otherwise.
    """
    if text.isprintable():
        return text
    shown = re.sub(_UNSAFE, _picture, text.replace("\r\n", "\n"))
    return shown if lines else shown.replace("\n", " ")


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0][0])
    if code == 0x09:
        return _TAB
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "�" if 0xD800 <= code <= 0xDFFF else _STAND_IN


def storable(text: str) -> str:
    """The text as it can be kept in UTF-8: line ends are LF, lone surrogates become U+FFFD."""
    return re.sub(_SURROGATE, "\ufffd", re.sub(_LINE_END, "\n", text))


def tags_in(text: str) -> tuple[str, ...]:
    """The @tags of a text without their @, lower-cased, each once, in order.

    An e-mail address or a handle like `@user@host` holds no tag; an @ at a line's start does.
    """
    from unicodedata import category, normalize

    def in_word(char: str) -> bool:
        # Marks belong to a word: `\w` of a pattern would cut Hindi words and decomposed accents.
        return category(char)[0] in "LMN"

    found: dict[str, None] = {}
    for match in re.finditer("@", text):
        start = end = match.end()
        before = text[start - 2 : start - 1]
        if before and (in_word(before) or before in _ADDRESS):
            continue
        while end < len(text) and (in_word(text[end]) or text[end] in "_-"):
            end += 1
        tag = normalize("NFC", text[start:end].strip("-").lower())
        if tag and text[end : end + 1] != "@":
            found[tag] = None
    return tuple(found)
