"""A frozen class is what the standard library's frozen dataclass is, made later."""

from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from recovery.frozen import PAYS, frozen


@frozen
class Base:
    """Two fields by place, one that no comparison looks at, and a list made anew for each."""

    name: str
    size: int = 1
    note: str = field(default="", compare=False)
    parts: list[int] = field(default_factory=list, compare=False, repr=False)


@frozen(kw_only=True)
class Longer(Base):
    """A field by name only, behind those of the class below it."""

    more: int


@frozen
class Alone:
    """One field."""

    value: int


def test_fields_are_given_by_place_and_by_name_and_fall_back_to_their_defaults() -> None:
    longer = Longer("a", 2, more=3)
    assert (longer.name, longer.size, longer.note, longer.parts, longer.more) == ("a", 2, "", [], 3)
    assert Base("b").parts is not Base("b").parts
    assert [f.name for f in fields(Longer)] == ["name", "size", "note", "parts", "more"]


def test_the_first_objects_of_a_class_are_as_all_that_follow() -> None:
    @frozen
    class Fresh(Base):
        more: int = 0

    made = [Fresh("a", more=n) for n in range(PAYS + 2)]
    assert [(m.name, m.size, m.note, m.parts, m.more) for m in made] == [
        ("a", 1, "", [], n) for n in range(PAYS + 2)
    ]
    assert made[0].parts is not made[1].parts


@pytest.mark.parametrize(
    "given",
    [((), {"name": "a", "other": 1}), (("a",), {"name": "b"}), (("a", 2, "", [], 5), {})],
    ids=["unknown", "twice", "too many"],
)
def test_a_call_that_does_not_fit_is_refused_as_python_refuses_it(
    given: tuple[tuple[object, ...], dict[str, object]],
) -> None:
    @frozen
    class Fresh(Base):
        """One more of them."""

    with pytest.raises(TypeError, match=r"Fresh|__init__"):
        Fresh(*given[0], **given[1])  # type: ignore[arg-type]
    assert Fresh("a") == Fresh("a")


@pytest.mark.parametrize("given", [{}, {"name": "a", "other": 1}], ids=["too few", "unknown"])
def test_a_class_that_was_never_made_refuses_what_it_does_not_know(
    given: dict[str, object],
) -> None:
    @frozen
    class Fresh:
        name: str

    with pytest.raises(TypeError):
        Fresh(**given)  # type: ignore[arg-type]


def test_nothing_can_be_set_or_taken_away_and_nothing_added() -> None:
    base = Base("a")
    with pytest.raises(FrozenInstanceError):
        base.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        base.other = "b"  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        del base.name
    assert replace(base, name="b") == Base("b")


def test_two_are_equal_where_their_class_and_the_fields_that_count_are() -> None:
    assert Base("a", note="x") == Base("a", note="y")
    assert hash(Base("a", note="x")) == hash(Base("a", note="y"))
    assert Base("a") != Base("b")
    assert Alone(1) == Alone(1) != Alone(2)
    assert Base("a") != Longer("a", more=1)
    assert len({Alone(1), Alone(1), Alone(2)}) == 2


def test_it_says_itself_as_a_dataclass_does() -> None:
    @dataclass(frozen=True, slots=True)
    class Known:
        name: str
        size: int = 1

    words = repr(Known("a")).partition("(")[2]
    assert repr(Alone(1)) == "Alone(value=1)"
    assert repr(Base("a")) == f"Base({words.removesuffix(')')}, note='')"
