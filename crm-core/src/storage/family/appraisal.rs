//! Appraisal (9). A card that was given out stays as it is; a correction is a new version.

use super::families;
use crate::appraisal::{
    AppealRecord, AppraisalResultRecord, BreachRecord, IndicatorFacts, ReviewRecord, SchemeFacts,
    ScoreCardFacts, ScoreCardRecord,
};

families! {
    ScoreCardFacts = "score_sheet" {
        append_only: false,
        key: |r| match r.period_start {
            Some(start) => format!("{}@{}@{start}", r.person, r.post),
            None => format!("{}@{}", r.person, r.post),
        },
        customer: |_| None,
        date: |r| r.period_start.or(r.spell.as_ref().map(|spell| spell.period_end)),
        samples: [
            r#"{"person":"P1","post":"sales_representative","items":[]}"#,
            r#"{"person":"P1","post":"sales_representative","period_start":"2026-01-01","items":[]}"#
        ],
    }
    /// One scheme a post and period; what was changed in it stands in it.
    SchemeFacts = "scheme" {
        append_only: false,
        key: |r| match r.period_start {
            Some(start) => format!("{}@{start}", r.post),
            None => r.post.clone(),
        },
        customer: |_| None,
        date: |r| r.period_start,
        samples: [r#"{"post":"sales_representative","fixed_on":"2025-12-20","period_start":"2026-01-01",
            "indicators":[{"indicator":"sales_attainment","weight":"100"}]}"#],
    }
    IndicatorFacts = "indicator_value" {
        append_only: false,
        key: |r| format!("{}@{}@{}", r.person, r.indicator, r.period_end),
        customer: |_| None,
        date: |r| Some(r.period_end),
        samples: [r#"{"indicator":"new_customers","person":"E1","period_start":"2026-01-01",
            "period_end":"2026-01-31","source":"computed","value":"5","row_count":5}"#],
    }
    ReviewRecord = "review_score" {
        append_only: false,
        key: |r| r.review.clone(),
        customer: |_| None,
        date: |r| Some(r.given_on),
        samples: [r#"{"review":"R1","subject":"E1","rater":"M1","indicator":"customer_maintenance",
            "period_end":"2026-01-31","given_on":"2026-02-03","shares":["0.8"],"comment":"拜访及时"}"#],
    }
    ScoreCardRecord = "score_card" {
        append_only: true,
        key: |r| format!("{}@{}@{}@{}", r.card.person, r.card.post, r.period_end, r.version),
        customer: |_| None,
        date: |r| Some(r.period_end),
        samples: [r#"{"period_start":"2026-01-01","period_end":"2026-01-31","version":1,
            "scored_on":"2026-02-04","card":{"person":"E1","post":"sales_representative","lines":[],
            "total":"97.80","quantitative_weight":"85","bonus_blocked":false,"findings":[],"basis":[]}}"#],
    }
    AppraisalResultRecord = "appraisal_result" {
        append_only: false,
        key: |r| format!("{}@{}@{}", r.person, r.period_start, r.period_end),
        customer: |_| None,
        date: |r| Some(r.period_end),
        samples: [r#"{"person":"E1","cycle":"quarter","period_start":"2026-01-01",
            "period_end":"2026-03-31","score":"97.80","grade":"A","place":1}"#],
    }
    AppealRecord = "appeal" {
        append_only: false,
        key: |r| r.appeal.clone(),
        customer: |_| None,
        date: |r| Some(r.appealed_on),
        samples: [r#"{"appeal":"AP1","person":"E1","period_end":"2026-03-31","appealed_on":"2026-04-10",
            "grounds":"新客户少计一家"}"#],
    }
    BreachRecord = "breach" {
        append_only: false,
        key: |r| r.breach.clone(),
        customer: |_| None,
        date: |r| Some(r.occurred_on),
        samples: [r#"{"breach":"B1","person":"E1","kind":"false_visit","occurred_on":"2026-02-10"}"#],
    }
}
