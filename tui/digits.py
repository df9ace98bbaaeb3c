"""Large figures, three rows high, for the one number that matters."""

_ROWS = {
    "0": ("┏━┓", "┃ ┃", "┗━┛"),
    "1": (" ┓ ", " ┃ ", "╺┻╸"),
    "2": ("┏━┓", "┏━┛", "┗━╸"),
    "3": ("╺━┓", " ━┫", "╺━┛"),
    "4": ("╻ ╻", "┗━┫", "  ╹"),
    "5": ("┏━╸", "┗━┓", "╺━┛"),
    "6": ("┏━╸", "┣━┓", "┗━┛"),
    "7": ("╺━┓", "  ┃", "  ╹"),
    "8": ("┏━┓", "┣━┫", "┗━┛"),
    "9": ("┏━┓", "┗━┫", "╺━┛"),
}


def large(number: int) -> tuple[str, str, str]:
    """The three rows of the number, each figure three cells wide and one apart."""
    figures = [_ROWS[figure] for figure in str(number)]
    top, middle, bottom = (" ".join(figure[row] for figure in figures) for row in range(3))
    return top, middle, bottom
