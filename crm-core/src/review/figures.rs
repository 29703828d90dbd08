//! Figures of a score card that the review has counted itself (9.1.1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::complaints::merged_into;
use super::facts::ReviewFacts;
use super::money::responsible;
use super::month_end::HospitalAging;
use super::sales::person_sales;
use super::upkeep::Upkeep;
use crate::answer::{Error, Obligation, ObligationState};
use crate::appraisal::{CardItem, FirstSale, NewCustomersFacts, ScoreCardFacts, new_customers};
use crate::base::{CustomerKey, PersonKey, WorkingCalendar};
use crate::book::Policy;
use crate::customer::development::{
    CoveredCustomer, PlanCoverFacts, PlanNeed, VisitCoverageFacts, plan_cover, visit_coverage,
};
use crate::finance::DocumentKind;
use crate::finance::measure::{CollectionByPersonFacts, collection_by_person};
use crate::service::duty::{HitRateFacts, JudgedCase, hit_rate};
use crate::service::{
    CaseGrouping, CaseStatisticsFacts, CountedCase, SurveyResult, case_statistics,
};

/// A figure and how many rows it was counted from.
struct Figure {
    actual: Decimal,
    row_count: u32,
}

/// What the review has worked out so far and a score card may ask for.
pub(super) struct Counted<'a> {
    pub(super) policy: &'a Policy,
    pub(super) calendar: &'a WorkingCalendar,
    pub(super) facts: &'a ReviewFacts,
    pub(super) as_of: NaiveDate,
    /// Who needs a development plan.
    pub(super) needs: &'a [PlanNeed],
    /// What hospitals owe on the day.
    pub(super) hospitals: &'a [HospitalAging],
    /// What is owed to hospitals, with their visits.
    pub(super) obligations: &'a [Obligation],
    pub(super) judged: &'a [JudgedCase],
    pub(super) surveys: &'a [&'a SurveyResult],
}

impl Counted<'_> {
    /// Fills in the figures that nobody gave and whose `measure` the library knows, for the person and the days of the
    /// period so far. What was given stays; what cannot be said stays open.
    ///
    /// # Errors
    /// As the rules that count.
    pub(super) fn fill(
        &self,
        sheet: &mut ScoreCardFacts,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<(), Error> {
        let agreed = sheet.scheme.as_ref().map(|scheme| &scheme.indicators);
        let mut posts = self.policy.appraisal.schemes.value.iter();
        let standard = posts.find(|row| row.post == sheet.post);
        let Some(rows) = agreed.or(standard.map(|row| &row.indicators)) else {
            return Ok(());
        };
        let own = Own {
            counted: self,
            person: &sheet.person,
            first,
            last: last.min(self.as_of),
        };
        let given =
            |item: &CardItem| item.actual.is_some() || item.score.is_some() || item.share.is_some();
        let mut measured = Vec::new();
        for row in rows {
            let mut items = sheet.items.iter();
            if items.any(|item| item.indicator == row.indicator && given(item)) {
                continue;
            }
            let Some(measure) = row.measure.as_deref() else {
                continue;
            };
            let figure = own.figure(measure)?;
            measured.extend(figure.map(|figure| (row.indicator.clone(), figure)));
        }
        for (indicator, figure) in measured {
            let mut items = sheet.items.iter_mut();
            match items.find(|item| item.indicator == indicator) {
                Some(item) => {
                    item.actual = Some(figure.actual);
                    item.row_count = Some(figure.row_count);
                }
                None => sheet.items.push(CardItem {
                    indicator,
                    target: None,
                    actual: Some(figure.actual),
                    score: None,
                    share: None,
                    row_count: Some(figure.row_count),
                    evidence: None,
                    rater: None,
                    comment: None,
                }),
            }
        }
        Ok(())
    }
}

/// The figures of one person and period.
struct Own<'a> {
    counted: &'a Counted<'a>,
    person: &'a PersonKey,
    first: NaiveDate,
    last: NaiveDate,
}

impl<'a> Own<'a> {
    /// A measure of the library; none where it cannot be said.
    fn figure(&self, measure: &str) -> Result<Option<Figure>, Error> {
        let upkeep = self.upkeep();
        match measure {
            "appraisal.new_customers" => self.new_customers(),
            "customer.plan_cover" => self.plan_cover(),
            "customer.visit_coverage" => self.visit_coverage(),
            "finance.collection_by_person" => self.collection(),
            "finance.age" => Ok(self.overdue_percent()),
            "sales.target_attainment" => {
                let days = (self.first, self.last);
                let counted = self.counted;
                let sold = person_sales(counted.policy, counted.facts, self.person, days)?;
                Ok(sold.map(|(actual, row_count)| Figure { actual, row_count }))
            }
            "service.check_callbacks" => {
                let check = upkeep.callbacks()?;
                Ok(figure(check.percent, check.due_count))
            }
            "service.case_statistics" => self.complaints(),
            "service.hit_rate" => self.hit_rate(),
            "service.maintenance_standing" => {
                let standing = upkeep.maintenance()?;
                Ok(figure(standing.percent, standing.due_count))
            }
            "service.repair_measures" => {
                let repairs = upkeep.repairs()?;
                Ok(figure(repairs.uptime_percent, count(repairs.lines.len())))
            }
            "service.survey_result" => Ok(self.index()),
            // A scheme with another measure was refused when it was read.
            _ => Ok(None),
        }
    }

    fn upkeep(&self) -> Upkeep<'a> {
        Upkeep {
            policy: self.counted.policy,
            calendar: self.counted.calendar,
            facts: self.counted.facts,
            first_day: self.first,
            last_day: self.last,
            person: Some(self.person),
        }
    }

    /// Hospitals that are the person's on the day.
    fn customers(&self) -> BTreeSet<&'a CustomerKey> {
        let customers = self.counted.facts.customers.iter();
        let own = customers.filter(|customer| {
            customer.owner.as_ref() == Some(self.person) && customer.known_since <= self.last
        });
        own.map(|customer| &customer.customer).collect()
    }

    fn plan_cover(&self) -> Result<Option<Figure>, Error> {
        let needs = self.counted.needs.iter();
        let own = needs.filter(|need| need.owner.as_ref() == Some(self.person));
        let asked = PlanCoverFacts {
            customers: own.cloned().collect(),
            plans: self.counted.facts.plans.clone(),
        };
        let cover = plan_cover(&self.counted.policy.development, &asked, self.last)?;
        Ok(figure(cover.percent, cover.needed_count))
    }

    /// A hospital is covered whose next visit is not overdue.
    fn visit_coverage(&self) -> Result<Option<Figure>, Error> {
        let own = self.customers().into_iter();
        let own: BTreeMap<_, _> = own.map(|customer| (customer.subject(), customer)).collect();
        let visits = self.counted.obligations.iter();
        let visits = visits.filter(|owed| owed.kind == "visit");
        let customers = visits.filter_map(|visit| {
            Some(CoveredCustomer {
                customer: (*own.get(&visit.subject)?).clone(),
                owner: Some(self.person.clone()),
                due_count: 1,
                made_count: u32::from(visit.state != ObligationState::Overdue),
            })
        });
        let asked = VisitCoverageFacts {
            customers: customers.collect(),
        };
        let coverage = visit_coverage(&self.counted.policy.development, &asked)?;
        Ok(figure(coverage.percent, coverage.due_customer_count))
    }

    /// What was collected of what fell due; none where that is more than one currency.
    fn collection(&self) -> Result<Option<Figure>, Error> {
        let facts = self.counted.facts;
        let responsible = responsible(facts);
        let own: BTreeSet<_> = responsible
            .iter()
            .filter(|row| row.person == *self.person)
            .map(|row| row.customer.clone())
            .collect();
        let asked = CollectionByPersonFacts {
            first_day: self.first,
            last_day: self.last,
            documents: facts.documents.clone(),
            allocations: facts.allocations.clone(),
            responsible,
        };
        let answer = collection_by_person(&self.counted.policy.measure, &asked, self.last)?;
        let people = answer.people.iter();
        let rates: Vec<Decimal> = people
            .filter(|row| row.person.as_ref() == Some(self.person))
            .filter_map(|row| row.rate_percent)
            .collect();
        let [rate] = rates.as_slice() else {
            return Ok(None);
        };
        let days = self.first..=self.last;
        let invoices = facts.documents.iter().filter(|document| {
            let parts = document.instalments.iter().filter_map(|part| part.due_date);
            let mut due = parts.chain(document.due_date);
            document.kind == DocumentKind::Invoice
                && own.contains(&document.customer)
                && due.any(|due| days.contains(&due))
        });
        Ok(figure(Some(*rate), count(invoices.count())))
    }

    /// The overdue part of what the own hospitals owe; none where that is more than one currency.
    fn overdue_percent(&self) -> Option<Figure> {
        let hospitals = self.counted.hospitals.iter();
        let own = hospitals.filter(|row| row.owner.as_ref() == Some(self.person));
        let groups: Vec<_> = own.map(|row| &row.group).collect();
        let currency = groups.first()?.outstanding.currency;
        if groups
            .iter()
            .any(|one| one.outstanding.currency != currency)
        {
            return None;
        }
        let sum = |of: fn(&crate::finance::AgingGroup) -> Decimal| {
            let mut amounts = groups.iter().map(|group| of(group));
            amounts.try_fold(Decimal::ZERO, |sum, amount| sum.checked_add(amount))
        };
        let outstanding = sum(|group| group.outstanding.amount)?;
        let overdue = sum(|group| group.due.amount)?;
        let share = overdue
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(outstanding)?;
        let shown = self.counted.policy.appraisal.shown(share);
        figure(Some(shown), count(groups.len()))
    }

    /// Own hospitals whose first invoice ever lies in the period.
    fn new_customers(&self) -> Result<Option<Figure>, Error> {
        let mut firsts: BTreeMap<_, Option<NaiveDate>> = self
            .customers()
            .into_iter()
            .map(|own| (own, None))
            .collect();
        for document in &self.counted.facts.documents {
            let date = document.posting_date;
            if let Some(first) = firsts.get_mut(&document.customer)
                && document.kind == DocumentKind::Invoice
            {
                *first = Some(first.map_or(date, |first| date.min(first)));
            }
        }
        let asked = NewCustomersFacts {
            person: Some(self.person.clone()),
            first_day: self.first,
            last_day: self.last,
            customers: firsts
                .into_iter()
                .map(|(customer, first_invoiced_on)| FirstSale {
                    customer: customer.clone(),
                    owner: Some(self.person.clone()),
                    first_invoiced_on,
                })
                .collect(),
        };
        let new = new_customers(&asked)?.new_count;
        Ok(figure(Some(Decimal::from(new)), new))
    }

    /// Complaints of own hospitals, as they count in the statistics.
    fn complaints(&self) -> Result<Option<Figure>, Error> {
        let own = self.customers();
        let merged = merged_into(self.counted.facts, self.last);
        let complaints = self.counted.facts.complaints.iter();
        let complaints = complaints.filter(|complaint| own.contains(&complaint.customer));
        let cases = complaints.map(|complaint| CountedCase {
            case: complaint.case.to_string(),
            opened_on: complaint.reported_at.date(),
            closed_on: None,
            customer: Some(complaint.customer.to_string()),
            kind: Some("complaint".to_owned()),
            priority: None,
            product: None,
            department: None,
            cause: None,
            status: None,
            agreement: None,
            assignees: Vec::new(),
            first_response_seconds: None,
            net_resolution_seconds: None,
            reopened_count: 0,
            merged_into: merged.get(&complaint.case).map(ToString::to_string),
        });
        let counted = case_statistics(&CaseStatisticsFacts {
            cases: cases.collect(),
            group_by: CaseGrouping::All,
            first_day: Some(self.first),
            last_day: Some(self.last),
            status: None,
        })?;
        let total = counted.totals.total;
        Ok(figure(Some(Decimal::from(total)), total))
    }

    /// The share of the person's cases in time, as the rule counts it; none without a case.
    fn hit_rate(&self) -> Result<Option<Figure>, Error> {
        let own = self.counted.judged.iter().filter(|case| {
            case.person.as_deref() == Some(self.person.as_str())
                && (self.first..=self.last).contains(&case.date)
        });
        let asked = HitRateFacts {
            cases: own.cloned().collect(),
        };
        let rate = hit_rate(&self.counted.policy.duty, &asked)?;
        Ok(figure(rate.percent, count(asked.cases.len())))
    }

    /// The weighted index of the last survey that has one.
    fn index(&self) -> Option<Figure> {
        self.counted.surveys.iter().rev().find_map(|result| {
            Some(Figure {
                actual: result.index_points?,
                row_count: result.grade_count,
            })
        })
    }
}

fn figure(actual: Option<Decimal>, row_count: u32) -> Option<Figure> {
    actual.map(|actual| Figure { actual, row_count })
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
