//! What the policy says about classes and visits.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::flags::FlagRollUp;
use super::life_cycle::LifeCycle;
use crate::base::{Currency, Exact, Rounding};
use crate::policy::band::check_bands;
use crate::policy::{Band, DaysOrNever, FaultCode, Param, SectionReader};
use crate::policy_section;

/// The classes that the text names; a company may add its own (open list).
pub const CORE_CLASSES: [&str; 3] = ["key", "ordinary", "potential"];

/// The weight of one factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorWeight {
    /// Name of the factor.
    pub factor: String,
    /// Its weight in percent.
    pub weight: Exact,
}

/// How a measured figure becomes a score: the first step that the figure reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorScale {
    /// Name of the factor.
    pub factor: String,
    /// The steps, highest first; the last one has no bound.
    pub steps: Vec<ScaleStep>,
}

/// One step of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// The step takes this figure and everything higher.
    pub at_least: Option<Exact>,
    /// The score it gives, 0-100.
    pub score: Exact,
}

/// One row of the table that turns life cycle and value band into a class; the first hit decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassRow {
    /// The life cycle the row takes; any when absent.
    pub life_cycle: Option<LifeCycle>,
    /// The value band the row takes; any when absent.
    pub band: Option<String>,
    /// The class it gives.
    pub class: String,
}

impl ClassRow {
    fn takes(&self, life_cycle: LifeCycle, band: &str) -> bool {
        self.life_cycle.is_none_or(|l| l == life_cycle)
            && self.band.as_ref().is_none_or(|b| b == band)
    }
}

/// The strategy of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassStrategy {
    /// The class; every class without a row of its own when absent.
    #[serde(default)]
    pub class: Option<String>,
    /// The strategy.
    pub strategy: String,
}

/// A number of days for each class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClassDays {
    /// The class.
    pub class: String,
    /// The days.
    pub days: u32,
}

/// The row of a class.
pub(super) fn days_of<'a>(rows: &'a [ClassDays], class: &str) -> Option<&'a ClassDays> {
    rows.iter().find(|row| row.class == class)
}

/// How factor scores become one score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScoreMethod {
    /// Each score times its weight, over the weights counted; weights add up to 100.
    WeightedMean,
    /// Scores are points and are added; weights are not used.
    Sum,
}

/// What happens when a factor has neither a score nor a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingFactor {
    /// The others carry its weight.
    Reweight,
    /// There is no score.
    Incomplete,
}

/// In which direction the margin holds a customer in its band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MarginSides {
    /// Both when rising and when falling.
    Both,
    /// Only when falling; a rise takes effect at the bound itself.
    Falling,
}

/// To which day a date that is no working day moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// It stays.
    None,
    /// The next working day.
    Forward,
    /// The working day before.
    Back,
}

policy_section! {
    /// How customers are sorted into classes (5.2).
    pub struct ClassificationPolicy = "classification" {
        /// The factors and their weights.
        factors: Vec<FactorWeight>, clause C5_2_1, unit Table;
        /// Scales for factors that are given as a measured figure.
        scales: Vec<FactorScale>, clause C5_2_1, unit Table;
        /// Where no purchasing need is recorded, it is what was invoiced in this many days.
        need_window_days: DaysOrNever, clause C5_2_1, unit CalendarDays;
        /// The currency of the scale of the purchasing need; invoices in others are left out.
        need_currency: Currency, clause C5_2_1, unit Choice;
        /// How factor scores become one score.
        score_method: ScoreMethod, clause C5_2_1, unit Choice;
        /// What happens when a factor is absent.
        missing_factor: MissingFactor, clause C5_2_1, unit Choice;
        /// Decimal places of the score; the rounded score decides.
        score_digits: u32, clause C5_2_1, unit DecimalPlaces;
        /// How the score is rounded.
        rounding: Rounding, clause C5_2_1, unit Choice;
        /// The value axis: bands of the score, highest first.
        value_bands: Vec<Band>, clause C5_2_1, unit Table;
        /// Life cycle and value band to class; the first row that fits decides.
        class_table: Vec<ClassRow>, clause C5_2_1, unit Table;
        /// A customer whose last order is older than this is dormant.
        dormant_after_days: DaysOrNever, clause C5_2_1, unit CalendarDays;
        /// A customer whose last contract ended this long ago is lost.
        lost_after_contract_end_days: DaysOrNever, clause C5_2_1, unit CalendarDays;
        /// How many red or amber parts give an assessment that colour.
        flag_roll_up: FlagRollUp, clause C5_2_2, unit Table;
        /// The strategy of each class; the first row that fits decides.
        class_strategies: Vec<ClassStrategy>, clause C5_2_2, unit Table;
        /// The classes that get most attention.
        attention_classes: Vec<String>, clause C5_2_2, unit Table;
        /// The least share of planned visits that goes to them, in percent.
        attention_least_percent: Exact, clause C5_2_2, unit Percent;
        /// How far a score must pass a bound before the band changes.
        margin_points: Exact, clause C5_2_3, unit Points;
        /// In which direction the margin holds.
        margin_sides: MarginSides, clause C5_2_3, unit Choice;
        /// Days after an assessment until the next one, by class.
        reassess_days: Vec<ClassDays>, clause C5_2_3, unit CalendarDays;
    }
}

policy_section! {
    /// How often customers are visited or called (5.4.2).
    pub struct VisitPolicy = "visit" {
        /// Longest gap between two visits, by class.
        max_gap_days: Vec<ClassDays>, clause C5_4_2, unit CalendarDays;
        /// To which day a visit falls when its day is no working day.
        roll: Roll, clause C5_4_2, unit Choice;
        /// Working days in which what a visit found becomes a case.
        issue_workdays: u32, clause C5_4_2, unit Workdays;
    }
}

impl ClassificationPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        self.check_factors(reader);
        self.check_scales(reader);
        check_bands(reader, &self.value_bands);
        self.check_class_table(reader);
        check_class_days(reader, &self.reassess_days, &self.classes());
        self.check_strategies(reader);
        if self.margin_points.value.0.is_sign_negative() && !self.margin_points.value.0.is_zero() {
            let observed = self.margin_points.value;
            reader.fault(
                &self.margin_points,
                "",
                FaultCode::OutOfRange,
                "0 or more",
                observed,
            );
        }
        if self.score_digits.value > 6 {
            let observed = self.score_digits.value;
            reader.fault(
                &self.score_digits,
                "",
                FaultCode::OutOfRange,
                "0-6",
                observed,
            );
        }
    }

    /// The strategy of a class.
    #[must_use]
    pub fn strategy_of(&self, class: &str) -> Option<&ClassStrategy> {
        let mut rows = self.class_strategies.value.iter();
        rows.find(|row| row.class.as_deref().is_none_or(|name| name == class))
    }

    fn check_strategies(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.class_strategies;
        for (at, row) in rows.value.iter().enumerate() {
            let inner = format!("[{at}].class");
            let observed = row.class.as_deref().unwrap_or("every other class");
            if rows
                .value
                .iter()
                .take(at)
                .any(|earlier| earlier.class.is_none())
            {
                let expected = "no row after the one for every other class";
                reader.fault(rows, &inner, FaultCode::Unreachable, expected, observed);
            } else if rows
                .value
                .iter()
                .take(at)
                .any(|earlier| earlier.class == row.class)
            {
                reader.fault(
                    rows,
                    &inner,
                    FaultCode::Duplicate,
                    "each class once",
                    observed,
                );
            }
        }
        for class in self.classes() {
            if self.strategy_of(class).is_none() {
                let observed = format!("none for {class}");
                reader.fault(
                    rows,
                    "",
                    FaultCode::Gap,
                    "a strategy for every class",
                    observed,
                );
            }
        }
        let known = self.classes();
        for (at, class) in self.attention_classes.value.iter().enumerate() {
            // A class of the text that is missing is told by the class table itself.
            let core = CORE_CLASSES.contains(&class.as_str());
            if !core && !known.contains(&class.as_str()) {
                let inner = format!("[{at}]");
                let expected = known.join(", ");
                let parameter = &self.attention_classes;
                reader.fault(parameter, &inner, FaultCode::UnknownName, expected, class);
            }
        }
        let least = self.attention_least_percent.value.0;
        if least < Decimal::ZERO || least > Decimal::ONE_HUNDRED {
            let parameter = &self.attention_least_percent;
            reader.fault(parameter, "", FaultCode::OutOfRange, "0-100", least);
        }
    }

    /// Every class the table can give, each once, in the order of the table.
    #[must_use]
    pub fn classes(&self) -> Vec<&str> {
        let mut classes = Vec::new();
        for row in &self.class_table.value {
            if !classes.contains(&row.class.as_str()) {
                classes.push(row.class.as_str());
            }
        }
        classes
    }

    fn check_factors(&self, reader: &mut SectionReader<'_, '_>) {
        let rows = &self.factors.value;
        if rows.is_empty() {
            reader.fault(
                &self.factors,
                "",
                FaultCode::Empty,
                "at least one factor",
                "none",
            );
            return;
        }
        let mut sum = Decimal::ZERO;
        for (at, row) in rows.iter().enumerate() {
            if rows
                .iter()
                .take(at)
                .any(|earlier| earlier.factor == row.factor)
            {
                let inner = format!("[{at}].factor");
                let observed = &row.factor;
                reader.fault(
                    &self.factors,
                    &inner,
                    FaultCode::Duplicate,
                    "each factor once",
                    observed,
                );
            }
            if row.weight.0 < Decimal::ZERO || row.weight.0 > Decimal::ONE_HUNDRED {
                let inner = format!("[{at}].weight");
                reader.fault(
                    &self.factors,
                    &inner,
                    FaultCode::OutOfRange,
                    "0-100",
                    row.weight,
                );
            }
            sum = sum.saturating_add(row.weight.0);
        }
        if self.score_method.value == ScoreMethod::WeightedMean && sum != Decimal::ONE_HUNDRED {
            reader.fault(&self.factors, "", FaultCode::WeightsOffTotal, "100", sum);
        }
    }

    fn check_scales(&self, reader: &mut SectionReader<'_, '_>) {
        for (at, scale) in self.scales.value.iter().enumerate() {
            if self
                .factors
                .value
                .iter()
                .all(|row| row.factor != scale.factor)
            {
                let inner = format!("[{at}].factor");
                let observed = &scale.factor;
                reader.fault(
                    &self.scales,
                    &inner,
                    FaultCode::UnknownName,
                    "a factor",
                    observed,
                );
            }
            if scale.steps.is_empty() {
                let inner = format!("[{at}].steps");
                reader.fault(
                    &self.scales,
                    &inner,
                    FaultCode::Empty,
                    "at least one step",
                    "none",
                );
            }
            let mut above: Option<Decimal> = None;
            for (step_at, step) in scale.steps.iter().enumerate() {
                let inner = format!("[{at}].steps[{step_at}]");
                let last = step_at.saturating_add(1) == scale.steps.len();
                match (step.at_least, last) {
                    (None, false) => reader.fault(
                        &self.scales,
                        &inner,
                        FaultCode::Unreachable,
                        "a bound on every step but the last",
                        "none",
                    ),
                    (Some(bound), true) => reader.fault(
                        &self.scales,
                        &inner,
                        FaultCode::Gap,
                        "a last step without a bound",
                        bound,
                    ),
                    (Some(bound), false) => {
                        if above.is_some_and(|higher| bound.0 >= higher) {
                            reader.fault(
                                &self.scales,
                                &inner,
                                FaultCode::NotOrdered,
                                "a bound below the step before",
                                bound,
                            );
                        }
                        above = Some(bound.0);
                    }
                    (None, true) => {}
                }
                if step.score.0 < Decimal::ZERO || step.score.0 > Decimal::ONE_HUNDRED {
                    reader.fault(
                        &self.scales,
                        &inner,
                        FaultCode::OutOfRange,
                        "0-100",
                        step.score,
                    );
                }
            }
        }
    }

    fn check_class_table(&self, reader: &mut SectionReader<'_, '_>) {
        let table = &self.class_table;
        let bands: Vec<_> = self
            .value_bands
            .value
            .iter()
            .map(|band| band.band.as_str())
            .collect();
        for (at, row) in table.value.iter().enumerate() {
            if let Some(band) = row.band.as_deref().filter(|band| !bands.contains(band)) {
                let inner = format!("[{at}].band");
                reader.fault(
                    table,
                    &inner,
                    FaultCode::UnknownName,
                    bands.join(", "),
                    band,
                );
            }
        }
        let mut hit = vec![false; table.value.len()];
        for life_cycle in LifeCycle::ALL {
            for band in &bands {
                match table
                    .value
                    .iter()
                    .position(|row| row.takes(life_cycle, band))
                {
                    Some(at) => {
                        if let Some(flag) = hit.get_mut(at) {
                            *flag = true;
                        }
                    }
                    None => reader.fault(
                        table,
                        "",
                        FaultCode::Gap,
                        "a class for every life cycle and band",
                        format!("none for {life_cycle:?} and {band}"),
                    ),
                }
            }
        }
        for (at, row) in table.value.iter().enumerate() {
            let known = row.band.as_deref().is_none_or(|band| bands.contains(&band));
            if known && hit.get(at) == Some(&false) {
                let inner = format!("[{at}]");
                let observed = &row.class;
                reader.fault(
                    table,
                    &inner,
                    FaultCode::Unreachable,
                    "a row that some customer can reach",
                    observed,
                );
            }
        }
        for class in CORE_CLASSES {
            if table.value.iter().all(|row| row.class != class) {
                reader.fault(
                    table,
                    "",
                    FaultCode::MissingCore,
                    class,
                    "no row with this class",
                );
            }
        }
    }
}

fn check_class_days(
    reader: &mut SectionReader<'_, '_>,
    rows: &Param<Vec<ClassDays>>,
    classes: &[&str],
) {
    for (at, row) in rows.value.iter().enumerate() {
        let inner = format!("[{at}]");
        if rows
            .value
            .iter()
            .take(at)
            .any(|earlier| earlier.class == row.class)
        {
            reader.fault(
                rows,
                &inner,
                FaultCode::Duplicate,
                "each class once",
                &row.class,
            );
        }
        if row.days == 0 {
            reader.fault(rows, &inner, FaultCode::OutOfRange, "1 or more", row.days);
        }
        if !classes.is_empty() && !classes.contains(&row.class.as_str()) {
            reader.fault(
                rows,
                &inner,
                FaultCode::UnknownName,
                classes.join(", "),
                &row.class,
            );
        }
    }
    for class in classes {
        if days_of(&rows.value, class).is_none() {
            reader.fault(
                rows,
                "",
                FaultCode::Gap,
                "days for every class",
                format!("none for {class}"),
            );
        }
    }
}

impl VisitPolicy {
    fn check(&self, reader: &mut SectionReader<'_, '_>) {
        // Which classes there are is another section's matter; the book compares the two.
        check_class_days(reader, &self.max_gap_days, &[]);
    }
}
