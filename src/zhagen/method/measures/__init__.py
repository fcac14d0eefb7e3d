"""What the method counts: small functions over dated frames, one theme a module.

Narwhals only: the same function runs on every engine, for all communities and days of a reading at once.
"""
