"""The ledger as other programs read it: Beancount and hledger come to the same balances."""

import csv
import datetime as dt
import os
import shutil
import subprocess
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from pathlib import Path

import hospital_crm as crm
import pytest
from beancount import loader
from beancount.core import data as beancount_data
from hospital_crm import models as m

DAY = dt.date(2026, 10, 31)
ROOT = Path(__file__).parents[2]
# Adjustments of the sample and of other systems are what was open when the books began.
ADJUSTMENTS = {m.DocumentKind.DEBIT_ADJUSTMENT, m.DocumentKind.CREDIT_ADJUSTMENT}


def posting(
    number: str, date: dt.date, customer: str, kind: str, amount: Decimal, currency: str
) -> m.DocumentPosting:
    known = m.DocumentKind(kind)
    document = m.ReceivableDocument(
        document=number,
        kind=known,
        customer=customer,
        posting_date=date,
        amount=m.Money(amount=amount, currency=currency),
    )
    # The tax within a price, rounded as the invoice does: it must not change what is owed.
    tax = round(amount * 13 / 113, 2) if known is m.DocumentKind.INVOICE else None
    return m.DocumentPosting(
        document=document,
        tax=None if tax is None else m.Money(amount=tax, currency=currency),
        purpose=m.PostingPurpose.OPENING if known in ADJUSTMENTS else None,
    )


def sample() -> tuple[str, list[m.DocumentPosting]]:
    """The yuan documents of the sample that can be read; odd cells are left to the import."""
    found: dict[str, m.DocumentPosting] = {}
    text = (ROOT / "examples/sample/documents.csv").read_bytes().decode("utf-8-sig", errors="replace")
    for row in csv.DictReader(text.splitlines()):
        try:
            amount = Decimal(row["amount"])
            date = dt.date.fromisoformat(row["posting_date"])
        except (InvalidOperation, ValueError, TypeError):
            continue
        usable = amount > 0 and amount == round(amount, 2) and row["document"]
        if usable and row["currency"] == "CNY" and row["kind"] in list(m.DocumentKind):
            number = row["document"]
            found[number] = posting(number, date, row["customer"], row["kind"], amount, "CNY")
    return "CNY", list(found.values())


def real() -> tuple[str, list[m.DocumentPosting]]:
    """Orders and payments of another system, when the data is there."""
    shared = os.environ.get("CRM_SHARED")
    folder = Path(shared or "/nowhere") / "data/classicmodels_ar"
    if not folder.is_dir():
        pytest.skip("the data of other systems is not there")

    def rows(name: str) -> list[dict[str, str]]:
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    totals: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows("order_details.csv"):
        totals[row["orderNumber"]] += Decimal(row["quantityOrdered"]) * Decimal(row["priceEach"])
    found = []
    for row in rows("orders.csv"):
        number, date = row["orderNumber"], dt.date.fromisoformat(row["orderDate"][:10])
        found.append(posting(number, date, row["customerNumber"], "invoice", totals[number], "USD"))
    for row in rows("payments.csv"):
        date, amount = dt.date.fromisoformat(row["paymentDate"][:10]), Decimal(row["amount"])
        found.append(posting(row["checkNumber"], date, row["customerNumber"], "payment", amount, "USD"))
    return "USD", found


def money(amount: str, currency: str = "CNY") -> m.Money:
    return m.Money(amount=Decimal(amount), currency=currency)


def row(
    number: str,
    kind: m.DocumentKind,
    customer: str,
    date: str,
    amount: m.Money,
    rate: str | None = None,
    *,
    tax: str | None = None,
    cost: str | None = None,
    purpose: m.PostingPurpose | None = None,
) -> m.DocumentPosting:
    document = m.ReceivableDocument(
        document=number,
        kind=kind,
        customer=customer,
        posting_date=dt.date.fromisoformat(date),
        amount=amount,
        rate=None if rate is None else Decimal(rate),
    )
    return m.DocumentPosting(
        document=document,
        tax=None if tax is None else m.Money(amount=Decimal(tax), currency=amount.currency),
        cost=None if cost is None else money(cost),
        purpose=purpose,
    )


def settled(
    key: str,
    credit: str,
    debit: str,
    date: str,
    amount: m.Money,
    *,
    reverses: str | None = None,
    discount_for: str | None = None,
) -> m.Allocation:
    return m.Allocation(
        allocation=key,
        credit=credit,
        debit=debit,
        amount=amount,
        date=dt.date.fromisoformat(date),
        reverses=reverses,
        discount_for=discount_for,
    )


def everything() -> m.PostingFacts:
    """One of each entry there is, in yuan, dollars and euro; the first days were closed when they came."""
    kind, purpose = m.DocumentKind, m.PostingPurpose
    less = kind.CREDIT_ADJUSTMENT
    documents = [
        # Goods with tax and cost, paid early less 2 percent, tax corrected.
        row("I1", kind.INVOICE, "H1", "2026-06-01", money("1130.00"), tax="130.00", cost="600.00"),
        row("P1", kind.PAYMENT, "H1", "2026-06-08", money("1107.40")),
        row("D1", less, "H1", "2026-06-08", money("22.60"), tax="2.60", purpose=purpose.DISCOUNT),
        # Dollars: a better rate on the day of the payment, and a dollar given up.
        row("I2", kind.INVOICE, "H2", "2026-06-10", money("1000.00", "USD"), "7.10", cost="4000.00"),
        row("P2", kind.PAYMENT, "H2", "2026-07-10", money("999.00", "USD"), "7.20"),
        row("W2", less, "H2", "2026-07-10", money("1.00", "USD"), "7.10", purpose=purpose.WRITE_OFF),
        # Euro: another one pays, at a worse rate, and part of it goes back.
        row("I3", kind.INVOICE, "H3", "2026-06-15", money("500.00", "EUR"), "7.80"),
        row("P3", kind.PAYMENT, "H-4", "2026-07-20", money("500.00", "EUR"), "7.75"),
        # Charges, goods that came back, money that went back.
        row("N1", kind.DEBIT_ADJUSTMENT, "H1", "2026-08-05", money("12.34"), purpose=purpose.INTEREST),
        row("F1", kind.DEBIT_ADJUSTMENT, "H1", "2026-08-05", money("5.00"), purpose=purpose.FEE),
        row("C1", kind.CREDIT_NOTE, "H1", "2026-08-10", money("113.00"), tax="13.00", cost="60.00"),
        row("R1", kind.REFUND, "H1", "2026-08-12", money("113.00")),
        # What was open when the books began; 0.40 too much came in and stays.
        row("O1", kind.DEBIT_ADJUSTMENT, "H5", "2026-06-01", money("1000.00"), purpose=purpose.OPENING),
        row("P4", kind.PAYMENT, "H5", "2026-09-01", money("1000.40")),
        row("G1", kind.DEBIT_ADJUSTMENT, "H5", "2026-09-01", money("0.40"), purpose=purpose.WRITE_OFF),
    ]
    allocations = [
        settled("A1", "P1", "I1", "2026-06-08", money("1107.40")),
        settled("A2", "D1", "I1", "2026-06-08", money("22.60"), discount_for="A1"),
        settled("A3", "P2", "I2", "2026-07-10", money("999.00", "USD")),
        settled("A4", "W2", "I2", "2026-07-10", money("1.00", "USD")),
        settled("A5", "P3", "I3", "2026-07-20", money("200.00", "EUR")),
        settled("A6", "P3", "I3", "2026-08-01", money("50.00", "EUR"), reverses="A5"),
        settled("A7", "C1", "R1", "2026-08-12", money("113.00")),
        settled("A8", "P4", "O1", "2026-09-01", money("1000.00")),
        settled("A9", "P4", "G1", "2026-09-01", money("0.40")),
    ]
    return m.PostingFacts(
        base_currency="CNY",
        documents=documents,
        allocations=allocations,
        provisions=[
            m.ProvisionPosting(date=dt.date(2026, 9, 30), amount=money("300.00")),
            m.ProvisionPosting(date=DAY, amount=money("250.00")),
        ],
        closed_until=dt.date(2026, 6, 5),
    )


# What the books of everything() come to, by hand; the left side above zero.
BY_HAND = {
    # 1130.00 - 1107.40 - 22.60, + 12.34 + 5.00, - 113.00 + 113.00
    "Assets:Receivable:CH1": "17.34",
    # 7100.00 - 7192.80 - 7.10 + 99.90 of exchange
    "Assets:Receivable:CH2": "0",
    # 350 euro are open at 7.80, and 350 unused at 7.75; the hyphen of the key is its number.
    "Assets:Receivable:CH3": "2730.00",
    "Assets:Receivable:CH-2d-4": "-2712.50",
    "Assets:Receivable:CH5": "0",
    # 1107.40 + 7192.80 + 3875.00 - 113.00 + 1000.40
    "Assets:Bank": "13062.60",
    # 600.00 + 4000.00 - 60.00
    "Assets:Inventory": "-4540.00",
    "Expenses:CostOfSales": "4540.00",
    # 130.00 - 2.60 - 13.00
    "Liabilities:OutputTax": "-114.40",
    # 1000.00 + 7100.00 + 3900.00 - 100.00
    "Income:Sales": "-11900.00",
    "Expenses:Discount": "20.00",
    "Expenses:WriteOff": "7.10",
    "Income:WriteOff": "-0.40",
    "Income:Interest": "-12.34",
    "Income:DunningFees": "-5.00",
    # 999 dollars won 0.10 each, 150 euro lost 0.05
    "Income:Exchange": "-92.40",
    "Equity:Opening": "-1000.00",
    "Assets:Provision": "-250.00",
    "Expenses:Impairment": "250.00",
}
# The accounts of the standard policy by the names that the file has for them.
NAMES = {
    "bank": "Assets:Bank",
    "provision": "Assets:Provision",
    "inventory": "Assets:Inventory",
    "output_tax": "Liabilities:OutputTax",
    "opening": "Equity:Opening",
    "sales": "Income:Sales",
    "write_off_gain": "Income:WriteOff",
    "interest": "Income:Interest",
    "dunning_fee": "Income:DunningFees",
    "exchange": "Income:Exchange",
    "cost_of_sales": "Expenses:CostOfSales",
    "write_off": "Expenses:WriteOff",
    "discount": "Expenses:Discount",
    "impairment": "Expenses:Impairment",
}


@pytest.fixture(scope="module")
def all_kinds() -> list[m.LedgerEntry]:
    """The entries of everything(), whose trial balance is the one worked out by hand."""
    policy = crm.PolicyBook.standard().at(DAY)
    facts = everything()
    posted = policy.post_documents(facts, DAY)
    assert posted.refused == ()
    # The two papers of the first of June came after their days were closed.
    assert [finding.code for finding in posted.findings] == ["ledger_posted_late"] * 2
    made: defaultdict[str, int] = defaultdict(int)
    for entry in posted.entries:
        made[entry.entry.split(":")[0]] += 1
    # Only what moves a debt or its worth is an entry of allocation: the dollars, the euro and their way back.
    assert made == {"document": len(facts.documents), "allocation": 3, "provision": 2}
    entries = list(posted.entries)
    check = policy.check_postings(
        m.LedgerFacts(currency="CNY", entries=entries, sub_ledger_total=posted.sub_ledger_total)
    )
    assert check.sound, check.findings
    balance = policy.trial_balance(
        m.TrialBalanceFacts(
            currency="CNY", entries=entries, first_day=dt.date(2026, 6, 1), last_day=DAY, by_customer=True
        )
    )
    assert balance.balanced
    closing: dict[str, Decimal] = {}
    for line in balance.rows:
        customer = None if line.customer is None else str(line.customer).replace("-", "-2d-")
        name = NAMES[line.account] if customer is None else f"Assets:Receivable:C{customer}"
        closing[name] = line.closing.amount
    assert closing == {name: Decimal(amount) for name, amount in BY_HAND.items()}
    return entries


@pytest.fixture(params=[sample, real], ids=["sample", "real"])
def ledger(request: pytest.FixtureRequest) -> tuple[str, list[m.LedgerEntry]]:
    currency, documents = request.param()
    assert len(documents) > 100
    policy = crm.PolicyBook.standard().at(DAY)
    posted = policy.post_documents(m.PostingFacts(base_currency=currency, documents=documents), DAY)
    assert posted.findings == ()
    assert len(posted.entries) == len(documents)
    check = policy.check_postings(
        m.LedgerFacts(currency=currency, entries=posted.entries, sub_ledger_total=posted.sub_ledger_total)
    )
    assert check.sound, check.findings
    if request.param is real:
        # The check totals of the data: ordered 9604190.61, received 8853839.23.
        assert check.control_total.amount == Decimal("750351.38")
    return currency, list(posted.entries)


def export(ledger: tuple[str, list[m.LedgerEntry]], form: m.LedgerFormat) -> tuple[str, dict[str, Decimal]]:
    currency, entries = ledger
    policy = crm.PolicyBook.standard().at(DAY)
    answer = policy.export_ledger(m.LedgerExportFacts(format=form, currency=currency, entries=entries))
    balances = {row.account: row.balance.amount for row in answer.balances}
    assert sum(balances.values()) == 0
    check = policy.check_postings(m.LedgerFacts(currency=currency, entries=entries))
    receivable = (value for name, value in balances.items() if name.startswith("Assets:Receivable:"))
    assert check.control_total.amount == sum(receivable)
    return answer.text, balances


def by_beancount(text: str) -> dict[str, Decimal]:
    """What Beancount comes to, account by account."""
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for item in entries:
        if isinstance(item, beancount_data.Transaction):
            for posting in item.postings:
                assert posting.units is not None and isinstance(posting.units.number, Decimal)
                sums[posting.account] += posting.units.number
    return dict(sums)


def by_hledger(text: str, folder: Path) -> dict[str, Decimal]:
    """What hledger comes to, account by account."""
    journal = folder / "ledger.journal"
    journal.write_text(text, encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = ["hledger", "-f", str(journal), "balance", "--flat", "--empty", "--no-total", "-O", "csv"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    rows = csv.DictReader(done.stdout.splitlines())
    return {row["account"]: Decimal(row["balance"].split()[0]) for row in rows}


needs_hledger = pytest.mark.skipif(shutil.which("hledger") is None, reason="hledger is not installed")


def test_beancount(ledger: tuple[str, list[m.LedgerEntry]]) -> None:
    text, balances = export(ledger, m.LedgerFormat.BEANCOUNT)
    assert by_beancount(text) == balances


@needs_hledger
def test_hledger(ledger: tuple[str, list[m.LedgerEntry]], tmp_path: Path) -> None:
    text, balances = export(ledger, m.LedgerFormat.HLEDGER)
    assert by_hledger(text, tmp_path) == balances


def test_beancount_has_every_kind_of_entry(all_kinds: list[m.LedgerEntry]) -> None:
    text, _ = export(("CNY", all_kinds), m.LedgerFormat.BEANCOUNT)
    assert by_beancount(text) == {name: Decimal(amount) for name, amount in BY_HAND.items()}


@needs_hledger
def test_hledger_has_every_kind_of_entry(all_kinds: list[m.LedgerEntry], tmp_path: Path) -> None:
    text, _ = export(("CNY", all_kinds), m.LedgerFormat.HLEDGER)
    assert by_hledger(text, tmp_path) == {name: Decimal(amount) for name, amount in BY_HAND.items()}
