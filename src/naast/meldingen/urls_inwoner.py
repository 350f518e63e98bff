"""Addresses of signing up, below /gemeente/<slug>/aanmelden/."""

from django.urls import path

from naast.meldingen.views import inwoner

urlpatterns = [
    path("<slug:deur>/", inwoner.aanmelden, name="aanmelden"),
    path("<slug:deur>/vraag/<slug:stap>/", inwoner.stap, name="stap"),
    path("<slug:deur>/controle/", inwoner.controle, name="controle"),
    path("<slug:deur>/klaar/", inwoner.aangemeld, name="aangemeld"),
    path("<slug:deur>/wissen/", inwoner.wissen, name="wissen"),
]
