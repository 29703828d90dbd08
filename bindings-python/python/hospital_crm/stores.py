"""Keeping records: what goes into a store, what comes out of one, and how to write one's own.

`Store.in_memory()` and `Store.open_sqlite(path)` come along. A `RowStore` keeps the rows in tables of your
own and `Store.hosted(rows)` makes a store of it; `prove_row_store(make)` runs the suite that the stores of
the library pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from hospital_crm._core import Store, prove_row_store
from hospital_crm.models import AuditEntry, RecordId, RecordRow, RowQuery

__all__ = ["Change", "RowStore", "Store", "Stored", "prove_row_store"]

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Change(Generic[R]):
    """A record as it shall be kept."""

    record: R
    """The record: an instance of one of the classes of `hospital_crm.models` that a store keeps."""
    seen: int | None = None
    """The revision it was made from; none when it must be new. Not read where records can only be added."""


@dataclass(frozen=True, slots=True)
class Stored(Generic[R]):
    """A record as the store keeps it."""

    record: R
    """The record."""
    revision: int
    """Its revision, from 1; a change says which one it saw."""
    recorded_at: datetime
    """When it was recorded, as the commit said."""


class RowStore(Protocol):
    """Two tables of your own: rows, unique by family, key and revision; audit entries, unique by sequence.

    Nothing is decided here. What a method raises reaches the caller as `StorageError`.
    """

    def read(self, query: RowQuery, /) -> Sequence[RecordRow]:
        """The newest revision by `known_at` of each record that fits, in the order of the keys' bytes."""

    def newest(self, ids: Sequence[RecordId], /) -> Sequence[RecordRow]:
        """The newest revision of each of these; one that is not there is left out."""

    def last_entry(self) -> AuditEntry | None:
        """The newest entry of the audit trail."""

    def write(self, rows: Sequence[RecordRow], erased: Sequence[RecordRow], entry: AuditEntry, /) -> bool:
        """Keeps all of it or nothing. False when a row or the entry is there already: somebody was faster.

        `erased` names those of the rows that stand for an erased person: every earlier revision of the same
        family and key gets their customer, date and body.
        """

    def audit(self, after: int, limit: int, /) -> Sequence[AuditEntry]:
        """Entries after a sequence number, in their order, at most so many."""
