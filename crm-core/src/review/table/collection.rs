//! Notices that are due, what stops the others, contacts by person, promises, periods of limitation (8.1.1, 8.1.3).

use std::collections::BTreeMap;

use super::cell::{amount, keyed, optional, person, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::answer::text::render;
use crate::base::{CustomerKey, DocumentKey};
use crate::finance::dunning::{LimitationState, PaymentPlanState};

impl Say<'_> {
    /// Notices that are due, the largest claim first; currencies are kept apart.
    pub(super) fn notices_due(&self) -> ReviewTable {
        let mut notices: Vec<_> = self.review.collection.run.notices.iter().collect();
        notices.sort_by(|a, b| {
            let currency = a.claimed.currency.cmp(&b.claimed.currency);
            currency
                .then(b.claimed.amount.cmp(&a.claimed.amount))
                .then_with(|| (&a.customer, a.level).cmp(&(&b.customer, b.level)))
        });
        let rows = notices.into_iter().map(|notice| {
            let holds = notice.hold_orders.then(|| self.label("page-yes"));
            vec![
                self.customer(&notice.customer),
                person(notice.owner.as_ref()),
                text(notice.level),
                text(self.state("dunning-channel", &notice.channel)),
                text(notice.claimed.currency),
                amount(notice.claimed),
                text(notice.items.len()),
                optional(holds),
                text("8.1.3"),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("owner", ColumnKind::Text),
            ("level", ColumnKind::Number),
            ("channel", ColumnKind::Text),
            ("currency", ColumnKind::Text),
            ("claimed", ColumnKind::Amount),
            ("item_count", ColumnKind::Number),
            ("hold_orders", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("notices_due", &columns, rows.collect())
    }

    /// Overdue items that get no notice, each with the reason: what only time keeps back is left out.
    pub(super) fn notices_stopped(&self) -> ReviewTable {
        let collection = &self.review.collection;
        let owing: BTreeMap<&DocumentKey, &CustomerKey> = collection
            .limitation
            .iter()
            .map(|debt| (&debt.period.document, &debt.customer))
            .collect();
        let stopped = collection.run.left.iter().filter_map(|step| {
            let waits = matches!(
                step.reason.as_deref(),
                Some("not_overdue" | "boundary_not_reached" | "too_soon_after_last" | "settled")
            );
            let customer = owing.get(&step.document).filter(|_| !waits)?;
            Some(vec![
                text(&step.document),
                self.customer(customer),
                text(step.claimed.currency),
                amount(step.claimed),
                text(render(&step.message, self.language)),
                text("8.1.3"),
            ])
        });
        let columns = [
            ("document", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("currency", ColumnKind::Text),
            ("claimed", ColumnKind::Amount),
            ("reason", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        let rows = stopped.collect();
        self.table("notices_stopped", &columns, rows)
    }

    /// How many overdue items each person spoke about in time.
    pub(super) fn contacts(&self) -> ReviewTable {
        let shares = self.review.collection.contacts.round.shares.iter();
        let rows = shares.map(|share| {
            vec![
                person(share.owner.as_ref()),
                text(share.items),
                text(share.in_time),
                text(share.percent),
                text("8.1.1"),
            ]
        });
        let columns = [
            ("owner", ColumnKind::Text),
            ("item_count", ColumnKind::Number),
            ("in_time_count", ColumnKind::Number),
            ("in_time", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("contacts", &columns, rows.collect())
    }

    /// Promises and plans of instalments that are not fulfilled.
    pub(super) fn payment_plans(&self) -> ReviewTable {
        let plans = self.review.collection.plans.iter();
        let open = plans.filter(|plan| plan.status.status != PaymentPlanState::Fulfilled);
        let rows = open.map(|plan| {
            let status = &plan.status;
            vec![
                text(&status.plan),
                self.customer(&plan.customer),
                text(self.state("payment-plan-state", &status.status)),
                text(status.open.currency),
                amount(status.paid),
                amount(status.open),
                amount(status.late),
                text("8.1.3"),
            ]
        });
        let columns = [
            ("plan", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("status", ColumnKind::Text),
            ("currency", ColumnKind::Text),
            ("paid", ColumnKind::Amount),
            ("outstanding", ColumnKind::Amount),
            ("late", ColumnKind::Amount),
            ("clause", ColumnKind::Clause),
        ];
        self.table("payment_plans", &columns, rows.collect())
    }

    /// Claims that can soon not be enforced any more, or cannot already.
    pub(super) fn limitation(&self) -> ReviewTable {
        let debts = self.review.collection.limitation.iter();
        let near = debts.filter(|debt| {
            matches!(
                debt.period.status,
                LimitationState::EndsSoon | LimitationState::Ended
            )
        });
        let rows = near.map(|debt| {
            let period = &debt.period;
            vec![
                keyed(self.customer_name(debt.customer.as_str()), &debt.customer),
                text(&period.document),
                text(debt.open.currency),
                amount(debt.open),
                text(period.ends_on),
                text(period.days_left),
                text("8.1.3"),
            ]
        });
        let columns = [
            ("customer", ColumnKind::Keyed),
            ("document", ColumnKind::Text),
            ("currency", ColumnKind::Text),
            ("outstanding", ColumnKind::Amount),
            ("date", ColumnKind::Text),
            ("days_left", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("limitation", &columns, rows.collect())
    }
}
