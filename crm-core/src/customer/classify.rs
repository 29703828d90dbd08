//! Sorting one customer into a class (5.2.1), with a margin against flip-flop (5.2.3).

use chrono::NaiveDate;

use super::classify_place::{class_of, place, reason};
pub use super::classify_record::{
    Classification, ClassificationState, CustomerFacts, FactorFact, FactorPart, PreviousClass,
};
use super::classify_score::{check, parts, score};
use super::life_cycle::life_cycle;
use super::policy::{ClassificationPolicy, days_of};
use crate::answer::{Clause, Error, Finding, Severity};
use crate::base::day;

/// Sorts one customer into a class.
///
/// - Shape: facts of one customer in, one classification with its basis out.
/// - Units: scores 0-100; measures in the unit of their scale; dates are calendar days.
/// - Source: clauses 5.2.1 (factors, classes) and 5.2.3 (margin, next assessment).
/// - Two axes: the life cycle comes from orders and contracts, the value band from the score;
///   `classification.class_table` turns both into a class.
/// - Missing factor: by `classification.missing_factor` the others carry its weight, or there is no
///   score. When no factor is known there is never a score.
/// - Margin: a customer rises when its score reaches the bound plus the margin, and falls when it
///   is below the bound minus the margin. A customer without an earlier band is sorted by the bare
///   bounds.
///
/// # Errors
/// [`OutOfRange`](crate::answer::ErrorCode::OutOfRange) for a score outside 0-100 or an order after `as_of`,
/// [`UnknownReference`](crate::answer::ErrorCode::UnknownReference) for a factor the policy does not know or a
/// measure without a scale, [`DuplicateKey`](crate::answer::ErrorCode::DuplicateKey) for a factor given twice.
pub fn classify(
    policy: &ClassificationPolicy,
    facts: &CustomerFacts,
    as_of: NaiveDate,
) -> Result<Classification, Error> {
    check(policy, facts, as_of)?;
    let parts = parts(policy, facts)?;
    let mut basis = vec![policy.factors.cite(), policy.score_method.cite()];
    if parts.iter().any(|part| part.measure.is_some()) {
        basis.push(policy.scales.cite());
    }
    let missing: Vec<_> = parts
        .iter()
        .filter(|part| part.score.is_none())
        .map(|part| part.factor.as_str())
        .collect();
    let findings: Vec<_> = missing
        .iter()
        .map(|factor| {
            Finding::new(
                "factor_missing",
                Severity::Warning,
                Clause::C5_2_1,
                facts.customer.subject(),
                &format!("factors.{factor}"),
            )
            .with_word("factor", "factor", factor)
            .because(vec![policy.missing_factor.cite()])
        })
        .collect();
    if !missing.is_empty() {
        basis.push(policy.missing_factor.cite());
    }

    let (life_cycle, life_basis) =
        life_cycle(policy, facts.last_order, facts.last_contract_end, as_of);
    basis.extend(life_basis);
    let score = score(policy, &parts)?;
    let placed = score.map(|score| place(policy, facts.previous.as_ref(), score));
    if score.is_some() {
        basis.push(policy.value_bands.cite());
    }
    let held_by_margin = placed.as_ref().is_some_and(|placed| placed.held);
    if held_by_margin {
        basis.extend([policy.margin_points.cite(), policy.margin_sides.cite()]);
    }
    let band = placed.map(|placed| placed.band);
    basis.push(policy.class_table.cite());
    let class_name = class_of(policy, life_cycle, band.as_deref());

    let next_assessment_due = class_name.as_deref().and_then(|class| {
        let row = days_of(&policy.reassess_days.value, class)?;
        basis.push(policy.reassess_days.cite_row(class, row.days));
        Some(day::shift(as_of, i64::from(row.days)))
    });
    let previous_class_name = facts
        .previous
        .as_ref()
        .map(|previous| previous.class_name.clone());
    let changed = match (&class_name, &previous_class_name) {
        (Some(class), Some(previous)) => class != previous,
        (Some(_) | None, _) => false,
    };
    let reason = reason(life_cycle, score, class_name.as_deref(), held_by_margin);
    Ok(Classification {
        customer: facts.customer.clone(),
        as_of,
        state: if score.is_some() {
            ClassificationState::Complete
        } else {
            ClassificationState::Incomplete
        },
        life_cycle,
        score,
        band,
        class_name,
        previous_class_name,
        changed,
        held_by_margin,
        factors: parts,
        next_assessment_due,
        findings,
        basis,
        reason,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{ErrorCode, Layer};
    use crate::base::{CustomerKey, exact};
    use crate::book::PolicyBook;
    use crate::customer::life_cycle::LifeCycle;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    fn with_policy<T>(
        overlay: &str,
        work: impl FnOnce(&ClassificationPolicy) -> T,
    ) -> Result<T, Box<dyn std::error::Error>> {
        let head = "schema_version = 1\nid = \"test\"\nrevision = \"1\"\neffective_from = 2000-01-01\n[classification]\n";
        let book = PolicyBook::standard()?.with_file(
            "test.toml",
            &format!("{head}{overlay}"),
            Layer::Company,
        )?;
        Ok(work(&book.at(today())?.classification))
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, 30).unwrap_or_default()
    }

    /// A customer that has ordered, with one score for every factor.
    fn scored(score: &str, band: Option<&str>) -> Result<CustomerFacts, Error> {
        let score = exact::parse(score);
        Ok(CustomerFacts {
            customer: CustomerKey::new("H1")?,
            factors: ["size", "purchasing_need", "willingness"]
                .map(|factor| FactorFact {
                    factor: factor.to_owned(),
                    score,
                    measure: None,
                })
                .to_vec(),
            last_order: Some(day::shift(today(), -10)),
            last_contract_end: None,
            previous: band.map(|band| PreviousClass {
                class_name: band.to_owned(),
                band: Some(band.to_owned()),
                assessed_on: day::shift(today(), -90),
            }),
        })
    }

    fn band_for(
        score: &str,
        before: Option<&str>,
        overlay: &str,
    ) -> Result<(String, bool), Box<dyn std::error::Error>> {
        let facts = scored(score, before)?;
        let answer = with_policy(overlay, |policy| classify(policy, &facts, today()))??;
        Ok((answer.band.unwrap_or_default(), answer.held_by_margin))
    }

    #[test]
    fn bounds_below_at_and_above() -> Outcome {
        assert_eq!(band_for("69.99", None, "")?.0, "ordinary");
        assert_eq!(band_for("70", None, "")?.0, "key");
        assert_eq!(band_for("70.01", None, "")?.0, "key");
        Ok(())
    }

    #[test]
    fn the_margin_holds_until_it_is_passed() -> Outcome {
        for (score, before, band, held) in [
            ("67", "key", "key", true),
            ("66.99", "key", "ordinary", false),
            ("70", "key", "key", false),
            ("72.99", "ordinary", "ordinary", true),
            ("73", "ordinary", "key", false),
        ] {
            assert_eq!(
                band_for(score, Some(before), "")?,
                (band.to_owned(), held),
                "{score}"
            );
        }
        let falling = "margin_sides = \"falling\"\n";
        assert_eq!(band_for("70", Some("ordinary"), falling)?.0, "key");
        assert_eq!(band_for("67", Some("key"), falling)?.0, "key");
        Ok(())
    }

    #[test]
    fn a_missing_factor_is_not_zero() -> Outcome {
        let mut facts = scored("80", None)?;
        facts.factors.pop();
        facts.factors[0].score = exact::parse("50");
        // (40*50 + 35*80) / 75 = 64 exactly.
        let answer = with_policy("", |policy| classify(policy, &facts, today()))??;
        assert_eq!(
            answer.score.map(|s| s.to_string()).as_deref(),
            Some("64.00")
        );
        assert_eq!(answer.findings.len(), 1);
        assert_eq!(answer.findings[0].path, "factors.willingness");
        let strict = "missing_factor = \"incomplete\"\n";
        let answer = with_policy(strict, |policy| classify(policy, &facts, today()))??;
        assert_eq!(answer.state, ClassificationState::Incomplete);
        assert_eq!(
            (answer.score, answer.band, answer.class_name),
            (None, None, None)
        );
        facts.last_order = None;
        let answer = with_policy(strict, |policy| classify(policy, &facts, today()))??;
        assert_eq!(
            answer.class_name.as_deref(),
            Some("potential"),
            "the life cycle alone decides"
        );
        Ok(())
    }

    #[test]
    fn the_life_cycle_has_its_own_axis() -> Outcome {
        let overlay = "lost_after_contract_end_days = 90\n";
        let mut facts = scored("90", None)?;
        for (order, contract_end, expected) in [
            (None, None, LifeCycle::Prospect),
            (Some(-365), None, LifeCycle::Active),
            (Some(-366), None, LifeCycle::Dormant),
            (Some(-366), Some(-89), LifeCycle::Dormant),
            (Some(-1), Some(-90), LifeCycle::Lost),
            (None, Some(-89), LifeCycle::Active),
        ] {
            facts.last_order = order.map(|days| day::shift(today(), days));
            facts.last_contract_end = contract_end.map(|days| day::shift(today(), days));
            let answer = with_policy(overlay, |policy| classify(policy, &facts, today()))??;
            assert_eq!(answer.life_cycle, expected, "{order:?} {contract_end:?}");
            assert_eq!(answer.band.as_deref(), Some("key"), "value is another axis");
        }
        Ok(())
    }

    #[test]
    fn facts_that_cannot_be_judged_are_errors() -> Outcome {
        let code = |facts: &CustomerFacts| -> Result<_, Box<dyn std::error::Error>> {
            Ok(with_policy("", |policy| classify(policy, facts, today()))?
                .map_err(|e| (e.code, e.path))
                .err())
        };
        let mut facts = scored("100.01", None)?;
        assert_eq!(
            code(&facts)?,
            Some((ErrorCode::OutOfRange, "factors[0].score".into()))
        );
        facts = scored("100", None)?;
        assert_eq!(code(&facts)?, None);
        facts.factors[1].factor = "size".into();
        assert_eq!(
            code(&facts)?,
            Some((ErrorCode::DuplicateKey, "factors[1].factor".into()))
        );
        facts.factors[1].factor = "charm".into();
        assert_eq!(
            code(&facts)?,
            Some((ErrorCode::UnknownReference, "factors[1].factor".into()))
        );
        facts = scored("1", None)?;
        facts.last_order = Some(day::shift(today(), 1));
        assert_eq!(
            code(&facts)?,
            Some((ErrorCode::OutOfRange, "last_order".into()))
        );
        facts = scored("1", None)?;
        facts.factors[2] = FactorFact {
            factor: "willingness".into(),
            score: None,
            measure: Some(1.into()),
        };
        assert_eq!(
            code(&facts)?.map(|e| e.0),
            Some(ErrorCode::UnknownReference)
        );
        Ok(())
    }

    #[test]
    fn measures_become_scores_by_the_scale() -> Outcome {
        let mut facts = scored("50", None)?;
        for (beds, expected) in [
            ("499", "60"),
            ("500", "85"),
            ("1000", "100"),
            ("0", "10"),
            ("20", "35"),
        ] {
            facts.factors[0] = FactorFact {
                factor: "size".into(),
                score: None,
                measure: exact::parse(beds),
            };
            let answer = with_policy("", |policy| classify(policy, &facts, today()))??;
            assert_eq!(
                answer.factors[0].score,
                exact::parse(expected),
                "{beds} beds"
            );
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn the_order_of_factors_changes_nothing_and_scores_stay_in_range(
            scores in prop::collection::vec(prop::option::of(0_i64..=10_000), 3),
            swap in 0_usize..3,
        ) {
            let mut facts = scored("0", None).map_err(|e| TestCaseError::fail(e.to_string()))?;
            for (fact, score) in facts.factors.iter_mut().zip(&scores) {
                fact.score = score.map(|cents| Decimal::new(cents, 2));
            }
            let run = |facts: &CustomerFacts| {
                with_policy("", |policy| classify(policy, facts, today()))
                    .map_err(|e| TestCaseError::fail(e.to_string()))?
                    .map_err(|e| TestCaseError::fail(e.to_string()))
            };
            let first = run(&facts)?;
            facts.factors.swap(0, swap);
            prop_assert_eq!(&first, &run(&facts)?);
            if let Some(score) = first.score {
                prop_assert!(score >= Decimal::ZERO && score <= Decimal::ONE_HUNDRED);
            }
            prop_assert_eq!(first.score.is_none(), scores.iter().all(Option::is_none));
        }
    }
}
