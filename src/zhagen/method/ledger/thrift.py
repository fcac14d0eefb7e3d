"""Thrift's compact protocol, as far as Parquet writes its own headings in it: structs of numbers and structs."""

from mmap import mmap

Struct = dict[int, "int | Struct | list[int | Struct] | None"]

_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
_DEEPEST = 16


class Cursor:
    """A place in the bytes that moves on as values are read. Raises ValueError where the bytes make no sense."""

    def __init__(self, data: mmap, at: int) -> None:
        self.data = data
        self.at = at

    def struct(self, depth: int = 0) -> Struct:
        """A struct as {number of the field: value}; texts and floats are passed over and stand as None."""
        if depth > _DEEPEST:
            raise ValueError("too deep")
        fields: Struct = {}
        number = 0
        while head := self._byte():
            step, kind = head >> 4, head & 15
            number = number + step if step else self._signed()
            fields[number] = self._value(kind, depth)
        return fields

    def _value(self, kind: int, depth: int) -> "int | Struct | list[int | Struct] | None":
        if kind in (_TRUE, _FALSE):
            return int(kind == _TRUE)
        if kind == _BYTE:
            return self._byte()
        if _BYTE < kind < _DOUBLE:
            return self._signed()
        if kind in (_DOUBLE, _BINARY):
            self._skip(8 if kind == _DOUBLE else self._varint())
            return None
        if kind in (_LIST, _SET):
            return self._list(depth)
        if kind == _STRUCT:
            return self.struct(depth + 1)
        raise ValueError("no such type")

    def _list(self, depth: int) -> "list[int | Struct]":
        head = self._byte()
        length = head >> 4 if head >> 4 < 15 else self._varint()
        if length > len(self.data) - self.at:
            raise ValueError("longer than the file")
        kind = head & 15
        # In a list, true and false are a byte each.
        values = (
            self._byte() if kind in (_TRUE, _FALSE) else self._value(kind, depth + 1) for _ in range(length)
        )
        return [value for value in values if isinstance(value, (int, dict))]

    def _signed(self) -> int:
        value = self._varint()
        return (value >> 1) ^ -(value & 1)

    def _varint(self) -> int:
        value = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
        raise ValueError("no number is that long")

    def _byte(self) -> int:
        if not 0 <= self.at < len(self.data):
            raise ValueError("beyond the file")
        self.at += 1
        return self.data[self.at - 1]

    def _skip(self, length: int) -> None:
        self.at += length
