"""An independent, slow and plain reading of a ledger, written from the method's measures and rulings alone.

It is used only to test the product against: nothing here is imported by the product, and the two share no code.
Every default number is written out in the item that uses it.
"""

from tests.oracle.reading import read

__all__ = ["read"]
