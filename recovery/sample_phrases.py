"""Plain journal days of a made-up life, put together from phrases that change with the months."""

from typing import Any

from recovery.content import read_content
from recovery.sample_plan import Plan

_PERIODS = ("raw", "soft", "turn", "calm")
_SEASONS = ("winter", "spring", "summer", "autumn")


class Phrases:
    """Draws entries for one life; the same life draws the same ones in the same order."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._dice = plan.rng("phrases")
        self._parts = read_content("sample_parts")

    def entry(self, number: int, when: str) -> dict[str, str]:
        """Title (often empty) and text of a plain entry for that day; `when` is a time of day."""
        dice = self._dice
        period = next(p for p in map(self._parts.get, _PERIODS) if number < p["until"])
        season = _SEASONS[self._plan.day(number).month % 12 // 3]
        said = [dice.choice(period[when]), *dice.sample(period["body"], dice.choice((1, 2, 2, 3)))]
        if dice.random() < 0.7:
            said.append(dice.choice(period["close"]))
        title = dice.choice(period["titles"]) if dice.random() < 0.5 else ""
        words = " ".join(phrase.format_map(self._slots(season)) for phrase in said).split(" ")
        tags = [word for word in words if word.startswith("@")]
        text = " ".join([word for word in words if not word.startswith("@")] + tags)
        return {"title": title, "text": text}

    def _slots(self, season: str) -> dict[str, Any]:
        slots, draw = self._parts["slots"], self._dice.choice
        names = ("friend", "place", "dish", "book", "chore", "sound", "word")
        drawn = {name: draw(slots[name]) for name in names}
        fruit = self._parts["fruit"][season]
        return {**drawn, "weather": draw(slots[season]), "fruit": draw(fruit)}
