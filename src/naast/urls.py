"""All addresses: Dutch, and each under the context that answers it."""

from django.urls import include, path

urlpatterns = [
    path("inloggen/", include("allauth.urls")),
]
