"""The first picture: the frame of Today as it will be drawn, in no more than its lines and titles.

It stands before anything heavy is loaded, so it imports nothing, and it knows no word of a
person's.
"""

Look = tuple[str, str, str]
"""SGR parameters, front and back colour together: of the focus, of text and of frames."""

LOOKS: dict[tuple[str, str], Look] = {
    ("daybreak-dark", "true"): (
        "38;2;229;176;108;48;2;18;20;28",
        "38;2;214;217;230;48;2;18;20;28",
        "38;2;51;56;80;48;2;18;20;28",
    ),
    ("daybreak-dark", "256"): ("38;5;179;48;5;16", "38;5;188;48;5;16", "38;5;59;48;5;16"),
    ("daybreak-dark", "16"): ("33;49", "39;49", "90;49"),
    ("daybreak-light", "true"): (
        "38;2;137;82;0;48;2;250;248;244",
        "38;2;35;38;58;48;2;250;248;244",
        "38;2;201;198;190;48;2;250;248;244",
    ),
    ("daybreak-light", "256"): ("38;5;94;48;5;231", "38;5;17;48;5;231", "38;5;250;48;5;231"),
    ("daybreak-light", "16"): ("33;49", "39;49", "90;49"),
    ("daybreak-contrast", "true"): (
        "38;2;254;208;138;48;2;0;0;0",
        "38;2;255;255;255;48;2;0;0;0",
        "38;2;144;144;144;48;2;0;0;0",
    ),
    ("daybreak-contrast", "256"): ("38;5;222;48;5;16", "38;5;231;48;5;16", "38;5;245;48;5;16"),
    ("daybreak-contrast", "16"): ("33;49", "39;49", "90;49"),
    ("daybreak-terminal", "true"): ("33;49", "39;49", "90;49"),
    ("daybreak-terminal", "256"): ("33;49", "39;49", "90;49"),
    ("daybreak-terminal", "16"): ("33;49", "39;49", "90;49"),
}
"""By theme and by the colours that the terminal has; a test holds it to the themes."""

WIDE, HIGH = 80, 24
"""The smallest screen with four panels; on a smaller one Care stands alone."""
_LEAST = 20, 6
_OWN: Look = ("39;49", "39;49", "2;39;49")

Panel = tuple[int, int, int, int, str]
"""Row and column from 1, width and height, and the title."""


def opening(
    size: tuple[int, int],
    look: Look | None,
    *,
    panels: bool = True,
    ascii_only: bool = False,
    wipes: bool = False,
) -> str:
    """What draws the ground, the name and, with `panels`, the frames on a cleared screen.

    `size` is (columns, rows), `look` one of LOOKS or None for the terminal's own colours; `wipes`
    says that the terminal erases in the colour that is set.
    """
    width, height = size
    focus, text, frame = look or _OWN
    blank = "\x1b[K" if wipes else " " * width
    ground = "".join(f"\x1b[{y}H{blank}" for y in range(1, height + 1))
    name = f"\x1b[H\x1b[0;1;{focus}m{' Daybreak'[:width]}"
    drawn = [f"\x1b[0;{text}m{ground}", name]
    if panels and width >= _LEAST[0] and height >= _LEAST[1]:
        signs = [*("+-+|++" if ascii_only else "╭─╮│╰╯")]
        for panel in _panels(width, height):
            begun_on = panel[4] == "Care"
            line, title = (focus, focus) if begun_on else (frame, text)
            drawn.append(_framed(panel, line, f"1;{title}", signs))
    return "".join(drawn) + "\x1b[m"


def _panels(width: int, height: int) -> list[Panel]:
    rows = height - 3  # the header, and two rows of foot
    if width < WIDE or height < HIGH:
        return [(2, 1, width, rows, "Care")]
    left, upper = width * 7 // 15, rows // 2
    return [
        (2, 1, left, upper, "No contact"),
        (2, left + 1, width - left, upper, "Care"),
        (2 + upper, 1, left, rows - upper, "Journal"),
        (2 + upper, left + 1, width - left, rows - upper, "Acceptance"),
    ]


def _framed(panel: Panel, line: str, words: str, signs: list[str]) -> str:
    """One frame with its title; the two sides of a row are joined by a jump."""
    y, x, width, height, title = panel
    upper_left, rule, upper_right, side, lower_left, lower_right = signs
    head = f"\x1b[{y};{x}H\x1b[0;{line}m{upper_left}{rule} \x1b[0;{words}m{title}\x1b[0;{line}m "
    head += rule * (width - len(title) - 5) + upper_right
    sides = "".join(
        f"\x1b[{row};{x}H{side}\x1b[{width - 2}C{side}" for row in range(y + 1, y + height - 1)
    )
    return f"{head}{sides}\x1b[{y + height - 1};{x}H{lower_left}{rule * (width - 2)}{lower_right}"
