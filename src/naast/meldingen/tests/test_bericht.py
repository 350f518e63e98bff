"""An inwoner sends a message with the kenmerk; it stands on *Vandaag* until somebody read it."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from naast.core.context import NIEMAND, Werkcontext, als
from naast.core.taken import Taak
from naast.meldingen.berichten import answer_by
from naast.meldingen.models import Inwonerbericht, Melding
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, bericht_van, melding_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.vandaag import tasks

pytestmark = pytest.mark.django_db

BERICHT = "Ik heb een ander telefoonnummer."
BESTAAT_NIET = "BBBB-2222"


@pytest.fixture
def annie(noor: Persoon, zoetermeer: Gemeente) -> Melding:
    """Of MEE in Zoetermeer, that nobody has taken up."""
    with als(_context(noor.medewerker.aanbieder_id)):
        return melding_van(ANNIE, zoetermeer, noor.medewerker)


def _context(aanbieder_id: int | None) -> Werkcontext:
    return Werkcontext(rol="clientondersteuner", aanbieder_id=aanbieder_id)


def _send(client: TestClient, kenmerk: str, slug: str = "zoetermeer", **more: str) -> Any:
    values = {"verzoek": str(uuid4()), "kenmerk": kenmerk, "tekst": BERICHT} | more
    return client.post(reverse("meldingen:bericht", args=[slug]), values, follow=True)


def _stored(aanbieder: Aanbieder) -> list[str]:
    with als(_context(aanbieder.pk)):
        return list(Inwonerbericht.objects.values_list("tekst", flat=True))


def _to_read(wie: Persoon, lijst: str = "mij") -> list[Taak]:
    rows = tasks(wie.medewerker, wie=lijst, vandaag=date(2026, 3, 10))
    return [row for row in rows if row.actie == "Lezen"]


def _words(page: Any) -> str:
    """What the page says; keys that differ for each page are inside tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def _without(kenmerk: str, page: Any) -> str:
    """The page but for the kenmerk that one typed oneself."""
    return _words(page).replace(kenmerk, "")


def test_whether_the_kenmerk_exists_the_answer_is_the_same(
    client: TestClient, annie: Melding, mee: Aanbieder, palet: Aanbieder
) -> None:
    right = _send(client, annie.kenmerk)
    assert _stored(mee) == [BERICHT]

    wrong = _send(client, BESTAAT_NIET)
    elsewhere = _send(client, annie.kenmerk, "assen")

    assert "U hoort uiterlijk donderdag 12 maart 2026 iets" in _words(right)
    assert _without(BESTAAT_NIET, wrong) == _without(annie.kenmerk, right)
    assert wrong.redirect_chain == right.redirect_chain
    assert "Uw bericht is verstuurd" in _words(elsewhere)
    assert (_stored(mee), _stored(palet)) == ([BERICHT], [])


def test_who_sent_a_message_reads_which_kenmerk_was_typed(
    client: TestClient, zoetermeer: Gemeente
) -> None:
    sent = _send(client, "bcdf 9999")
    assert "U vulde in: BCDF-9999" in _words(sent)


@pytest.mark.parametrize("typed", ["{0} ", "{1}", "{2}", " {3}", "{4}."])
def test_a_kenmerk_may_be_typed_as_one_likes(
    typed: str, client: TestClient, annie: Melding, mee: Aanbieder
) -> None:
    code = annie.kenmerk
    bare = code.replace("-", "")
    ways = (code, bare, code.lower(), " ".join(bare), code.replace("-", " – "))

    _send(client, typed.format(*ways))

    assert _stored(mee) == [BERICHT]


def test_a_double_click_sends_one_and_a_used_form_tells_nothing_of_another_kenmerk(
    client: TestClient, annie: Melding, zoetermeer: Gemeente, piet: Persoon, mee: Aanbieder
) -> None:
    with als(_context(piet.medewerker.aanbieder_id)):
        joop = melding_van(JOOP, zoetermeer, piet.medewerker)
    verzoek = str(uuid4())
    pages = [
        _without(kenmerk, _send(client, kenmerk, verzoek=verzoek))
        for kenmerk in (annie.kenmerk, annie.kenmerk, joop.kenmerk, BESTAAT_NIET)
    ]

    assert len(set(pages)) == 1
    assert _stored(mee) == [BERICHT]


def test_who_goes_back_and_adds_words_sends_those_too(
    client: TestClient, annie: Melding, mee: Aanbieder
) -> None:
    verzoek = str(uuid4())
    for words in (BERICHT, BERICHT, f"{BERICHT} Bel na vieren."):
        assert "is verstuurd" in _words(_send(client, annie.kenmerk, verzoek=verzoek, tekst=words))

    assert _stored(mee) == [f"{BERICHT} Bel na vieren.", BERICHT]


def test_nobody_tries_kenmerken_one_after_the_other(
    client: TestClient, annie: Melding, mee: Aanbieder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("naast.meldingen.spam.BERICHTEN_PER_UUR", 2)
    pages = [_send(client, code, mens="on") for code in ("BBBB-2223", "BBBB-2224", annie.kenmerk)]

    assert ["is verstuurd" in _words(page) for page in pages] == [True, True, False]
    assert "Bel de organisatie die u helpt" in _words(pages[-1])
    assert BERICHT in pages[-1].content.decode()
    assert _stored(mee) == []


def test_one_kenmerk_does_not_bury_the_others_and_a_wrong_one_ends_as_soon(
    client: TestClient, annie: Melding, mee: Aanbieder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("naast.meldingen.spam.BERICHTEN_PER_DAG", 2)
    for code in (annie.kenmerk, BESTAAT_NIET):
        pages = [_send(client, code) for _ in range(3)]
        assert ["nog niet verstuurd" in _words(page) for page in pages] == [False, False, True]
    assert _stored(mee) == [BERICHT] * 2


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"kenmerk": ""}, "Vul uw kenmerk in."),
        ({"kenmerk": "12345"}, "8 letters en cijfers"),
        ({"kenmerk": "AEIO-0110"}, "geen klinkers"),
        ({"kenmerk": "x" * 5000}, "8 letters en cijfers"),
        ({"kenmerk": "BBBB\0-2222"}, "Null-tekens"),
        ({"tekst": " \n "}, "Schrijf in een paar woorden wat u wilt zeggen."),
        ({"tekst": "x" * 2001}, "Dit is te lang: er passen 2000 tekens in, en dit zijn er 2001"),
        ({"tekst": "a\0b"}, "Null-tekens"),
        ({"leeg": "http://spam.example"}, "Ik ben een mens"),
    ],
)
def test_a_fault_says_what_to_do_and_stores_nothing(
    values: dict[str, str], says: str, client: TestClient, annie: Melding, mee: Aanbieder
) -> None:
    page = _send(client, **({"kenmerk": annie.kenmerk} | values))

    assert says in _words(page)
    assert page.redirect_chain == []
    assert _stored(mee) == []
    assert _send(client, annie.kenmerk, tekst="x" * 2000).redirect_chain != []
    assert _stored(mee) == ["x" * 2000]


def test_the_database_shows_who_has_no_account_nothing_but_which_melding_it_is(
    annie: Melding, zoetermeer: Gemeente, assen: Gemeente, mee: Aanbieder, client: TestClient
) -> None:
    _send(client, annie.kenmerk)
    asked = "SELECT * FROM meldingen_bij_kenmerk(%s, %s)"
    with als(NIEMAND), connection.cursor() as cursor:
        cursor.execute(asked, [zoetermeer.pk, annie.kenmerk])
        assert cursor.fetchall() == [(mee.pk, annie.pk)]
        for gemeente, kenmerk in ((assen, annie.kenmerk), (zoetermeer, BESTAAT_NIET)):
            cursor.execute(asked, [gemeente.pk, kenmerk])
            assert cursor.fetchall() == []
        cursor.execute("SELECT set_config('naast.kenmerk', %s, true)", [annie.kenmerk])
        for table in ("meldingen_melding", "meldingen_inwonerbericht"):
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone() == (0,)
        cursor.execute(
            "SELECT has_function_privilege(r, 'meldingen_bij_kenmerk(bigint, text)', 'EXECUTE')"
            " FROM unnest(ARRAY['naast_app', 'naast_cijfers', 'naast_zoeker']) AS r"
        )
        assert cursor.fetchall() == [(True,), (False,), (False,)]


def test_it_stands_on_vandaag_until_somebody_read_it(
    client: TestClient,
    annie: Melding,
    noor: Persoon,
    als_noor: TestClient,
    als_piet: TestClient,
    bij_mee: Persoon,
) -> None:
    assert _to_read(noor) == []
    _send(client, annie.kenmerk)
    (taak,) = _to_read(noor)
    assert taak.titel == "Nieuw bericht: Annie Zonderland"
    assert (taak.uiterlijk_op, taak.wie) == (date(2026, 3, 12), "nog van niemand")
    row = Inwonerbericht.objects.get()
    assert taak.url == f"/meldingen/{annie.pk}/#bericht-{row.pk}"
    assert "Nieuw bericht" not in als_piet.get("/vandaag/?wie=team").content.decode()

    page = als_noor.get(taak.url).content.decode()
    assert (BERICHT in page, f'id="bericht-{row.pk}"' in page) == (True, True)
    assert len(_to_read(noor)) == 1  # opening is not reading
    address = reverse("meldingen:read_bericht", args=[row.pk])
    assert als_piet.post(address).status_code == 404
    done = als_noor.post(address, follow=True).content.decode()
    again = als_noor.post(address, follow=True).content.decode()

    for seen in (done, again):
        assert "Gelezen door Noor" in seen
        assert "ongelezen" not in seen
    assert _to_read(noor) == []


def test_it_is_for_whose_traject_it_is_and_stands_in_the_dossier(
    als_noor: TestClient, noor: Persoon, bas: Persoon, assen: Gemeente, bij_mee: Persoon
) -> None:
    traject = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=7)
    assert traject.melding
    row = bericht_van(traject.melding, BERICHT)

    assert [taak.wie for taak in _to_read(noor)] == [""]
    assert [taak.wie for taak in _to_read(noor, "team")] == [noor.medewerker.naam]
    assert (_to_read(bas), _to_read(noor, "niemand")) == ([], [])
    traject.vervanger = bas.medewerker
    traject.save()
    assert [taak.wie for taak in _to_read(bas)] == [noor.medewerker.naam]

    card = als_noor.get(f"/trajecten/{traject.pk}/meer/").content.decode()
    assert BERICHT in card
    address = reverse("meldingen:read_bericht", args=[row.pk])
    done = als_noor.post(address, {"naar": "dossier"})
    assert done["Location"] == f"/trajecten/{traject.pk}/"
    assert _to_read(noor) == []


def test_the_day_that_is_told_holds_for_every_calendar_of_the_gemeente(
    zoetermeer: Gemeente, client: TestClient
) -> None:
    assert answer_by(zoetermeer, date(2026, 4, 2)) == date(2026, 4, 8)  # Good Friday, Easter
    page = client.get("/gemeente/zoetermeer/").content.decode()
    assert reverse("meldingen:bericht", args=["zoetermeer"]) in page
