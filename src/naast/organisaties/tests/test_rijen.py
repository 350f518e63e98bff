"""A row of a dossier as it comes out of the database; how it is made is our own, to be quick."""

from django.db.models import Model

from naast.inwoners.models import Inwoner
from naast.meldingen.models import Melding
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.people import Persoon


def _stored(assen: Gemeente, mee: Aanbieder) -> Inwoner:
    return Inwoner.objects.create(
        gemeente=assen, aanbieder=mee, voornaam="Ada", achternaam="Fictief"
    )


def test_a_row_is_what_django_itself_would_make_of_it(
    bij_mee: Persoon, assen: Gemeente, mee: Aanbieder
) -> None:
    pk = _stored(assen, mee).pk
    row = Inwoner.objects.get(pk=pk)
    names = [field.attname for field in Inwoner._meta.concrete_fields]
    values = [row.__dict__[naam] for naam in names]
    own = Model.from_db.__func__(Inwoner, "default", names, values)  # type: ignore[attr-defined]
    left, right = dict(row.__dict__), dict(own.__dict__)
    was, made = left.pop("_state"), right.pop("_state")
    assert (was.adding, was.db, was.fields_cache) == (made.adding, made.db, made.fields_cache)
    assert left == right


def test_what_was_not_asked_for_is_read_when_it_is_needed(
    bij_mee: Persoon, assen: Gemeente, mee: Aanbieder
) -> None:
    pk = _stored(assen, mee).pk
    row = Inwoner.objects.only("voornaam", "gemeente").get(pk=pk)
    assert row.get_deferred_fields() >= {"achternaam", "aanbieder_id"}
    assert (row.voornaam, row.gemeente_id, row.achternaam) == ("Ada", assen.pk, "Fictief")


def test_a_row_that_was_read_in_part_is_stored_in_part(
    bij_mee: Persoon, assen: Gemeente, mee: Aanbieder
) -> None:
    pk = _stored(assen, mee).pk
    part = Inwoner.objects.only("voornaam").get(pk=pk)
    Inwoner.objects.filter(pk=pk).update(achternaam="Verzonnen")
    part.voornaam = "Bo"
    part.save()
    row = Inwoner.objects.get(pk=pk)
    assert (row.voornaam, row.achternaam) == ("Bo", "Verzonnen")
    assert Inwoner.objects.count() == 1


def test_a_row_comes_with_its_related_rows(
    bij_mee: Persoon, assen: Gemeente, mee: Aanbieder
) -> None:
    pk = _stored(assen, mee).pk
    row = Inwoner.objects.select_related("gemeente").only("voornaam", "gemeente__naam").get(pk=pk)
    assert row.gemeente.naam == assen.naam
    assert "gemeente" in row._state.fields_cache


def test_a_choice_is_said_in_words_as_django_says_it() -> None:
    for value in ("telefoon", "brief", "", "iets dat niet bestaat"):
        row = Melding(contactwijze=value)
        field = Melding._meta.get_field("contactwijze")
        own = Model._get_FIELD_display(row, field)  # type: ignore[attr-defined]
        assert row.get_contactwijze_display() == own
    assert Melding(contactwijze="telefoon").get_contactwijze_display() != "telefoon"
