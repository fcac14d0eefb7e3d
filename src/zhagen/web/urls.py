"""Every address of the site."""

from django.urls import include, path

urlpatterns = [path("", include("zhagen.web.pages.urls"))]
handler404 = "zhagen.web.pages.views.not_there.show_not_there"
handler403 = "zhagen.web.pages.views.not_there.show_not_allowed"
handler400 = "zhagen.web.pages.ui.views.show_unreadable"
handler500 = "zhagen.web.pages.ui.views.show_broken"
