"""Every action a person has, said once: bindings, key bar, help and palette all read this list."""

from collections.abc import Mapping

from textual.binding import Binding

from recovery.frozen import frozen


@frozen
class Action:
    """One action: its `id`, the `keys` that start it, the method it `runs`, and its words.

    `name` is what bar and palette call it; `help` is the sentence of the help screen; `where` is
    the group it stands in there; `bar` orders the key bar (0 = not in the bar); `shown` is how its
    keys are written; `short` and `pair` replace name and key in the bar alone, where one of them
    would be too long, or where a row stands for two actions.
    """

    id: str
    keys: str
    runs: str
    name: str
    help: str
    where: str
    bar: int = 0
    shown: str = ""
    short: str = ""
    pair: str = ""

    def binding(self) -> Binding:
        """The Textual binding of this action."""
        return Binding(self.keys, self.runs, self.name, show=False, id=self.id, tooltip=self.help)

    @property
    def bar_name(self) -> str:
        """What the key bar calls it."""
        return self.short or self.name

    def bar_key(self, keymap: Mapping[str, str]) -> str:
        """The key as the key bar shows it."""
        return self.pair if self.pair and self.id not in keymap else self.key_shown(keymap)

    def key_shown(self, keymap: Mapping[str, str] | None = None) -> str:
        """The key as a person reads it, after the person's own map."""
        key = (keymap or {}).get(self.id)
        if key is None:
            return self.shown or _SHOWN.get(self.keys, self.keys)
        return ",".join(_SHOWN.get(one, one) for one in key.split(","))


_SHOWN = {"exclamation_mark": "!", "question_mark": "?", "colon": ":", "comma": ",", "slash": "/",
          "asterisk": "*", "left_square_bracket": "[", "right_square_bracket": "]", "full_stop": ".",
          "semicolon": ";", "apostrophe": "'", "plus": "+", "minus": "-", "equals_sign": "="}  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    Action("day.urge", "u", "urge", "urge", "An urge, then its strength 1 to 9", "Today", 1),
    Action("day.slip", "s", "slip", "slip", "Contact: what it was and what to do now", "Today", 2),
    Action("day.pause", "exclamation_mark", "pause", "pause", "Ten minutes before anything is sent", "Today", 3),
    Action("day.mood", "m", "mood", "mood", "A mood, then 1 (low) to 5 (good)", "Today", 5),
    Action("day.write", "w", "write", "write", "Write in the journal", "Today", 4),
    Action("day.letter", "L", "letter", "letter", "Write a letter that is not sent", "Today"),
    Action("day.quick", "colon", "quick", "quick line", "A whole day in a line: sleep 7 water 6 mood 4", "Today", 7),
    Action("day.undo", "z", "undo", "undo", "Take the last change back", "Today", 6),
    Action("day.redo", "Z", "redo", "redo", "Bring it back again", "Today"),
    Action("day.ride", "r", "ride", "rode it out", "The open urge has passed: you rode it out", "Today"),
    Action("day.rate", "W", "rate", "rate all twelve", "Rate the twelve statements, a key each", "Today"),
    Action("day.hard", "D", "hard", "hard day", "A hard day: the bare minimum is enough", "Today"),
    Action("day.before", "left_square_bracket", "day(-1)", "day before", "A day back", "Days", 8, "", "day", "[ ]"),
    Action("day.after", "right_square_bracket", "day(1)", "day after", "A day on", "Days", 0, "]"),
    Action("day.today", "full_stop", "day(0)", "today", "Back to today", "Days"),
    Action("place.today", "T", "place('today')", "Today", "The four panels", "Places", 12),
    Action("place.history", "H", "place('history')", "history", "Attempts, days and records", "Places", 9),
    Action("place.journal", "J", "place('journal')", "journal", "All that was written", "Places", 13),
    Action("place.guide", "G", "place('guide')", "guide", "The steps, one at a time", "Places", 10),
    Action("place.settings", "comma", "place('settings')", "settings", "Start, distance, habits and the rest", "Places", 14),
    Action("panel.next", "tab", "panel(1)", "next panel", "The next panel", "Moving"),
    Action("panel.before", "shift+tab", "panel(-1)", "panel before", "The panel before", "Moving"),
    Action("row.down", "down,j", "move(1)", "down", "A row down", "Moving", 0, "↓ j"),
    Action("row.up", "up,k", "move(-1)", "up", "A row up", "Moving", 0, "↑ k"),
    Action("row.right", "right,l", "side(1)", "right", "To the right", "Moving", 0, "→ l"),
    Action("row.left", "left,h", "side(-1)", "left", "To the left", "Moving", 0, "← h"),
    Action("row.act", "enter,space", "act", "do", "What the row is for: add a step, tick, open", "Rows", 0, "enter space"),
    Action("row.more", "plus,equals_sign", "step(1)", "more", "One step more", "Rows", 0, "+"),
    Action("row.less", "minus", "step(-1)", "less", "One step less", "Rows", 0, "-"),
    Action("row.skip", "x", "skip", "skip", "Not today: neither adds nor ends anything", "Rows"),
    Action("entry.edit", "e", "edit_entry", "edit", "Change what was written", "Journal"),
    Action("entry.outside", "E", "edit_outside", "edit outside", "Change it in your own editor ($EDITOR)", "Journal"),
    Action("entry.star", "asterisk", "star_entry", "star", "Star the entry, or unstar it", "Journal"),
    Action("entry.remove", "d", "remove_entry", "remove", "Remove the entry: d, then d", "Journal"),
    Action("entry.earlier", "c", "earlier_text", "earlier text", "What it said before it was changed", "Journal"),
    Action("entry.years", "o", "this_day", "on this day", "What was written on this day in other years", "Journal"),
    Action("row.search", "slash", "search", "search", "Search the journal", "Journal"),
    Action("look.range", "v", "range(1)", "range", "A longer range: 30 days, 90, a year, all", "History"),
    Action("look.shorter", "V", "range(-1)", "shorter range", "A shorter range", "History"),
    Action("look.export", "ctrl+e", "export", "export", "Keep the view as a picture and as text", "History"),
    Action("row.leave", "escape", "leave", "leave", "Leave what was begun", "Rows"),
    Action("app.blank", "b,ctrl+l", "app.blank", "blank", "Blank the screen; any key brings it back", "Program", 0, "b ctrl+l"),
    Action("app.help", "question_mark", "app.help", "help", "Every key on one page", "Program", 11),
    Action("app.palette", "ctrl+p", "app.command_palette", "palette", "Every action by its name", "Program"),
    Action("app.quit", "q", "app.quit", "quit", "Leave; half-written texts are kept", "Program", 15),
)  # fmt: skip
"""All actions that have a key of their own; digits belong to the row they stand on."""

DIGITS = tuple(Binding(figure, f"digit('{figure}')", show=False) for figure in "0123456789")


def bindings() -> list[Binding]:
    """The bindings of a place: every action and the digits."""
    return [*(action.binding() for action in ACTIONS), *DIGITS]


def program_bindings() -> list[Binding]:
    """What works on questions and lists as well: blank, help, palette and leaving.

    One of the keys that blank the screen comes before every text that is being typed.
    """
    over_texts = Binding("ctrl+l", "blank", show=False, priority=True)
    return [over_texts, *(action.binding() for action in ACTIONS if action.where == "Program")]


def bar_actions() -> list[Action]:
    """What the key bar shows, most needed first."""
    return sorted((a for a in ACTIONS if a.bar), key=lambda a: a.bar)
