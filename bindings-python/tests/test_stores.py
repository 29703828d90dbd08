"""Stores: those that come along, and one written here over the `sqlite3` of Python."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hospital_crm import PolicyBook, StorageError, Store, WorkingCalendar
from hospital_crm.models import (
    AuditChange,
    AuditEntry,
    CustomerRecord,
    RecordId,
    RecordRow,
    ReviewFacts,
    RowQuery,
    VisitRecord,
)
from hospital_crm.stores import Change, Stored, prove_row_store

MORNING = datetime(2026, 1, 6, 9, 0)
LATER = datetime(2026, 1, 6, 9, 1)
HOSPITAL = CustomerRecord(customer="H1", name="Hospital One", known_since=date(2025, 1, 1))
VISIT = VisitRecord(visit="V1", customer="H1", date=date(2026, 1, 5), note="seen")


class Tables:
    """A `RowStore` over two tables of SQLite."""

    def __init__(self) -> None:
        # The library calls from whatever thread the caller is in, one call at a time.
        self.base = sqlite3.connect(":memory:", check_same_thread=False)
        self.base.executescript(
            "CREATE TABLE kept (family TEXT, key TEXT, customer TEXT, date TEXT, revision INTEGER, "
            "recorded_at TEXT, body TEXT, PRIMARY KEY (family, key, revision));"
            "CREATE TABLE trail (sequence INTEGER PRIMARY KEY, body TEXT)"
        )

    def rows(self, where: str, values: Sequence[object], limit: int) -> list[RecordRow]:
        found = self.base.execute(
            "SELECT family, key, customer, date, max(revision), recorded_at, body FROM kept "
            f"WHERE {where} GROUP BY family, key ORDER BY key LIMIT ?",
            [*values, limit],
        )
        return [
            RecordRow(
                family=family,
                key=key,
                customer=customer,
                date=date.fromisoformat(day) if day else None,
                revision=revision,
                recorded_at=datetime.fromisoformat(recorded_at),
                body=body,
            )
            for family, key, customer, day, revision, recorded_at, body in found
        ]

    def read(self, query: RowQuery, /) -> list[RecordRow]:
        where, values = "family = ?", [query.family]
        for column, value in (("key =", query.key), ("customer =", query.customer), ("key >", query.after)):
            if value is not None:
                where += f" AND {column} ?"
                values.append(value)
        if query.known_at is not None:
            where += " AND recorded_at <= ?"
            values.append(query.known_at.isoformat())
        return self.rows(where, values, query.limit)

    def newest(self, ids: Sequence[RecordId], /) -> list[RecordRow]:
        found = (self.rows("family = ? AND key = ?", [record.family, record.key], 1) for record in ids)
        return [row for rows in found for row in rows]

    def last_entry(self) -> AuditEntry | None:
        return next(iter(self.entries("ORDER BY sequence DESC LIMIT 1")), None)

    def write(self, rows: Sequence[RecordRow], erased: Sequence[RecordRow], entry: AuditEntry, /) -> bool:
        body = json.dumps(
            {
                "sequence": entry.sequence,
                "recorded_at": entry.recorded_at.isoformat(),
                "actor": entry.actor,
                "changes": [
                    [change.family, change.key, change.revision, change.digest] for change in entry.changes
                ],
                "previous_hash": entry.previous_hash,
                "hash": entry.hash,
            }
        )
        try:
            with self.base:
                self.base.executemany(
                    "INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        (
                            row.family,
                            row.key,
                            row.customer,
                            row.date.isoformat() if row.date else None,
                            row.revision,
                            row.recorded_at.isoformat(),
                            row.body,
                        )
                        for row in rows
                    ],
                )
                self.base.executemany(
                    "UPDATE kept SET customer = ?, date = ?, body = ? "
                    "WHERE family = ? AND key = ? AND revision < ?",
                    [
                        (
                            row.customer,
                            row.date.isoformat() if row.date else None,
                            row.body,
                            row.family,
                            row.key,
                            row.revision,
                        )
                        for row in erased
                    ],
                )
                self.base.execute("INSERT INTO trail VALUES (?, ?)", (entry.sequence, body))
        except sqlite3.IntegrityError:
            return False
        return True

    def audit(self, after: int, limit: int, /) -> list[AuditEntry]:
        return self.entries("WHERE sequence > ? ORDER BY sequence LIMIT ?", after, limit)

    def entries(self, rest: str, *values: int) -> list[AuditEntry]:
        entries = []
        for (body,) in self.base.execute(f"SELECT body FROM trail {rest}", values):
            fields = json.loads(body)
            fields["recorded_at"] = datetime.fromisoformat(fields["recorded_at"])
            fields["changes"] = tuple(
                AuditChange(family=family, key=key, revision=revision, digest=digest)
                for family, key, revision, digest in fields["changes"]
            )
            entries.append(AuditEntry(**fields))
        return entries


def test_tables_of_python_keep_to_the_suite() -> None:
    assert prove_row_store(Tables) == []


def test_the_suite_finds_tables_that_forget() -> None:
    class Forgetful(Tables):
        def write(self, rows: Sequence[RecordRow], erased: Sequence[RecordRow], entry: AuditEntry, /) -> bool:
            return super().write(rows[:1], (), entry)

    failed = [case for case, _ in prove_row_store(Forgetful)]
    assert "every_family_comes_back_as_it_went_in" in failed
    assert "what_was_erased_is_gone_from_every_moment" in failed
    assert "time_does_not_run_backwards" not in failed


@pytest.fixture(params=["memory", "sqlite", "python"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    match request.param:
        case "memory":
            return Store.in_memory()
        case "sqlite":
            return Store.open_sqlite(tmp_path / "records.sqlite")
        case _:
            return Store.hosted(Tables())


def test_a_record_comes_back_with_its_revision(store: Store) -> None:
    receipt = store.commit("tester", MORNING, [Change(HOSPITAL), Change(VISIT)])
    assert (receipt.sequence, receipt.written_count, receipt.already_there_count) == (1, 2, 0)
    assert store.get(CustomerRecord, "H1") == Stored(HOSPITAL, 1, MORNING)
    assert store.get(VisitRecord, "V9") is None

    renamed = replace(HOSPITAL, name="Hospital 1")
    store.commit("tester", LATER, [Change(renamed, seen=1)])
    assert store.get(CustomerRecord, "H1") == Stored(renamed, 2, LATER)
    assert store.get(CustomerRecord, "H1", MORNING) == Stored(HOSPITAL, 1, MORNING)
    assert store.verify_audit() == 2
    assert [entry.actor for entry in store.audit(1)] == ["tester"]


def test_pages_follow_one_another(store: Store) -> None:
    keys = ["A", "B", "a", "院"]
    store.commit("tester", MORNING, [Change(replace(HOSPITAL, customer=key)) for key in reversed(keys)])
    first = store.page(CustomerRecord, limit=3)
    assert [stored.record.customer for stored in first] == keys[:3]
    rest = store.page(CustomerRecord, after="a", limit=3)
    assert [stored.record.customer for stored in rest] == keys[3:]
    assert store.page(VisitRecord, customer="A") == ()


def test_a_stale_revision_is_a_conflict_and_nothing_is_kept(store: Store) -> None:
    store.commit("tester", MORNING, [Change(HOSPITAL)])
    with pytest.raises(StorageError) as caught:
        store.commit("tester", LATER, [Change(VISIT), Change(replace(HOSPITAL, name="x"))])
    assert (caught.value.code, caught.value.path) == ("revision_conflict", "customer:H1")
    assert store.get(VisitRecord, "V1") is None


def test_a_review_from_the_store_is_the_review_of_its_facts(store: Store) -> None:
    facts = ReviewFacts(customers=(HOSPITAL,), visits=(VISIT,))
    told: list[int] = []
    loaded = store.load(facts, "tester", MORNING, told.append)
    assert (loaded.written_count, told) == (2, [2])
    assert store.load(facts, "tester", LATER).already_there_count == 2
    assert store.facts() == facts
    assert store.facts(datetime(2026, 1, 6, 8, 59)) == ReviewFacts(customers=())

    book, calendar = PolicyBook.standard(), WorkingCalendar.mainland()
    day = date(2026, 6, 30)
    review = store.month_end(book, calendar, day)
    assert review == book.at(day).month_end(facts, calendar, day)
    assert store.record_assessments(review, "tester", LATER).written_count == sum(
        line.classification.class_name is not None for line in review.classes
    )


def test_what_is_no_record_is_refused() -> None:
    store = Store.in_memory()
    with pytest.raises(TypeError, match="int is no record"):
        store.commit("tester", MORNING, [Change(3)])
    with pytest.raises(TypeError, match="ReviewFacts is no record"):
        store.get(ReviewFacts, "H1")
    with pytest.raises(TypeError, match=r"changes\[1\]\.record\.name"):
        store.commit("tester", MORNING, [Change(HOSPITAL), Change(replace(HOSPITAL, name=3))])  # type: ignore[arg-type]


def test_what_the_tables_raise_is_told() -> None:
    class Broken(Tables):
        def last_entry(self) -> AuditEntry | None:
            raise OSError("the disk is full")

    with pytest.raises(StorageError, match="the disk is full") as caught:
        Store.hosted(Broken()).commit("tester", MORNING, [Change(HOSPITAL)])
    assert (caught.value.code, caught.value.path) == ("store_failed", "last_entry")


def test_a_progress_that_raises_does_not_lose_the_load() -> None:
    def stop(_: int) -> None:
        raise KeyError("stop")

    store = Store.in_memory()
    with pytest.raises(KeyError, match="stop"):
        store.load(ReviewFacts(customers=(HOSPITAL,)), "tester", MORNING, stop)
    assert store.get(CustomerRecord, "H1") is not None
