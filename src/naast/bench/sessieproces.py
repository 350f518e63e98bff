"""A process that logs the demo supporter in and says which dossier to look at."""

import json
from importlib import import_module

import django


def main() -> None:
    """Print the cookie and the number of a traject."""
    django.setup()
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from naast.accounts.models import Account
    from naast.bench.generator import AANBIEDER
    from naast.core.context import Werkcontext, als
    from naast.organisaties.models import Aanbieder
    from naast.trajecten.models import Traject

    account = Account.objects.get(email="noor@mee-samen.example")
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    aanbieder = Aanbieder.objects.get(naam=AANBIEDER)
    with als(Werkcontext(rol="beheer", aanbieder_id=aanbieder.pk)):
        traject = Traject.objects.get(inwoner__achternaam="Sprookje")
    cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    print(json.dumps({"cookie": cookie, "traject": traject.pk}))  # noqa: T201


if __name__ == "__main__":
    main()
