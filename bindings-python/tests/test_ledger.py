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


def test_beancount(ledger: tuple[str, list[m.LedgerEntry]]) -> None:
    text, balances = export(ledger, m.LedgerFormat.BEANCOUNT)
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for item in entries:
        if isinstance(item, beancount_data.Transaction):
            for posting in item.postings:
                assert posting.units is not None and isinstance(posting.units.number, Decimal)
                sums[posting.account] += posting.units.number
    assert dict(sums) == balances


@pytest.mark.skipif(shutil.which("hledger") is None, reason="hledger is not installed")
def test_hledger(ledger: tuple[str, list[m.LedgerEntry]], tmp_path: Path) -> None:
    text, balances = export(ledger, m.LedgerFormat.HLEDGER)
    journal = tmp_path / "ledger.journal"
    journal.write_text(text, encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = ["hledger", "-f", str(journal), "balance", "--flat", "--empty", "--no-total", "-O", "csv"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    rows = csv.DictReader(done.stdout.splitlines())
    got = {row["account"]: Decimal(row["balance"].split()[0]) for row in rows}
    assert got == balances
