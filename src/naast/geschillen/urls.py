"""Addresses of geschillen."""

from django.urls import path

from naast.geschillen.views import begeleider, brieven, terugnemen

app_name = "geschillen"
urlpatterns = [
    path("trajecten/<int:pk>/geschillen/nieuw/", begeleider.choose, name="choose"),
    path("trajecten/<int:pk>/geschillen/nieuw/<str:soort>/", begeleider.create, name="create"),
    path("geschillen/<int:pk>/", begeleider.detail, name="detail"),
    path("geschillen/<int:pk>/wijzigen/", begeleider.change, name="change"),
    path("geschillen/<int:pk>/stap/<slug:slug>/", begeleider.step, name="step"),
    path("geschillen/<int:pk>/laatste-stap-terugnemen/", terugnemen.take_back, name="take_back"),
    path("geschillen/<int:pk>/brieven/<slug:brief>.<str:vorm>", brieven.letter, name="letter"),
    path("geschillen/termijnen/<int:pk>/aanpassen/", begeleider.correct, name="correct"),
]
