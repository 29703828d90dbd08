"""The typed face: strict in, exact out, errors with their place."""

import copy
import csv
import datetime as dt
import io
import json
import pickle
import tomllib
import zipfile
from decimal import Decimal
from pathlib import Path

import hospital_crm as crm
import jsonschema
import pytest
from hospital_crm import models as m

DAY = dt.date(2026, 6, 30)
HEAD = 'schema_version = 1\nid = "acme"\nrevision = "1"\neffective_from = 2026-01-01\n'


def facts(score: Decimal | None = Decimal(80)) -> m.CustomerFacts:
    names = ("size", "purchasing_need", "willingness")
    return m.CustomerFacts(
        customer="H1",
        factors=[m.FactorFact(factor=name, score=score) for name in names],
        last_order=dt.date(2026, 6, 1),
    )


def document(key: str, kind: m.DocumentKind, amount: str, due: dt.date | None = None) -> m.ReceivableDocument:
    return m.ReceivableDocument(
        document=key,
        kind=kind,
        customer="C1",
        posting_date=dt.date(2026, 4, 1),
        due_date=due,
        amount=m.Money(amount=Decimal(amount), currency="CNY"),
    )


@pytest.fixture
def policy() -> crm.Policy:
    return crm.PolicyBook.standard().at(DAY)


def test_classify(policy: crm.Policy) -> None:
    answer = policy.classify(facts(), DAY)
    assert (answer.class_name, answer.score, answer.band) == ("key", Decimal("80.00"), "key")
    assert answer.life_cycle is m.LifeCycle.ACTIVE
    assert answer.next_assessment_due == dt.date(2026, 9, 28)
    assert answer.basis[0].clause == "5.2.1"
    assert crm.render(answer.reason, m.TextLanguage.EN) == "Score 80.00, life cycle active: class key."
    assert policy.classify_many([facts(), facts(Decimal(10))], DAY)[1].class_name == "ordinary"


def test_age(policy: crm.Policy) -> None:
    due = dt.date(2026, 5, 31)
    documents = [
        document("I", m.DocumentKind.INVOICE, "100.00", due),
        document("P", m.DocumentKind.PAYMENT, "30.50"),
    ]
    aging = policy.age(m.AgingFacts(documents=documents), DAY)
    assert aging.totals[0].outstanding == m.Money(amount=Decimal("69.50"), currency="CNY")
    assert [row.bucket for row in aging.rows] == ["1-30", "unapplied_credit"]
    proposal = policy.propose_allocation(m.AllocationFacts(documents=documents), DAY)
    assert proposal.allocations[0].amount.amount == Decimal("30.50")
    assert proposal.allocations[0].strategy is m.AllocationStrategy.OLDEST_DUE_FIRST


@pytest.mark.parametrize("wrong", [0.5, "1.00", True])
def test_numbers_are_exact(policy: crm.Policy, wrong: object) -> None:
    with pytest.raises(TypeError, match=r"factors\[0\]\.score"):
        policy.classify(facts(wrong), DAY)  # type: ignore[arg-type]


def test_days_have_no_time(policy: crm.Policy) -> None:
    with pytest.raises(TypeError):
        policy.classify(facts(), dt.datetime(2026, 6, 30, 8, 0))
    with pytest.raises(TypeError):
        policy.classify({"customer": "H1"}, DAY)  # type: ignore[arg-type]


def test_facts_that_cannot_be_judged(policy: crm.Policy) -> None:
    with pytest.raises(crm.FactsError) as caught:
        policy.classify(facts(Decimal("100.01")), DAY)
    error = caught.value
    assert (error.code, error.path, error.expected) == ("out_of_range", "factors[0].score", "0-100")
    assert error.help
    assert pickle.loads(pickle.dumps(error)).code == "out_of_range"


def test_a_typo_in_a_policy_is_refused_with_line_and_help() -> None:
    with pytest.raises(crm.PolicyError) as caught:
        crm.PolicyBook.standard().with_text("acme.toml", HEAD + "[classification]\nmargin_pionts = 3\n")
    text = str(caught.value)
    assert "acme.toml:6:1" in text and "Did you mean `margin_points`?" in text and "5.2.3" in text
    assert caught.value.place == "acme.toml:6:1"


def test_a_layer_is_cited() -> None:
    book = crm.PolicyBook.standard().with_text("acme.toml", HEAD + '[classification]\nmargin_points = "5"\n')
    before, after = book.at(dt.date(2025, 12, 31)), book.at(DAY)
    change = crm.compare(before, after).changes[0]
    assert (change.before.value, change.after.value) == ("3", "5")
    assert (change.after.layer, change.after.document) == (m.Layer.COMPANY, "acme@1")


def test_a_book_tells_how_it_stands() -> None:
    book = crm.PolicyBook.standard().with_text("acme.toml", HEAD + '[classification]\nmargin_points = "5"\n')
    before, after = book.standing(dt.date(2025, 12, 31)), book.standing(DAY)
    states = {r.document: r.state for r in before.revisions}
    assert states["acme@1"] == m.RevisionState.UPCOMING
    assert {r.document: r.state for r in after.revisions}["acme@1"] == m.RevisionState.IN_FORCE
    assert "policy_not_approved" in [f.code for f in after.findings]
    assert after.assumed


def test_records_are_values(policy: crm.Policy) -> None:
    answer = policy.classify(facts(), DAY)
    assert answer == policy.classify(facts(), DAY)
    assert pickle.loads(pickle.dumps(answer)) == answer
    assert copy.copy(answer) == answer
    with pytest.raises(AttributeError):
        answer.class_name = "x"  # type: ignore[misc]
    match answer:
        case m.Classification(class_name="key", score=score):
            assert score == 80
        case _:
            pytest.fail("the record does not match")


def test_calendar() -> None:
    calendar = crm.WorkingCalendar.mainland()
    assert calendar.is_workday(dt.date(2026, 10, 10))
    assert calendar.roll_forward(dt.date(2026, 10, 1)) == dt.date(2026, 10, 8)
    with pytest.raises(crm.CalendarError):
        calendar.day(dt.date(2027, 1, 4))
    assert crm.WorkingCalendar.mainland(m.Beyond.WEEKDAY).day(dt.date(2027, 1, 4)).assumed


def test_visit(policy: crm.Policy) -> None:
    status = m.VisitStatus(
        customer="H1", class_name="key", known_since=dt.date(2026, 1, 1), last_visit=dt.date(2026, 9, 2)
    )
    due = policy.visit_due(status, crm.WorkingCalendar.mainland(), DAY)
    assert due.due == dt.date(2026, 10, 8) and due.state is m.ObligationState.UPCOMING


def test_the_schema_takes_the_standard_policy_and_refuses_a_typo() -> None:
    schema = json.loads(crm.policy_schema())
    standard = Path(__file__).parents[2] / "crm-core" / "policies" / "standard-2026.1.toml"
    policy = tomllib.loads(standard.read_text("utf-8"))
    jsonschema.validate(policy, schema)
    policy["aging"]["clok"] = "due_date"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(policy, schema)


def test_the_catalogue() -> None:
    clauses = crm.catalogue()
    assert len([c for c in clauses if not c.proposed]) == 69
    assert all(c.title.hans and c.title.hant and c.title.en for c in clauses)


def test_a_statement_goes_out_as_a_paper(policy: crm.Policy) -> None:
    def entry(document: str, date: dt.date, amount: str) -> m.AccountEntry:
        return m.AccountEntry(
            document=document, date=date, amount=m.Money(amount=Decimal(amount), currency="CNY")
        )

    statement = policy.account_statement(
        m.AccountStatementFacts(
            customer="H1",
            currency="CNY",
            entries=[
                entry("I1", dt.date(2026, 5, 4), "100.00"),
                entry("=P1", dt.date(2026, 6, 5), "-30.50"),
            ],
            first_day=dt.date(2026, 6, 1),
            last_day=dt.date(2026, 6, 30),
        )
    )
    paper = crm.StatementPaper(statement, m.TextLanguage.ZH_HANS, hospital="云汀市中心医院")
    assert "云汀市中心医院" in paper.text() and "陆拾玖元伍角" in paper.text()
    lines = list(csv.reader(paper.csv().decode("utf-8-sig").splitlines()))
    assert [line[-1] for line in lines[1:]] == ["100.00", "69.50", "69.50"]
    assert not any(cell.startswith("=") for line in lines for cell in line)
    with zipfile.ZipFile(io.BytesIO(paper.xlsx())) as book:
        assert "xl/worksheets/sheet1.xml" in book.namelist()
