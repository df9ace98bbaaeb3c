"""The bytes of a file: laid out as promised, checked on the way in, never a crash."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.codec import (
    DamagedError,
    Doc,
    Filed,
    Json,
    Tree,
    is_as_written,
    look_closely,
    parse,
    sum_of,
)
from storage.encoder import encode, stamped, written
from storage.rawdoc import plain

KEYS = st.text(st.characters(codec="utf-8"), max_size=4)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(-1e300, 1e300) | st.text()
VALUES: st.SearchStrategy[Json] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)
DOCS = st.dictionaries(KEYS, VALUES, max_size=4)
TREES: st.SearchStrategy[Tree] = st.dictionaries(
    KEYS, st.dictionaries(KEYS, DOCS, max_size=3), max_size=3
)


@pytest.mark.hundreds
@given(TREES)
def test_a_file_is_plain_json_with_indent_two_and_sorted_keys(tree: Tree) -> None:
    whole, data = encode(tree)
    text = json.dumps(plain(whole), indent=2, sort_keys=True, ensure_ascii=False)
    assert data.decode() == text + "\n"
    assert parse(data) == whole


@pytest.mark.hundreds
@given(TREES)
def test_what_was_written_is_known_again_and_any_change_is_not(tree: Tree) -> None:
    whole, data = encode(tree)
    stated = sum_of(whole)
    assert is_as_written(data, stated)
    assert not is_as_written(data.replace(b"{", b"{ ", 1), stated)


def test_a_document_that_is_its_text_already_is_not_written_out_again() -> None:
    filed, data = encode({"moods": {"1": {"a": 1}}})
    again, same = encode(filed)
    assert same == data
    assert again["moods"]["1"] is filed["moods"]["1"]
    assert encode({**filed, "moods": {"1": {"a": 2}}})[1] != data


def test_a_document_that_is_its_text_reads_as_any_other() -> None:
    fields: Doc = {"text": ["a", "b\ud800"], "version": {"x": 1}}
    doc = encode({"moods": {"1": fields}})[0]["moods"]["1"]
    assert (len(doc), [*doc], doc["text"], doc.get("note")) == (
        2,
        [*fields],
        ["a", "b\ud800"],
        None,
    )
    assert doc == fields == doc
    assert doc == encode({"journal": {"1": fields}})[0]["journal"]["1"]
    assert doc not in (
        {**fields, "note": ""},
        [*fields],
        encode({"moods": {"1": {}}})[0]["moods"]["1"],
    )


@pytest.mark.hundreds
@given(TREES)
def test_a_tree_that_was_written_can_be_looked_into_as_before(tree: Tree) -> None:
    filed, data = encode(tree)
    assert filed == plain(filed) == parse(data)
    for name, table in tree.items():
        for key, doc in table.items():
            found = filed[name][key]
            assert all(found[field] == value for field, value in doc.items() if name != "meta")
    assert encode(tree)[0] == filed


@pytest.mark.hundreds
@given(st.dictionaries(KEYS, DOCS, max_size=9), st.lists(st.tuples(KEYS, st.none() | DOCS)))
def test_after_any_edits_a_table_is_laid_out_as_if_written_anew(
    table: dict[str, Doc], edits: list[tuple[str, Doc | None]]
) -> None:
    filed: Filed = {"moods": table}
    for key, doc in [("", None), *edits]:
        table, rows = {**table}, {**filed.get("moods", {})}
        if doc is not None:
            table[key] = rows[key] = doc
        elif table:
            least = min(table, key=lambda known: abs(len(known) - len(key)))
            del table[least], rows[least]
        tree: Tree = {"moods": table, "notes": {"1": {"n": len(table)}}}
        filed, data = encode({**filed, "moods": rows, "notes": tree["notes"]})
        assert data == encode(tree)[1]


@pytest.mark.parametrize("key", ["0", "10", "105", "19", "2", "29", "9", "99"])
def test_one_row_among_many_is_put_in_changed_and_taken_out_at_its_place(key: str) -> None:
    first: dict[str, Doc] = {str(n): {"text": ['"a": 1', "b"], "n": n} for n in range(9, 30)}
    filed, _ = encode({"t": first})
    changed: dict[str, Doc] = {key: {"text": ['"10": ', "}"]}, "12": {"also": None}}
    out: dict[str, Doc] = {number: doc for number, doc in first.items() if number != key}
    for news in (changed, {"12": changed["12"]}, out):
        assert encode({"t": {**filed["t"], **news}})[1] == encode({"t": {**first, **news}})[1]
    left = {number: doc for number, doc in filed["t"].items() if number != key}
    assert encode({"t": left})[1] == encode({"t": out})[1]


def test_a_lone_surrogate_is_kept_as_json_writes_it() -> None:
    tree = parse(b'{"moods": {"1": {"note": "\\ud800"}}}')
    _, data = encode(tree)
    assert b'"\\ud800"' in data
    assert parse(data)["moods"] == tree["moods"]


def test_an_unknown_table_of_any_shape_is_written_as_it_was() -> None:
    tree = parse(b'{"odd": [1, {"a": []}], "empty": {}, "n": 3, "t": {"x": 5}}')
    _, data = encode(tree)
    back = parse(data)
    del back["meta"]
    assert back == tree


def test_a_number_without_end_is_not_written() -> None:
    with pytest.raises(ValueError, match="finite"):
        written(float("nan"), "")


def test_a_checksum_is_the_one_of_the_file_without_it() -> None:
    tree: Tree = {"meta": {"1": {"schema": 1}}}
    assert stamped(tree, "x") == {"meta": {"1": {"schema": 1, "sum": "x"}}}
    assert sum_of({}) == ""


DAMAGED = {
    "empty": b"",
    "is empty": b" \n\0\0",
    "UTF-8": b'{"a": "\xff"}',
    "line 2": b'{\n"a":',
    "TinyDB": b"[]",
    "deeply": b"[" * 100_000,
    "number": b'{"a": ' + b"9" * 5000 + b"}",
    "a number": b'{"a": 1e309}',
    "number that": b'{"a": NaN}',
    "line 1": b"\0" * 10 + b"{}",
    "not JSON": b'<<<<<<< HEAD\n{"a": 1}',
}


@pytest.mark.parametrize("said", DAMAGED)
def test_bytes_that_are_no_file_say_what_is_wrong(said: str) -> None:
    with pytest.raises(DamagedError, match=said):
        parse(DAMAGED[said])


def test_a_mark_at_the_front_and_other_line_ends_are_read() -> None:
    assert parse(b'\xef\xbb\xbf{\r\n"a": {}}\r\n') == {"a": {}}


def test_a_close_look_finds_doubled_keys_and_endless_nesting() -> None:
    look_closely(b'{"a": [{"b": 1}, {"b": 1}]}')
    with pytest.raises(DamagedError, match="'b' twice"):
        look_closely(b'{"a": {"b": 1, "c": 2, "b": 3}}')
    with pytest.raises(DamagedError, match="deeply"):
        look_closely(b'{"a": ' + b"[" * 70 + b"]" * 70 + b"}")


@given(st.binary(max_size=60))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    try:
        tree = parse(data)
    except DamagedError as wrong:
        assert str(wrong)
    else:
        assert isinstance(tree, dict)
