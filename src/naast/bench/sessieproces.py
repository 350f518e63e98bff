"""A process that logs the demo supporter in and says which dossiers to look at."""

import json
from importlib import import_module
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from naast.trajecten.models import Traject


_LANG = 1_000


def _fill(traject: "Traject") -> None:
    """A contact every day before today, until there are a thousand."""
    from datetime import timedelta

    from naast.core.action import handeling
    from naast.core.klok import nu
    from naast.trajecten.models import Contactmoment

    missing = _LANG - traject.contactmomenten.count()
    rows = [
        Contactmoment(
            aanbieder=traject.aanbieder,
            gemeente=traject.gemeente,
            traject=traject,
            inwoner=traject.inwoner,
            medewerker=traject.eigenaar,
            begin=nu() - timedelta(days=day),
            minuten=20,
            vorm="telefoon",
            met=["inwoner"],
            notitie="Gebeld over de brief van de gemeente en wat er daarna komt.",
        )
        for day in range(1, missing + 1)
    ]
    with handeling("bench"):
        Contactmoment.objects.bulk_create(rows)


def main() -> None:
    """Print the cookie and the numbers of an ordinary traject and of a long one."""
    django.setup()
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from naast.accounts.models import Account
    from naast.bench.generator import AANBIEDER
    from naast.core.context import Werkcontext, als
    from naast.organisaties.models import Aanbieder
    from naast.trajecten.models import Traject, TrajectStatus

    account = Account.objects.get(email="noor@mee-samen.example")
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    aanbieder = Aanbieder.objects.get(naam=AANBIEDER)
    with als(Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk)):
        traject = Traject.objects.get(inwoner__achternaam="Sprookje")
        other = Traject.objects.exclude(pk=traject.pk).filter(
            eigenaar=traject.eigenaar, status=TrajectStatus.LOPEND
        )
        long = other.order_by("pk")[0]
        _fill(long)
    cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    print(json.dumps({"cookie": cookie, "traject": traject.pk, "lang": long.pk}))  # noqa: T201


if __name__ == "__main__":
    main()
