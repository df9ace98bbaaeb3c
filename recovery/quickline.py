"""The quick line: a day in one line, understood whole or not at all."""

from collections.abc import Iterator, Sequence

from recovery.amounts import amount_words, is_tick, read_amount, say_amount
from recovery.echo import echo
from recovery.errors import BadInput
from recovery.frozen import frozen
from recovery.habit_names import LINE_WORDS, begun_by, not_found, whole_name
from recovery.linewords import Word, words_of
from recovery.records import Habit
from recovery.text import tags_in


@frozen
class HabitAmount:
    """A habit's amount in its unit: the whole day's, or what it `adds`."""

    habit_id: int
    value: float
    adds: bool = False


@frozen
class HabitSkip:
    """A habit skipped today: neutral, neither done nor missed."""

    habit_id: int


@frozen
class MoodIs:
    """A mood of 1 (low) to 5 (good), with the feelings named after it."""

    mood: int
    feelings: tuple[str, ...] = ()


@frozen
class UrgeIs:
    """An urge of strength 1-9, with the triggers named after it."""

    strength: int
    triggers: tuple[str, ...] = ()


@frozen
class Text:
    """Words for the journal, with the tags named after them."""

    text: str
    tags: tuple[str, ...] = ()


Intent = HabitAmount | HabitSkip | MoodIs | UrgeIs | Text
"""One thing a quick line asks to record."""


def read_line(text: str, habits: Sequence[Habit]) -> tuple[Intent, ...]:
    """Everything the line asks to record; BadInput names the first part that is not understood.

    Habits go by name, by the beginning of one, or by `#id`; archived ones are left out.
    """
    intents = tuple(_Reader(text, habits))
    if not intents:
        raise BadInput('the line is empty: write something like sleep 7.5 mood 4 "a line"')
    return intents


def read_live(text: str, habits: Sequence[Habit]) -> tuple[str, bool]:
    """What is understood so far while the line is typed, and whether it is all; never raises."""
    said: list[str] = []
    try:
        for intent in _Reader(text, habits):
            said.append(say_intent(intent, habits))
    except BadInput as unread:
        said.append(f"then: {unread}" if said else str(unread))
        return " · ".join(said), False
    return " · ".join(said), bool(said)


class _Reader:
    """Walks over the words of a line and gives one intent after the other."""

    def __init__(self, line: str, habits: Sequence[Habit]) -> None:
        self._words = words_of(line)
        self._at = 0
        self._habits = habits
        self._names = [h.name for h in habits if not h.archived]
        self._longest = 6 + max((len(h.name.split()) for h in habits), default=0)

    def __iter__(self) -> Iterator[Intent]:
        while self._at < len(self._words):
            word = self._words[self._at]
            if word.kind == "gap":
                self._at += 1
            else:
                yield self._item(word)

    def _item(self, word: Word) -> Intent:
        if word.kind == "tag":
            raise BadInput(f"{echo(word.said)}: an @word goes after mood, urge or a text in quotes")
        if word.kind == "open":
            raise BadInput("a text needs a quotation mark at both ends")
        if word.kind == "text":
            return self._text(word.said)
        key = word.said.casefold()
        if key in LINE_WORDS and whole_name(self._ahead(), self._habits) < 2:
            self._at += 1
            return self._line_word(key)
        return self._habit()

    def _text(self, said: str) -> Text:
        if not said.strip():
            raise BadInput("the text in quotes is empty: write something in it or leave it out")
        self._at += 1
        return Text(said, self._tags())

    def _line_word(self, key: str) -> Intent:
        if key == "mood":
            return MoodIs(self._number(key, 5), self._tags())
        if key == "urge":
            return UrgeIs(self._number(key, 9), self._tags())
        return HabitSkip(self._named(self._names, "").id)

    def _number(self, key: str, most: int) -> int:
        said = next(iter(self._ahead()), "")
        if len(said) != 1 or not "1" <= said <= str(most):
            raise BadInput(f"{key} {echo(said)}".rstrip() + f": expected a number from 1 to {most}")
        self._at += 1
        return int(said)

    def _tags(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        while self._at < len(self._words) and self._words[self._at].kind == "tag":
            said = self._words[self._at].said
            tags = tags_in(said)
            if len(tags) != 1:
                raise BadInput(f"{echo(said)}: expected one word after the @, such as @evening")
            found[tags[0]] = None
            self._at += 1
        return tuple(found)

    def _habit(self) -> HabitAmount:
        habit = self._named([*self._names, *LINE_WORDS], " or a text in quotes")
        ahead = self._ahead()
        many = amount_words(ahead, habit)
        if many >= max(1, whole_name(ahead, self._habits)):
            amount = read_amount(" ".join(ahead[:many]), habit)
            self._at += many
            return HabitAmount(habit.id, amount.value, amount.adds)
        if is_tick(habit):
            return HabitAmount(habit.id, 1.0)
        instead = f", not {echo(ahead[0])}" if ahead else ""
        such = say_amount(habit.target, echo(habit.unit))
        raise BadInput(f"expected an amount such as {such} after {echo(habit.name)}{instead}")

    def _named(self, possible: Sequence[str], more: str) -> Habit:
        ahead = self._ahead()
        found, many = begun_by(ahead, self._habits)
        if len(found) != 1:
            said = " ".join(ahead[:many]) or "after skip"
            raise BadInput(not_found(said, found, possible) + ("" if found else more))
        self._at += many
        return found[0]

    def _ahead(self) -> list[str]:
        ahead = []
        for word in self._words[self._at : self._at + self._longest]:
            if word.kind != "word":
                break
            ahead.append(word.said)
        return ahead


def _tagged(words: Sequence[str]) -> str:
    return "".join(f" @{word}" for word in words)


def say_intent(intent: Intent, habits: Sequence[Habit]) -> str:
    """The intent for reading, on one line: `Sleep 7.5 h`, `Exercise skipped`, `Mood 4 @calm`."""
    match intent:
        case HabitAmount() | HabitSkip():
            habit = next((h for h in habits if h.id == intent.habit_id), None)
            return _said(intent, habit or Habit(id=intent.habit_id, name=f"#{intent.habit_id}"))
        case MoodIs(mood, words):
            return f"Mood {mood}{_tagged(words)}"
        case UrgeIs(strength, words):
            return f"Urge {strength}{_tagged(words)}"
        case Text(text, words):
            return f"Journal: {echo(text, 60)}{_tagged(words)}"


def _said(intent: HabitAmount | HabitSkip, habit: Habit) -> str:
    name = echo(habit.name, 60)
    if isinstance(intent, HabitSkip):
        return f"{name} skipped"
    if is_tick(habit) and not intent.adds:
        return f"{name} done" if intent.value else f"{name} not done"
    sign = "+" if intent.adds else ""
    return f"{name} {sign}{say_amount(intent.value, echo(habit.unit))}"
