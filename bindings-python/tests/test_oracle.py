"""The rules of money, time and score once more, slowly and plainly, compared on random facts.

Nothing here reads the library's code or tables: the figures come from the policy's text. A rule and its
oracle share no line, so that an error has to be made twice to go unseen.
"""

import datetime as dt
import json
import random
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypeAlias

import hospital_crm
import pytest

Json: TypeAlias = dict[str, Any]

CENT = Decimal("0.01")
SEEDS = range(60)
DAY_ONE = dt.date(2026, 1, 1)


def ask(op: str, facts: Json, as_of: dt.date, policy: Json | None = None) -> Json:
    request = {"as_of": as_of.isoformat(), "facts": facts, "policy": policy or {}}
    got: Json = json.loads(hospital_crm.call(op, json.dumps(request)))
    assert "answer" in got, got
    answer: Json = got["answer"]
    return answer


def money(amount: Decimal) -> Json:
    return {"amount": str(amount.quantize(CENT)), "currency": "CNY"}


def rounded(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def a_day(dice: random.Random, days: int = 700) -> dt.date:
    return DAY_ONE + dt.timedelta(dice.randrange(days))


# Aging (8.1.2): what is open on the day, by days after the due date.


def a_book(dice: random.Random) -> tuple[list[Json], list[Json]]:
    """Invoices and payments of two hospitals, with allocations that never settle more than there is."""
    documents: list[Json] = []
    left: dict[str, int] = {}
    for number in range(dice.randrange(2, 14)):
        posted = a_day(dice)
        kind = dice.choice(["invoice", "invoice", "payment", "credit_note"])
        document: Json = {
            "document": f"D{number:02}",
            "kind": kind,
            "customer": dice.choice(["H1", "H2"]),
            "posting_date": posted.isoformat(),
            "amount": money(Decimal(dice.randrange(1, 500_000)) / 100),
        }
        if kind == "invoice":
            document["due_date"] = (posted + dt.timedelta(dice.randrange(-5, 120))).isoformat()
        documents.append(document)
        left[document["document"]] = int(Decimal(document["amount"]["amount"]) * 100)
    allocations: list[Json] = []
    for number in range(dice.randrange(12)):
        debits = [one for one in documents if one["kind"] == "invoice"]
        credits = [one for one in documents if one["kind"] != "invoice"]
        if not debits or not credits:
            break
        debit, credit = dice.choice(debits), dice.choice(credits)
        most = min(left[debit["document"]], left[credit["document"]])
        if debit["customer"] != credit["customer"] or most < 1:
            continue
        cents = dice.randrange(1, most + 1)
        left[debit["document"]] -= cents
        left[credit["document"]] -= cents
        allocation: Json = {
            "allocation": f"A{number:02}",
            "credit": credit["document"],
            "debit": debit["document"],
            "amount": money(Decimal(cents) / 100),
            "date": a_day(dice).isoformat(),
        }
        allocations.append(allocation)
        if dice.random() < 0.3:
            back = dice.randrange(1, cents + 1)
            later = dt.date.fromisoformat(allocation["date"]) + dt.timedelta(dice.randrange(60))
            allocations.append(
                {
                    **allocation,
                    "allocation": f"R{number:02}",
                    "amount": money(Decimal(back) / 100),
                    "date": later.isoformat(),
                    "reverses": allocation["allocation"],
                }
            )
    return documents, allocations


def open_by_hand(documents: list[Json], allocations: list[Json], as_of: dt.date) -> dict[str, Decimal]:
    """What is open of every document posted by the day; credits below zero."""
    posted = {one["document"]: dt.date.fromisoformat(one["posting_date"]) for one in documents}
    sign = {one["document"]: 1 if one["kind"] == "invoice" else -1 for one in documents}
    rest = {
        one["document"]: sign[one["document"]] * Decimal(one["amount"]["amount"])
        for one in documents
        if posted[one["document"]] <= as_of
    }
    begins = {
        one["allocation"]: max(
            dt.date.fromisoformat(one["date"]), posted[one["credit"]], posted[one["debit"]]
        )
        for one in allocations
    }
    for one in allocations:
        begin = begins[one["allocation"]]
        if "reverses" in one:
            begin = max(begin, begins[one["reverses"]])
        if begin > as_of:
            continue
        amount = Decimal(one["amount"]["amount"])
        if "reverses" in one:
            amount = -amount
        rest[one["debit"]] -= amount
        rest[one["credit"]] += amount
    return rest


BOUNDS = [0, 30, 60, 90, 180, 365]


@pytest.mark.parametrize("seed", SEEDS)
def test_aging(seed: int) -> None:
    dice = random.Random(seed)
    documents, allocations = a_book(dice)
    as_of = a_day(dice, 900)
    rest = open_by_hand(documents, allocations, as_of)
    answer = ask("finance.age", {"documents": documents, "allocations": allocations}, as_of)
    by_key = {one["document"]: one for one in documents}
    for group in answer["groups"]:
        due = {k: v for k, v in rest.items() if by_key[k]["customer"] == group["customer"]}
        buckets = [Decimal(0)] * (len(BOUNDS) + 1)
        reached = Decimal(0)
        for key, amount in due.items():
            if by_key[key]["kind"] != "invoice":
                continue
            late = (as_of - dt.date.fromisoformat(by_key[key]["due_date"])).days
            buckets[next((at for at, most in enumerate(BOUNDS) if late <= most), len(BOUNDS))] += amount
            reached += amount if late >= 0 else 0
        shown = [Decimal(one["amount"]["amount"]) for one in group["buckets"][: len(buckets)]]
        assert shown == buckets
        assert Decimal(group["outstanding"]["amount"]) == sum(due.values())
        assert Decimal(group["due"]["amount"]) == reached
    owing = {by_key[key]["customer"] for key, amount in rest.items() if amount}
    assert owing <= {group["customer"] for group in answer["groups"]}


# Late interest (8.1.3): simple interest by the day, on what is still owed.


@pytest.mark.parametrize("seed", SEEDS)
def test_late_interest(seed: int) -> None:
    dice = random.Random(seed)
    base, day_count = dice.choice([(365, "actual365"), (360, "actual360")])
    percent = Decimal(dice.randrange(1, 2400)) / 100
    owed = Decimal(dice.randrange(100, 90_000_000)) / 100
    due = a_day(dice)
    as_of = due + dt.timedelta(dice.randrange(1, 800))
    payments: list[tuple[dt.date, Decimal]] = []
    rest = owed
    for _ in range(dice.randrange(4)):
        part = (rest * dice.randrange(1, 60) / 100).quantize(CENT)
        if part > 0:
            payments.append((due + dt.timedelta(dice.randrange(1, 800)), part))
            rest -= part
    total = Decimal(0)
    for number in range((as_of - due).days):
        today = due + dt.timedelta(number + 1)
        # Interest runs on a payment up to its day.
        paid = sum((part for date, part in payments if date < today), Decimal(0))
        total += (owed - paid) * percent / 100 / base
    facts = {
        "principal": money(owed),
        "due_date": due.isoformat(),
        "rate": "contract",
        "contract_percent": str(percent),
        "payments": [{"date": date.isoformat(), "principal": money(part)} for date, part in sorted(payments)],
    }
    answer = ask("finance.late_interest", facts, as_of, {"dunning": {"day_count": day_count}})
    assert Decimal(answer["interest"]["amount"]) == rounded(rounded_noise(total))
    parts = sum(Decimal(one["interest"]["amount"]) for one in answer["segments"])
    assert parts == Decimal(answer["interest"]["amount"])


def rounded_noise(value: Decimal) -> Decimal:
    """A sum over days carries the noise of its 28 digits; nobody owes a billionth of a cent."""
    return value.quantize(Decimal("0.00000001"), ROUND_HALF_UP)


# Service clocks (7.1.1): a minute counts when somebody is there.


@pytest.mark.parametrize("seed", SEEDS)
def test_service_clock(seed: int) -> None:
    dice = random.Random(seed)
    names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    noon = dice.randrange(600, 750, 15)
    spans = [
        (dice.randrange(420, 600, 15), noon),
        (noon + dice.randrange(0, 90, 15), dice.randrange(900, 1320, 15)),
    ]
    working = set(range(5)) | ({5} if dice.random() < 0.3 else set())
    first = dt.date(2026, 11, 2)
    holidays = {first + dt.timedelta(dice.randrange(30)) for _ in range(3)}
    opened = dt.datetime.combine(first, dt.time()) + dt.timedelta(minutes=dice.randrange(10 * 1440))
    minutes = dice.randrange(1, 4000)
    # Minute by minute from the report; the target is met at the end of the last of them.
    left, due = minutes, opened
    while left:
        open_day = due.date() not in holidays and due.weekday() in working
        minute = due.hour * 60 + due.minute
        if open_day and any(begin <= minute < end for begin, end in spans):
            left -= 1
        due += dt.timedelta(minutes=1)
    week = [{"from_minute": begin, "to_minute": end} for begin, end in spans]
    if spans[0][1] == spans[1][0]:
        week = [{"from_minute": spans[0][0], "to_minute": spans[1][1]}]
    facts = {
        "opened_at": opened.isoformat(),
        "hours": {
            "week": {name: week if at in working else [] for at, name in enumerate(names)},
            "holidays": sorted(day.isoformat() for day in holidays),
        },
        "resolution_seconds": minutes * 60,
        "resolved_at": due.isoformat(),
    }
    answer = ask("service.case_clock", facts, due.date())
    assert answer["resolution_due"] == due.isoformat()
    assert answer["elapsed_seconds"] == minutes * 60
    assert answer["resolution_state"] != "failed"


# Classes (5.2.1): a weighted mean of what is known, and a bound at 70.


SIZE = [(1000, 100), (500, 85), (100, 60), (20, 35), (0, 10)]
NEED = [(5_000_000, 100), (1_000_000, 80), (300_000, 60), (50_000, 40), (0, 15)]


@pytest.mark.parametrize("seed", SEEDS)
def test_class(seed: int) -> None:
    dice = random.Random(seed)
    beds = dice.choice([19, 20, 99, 100, 499, 500, 999, 1000, dice.randrange(1, 3000)])
    bought = dice.choice([49_999, 50_000, 299_999, 300_000, 999_999, 1_000_000, 5_000_000])
    known = [(40, "size", beds, SIZE), (35, "purchasing_need", bought, NEED)]
    factors: list[Json] = []
    points = weights = Decimal(0)
    for weight, name, value, scale in known:
        if dice.random() < 0.15 and factors:
            continue
        factors.append({"factor": name, "measure": str(value)})
        points += weight * next(score for least, score in scale if value >= least)
        weights += weight
    if dice.random() < 0.8:
        willingness = Decimal(dice.randrange(10_001)) / 100
        factors.append({"factor": "willingness", "score": str(willingness)})
        points += 25 * willingness
        weights += 25
    score = rounded(points / weights)
    facts = {"customer": "H1", "factors": factors, "last_order": "2026-06-01"}
    answer = ask("customer.classify", facts, dt.date(2026, 6, 30))
    assert Decimal(answer["score"]) == score
    assert answer["class_name"] == ("key" if score >= 70 else "ordinary")


# Score cards (9.1.1): attainment times weight, summed.


@pytest.mark.parametrize("seed", SEEDS)
def test_score_card(seed: int) -> None:
    dice = random.Random(seed)
    weights = [60, 40]
    items, total = [], Decimal(0)
    indicators = []
    for name, weight in zip("ab", weights, strict=True):
        target = Decimal(dice.randrange(1, 100_000)) / 100
        actual = Decimal(dice.randrange(0, 150_000)) / 100
        least = Decimal(dice.randrange(30))
        score = min(Decimal(120), max(least, actual / target * 100))
        # The total is rounded once; what the lines show is made to add up to it.
        total += score * weight / 100
        indicators.append(
            {
                "indicator": name,
                "weight": str(weight),
                "form": "proportional",
                "floor_percent": str(least),
                "cap_percent": "120",
            }
        )
        items.append({"indicator": name, "target": str(target), "actual": str(actual), "row_count": 3})
    facts = {"person": "E1", "post": "p", "scheme": {"post": "p", "indicators": indicators}, "items": items}
    answer = ask("appraisal.score_card", facts, dt.date(2026, 6, 30))
    assert Decimal(answer["total"]) == rounded(rounded_noise(total))
    assert sum(Decimal(one["contribution"]) for one in answer["lines"]) == Decimal(answer["total"])


# Limitation (8.1.3): three years from the due date, restarted by what is proved.


@pytest.mark.parametrize("seed", SEEDS)
def test_limitation(seed: int) -> None:
    dice = random.Random(seed)

    def in_three_years(day: dt.date) -> dt.date:
        try:
            return day.replace(year=day.year + 3)
        except ValueError:
            return dt.date(day.year + 3, 2, 28)

    due = dt.date(2020, 1, 1) + dt.timedelta(dice.randrange(800))
    as_of = due + dt.timedelta(dice.randrange(1, 2500))
    events = []
    counts_from = due
    for _ in range(dice.randrange(4)):
        date = due + dt.timedelta(dice.randrange(1, 2500))
        events.append((date, dice.choice(["signed_receipt", "call_note"])))
    for date, proof in sorted(events):
        if proof == "signed_receipt" and date <= as_of and date <= in_three_years(counts_from):
            counts_from = date
    facts = {
        "document": "I1",
        "due_dates": [due.isoformat()],
        "events": [
            {
                "kind": "demand",
                "date": date.isoformat(),
                "proof": {"kind": proof, "paper": {"uri": "archive:1"}},
            }
            for date, proof in events
        ],
    }
    answer = ask("finance.limitation_period", facts, as_of)
    assert answer["counts_from"] == counts_from.isoformat()
    assert answer["ends_on"] == in_three_years(counts_from).isoformat()
    assert answer["days_left"] == (in_three_years(counts_from) - as_of).days
