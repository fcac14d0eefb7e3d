"""The four ways in which a record comes to be what it is. Every data app writes through these, and only these."""

from zhagen.web.common.writing.desk import Desk
from zhagen.web.common.writing.room import Room

__all__ = ["Desk", "Room"]
