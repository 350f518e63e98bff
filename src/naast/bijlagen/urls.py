"""Addresses of bijlagen."""

from django.urls import path

from naast.bijlagen.views import begeleider

app_name = "bijlagen"
urlpatterns = [
    path("trajecten/<int:pk>/bijlagen/", begeleider.list_bijlagen, name="list"),
    path("trajecten/<int:pk>/bijlagen/nieuw/", begeleider.add, name="add"),
    path("bijlagen/<int:pk>/", begeleider.download, name="download"),
    path("bijlagen/<int:pk>/intrekken/", begeleider.withdraw, name="withdraw"),
]
