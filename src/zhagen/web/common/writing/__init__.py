"""The four ways in which a record comes to be what it is. Every data app writes through these, and only these."""

from zhagen.web.store.record_service import Desk
from zhagen.web.store.registry import Room

__all__ = ["Desk", "Room"]
