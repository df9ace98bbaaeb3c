"""Boxes that hold other widgets, as Textual's; its module of them makes a dozen more at a start."""

from textual.widget import Widget


class Vertical(Widget):
    """Takes what room there is; what it holds stands one below the other."""

    DEFAULT_CSS = "Vertical { width: 1fr; height: 1fr; layout: vertical; overflow: hidden hidden; }"


class Horizontal(Widget):
    """Takes what room there is; what it holds stands side by side."""

    DEFAULT_CSS = """
    Horizontal { width: 1fr; height: 1fr; layout: horizontal; overflow: hidden hidden; }
    """


class Grid(Widget):
    """Takes what room there is; what it holds stands in rows and columns."""

    DEFAULT_CSS = "Grid { width: 1fr; height: 1fr; layout: grid; }"
