"""The program is whole: every step with its sources and product, and files that can be trusted."""

import json
from collections.abc import Callable

import pytest

from recovery.content import PROGRAM, check_program, data_of, read_content
from recovery.errors import CouldNot
from recovery.kinds import FEELINGS, KINDS, TRIGGERS
from recovery.program import GuideStep, steps

TABLE = """
A1 Choose the distance | S0.1 S1.1 S3.1 S4.2
A2 Say it once, kindly | S0.1
A3 Know what counts | S3.1 S0.1
A4 Make it easy on yourself | S0.1 S3.1
A5 Hold your tongue | S3.2
A6 A plan for the hard hour | S1.1
B1 Let it be heavy | S2.1
B2 Name where you are | S2.3
B3 How you attach | S2.2
B4 Your own pace | S2.4
B5 Let it out, then lift it | S0.3
C1 The basics | S0.3 S2.5
C2 Quiet minutes | S0.3 S3.3
C3 The bare-minimum day | S2.5
C4 Alone and all right | S0.3 S3.3
C5 What I like about me | S0.3
D1 Who is there | S0.4 S2.6
D2 Time with people | S0.4 S1.3 S2.6
D3 Someone trained | S0.13 S2.5 S4.9
D4 Are you safe | S1.D
E1 Why it ended | S0.2 S2.7 S4.1
E2 What was good | S4.1 S2.13 S4.8
E3 Your part | S1.2 S0.8 S2.7
E4 Without the filter | S2.7
E5 Fixable or not | S3.4
E6 Want or need | S3.4
E7 Jealousy | S2.15
F1 One goal of your own | S1.3 S3.3 S4.3
F2 Something new | S0.3 S1.3 S3.3
F3 Boundaries | S2.8 S4.10
F4 Shown, not told | S1.5 S4.6
F5 Reading | S2.R
G1 Mine, and not mine | S2.10
G2 Either way | S1.7 S2.17 S2.18 S4.11
G3 Forgiving | S0.10 S2.12
G4 Friends, or not | S2.16 S1.F
G5 If there is someone else | S1.F
G6 The statements | S1.7 S2.10
G7 Closing a chapter | S2.18
H1 Are you ready | S2.9 S3.5
H2 The first message | S0.5 S1.4 S2.9 S4.4
H3 Where and when | S0.5 S3.5
H4 Listening | S0.6 S2.11 S4.7
H5 Saying what you need | S0.7 S2.11
H6 An apology | S0.8 S4.5 S3.5
H7 No answer, or no | S0.5 S1.F S4.10
I1 Do both want it | S0.9 S1.6
I2 New, not resumed | S2.12 S3.6 S0.10
I3 Light days | S0.11
I4 Slow | S0.12 S1.6 S3.6
I5 Trust in small promises | S4.6 S1.6 S3.6
I6 Plans that bend | S2.14
I7 Help as a couple | S0.13 S4.9
I8 If it ends again | S1.F
"""
"""Each step of the program, its title, and the sections of the guides that it serves."""

MAKES = {
    "A1": "profile",
    "A2": "letter",
    "A3": "settings",
    "A4": "list",
    "A5": "list:people",
    "A6": "list:triggers list:why list:instead",
    "B1": "journal",
    "B2": "feelings",
    "B3": "journal",
    "B4": "journal",
    "B5": "journal list:light",
    "C1": "habit",
    "C2": "habit",
    "C3": "list:bare-minimum",
    "C4": "list",
    "C5": "list:likes",
    "D1": "list:people",
    "D2": "habit",
    "D3": "list:questions",
    "D4": "safety incidents",
    "E1": "list:reasons",
    "E2": "list:good",
    "E3": "list:my-part",
    "E4": "list:unfiltered",
    "E5": "list:reasons",
    "E6": "journal",
    "E7": "list:triggers",
    "F1": "habit",
    "F2": "list",
    "F3": "list:boundaries",
    "F4": "list:evidence",
    "F5": "list:reading",
    "G1": "list:mine list:not-mine",
    "G2": "journal",
    "G3": "letter",
    "G4": "journal",
    "G5": "list:instead",
    "G6": "ratings",
    "G7": "journal",
    "H1": "list",
    "H2": "draft:message",
    "H3": "list",
    "H4": "list",
    "H5": "draft:sentence",
    "H6": "draft:apology",
    "H7": "list:instead",
    "I1": "list",
    "I2": "list",
    "I3": "list",
    "I4": "list",
    "I5": "list:evidence",
    "I6": "list",
    "I7": "list",
    "I8": "journal",
}
"""What the program says that each step makes: kinds of products, some of them with a name."""

SPOILING: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "not text": lambda data: b"\xff\xfe" + data,
    "nothing in it": lambda data: b"[]",
    "a bare value": lambda data: b"7",
}


def test_every_step_of_the_program_has_its_title_and_exactly_its_sources() -> None:
    rows = [line.split(" | ") for line in TABLE.split("\n") if line]
    wanted = [(*named.split(" ", 1), tuple(sources.split())) for named, sources in rows]
    assert [(s.id, s.title, s.sources) for s in steps()] == wanted
    assert len(wanted) == 54


@pytest.mark.parametrize("one", steps(), ids=lambda one: one.id)
def test_a_step_makes_what_the_program_says(one: GuideStep) -> None:
    made = [(p.kind, f"{p.kind}:{p.name}") for p in one.products]
    for wanted in MAKES[one.id].split():
        assert any(wanted in said for said in made)


def test_the_kinds_and_words_are_those_of_the_program() -> None:
    assert {kind.direction for kind in KINDS.values()} == {"out", "watch", "in", "needed"}
    assert FEELINGS[:5] == ("denial", "anger", "bargaining", "sadness", "acceptance")
    assert {"hungry", "angry", "lonely", "tired"} <= {*TRIGGERS}


def test_the_program_as_it_is_shipped_is_whole() -> None:
    check_program()


@pytest.mark.parametrize("how", SPOILING)
@pytest.mark.parametrize("name", PROGRAM)
def test_a_damaged_file_is_one_plain_line(
    name: str, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = data_of(name)
    monkeypatch.setattr("recovery.content.data_of", lambda _: SPOILING[how](data))
    with pytest.raises(CouldNot, match=rf"^recovery/content/{name}\.json is .*again; .*$") as said:
        read_content(name)
    assert "\n" not in str(said.value)


@pytest.mark.parametrize("name", [name for name, words in PROGRAM.items() if words])
def test_an_object_without_its_words_is_found_before_it_is_shown(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = read_content(name)
    del rows[-1][PROGRAM[name][0]]
    monkeypatch.setattr("recovery.content.data_of", lambda _: json.dumps(rows).encode())
    with pytest.raises(CouldNot, match="is not what it should be"):
        check_program()


def test_a_missing_file_is_said_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> bytes:
        if name == "lights":
            raise FileNotFoundError(name)
        return data_of(name)

    monkeypatch.setattr("recovery.content.data_of", gone)
    with pytest.raises(CouldNot, match=r"lights\.json is missing"):
        check_program()
