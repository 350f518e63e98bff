"""Addresses of meldingen: for the supporter, and for the resident below a gemeente."""

from django.urls import include, path

from naast.meldingen.views import afspraak, begeleider, bericht, vervanging

_BEGELEIDER = [
    path("", begeleider.list_meldingen, name="list"),
    path("nieuw/", begeleider.create, name="create"),
    path("<int:pk>/", begeleider.detail, name="detail"),
    path("<int:pk>/contact/", begeleider.contact, name="contact"),
    path("<int:pk>/afspraak/", afspraak.afspraak, name="afspraak"),
    path("<int:pk>/herinnerd/", afspraak.remind, name="remind"),
    path("<int:pk>/vervanging/", vervanging.offer, name="offer_replacement"),
    path("vervanging/<int:pk>/", vervanging.answer, name="answer_replacement"),
    path("bericht/<int:pk>/gelezen/", bericht.read, name="read_bericht"),
    path("<int:pk>/spoed/", begeleider.spoed, name="spoed"),
    path("<int:pk>/oppakken/", begeleider.take, name="take"),
    path("<int:pk>/doorverwijzen/", begeleider.refer, name="refer"),
    path("<int:pk>/intrekken/", begeleider.withdraw, name="withdraw"),
]

app_name = "meldingen"
urlpatterns = [
    path("meldingen/", include(_BEGELEIDER)),
    path("gemeente/<slug:slug>/aanmelden/", include("naast.meldingen.urls_inwoner")),
    path("gemeente/<slug:slug>/bericht/", include("naast.meldingen.urls_bericht")),
]
