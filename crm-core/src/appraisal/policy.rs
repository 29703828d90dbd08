//! What the policy says about appraisal.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::policy_check::check_policy;
use crate::base::{Exact, Rounding, exact};
use crate::policy::SectionReader;
use crate::policy_section;

/// The families of indicators that the text names; a company may add its own (open list).
pub const CORE_INDICATORS: [&str; 4] = [
    "sales_attainment",
    "customer_satisfaction",
    "new_customers",
    "customer_maintenance",
];

/// Whether a figure is counted or judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorKind {
    /// It is counted.
    #[default]
    Quantitative,
    /// Someone judges it.
    Qualitative,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}

/// How an attainment becomes a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScoreForm {
    /// The attainment itself, between floor and cap.
    #[default]
    Proportional,
    /// The score of the first step that the attainment reaches.
    Steps,
    /// The score of the first band that the actual figure itself reaches; no target is needed.
    Bands,
    /// 100 percent less some points for each so many percent short of the target.
    Deduction,
    /// Some points for each one that was counted, or off for each where less is better; no target is
    /// needed.
    Count,
    /// All or nothing at the target.
    PassFail,
}

/// What an indicator does to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorRole {
    /// It adds its score by its weight.
    #[default]
    Weighted,
    /// The total is multiplied with it, for example with the collection rate. It has no weight.
    Multiplier,
}

/// What kind of figure it is: that decides how periods are put together and whether a target goes by days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FigureNature {
    /// It adds up over time, as sales do; its target goes by days.
    #[default]
    Flow,
    /// It stands at a moment, as the number of customers does.
    Stock,
    /// It is a share or a mean, as satisfaction is.
    Rate,
}

/// Whether the target of an indicator, or the limits of its bands and counts, go by the days in the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Proration {
    /// As its nature says: those of a flow do, those of a stock and a rate do not.
    #[default]
    ByNature,
    /// They do, also for a stock that is built up over the period.
    ByDays,
    /// They do not: the whole is asked for from the first day.
    Never,
}

/// The shortest period in which an indicator counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorCycle {
    /// Every month.
    #[default]
    Month,
    /// Every quarter.
    Quarter,
    /// Every year.
    Year,
}

/// A step of a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreStep {
    /// From this attainment in percent on, or of bands from this figure on; the last step has none.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub at_least: Option<Decimal>,
    /// Up to this figure, for bands of which less is better; the last band has none.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub at_most: Option<Decimal>,
    /// The score in percent of the scale.
    pub score: Exact,
}

/// How steps of a deduction are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepCount {
    /// Only full ones: 9 percent short are one step of 5.
    #[default]
    Full,
    /// Every one that was begun: 9 percent short are two steps of 5.
    Started,
}

/// So many points off for each so many percent short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreDeduction {
    /// Points off, in percent of the scale.
    pub points: Exact,
    /// For each of these percent below the target.
    pub per_percent: Exact,
    /// How the steps are counted.
    #[serde(default)]
    pub count: StepCount,
}

/// One indicator of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeIndicator {
    /// Its name.
    pub indicator: String,
    /// Which of the families of the text it belongs to, when its name is another.
    #[serde(default)]
    pub family: Option<String>,
    /// Whether it is counted or judged.
    #[serde(default)]
    pub kind: IndicatorKind,
    /// Its weight in percent; zero for a multiplier.
    pub weight: Exact,
    /// What it does to the total.
    #[serde(default)]
    pub role: IndicatorRole,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// How an attainment becomes a score.
    #[serde(default)]
    pub form: ScoreForm,
    /// Its steps or bands, the best first, for those forms.
    #[serde(default)]
    pub steps: Vec<ScoreStep>,
    /// What is taken off, for that form.
    #[serde(default)]
    pub deduction: Option<ScoreDeduction>,
    /// Points for each one counted in percent of the scale, for that form.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub points_each: Option<Decimal>,
    /// Its own cap in percent; none takes the one of the policy.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub cap_percent: Option<Decimal>,
    /// Its own floor in percent; none takes the one of the policy.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub floor_percent: Option<Decimal>,
    /// What kind of figure it is.
    #[serde(default)]
    pub nature: FigureNature,
    /// Whether its target or limits go by the days in the post.
    #[serde(default)]
    pub proration: Proration,
    /// The shortest period in which it counts.
    #[serde(default)]
    pub cycle: IndicatorCycle,
    /// The measure of this library that computes it, one of [`MEASURES`](super::measure::MEASURES); none when it is
    /// entered.
    #[serde(default)]
    pub measure: Option<String>,
}

impl SchemeIndicator {
    /// Whether its target or limits go by the days in the post.
    #[must_use]
    pub fn is_prorated(&self) -> bool {
        match self.proration {
            Proration::ByNature => self.nature == FigureNature::Flow,
            Proration::ByDays => true,
            Proration::Never => false,
        }
    }

    /// The family it belongs to: its own name when it says no other.
    #[must_use]
    pub fn family(&self) -> &str {
        self.family.as_deref().unwrap_or(&self.indicator)
    }
}

/// The scheme of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PostScheme {
    /// The post.
    pub post: String,
    /// Its indicators; their weights add up to 100.
    pub indicators: Vec<SchemeIndicator>,
}

/// What becomes of a part that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingPart {
    /// It counts as zero.
    Zero,
    /// Its weight goes to the others in proportion.
    Reweight,
    /// There is no total.
    Incomplete,
}

/// What becomes of the weight of an indicator whose target is zero: it has no score, whatever else is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ZeroTarget {
    /// It goes to the others in proportion.
    #[default]
    Reweight,
    /// There is no total.
    Incomplete,
}

/// What becomes of a scheme that was fixed or changed once its period had begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LateScheme {
    /// It scores, and the card says so.
    #[default]
    Report,
    /// Nobody is scored by it.
    Refuse,
}

/// How figures of several periods become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PeriodMethod {
    /// Sum of the actual figures over the sum of the targets.
    Sum,
    /// The last period alone.
    Last,
    /// The mean of the periods' attainments.
    Mean,
    /// The mean of figures and of targets, each by the weight of its period, for example by answers.
    Weighted,
}

/// What becomes of the weight of an indicator that a person may not carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BarredWeight {
    /// It goes to the others in proportion.
    Reweight,
    /// It stays open: the line is shown and the total is out of what is left.
    Report,
}

/// A duty that a filed drug representative may not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BarredDuty {
    /// Its name.
    pub duty: String,
    /// The clause of this policy that gives it to sales people otherwise.
    pub clause: String,
    /// Whether it falls to someone else; nobody at all may count what doctors prescribe.
    pub goes_to_others: bool,
}

/// How an indicator of which less is better becomes an attainment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LowerForm {
    /// 200 percent less actual over target: as far below the target as above it.
    Mirror,
    /// Target over actual.
    Ratio,
}

/// A grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeBand {
    /// Its name.
    pub grade: String,
    /// From this score on; the last band has none.
    #[serde(default, with = "exact::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub at_least: Option<Decimal>,
    /// Coefficient of the bonus.
    pub bonus: Exact,
}

policy_section! {
    /// Appraisal (9.1-9.3).
    pub struct AppraisalPolicy = "appraisal" {
        /// The schemes, one a post.
        schemes: Vec<PostScheme>, clause C9_1_2, unit Table;
        /// The posts whose scheme has to hold all families of indicators that the text names.
        all_families_for: Vec<String>, clause C9_1_1, unit Table;
        /// The highest score.
        scale_max: Exact, clause C9_1_1, unit Points;
        /// An attainment above this counts as this, in percent.
        cap_percent: Exact, clause C9_1_1, unit Percent;
        /// An attainment below this counts as this, in percent.
        floor_percent: Exact, clause C9_1_1, unit Percent;
        /// How an indicator of which less is better becomes an attainment.
        lower_form: LowerForm, clause C9_1_1, unit Choice;
        /// The weight of what is counted is above this, in percent.
        quantitative_above_percent: Exact, clause C9_2_2, unit Percent;
        /// The most levels that a judgement may have.
        most_levels: u32, clause C9_2_2, unit Count;
        /// What becomes of a part that is not there.
        missing_part: MissingPart, clause C9_1_1, unit Choice;
        /// What becomes of the weight of an indicator whose target is zero.
        zero_target: ZeroTarget, clause C9_1_1, unit Choice;
        /// What becomes of a scheme that was fixed or changed once its period had begun.
        late_scheme: LateScheme, clause C9_1_2, unit Choice;
        /// How months of a flow become a quarter and quarters a year.
        flow_method: PeriodMethod, clause C9_2_1, unit Choice;
        /// How periods of a stock become a longer one.
        stock_method: PeriodMethod, clause C9_2_1, unit Choice;
        /// How periods of a rate become a longer one.
        rate_method: PeriodMethod, clause C9_2_1, unit Choice;
        /// Indicators that a filed drug representative must not carry.
        barred_for_drug_representatives: Vec<String>, clause C9_1_1, unit Table;
        /// What becomes of their weight.
        barred_weight: BarredWeight, clause C9_1_1, unit Choice;
        /// Duties that a filed drug representative must not have.
        barred_duties: Vec<BarredDuty>, clause C9_1_1, unit Table;
        /// Breaches of honest business that block a bonus once they are confirmed.
        breach_kinds: Vec<String>, clause C3_2, unit Table;
        /// Decimal places of scores and percentages.
        digits: u32, clause C9_1_1, unit DecimalPlaces;
        /// How they are rounded.
        rounding: Rounding, clause C9_1_1, unit Choice;
        /// The grades, the highest first.
        grades: Vec<GradeBand>, clause C9_3_1, unit Table;
        /// Whether outcomes of clause 9.3, which the source cuts off, are given at all.
        outcomes: bool, clause C9_3_1, unit Choice;
        /// Whether a bonus is paid out only as far as the cash has come in.
        bonus_with_cash: bool, clause C9_3_P1, unit Choice;
        /// The grade that leads to promotion when it is kept.
        promotion_grade: String, clause C9_3_P2, unit Choice;
        /// Years with that grade in a row that qualify.
        promotion_years: u32, clause C9_3_P2, unit Count;
        /// Quarters with that grade in a row that qualify.
        promotion_quarters: u32, clause C9_3_P2, unit Count;
        /// The grade that leads to retraining or another post when it is kept.
        retraining_grade: String, clause C9_3_P2, unit Choice;
        /// Quarters with that grade in a row that lead to it.
        retraining_quarters: u32, clause C9_3_P2, unit Count;
        /// Grades that ask for an improvement plan and training.
        plan_grades: Vec<String>, clause C9_3_P3, unit Table;
        /// Working days for the plan, from the day the result was told.
        plan_workdays: u32, clause C9_3_P3, unit Workdays;
        /// Hours of training in the quarter after.
        training_hours: Exact, clause C9_3_P3, unit Count;
        /// Working days after the end of the period within which the result is told.
        notice_workdays: u32, clause C9_3_P4, unit Workdays;
        /// Working days after that for an appeal.
        appeal_workdays: u32, clause C9_3_P4, unit Workdays;
        /// Working days after the appeal for its answer.
        answer_workdays: u32, clause C9_3_P4, unit Workdays;
        /// Years after leaving for which appraisal files are kept.
        keep_years: u32, clause C9_3_P5, unit Count;
        /// The grade that a confirmed breach sets.
        breach_grade: String, clause C9_3_P6, unit Choice;
    }
}

impl AppraisalPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        check_policy(self, reader);
    }

    /// A score as the policy shows it.
    #[must_use]
    pub fn shown(&self, value: Decimal) -> Decimal {
        self.rounding.value.round(value, self.digits.value)
    }

    /// The grade of a score.
    #[must_use]
    pub fn grade_of(&self, score: Decimal) -> Option<&GradeBand> {
        let mut bands = self.grades.value.iter();
        bands.find(|band| band.at_least.is_none_or(|bound| score >= bound))
    }
}
