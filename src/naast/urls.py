"""All addresses: Dutch, and each under the context that answers it."""

from django.conf import settings
from django.urls import include, path

handler400 = "naast.core.errors.bad_request"

urlpatterns = [
    path("", include("naast.portaal.urls")),
    path("", include("naast.trajecten.urls")),
    path("agenda/", include("naast.afspraken.urls")),
    path("sociale-kaart/", include("naast.sociale_kaart.urls")),
    path("zoeken/", include("naast.zoeken.urls")),
    path("", include("naast.geschillen.urls")),
    path("", include("naast.bijlagen.urls")),
    path("", include("naast.inzage.urls")),
    path("", include("naast.veiligheid.urls")),
    path("", include("naast.tevredenheid.urls")),
    path("", include("naast.meldingen.urls")),
    path("inloggen/", include("naast.accounts.urls")),
    path("", include("naast.verantwoording.urls")),
]

if settings.DEMO:
    urlpatterns += [path("", include("naast.core.urls"))]
