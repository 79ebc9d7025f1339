"""Names packed as tries: what was packed is found by its words, and nothing else is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.tokens import Tokens, first_word
from checker.timeline.name_tries import RecordName, packed, unpacked
from checker.timeline.names import meanings_of

WORDS = st.sampled_from(["Ann", "Lee", "lee", "O’Hara", "UN", "of", "war"])
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
RECORDS = st.lists(
    st.builds(
        RecordName,
        name=NAMES,
        kind=st.sampled_from(["person", "post", "country"]),
        form=st.sampled_from(["full", "short"]),
        identity=st.sampled_from(["a", "b", "c"]),
    ),
    min_size=1,
)


def groups(names: list[RecordName]) -> dict[str, bytes]:
    """The names packed under their first words."""
    firsts = dict.fromkeys(first_word(name.name) for name in names)
    return {first: packed([name for name in names if first_word(name.name) == first]) for first in firsts}


@given(RECORDS, NAMES)
def test_a_name_means_what_the_records_of_those_words_are(names: list[RecordName], asked: str) -> None:
    expected = {
        (name.kind, name.form, name.identity) for name in names if Tokens.of(name.name).lower == Tokens.of(asked).lower
    }
    found = [(e.kind, e.form, identity) for e in meanings_of(asked, groups(names)) for identity in e.identities]
    assert set(found) == expected
    assert len(found) == len(expected)


def test_a_branch_is_read_when_it_is_entered() -> None:
    group = unpacked(
        packed([RecordName("Ann Lee", "person", "full", "a"), RecordName("Ann Poe", "person", "full", "b")])
    )
    assert group.names.entries == ()
    assert set(group.names.ahead) == {"lee", "poe"}
    branch = group.names.behind("lee")
    assert branch is not None
    assert [entry.identities for entry in branch.entries] == [("a",)]
    assert branch is group.names.behind("lee")
    assert group.names.behind("fox") is None


def test_only_names_that_may_begin_small_are_kept_for_small_words() -> None:
    assert unpacked(packed([RecordName("Turkey", "country", "full", "tr")])).small is None
    small = unpacked(packed([RecordName("prime minister", "post", "short", "p")])).small
    assert small is not None
    assert set(small.ahead) == {"minister"}


def test_a_group_tells_whether_a_person_is_called_so_in_full() -> None:
    assert unpacked(packed([RecordName("Ann Lee", "person", "full", "a")])).begins_a_person
    assert not unpacked(packed([RecordName("Lee", "person", "short", "a")])).begins_a_person
    assert not unpacked(packed([RecordName("Ann Arbor", "country", "full", "x")])).begins_a_person
