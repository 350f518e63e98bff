"""Addresses of the sociale kaart, below /sociale-kaart/."""

from django.urls import path

from naast.sociale_kaart.views.begeleider import bestanden, lijst, organisatie, voorziening

app_name = "sociale_kaart"
urlpatterns = [
    path("", lijst.list_voorzieningen, name="list"),
    path("nieuw/", organisatie.add, name="add_organisatie"),
    path("bestanden/", bestanden.files, name="files"),
    path("bestanden/<slug:slug>.<slug:formaat>", bestanden.download, name="download"),
    path("organisatie/<int:pk>/", organisatie.detail, name="organisatie"),
    path("organisatie/<int:pk>/wijzigen/", organisatie.change, name="change_organisatie"),
    path("organisatie/<int:pk>/nagekeken/", organisatie.check, name="check_organisatie"),
    path("organisatie/<int:pk>/voorziening/", voorziening.add, name="add_voorziening"),
    path("<int:pk>/", voorziening.detail, name="detail"),
    path("<int:pk>/wijzigen/", voorziening.change, name="change"),
    path("<int:pk>/nagekeken/", voorziening.check, name="check"),
    path("<int:pk>/gestopt/", voorziening.stop, name="stop"),
    path("<int:pk>/weer/", voorziening.resume, name="resume"),
]
