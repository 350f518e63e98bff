"""Addresses of tevredenheid."""

from django.urls import path

from naast.tevredenheid.views import begeleider

app_name = "tevredenheid"
urlpatterns = [
    path("trajecten/<int:pk>/mening/", begeleider.ask, name="ask"),
    path("trajecten/<int:pk>/mening/niet/", begeleider.decline, name="decline"),
    path("enquetes/<int:pk>/antwoord/", begeleider.answer, name="answer"),
]
