"""The app of readings: no models, only words and templates."""

from django.apps import AppConfig


class ReadingsConfig(AppConfig):
    """Readings are taken, never stored."""

    name = "zhagen.web.readings"
    label = "readings"
