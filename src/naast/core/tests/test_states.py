"""A state table says what may be done, and refuses the rest in words."""

import pytest

from naast.core.errors import Geweigerd, Verouderd
from naast.core.states import Overgang, Statentabel

TABEL = Statentabel(
    "de proef",
    {"open": "Open", "dicht": "Dicht"},
    [Overgang("sluit", "open", "dicht", reden_nodig=True)],
)


def test_an_action_leads_to_its_state() -> None:
    assert TABEL.naar("sluit", "open", reden="klaar") == "dicht"
    assert TABEL.acties == ["sluit"]


def test_a_missing_reason_is_asked_for() -> None:
    with pytest.raises(Geweigerd, match="reden") as refusal:
        TABEL.naar("sluit", "open", reden="  ")
    assert refusal.value.veld == "reden"


def test_an_action_from_another_state_is_stale() -> None:
    assert not TABEL.mag("sluit", "dicht")
    with pytest.raises(Verouderd, match="intussen ‘dicht’"):
        TABEL.naar("sluit", "dicht", reden="klaar")


def test_a_table_with_an_unknown_state_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="kwijt"):
        Statentabel("x", {"open": "Open"}, [Overgang("sluit", "open", "kwijt")])
