//! Cases that missed their time, surveys, score cards (7.1, 7.4, 9).

use chrono::Datelike as _;

use super::cell::{optional, text};
use super::{ColumnKind, ReviewTable, Say};
use crate::base::day;

impl Say<'_> {
    /// Cases of which a target was missed.
    pub(super) fn case_breaches(&self) -> ReviewTable {
        let cases = self.review.quality.cases.iter();
        let missed = cases.filter(|case| case.judged.as_ref().is_some_and(|one| !one.in_time));
        let rows = missed.map(|case| {
            vec![
                text(&case.case),
                self.customer(&case.customer),
                text(&case.accountable),
                text(self.sentences(&case.findings)),
                text("7.1.3"),
            ]
        });
        let columns = [
            ("case", ColumnKind::Text),
            ("customer", ColumnKind::Keyed),
            ("department", ColumnKind::Text),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("case_breaches", &columns, rows.collect())
    }

    /// Cases in time by person, of the month and the two before it.
    pub(super) fn hit_rates(&self) -> ReviewTable {
        let as_of = self.review.as_of;
        let since = day::shift_months_back(as_of.with_day(1).unwrap_or(as_of), 2);
        let since = since.format("%Y-%m").to_string();
        let groups = self.review.quality.hit_rate.groups.iter();
        let rows = groups.filter(|group| group.month >= since).map(|group| {
            vec![
                optional(Some(group.person.as_str()).filter(|person| !person.is_empty())),
                text(&group.month),
                text(group.case_count),
                text(group.hit_count),
                text(group.percent),
                text("7.1.3"),
            ]
        });
        let columns = [
            ("person", ColumnKind::Text),
            ("month", ColumnKind::Text),
            ("cases", ColumnKind::Number),
            ("in_time_count", ColumnKind::Number),
            ("share_percent", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("hit_rates", &columns, rows.collect())
    }

    /// What complaints of the month were about, the most frequent first.
    pub(super) fn causes(&self) -> ReviewTable {
        let causes = self.review.quality.analysis.causes.causes.iter();
        let rows = causes.map(|row| {
            vec![
                optional(Some(row.cause.as_str()).filter(|cause| !cause.is_empty())),
                text(row.count),
                text(row.percent),
                text(row.cumulative_percent),
                optional(row.vital.then(|| self.label("page-yes"))),
                text("7.2.4"),
            ]
        });
        let columns = [
            ("cause", ColumnKind::Text),
            ("cases", ColumnKind::Number),
            ("share_percent", ColumnKind::Number),
            ("cumulative_percent", ColumnKind::Number),
            ("vital", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("causes", &columns, rows.collect())
    }

    /// Reported breaches of the rules of honest business, confirmed and open.
    pub(super) fn breaches(&self) -> ReviewTable {
        let breaches = self.review.quality.breaches.iter();
        let rows = breaches.map(|row| {
            vec![
                text(&row.person),
                text(row.confirmed_kinds.join(", ")),
                text(row.open_breaches.join(", ")),
                optional(row.bonus_blocked.then(|| self.label("page-yes"))),
                text("3.2"),
            ]
        });
        let columns = [
            ("person", ColumnKind::Text),
            ("confirmed", ColumnKind::Text),
            ("undecided", ColumnKind::Text),
            ("bonus_blocked", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("breaches", &columns, rows.collect())
    }

    /// What surveys say; a figure that nobody answered is not there.
    pub(super) fn satisfaction(&self) -> ReviewTable {
        let surveys = self.review.quality.surveys.iter();
        let rows = surveys.map(|survey| {
            let result = &survey.answers.result;
            vec![
                text(&survey.survey),
                text(survey.answers.counted_count),
                optional(result.response_percent),
                optional(result.index_points),
                optional(
                    survey
                        .answers
                        .index_interval
                        .as_ref()
                        .map(|one| one.margin_points),
                ),
                optional(result.change_points),
                optional(result.satisfied_percent),
                optional(result.nps),
                text(self.sentences(&result.findings)),
                text("7.4"),
            ]
        });
        let columns = [
            ("survey", ColumnKind::Text),
            ("answers", ColumnKind::Number),
            ("response_percent", ColumnKind::Number),
            ("index_points", ColumnKind::Number),
            ("margin_points", ColumnKind::Number),
            ("change_points", ColumnKind::Number),
            ("satisfied_percent", ColumnKind::Number),
            ("nps", ColumnKind::Number),
            ("finding", ColumnKind::Text),
            ("clause", ColumnKind::Clause),
        ];
        self.table("satisfaction", &columns, rows.collect())
    }

    /// Score cards, a row for each indicator and one for the total.
    pub(super) fn score_cards(&self) -> ReviewTable {
        let mut rows = Vec::new();
        for card in &self.review.quality.score_cards {
            for line in &card.lines {
                rows.push(vec![
                    text(&card.person),
                    text(&line.indicator),
                    optional(line.target),
                    optional(line.actual),
                    optional(line.score),
                    text(line.weight),
                    optional(line.contribution),
                    optional(line.row_count),
                    text(line.clause),
                ]);
            }
            rows.push(vec![
                text(&card.person),
                text(self.label("page-total")),
                optional(None::<u32>),
                optional(None::<u32>),
                optional(None::<u32>),
                optional(None::<u32>),
                optional(card.total),
                optional(None::<u32>),
                text("9.1.1"),
            ]);
        }
        let columns = [
            ("person", ColumnKind::Text),
            ("indicator", ColumnKind::Text),
            ("target", ColumnKind::Number),
            ("actual", ColumnKind::Number),
            ("score", ColumnKind::Number),
            ("weight", ColumnKind::Number),
            ("contribution", ColumnKind::Number),
            ("row_count", ColumnKind::Number),
            ("clause", ColumnKind::Clause),
        ];
        self.table("score_cards", &columns, rows)
    }
}
