"""A record and its document say the same, and a document gives back what it does not know."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery.ledger import Entity
from recovery.records import JournalEntry, Profile
from storage.codec import Doc, Json
from storage.documents import (
    MONTH_SHAPES,
    PROFILE_SHAPES,
    UnreadableError,
    document_of,
    record_of,
    same,
    shape_of,
    updated,
)
from tests.storage.kinds import AT, DAY, HABITS, ITEMS, PROFILES, RECORDS, amount, mood, text

ENTITIES: st.SearchStrategy[Entity] = st.one_of(RECORDS, HABITS, ITEMS, PROFILES)

SHAPES = (*MONTH_SHAPES.values(), *PROFILE_SHAPES.values())


def through_json(doc: Doc) -> Doc:
    return dict(json.loads(json.dumps(doc)))


@given(ENTITIES)
def test_every_record_comes_back_from_its_document_as_it_was(entity: Entity) -> None:
    number = getattr(entity, "id", 0)
    back = record_of(shape_of(entity), number, through_json(document_of(entity)))
    assert back == entity
    assert document_of(back) == document_of(entity)


@pytest.mark.parametrize("kind", [shape.make for shape in SHAPES])
def test_a_document_holds_every_field_of_its_record_but_the_id(kind: type[Entity]) -> None:
    (shape,) = (shape for shape in SHAPES if shape.make is kind)
    assert {*shape.fields} == {field.name for field in fields(kind)} - {"id"}


def test_whole_amounts_are_whole_numbers_and_texts_are_lists_of_lines() -> None:
    assert document_of(amount(8.0))["amount"] == 8
    assert isinstance(document_of(amount(8.0))["amount"], int)
    assert document_of(amount(7.5))["amount"] == 7.5
    assert document_of(text("one\n\ntwo\n"))["text"] == ["one", "", "two", ""]
    assert document_of(text(""))["text"] == []


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300, True])
def test_an_amount_that_no_file_can_hold_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="number"):
        document_of(amount(value))


def test_a_time_without_its_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        document_of(mood(at=AT.replace(tzinfo=None)))


def test_a_set_is_written_in_order() -> None:
    doc = document_of(replace(mood(), feelings={"b", "a"}))  # type: ignore[arg-type]
    assert doc["feelings"] == ["a", "b"]


WRONG: list[Doc] = [
    {"mood": True},
    {"mood": 6},
    {"mood": "4"},
    {"day": "3 May"},
    {"day": 3},
    {"at": "2026-05-03T10:15"},
    {"at": "noon"},
    {"tz": None},
    {"feelings": "sad"},
    {"feelings": [1]},
    {"version": []},
    {"version": {"here": 0}},
]


@pytest.mark.parametrize("fields_", WRONG, ids=str)
def test_a_document_with_a_wrong_field_says_which(fields_: Doc) -> None:
    doc = document_of(mood()) | fields_
    with pytest.raises(UnreadableError, match=next(iter(fields_))):
        record_of(shape_of(mood()), 1, doc)


def test_a_document_that_lacks_what_it_needs_is_no_record() -> None:
    with pytest.raises(UnreadableError, match="lacks"):
        record_of(shape_of(mood()), 1, {"day": "2026-05-03"})


def test_a_text_that_a_hand_wrote_as_one_string_is_read() -> None:
    doc = document_of(text("x")) | {"text": "one\ntwo"}
    entry = record_of(shape_of(text("x")), 1, doc)
    assert isinstance(entry, JournalEntry)
    assert entry.text == "one\ntwo"


@pytest.mark.parametrize(
    "fields_",
    [{"pauses": [3]}, {"pauses": [{"last": None}]}],
    ids=str,
)
def test_a_profile_with_a_wrong_list_is_no_profile(fields_: Doc) -> None:
    with pytest.raises(UnreadableError):
        record_of(shape_of(Profile()), 1, document_of(Profile()) | fields_)


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        ({"urge": "U"}, (("urge", "U"),)),
        ([["urge", "U"], ["mood"], 3], (("urge", "U"), ("mood", ""), ("3", ""))),
        ([["urge", "U", 5], []], (("urge", "U 5"), ("", ""))),
        ("urge", (("urge", ""),)),
        (None, ()),
    ],
    ids=str,
)
def test_keys_that_a_hand_wrote_keep_nobody_from_their_settings(
    keys: Json, read: tuple[tuple[str, str], ...]
) -> None:
    kept = document_of(Profile()) | {"keys": keys}
    profile = record_of(shape_of(Profile()), 1, kept)
    assert isinstance(profile, Profile)
    assert profile.keys == read
    doc = updated(kept, profile, replace(profile, quiet=True))
    assert doc is not None
    assert doc["keys"] == keys


def test_an_update_leaves_what_it_does_not_know_and_what_is_equal_as_it_lies() -> None:
    kept = document_of(amount(7.0)) | {"amount": 7.0, "colour": ["red", {"deep": None}]}
    after = replace(amount(7.0), note="slept")
    before = record_of(shape_of(after), 1, kept)
    doc = updated(kept, before, after)
    assert doc is not None
    assert doc["colour"] == ["red", {"deep": None}]
    assert isinstance(doc["amount"], float)
    assert doc["note"] == "slept"


def test_an_update_that_says_the_same_is_none() -> None:
    before, kept = mood(), document_of(mood())
    assert updated(kept, before, replace(before, version=(("there", 3),))) is None
    del kept["note"]
    assert updated(kept, before, replace(before, at=AT.replace(fold=1))) is None


def test_an_update_fills_in_what_the_kept_document_lacks() -> None:
    kept = document_of(mood())
    del kept["note"]
    doc = updated(kept, mood(), replace(mood(), mood=1))
    assert doc == document_of(mood()) | {"mood": 1}


def test_records_are_the_same_whatever_their_versions_and_zones() -> None:
    assert same(mood(), replace(mood(), version=(("there", 3),)))
    assert not same(mood(), replace(mood(), note="x"))
    assert not same(mood(), text("x"))
    assert same(mood(day=DAY), mood(at=AT.replace(tzinfo=AT.tzinfo)))
