"""Zhagen 扎根: the four-stage method of community social work, read from dated records."""

__version__ = "0.1.0"
