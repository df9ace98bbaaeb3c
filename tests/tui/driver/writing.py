"""Made-up writes of the kind that Textual makes, with all that is hard about text."""

from hypothesis import strategies as st

LETTERS = [
    *"abc XYZ.,;1  ", "❤", "é", "ß", "─", "│", "●", "—", "…", "Ж", "א",
    "漢", "字", "한", "ｗ", "　", "😀", "🔥", "🇩", "🇪",
    "e\u0301", "a\u0300\u0323", "\u0301", "\u200b", "\u200d", "\ufe0f", "❤\ufe0f", "1\ufe0f\u20e3",
    "👩\u200d🚀", "👨\u200d👩\u200d👧", "👍🏽", "ก\u0e33", "क\u094dष", "\u1100\u1161", "ﷺ",
]  # fmt: skip
PLAIN_LETTERS = [*"abcdefghij  0123456789.-─│╭●éЖ漢字한"]
SGRS = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "3",
        "4",
        "7",
        "9",
        "22",
        "1;31",
        "38;5;179;48;5;16",
        "1;38;5;103;48;5;16",
        "38;2;1;2;3;48;2;9;9;9",
        "7;32",
        "44",
    ]
)


def texts(letters: list[str]) -> st.SearchStrategy[str]:
    """Text of these letters; the short ones are likely, the long ones reach over the edge."""
    few = st.lists(st.sampled_from(letters), max_size=6).map("".join)
    return few | st.sampled_from([" " * 15, "─" * 14]) | st.text(letters[0], max_size=30)


def writes(
    width: int, height: int, letters: list[str] | None = None
) -> st.SearchStrategy[list[str]]:
    """A few writes for a screen of that size: places, looks, texts, and the next row."""
    place = st.builds(lambda y, x: f"\x1b[{y};{x}H", st.integers(1, height), st.integers(1, width))
    styled = st.builds(
        lambda sgr, text: f"\x1b[{sgr}m{text}\x1b[0m", SGRS, texts(letters or LETTERS)
    )
    piece = st.builds(
        lambda where, what: where + "".join(what), place, st.lists(styled, max_size=4)
    )
    return st.lists(st.lists(piece, max_size=4).map("".join), max_size=5)
