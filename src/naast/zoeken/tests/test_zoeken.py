"""One box over what somebody may see."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naast.audit.models import Gebeurtenis
from naast.core.context import Werkcontext, als
from naast.meldingen.models import Melding
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.tests.conftest import maaltijden
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, JOOP, contact_in, melding_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.models import Contactmoment, Traject
from naast.zoeken.tests.conftest import found

pytestmark = pytest.mark.django_db


def _lines(page: str) -> list[str]:
    """What each result leads to."""
    return re.findall(r'treffer__titel"><a href="([^"]+)"', page)


@pytest.mark.parametrize(
    "vraag",
    [
        *("jose", "José", "JOSÉ VAN DEN BERG", "berg, josé van den", "Jansen Berg", "jansen-berg"),
        *("van der berg", "ber", "j", "jo", "osé", "Janssen", "Jansne", "josi jansen"),
        *("0612345678", "06-12345678", "+31 6 12 34 56 78", "345678"),
    ],
)
def test_a_name_is_found_however_it_is_typed(
    vraag: str, jose: Traject, als_noor: TestClient
) -> None:
    assert f"/trajecten/{jose.pk}/" in _lines(found(als_noor, vraag))


@pytest.mark.parametrize("vraag", ["Pieters", "jose pieters", "0699999999", "xq"])
def test_who_is_not_there_is_not_found(vraag: str, jose: Traject, als_noor: TestClient) -> None:
    page = found(als_noor, vraag)

    assert not _lines(page)
    assert "Niets gevonden" in page


@pytest.mark.parametrize(
    ("vraag", "waar"),
    [
        *(("brief", "een notitie"), ("brieven", "een notitie"), ("gemeen", "een notitie")),
        *(("gelezen samen", "een notitie"), ("huishoud", "een hulpvraag")),
        *(("traplift", "een doel"), ("hulpen", "de vraag in een melding")),
    ],
)
def test_a_word_is_found_in_what_was_written_down(
    vraag: str, waar: str, annie: Traject, als_noor: TestClient
) -> None:
    page = found(als_noor, vraag)

    assert f"Gevonden in {waar}" in page
    assert "<mark>" in page


def test_a_note_leads_to_its_place_on_the_timeline(
    annie: Traject, als_noor: TestClient, noor: Persoon
) -> None:
    first = contact_in(annie, noor.medewerker, notitie="Over de rolstoel.", minuten=5)
    for _ in range(20):
        contact_in(annie, noor.medewerker, begin=first.begin, notitie="Gebeld.")

    (address,) = _lines(found(als_noor, "rolstoel"))
    page = als_noor.get(address, follow=True)
    assert page.redirect_chain == [(f"/trajecten/{annie.pk}/?blad=2#contact-{first.pk}", 302)]
    assert f'id="contact-{first.pk}"' in page.content.decode()


def test_a_stem_finds_its_other_forms(jose: Traject, als_noor: TestClient) -> None:
    assert "<mark>huis</mark>" in found(als_noor, "huizen")


def test_each_kind_says_why_it_is_there(
    annie: Traject, als_noor: TestClient, mee: object, assen: Gemeente, noor: Persoon
) -> None:
    open_melding = melding_van(JOOP, assen, noor.medewerker)

    assert "Gevonden in de naam." in found(als_noor, "zonder")
    assert "De naam lijkt op wat u typte." in found(als_noor, "Sonderland")
    assert "Gevonden in het telefoonnummer." in found(als_noor, "0600000001")
    by_kenmerk = found(als_noor, open_melding.kenmerk.lower())
    assert _lines(by_kenmerk) == [f"/meldingen/{open_melding.pk}/"]
    assert "Gevonden in het kenmerk." in by_kenmerk


@pytest.mark.parametrize("kenmerk", ["BCDF-2345", "2345-6789", "BCDF-GHJK"])
def test_a_kenmerk_is_found_however_it_is_typed(
    kenmerk: str, als_noor: TestClient, als_piet: TestClient, annie: Traject
) -> None:
    assert annie.melding
    Melding.objects.filter(pk=annie.melding.pk).update(kenmerk=kenmerk)

    bare = kenmerk.replace("-", "")
    for typed in (kenmerk.lower(), bare, f" {bare.lower()} ", " ".join(bare)):
        page = found(als_noor, typed)
        assert _lines(page)[:1] == [f"/meldingen/{annie.melding_id}/"], typed
        assert "Gevonden in het kenmerk." in page
        assert not _lines(found(als_piet, typed))


def test_the_number_of_another_system_is_found(annie: Traject, als_noor: TestClient) -> None:
    Traject.objects.filter(pk=annie.pk).update(extern_id="mee-2023-t00012")

    assert _lines(found(als_noor, "mee-2023-t00012")) == [f"/trajecten/{annie.pk}/"]


def test_a_melding_that_became_a_dossier_stands_there_once(
    annie: Traject, als_noor: TestClient
) -> None:
    page = found(als_noor, "zonderland")

    assert _lines(page) == [f"/trajecten/{annie.pk}/"]
    assert annie.melding
    by_kenmerk = found(als_noor, annie.melding.kenmerk)
    assert f"/meldingen/{annie.melding_id}/" in _lines(by_kenmerk)


def test_a_part_of_a_name_that_ends_alike_is_not_like_it(
    bij_mee: Persoon, assen: Gemeente, noor: Persoon, als_noor: TestClient
) -> None:
    quinten = traject_van(JOOP | {"voornaam": "Quinten"}, assen, noor.medewerker)

    assert not _lines(found(als_noor, "eten"))
    assert _lines(found(als_noor, "Quintne")) == [f"/trajecten/{quinten.pk}/"]


def test_what_is_only_like_it_comes_last(
    annie: Traject, als_noor: TestClient, noor: Persoon, assen: Gemeente
) -> None:
    traject_van(JOOP | {"achternaam": "Traplist"}, assen, noor.medewerker)

    page = found(als_noor, "traplift")
    assert page.index("Gevonden in een doel") < page.index("De naam lijkt op wat u typte")


def test_the_sociale_kaart_is_searched_too(
    mee: Aanbieder, assen: Gemeente, bij_mee: Persoon, als_noor: TestClient
) -> None:
    voorziening = maaltijden(mee, assen)

    page = found(als_noor, voorziening.naam[:6])
    assert f"/sociale-kaart/{voorziening.pk}/" in _lines(page)


def test_nothing_of_another_aanbieder_is_ever_found(
    annie: Traject, als_noor: TestClient, als_piet: TestClient
) -> None:
    for vraag in ("zonderland", "zondreland", "a", "0600000001", "gemeente", "traplift", "huis"):
        assert _lines(found(als_noor, vraag)), vraag
        assert not _lines(found(als_piet, vraag)), vraag
    assert annie.melding
    assert not _lines(found(als_piet, annie.melding.kenmerk))


def test_both_find_their_own_of_the_same_name(
    annie: Traject, als_noor: TestClient, als_piet: TestClient, zoetermeer: Gemeente, piet: Persoon
) -> None:
    with als(Werkcontext(rol="clientondersteuner", aanbieder_id=piet.medewerker.aanbieder_id)):
        theirs = traject_van(ANNIE, zoetermeer, piet.medewerker, dagen_geleden=2)

    assert _lines(found(als_noor, "zonderland")) == [f"/trajecten/{annie.pk}/"]
    assert _lines(found(als_piet, "zonderland")) == [f"/trajecten/{theirs.pk}/"]


def test_a_gemeente_does_not_search(als_carla: TestClient, als_zeno: TestClient) -> None:
    for gemeente in (als_carla, als_zeno):
        assert gemeente.get("/zoeken/", {"q": "zonderland"}).status_code == 403
        assert 'id="zoekvak"' not in gemeente.get("/rapporten/", follow=True).content.decode()


def test_what_is_changed_or_gone_is_found_as_it_is_now(
    annie: Traject, als_noor: TestClient
) -> None:
    rows = Contactmoment.objects.filter(notitie__contains="brieven")
    rows.update(notitie="Over de eigen bijdrage gesproken.")

    assert not _lines(found(als_noor, "brieven"))
    assert _lines(found(als_noor, "bijdrage"))
    Contactmoment.objects.filter(notitie__contains="bijdrage").delete()
    assert not _lines(found(als_noor, "bijdrage"))


@pytest.mark.parametrize(
    "vraag",
    [
        *("'", "''; DROP TABLE", "%", "_", "a%", "\\", "&|!:*", "a:*", "<->", "' | '"),
        *("x" * 5000, "woord " * 500, "😀", "\u202e", "<script>alert(1)</script>", "{{7*7}}"),
        *("de", "van de", "-", "00000", "1" * 300, "İ", "ﬁets", "e\u0301", "\ud800"),
    ],
)
def test_odd_signs_get_a_plain_page(vraag: str, annie: Traject, als_noor: TestClient) -> None:
    page = found(als_noor, vraag.encode(errors="replace").decode())

    assert "<script>alert" not in page


def test_a_nul_is_refused_with_words(als_noor: TestClient) -> None:
    assert als_noor.get("/zoeken/?q=a%00b").status_code == 400


def test_an_empty_box_says_what_can_be_found(als_noor: TestClient) -> None:
    for vraag in ("", "  ", "!!"):
        assert "Typ een woord in het zoekvak" in found(als_noor, vraag)


def test_many_words_are_searched_by_their_beginning(annie: Traject, als_noor: TestClient) -> None:
    page = found(als_noor, "samen de brieven van de gemeente gelezen met Annie en haar buurvrouw")

    assert "Wij zochten op het begin" in page or "Niets gevonden" in page


def test_text_of_people_is_shown_as_text(
    annie: Traject, als_noor: TestClient, noor: Persoon
) -> None:
    contact_in(annie, noor.medewerker, notitie='<b onclick="x">Traplift</b> & <script>')

    page = found(als_noor, "traplift")
    assert "&lt;b onclick=&quot;x&quot;&gt;<mark>Traplift</mark>&lt;/b&gt; &amp; &lt;script" in page


def test_a_group_alone_is_longer(annie: Traject, als_noor: TestClient, noor: Persoon) -> None:
    for number in range(8):
        contact_in(annie, noor.medewerker, notitie=f"Gebeld over de rolstoel, keer {number}.")

    page = found(als_noor, "rolstoel")
    assert len(_lines(page)) == 6
    assert "?q=rolstoel&amp;groep=notities" in page
    assert len(_lines(found(als_noor, "rolstoel", groep="notities"))) == 8


def test_searching_leaves_an_event_without_the_words(annie: Traject, als_noor: TestClient) -> None:
    found(als_noor, "zonderland")
    found(als_noor, "traplift")

    events = Gebeurtenis.objects.filter(actie="lezen").order_by("pk")
    assert [(e.tabel, e.object_id, e.doel) for e in events] == [
        ("", 0, "/zoeken/"),
        ("", 0, "/zoeken/"),
        ("trajecten_traject", annie.pk, "zoeken: een stuk tekst getoond"),
    ]


def test_the_number_of_queries_does_not_grow_with_what_is_found(
    annie: Traject, als_noor: TestClient, assen: Gemeente, noor: Persoon
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as caught:
            found(als_noor, "annie traplift")
            found(als_noor, "traplift")
            found(als_noor, "annie")
        return len(caught)

    contact_in(annie, noor.medewerker, notitie="De traplift komt.")
    before = count()
    for _ in range(3):
        more = traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=1)
        contact_in(more, noor.medewerker, notitie="De traplift is er.")

    assert count() <= before
