//! Mirrors of the core's records, enums and text types.
//!
//! Written by `cargo run -p crm-tests --bin generate` from the source of the core; do not edit.
//! A mirror that no longer matches the core does not compile.

use chrono::{NaiveDate, NaiveDateTime};
use crm_core::base::Exact;
use crm_core::base::day::Day;
use rust_decimal::Decimal;

use crate::custom::text_type;

use crm_core::answer::Clause;

text_type!(
    /// One clause of the policy, by its number, for example `5.2.1`.
    ///
    /// The set is closed: it is the text itself. Numbers with a `P` are proposals for the part that the
    /// published text cuts off; answers that stand on them are marked as assumed. Titles in three
    /// scripts stand in the catalogue, `crate::policy::catalogue`.
    Clause
);

use crm_core::agenda::ClauseCompliance;

/// How well one clause is kept on the day.
#[uniffi::remote(Record)]
pub struct ClauseCompliance {
    /// The clause.
    pub clause: Clause,
    /// Obligations under it.
    pub obligation_count: u32,
    /// Of them, overdue.
    pub overdue_count: u32,
    /// Those not overdue, in percent, to two places.
    pub in_time_percent: Decimal,
}

use crm_core::base::PersonKey;

text_type!(
    /// A person who works for the supplier.
    PersonKey
);

use crm_core::answer::ObligationState;

/// Where an obligation stands on the day that was asked about.
#[uniffi::remote(Enum)]
pub enum ObligationState {
    /// Its day is still to come.
    Upcoming,
    /// Its day is the day that was asked about.
    Due,
    /// Its day has passed and nothing was done.
    Overdue,
    /// It was done.
    Met,
    /// Someone with the duty to do so let it go.
    Waived,
}

use crm_core::answer::ParameterUnit;

/// What a parameter's value counts.
#[uniffi::remote(Enum)]
pub enum ParameterUnit {
    /// A named choice.
    Choice,
    /// A table of rows.
    Table,
    /// Calendar days.
    CalendarDays,
    /// Working days of the calendar in use.
    Workdays,
    /// Percent, 0-100.
    Percent,
    /// Points of a score, 0-100.
    Points,
    /// Decimal places.
    DecimalPlaces,
    /// A number of things.
    Count,
    /// An amount of money.
    Amount,
}

use crm_core::answer::Layer;

/// Which layer of the policy supplied a value.
#[uniffi::remote(Enum)]
pub enum Layer {
    /// The product's own default.
    Standard,
    /// The supplier's own policy.
    Company,
    /// An agreement with one customer.
    Customer,
    /// One contract.
    Contract,
    /// A mandatory rule of law that limits whatever the layers say.
    Law,
}

use crm_core::answer::Basis;

/// One ground of an answer: a parameter that decided, with its value and origin.
#[uniffi::remote(Record)]
pub struct Basis {
    /// The clause the parameter belongs to.
    pub clause: Clause,
    /// Path of the parameter, for example `classification.margin_points`.
    pub parameter: String,
    /// The value as it stands in the policy, tables in short form.
    pub value: String,
    /// What the value counts.
    pub unit: ParameterUnit,
    /// Which layer supplied it.
    pub layer: Layer,
    /// The document it comes from, for example `standard@2026.1`.
    pub document: String,
}

use crm_core::answer::MessageArg;

/// One argument of a text.
#[uniffi::remote(Record)]
pub struct MessageArg {
    /// Name of the argument in the message files.
    pub name: String,
    /// Its value: a key, a number, a day.
    pub value: String,
    /// The family the value is a word of (`class`, `bucket`, `factor`), when it has a name in each
    /// script; a word the family does not know is shown as it is, because the lists are open.
    pub family: Option<String>,
}

use crm_core::answer::Message;

/// A text by key. The arguments carry keys and figures, never personal data.
#[uniffi::remote(Record)]
pub struct Message {
    /// Key in the message files.
    pub key: String,
    /// Arguments in the order they were given.
    pub args: Vec<MessageArg>,
}

use crm_core::answer::Obligation;

/// One thing that someone owes by a day.
#[uniffi::remote(Record)]
pub struct Obligation {
    /// What is owed, in snake case, for example `reassessment` or `visit`.
    pub kind: String,
    /// The clause that asks for it.
    pub clause: Clause,
    /// Who owes it; nobody when no one is named as responsible.
    pub holder: Option<PersonKey>,
    /// What it is about, for example `customer:H001`.
    pub subject: String,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    /// Where it stands.
    pub state: ObligationState,
    /// Days past `due`; zero when it is not overdue.
    pub overdue_days: i64,
    /// The parameters that set the day.
    pub basis: Vec<Basis>,
    /// The sentence for a person.
    pub message: Message,
}

use crm_core::agenda::Agenda;

/// Obligations on a day, the longest overdue first.
#[uniffi::remote(Record)]
pub struct Agenda {
    /// The day.
    pub as_of: NaiveDate,
    /// By due day, then clause, then subject.
    pub obligations: Vec<Obligation>,
    /// By clause, in the order of the text.
    pub compliance: Vec<ClauseCompliance>,
}

use crm_core::answer::ErrorCode;

/// Every error code of the library, in one list. Codes are stable; texts are not.
#[uniffi::remote(Enum)]
pub enum ErrorCode {
    /// The request is no JSON, lacks a field, has an unknown one or a value of the wrong kind.
    RequestUnreadable,
    /// There is no operation of this name.
    UnknownOperation,
    /// The policy has faults; nothing is judged by a wrong policy.
    PolicyRefused,
    /// No revision of the policy is in force on the day.
    NoPolicyInForce,
    /// The calendar does not know the year.
    CalendarUnknown,
    /// A local time that came twice or never was, or a time zone that does not exist.
    TimeUnclear,
    /// A key is empty, too long or has invisible characters.
    KeyUnusable,
    /// A currency code is unknown, an amount too precise, or two currencies meet in one sum.
    MoneyUnusable,
    /// A figure lies outside what it may be.
    OutOfRange,
    /// A fact names something that is not among the facts.
    UnknownReference,
    /// Two facts have the same key.
    DuplicateKey,
    /// The same fact twice in one set, or two facts that exclude each other.
    Contradiction,
    /// More was allocated than the document is worth.
    OverAllocated,
    /// A territory that the territory tree does not know.
    UnknownTerritory,
    /// There is no record of this key.
    NotFound,
    /// Someone else changed the record since it was read.
    RevisionConflict,
    /// An append-only record was to be changed.
    AppendOnly,
    /// The store could not do it: disk, lock, permission.
    StoreFailed,
    /// The database was written by a newer version of the product.
    StoreTooNew,
    /// The file is no store of this product, or is damaged.
    StoreDamaged,
    /// The chain of the audit trail is broken.
    AuditBroken,
    /// A file could not be read or written.
    FileUnusable,
    /// The result has more digits than can be held exactly.
    Overflow,
}

use crm_core::answer::Place;

/// Where in a file something stands.
#[uniffi::remote(Record)]
pub struct Place {
    /// The file's name as it was given.
    pub file: String,
    /// Row or line, counted from 1, the head included.
    pub row: Option<u64>,
    /// Name of the column, or number of the character in the line.
    pub column: Option<String>,
}

use crm_core::answer::Severity;

/// How bad a finding is.
#[uniffi::remote(Enum)]
pub enum Severity {
    /// For information; nothing has to be done.
    Info,
    /// Someone should look at it.
    Warning,
    /// The record breaks the policy or cannot be used.
    Error,
}

use crm_core::answer::Finding;

/// One finding. A rule reports all it finds, not only the first.
#[uniffi::remote(Record)]
pub struct Finding {
    /// Stable code in snake case, for example `factor_missing`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// The clause that asks for it.
    pub clause: Clause,
    /// What it is about, for example `customer:H001` or `file:customers.csv`.
    pub subject: String,
    /// The field, row or column, for example `factors.size` or `row 7, column due_date`.
    pub path: String,
    /// What was found, as text.
    pub observed: Option<String>,
    /// What was asked for, as text.
    pub limit: Option<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
    /// The sentence for a person.
    pub message: Message,
}

use crm_core::answer::TextLanguage;

/// The scripts user texts come in.
#[uniffi::remote(Enum)]
pub enum TextLanguage {
    /// Simplified Chinese.
    ZhHans,
    /// Traditional Chinese.
    ZhHant,
    /// English.
    En,
}

use crm_core::appraisal::Direction;

/// Which way is better.
#[uniffi::remote(Enum)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

use crm_core::appraisal::AttainmentFacts;

/// A target and what was reached.
#[uniffi::remote(Record)]
pub struct AttainmentFacts {
    /// What was to be reached; none when nothing was set.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// What was reached; none when it was not measured.
    #[uniffi(default)]
    pub actual: Option<Decimal>,
    /// Which way is better.
    pub direction: Direction,
}

use crm_core::appraisal::Attainment;

/// How much of the target was reached.
#[uniffi::remote(Record)]
pub struct Attainment {
    /// In percent, neither capped nor floored; none for a target of zero, or
    /// when target or figure is not there.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Between floor and cap.
    #[uniffi(default)]
    pub counted_percent: Option<Decimal>,
    /// Why there is none: `target_is_zero`, `target_missing`, `actual_missing`.
    pub reason: Option<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::base::Currency;

text_type!(
    /// A currency of ISO 4217, by its three letters.
    Currency
);

use crm_core::base::Money;

/// An amount of one currency, held with exactly the places of its minor unit.
///
/// Build it with `Money::new`: the fields are open only so that bindings can mirror the record,
/// and every rule checks what it is given with `Money::checked`.
#[uniffi::remote(Record)]
pub struct Money {
    /// The amount in major units (yuan), exact; negative for a credit.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

use crm_core::appraisal::BonusFacts;

/// A grade and what it is paid on.
#[uniffi::remote(Record)]
pub struct BonusFacts {
    /// Who.
    pub person: PersonKey,
    /// The grade of the period.
    pub grade: String,
    /// Whether a confirmed breach blocks the bonus (3.2).
    #[uniffi(default)]
    pub bonus_blocked: bool,
    /// The bonus at a coefficient of 1.
    pub base: Money,
    /// The share of the sales behind it that was paid by the customers, 0-1; none when it is not known.
    #[uniffi(default)]
    pub collected_share: Option<Decimal>,
    /// What was paid out of it before.
    #[uniffi(default)]
    pub released_before: Option<Money>,
    /// What shall be taken off the pay of the month.
    #[uniffi(default)]
    pub deduction: Option<Money>,
    /// The other pay of the month.
    #[uniffi(default)]
    pub pay: Option<Money>,
    /// The least that the law lets a month's pay be.
    #[uniffi(default)]
    pub minimum_pay: Option<Money>,
}

use crm_core::appraisal::BonusPay;

/// What is paid.
#[uniffi::remote(Record)]
pub struct BonusPay {
    /// Who.
    pub person: PersonKey,
    /// Whether anything is given: only when the policy turns outcomes on.
    pub given: bool,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
    /// The coefficient of the grade; zero while a confirmed breach blocks the bonus.
    #[uniffi(default)]
    pub coefficient: Option<Decimal>,
    /// The base by the coefficient.
    pub earned: Option<Money>,
    /// What is paid now; none when the share of cash is asked for and not known.
    pub released: Option<Money>,
    /// What waits for cash.
    pub held_back: Option<Money>,
    /// What is taken off now, so that the pay stays at the minimum or above.
    pub deducted: Option<Money>,
    /// What could not be taken off.
    pub deduction_left: Option<Money>,
    /// Why.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::base::Evidence;

/// A reference to a document kept elsewhere.
///
/// Build it with `Evidence::new` or `Evidence::of_bytes`: the fields are open only so that
/// bindings can mirror the record, and reading a serialized form checks it.
#[uniffi::remote(Record)]
pub struct Evidence {
    /// Where the document is, with a scheme.
    pub uri: String,
    /// SHA-256 of its bytes as 64 lower-case hex digits, when known.
    #[uniffi(default)]
    pub sha256: Option<String>,
}

use crm_core::appraisal::BreachRecord;

/// A breach that someone reported. It blocks nothing before it is confirmed.
#[uniffi::remote(Record)]
pub struct BreachRecord {
    /// Its key.
    pub breach: String,
    /// Who did it.
    pub person: PersonKey,
    /// Its kind, as in the policy.
    pub kind: String,
    /// Its day.
    pub occurred_on: NaiveDate,
    /// Day on which it was confirmed; none while it is looked into.
    #[uniffi(default)]
    pub confirmed_on: Option<NaiveDate>,
    /// Day on which it was found to be none.
    #[uniffi(default)]
    pub dismissed_on: Option<NaiveDate>,
    /// Who confirmed or dismissed it.
    #[uniffi(default)]
    pub decided_by: Option<PersonKey>,
    /// The paper behind it.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
}

use crm_core::appraisal::BreachStandingFacts;

/// The breaches of one person, and the period that is appraised.
#[uniffi::remote(Record)]
pub struct BreachStandingFacts {
    /// Who.
    pub person: PersonKey,
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// What was reported.
    pub breaches: Vec<BreachRecord>,
}

use crm_core::appraisal::BreachStanding;

/// What breaches do to a period.
#[uniffi::remote(Record)]
pub struct BreachStanding {
    /// Who.
    pub person: PersonKey,
    /// Whether the bonus of the period is blocked.
    pub bonus_blocked: bool,
    /// Kinds of the breaches that block it, as the score card takes them.
    pub confirmed_kinds: Vec<String>,
    /// Reports of the period that nobody has decided on.
    pub open_breaches: Vec<String>,
    /// The grade that a confirmed breach sets; none when outcomes are off or nothing is confirmed.
    pub grade: Option<String>,
    /// Always true: what a breach does to the grade is assumed, as clause 9.3 is cut off.
    pub grade_assumed: bool,
    /// What blocks, what is open, what belongs to an earlier period.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::CardItem;

/// What is known of one indicator. Figures have a target and an actual value; a judgement has a score or a
/// share of the scale.
#[uniffi::remote(Record)]
pub struct CardItem {
    /// Its name in the scheme.
    pub indicator: String,
    /// What was to be reached in the whole period.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// What was reached.
    #[uniffi(default)]
    pub actual: Option<Decimal>,
    /// The score as given, up to the scale.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// The share of the scale as given, 0-1.
    #[uniffi(default)]
    pub share: Option<Decimal>,
    /// How many rows of the books it was counted from; none when it was entered.
    #[uniffi(default)]
    pub row_count: Option<u32>,
    /// The paper behind an entered figure.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
    /// Who judged.
    #[uniffi(default)]
    pub rater: Option<PersonKey>,
    /// Why.
    #[uniffi(default)]
    pub comment: Option<String>,
}

use crm_core::appraisal::IndicatorSource;

/// Where a figure comes from.
#[uniffi::remote(Enum)]
pub enum IndicatorSource {
    /// It was computed from rows of the books, which were counted.
    Computed,
    /// Someone entered it.
    Entered,
}

use crm_core::appraisal::PostSpell;

/// How long a person held the post in the period.
#[uniffi::remote(Record)]
pub struct PostSpell {
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// First day in the post.
    pub post_start: NaiveDate,
    /// Last day in the post; none while it is held.
    #[uniffi(default)]
    pub post_end: Option<NaiveDate>,
}

use crm_core::appraisal::IndicatorKind;

/// Whether a figure is counted or judged.
#[uniffi::remote(Enum)]
pub enum IndicatorKind {
    /// It is counted.
    Quantitative,
    /// Someone judges it.
    Qualitative,
}

use crm_core::appraisal::IndicatorRole;

/// What an indicator does to the total.
#[uniffi::remote(Enum)]
pub enum IndicatorRole {
    /// It adds its score by its weight.
    Weighted,
    /// The total is multiplied with it, for example with the collection rate. It has no weight.
    Multiplier,
}

use crm_core::appraisal::ScoreForm;

/// How an attainment becomes a score.
#[uniffi::remote(Enum)]
pub enum ScoreForm {
    /// The attainment itself, between floor and cap.
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

use crm_core::appraisal::ScoreStep;

/// A step of a score.
#[uniffi::remote(Record)]
pub struct ScoreStep {
    /// From this attainment in percent on, or of bands from this figure on; the last step has none.
    #[uniffi(default)]
    pub at_least: Option<Decimal>,
    /// Up to this figure, for bands of which less is better; the last band has none.
    #[uniffi(default)]
    pub at_most: Option<Decimal>,
    /// The score in percent of the scale.
    pub score: Exact,
}

use crm_core::appraisal::StepCount;

/// How steps of a deduction are counted.
#[uniffi::remote(Enum)]
pub enum StepCount {
    /// Only full ones: 9 percent short are one step of 5.
    Full,
    /// Every one that was begun: 9 percent short are two steps of 5.
    Started,
}

use crm_core::appraisal::ScoreDeduction;

/// So many points off for each so many percent short.
#[uniffi::remote(Record)]
pub struct ScoreDeduction {
    /// Points off, in percent of the scale.
    pub points: Exact,
    /// For each of these percent below the target.
    pub per_percent: Exact,
    /// How the steps are counted.
    pub count: StepCount,
}

use crm_core::appraisal::FigureNature;

/// What kind of figure it is: that decides how periods are put together and whether a target goes by days.
#[uniffi::remote(Enum)]
pub enum FigureNature {
    /// It adds up over time, as sales do; its target goes by days.
    Flow,
    /// It stands at a moment, as the number of customers does.
    Stock,
    /// It is a share or a mean, as satisfaction is.
    Rate,
}

use crm_core::appraisal::Proration;

/// Whether the target of an indicator, or the limits of its bands and counts, go by the days in the post.
#[uniffi::remote(Enum)]
pub enum Proration {
    /// As its nature says: those of a flow do, those of a stock and a rate do not.
    ByNature,
    /// They do, also for a stock that is built up over the period.
    ByDays,
    /// They do not: the whole is asked for from the first day.
    Never,
}

use crm_core::appraisal::IndicatorCycle;

/// The shortest period in which an indicator counts.
#[uniffi::remote(Enum)]
pub enum IndicatorCycle {
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Every year.
    Year,
}

use crm_core::appraisal::SchemeIndicator;

/// One indicator of a scheme.
#[uniffi::remote(Record)]
pub struct SchemeIndicator {
    /// Its name.
    pub indicator: String,
    /// Which of the families of the text it belongs to, when its name is another.
    #[uniffi(default)]
    pub family: Option<String>,
    /// Whether it is counted or judged.
    pub kind: IndicatorKind,
    /// Its weight in percent; zero for a multiplier.
    pub weight: Exact,
    /// What it does to the total.
    pub role: IndicatorRole,
    /// Which way is better.
    pub direction: Direction,
    /// How an attainment becomes a score.
    pub form: ScoreForm,
    /// Its steps or bands, the best first, for those forms.
    #[uniffi(default)]
    pub steps: Vec<ScoreStep>,
    /// What is taken off, for that form.
    #[uniffi(default)]
    pub deduction: Option<ScoreDeduction>,
    /// Points for each one counted in percent of the scale, for that form.
    #[uniffi(default)]
    pub points_each: Option<Decimal>,
    /// Its own cap in percent; none takes the one of the policy.
    #[uniffi(default)]
    pub cap_percent: Option<Decimal>,
    /// Its own floor in percent; none takes the one of the policy.
    #[uniffi(default)]
    pub floor_percent: Option<Decimal>,
    /// What kind of figure it is.
    pub nature: FigureNature,
    /// Whether its target or limits go by the days in the post.
    pub proration: Proration,
    /// The shortest period in which it counts.
    pub cycle: IndicatorCycle,
    /// The measure of this library that computes it, one of `MEASURES`; none when it is
    /// entered.
    #[uniffi(default)]
    pub measure: Option<String>,
}

use crm_core::appraisal::SchemeChange;

/// A change of a scheme after it was fixed.
#[uniffi::remote(Record)]
pub struct SchemeChange {
    /// Its day.
    pub changed_on: NaiveDate,
    /// What was changed, and why.
    #[uniffi(default)]
    pub note: Option<String>,
}

use crm_core::appraisal::SchemeFacts;

/// The scheme of a post for a period, as it was agreed.
#[uniffi::remote(Record)]
pub struct SchemeFacts {
    /// The post.
    pub post: String,
    /// Its indicators.
    pub indicators: Vec<SchemeIndicator>,
    /// Day on which it was fixed; none when it is not.
    #[uniffi(default)]
    pub fixed_on: Option<NaiveDate>,
    /// Day on which the people of the post were told.
    #[uniffi(default)]
    pub published_on: Option<NaiveDate>,
    /// First day of the period it is for.
    #[uniffi(default)]
    pub period_start: Option<NaiveDate>,
    /// Last day of the period.
    #[uniffi(default)]
    pub period_end: Option<NaiveDate>,
    /// What was changed after it was fixed.
    #[uniffi(default)]
    pub changes: Vec<SchemeChange>,
}

use crm_core::appraisal::ScoreCardFacts;

/// What is known for a score card.
#[uniffi::remote(Record)]
pub struct ScoreCardFacts {
    /// Who.
    pub person: PersonKey,
    /// The post, as in the policy.
    pub post: String,
    /// The scheme that was agreed for the period; none takes the one of the policy.
    #[uniffi(default)]
    pub scheme: Option<SchemeFacts>,
    /// First day of the period it is for; none for the one that runs.
    #[uniffi(default)]
    pub period_start: Option<NaiveDate>,
    /// How long the period is: indicators with a longer cycle do not count in it. None counts all.
    #[uniffi(default)]
    pub cycle: Option<IndicatorCycle>,
    /// What is known of each indicator.
    pub items: Vec<CardItem>,
    /// How long the post was held; none for the whole period.
    #[uniffi(default)]
    pub spell: Option<PostSpell>,
    /// Whether the person is a filed drug representative.
    #[uniffi(default)]
    pub drug_representative: bool,
    /// Confirmed breaches of the rules of honest business (3.2).
    #[uniffi(default)]
    pub confirmed_breaches: Vec<String>,
}

use crm_core::appraisal::CardLine;

/// One indicator with everything that made its score.
#[uniffi::remote(Record)]
pub struct CardLine {
    /// Its name.
    pub indicator: String,
    /// The clause that asks for it.
    pub clause: Clause,
    /// Whether it is counted or judged.
    pub kind: IndicatorKind,
    /// What it does to the total.
    pub role: IndicatorRole,
    /// The target, by the days the post was held where it is one of a flow.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// What was reached.
    #[uniffi(default)]
    pub actual: Option<Decimal>,
    /// Actual over target in percent, before cap and floor.
    #[uniffi(default)]
    pub attainment_percent: Option<Decimal>,
    /// How it becomes a score.
    pub form: ScoreForm,
    /// Its score on the scale; none when it has none.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// Whether its target is zero: then it has no score, and `appraisal.zero_target` says what becomes of its weight.
    #[uniffi(default)]
    pub target_zero: bool,
    /// Its weight in percent, after weights of missing indicators went to the others.
    pub weight: Decimal,
    /// What it adds to the total; of a multiplier, what it changes. They add up to the total.
    #[uniffi(default)]
    pub contribution: Option<Decimal>,
    /// Where the figure comes from; none without a figure.
    pub source: Option<IndicatorSource>,
    /// The operation that computes it, as the scheme says.
    pub measure: Option<String>,
    /// How many rows of the books it was counted from.
    pub row_count: Option<u32>,
    /// The paper behind an entered figure.
    pub evidence: Option<Evidence>,
    /// Who judged.
    pub rater: Option<PersonKey>,
    /// Whether a filed drug representative may not carry it.
    pub barred: bool,
}

use crm_core::appraisal::ScoreCard;

/// The score card.
#[uniffi::remote(Record)]
pub struct ScoreCard {
    /// Who.
    pub person: PersonKey,
    /// The post.
    pub post: String,
    /// Its indicators in the order of the scheme.
    pub lines: Vec<CardLine>,
    /// The total; none when the policy asks for all parts and one is missing.
    #[uniffi(default)]
    pub total: Option<Decimal>,
    /// The weight of what is counted, as the scheme has it.
    pub quantitative_weight: Decimal,
    /// Whether a confirmed breach blocks the bonus (3.2).
    pub bonus_blocked: bool,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::IndicatorFacts;

/// What is known of an indicator of one person and period. Either the value itself or a count out of a
/// count.
#[uniffi::remote(Record)]
pub struct IndicatorFacts {
    /// Its name in the scheme.
    pub indicator: String,
    /// Whose.
    pub person: PersonKey,
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// Where it comes from.
    pub source: IndicatorSource,
    /// The operation that computed it.
    #[uniffi(default)]
    pub measure: Option<String>,
    /// What was to be reached.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// The value.
    #[uniffi(default)]
    pub value: Option<Decimal>,
    /// How many of those counted met it, when the value is a share.
    #[uniffi(default)]
    pub met_count: Option<u32>,
    /// How many were counted for the share.
    #[uniffi(default)]
    pub all_count: Option<u32>,
    /// How many rows of the books it was computed from.
    #[uniffi(default)]
    pub row_count: Option<u32>,
    /// The paper behind an entered value.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
    /// Who entered it.
    #[uniffi(default)]
    pub entered_by: Option<PersonKey>,
    /// When.
    #[uniffi(default)]
    pub entered_on: Option<NaiveDate>,
}

use crm_core::appraisal::ReviewRecord;

/// What one rater said of one person (9.2.2).
#[uniffi::remote(Record)]
pub struct ReviewRecord {
    /// Its key.
    pub review: String,
    /// Who is judged.
    pub subject: PersonKey,
    /// Who judges.
    pub rater: PersonKey,
    /// The indicator of the scheme.
    pub indicator: String,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// The day it was given.
    pub given_on: NaiveDate,
    /// The share of the scale for each criterion, 0-1.
    pub shares: Vec<Exact>,
    /// How many levels the judgement has.
    #[uniffi(default)]
    pub level_count: Option<u32>,
    /// Why.
    #[uniffi(default)]
    pub comment: Option<String>,
    /// Whether it was taken back.
    #[uniffi(default)]
    pub withdrawn: bool,
    /// The paper behind it.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
}

use crm_core::appraisal::CardRecordsFacts;

/// A score card that is not filled in yet, and the records there are.
#[uniffi::remote(Record)]
pub struct CardRecordsFacts {
    /// What is known for the card; what it says itself stays.
    pub sheet: ScoreCardFacts,
    /// First day of its period.
    pub period_start: NaiveDate,
    /// Last day of its period.
    pub period_end: NaiveDate,
    /// Values of indicators, of any person and period.
    #[uniffi(default)]
    pub values: Vec<IndicatorFacts>,
    /// What raters said, of any person and period.
    #[uniffi(default)]
    pub reviews: Vec<ReviewRecord>,
}

use crm_core::appraisal::CardRecords;

/// The card with what the records say.
#[uniffi::remote(Record)]
pub struct CardRecords {
    /// What is known for the card now.
    pub sheet: ScoreCardFacts,
    /// Indicators that a record filled in, in the order of the scheme.
    pub filled: Vec<String>,
    /// What is wrong with the records that were used.
    pub findings: Vec<Finding>,
}

use crm_core::appraisal::PeriodGrade;

/// A grade of one period.
#[uniffi::remote(Record)]
pub struct PeriodGrade {
    /// How long the period is.
    pub cycle: IndicatorCycle,
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// The grade by the score; none when there was no score.
    #[uniffi(default)]
    pub grade: Option<String>,
    /// Whether a confirmed breach was found in it.
    #[uniffi(default)]
    pub confirmed_breach: bool,
}

use crm_core::appraisal::ConsequenceFacts;

/// The grades of one person, the last period among them.
#[uniffi::remote(Record)]
pub struct ConsequenceFacts {
    /// Who.
    pub person: PersonKey,
    /// Who leads the person.
    #[uniffi(default)]
    pub manager: Option<PersonKey>,
    /// The grades, in any order. The one that ends last is the one that is asked about.
    pub grades: Vec<PeriodGrade>,
    /// Day on which the person was told the last one.
    #[uniffi(default)]
    pub told_on: Option<NaiveDate>,
    /// Day on which the improvement plan was written.
    #[uniffi(default)]
    pub plan_made_on: Option<NaiveDate>,
    /// Hours of training since.
    #[uniffi(default)]
    pub training_hours: Option<Decimal>,
}

use crm_core::appraisal::Consequences;

/// What follows.
#[uniffi::remote(Record)]
pub struct Consequences {
    /// Who.
    pub person: PersonKey,
    /// Whether anything is given: only when the policy turns outcomes on.
    pub given: bool,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
    /// The grade that counts, after a confirmed breach.
    pub grade: Option<String>,
    /// Coefficient of the bonus; zero while a confirmed breach blocks it.
    #[uniffi(default)]
    pub bonus_coefficient: Option<Decimal>,
    /// Whether the person qualifies for promotion.
    pub promotion: bool,
    /// Whether the person is to be retrained or given another post.
    pub retraining: bool,
    /// Hours of training that are owed.
    #[uniffi(default)]
    pub training_hours_due: Option<Decimal>,
    /// The improvement plan and the training.
    pub obligations: Vec<Obligation>,
    /// Why.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::AppraisalState;

/// Where an appraisal stands.
#[uniffi::remote(Enum)]
pub enum AppraisalState {
    /// It is being written.
    Draft,
    /// It is finished.
    Submitted,
    /// It was cancelled.
    Cancelled,
}

use crm_core::appraisal::AppraisalEntry;

/// The appraisal of one person.
#[uniffi::remote(Record)]
pub struct AppraisalEntry {
    /// Who.
    pub person: PersonKey,
    /// Where it stands.
    pub status: AppraisalState,
    /// Whether the person wrote about itself.
    #[uniffi(default)]
    pub self_done: bool,
    /// Whether goals were set.
    #[uniffi(default)]
    pub goals_set: bool,
    /// Whether others said something.
    #[uniffi(default)]
    pub feedback_given: bool,
}

use crm_core::appraisal::AppraisalCycleFacts;

/// A cycle.
#[uniffi::remote(Record)]
pub struct AppraisalCycleFacts {
    /// Its name, for example `2026-Q3`.
    pub cycle: String,
    /// The day it was closed; none while it is open.
    #[uniffi(default)]
    pub closed_on: Option<NaiveDate>,
    /// Its appraisals.
    #[uniffi(default)]
    pub appraisals: Vec<AppraisalEntry>,
    /// Someone whose appraisal shall be added.
    #[uniffi(default)]
    pub add_person: Option<PersonKey>,
    /// Whether it shall be closed.
    #[uniffi(default)]
    pub close: bool,
}

use crm_core::appraisal::AppraisalCycle;

/// What is missing, and whether the step may be taken.
#[uniffi::remote(Record)]
pub struct AppraisalCycle {
    /// Its name.
    pub cycle: String,
    /// Whether what was asked for may be done.
    pub allowed: bool,
    /// People in it.
    pub person_count: u32,
    /// People who wrote nothing about themselves.
    pub self_pending_count: u32,
    /// People without goals.
    pub goals_missing_count: u32,
    /// People of whom nobody said anything.
    pub feedback_missing_count: u32,
    /// Why it may not be done.
    pub findings: Vec<Finding>,
}

use crm_core::appraisal::ResultDatesFacts;

/// What has happened to one result so far.
#[uniffi::remote(Record)]
pub struct ResultDatesFacts {
    /// Who.
    pub person: PersonKey,
    /// Who tells the result.
    #[uniffi(default)]
    pub manager: Option<PersonKey>,
    /// Who answers an appeal.
    #[uniffi(default)]
    pub appeal_holder: Option<PersonKey>,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// Day of the review, when there was one after the period.
    #[uniffi(default)]
    pub reviewed_on: Option<NaiveDate>,
    /// Day on which the person was told.
    #[uniffi(default)]
    pub told_on: Option<NaiveDate>,
    /// Day of the appeal.
    #[uniffi(default)]
    pub appealed_on: Option<NaiveDate>,
    /// Day of its answer.
    #[uniffi(default)]
    pub answered_on: Option<NaiveDate>,
    /// Day on which the person left.
    #[uniffi(default)]
    pub left_on: Option<NaiveDate>,
    /// Day on which the file was deleted.
    #[uniffi(default)]
    pub deleted_on: Option<NaiveDate>,
}

use crm_core::appraisal::ResultDates;

/// The days that follow.
#[uniffi::remote(Record)]
pub struct ResultDates {
    /// Who.
    pub person: PersonKey,
    /// Whether anything is given: only when the policy turns outcomes on.
    pub given: bool,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
    /// The last day to tell the result.
    #[uniffi(default)]
    pub tell_until: Option<NaiveDate>,
    /// The last day to appeal; none before the person was told.
    #[uniffi(default)]
    pub appeal_until: Option<NaiveDate>,
    /// The last day to answer; none without an appeal.
    #[uniffi(default)]
    pub answer_until: Option<NaiveDate>,
    /// The last day on which the file is kept; none before the person left.
    #[uniffi(default)]
    pub keep_until: Option<NaiveDate>,
    /// Telling, answering, deleting.
    pub obligations: Vec<Obligation>,
    /// What came late or too early.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::PostDutyFacts;

/// The duties that someone shall have.
#[uniffi::remote(Record)]
pub struct PostDutyFacts {
    /// Who.
    pub person: PersonKey,
    /// The post, as in the policy; its indicators are looked at too.
    #[uniffi(default)]
    pub post: Option<String>,
    /// Whether the person is filed as a drug representative. People who sell devices are not.
    #[uniffi(default)]
    pub drug_representative: bool,
    /// The duties, by their names in the policy or the company's own.
    pub duties: Vec<String>,
}

use crm_core::appraisal::BarredDuty;

/// A duty that a filed drug representative may not have.
#[uniffi::remote(Record)]
pub struct BarredDuty {
    /// Its name.
    pub duty: String,
    /// The clause of this policy that gives it to sales people otherwise.
    pub clause: String,
    /// Whether it falls to someone else; nobody at all may count what doctors prescribe.
    pub goes_to_others: bool,
}

use crm_core::appraisal::PostDuties;

/// Which of them the person may have.
#[uniffi::remote(Record)]
pub struct PostDuties {
    /// Who.
    pub person: PersonKey,
    /// Duties that stay.
    pub allowed: Vec<String>,
    /// Duties that are taken away, with the clause that gives them to sales people otherwise.
    pub barred: Vec<BarredDuty>,
    /// Indicators of the post that are not scored.
    pub barred_indicators: Vec<String>,
    /// Why, duty by duty.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::Goal;

/// A goal. One that has goals below it takes its progress from them.
#[uniffi::remote(Record)]
pub struct Goal {
    /// Its name.
    pub goal: String,
    /// The goal above it.
    #[uniffi(default)]
    pub parent: Option<String>,
    /// The indicator it belongs to, when no goal stands above it.
    #[uniffi(default)]
    pub indicator: Option<String>,
    /// Whether it only holds others together.
    #[uniffi(default)]
    pub group: bool,
    /// How far it is reached in percent; none when nobody said.
    #[uniffi(default)]
    pub progress: Option<Decimal>,
}

use crm_core::appraisal::GoalProgressFacts;

/// Goals and the indicators they belong to.
#[uniffi::remote(Record)]
pub struct GoalProgressFacts {
    /// The goals.
    pub goals: Vec<Goal>,
    /// Indicators with their weights in percent; may be empty.
    #[uniffi(default)]
    pub indicators: Vec<SchemeIndicator>,
}

use crm_core::appraisal::GoalState;

/// Where a goal stands.
#[uniffi::remote(Enum)]
pub enum GoalState {
    /// Nothing is reached.
    Pending,
    /// Something is.
    InProgress,
    /// All is.
    Completed,
}

use crm_core::appraisal::GoalStanding;

/// A goal with its progress.
#[uniffi::remote(Record)]
pub struct GoalStanding {
    /// Its name.
    pub goal: String,
    /// How far it is reached; none when nothing is known.
    #[uniffi(default)]
    pub progress: Option<Decimal>,
    /// Where it stands.
    pub status: GoalState,
}

use crm_core::appraisal::IndicatorProgress;

/// An indicator with the mean of its goals.
#[uniffi::remote(Record)]
pub struct IndicatorProgress {
    /// Its name.
    pub indicator: String,
    /// Mean of its goals; none without goals.
    #[uniffi(default)]
    pub completion: Option<Decimal>,
    /// That by its weight.
    #[uniffi(default)]
    pub weighted: Option<Decimal>,
}

use crm_core::appraisal::GoalProgress;

/// How far everything is.
#[uniffi::remote(Record)]
pub struct GoalProgress {
    /// Every goal in the order of the facts.
    pub goals: Vec<GoalStanding>,
    /// Mean of the goals that stand under no other.
    #[uniffi(default)]
    pub progress: Option<Decimal>,
    /// The indicators.
    pub indicators: Vec<IndicatorProgress>,
    /// Sum of the weighted completions; none when one is missing.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// That on the scale of the policy.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::IndicatorValue;

/// The value, ready for the score card.
#[uniffi::remote(Record)]
pub struct IndicatorValue {
    /// Its line of the score card.
    pub item: CardItem,
    /// The value; none when it cannot be said.
    #[uniffi(default)]
    pub value: Option<Decimal>,
    /// Why there is none: `nothing_to_count`, `not_measured`.
    pub reason: Option<String>,
    /// Where it comes from.
    pub source: IndicatorSource,
    /// What is wrong with its source.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::base::CustomerKey;

text_type!(
    /// A hospital that buys from us (5.1.2).
    CustomerKey
);

use crm_core::appraisal::FirstSale;

/// A customer, whose it is, and when it was first sold to.
#[uniffi::remote(Record)]
pub struct FirstSale {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The day of its first invoice ever; none when there is none.
    #[uniffi(default)]
    pub first_invoiced_on: Option<NaiveDate>,
}

use crm_core::appraisal::NewCustomersFacts;

/// Customers and a period.
#[uniffi::remote(Record)]
pub struct NewCustomersFacts {
    /// Whose customers; none for those of everyone.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// First day of the period.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// The customers.
    pub customers: Vec<FirstSale>,
}

use crm_core::appraisal::NewCustomers;

/// The customers that are new.
#[uniffi::remote(Record)]
pub struct NewCustomers {
    /// How many.
    pub new_count: u32,
    /// Which, by key.
    pub customers: Vec<CustomerKey>,
}

use crm_core::appraisal::CardPart;

/// One part of a final score: the goals, what the person said, what others said.
#[uniffi::remote(Record)]
pub struct CardPart {
    /// Its name.
    pub part: String,
    /// Its score; none when it is not there.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// Its weight; none counts all parts alike.
    #[uniffi(default)]
    pub weight: Option<Decimal>,
}

use crm_core::appraisal::CardPartsFacts;

/// The parts of a final score.
#[uniffi::remote(Record)]
pub struct CardPartsFacts {
    /// The parts.
    pub parts: Vec<CardPart>,
}

use crm_core::appraisal::CardParts;

/// The final score.
#[uniffi::remote(Record)]
pub struct CardParts {
    /// The weighted mean of the parts; none when one is missing and the policy asks for all.
    #[uniffi(default)]
    pub total: Option<Decimal>,
    /// The parts that are not there.
    pub missing: Vec<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::PostScore;

/// A post that a person held for a part of the period, with the score of its card.
#[uniffi::remote(Record)]
pub struct PostScore {
    /// The post.
    pub post: String,
    /// First day in it.
    pub start: NaiveDate,
    /// Last day in it; none while it is held.
    #[uniffi(default)]
    pub end: Option<NaiveDate>,
    /// The total of its card; none when there is none.
    #[uniffi(default)]
    pub score: Option<Decimal>,
}

use crm_core::appraisal::PostScoresFacts;

/// The posts of one person in one period.
#[uniffi::remote(Record)]
pub struct PostScoresFacts {
    /// Who.
    pub person: PersonKey,
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// The posts.
    pub posts: Vec<PostScore>,
}

use crm_core::appraisal::PostShare;

/// A post with its days.
#[uniffi::remote(Record)]
pub struct PostShare {
    /// The post.
    pub post: String,
    /// Days of the period in it.
    pub days: i64,
    /// The total of its card.
    #[uniffi(default)]
    pub score: Option<Decimal>,
}

use crm_core::appraisal::PostScores;

/// One score for the period.
#[uniffi::remote(Record)]
pub struct PostScores {
    /// Who.
    pub person: PersonKey,
    /// The mean by days; none when a card is missing and the policy asks for all.
    #[uniffi(default)]
    pub total: Option<Decimal>,
    /// The posts by their first day.
    pub posts: Vec<PostShare>,
    /// Days in any post.
    pub held_days: i64,
    /// Days of the period.
    pub period_days: i64,
    /// Days without a post, cards that are missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::PeriodFigure;

/// Target and actual of one period.
#[uniffi::remote(Record)]
pub struct PeriodFigure {
    /// What was to be reached; none when nothing was set.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// What was reached; none when it was not measured.
    #[uniffi(default)]
    pub actual: Option<Decimal>,
    /// What it weighs in a weighted mean, for example how many answers there were.
    #[uniffi(default)]
    pub weight: Option<Decimal>,
}

use crm_core::appraisal::PeriodMethod;

/// How figures of several periods become one.
#[uniffi::remote(Enum)]
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

use crm_core::appraisal::PeriodRollUpFacts;

/// The periods of a longer one.
#[uniffi::remote(Record)]
pub struct PeriodRollUpFacts {
    /// What it is about, for the findings.
    #[uniffi(default)]
    pub indicator: Option<String>,
    /// In their order.
    pub periods: Vec<PeriodFigure>,
    /// Which way is better.
    pub direction: Direction,
    /// What kind of figure it is; it chooses the method of the policy.
    pub nature: FigureNature,
    /// How they become one; none takes the method of the policy for the kind of figure.
    #[uniffi(default)]
    pub method: Option<PeriodMethod>,
}

use crm_core::appraisal::PeriodRollUp;

/// The longer period.
#[uniffi::remote(Record)]
pub struct PeriodRollUp {
    /// How the periods became one.
    pub method: PeriodMethod,
    /// Its target; none for a mean of attainments, and when it cannot be said.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// Its actual figure; likewise.
    #[uniffi(default)]
    pub actual: Option<Decimal>,
    /// Its attainment in percent; none when it cannot be said.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Periods that were not measured or had no target.
    pub missing_count: u32,
    /// Each of those periods, and what became of it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::ScoredPerson;

/// A person with a score.
#[uniffi::remote(Record)]
pub struct ScoredPerson {
    /// Who.
    pub person: PersonKey,
    /// The total of the score card; none when there is none.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// Whether a confirmed breach blocks the bonus (3.2).
    #[uniffi(default)]
    pub bonus_blocked: bool,
}

use crm_core::appraisal::RankingFacts;

/// The people of a ranking.
#[uniffi::remote(Record)]
pub struct RankingFacts {
    /// The people.
    pub people: Vec<ScoredPerson>,
}

use crm_core::appraisal::Outcome;

/// What follows from a grade. The source is cut off here: every outcome is assumed.
#[uniffi::remote(Record)]
pub struct Outcome {
    /// The grade that counts: a confirmed breach sets it.
    pub grade: String,
    /// Coefficient of the bonus.
    pub bonus: Decimal,
    /// Always true: the text ends before it says what follows.
    pub assumed: bool,
}

use crm_core::appraisal::RankedPerson;

/// A person in the ranking.
#[uniffi::remote(Record)]
pub struct RankedPerson {
    /// Who.
    pub person: PersonKey,
    /// The score.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// The place, from 1; equal scores share a place and the next one is left out. None without a score.
    pub place: Option<u32>,
    /// The grade by the score; assumed, as clause 9.3.1 is cut off.
    pub grade: Option<String>,
    /// What follows, if the policy gives outcomes at all.
    pub outcome: Option<Outcome>,
}

use crm_core::appraisal::Ranking;

/// The ranking.
#[uniffi::remote(Record)]
pub struct Ranking {
    /// By place, then by key; people without a score last.
    pub people: Vec<RankedPerson>,
    /// Always true: grades and outcomes are proposals.
    pub assumed: bool,
    /// People without a score, bonuses that are blocked.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::ScoreCardRecord;

/// A score card as it was given out. It is never changed: a correction is a new version.
#[uniffi::remote(Record)]
pub struct ScoreCardRecord {
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// 1 for the first card of the period, then counting up.
    pub version: u32,
    /// Its day.
    pub scored_on: NaiveDate,
    /// The card.
    pub card: ScoreCard,
    /// Fingerprint of the policy; none for a card taken over from another system.
    #[uniffi(default)]
    pub policy_fingerprint: Option<String>,
}

use crm_core::appraisal::AppraisalResultRecord;

/// The grade of one person and period, and when the person heard of it (9.3.1).
#[uniffi::remote(Record)]
pub struct AppraisalResultRecord {
    /// Who.
    pub person: PersonKey,
    /// How long the period is.
    pub cycle: IndicatorCycle,
    /// First day of the period.
    pub period_start: NaiveDate,
    /// Last day of the period.
    pub period_end: NaiveDate,
    /// The score; none when there was none.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// The grade; none without a score.
    #[uniffi(default)]
    pub grade: Option<String>,
    /// The place among those ranked.
    #[uniffi(default)]
    pub place: Option<u32>,
    /// Whether a confirmed breach blocks the bonus.
    #[uniffi(default)]
    pub bonus_blocked: bool,
    /// Day on which the person was told.
    #[uniffi(default)]
    pub told_on: Option<NaiveDate>,
    /// Fingerprint of the policy.
    #[uniffi(default)]
    pub policy_fingerprint: Option<String>,
}

use crm_core::appraisal::AppealRecord;

/// An appeal against a result, and its answer (9.3.P4).
#[uniffi::remote(Record)]
pub struct AppealRecord {
    /// Its key.
    pub appeal: String,
    /// Who appeals.
    pub person: PersonKey,
    /// Last day of the period that it is about.
    pub period_end: NaiveDate,
    /// Its day.
    pub appealed_on: NaiveDate,
    /// Why.
    pub grounds: String,
    /// Who answers; never who gave the score.
    #[uniffi(default)]
    pub answered_by: Option<PersonKey>,
    /// When it was answered.
    #[uniffi(default)]
    pub answered_on: Option<NaiveDate>,
    /// The answer.
    #[uniffi(default)]
    pub answer: Option<String>,
    /// Whether the result was changed; none while it is open.
    #[uniffi(default)]
    pub changed: Option<bool>,
}

use crm_core::appraisal::Review;

/// What one rater said.
#[uniffi::remote(Record)]
pub struct Review {
    /// Who; none for a review without a name, which cannot be checked.
    #[uniffi(default)]
    pub rater: Option<PersonKey>,
    /// The share of the scale for each criterion, 0-1, in the order of the weights.
    pub shares: Vec<Exact>,
    /// Why.
    #[uniffi(default)]
    pub comment: Option<String>,
    /// Whether it was taken back.
    #[uniffi(default)]
    pub withdrawn: bool,
}

use crm_core::appraisal::ReviewAverageFacts;

/// Reviews of one person.
#[uniffi::remote(Record)]
pub struct ReviewAverageFacts {
    /// Who is judged.
    pub subject: PersonKey,
    /// Weights of the criteria in percent.
    pub weights: Vec<Exact>,
    /// How many levels a judgement has; none when it is not said.
    #[uniffi(default)]
    pub level_count: Option<u32>,
    /// The reviews.
    pub reviews: Vec<Review>,
}

use crm_core::appraisal::ReviewTotal;

/// One review on the scale.
#[uniffi::remote(Record)]
pub struct ReviewTotal {
    /// Who.
    pub rater: Option<PersonKey>,
    /// Its score.
    pub total: Decimal,
}

use crm_core::appraisal::ReviewAverage;

/// All reviews together.
#[uniffi::remote(Record)]
pub struct ReviewAverage {
    /// The reviews that count.
    pub totals: Vec<ReviewTotal>,
    /// How many.
    pub review_count: u32,
    /// Their mean; none without any, unless the policy says zero.
    #[uniffi(default)]
    pub average: Option<Decimal>,
    /// Reviews that do not count, and what is wrong with the others.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::SchemeCheck;

/// Whether it may be used.
#[uniffi::remote(Record)]
pub struct SchemeCheck {
    /// Whether no finding is an error.
    pub valid: bool,
    /// Sum of the weights.
    pub weight_sum: Decimal,
    /// Weight of what is counted.
    pub quantitative_weight: Decimal,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::appraisal::SchemeSetFacts;

/// All schemes that are meant to be used beside one another.
#[uniffi::remote(Record)]
pub struct SchemeSetFacts {
    /// The schemes, in any order.
    pub schemes: Vec<SchemeFacts>,
}

use crm_core::appraisal::SchemeSetCheck;

/// Whether they may be used beside one another.
#[uniffi::remote(Record)]
pub struct SchemeSetCheck {
    /// Whether every scheme is valid and no finding is an error.
    pub valid: bool,
    /// Each scheme on its own, in the order given.
    pub schemes: Vec<SchemeCheck>,
    /// What is wrong between them; the path names the later scheme of the two.
    pub findings: Vec<Finding>,
}

use crm_core::appraisal::SchemeSimulationFacts;

/// A scheme and the figures to try it on.
#[uniffi::remote(Record)]
pub struct SchemeSimulationFacts {
    /// The scheme of before; none takes the one of the policy for the post.
    #[uniffi(default)]
    pub before: Option<SchemeFacts>,
    /// The scheme that shall go live.
    pub after: SchemeFacts,
    /// What is known of each person, with the figures of both schemes. A scheme in it is not looked at.
    pub people: Vec<ScoreCardFacts>,
}

use crm_core::appraisal::GradeMove;

/// How a grade changes.
#[uniffi::remote(Enum)]
pub enum GradeMove {
    /// A better grade.
    Up,
    /// The same grade.
    Same,
    /// A worse grade.
    Down,
    /// One of the two scores is not there.
    Unknown,
}

use crm_core::appraisal::SimulatedPerson;

/// One person under both schemes.
#[uniffi::remote(Record)]
pub struct SimulatedPerson {
    /// Who.
    pub person: PersonKey,
    /// The score of before.
    #[uniffi(default)]
    pub before: Option<Decimal>,
    /// The score of after.
    #[uniffi(default)]
    pub after: Option<Decimal>,
    /// After less before.
    #[uniffi(default)]
    pub change: Option<Decimal>,
    /// The grade of before.
    pub grade_before: Option<String>,
    /// The grade of after.
    pub grade_after: Option<String>,
    /// How the grade changes.
    pub moved: GradeMove,
    /// Indicators of the new scheme without a figure.
    pub missing: Vec<String>,
}

use crm_core::appraisal::SchemeSimulation;

/// What the scheme would have done.
#[uniffi::remote(Record)]
pub struct SchemeSimulation {
    /// The post.
    pub post: String,
    /// Person by person, in the order of the facts.
    pub people: Vec<SimulatedPerson>,
    /// People with a score under both.
    pub compared_count: u32,
    /// Of them, people with a better grade.
    pub up_count: u32,
    /// People with a worse grade.
    pub down_count: u32,
    /// People with the same grade.
    pub same_count: u32,
    /// People without a score under one of the schemes.
    pub unscored_count: u32,
    /// Sum of the scores of before, of those compared.
    pub total_before: Decimal,
    /// Sum of the scores of after, of those compared.
    pub total_after: Decimal,
    /// Mean of before; none when nobody is compared.
    #[uniffi(default)]
    pub mean_before: Option<Decimal>,
    /// Mean of after.
    #[uniffi(default)]
    pub mean_after: Option<Decimal>,
    /// Always true: grades are assumed, as clause 9.3 is cut off.
    pub grades_assumed: bool,
    /// What is wrong with the new scheme beside its figures.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::base::Beyond;

/// What to do with a day outside the years of a calendar.
#[uniffi::remote(Enum)]
pub enum Beyond {
    /// Refuse to answer (`CalendarError::OutsideYears`).
    Refuse,
    /// Take the weekday as it is, without holidays, and mark the answer as assumed.
    Weekday,
}

use crm_core::base::DayKind;

/// What a day is.
#[uniffi::remote(Enum)]
pub enum DayKind {
    /// Worked by its weekday.
    Workday,
    /// Worked although its weekday is not, to make up for a day off.
    MakeUpWorkday,
    /// Not worked by its weekday.
    Weekend,
    /// Not worked because the calendar lists it as a day off.
    DayOff,
}

use crm_core::base::WorkingSpan;

/// A stretch of working time within one day.
///
/// Build it with `WorkingSpan::new` or `WorkingSpan::parse`: the fields are open only so that
/// bindings can mirror the record, and every calendar checks the spans it is given.
#[uniffi::remote(Record)]
pub struct WorkingSpan {
    /// Minute of the day at which work begins (510 is 08:30).
    pub from_minute: u32,
    /// Minute of the day at which work ends (1440 is midnight).
    pub to_minute: u32,
}

use crm_core::base::WorkingDay;

/// What a calendar says about one day.
#[uniffi::remote(Record)]
pub struct WorkingDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Why, when the calendar lists the day, for example `spring_festival`.
    #[uniffi(default)]
    pub name: Option<String>,
    /// Its working spans in order; empty when it is not worked.
    pub spans: Vec<WorkingSpan>,
    /// Whether the calendar does not know this year and took the weekday instead.
    pub assumed: bool,
}

use crm_core::base::LegalEntityKey;

text_type!(
    /// One of the supplier's own companies; a supplier often has several.
    LegalEntityKey
);

use crm_core::base::DepartmentKey;

text_type!(
    /// A department of the supplier (4.1-4.3).
    DepartmentKey
);

use crm_core::base::DocumentKey;

text_type!(
    /// A receivable document: invoice, credit note, payment (8.1.2).
    DocumentKey
);

use crm_core::base::AllocationKey;

text_type!(
    /// One dated allocation of a credit to a debit (8.1.2).
    AllocationKey
);

use crm_core::base::VisitKey;

text_type!(
    /// One visit or call (5.4.2).
    VisitKey
);

use crm_core::base::ContractKey;

text_type!(
    /// A contract with a customer (6.3).
    ContractKey
);

use crm_core::base::OrderKey;

text_type!(
    /// A customer's order (6.3.3).
    OrderKey
);

use crm_core::base::ProductKey;

text_type!(
    /// A product as it is sold.
    ProductKey
);

use crm_core::base::CaseKey;

text_type!(
    /// A case of service: enquiry, complaint, after-sales (7).
    CaseKey
);

use crm_core::base::ClaimKey;

text_type!(
    /// An expense claim (8.3.1).
    ClaimKey
);

use crm_core::base::PartnerKey;

text_type!(
    /// A distributor or agent (2).
    PartnerKey
);

use crm_core::base::Rounding;

/// How a number loses its surplus digits. The name always stands in the policy.
#[uniffi::remote(Enum)]
pub enum Rounding {
    /// To the nearest; a half goes away from zero. What Chinese finance staff expect.
    HalfUp,
    /// To the nearest; a half goes to the even digit.
    HalfEven,
    /// To the nearest; a half goes toward zero.
    HalfDown,
    /// Away from zero.
    Up,
    /// Toward zero.
    Down,
    /// Toward positive infinity.
    Ceiling,
    /// Toward negative infinity.
    Floor,
}

use crm_core::base::WorkingWeek;

/// The working spans of each weekday, in order. A weekday without spans is not worked.
#[uniffi::remote(Record)]
pub struct WorkingWeek {
    /// Spans of Monday.
    pub monday: Vec<WorkingSpan>,
    /// Spans of Tuesday.
    pub tuesday: Vec<WorkingSpan>,
    /// Spans of Wednesday.
    pub wednesday: Vec<WorkingSpan>,
    /// Spans of Thursday.
    pub thursday: Vec<WorkingSpan>,
    /// Spans of Friday.
    pub friday: Vec<WorkingSpan>,
    /// Spans of Saturday.
    pub saturday: Vec<WorkingSpan>,
    /// Spans of Sunday.
    pub sunday: Vec<WorkingSpan>,
}

use crm_core::book::ParameterChange;

/// One parameter whose value differs.
#[uniffi::remote(Record)]
pub struct ParameterChange {
    /// The value before, with its grounds.
    pub before: Basis,
    /// The value after, with its grounds.
    pub after: Basis,
}

use crm_core::book::PolicyComparison;

/// The difference of two policies.
#[uniffi::remote(Record)]
pub struct PolicyComparison {
    /// Fingerprint of the first.
    pub before_fingerprint: String,
    /// Fingerprint of the second.
    pub after_fingerprint: String,
    /// Parameters whose values differ, in the order of the document. A value that is the same but
    /// comes from another layer is no change.
    pub changes: Vec<ParameterChange>,
}

use crm_core::book::RevisionState;

/// Where a revision stands on a day.
#[uniffi::remote(Enum)]
pub enum RevisionState {
    /// It holds for events of that day.
    InForce,
    /// It holds from a later day on.
    Upcoming,
    /// A later revision took its place; events of its days are still judged by it.
    Superseded,
}

use crm_core::book::RevisionStanding;

/// One revision of one policy.
#[uniffi::remote(Record)]
pub struct RevisionStanding {
    /// How answers cite it, for example `standard@2026.1`.
    pub document: String,
    /// Its layer.
    pub layer: Layer,
    /// The first day it holds.
    pub effective_from: NaiveDate,
    /// The last day before the next revision; none when there is none.
    #[uniffi(default)]
    pub effective_until: Option<NaiveDate>,
    /// Where it stands.
    pub state: RevisionState,
    /// Who interprets it.
    pub interpreted_by: Option<String>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When.
    #[uniffi(default)]
    pub approved_on: Option<NaiveDate>,
}

use crm_core::book::PolicyStanding;

/// The revisions of a book on a day.
#[uniffi::remote(Record)]
pub struct PolicyStanding {
    /// Every revision by layer, name and first day.
    pub revisions: Vec<RevisionStanding>,
    /// Who interprets the policy in force: who the highest layer names.
    pub interpreted_by: Option<String>,
    /// Always true: the source ends before it says any of this.
    pub assumed: bool,
    /// Revisions without approval, approved after they started, and an interpreter nobody names.
    pub findings: Vec<Finding>,
}

use crm_core::customer::AssessmentStatus;

/// When a customer was last assessed.
#[uniffi::remote(Record)]
pub struct AssessmentStatus {
    /// Who it is.
    pub customer: CustomerKey,
    /// Who is responsible for it, if anyone.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books; an assessment is owed from then on.
    pub known_since: NaiveDate,
    /// The class of the last assessment.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// The day of the last assessment; none when there was none.
    #[uniffi(default)]
    pub assessed_on: Option<NaiveDate>,
}

use crm_core::customer::UnjudgedCustomer;

/// A customer that could not be judged, and why.
#[uniffi::remote(Record)]
pub struct UnjudgedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Code of the error.
    pub code: String,
    /// Where in its facts.
    pub path: String,
    /// What was expected there.
    pub expected: String,
    /// What stood there.
    pub observed: String,
}

use crm_core::customer::ClassificationState;

/// Whether the facts were enough for a score.
#[uniffi::remote(Enum)]
pub enum ClassificationState {
    /// They were, by the policy's treatment of missing factors.
    Complete,
    /// They were not; there is no score and no band, and a class only if the life cycle gives one.
    Incomplete,
}

use crm_core::customer::LifeCycle;

/// Where a customer stands in its life with us (5.2.1). The value axis is the band of its score.
#[uniffi::remote(Enum)]
pub enum LifeCycle {
    /// Has never bought.
    Prospect,
    /// Buys.
    Active,
    /// Has not bought for longer than `classification.dormant_after_days`.
    Dormant,
    /// Its last contract ended `classification.lost_after_contract_end_days` ago or longer.
    Lost,
}

use crm_core::customer::FactorPart;

/// One factor as it was counted.
#[uniffi::remote(Record)]
pub struct FactorPart {
    /// Name of the factor.
    pub factor: String,
    /// Its weight in percent.
    pub weight: Decimal,
    /// The figure it was measured by, if any.
    pub measure: Option<Decimal>,
    /// The score that was counted; none when the factor is missing.
    pub score: Option<Decimal>,
}

use crm_core::customer::Classification;

/// The class of a customer on a day, and why.
#[uniffi::remote(Record)]
pub struct Classification {
    /// Who it is.
    pub customer: CustomerKey,
    /// The day of the assessment.
    pub as_of: NaiveDate,
    /// Whether the facts were enough.
    pub state: ClassificationState,
    /// First axis.
    pub life_cycle: LifeCycle,
    /// The score, rounded as the policy says; the rounded score decides.
    pub score: Option<Decimal>,
    /// Second axis: the value band of the score.
    pub band: Option<String>,
    /// The class that both axes give.
    pub class_name: Option<String>,
    /// The class before, if there was one.
    pub previous_class_name: Option<String>,
    /// Whether the class is another than before. A first class is no change.
    pub changed: bool,
    /// Whether the margin alone kept the band: by the bare bounds it would be another.
    pub held_by_margin: bool,
    /// The factors in the order of the policy.
    pub factors: Vec<FactorPart>,
    /// Last day for the next assessment; none without a class.
    pub next_assessment_due: Option<NaiveDate>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
    /// The reason in one sentence.
    pub reason: Message,
}

use crm_core::customer::ClassList;

/// The classes of many customers.
#[uniffi::remote(Record)]
pub struct ClassList {
    /// The classifications, by customer.
    pub classifications: Vec<Classification>,
    /// Those that could not be judged, by customer.
    pub unjudged: Vec<UnjudgedCustomer>,
}

use crm_core::customer::FactorFact;

/// What is known of one factor: a score, or a figure for which the policy has a scale.
#[uniffi::remote(Record)]
pub struct FactorFact {
    /// Name of the factor, as in `classification.factors`.
    pub factor: String,
    /// Its score, 0-100. Goes before the measure when both are given.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// A measured figure (beds, yearly purchases), turned into a score by `classification.scales`.
    #[uniffi(default)]
    pub measure: Option<Decimal>,
}

use crm_core::customer::PreviousClass;

/// An earlier classification.
#[uniffi::remote(Record)]
pub struct PreviousClass {
    /// The class it gave.
    pub class_name: String,
    /// The value band it gave; the margin works on the band, not on the class.
    #[uniffi(default)]
    pub band: Option<String>,
    /// Its day.
    pub assessed_on: NaiveDate,
}

use crm_core::customer::CustomerFacts;

/// What is known of a customer on the day it is classified.
#[uniffi::remote(Record)]
pub struct CustomerFacts {
    /// Who it is.
    pub customer: CustomerKey,
    /// What is known of the factors; a factor without an entry is missing.
    pub factors: Vec<FactorFact>,
    /// Day of its last order, none when it never ordered. Not after the day of the assessment.
    #[uniffi(default)]
    pub last_order: Option<NaiveDate>,
    /// Last day of its last contract, if it ever had one.
    #[uniffi(default)]
    pub last_contract_end: Option<NaiveDate>,
    /// What it was sorted into before.
    #[uniffi(default)]
    pub previous: Option<PreviousClass>,
}

use crm_core::customer::ClassEffectFacts;

/// Customers with their classes of before.
#[uniffi::remote(Record)]
pub struct ClassEffectFacts {
    /// What is known of the customers.
    pub customers: Vec<CustomerFacts>,
    /// What the policy of before made of the same facts, as `classify_all` gave it.
    pub before: Vec<Classification>,
}

use crm_core::customer::ClassMove;

/// One customer before and after.
#[uniffi::remote(Record)]
pub struct ClassMove {
    /// Who.
    pub customer: CustomerKey,
    /// The class before.
    #[uniffi(default)]
    pub before_class: Option<String>,
    /// The class after.
    #[uniffi(default)]
    pub after_class: Option<String>,
    /// The score before.
    #[uniffi(default)]
    pub before_score: Option<Decimal>,
    /// The score after.
    #[uniffi(default)]
    pub after_score: Option<Decimal>,
    /// Whether the class is another.
    pub moved: bool,
    /// Why it has the class of after.
    pub reason: Message,
}

use crm_core::customer::ClassMoveCount;

/// How many customers go from one class to another.
#[uniffi::remote(Record)]
pub struct ClassMoveCount {
    /// The class before.
    #[uniffi(default)]
    pub before_class: Option<String>,
    /// The class after.
    #[uniffi(default)]
    pub after_class: Option<String>,
    /// How many.
    pub count: u32,
}

use crm_core::customer::ClassSize;

/// How large a class is before and after.
#[uniffi::remote(Record)]
pub struct ClassSize {
    /// The class; none for customers without one.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Customers before.
    pub before_count: u32,
    /// Customers after.
    pub after_count: u32,
}

use crm_core::customer::ClassEffect;

/// What a changed table does to a customer base.
#[uniffi::remote(Record)]
pub struct ClassEffect {
    /// Customer by customer.
    pub customers: Vec<ClassMove>,
    /// How many get another class.
    pub moved_count: u32,
    /// The moves by kind; those who stay are not among them.
    pub moves: Vec<ClassMoveCount>,
    /// The classes by name, none first.
    pub classes: Vec<ClassSize>,
    /// Customers that cannot be judged by the policy of after.
    pub unjudged: Vec<UnjudgedCustomer>,
    /// The parameters that decide the classes of after.
    pub basis: Vec<Basis>,
}

use crm_core::customer::PastAssessment;

/// An assessment as it was recorded.
#[uniffi::remote(Record)]
pub struct PastAssessment {
    /// Its day.
    pub assessed_on: NaiveDate,
    /// The class it gave; none when the facts were not enough.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// The score.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// Why the class changed.
    #[uniffi(default)]
    pub reason: Option<String>,
}

use crm_core::customer::ClassHistoryFacts;

/// The assessments of a customer.
#[uniffi::remote(Record)]
pub struct ClassHistoryFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books.
    pub known_since: NaiveDate,
    /// The assessments in any order.
    pub assessments: Vec<PastAssessment>,
}

use crm_core::customer::ClassSpell;

/// A time in which a customer had one class.
#[uniffi::remote(Record)]
pub struct ClassSpell {
    /// The class.
    pub class_name: String,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::customer::ClassChange;

/// A change of class.
#[uniffi::remote(Record)]
pub struct ClassChange {
    /// The class before.
    pub from_class: String,
    /// The class after.
    pub to_class: String,
    /// The day.
    pub changed_on: NaiveDate,
    /// Why.
    #[uniffi(default)]
    pub reason: Option<String>,
}

use crm_core::customer::ClassHistory;

/// The classes of a customer.
#[uniffi::remote(Record)]
pub struct ClassHistory {
    /// Who.
    pub customer: CustomerKey,
    /// The class on the day.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// The classes it had up to the day.
    pub spells: Vec<ClassSpell>,
    /// The changes up to the day.
    pub changes: Vec<ClassChange>,
    /// The next assessment.
    pub obligations: Vec<Obligation>,
    /// Assessments that came late, and changes that say no reason.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::ReplayFacts;

/// An assessment with the facts it was made from.
#[uniffi::remote(Record)]
pub struct ReplayFacts {
    /// The answer of then.
    pub recorded: Classification,
    /// The facts of then.
    pub facts: CustomerFacts,
    /// Fingerprint of the policy of then; none when it was not kept.
    #[uniffi(default)]
    pub policy_fingerprint: Option<String>,
}

use crm_core::customer::ReplayDifference;

/// One place in which the two answers differ.
#[uniffi::remote(Record)]
pub struct ReplayDifference {
    /// Where.
    pub path: String,
    /// What was recorded; none when there was nothing.
    #[uniffi(default)]
    pub recorded: Option<String>,
    /// What comes out now; none when there is nothing.
    #[uniffi(default)]
    pub replayed: Option<String>,
}

use crm_core::customer::Replay;

/// The answer made again.
#[uniffi::remote(Record)]
pub struct Replay {
    /// Whether the bytes are the same.
    pub same: bool,
    /// Whether the policy is the same; none when the fingerprint of then was not kept.
    #[uniffi(default)]
    pub same_policy: Option<bool>,
    /// Fingerprint of the policy in force.
    pub policy_fingerprint: String,
    /// Every place in which they differ, in the order of the record.
    pub differences: Vec<ReplayDifference>,
    /// The answer of now.
    pub replayed: Classification,
    /// What a person should know.
    pub findings: Vec<Finding>,
}

use crm_core::customer::CustomerStrategy;

/// A customer with its strategy.
#[uniffi::remote(Record)]
pub struct CustomerStrategy {
    /// Who.
    pub customer: CustomerKey,
    /// Its class; none when it was never assessed.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// The strategy it is worked by.
    #[uniffi(default)]
    pub strategy: Option<String>,
    /// Visits planned for the time that is looked at.
    #[uniffi(default)]
    pub planned_visits: u32,
}

use crm_core::customer::StrategyFacts;

/// The customers of a department or a person.
#[uniffi::remote(Record)]
pub struct StrategyFacts {
    /// They.
    pub customers: Vec<CustomerStrategy>,
}

use crm_core::customer::ClassAttention;

/// What a class gets.
#[uniffi::remote(Record)]
pub struct ClassAttention {
    /// The class; none for customers without one.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Its customers.
    pub customer_count: u32,
    /// Visits planned for them.
    pub visit_count: u32,
    /// Their share of all planned visits in percent; none when no visit is planned.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
}

use crm_core::customer::StrategyCheck;

/// How strategies and attention fit the classes.
#[uniffi::remote(Record)]
pub struct StrategyCheck {
    /// Class by class, in the order of the policy, those it has not and none last.
    pub classes: Vec<ClassAttention>,
    /// All planned visits.
    pub visit_count: u32,
    /// The share of the classes that get most attention; none when no visit is planned.
    #[uniffi(default)]
    pub attention_percent: Option<Decimal>,
    /// Whether that is enough; none when no visit is planned.
    #[uniffi(default)]
    pub enough: Option<bool>,
    /// Customers without a class or strategy, or with another than their class has; too little attention.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::development::FeedbackDecision;

/// What was decided.
#[uniffi::remote(Enum)]
pub enum FeedbackDecision {
    /// It is done.
    Accepted,
    /// It is not done.
    Rejected,
    /// It is put off.
    Deferred,
}

use crm_core::customer::development::FeedbackItem;

/// Something that a customer said about products or service.
#[uniffi::remote(Record)]
pub struct FeedbackItem {
    /// Its number.
    pub feedback: String,
    /// Who said it.
    pub customer: CustomerKey,
    /// Who has to decide.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// When it came in.
    pub received_on: NaiveDate,
    /// What was decided.
    #[uniffi(default)]
    pub decision: Option<FeedbackDecision>,
    /// Why; a decision without a reason is none.
    #[uniffi(default)]
    pub reason: Option<String>,
    /// When.
    #[uniffi(default)]
    pub decided_on: Option<NaiveDate>,
}

use crm_core::customer::development::CoveredCustomer;

/// A customer and whether it was visited in time.
#[uniffi::remote(Record)]
pub struct CoveredCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Visits it should have had in the period.
    pub due_count: u32,
    /// Visits with a dated note that it had.
    pub made_count: u32,
}

use crm_core::customer::development::VisitCoverageFacts;

/// The customers of a period.
#[uniffi::remote(Record)]
pub struct VisitCoverageFacts {
    /// They.
    pub customers: Vec<CoveredCustomer>,
}

use crm_core::customer::development::VisitCoverage;

/// How many were visited.
#[uniffi::remote(Record)]
pub struct VisitCoverage {
    /// Customers that were due.
    pub due_customer_count: u32,
    /// Of them, those with every visit they should have had.
    pub covered_customer_count: u32,
    /// Their share in percent; none when nobody was due.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Who was not, by key.
    pub missed: Vec<CustomerKey>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::development::PlanNeed;

/// A customer and whether there is something to develop.
#[uniffi::remote(Record)]
pub struct PlanNeed {
    /// Who.
    pub customer: CustomerKey,
    /// Its class; none for a customer without one, which needs no plan.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Who is responsible.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Whether it buys less than it could. None is not known, and then it needs a plan.
    #[uniffi(default)]
    pub gap: Option<bool>,
}

use crm_core::customer::development::PlanProgress;

/// A report on a plan.
#[uniffi::remote(Record)]
pub struct PlanProgress {
    /// Its day.
    pub date: NaiveDate,
    /// How much of the target is reached by then, in its units.
    pub reached: Decimal,
    /// Whether it is a review by the manager.
    #[uniffi(default)]
    pub review: bool,
    /// What was adjusted, if anything was.
    #[uniffi(default)]
    pub adjustment: Option<String>,
}

use crm_core::customer::development::DevelopmentPlan;

/// A plan to develop a customer.
#[uniffi::remote(Record)]
pub struct DevelopmentPlan {
    /// Its name or number.
    pub plan: String,
    /// Whom it is for.
    pub customer: CustomerKey,
    /// What it is to reach, in words.
    #[uniffi(default)]
    pub goal: Option<String>,
    /// How.
    #[uniffi(default)]
    pub strategy: Option<String>,
    /// The figure that shows it.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// What the figure was at the start; none is zero.
    #[uniffi(default)]
    pub baseline: Option<Decimal>,
    /// First day.
    #[uniffi(default)]
    pub start: Option<NaiveDate>,
    /// Last day.
    #[uniffi(default)]
    pub due: Option<NaiveDate>,
    /// Who carries it out.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Who reviews it.
    #[uniffi(default)]
    pub manager: Option<PersonKey>,
    /// Reports and reviews.
    #[uniffi(default)]
    pub progress: Vec<PlanProgress>,
    /// When it was finished.
    #[uniffi(default)]
    pub finished_on: Option<NaiveDate>,
}

use crm_core::customer::development::PlanCoverFacts;

/// Customers and the plans there are.
#[uniffi::remote(Record)]
pub struct PlanCoverFacts {
    /// The customers.
    pub customers: Vec<PlanNeed>,
    /// The plans, of any day.
    #[uniffi(default)]
    pub plans: Vec<DevelopmentPlan>,
}

use crm_core::customer::development::PlanCover;

/// How many of those that need a plan have one.
#[uniffi::remote(Record)]
pub struct PlanCover {
    /// Customers that need a plan.
    pub needed_count: u32,
    /// Of them, those with one that runs on the day.
    pub covered_count: u32,
    /// Their share in percent; none when nobody needs one.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Who has none, by key.
    pub missing: Vec<CustomerKey>,
    /// One for each of them.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::development::OwnerSpell;

/// A time in which someone is responsible.
#[uniffi::remote(Record)]
pub struct OwnerSpell {
    /// Who.
    pub person: PersonKey,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// Last day of the person in the company, once it is known.
    #[uniffi(default)]
    pub leaves_on: Option<NaiveDate>,
}

use crm_core::customer::development::OwnerFacts;

/// The owners of a customer.
#[uniffi::remote(Record)]
pub struct OwnerFacts {
    /// Who.
    pub customer: CustomerKey,
    /// The manager, who has to find a new owner.
    #[uniffi(default)]
    pub manager: Option<PersonKey>,
    /// First day it stood in the books.
    pub known_since: NaiveDate,
    /// The owners in any order.
    #[uniffi(default)]
    pub owners: Vec<OwnerSpell>,
}

use crm_core::customer::development::OwnerCheck;

/// Who is responsible on the day.
#[uniffi::remote(Record)]
pub struct OwnerCheck {
    /// Who.
    pub customer: CustomerKey,
    /// The owner; none when there is none or more than one.
    pub owner: Option<PersonKey>,
    /// Since when there is none.
    #[uniffi(default)]
    pub unowned_since: Option<NaiveDate>,
    /// Finding a new owner.
    pub obligations: Vec<Obligation>,
    /// No owner, several owners, an owner who has left.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::development::CustomerOwner;

/// A time in which someone is responsible for a customer, as it is kept.
#[uniffi::remote(Record)]
pub struct CustomerOwner {
    /// Whose owner.
    pub customer: CustomerKey,
    /// Who.
    pub person: PersonKey,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::customer::development::OwnedCustomer;

/// A customer that needs an owner.
#[uniffi::remote(Record)]
pub struct OwnedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// The manager, who has to find a new owner.
    #[uniffi(default)]
    pub manager: Option<PersonKey>,
    /// First day it stood in the books.
    pub known_since: NaiveDate,
    /// Last day on which it is looked after; none while it is.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
}

use crm_core::customer::development::LeavingPerson;

/// Someone who leaves, or has left.
#[uniffi::remote(Record)]
pub struct LeavingPerson {
    /// Who.
    pub person: PersonKey,
    /// Last day in the company.
    pub left_on: NaiveDate,
}

use crm_core::customer::development::OwnersFacts;

/// The customers, their owners, and who leaves.
#[uniffi::remote(Record)]
pub struct OwnersFacts {
    /// First day that is looked at; the last is the day that is asked about.
    pub first_day: NaiveDate,
    /// The customers.
    pub customers: Vec<OwnedCustomer>,
    /// The owners, of any day and in any order.
    #[uniffi(default)]
    pub owners: Vec<CustomerOwner>,
    /// Who leaves.
    #[uniffi(default)]
    pub leavers: Vec<LeavingPerson>,
}

use crm_core::customer::development::OwnerStretch;

/// Days in a row on which a customer has not one owner.
#[uniffi::remote(Record)]
pub struct OwnerStretch {
    /// Whose days.
    pub customer: CustomerKey,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The owners, by key: none of them, or several.
    pub owners: Vec<PersonKey>,
}

use crm_core::customer::development::OwnersCheck;

/// Who is responsible for whom.
#[uniffi::remote(Record)]
pub struct OwnersCheck {
    /// Customers that need an owner on the day.
    pub customer_count: u32,
    /// Of them, those with one.
    pub owned_count: u32,
    /// The days without one owner, by customer and day.
    pub stretches: Vec<OwnerStretch>,
    /// Finding a new owner, for who has none and for who is about to lose one.
    pub obligations: Vec<Obligation>,
    /// Days without an owner and with several, owners who have left, owners of nobody.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::development::PlanCheck;

/// Where a plan stands.
#[uniffi::remote(Record)]
pub struct PlanCheck {
    /// Its name.
    pub plan: String,
    /// Whether it says everything it must.
    pub complete: bool,
    /// How much is reached, in percent of the way from the start to the target.
    #[uniffi(default)]
    pub reached_percent: Option<Decimal>,
    /// How much of its time has passed, in percent.
    #[uniffi(default)]
    pub time_percent: Option<Decimal>,
    /// How far it lags behind, in percentage points; below zero when it is ahead.
    #[uniffi(default)]
    pub slip_points: Option<Decimal>,
    /// The next report, the next review.
    pub obligations: Vec<Obligation>,
    /// What is missing, stale or behind.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::development::ShareSpell;

/// A person's share in a customer for a time. Kept as it was agreed; a change is a new spell.
#[uniffi::remote(Record)]
pub struct ShareSpell {
    /// Whose customer.
    pub customer: CustomerKey,
    /// Who.
    pub person: PersonKey,
    /// How much, in percent.
    pub percent: Decimal,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::customer::development::CustomerSharesFacts;

/// The spells of one customer and the days that are asked about.
#[uniffi::remote(Record)]
pub struct CustomerSharesFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The spells in any order.
    pub spells: Vec<ShareSpell>,
}

use crm_core::customer::development::HeldShare;

/// A person and the share on the days of a stretch.
#[uniffi::remote(Record)]
pub struct HeldShare {
    /// Who.
    pub person: PersonKey,
    /// How much, in percent.
    pub percent: Decimal,
}

use crm_core::customer::development::ShareStretch;

/// Days in a row on which nothing changes.
#[uniffi::remote(Record)]
pub struct ShareStretch {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Who has how much, by key.
    pub shares: Vec<HeldShare>,
    /// All of them together.
    pub sum_percent: Decimal,
}

use crm_core::customer::development::CustomerShares;

/// Who has how much of a customer, day by day.
#[uniffi::remote(Record)]
pub struct CustomerShares {
    /// Whose.
    pub customer: CustomerKey,
    /// Stretches without a gap from the first day to the last.
    pub stretches: Vec<ShareStretch>,
    /// Stretches whose shares are not 100 together.
    pub findings: Vec<Finding>,
}

use crm_core::customer::file::GroupCompleteness;

/// How complete one group of fields is.
#[uniffi::remote(Record)]
pub struct GroupCompleteness {
    /// `hospital`, `department`, `doctor` or `need`.
    pub group: String,
    /// Fields that are asked for.
    pub asked_count: u32,
    /// Fields that are filled.
    pub filled_count: u32,
    /// Their share in percent.
    pub percent: Decimal,
    /// The fields that are not.
    pub missing: Vec<String>,
    /// Whether it reaches what the class asks for.
    pub enough: bool,
}

use crm_core::customer::file::CustomerFileCheck;

/// How well the customer is known.
#[uniffi::remote(Record)]
pub struct CustomerFileCheck {
    /// Who.
    pub customer: CustomerKey,
    /// Group by group.
    pub groups: Vec<GroupCompleteness>,
    /// All groups together, in percent.
    pub percent: Decimal,
    /// What the class asks for.
    pub least_percent: Decimal,
    /// Whether every group is complete enough and nothing in the file is wrong.
    pub sound: bool,
    /// The grade by its name in the policy; none when it is not known.
    #[uniffi(default)]
    pub grade_name: Option<String>,
    /// Its place in the policy's list, 1 for the highest.
    #[uniffi(default)]
    pub grade_rank: Option<u32>,
    /// Whether it is a grade that is no longer given.
    pub grade_legacy: bool,
    /// Working days from collecting to entering; none when one of the days is not known.
    #[uniffi(default)]
    pub entry_lag_workdays: Option<i64>,
    /// Verifying it again, a tailored plan.
    pub obligations: Vec<Obligation>,
    /// All that is wrong or missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::file::NamedHospital;

/// A hospital as it is named.
#[uniffi::remote(Record)]
pub struct NamedHospital {
    /// Its key.
    pub customer: CustomerKey,
    /// Official name.
    pub name: String,
    /// Names it had before.
    #[uniffi(default)]
    pub former_names: Vec<String>,
    /// The campus, when the entry is one of several.
    #[uniffi(default)]
    pub campus: Option<String>,
    /// Its code.
    #[uniffi(default)]
    pub identifier: Option<String>,
    /// Region code; hospitals of different regions are not compared by name. Without one it is compared
    /// with all.
    #[uniffi(default)]
    pub region: Option<String>,
    /// Address.
    #[uniffi(default)]
    pub address: Option<String>,
}

use crm_core::customer::file::DuplicateFacts;

/// All hospitals.
#[uniffi::remote(Record)]
pub struct DuplicateFacts {
    /// They.
    pub hospitals: Vec<NamedHospital>,
}

use crm_core::customer::file::DuplicateKind;

/// What a pair is.
#[uniffi::remote(Enum)]
pub enum DuplicateKind {
    /// The same code: one hospital.
    SameCode,
    /// The same code or name and different campuses: one hospital in two places, and no mistake.
    Campus,
    /// The same name, or a name it had before.
    SameName,
    /// Names, or names and addresses, that are alike.
    Alike,
}

use crm_core::customer::file::DuplicatePair;

/// Two entries.
#[uniffi::remote(Record)]
pub struct DuplicatePair {
    /// The one with the smaller key.
    pub first: CustomerKey,
    /// The other.
    pub second: CustomerKey,
    /// What they are.
    pub kind: DuplicateKind,
    /// How alike they are in percent: the names, and where both have an address, the address by its weight.
    pub score: Decimal,
    /// How alike the names are: twice the pairs of neighbouring characters they share over all they have.
    pub name_score: Decimal,
    /// How alike the addresses are; none when one has none.
    #[uniffi(default)]
    pub address_score: Option<Decimal>,
}

use crm_core::customer::file::DuplicateReport;

/// The pairs.
#[uniffi::remote(Record)]
pub struct DuplicateReport {
    /// By kind of certainty, then by score, then by key.
    pub pairs: Vec<DuplicatePair>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::file::HistoryAmount;

/// An order or a payment.
#[uniffi::remote(Record)]
pub struct HistoryAmount {
    /// Key of the document.
    pub document: String,
    /// Its day.
    pub date: NaiveDate,
    /// Its amount; below zero for a return or a repayment.
    pub amount: Money,
}

use crm_core::customer::file::HistoryCase;

/// A case of service.
#[uniffi::remote(Record)]
pub struct HistoryCase {
    /// Its key.
    pub case: String,
    /// The day it came.
    pub opened_on: NaiveDate,
    /// The day it was closed.
    #[uniffi(default)]
    pub closed_on: Option<NaiveDate>,
}

use crm_core::customer::file::HistoryFacts;

/// The documents of one customer. Cancelled ones are left out by the caller.
#[uniffi::remote(Record)]
pub struct HistoryFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// Its orders.
    #[uniffi(default)]
    pub orders: Vec<HistoryAmount>,
    /// Its payments.
    #[uniffi(default)]
    pub payments: Vec<HistoryAmount>,
    /// Its cases.
    #[uniffi(default)]
    pub cases: Vec<HistoryCase>,
}

use crm_core::customer::file::HistoryYear;

/// One year.
#[uniffi::remote(Record)]
pub struct HistoryYear {
    /// The year.
    pub year: i32,
    /// Orders.
    pub order_count: u32,
    /// What they came to, by currency.
    pub ordered: Vec<Money>,
    /// Payments.
    pub payment_count: u32,
    /// What they came to, by currency.
    pub paid: Vec<Money>,
    /// Cases that came.
    pub case_count: u32,
}

use crm_core::customer::file::CooperationHistory;

/// The history of a customer on a day.
#[uniffi::remote(Record)]
pub struct CooperationHistory {
    /// Whose.
    pub customer: CustomerKey,
    /// The day.
    pub as_of: NaiveDate,
    /// Whether there is anything.
    pub has_history: bool,
    /// Day of the first order, payment or case.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Day of the last one.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// Day of the last order.
    #[uniffi(default)]
    pub last_order: Option<NaiveDate>,
    /// Day of the last payment.
    #[uniffi(default)]
    pub last_payment: Option<NaiveDate>,
    /// Year by year, the earliest first; a year without anything is left out.
    pub years: Vec<HistoryYear>,
    /// All orders by currency.
    pub ordered: Vec<Money>,
    /// All payments by currency.
    pub paid: Vec<Money>,
    /// Cases that are still open.
    pub open_case_count: u32,
    /// Documents after the day, which do not count.
    pub later_count: u32,
}

use crm_core::customer::file::HospitalDepartment;

/// A department of the hospital.
#[uniffi::remote(Record)]
pub struct HospitalDepartment {
    /// Its name.
    pub name: String,
    /// Who decides there, by key.
    #[uniffi(default)]
    pub contact: Option<String>,
}

use crm_core::customer::file::DoctorPost;

/// A post that a doctor holds or held.
#[uniffi::remote(Record)]
pub struct DoctorPost {
    /// The hospital, where it is another than the file's: doctors hold posts in several.
    #[uniffi(default)]
    pub hospital: Option<CustomerKey>,
    /// The department.
    pub department: String,
    /// The title.
    #[uniffi(default)]
    pub title: Option<String>,
    /// First day; none when not known.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day; none while it is held.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::customer::file::DoctorEntry;

/// A doctor, by a key. Only what business needs is kept.
#[uniffi::remote(Record)]
pub struct DoctorEntry {
    /// The key; names stand in the protected part of the host's system.
    pub doctor: String,
    /// The posts.
    #[uniffi(default)]
    pub posts: Vec<DoctorPost>,
    /// Whether a business number or address is on file.
    #[uniffi(default)]
    pub reachable: bool,
    /// Why the data may be kept, for example `consent` or `contract`.
    #[uniffi(default)]
    pub lawful_basis: Option<String>,
}

use crm_core::customer::file::PurchaseNeed;

/// What a department buys.
#[uniffi::remote(Record)]
pub struct PurchaseNeed {
    /// The department; none for the whole hospital.
    #[uniffi(default)]
    pub department: Option<String>,
    /// The category.
    pub category: String,
    /// How much in a year.
    #[uniffi(default)]
    pub yearly_amount: Option<Money>,
    /// How it buys, for example `platform` or `tender`.
    #[uniffi(default)]
    pub purchase_route: Option<String>,
    /// Months between two purchases.
    #[uniffi(default)]
    pub cycle_months: Option<u32>,
}

use crm_core::customer::file::HospitalFile;

/// A customer file. What is not known is left out.
#[uniffi::remote(Record)]
pub struct HospitalFile {
    /// Its key.
    pub customer: CustomerKey,
    /// Its class, which sets how complete the file has to be.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Official name.
    #[uniffi(default)]
    pub official_name: Option<String>,
    /// Names it had before.
    #[uniffi(default)]
    pub former_names: Vec<String>,
    /// Its campuses.
    #[uniffi(default)]
    pub campuses: Vec<String>,
    /// Unified social credit code as written.
    #[uniffi(default)]
    pub identifier: Option<String>,
    /// Code in the national health insurance as written.
    #[uniffi(default)]
    pub insurance_code: Option<String>,
    /// Number of the practice licence as written.
    #[uniffi(default)]
    pub practice_licence: Option<String>,
    /// Grade and level as written, for example 三级甲等.
    #[uniffi(default)]
    pub grade: Option<String>,
    /// Its category, for example 综合 or 中医.
    #[uniffi(default)]
    pub category: Option<String>,
    /// Who owns it, for example `government` or `private_profit`.
    #[uniffi(default)]
    pub ownership: Option<String>,
    /// Whether it is a public institution.
    #[uniffi(default)]
    pub public_institution: Option<bool>,
    /// Its beds.
    #[uniffi(default)]
    pub beds: Option<u32>,
    /// Region code.
    #[uniffi(default)]
    pub region: Option<String>,
    /// Address.
    #[uniffi(default)]
    pub address: Option<String>,
    /// Its switchboard or other office number; numbers of persons stand in their own records.
    #[uniffi(default)]
    pub phone: Option<String>,
    /// Its departments.
    #[uniffi(default)]
    pub departments: Vec<HospitalDepartment>,
    /// Its doctors.
    #[uniffi(default)]
    pub doctors: Vec<DoctorEntry>,
    /// What it buys.
    #[uniffi(default)]
    pub needs: Vec<PurchaseNeed>,
    /// What it wants of our service.
    #[uniffi(default)]
    pub service_needs: Vec<String>,
    /// Where the knowledge comes from, for example `fair`.
    #[uniffi(default)]
    pub source: Option<String>,
    /// Who collected it.
    #[uniffi(default)]
    pub collector: Option<PersonKey>,
    /// When it was collected.
    #[uniffi(default)]
    pub collected_on: Option<NaiveDate>,
    /// When it was entered.
    #[uniffi(default)]
    pub entered_on: Option<NaiveDate>,
    /// When it was last verified.
    #[uniffi(default)]
    pub verified_on: Option<NaiveDate>,
    /// Who is named as contact for it.
    #[uniffi(default)]
    pub named_contact: Option<PersonKey>,
    /// Day of its tailored service plan.
    #[uniffi(default)]
    pub service_plan_on: Option<NaiveDate>,
    /// Whether anything of its orders, payments and cases is on record; history is derived, never typed.
    #[uniffi(default)]
    pub has_history: Option<bool>,
}

use crm_core::customer::file::Lead;

/// A customer somebody heard of.
#[uniffi::remote(Record)]
pub struct Lead {
    /// Who.
    pub customer: CustomerKey,
    /// Through which channel.
    #[uniffi(default)]
    pub source: Option<String>,
    /// Who collected it.
    #[uniffi(default)]
    pub collector: Option<PersonKey>,
    /// When.
    pub collected_on: NaiveDate,
    /// Whether data of persons came with it.
    #[uniffi(default)]
    pub personal: bool,
    /// Why that may be kept.
    #[uniffi(default)]
    pub lawful_basis: Option<String>,
}

use crm_core::customer::file::LeadFacts;

/// The leads of a time.
#[uniffi::remote(Record)]
pub struct LeadFacts {
    /// First day, of a quarter as a rule.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The leads; those of other days do not count.
    pub leads: Vec<Lead>,
}

use crm_core::customer::file::SourceShare;

/// One channel.
#[uniffi::remote(Record)]
pub struct SourceShare {
    /// The channel; none for leads that name none.
    #[uniffi(default)]
    pub source: Option<String>,
    /// Leads.
    pub count: u32,
    /// Their share in percent.
    pub percent: Decimal,
}

use crm_core::customer::file::SourceCheck;

/// The channels of a time.
#[uniffi::remote(Record)]
pub struct SourceCheck {
    /// Leads of the time.
    pub count: u32,
    /// Channel by channel: those of the policy in its order, then others, then none.
    pub shares: Vec<SourceShare>,
    /// Channels that are not known, data of persons without a basis, too much from one channel.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::Flag;

/// A traffic light.
#[uniffi::remote(Enum)]
pub enum Flag {
    /// All well.
    Green,
    /// To be watched.
    Amber,
    /// To be acted on.
    Red,
}

use crm_core::customer::OverallFlag;

/// The overall flag, and what it was counted from.
#[uniffi::remote(Record)]
pub struct OverallFlag {
    /// The flag of the whole.
    pub flag: Flag,
    /// Red parts.
    pub red_count: u32,
    /// Amber parts.
    pub amber_count: u32,
    /// Green parts.
    pub green_count: u32,
    /// The parameter that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::DatedAmount;

/// An invoiced amount and its day.
#[uniffi::remote(Record)]
pub struct DatedAmount {
    /// The day.
    pub date: NaiveDate,
    /// The amount; below zero for a return.
    pub amount: Money,
}

use crm_core::customer::privacy::DisclosureFacts;

/// Someone wants to see personal data.
#[uniffi::remote(Record)]
pub struct DisclosureFacts {
    /// The key of the record that is kept of it. None has it made of whose data, who, post, day, purpose, fields
    /// and whether it was allowed; who asks for the same twice a day gives keys.
    #[uniffi(default)]
    pub disclosure: Option<String>,
    /// Whose data, by key.
    pub subject: String,
    /// Who wants to see it.
    pub person: PersonKey,
    /// The post.
    pub duty: String,
    /// What for.
    pub purpose: String,
    /// Which fields, for example `mobile`.
    pub fields: Vec<String>,
    /// Why the data may be kept at all.
    #[uniffi(default)]
    pub lawful_basis: Option<String>,
}

use crm_core::customer::privacy::DisclosureRecord;

/// That personal data was shown, or was not. Holds keys only, and is never changed.
#[uniffi::remote(Record)]
pub struct DisclosureRecord {
    /// Its key.
    pub disclosure: String,
    /// Whose data.
    pub subject: String,
    /// Who asked.
    pub person: PersonKey,
    /// By which duty.
    pub duty: String,
    /// What for.
    pub purpose: String,
    /// Whether it was shown.
    pub allowed: bool,
    /// Which fields were shown.
    #[uniffi(default)]
    pub fields: Vec<String>,
    /// When.
    pub disclosed_on: NaiveDate,
    /// Fingerprint of the policy that decided.
    #[uniffi(default)]
    pub policy_fingerprint: Option<String>,
}

use crm_core::customer::privacy::Disclosure;

/// Whether it may be shown, and the record of it.
#[uniffi::remote(Record)]
pub struct Disclosure {
    /// Whether it may.
    pub allowed: bool,
    /// What has to be kept of it, complete, whether it may or not.
    pub record: DisclosureRecord,
    /// Why it may not.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::privacy::RetentionFacts;

/// A person whose data is kept.
#[uniffi::remote(Record)]
pub struct RetentionFacts {
    /// Whose data, by key.
    pub subject: String,
    /// Who keeps it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The last contact.
    pub last_contact: NaiveDate,
    /// Day on which the person asked for it to be deleted.
    #[uniffi(default)]
    pub erasure_asked_on: Option<NaiveDate>,
}

use crm_core::customer::privacy::ContactRecord;

/// A contact at a hospital, a doctor as a rule. Only what business needs; it is never printed for debugging.
#[uniffi::remote(Record)]
pub struct ContactRecord {
    /// The key, which the customer file uses.
    pub contact: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// A mobile number for business.
    #[uniffi(default)]
    pub mobile: Option<String>,
    /// The office number.
    #[uniffi(default)]
    pub landline: Option<String>,
    /// An e-mail address for business.
    #[uniffi(default)]
    pub email: Option<String>,
    /// Why the data may be kept.
    #[uniffi(default)]
    pub lawful_basis: Option<String>,
    /// When it was collected.
    #[uniffi(default)]
    pub collected_on: Option<NaiveDate>,
    /// The last contact.
    #[uniffi(default)]
    pub last_contact: Option<NaiveDate>,
    /// When it was erased; nothing personal is left then.
    #[uniffi(default)]
    pub erased_on: Option<NaiveDate>,
}

use crm_core::customer::privacy::ErasureReason;

/// Why a record is erased.
#[uniffi::remote(Enum)]
pub enum ErasureReason {
    /// The person asked for it.
    Asked,
    /// The person took the consent back.
    ConsentWithdrawn,
    /// The time to keep it is over.
    RetentionOver,
    /// It was kept without a basis.
    Unlawful,
}

use crm_core::customer::privacy::ErasureFacts;

/// A record that is to be erased.
#[uniffi::remote(Record)]
pub struct ErasureFacts {
    /// The record.
    pub contact: ContactRecord,
    /// Who erases it.
    pub person: PersonKey,
    /// Why.
    pub reason: ErasureReason,
    /// When it was asked for.
    #[uniffi(default)]
    pub asked_on: Option<NaiveDate>,
    /// A law or a dispute asks to keep it to this day.
    #[uniffi(default)]
    pub held_until: Option<NaiveDate>,
}

use crm_core::customer::privacy::ErasureRecord;

/// What stays of an erased record: that it was there, not what it said. Never changed.
#[uniffi::remote(Record)]
pub struct ErasureRecord {
    /// Key of the erased record.
    pub subject: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// Who erased it.
    pub person: PersonKey,
    /// Why.
    pub reason: ErasureReason,
    /// When it was asked for.
    #[uniffi(default)]
    pub asked_on: Option<NaiveDate>,
    /// When it was erased.
    pub erased_on: NaiveDate,
    /// Names of the fields that were filled.
    pub fields: Vec<String>,
}

use crm_core::customer::privacy::Erasure;

/// The record without anything personal, and the trace.
#[uniffi::remote(Record)]
pub struct Erasure {
    /// Whether it is erased.
    pub erased: bool,
    /// The record to store: emptied, or as it was.
    pub contact: ContactRecord,
    /// The trace to store; none when nothing was erased.
    #[uniffi(default)]
    pub tombstone: Option<ErasureRecord>,
    /// Why it is not erased, or why it is early.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::privacy::PersonalKind;

/// What a text is.
#[uniffi::remote(Enum)]
pub enum PersonalKind {
    /// The name of a person.
    Name,
    /// A mobile number.
    Mobile,
    /// A number with an area code.
    Landline,
    /// An e-mail address.
    Email,
    /// An identity number.
    IdentityNumber,
    /// A bank card.
    BankCard,
    /// Anything else.
    Other,
}

use crm_core::customer::privacy::PersonalText;

/// A text that is personal. It is never printed for debugging.
#[uniffi::remote(Record)]
pub struct PersonalText {
    /// What it is.
    pub kind: PersonalKind,
    /// The text.
    pub text: String,
}

use crm_core::customer::privacy::MaskFacts;

/// Several texts.
#[uniffi::remote(Record)]
pub struct MaskFacts {
    /// They.
    pub texts: Vec<PersonalText>,
}

use crm_core::customer::privacy::MaskedText;

/// The texts masked.
#[uniffi::remote(Record)]
pub struct MaskedText {
    /// In the order of the facts.
    pub texts: Vec<String>,
}

use crm_core::customer::privacy::ShowFacts;

/// A contact and who wants to see it.
#[uniffi::remote(Record)]
pub struct ShowFacts {
    /// The contact.
    pub contact: ContactRecord,
    /// Who wants to see it in full and what for; without it everything stays masked. The basis is the one of
    /// the contact, whatever the request says.
    #[uniffi(default)]
    pub request: Option<DisclosureFacts>,
}

use crm_core::customer::privacy::ShownContact;

/// A contact as it may be seen. It is never printed for debugging.
#[uniffi::remote(Record)]
pub struct ShownContact {
    /// The key.
    pub contact: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// The mobile number.
    #[uniffi(default)]
    pub mobile: Option<String>,
    /// The office number.
    #[uniffi(default)]
    pub landline: Option<String>,
    /// The e-mail address.
    #[uniffi(default)]
    pub email: Option<String>,
    /// Fields that are shown in full.
    pub shown: Vec<String>,
    /// The disclosure, to be kept; none when nothing was asked for.
    #[uniffi(default)]
    pub disclosure: Option<Disclosure>,
    /// Why something stays masked.
    pub findings: Vec<Finding>,
}

use crm_core::customer::VisitStatus;

/// When a customer was last visited.
#[uniffi::remote(Record)]
pub struct VisitStatus {
    /// Who it is.
    pub customer: CustomerKey,
    /// Who is responsible for it, if anyone.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Its class.
    pub class_name: String,
    /// First day it stood in the books; the first gap runs from then on.
    pub known_since: NaiveDate,
    /// The day of the last visit that counts (one with a dated note); none when there was none.
    #[uniffi(default)]
    pub last_visit: Option<NaiveDate>,
}

use crm_core::customer::VisitedCustomer;

/// A customer with the classes it had.
#[uniffi::remote(Record)]
pub struct VisitedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books; the first gap runs from then on.
    pub known_since: NaiveDate,
    /// Last day on which it is looked after; none while it is.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
    /// Its classes with their days, as `class_history`) gives them.
    pub classes: Vec<ClassSpell>,
}

use crm_core::customer::DatedVisit;

/// A visit or call.
#[uniffi::remote(Record)]
pub struct DatedVisit {
    /// To whom.
    pub customer: CustomerKey,
    /// When.
    pub date: NaiveDate,
    /// What was found. A visit without a note does not count.
    #[uniffi(default)]
    pub note: Option<String>,
}

use crm_core::customer::PeriodVisitFacts;

/// A period, the customers and all visits that are on record.
#[uniffi::remote(Record)]
pub struct PeriodVisitFacts {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The customers.
    pub customers: Vec<VisitedCustomer>,
    /// Their visits, those before the period too: the gaps run from them.
    #[uniffi(default)]
    pub visits: Vec<DatedVisit>,
}

use crm_core::customer::ClassCoverage;

/// The customers of one class.
#[uniffi::remote(Record)]
pub struct ClassCoverage {
    /// The class, on the day the visit was due.
    pub class_name: String,
    /// Visits that were due.
    pub due_count: u32,
    /// Of them, those that were made by their day.
    pub made_count: u32,
    /// Customers for whom a visit was due.
    pub due_customer_count: u32,
    /// Of them, those who had every one.
    pub covered_customer_count: u32,
    /// Their share in percent; none when nobody was due.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
}

use crm_core::customer::MissedCustomer;

/// A customer who was not visited as often as the class asks.
#[uniffi::remote(Record)]
pub struct MissedCustomer {
    /// Who.
    pub customer: CustomerKey,
    /// Who is responsible.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The class on the day of the first visit that was missed.
    pub class_name: String,
    /// Visits that were due.
    pub due_count: u32,
    /// Of them, those that were made by their day.
    pub made_count: u32,
    /// The day by which the first missed one was due.
    pub missed_on: NaiveDate,
}

use crm_core::customer::PeriodVisitCoverage;

/// Who was covered in the period.
#[uniffi::remote(Record)]
pub struct PeriodVisitCoverage {
    /// Customers for whom a visit was due.
    pub due_customer_count: u32,
    /// Of them, those who had every one.
    pub covered_customer_count: u32,
    /// Their share in percent; none when nobody was due.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// One row a class, in the order of the policy; a customer whose class changed may count in two.
    pub classes: Vec<ClassCoverage>,
    /// Who was not covered, by key.
    pub missed: Vec<MissedCustomer>,
    /// Who had no class on a day of the period, by key: what is due to them on those days is not known.
    pub unclassed: Vec<CustomerKey>,
    /// Visits of the period that do not count, because they have no note.
    pub unnoted_count: u32,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::VisitIssue;

/// Something that a visit or call found wrong.
#[uniffi::remote(Record)]
pub struct VisitIssue {
    /// Its key.
    pub issue: String,
    /// At which hospital.
    pub customer: CustomerKey,
    /// The visit or call.
    #[uniffi(default)]
    pub visit: Option<VisitKey>,
    /// When it was found.
    pub found_on: NaiveDate,
    /// Who found it.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// What it is. It names nobody of the hospital.
    pub text: String,
    /// The case it became.
    #[uniffi(default)]
    pub case: Option<CaseKey>,
    /// When that was opened.
    #[uniffi(default)]
    pub opened_on: Option<NaiveDate>,
    /// Why it is no case: the matter was settled on the spot.
    #[uniffi(default)]
    pub settled: Option<String>,
}

use crm_core::customer::VisitIssues;

/// Which issues became cases in time.
#[uniffi::remote(Record)]
pub struct VisitIssues {
    /// How many were found by the day.
    pub issue_count: u32,
    /// How many of them became a case.
    pub case_count: u32,
    /// How many of these cases were opened in time; one without a day was not.
    pub in_time_count: u32,
    /// How many were settled on the spot.
    pub settled_count: u32,
    /// A case to open for every other.
    pub obligations: Vec<Obligation>,
    /// Cases that were opened late, or nobody knows when.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::customer::VisitSeriesFacts;

/// Visits at even distances.
#[uniffi::remote(Record)]
pub struct VisitSeriesFacts {
    /// The day from which it counts; the first visit is one distance later.
    pub start: NaiveDate,
    /// Days between two visits.
    pub period_days: u32,
    /// How many visits.
    pub count: u32,
}

use crm_core::customer::VisitSeries;

/// The days.
#[uniffi::remote(Record)]
pub struct VisitSeries {
    /// One day a visit.
    pub dates: Vec<Day>,
    /// The last of them; the start when there is none.
    pub end: NaiveDate,
}

use crm_core::customer::VisitStandingFacts;

/// When a customer was last visited.
#[uniffi::remote(Record)]
pub struct VisitStandingFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its class.
    pub class_name: String,
    /// The last visit that counts; none when there was none.
    #[uniffi(default)]
    pub last_visit: Option<NaiveDate>,
}

use crm_core::customer::VisitStanding;

/// How it stands.
#[uniffi::remote(Record)]
pub struct VisitStanding {
    /// Who.
    pub customer: CustomerKey,
    /// When it is to be visited again; none when it never was.
    #[uniffi(default)]
    pub next_due: Option<NaiveDate>,
    /// Whether that day has passed; a customer that was never visited is overdue.
    pub overdue: bool,
    /// By how many days; none when that cannot be said.
    pub overdue_days: Option<i64>,
    /// `never_visited`, when that is the reason.
    pub reason: Option<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::AdvanceFacts;

/// An advance and what became of it.
#[uniffi::remote(Record)]
pub struct AdvanceFacts {
    /// Its name or number.
    pub advance: String,
    /// Who got it.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// What was granted.
    pub amount: Money,
    /// What was paid out, payment by payment.
    #[uniffi(default)]
    pub payments: Vec<Money>,
    /// Day of the last payment.
    #[uniffi(default)]
    pub paid_on: Option<NaiveDate>,
    /// Last day of the trip it is for.
    #[uniffi(default)]
    pub trip_end: Option<NaiveDate>,
    /// What claims used of it.
    #[uniffi(default)]
    pub claimed: Option<Money>,
    /// What came back.
    #[uniffi(default)]
    pub returned: Option<Money>,
}

use crm_core::expense::AdvanceState;

/// Where an advance stands.
#[uniffi::remote(Enum)]
pub enum AdvanceState {
    /// Nothing was paid out.
    Unpaid,
    /// Part was paid out.
    PartlyPaid,
    /// It was paid out, and something of it is open.
    Paid,
    /// Claims used it up.
    Claimed,
    /// It came back whole.
    Returned,
    /// Part was claimed, the rest came back.
    PartlyClaimedAndReturned,
}

use crm_core::expense::AdvanceStatus;

/// The advance on the day.
#[uniffi::remote(Record)]
pub struct AdvanceStatus {
    /// Its name.
    pub advance: String,
    /// What was paid out.
    pub paid: Money,
    /// What was not paid out yet.
    pub pending: Money,
    /// What claims used.
    pub claimed: Money,
    /// What came back.
    pub returned: Money,
    /// What the person still owes, by claim or by return.
    pub open: Money,
    /// Where it stands.
    pub status: AdvanceState,
    /// By when the rest is claimed or returned; none when nothing is open, or no day is known.
    #[uniffi(default)]
    pub obligation: Option<Obligation>,
    /// What does not go together.
    pub findings: Vec<Finding>,
}

use crm_core::expense::ClaimApproval;

/// What finance said.
#[uniffi::remote(Enum)]
pub enum ClaimApproval {
    /// Nothing yet.
    Pending,
    /// Yes.
    Approved,
    /// No.
    Rejected,
}

use crm_core::expense::ClaimAmountsFacts;

/// The figures of a claim.
#[uniffi::remote(Record)]
pub struct ClaimAmountsFacts {
    /// Which claim.
    pub claim: ClaimKey,
    /// What was asked for, without tax on top.
    pub claimed: Money,
    /// What was granted.
    pub sanctioned: Money,
    /// Tax on top of it, in percent.
    #[uniffi(default)]
    pub tax_percent: Option<Decimal>,
    /// The advance that was paid out for it.
    #[uniffi(default)]
    pub advance_paid: Option<Money>,
    /// What earlier claims used of it.
    #[uniffi(default)]
    pub advance_claimed: Option<Money>,
    /// What this claim uses of it.
    #[uniffi(default)]
    pub advance_used: Option<Money>,
    /// What was paid out for this claim.
    #[uniffi(default)]
    pub reimbursed: Option<Money>,
    /// What finance said.
    pub approval: ClaimApproval,
}

use crm_core::expense::ClaimState;

/// Where a claim stands.
#[uniffi::remote(Enum)]
pub enum ClaimState {
    /// It waits for finance, or nothing was granted.
    Submitted,
    /// It was refused.
    Rejected,
    /// Something is still to be paid out.
    Unpaid,
    /// Nothing is.
    Paid,
}

use crm_core::expense::ClaimAmounts;

/// What it comes to.
#[uniffi::remote(Record)]
pub struct ClaimAmounts {
    /// Which claim.
    pub claim: ClaimKey,
    /// What was granted; nothing of a claim that was refused.
    pub sanctioned: Money,
    /// Tax on it.
    pub tax: Money,
    /// Both.
    pub total: Money,
    /// What is to be paid out after the advance.
    pub payable_after_advance: Money,
    /// What was paid out.
    pub reimbursed: Money,
    /// What is still to be paid out.
    pub outstanding: Money,
    /// Where it stands.
    pub status: ClaimState,
    /// What does not go together.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::CountedClaim;

/// A claim as it counts in a total.
#[uniffi::remote(Record)]
pub struct CountedClaim {
    /// Which claim.
    pub claim: ClaimKey,
    /// What it is counted under: a project, a department, an account.
    pub group: String,
    /// What was granted.
    pub sanctioned: Money,
    /// Whether it was cancelled or refused.
    #[uniffi(default)]
    pub cancelled: bool,
}

use crm_core::expense::ClaimTotalsFacts;

/// The claims of several groups.
#[uniffi::remote(Record)]
pub struct ClaimTotalsFacts {
    /// The claims.
    pub claims: Vec<CountedClaim>,
}

use crm_core::expense::ClaimTotal;

/// A group.
#[uniffi::remote(Record)]
pub struct ClaimTotal {
    /// Its name.
    pub group: String,
    /// What was granted in it.
    pub total: Money,
    /// How many claims count.
    pub claim_count: u32,
}

use crm_core::expense::ClaimTotals;

/// All groups.
#[uniffi::remote(Record)]
pub struct ClaimTotals {
    /// By name and currency; a group whose claims are all cancelled stays with zero.
    pub totals: Vec<ClaimTotal>,
}

use crm_core::expense::SpendKind;

/// Whether money is spent or only promised.
#[uniffi::remote(Enum)]
pub enum SpendKind {
    /// It is spent.
    Expense,
    /// It is promised: an order, an approved trip.
    Commitment,
}

use crm_core::expense::BudgetUnit;

/// A unit and the one above it.
#[uniffi::remote(Record)]
pub struct BudgetUnit {
    /// Its name.
    pub unit: String,
    /// The unit above it.
    #[uniffi(default)]
    pub parent: Option<String>,
    /// The account of this budget; none for all accounts. A unit may stand there once for each account.
    #[uniffi(default)]
    pub account: Option<String>,
    /// Its budget for the year; none when it has none of its own.
    #[uniffi(default)]
    pub year_budget: Option<Money>,
    /// The months of that budget; none for twelve equal ones.
    #[uniffi(default)]
    pub month_budgets: Vec<Money>,
}

use crm_core::expense::BudgetFacts;

/// New spending and what was spent so far.
#[uniffi::remote(Record)]
pub struct BudgetFacts {
    /// The units.
    pub units: Vec<BudgetUnit>,
    /// The unit that spends.
    pub unit: String,
    /// The account it spends on.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The month of the fiscal year, 1-12.
    pub month: u32,
    /// What was spent in the year before this, with the month.
    #[uniffi(default)]
    pub actual: Option<Money>,
    /// What is promised and not spent.
    #[uniffi(default)]
    pub committed: Option<Money>,
    /// What of both falls into the month itself; none takes all of it.
    #[uniffi(default)]
    pub used_in_month: Option<Money>,
    /// What is new; below zero for a reduction.
    pub amount: Money,
    /// Units of the budget's currency for one unit of its own.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
    /// Whether it is spent or promised.
    pub kind: SpendKind,
    /// Posts of whoever approves it.
    #[uniffi(default)]
    pub approver_duties: Vec<String>,
}

use crm_core::expense::BudgetResult;

/// What becomes of the spending.
#[uniffi::remote(Enum)]
pub enum BudgetResult {
    /// It goes on.
    Ok,
    /// It goes on with a warning.
    Warn,
    /// It waits.
    Stop,
}

use crm_core::expense::BudgetAction;

/// What becomes of spending above a limit.
#[uniffi::remote(Enum)]
pub enum BudgetAction {
    /// The limit is not looked at.
    Ignore,
    /// It goes on with a warning.
    Warn,
    /// It waits for an approval.
    Stop,
}

use crm_core::expense::SpendingLimit;

/// A limit and what it would come to.
#[uniffi::remote(Record)]
pub struct SpendingLimit {
    /// `month`, `accumulated_month` or `year`.
    pub scope: String,
    /// The most.
    pub limit: Money,
    /// What it would come to.
    pub total: Money,
    /// What is left; below zero when it is exceeded.
    pub available: Money,
    /// What the policy does about it.
    pub action: BudgetAction,
}

use crm_core::expense::BudgetCheck;

/// Whether it fits.
#[uniffi::remote(Record)]
pub struct BudgetCheck {
    /// What becomes of it.
    pub result: BudgetResult,
    /// The unit whose budget was looked at: the spending one or the first above it that has one.
    pub unit_checked: Option<String>,
    /// The spending in the currency of the budget.
    pub amount: Money,
    /// What the year would come to.
    pub total_after: Money,
    /// The limits, the narrowest first.
    pub limits: Vec<SpendingLimit>,
    /// Those that are exceeded and not ignored.
    pub breached: Vec<String>,
    /// Whether a duty of the approver let it go on.
    pub overridden: bool,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::BudgetNode;

/// A department or an account, and the one above it.
#[uniffi::remote(Record)]
pub struct BudgetNode {
    /// Its name.
    pub name: String,
    /// The one above it.
    #[uniffi(default)]
    pub parent: Option<String>,
}

use crm_core::expense::BudgetLine;

/// What was planned and used of one department, account and month.
#[uniffi::remote(Record)]
pub struct BudgetLine {
    /// The department or project.
    pub unit: String,
    /// The account.
    pub account: String,
    /// The month, by the name that the books give it.
    pub period: String,
    /// Its budget; none when nobody planned it.
    #[uniffi(default)]
    pub budget: Option<Money>,
    /// What was spent.
    #[uniffi(default)]
    pub actual: Option<Money>,
    /// What is promised and not spent.
    #[uniffi(default)]
    pub committed: Option<Money>,
}

use crm_core::expense::BudgetLevel;

/// What a total is about.
#[uniffi::remote(Enum)]
pub enum BudgetLevel {
    /// All lines.
    All,
    /// A department with those below it.
    Unit,
    /// An account with those below it.
    Account,
    /// A month.
    Period,
}

use crm_core::expense::StatedBudget;

/// A total as it was decided or as another system shows it.
#[uniffi::remote(Record)]
pub struct StatedBudget {
    /// What it is about.
    pub level: BudgetLevel,
    /// Its name; empty for all.
    #[uniffi(default)]
    pub name: String,
    /// The budget.
    pub budget: Money,
}

use crm_core::expense::BudgetLevelFacts;

/// Lines, and the trees they stand in.
#[uniffi::remote(Record)]
pub struct BudgetLevelFacts {
    /// The lines; each department, account and month once.
    pub lines: Vec<BudgetLine>,
    /// The departments; empty when none stands above another.
    #[uniffi(default)]
    pub units: Vec<BudgetNode>,
    /// The accounts; empty when none stands above another.
    #[uniffi(default)]
    pub accounts: Vec<BudgetNode>,
    /// Totals that have to tie.
    #[uniffi(default)]
    pub stated: Vec<StatedBudget>,
}

use crm_core::expense::BudgetTotal;

/// One total. Currencies are never added together: a name has a total for each.
#[uniffi::remote(Record)]
pub struct BudgetTotal {
    /// What it is about.
    pub level: BudgetLevel,
    /// Its name; empty for all.
    pub name: String,
    /// What was planned.
    pub budget: Money,
    /// What was spent.
    pub actual: Money,
    /// What is promised.
    pub committed: Money,
    /// What is left; below zero when more was used.
    pub available: Money,
    /// Lines in it.
    pub line_count: u32,
    /// Lines with a budget of which more was used.
    pub overspent_count: u32,
    /// Lines with use and without a budget.
    pub without_budget_count: u32,
}

use crm_core::expense::BudgetLevels;

/// Every level.
#[uniffi::remote(Record)]
pub struct BudgetLevels {
    /// All, then departments, accounts and months, each by name and currency.
    pub totals: Vec<BudgetTotal>,
    /// Lines with a budget and something spent.
    pub pair_count: u32,
    /// Use without a budget, totals that do not tie, accounts and departments that used too much.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::BudgetPeriod;

/// A part of a budget, as it was given.
#[uniffi::remote(Record)]
pub struct BudgetPeriod {
    /// First day; none for the months of a year in their order.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// How much.
    pub amount: Money,
}

use crm_core::expense::Budget;

/// A budget of a unit, for an account, over years.
#[uniffi::remote(Record)]
pub struct Budget {
    /// The department or project.
    pub unit: String,
    /// The account; none for all.
    #[uniffi(default)]
    pub account: Option<String>,
    /// First year.
    pub from_year: i32,
    /// Last year.
    pub to_year: i32,
    /// How much.
    pub amount: Money,
    /// Its parts as given; none for equal ones.
    #[uniffi(default)]
    pub periods: Vec<BudgetPeriod>,
    /// Into how many equal parts it falls: 12 months, 4 quarters, 2 halves, 1; none for 12.
    #[uniffi(default)]
    pub part_count: Option<u32>,
}

use crm_core::expense::BudgetPlanFacts;

/// A new budget and those there are.
#[uniffi::remote(Record)]
pub struct BudgetPlanFacts {
    /// The budgets in force.
    #[uniffi(default)]
    pub existing: Vec<Budget>,
    /// The new one.
    pub budget: Budget,
    /// Whether it takes the place of the one for the same unit, account and years.
    #[uniffi(default)]
    pub revises: bool,
}

use crm_core::expense::PlannedPeriod;

/// A part of the plan.
#[uniffi::remote(Record)]
pub struct PlannedPeriod {
    /// How much.
    pub amount: Money,
    /// Its share of the whole in percent, two places.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
}

use crm_core::expense::BudgetPlan;

/// The plan.
#[uniffi::remote(Record)]
pub struct BudgetPlan {
    /// Whether it may be used.
    pub valid: bool,
    /// Its parts; they add up to the amount.
    pub periods: Vec<PlannedPeriod>,
    /// Sum of the parts as given.
    pub period_total: Money,
    /// How many budgets it takes the place of.
    pub replaced_count: u32,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::BudgetPlace;

/// Where a budget stands.
#[uniffi::remote(Record)]
pub struct BudgetPlace {
    /// The department or project.
    pub unit: String,
    /// The account; none for all.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The month of the fiscal year, 1-12; none for the year.
    #[uniffi(default)]
    pub month: Option<u32>,
}

use crm_core::expense::BudgetTransfer;

/// A transfer.
#[uniffi::remote(Record)]
pub struct BudgetTransfer {
    /// Its number.
    pub transfer: String,
    /// Its day.
    pub date: NaiveDate,
    /// Where it comes from.
    pub source: BudgetPlace,
    /// Where it goes.
    pub target: BudgetPlace,
    /// How much.
    pub amount: Money,
    /// Who asked for it.
    #[uniffi(default)]
    pub requester: Option<PersonKey>,
    /// Who approved it; none while nobody did.
    #[uniffi(default)]
    pub approver: Option<PersonKey>,
    /// Posts of whoever approved it.
    #[uniffi(default)]
    pub approver_duties: Vec<String>,
}

use crm_core::expense::Spending;

/// Something spent or promised.
#[uniffi::remote(Record)]
pub struct Spending {
    /// Its number.
    pub spending: String,
    /// The department or project.
    pub unit: String,
    /// The account.
    #[uniffi(default)]
    pub account: Option<String>,
    /// Its day.
    pub date: NaiveDate,
    /// Spent or promised.
    pub kind: SpendKind,
    /// How much; below zero takes back.
    pub amount: Money,
    /// The promise that this uses up.
    #[uniffi(default)]
    pub fulfils: Option<String>,
    /// Whether a promise ends here, used up or not.
    #[uniffi(default)]
    pub ends_promise: bool,
}

use crm_core::expense::BudgetStatusFacts;

/// Budgets, what was moved between them and what was spent.
#[uniffi::remote(Record)]
pub struct BudgetStatusFacts {
    /// The budgets.
    pub budgets: Vec<Budget>,
    /// Transfers between them.
    #[uniffi(default)]
    pub transfers: Vec<BudgetTransfer>,
    /// What was spent and promised.
    #[uniffi(default)]
    pub spendings: Vec<Spending>,
    /// Which unit stands under which; a unit that is not named stands alone.
    #[uniffi(default)]
    pub units: Vec<BudgetNode>,
}

use crm_core::expense::BudgetStanding;

/// Where one budget stands.
#[uniffi::remote(Record)]
pub struct BudgetStanding {
    /// The department or project.
    pub unit: String,
    /// The account; none for all.
    #[uniffi(default)]
    pub account: Option<String>,
    /// Whether it is kept, nearly used up or exceeded.
    pub result: BudgetResult,
    /// What was spent in the fiscal year until the day, by the unit and those under it.
    pub actual: Money,
    /// What is promised and not spent.
    pub committed: Money,
    /// The month, the months so far and the year, each with what is left.
    pub limits: Vec<SpendingLimit>,
    /// The limits that are exceeded.
    pub breached: Vec<String>,
}

use crm_core::expense::BudgetStatus;

/// Where the budgets stand.
#[uniffi::remote(Record)]
pub struct BudgetStatus {
    /// The budgets of the fiscal year of the day, by unit and account.
    pub standings: Vec<BudgetStanding>,
    /// Spending of the fiscal year that no budget covers.
    pub unbudgeted: Vec<String>,
    /// What is exceeded, nearly used or not budgeted; transfers that do not count.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::PlacedBudget;

/// A budget and what is used of it.
#[uniffi::remote(Record)]
pub struct PlacedBudget {
    /// Where it stands.
    pub place: BudgetPlace,
    /// How much.
    pub budget: Money,
    /// What was spent of it.
    #[uniffi(default)]
    pub actual: Option<Money>,
    /// What is promised of it.
    #[uniffi(default)]
    pub committed: Option<Money>,
}

use crm_core::expense::BudgetTransferFacts;

/// Budgets and transfers between them.
#[uniffi::remote(Record)]
pub struct BudgetTransferFacts {
    /// The budgets before.
    pub budgets: Vec<PlacedBudget>,
    /// The transfers, made in this order.
    pub transfers: Vec<BudgetTransfer>,
}

use crm_core::expense::BudgetTransferResult;

/// The budgets afterwards.
#[uniffi::remote(Record)]
pub struct BudgetTransferResult {
    /// The budgets after all transfers that were made; their sum is that of before.
    pub budgets: Vec<PlacedBudget>,
    /// Transfers that were made.
    pub made: Vec<String>,
    /// Transfers that were not; the findings say why.
    pub refused: Vec<String>,
    /// Why not.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::CarryOverFacts;

/// The budgets of the year that ends.
#[uniffi::remote(Record)]
pub struct CarryOverFacts {
    /// They, with what was spent and promised.
    pub budgets: Vec<PlacedBudget>,
}

use crm_core::expense::CarriedBudget;

/// What becomes of one of them. Used, carried and lapsed add up to the budget, unless more was used.
#[uniffi::remote(Record)]
pub struct CarriedBudget {
    /// Where it stands.
    pub place: BudgetPlace,
    /// What was not spent; zero when more was.
    pub unspent: Money,
    /// What goes over.
    pub carried: Money,
    /// What ends with the year.
    pub lapsed: Money,
    /// What was spent beyond the budget. It is never taken from the next year by itself.
    pub overspent: Money,
}

use crm_core::expense::CarryOverResult;

/// What becomes of all.
#[uniffi::remote(Record)]
pub struct CarryOverResult {
    /// One by one, in the order of the facts.
    pub budgets: Vec<CarriedBudget>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::ClaimCheck;

/// Whether it may be granted.
#[uniffi::remote(Record)]
pub struct ClaimCheck {
    /// Which claim.
    pub claim: ClaimKey,
    /// Whether no finding is an error.
    pub valid: bool,
    /// Sum of its lines.
    pub total: Money,
    /// All that is wrong or odd, line by line, then for the whole.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::ClaimInvoice;

/// An invoice behind a line.
#[uniffi::remote(Record)]
pub struct ClaimInvoice {
    /// Its code; none for the fully digital ones.
    #[uniffi(default)]
    pub code: Option<String>,
    /// Its number.
    pub number: String,
    /// The buyer's name on it.
    #[uniffi(default)]
    pub buyer_name: Option<String>,
    /// The buyer's tax number on it.
    #[uniffi(default)]
    pub buyer_tax_id: Option<String>,
    /// Its amount.
    #[uniffi(default)]
    pub amount: Option<Money>,
}

use crm_core::expense::ClaimGuest;

/// A guest of hospitality, by a key: the claim carries no names.
#[uniffi::remote(Record)]
pub struct ClaimGuest {
    /// The key of the guest.
    pub guest: String,
    /// Whether the guest is family of someone.
    #[uniffi(default)]
    pub family: bool,
    /// Whether the guest works for a hospital.
    #[uniffi(default)]
    pub medical_staff: bool,
    /// What was spent on the guest in the year before this claim; what the register says counts if it is more.
    #[uniffi(default)]
    pub spent_in_year: Option<Money>,
    /// Day of the last invitation.
    #[uniffi(default)]
    pub last_invited_on: Option<NaiveDate>,
}

use crm_core::expense::ClaimLine;

/// One line of a claim.
#[uniffi::remote(Record)]
pub struct ClaimLine {
    /// What it is for: `hotel`, `meal`, `transport`, `hospitality`, `entertainment`, `gift`, `cash_equivalent` or another
    /// kind.
    pub kind: String,
    /// Day of the expense.
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
    /// The account of the expense.
    #[uniffi(default)]
    pub account: Option<String>,
    /// Nights or days it covers; none counts as one.
    #[uniffi(default)]
    pub unit_count: Option<u32>,
    /// The tier of the city, for a hotel.
    #[uniffi(default)]
    pub city_tier: Option<String>,
    /// What it was for.
    #[uniffi(default)]
    pub purpose: Option<String>,
    /// The invoice behind it.
    #[uniffi(default)]
    pub invoice: Option<ClaimInvoice>,
    /// The event of the register that it pays for, for hospitality.
    #[uniffi(default)]
    pub event: Option<String>,
    /// Day of the approval before it, for hospitality; the register's own day goes before it.
    #[uniffi(default)]
    pub approved_on: Option<NaiveDate>,
    /// The moment of that approval, where it is known: it decides when both are of one day.
    #[uniffi(default)]
    pub approved_at: Option<NaiveDateTime>,
    /// The moment at which the hospitality began.
    #[uniffi(default)]
    pub began_at: Option<NaiveDateTime>,
    /// The guests, for hospitality.
    #[uniffi(default)]
    pub guests: Vec<ClaimGuest>,
    /// How many of the company's own people took part; for an event of the register its own figure counts.
    #[uniffi(default)]
    pub own_count: u32,
    /// Whether the guests' hospital has a tender running in which the company takes part.
    #[uniffi(default)]
    pub in_tender: bool,
}

use crm_core::expense::EarlierLine;

/// A line of an earlier claim.
#[uniffi::remote(Record)]
pub struct EarlierLine {
    /// Its claim.
    pub claim: ClaimKey,
    /// Who claimed it; without one it counts as the claimant's own.
    #[uniffi(default)]
    pub claimant: Option<PersonKey>,
    /// What it was for.
    pub kind: String,
    /// Its day.
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
    /// Its invoice.
    #[uniffi(default)]
    pub invoice: Option<ClaimInvoice>,
    /// The event that it paid for.
    #[uniffi(default)]
    pub event: Option<String>,
}

use crm_core::expense::HospitalityEvent;

/// An invitation, from its approval to its cost. Guests stand in it by key only.
#[uniffi::remote(Record)]
pub struct HospitalityEvent {
    /// Its number.
    pub event: String,
    /// The hospital of the guests.
    #[uniffi(default)]
    pub customer: Option<CustomerKey>,
    /// Who invites.
    pub host: PersonKey,
    /// Who approved it beforehand.
    #[uniffi(default)]
    pub approver: Option<PersonKey>,
    /// When it was approved.
    #[uniffi(default)]
    pub approved_on: Option<NaiveDate>,
    /// The moment of that, where it is known.
    #[uniffi(default)]
    pub approved_at: Option<NaiveDateTime>,
    /// The moment at which it began.
    #[uniffi(default)]
    pub began_at: Option<NaiveDateTime>,
    /// When it took place.
    pub date: NaiveDate,
    /// What it was for.
    #[uniffi(default)]
    pub purpose: Option<String>,
    /// Keys of the guests.
    pub guests: Vec<String>,
    /// How many of the company's own people took part.
    #[uniffi(default)]
    pub own_count: u32,
    /// What it cost.
    pub amount: Money,
    /// Whether it was called off.
    #[uniffi(default)]
    pub cancelled: bool,
}

use crm_core::expense::ClaimFacts;

/// A claim and what was claimed before.
#[uniffi::remote(Record)]
pub struct ClaimFacts {
    /// Its key.
    pub claim: ClaimKey,
    /// Who claims.
    pub claimant: PersonKey,
    /// Who approves; none while nobody did.
    #[uniffi(default)]
    pub approver: Option<PersonKey>,
    /// Day on which it was handed in.
    pub submitted_on: NaiveDate,
    /// First day of the trip, if there was one.
    #[uniffi(default)]
    pub trip_start: Option<NaiveDate>,
    /// Last day of the trip.
    #[uniffi(default)]
    pub trip_end: Option<NaiveDate>,
    /// What the claim says it comes to.
    #[uniffi(default)]
    pub total: Option<Money>,
    /// Its lines.
    pub lines: Vec<ClaimLine>,
    /// Lines of all earlier claims that may matter: those of others too, for their invoices.
    #[uniffi(default)]
    pub earlier: Vec<EarlierLine>,
    /// The events of the register that the lines name, and those at which their guests were before.
    #[uniffi(default)]
    pub events: Vec<HospitalityEvent>,
}

use crm_core::expense::GuestFacts;

/// A guest, and the register.
#[uniffi::remote(Record)]
pub struct GuestFacts {
    /// The key of the guest.
    pub guest: String,
    /// The register.
    pub events: Vec<HospitalityEvent>,
}

use crm_core::expense::GuestStanding;

/// What may still be spent on a guest.
#[uniffi::remote(Record)]
pub struct GuestStanding {
    /// The key of the guest.
    pub guest: String,
    /// What was spent on the guest in the year of the day; none when nothing was.
    #[uniffi(default)]
    pub spent_in_year: Option<Money>,
    /// What is left of the year's limit; none when nothing was spent, or in another currency than the limit's.
    #[uniffi(default)]
    pub left_in_year: Option<Money>,
    /// The last invitation before the day or on it.
    #[uniffi(default)]
    pub last_invited_on: Option<NaiveDate>,
    /// The first day on which the guest may be invited again.
    #[uniffi(default)]
    pub next_on: Option<NaiveDate>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::EntertainmentFacts;

/// Entertainment and revenue of a year.
#[uniffi::remote(Record)]
pub struct EntertainmentFacts {
    /// What was spent on entertainment.
    pub spent: Money,
    /// The revenue of the same year.
    pub revenue: Money,
}

use crm_core::expense::EntertainmentDeduction;

/// What tax takes off.
#[uniffi::remote(Record)]
pub struct EntertainmentDeduction {
    /// The share of what was spent.
    pub by_share: Money,
    /// The share of the revenue.
    pub by_revenue: Money,
    /// The smaller of both: what may be deducted.
    pub deductible: Money,
    /// What may not.
    pub not_deductible: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::expense::SpendingFacts;

/// The spendings of a place and the month that is looked at.
#[uniffi::remote(Record)]
pub struct SpendingFacts {
    /// All that was spent and promised.
    pub spendings: Vec<Spending>,
    /// Which departments count.
    pub units: Vec<String>,
    /// Which account counts; none for all.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The currency of the budget.
    pub currency: Currency,
}

use crm_core::expense::SpendingTotals;

/// What counts until the day.
#[uniffi::remote(Record)]
pub struct SpendingTotals {
    /// What was spent in the year of the day.
    pub actual: Money,
    /// What is promised and not spent.
    pub committed: Money,
    /// Both as far as they fall into the month of the day.
    pub used_in_month: Money,
    /// Promises that are open, by number.
    pub open_promises: Vec<String>,
}

use crm_core::finance::LedgerBalance;

/// A customer's balance in the ledger, to be compared with its open items (8.2.3).
#[uniffi::remote(Record)]
pub struct LedgerBalance {
    /// Whose.
    pub customer: CustomerKey,
    /// The balance of the account; the currency says which one.
    pub balance: Money,
}

use crm_core::finance::DocumentKind;

/// What a document does to the customer's balance. Amounts are always above zero; the kind says
/// the sign.
#[uniffi::remote(Enum)]
pub enum DocumentKind {
    /// Goods or services charged.
    Invoice,
    /// A manual charge, an opening balance.
    DebitAdjustment,
    /// Money paid back to the customer.
    Refund,
    /// A return or a price reduction.
    CreditNote,
    /// Money received.
    Payment,
    /// A manual credit, an opening credit.
    CreditAdjustment,
}

use crm_core::finance::EarlyPayment;

/// What may be kept for paying early, as the terms of payment say (8.1.2).
#[uniffi::remote(Record)]
pub struct EarlyPayment {
    /// What may be kept when all of it is paid in time.
    pub amount: Money,
    /// The last day.
    pub until: NaiveDate,
}

use crm_core::finance::Instalment;

/// One part of a document with a due date of its own.
#[uniffi::remote(Record)]
pub struct Instalment {
    /// Its due date; none while it is not known (before acceptance, for example).
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// Its amount, above zero.
    pub amount: Money,
    /// What may be kept for paying it early.
    #[uniffi(default)]
    pub early_payment: Option<EarlyPayment>,
}

use crm_core::finance::SalesShare;

/// A person's share in a document.
#[uniffi::remote(Record)]
pub struct SalesShare {
    /// Who.
    pub person: PersonKey,
    /// How much of it, in percent.
    pub percent: Decimal,
}

use crm_core::finance::ReceivableDocument;

/// One receivable document (8.1.2).
#[uniffi::remote(Record)]
pub struct ReceivableDocument {
    /// Its key; unique over all documents.
    pub document: DocumentKey,
    /// What it is.
    pub kind: DocumentKind,
    /// Whose balance it belongs to.
    pub customer: CustomerKey,
    /// Which of the supplier's companies is owed.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// The receivable account it is posted on.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The day it counts in the books.
    pub posting_date: NaiveDate,
    /// Its due date, when it has no instalments; none while it is not known.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// Its amount, above zero.
    pub amount: Money,
    /// Its parts, when it has several due dates; they add up to the amount.
    #[uniffi(default)]
    pub instalments: Vec<Instalment>,
    /// Cost centre, kept for the report.
    #[uniffi(default)]
    pub cost_centre: Option<String>,
    /// Sales territory.
    #[uniffi(default)]
    pub territory: Option<String>,
    /// Who sold it.
    #[uniffi(default)]
    pub sales_shares: Vec<SalesShare>,
    /// Units of the base currency for one unit of its own, on its posting date.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
    /// The paper behind it.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
    /// The day its age counts from when that is not its posting date: an opening balance, an invoice
    /// that took the place of another one.
    #[uniffi(default)]
    pub aged_from: Option<NaiveDate>,
    /// The department of the hospital that bought.
    #[uniffi(default)]
    pub department: Option<String>,
    /// The contract it belongs to.
    #[uniffi(default)]
    pub contract: Option<ContractKey>,
    /// Who paid, when it was not the customer itself (an insurance fund, for example). Such a credit may
    /// settle what other customers owe.
    #[uniffi(default)]
    pub payer: Option<String>,
    /// Numbers it goes by: on an invoice those printed on it, on a receipt those the payer named.
    #[uniffi(default)]
    pub references: Vec<String>,
    /// The day it became known; none when that is its posting date.
    #[uniffi(default)]
    pub recorded_on: Option<NaiveDate>,
    /// What may be kept for paying it early, when it has no instalments.
    #[uniffi(default)]
    pub early_payment: Option<EarlyPayment>,
}

use crm_core::finance::Allocation;

/// A dated allocation: part of a credit settles part of a debit (8.1.2). One that names another
/// allocation in `reverses` takes back so much of it from its own date on; nothing is ever erased.
#[uniffi::remote(Record)]
pub struct Allocation {
    /// Its key; unique over all allocations.
    pub allocation: AllocationKey,
    /// The credit.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// The instalment it was meant for, counted from 1; otherwise the earliest due goes first.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// The amount, above zero.
    pub amount: Money,
    /// The day it holds from; never before both documents are posted, nor before what it reverses.
    pub date: NaiveDate,
    /// The allocation it takes back, wholly or in part; its documents and instalment are the same.
    #[uniffi(default)]
    pub reverses: Option<AllocationKey>,
    /// The day it became known; none when that is its date.
    #[uniffi(default)]
    pub recorded_on: Option<NaiveDate>,
    /// The allocation of money that earned it, when it is a discount for early payment: the two go back
    /// together.
    #[uniffi(default)]
    pub discount_for: Option<AllocationKey>,
}

use crm_core::finance::Territory;

/// One territory and the one it lies in.
#[uniffi::remote(Record)]
pub struct Territory {
    /// Its name.
    pub name: String,
    /// The territory it lies in.
    #[uniffi(default)]
    pub parent: Option<String>,
}

use crm_core::finance::AgingSelection;

/// What a report is limited to. An empty list sets no limit; several lists all have to hold.
#[uniffi::remote(Record)]
pub struct AgingSelection {
    /// Only these customers.
    #[uniffi(default)]
    pub customers: Vec<CustomerKey>,
    /// The customers the viewer may see; none sets no limit, an empty list hides everything.
    #[uniffi(default)]
    pub visible_customers: Option<Vec<CustomerKey>>,
    /// Only these of the supplier's companies.
    #[uniffi(default)]
    pub legal_entities: Vec<LegalEntityKey>,
    /// Only these receivable accounts.
    #[uniffi(default)]
    pub accounts: Vec<String>,
    /// Only documents in which one of these people has a share.
    #[uniffi(default)]
    pub people: Vec<PersonKey>,
    /// Only these territories and what lies in them.
    #[uniffi(default)]
    pub territories: Vec<String>,
}

use crm_core::finance::AgingFacts;

/// What is known of a set of receivables. The order of the lists changes nothing.
#[uniffi::remote(Record)]
pub struct AgingFacts {
    /// The documents of the customers in question; all of them, also what lies after the day.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Balances to compare with.
    #[uniffi(default)]
    pub ledger_balances: Vec<LedgerBalance>,
    /// The territory tree, when territories are selected.
    #[uniffi(default)]
    pub territories: Vec<Territory>,
    /// What the report is limited to.
    #[uniffi(default)]
    pub selection: Option<AgingSelection>,
    /// The day whose knowledge counts: what became known later is left out. None for all there is.
    #[uniffi(default)]
    pub known_on: Option<NaiveDate>,
}

use crm_core::finance::AgingRow;

/// One open item on the day. Sums add up: `invoiced - paid - credited = outstanding` for a debit,
/// `outstanding = -unapplied_credit` for a credit.
#[uniffi::remote(Record)]
pub struct AgingRow {
    /// The document.
    pub document: DocumentKey,
    /// What it is.
    pub kind: DocumentKind,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Which of the supplier's companies is owed.
    pub legal_entity: Option<LegalEntityKey>,
    /// The receivable account.
    pub account: Option<String>,
    /// Cost centre of the document.
    pub cost_centre: Option<String>,
    /// Territory of the document.
    pub territory: Option<String>,
    /// The instalment, counted from 1; none when the document has none or rows are documents.
    pub instalment: Option<u32>,
    /// The day it counts in the books.
    pub posting_date: NaiveDate,
    /// Its due date; of a document with several, the earliest that is open.
    pub due_date: Option<NaiveDate>,
    /// What was charged; zero for a credit.
    pub invoiced: Money,
    /// What payments settled.
    pub paid: Money,
    /// What credit notes and credit adjustments settled.
    pub credited: Money,
    /// What is left of a credit; zero for a debit.
    pub unapplied_credit: Money,
    /// What is open: above zero is owed to us, below zero is owed by us.
    pub outstanding: Money,
    /// What allocations dated after the day will settle, less what reversals after it take back; below
    /// zero for a credit.
    pub future: Money,
    /// What then remains.
    pub remaining: Money,
    /// Days by the clock of the policy; below zero before its day, none when it has no day.
    pub age_days: Option<i64>,
    /// Days past the due date, whatever the clock; none when not overdue or not known.
    pub overdue_days: Option<i64>,
    /// Days since the posting date, or since `aged_from` of the document, whatever the clock.
    pub document_age_days: i64,
    /// The bucket; of a document with several, the one of its earliest open part.
    pub bucket: String,
}

use crm_core::finance::BucketAmount;

/// One bucket of a sum.
#[uniffi::remote(Record)]
pub struct BucketAmount {
    /// Name of the bucket.
    pub bucket: String,
    /// What stands in it.
    pub amount: Money,
    /// Its share of the balance in percent; none when the balance is not above zero.
    pub percent: Option<Decimal>,
}

use crm_core::finance::AgingGroup;

/// The open items of one customer in one currency. A customer without open items has no group.
#[uniffi::remote(Record)]
pub struct AgingGroup {
    /// Whose.
    pub customer: CustomerKey,
    /// Of the open debits: what was charged.
    pub invoiced: Money,
    /// Of the open debits: what was paid.
    pub paid: Money,
    /// Of the open debits: what was credited.
    pub credited: Money,
    /// Credits that settle nothing yet.
    pub unapplied_credit: Money,
    /// The balance.
    pub outstanding: Money,
    /// What of it has reached its due date, credits left out.
    pub due: Money,
    /// Days past the earliest due date that is open; none when nothing is overdue.
    pub oldest_overdue_days: Option<i64>,
    /// The balance by bucket; the buckets add up to `outstanding`.
    pub buckets: Vec<BucketAmount>,
    /// Open items less the ledger's balance; none when there is no balance to compare with.
    pub ledger_difference: Option<Money>,
}

use crm_core::finance::AgingTotal;

/// All open items of one currency.
#[uniffi::remote(Record)]
pub struct AgingTotal {
    /// The currency; currencies are never added.
    pub currency: Currency,
    /// What was charged on the open debits.
    pub invoiced: Money,
    /// What was paid on them.
    pub paid: Money,
    /// What was credited on them.
    pub credited: Money,
    /// Credits that settle nothing yet.
    pub unapplied_credit: Money,
    /// The balance.
    pub outstanding: Money,
    /// What of it has reached its due date, credits left out.
    pub due: Money,
    /// The balance by bucket; the buckets add up to `outstanding`.
    pub buckets: Vec<BucketAmount>,
    /// Customers with open items.
    pub customer_count: u32,
}

use crm_core::finance::Aging;

/// Open items on a day, by row, by customer and in all.
#[uniffi::remote(Record)]
pub struct Aging {
    /// The day.
    pub as_of: NaiveDate,
    /// Open items by posting date, document and instalment.
    pub rows: Vec<AgingRow>,
    /// By customer and currency.
    pub groups: Vec<AgingGroup>,
    /// By currency.
    pub totals: Vec<AgingTotal>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::PayerCover;

/// A payer who is not the hospital, and whose debts it pays.
#[uniffi::remote(Record)]
pub struct PayerCover {
    /// Who, as credits name it.
    pub payer: String,
    /// The hospitals it pays for.
    pub customers: Vec<CustomerKey>,
}

use crm_core::finance::AllocationFacts;

/// What is known for a proposal.
#[uniffi::remote(Record)]
pub struct AllocationFacts {
    /// The documents, debits and credits.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what already.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Whom others pay for, a fund of health insurance for example.
    #[uniffi(default)]
    pub payers: Vec<PayerCover>,
}

use crm_core::finance::policy::AllocationStrategy;

/// One way to find the debits that a credit pays.
#[uniffi::remote(Enum)]
pub enum AllocationStrategy {
    /// A document that the credit names, or one with a reference that it names.
    ByReference,
    /// A document of the same customer that is open with exactly this amount; the oldest of them.
    ExactAmount,
    /// The documents of the same customer, the earliest due first.
    OldestDueFirst,
}

use crm_core::finance::ProposedAllocation;

/// One allocation that is proposed.
#[uniffi::remote(Record)]
pub struct ProposedAllocation {
    /// The credit.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// The instalment, counted from 1, when the debit has several.
    pub instalment: Option<u32>,
    /// How much.
    pub amount: Money,
    /// The day it would hold from: when both documents are posted.
    pub date: NaiveDate,
    /// The strategy that found it.
    pub strategy: AllocationStrategy,
}

use crm_core::finance::AllocationProposal;

/// All allocations that are proposed, and the grounds.
#[uniffi::remote(Record)]
pub struct AllocationProposal {
    /// In the order the credits were posted.
    pub allocations: Vec<ProposedAllocation>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::AgingDimension;

/// By what open items are grouped.
#[uniffi::remote(Enum)]
pub enum AgingDimension {
    /// The customer.
    Customer,
    /// The department of the hospital, as the document names it.
    Department,
    /// Who is responsible on the day, by share.
    Person,
    /// The region of the customer on the day; the territory of the document when it has none.
    Region,
    /// The class of the customer on the day.
    Class,
    /// The contract, as the document names it.
    Contract,
    /// The supplier's company that is owed.
    LegalEntity,
}

use crm_core::finance::CustomerTrait;

/// What a customer is from a day on.
#[uniffi::remote(Record)]
pub struct CustomerTrait {
    /// Who.
    pub customer: CustomerKey,
    /// From this day on, until a later row.
    pub since: NaiveDate,
    /// Its region.
    #[uniffi(default)]
    pub region: Option<String>,
    /// Its class.
    #[uniffi(default)]
    pub class_name: Option<String>,
}

use crm_core::finance::Responsibility;

/// A person's share in what a customer owes, for some time.
#[uniffi::remote(Record)]
pub struct Responsibility {
    /// Whose debts.
    pub customer: CustomerKey,
    /// Who answers for them.
    pub person: PersonKey,
    /// How much of them, in percent.
    pub percent: Decimal,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while it lasts.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
    /// The day it became known; none when that is its first day.
    #[uniffi(default)]
    pub recorded_on: Option<NaiveDate>,
}

use crm_core::finance::MarkKind;

/// What a mark says.
#[uniffi::remote(Enum)]
pub enum MarkKind {
    /// The customer disputes it.
    Dispute,
    /// It is not chased for another reason.
    Freeze,
    /// A bill of exchange covers it; the mark ends on the day the bill is paid or comes back.
    Bill,
    /// It is kept back as a guarantee.
    Retention,
}

use crm_core::finance::ItemMark;

/// A mark on a document, an instalment or part of it (8.1.2, 8.1.3).
#[uniffi::remote(Record)]
pub struct ItemMark {
    /// Its key.
    pub mark: String,
    /// Whose document it is.
    pub customer: CustomerKey,
    /// The document.
    pub document: DocumentKey,
    /// The instalment, counted from 1; none for the whole document.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// What it says.
    pub kind: MarkKind,
    /// How much of it; none for all that is open.
    #[uniffi(default)]
    pub amount: Option<Money>,
    /// Its first day.
    pub since: NaiveDate,
    /// Its last day; none while it lasts.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// The day it became known; none when that is its first day.
    #[uniffi(default)]
    pub recorded_on: Option<NaiveDate>,
}

use crm_core::finance::AgingBreakdownFacts;

/// Open items and what they are grouped by.
#[uniffi::remote(Record)]
pub struct AgingBreakdownFacts {
    /// By what.
    pub by: AgingDimension,
    /// The documents; all of them, also what lies after the day.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[uniffi(default)]
    pub responsible: Vec<Responsibility>,
    /// Region and class, by day.
    #[uniffi(default)]
    pub traits: Vec<CustomerTrait>,
    /// Disputes, freezes, bills of exchange and retentions.
    #[uniffi(default)]
    pub marks: Vec<ItemMark>,
    /// The day whose knowledge counts, of documents, allocations, marks and responsibilities; none for all
    /// there is.
    #[uniffi(default)]
    pub known_on: Option<NaiveDate>,
}

use crm_core::finance::NamedAmount;

/// An amount by name.
#[uniffi::remote(Record)]
pub struct NamedAmount {
    /// Name of the bucket.
    pub name: String,
    /// What stands in it.
    pub amount: Money,
}

use crm_core::finance::BreakdownRow;

/// One group.
#[uniffi::remote(Record)]
pub struct BreakdownRow {
    /// Its name; none for what belongs to no group.
    pub name: Option<String>,
    /// All that is open, less credits that settle nothing.
    pub outstanding: Money,
    /// What of the open debits is past its due day, bills and retentions left out.
    pub overdue: Money,
    /// By days past the due day; bills and retentions stand apart. Adds up to `outstanding`.
    pub by_overdue: Vec<NamedAmount>,
    /// By years of age, as a provision counts them; bills and retentions stand apart. Adds up too.
    pub by_age: Vec<NamedAmount>,
    /// What of it is disputed.
    pub disputed: Money,
    /// What of it is frozen.
    pub frozen: Money,
    /// What a bill of exchange covers.
    pub bills: Money,
    /// What is kept back as a guarantee.
    pub retained: Money,
    /// Credits that settle nothing yet.
    pub unapplied_credit: Money,
}

use crm_core::finance::AgingBreakdown;

/// Open items by group. The rows of a currency add up to its total to the cent.
#[uniffi::remote(Record)]
pub struct AgingBreakdown {
    /// The day.
    pub as_of: NaiveDate,
    /// By what.
    pub by: AgingDimension,
    /// By currency and name; what belongs to no group comes first.
    pub rows: Vec<BreakdownRow>,
    /// One row without a name for each currency.
    pub totals: Vec<BreakdownRow>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::dunning::DunningChannel;

/// How the hospital is asked.
#[uniffi::remote(Enum)]
pub enum DunningChannel {
    /// A call.
    Phone,
    /// An e-mail.
    Email,
    /// A letter.
    Letter,
    /// A lawyer's letter.
    LawyerLetter,
    /// The case goes to the lawyers.
    Legal,
}

use crm_core::finance::dunning::ContactNote;

/// A note of a contact about what is owed, as it is kept (8.1.1). It names nobody of the hospital.
#[uniffi::remote(Record)]
pub struct ContactNote {
    /// Its key.
    pub note: String,
    /// Which hospital.
    pub customer: CustomerKey,
    /// Who spoke to it.
    pub person: PersonKey,
    /// Its day.
    pub date: NaiveDate,
    /// How.
    pub channel: DunningChannel,
    /// What it was about; empty for everything that is owed.
    #[uniffi(default)]
    pub documents: Vec<DocumentKey>,
    /// What came of it.
    pub outcome: String,
    /// A paper, if there is one.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
}

use crm_core::finance::OverdueContactFacts;

/// Open items, who is responsible, and what was said.
#[uniffi::remote(Record)]
pub struct OverdueContactFacts {
    /// The documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[uniffi(default)]
    pub responsible: Vec<Responsibility>,
    /// Disputes, freezes, bills of exchange and retentions; what they hold is not chased.
    #[uniffi(default)]
    pub marks: Vec<ItemMark>,
    /// Contacts.
    #[uniffi(default)]
    pub notes: Vec<ContactNote>,
    /// The day the books begin here: no obligation before it, and none that was owed before it.
    #[uniffi(default)]
    pub go_live: Option<NaiveDate>,
}

use crm_core::finance::ChasedItem;

/// One overdue item that somebody has to speak about.
#[uniffi::remote(Record)]
pub struct ChasedItem {
    /// The document.
    pub document: DocumentKey,
    /// Whose.
    pub customer: CustomerKey,
    /// Who is responsible: the one with the largest share; nobody when no one is named.
    pub responsible: Option<PersonKey>,
    /// Its earliest due day that is open.
    pub due_date: NaiveDate,
    /// What of it is overdue and neither disputed nor frozen, covered by a bill or kept back.
    pub chased: Money,
}

use crm_core::finance::dunning::ContactShare;

/// How many of a person's items were spoken about in time.
#[uniffi::remote(Record)]
pub struct ContactShare {
    /// Who; none for items that nobody is responsible for.
    pub owner: Option<PersonKey>,
    /// Overdue items.
    pub items: u32,
    /// Those whose last contact is recent enough.
    pub in_time: u32,
    /// In percent, to two places.
    pub percent: Decimal,
}

use crm_core::finance::dunning::ContactRound;

/// The round.
#[uniffi::remote(Record)]
pub struct ContactRound {
    /// The next contact about each overdue item, by its day.
    pub obligations: Vec<Obligation>,
    /// By person; each item is counted once.
    pub shares: Vec<ContactShare>,
    /// Items without anyone responsible, and contacts by another.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::OverdueContacts;

/// Who has to speak about what.
#[uniffi::remote(Record)]
pub struct OverdueContacts {
    /// The post that answers for all of it (4.3.1).
    pub accountable: String,
    /// Each overdue document once, in the order of posting.
    pub items: Vec<ChasedItem>,
    /// By when each of them has to be spoken about, and how much was.
    pub round: ContactRound,
}

use crm_core::finance::credit::CreditLimitSource;

/// Whose limit it is.
#[uniffi::remote(Enum)]
pub enum CreditLimitSource {
    /// The hospital's own.
    Customer,
    /// That of its group, for all of it together. It holds beside the hospital's own.
    Group,
    /// What an insurer covers; it comes on top.
    Insured,
}

use crm_core::finance::credit::CreditLimit;

/// A limit.
#[uniffi::remote(Record)]
pub struct CreditLimit {
    /// Whose it is.
    pub source: CreditLimitSource,
    /// For which of the supplier's companies; none holds for all that have none of their own.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::credit::ExposurePart;

/// A part of what the hospital owes or will owe.
#[uniffi::remote(Record)]
pub struct ExposurePart {
    /// Its name, for example `sales_order`, `draft_invoice`, `unpaid`. An unpaid item becomes
    /// `unpaid_open` or `unpaid_overdue` by its days.
    pub part: String,
    /// How much.
    pub amount: Money,
    /// Units of the limit's currency for one unit of its own.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
    /// Days past its due date; below zero before it.
    #[uniffi(default)]
    pub overdue_days: Option<i64>,
}

use crm_core::finance::credit::CreditRelease;

/// Someone lets an order go on although the limit says no.
#[uniffi::remote(Record)]
pub struct CreditRelease {
    /// The post.
    pub duty: String,
    /// Who.
    pub person: PersonKey,
    /// Why.
    pub reason: String,
    /// Day of the release.
    pub released_on: NaiveDate,
    /// Last day on which it holds; none while it is open.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
}

use crm_core::finance::credit::CreditHold;

/// Someone holds the orders of a hospital.
#[uniffi::remote(Record)]
pub struct CreditHold {
    /// Its key.
    pub hold: String,
    /// Whose orders.
    pub customer: CustomerKey,
    /// The post.
    pub duty: String,
    /// Who.
    pub person: PersonKey,
    /// Why.
    pub reason: String,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while it lasts.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
}

use crm_core::finance::credit::CreditFacts;

/// What a hospital owes and wants to order.
#[uniffi::remote(Record)]
pub struct CreditFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Which of the supplier's companies sells.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// Whether the hospital is frozen: it gets nothing, whatever it owes.
    #[uniffi(default)]
    pub frozen: bool,
    /// The step of dunning that holds its orders, as the last run says; none while none does.
    #[uniffi(default)]
    pub dunning_hold: Option<String>,
    /// Holds on its orders.
    #[uniffi(default)]
    pub holds: Vec<CreditHold>,
    /// Its limits.
    #[uniffi(default)]
    pub limits: Vec<CreditLimit>,
    /// What it owes, part by part; of a whole group when the only limit is the group's.
    #[uniffi(default)]
    pub exposure: Vec<ExposurePart>,
    /// What the whole group owes, the hospital with it, when the group has a limit beside the hospital's own;
    /// none takes the hospital as all of its group.
    #[uniffi(default)]
    pub group_exposure: Option<Vec<ExposurePart>>,
    /// What it wants to order.
    #[uniffi(default)]
    pub new_order: Option<Money>,
    /// Units of the limit's currency for one unit of the order's.
    #[uniffi(default)]
    pub new_order_rate: Option<Decimal>,
    /// Who let it go on.
    #[uniffi(default)]
    pub release: Option<CreditRelease>,
}

use crm_core::finance::credit::CreditResult;

/// What becomes of the order.
#[uniffi::remote(Enum)]
pub enum CreditResult {
    /// It goes on.
    Pass,
    /// It goes on with a warning.
    Warn,
    /// It waits.
    Block,
    /// It would wait, and someone with the duty let it go on.
    Released,
}

use crm_core::finance::credit::ExposureSum;

/// One part of the exposure, added up.
#[uniffi::remote(Record)]
pub struct ExposureSum {
    /// Its name.
    pub part: String,
    /// How much, in the currency of the limit.
    pub amount: Money,
    /// Whether it counts against the limit.
    pub included: bool,
}

use crm_core::finance::credit::LimitCheck;

/// One limit against what counts for it.
#[uniffi::remote(Record)]
pub struct LimitCheck {
    /// Whose limit it is.
    pub source: CreditLimitSource,
    /// The limit, with what is insured.
    pub limit: Money,
    /// What counts of the exposure.
    pub exposure: Money,
    /// With the order.
    pub total: Money,
    /// What is left of the limit; below zero when it is exceeded.
    pub headroom: Money,
}

use crm_core::finance::credit::CreditCheck;

/// Whether the order may go on.
#[uniffi::remote(Record)]
pub struct CreditCheck {
    /// Who.
    pub customer: CustomerKey,
    /// What becomes of the order.
    pub result: CreditResult,
    /// The limit that decides, with what is insured: the one that leaves least. None when there is no limit.
    pub limit: Option<Money>,
    /// Whose it is.
    pub limit_source: Option<CreditLimitSource>,
    /// Every limit that holds, the hospital's own first.
    pub limits: Vec<LimitCheck>,
    /// The hospital's exposure, part by part, in the order of the facts.
    pub parts: Vec<ExposureSum>,
    /// What counts of the exposure that the deciding limit is for.
    pub exposure: Money,
    /// The order in the currency of the limit.
    pub new_order: Money,
    /// Both together.
    pub total: Money,
    /// What is left of the limit; below zero when it is exceeded.
    pub headroom: Option<Money>,
    /// What is exceeded: names of parts, `total` and `group_total`.
    pub exceeded: Vec<String>,
    /// Why it waits, and what is wrong with the release.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::credit::UndeliveredOrder;

/// What is ordered and not delivered yet.
#[uniffi::remote(Record)]
pub struct UndeliveredOrder {
    /// The order.
    pub order: OrderKey,
    /// Who ordered.
    pub customer: CustomerKey,
    /// What of it is not delivered.
    pub amount: Money,
    /// Units of the limit's currency for one unit of its own.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
}

use crm_core::finance::ExchangeRate;

/// What a unit of one currency is worth in another from a day on.
#[uniffi::remote(Record)]
pub struct ExchangeRate {
    /// The currency.
    pub currency: Currency,
    /// The currency it is worth something in.
    pub base_currency: Currency,
    /// From this day on, until a later row.
    pub since: NaiveDate,
    /// Units of the base currency for one unit.
    pub rate: Decimal,
}

use crm_core::finance::credit::ExposureFacts;

/// Open items and orders of a hospital and its group.
#[uniffi::remote(Record)]
pub struct ExposureFacts {
    /// The hospital.
    pub customer: CustomerKey,
    /// The others of its group, when the limit is the group's.
    #[uniffi(default)]
    pub group: Vec<CustomerKey>,
    /// The documents; those of others are left out.
    #[uniffi(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// What is ordered and not delivered yet; that of others is left out.
    #[uniffi(default)]
    pub orders: Vec<UndeliveredOrder>,
    /// The currency of the limit; needed where the policy takes the rate of the day.
    #[uniffi(default)]
    pub limit_currency: Option<Currency>,
    /// Dated rates to it.
    #[uniffi(default)]
    pub rates: Vec<ExchangeRate>,
}

use crm_core::finance::credit::CustomerExposure;

/// What one hospital owes and will owe.
#[uniffi::remote(Record)]
pub struct CustomerExposure {
    /// Who.
    pub customer: CustomerKey,
    /// Part by part, by posting date.
    pub parts: Vec<ExposurePart>,
}

use crm_core::finance::credit::Exposure;

/// What is owed and will be owed.
#[uniffi::remote(Record)]
pub struct Exposure {
    /// All parts, as a credit check asks for them.
    pub parts: Vec<ExposurePart>,
    /// The same by hospital, the asking one first.
    pub customers: Vec<CustomerExposure>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::credit::CreditLimitRecord;

/// A limit as it was granted.
#[uniffi::remote(Record)]
pub struct CreditLimitRecord {
    /// Its key.
    pub grant: String,
    /// Whose.
    pub customer: CustomerKey,
    /// The limit.
    pub limit: CreditLimit,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while it lasts.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
    /// Who granted it.
    pub granted_by: PersonKey,
    /// Why.
    pub reason: String,
}

use crm_core::finance::credit::CreditReleaseRecord;

/// A release as it was given.
#[uniffi::remote(Record)]
pub struct CreditReleaseRecord {
    /// Its key.
    pub key: String,
    /// Whose orders.
    pub customer: CustomerKey,
    /// The order; none for all of its days.
    #[uniffi(default)]
    pub order: Option<OrderKey>,
    /// The release.
    pub release: CreditRelease,
}

use crm_core::finance::dunning::ContactFacts;

/// An overdue item and when the hospital was last spoken to about it.
#[uniffi::remote(Record)]
pub struct ContactFacts {
    /// Its document.
    pub document: DocumentKey,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// When it was due.
    pub due_date: NaiveDate,
    /// The last contact about it, by a dated note.
    #[uniffi(default)]
    pub last_contact: Option<NaiveDate>,
}

use crm_core::finance::dunning::ContactItem;

/// An overdue item of a round.
#[uniffi::remote(Record)]
pub struct ContactItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Others who share it, when no dated share says who does.
    #[uniffi(default)]
    pub shared_by: Vec<PersonKey>,
    /// When it was due.
    pub due_date: NaiveDate,
}

use crm_core::finance::dunning::ContactRoundFacts;

/// Items and notes.
#[uniffi::remote(Record)]
pub struct ContactRoundFacts {
    /// Open items; those that are not overdue are left out.
    pub items: Vec<ContactItem>,
    /// The notes.
    #[uniffi(default)]
    pub notes: Vec<ContactNote>,
    /// Who is responsible, by day and share; for a day without a row the item says it.
    #[uniffi(default)]
    pub responsible: Vec<Responsibility>,
}

use crm_core::finance::dunning::LateRate;

/// Which rate holds.
#[uniffi::remote(Enum)]
pub enum LateRate {
    /// The rate of the contract: that of the facts, or that of the policy.
    Contract,
    /// What a public body owes a small supplier: what was agreed, if it reaches the prime rate of the day of
    /// the contract, else a percentage by the day.
    SmallSupplier,
    /// What a court grants where nothing was agreed: the loan prime rate of the first day of delay and
    /// the share on top of it.
    Statutory,
}

use crm_core::finance::dunning::InterestPayment;

/// Money that came in late.
#[uniffi::remote(Record)]
pub struct InterestPayment {
    /// Its day; interest runs on what it pays up to this day.
    pub date: NaiveDate,
    /// What of it pays the principal.
    pub principal: Money,
}

use crm_core::finance::dunning::LateInterestFacts;

/// What was owed, since when, and what came in.
#[uniffi::remote(Record)]
pub struct LateInterestFacts {
    /// What was owed on the due date.
    pub principal: Money,
    /// The due date: the first day of interest is the day after.
    pub due_date: NaiveDate,
    /// Which rate holds.
    pub rate: LateRate,
    /// Percent a year, when the contract names one.
    #[uniffi(default)]
    pub contract_percent: Option<Decimal>,
    /// The day of the contract, which a small supplier's agreed rate is measured by.
    #[uniffi(default)]
    pub contract_date: Option<NaiveDate>,
    /// What came in.
    #[uniffi(default)]
    pub payments: Vec<InterestPayment>,
    /// The day through which interest was charged before; none when it never was.
    #[uniffi(default)]
    pub charged_until: Option<NaiveDate>,
}

use crm_core::finance::dunning::InterestSegment;

/// A stretch of days with one principal.
#[uniffi::remote(Record)]
pub struct InterestSegment {
    /// The day before its first day of interest.
    pub after: NaiveDate,
    /// Its last day.
    pub through: NaiveDate,
    /// Its days, as the day count counts them.
    pub days: i64,
    /// What was owed.
    pub principal: Money,
    /// Its interest.
    pub interest: Money,
}

use crm_core::finance::dunning::LateInterest;

/// The interest.
#[uniffi::remote(Record)]
pub struct LateInterest {
    /// Percent a year, or a day for the small supplier's rate.
    pub percent: Decimal,
    /// Whether the percentage is a day's.
    pub daily: bool,
    /// The stretches, the earliest first; their interest adds up to the whole.
    pub segments: Vec<InterestSegment>,
    /// The interest to the day. It stays owed when the principal is paid.
    pub interest: Money,
    /// What of it was charged before.
    pub charged_before: Money,
    /// What of it is new: the parts of a delay add up to the whole, however it is cut.
    pub to_charge: Money,
    /// What of the principal is still owed.
    pub principal_open: Money,
    /// Principal and interest.
    pub grand_total: Money,
    /// What a person should know about the rate.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::dunning::LimitationEventKind;

/// Something that starts the period anew.
#[uniffi::remote(Enum)]
pub enum LimitationEventKind {
    /// The hospital was asked to pay.
    Demand,
    /// The hospital promised to pay.
    Promise,
    /// The hospital paid part of it.
    PartPayment,
    /// The hospital signed or sealed a statement of account.
    SignedStatement,
    /// A suit, or a request for arbitration.
    Suit,
}

use crm_core::finance::dunning::ProofKind;

/// What shows that an event happened and what it said.
#[uniffi::remote(Enum)]
pub enum ProofKind {
    /// A letter whose receipt the hospital signed.
    SignedReceipt,
    /// A letter by post or courier that names the claim, with the record that it was delivered.
    DeliveryRecord,
    /// A letter whose delivery a notary recorded.
    NotarisedDelivery,
    /// An e-mail to an address that the contract names, or that was answered.
    ConfirmedEmail,
    /// A notice in a newspaper, when the debtor cannot be found.
    PublicNotice,
    /// A promise in writing with a signature.
    WrittenPromise,
    /// A paper with the hospital's seal.
    SealedPaper,
    /// A paper with a signature and no seal: it binds the hospital only if who signed was allowed to.
    SignedPaper,
    /// The record of the bank.
    BankRecord,
    /// A paper of the court or of the arbitration.
    CourtRecord,
    /// Our own note of a call or a visit.
    CallNote,
}

use crm_core::finance::dunning::LimitationProof;

/// A proof, and where it is kept.
#[uniffi::remote(Record)]
pub struct LimitationProof {
    /// What it is.
    pub kind: ProofKind,
    /// The paper.
    pub paper: Evidence,
}

use crm_core::finance::dunning::LimitationEvent;

/// One event.
#[uniffi::remote(Record)]
pub struct LimitationEvent {
    /// What it was.
    pub kind: LimitationEventKind,
    /// Its day.
    pub date: NaiveDate,
    /// The last day of the proceedings of a suit: from then on the period runs anew. Without it, the day of
    /// the suit counts.
    #[uniffi(default)]
    pub ended_on: Option<NaiveDate>,
    /// What proves it. Nothing proves nothing.
    #[uniffi(default)]
    pub proof: Option<LimitationProof>,
}

use crm_core::finance::dunning::LimitationEventRecord;

/// An event as it is kept, for all claims that it names.
#[uniffi::remote(Record)]
pub struct LimitationEventRecord {
    /// Its key.
    pub key: String,
    /// Whose claims.
    pub customer: CustomerKey,
    /// Which of them.
    pub documents: Vec<DocumentKey>,
    /// What happened.
    pub event: LimitationEvent,
}

use crm_core::finance::dunning::LimitationHindrance;

/// Something that kept us from claiming: a disaster, a receiver not yet named.
#[uniffi::remote(Record)]
pub struct LimitationHindrance {
    /// First day.
    pub since: NaiveDate,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
}

use crm_core::finance::dunning::LimitationFacts;

/// A claim and what was done about it.
#[uniffi::remote(Record)]
pub struct LimitationFacts {
    /// Its document.
    pub document: DocumentKey,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The due dates of its instalments, at least one.
    pub due_dates: Vec<Day>,
    /// What happened since.
    #[uniffi(default)]
    pub events: Vec<LimitationEvent>,
    /// What kept us from claiming.
    #[uniffi(default)]
    pub hindrances: Vec<LimitationHindrance>,
}

use crm_core::finance::dunning::LimitationState;

/// Where the period stands.
#[uniffi::remote(Enum)]
pub enum LimitationState {
    /// The last instalment is not overdue yet.
    NotBegun,
    /// It runs.
    Running,
    /// A hindrance holds it.
    Suspended,
    /// It ends soon.
    EndsSoon,
    /// It has ended.
    Ended,
}

use crm_core::finance::dunning::LimitationPeriod;

/// The period on the day.
#[uniffi::remote(Record)]
pub struct LimitationPeriod {
    /// Its document.
    pub document: DocumentKey,
    /// Where it stands.
    pub status: LimitationState,
    /// The day it counts from: the last due date, or the last event that started it anew.
    pub counts_from: NaiveDate,
    /// The last day on which the claim can be enforced; while a hindrance lasts, as if it ended today.
    pub ends_on: NaiveDate,
    /// The day beyond which nothing starts it anew.
    pub absolute_end: NaiveDate,
    /// Days to the end; below zero after it.
    pub days_left: i64,
    /// The demand that someone owes before it ends.
    pub obligation: Obligation,
    /// Events that prove nothing or came too late; that the end is near, or over.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::dunning::NoticeClaim;

/// An item that a notice asks for.
#[uniffi::remote(Record)]
pub struct NoticeClaim {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment, counted from 1.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// What of it is not asked for, since it is disputed or frozen; of several instalments the earliest
    /// due first.
    #[uniffi(default)]
    pub disputed: Option<Money>,
}

use crm_core::finance::ledger::PostingPurpose;

/// What an adjustment is about.
#[uniffi::remote(Enum)]
pub enum PostingPurpose {
    /// What was open on the day the books begin.
    Opening,
    /// A debt or a credit that is given up.
    WriteOff,
    /// A discount for early payment.
    Discount,
    /// Interest on what is late.
    Interest,
    /// A fee of dunning.
    Fee,
}

use crm_core::finance::ledger::PostingDetail;

/// The figures of a document that its amount does not tell, as they are kept (8.2.1). Without them the
/// ledger cannot be made again from the documents.
#[uniffi::remote(Record)]
pub struct PostingDetail {
    /// The document.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Its amount without tax, as the paper says.
    #[uniffi(default)]
    pub net: Option<Money>,
    /// Its tax.
    #[uniffi(default)]
    pub tax: Option<Money>,
    /// What the goods cost, in the base currency.
    #[uniffi(default)]
    pub cost: Option<Money>,
    /// What an adjustment is about.
    #[uniffi(default)]
    pub purpose: Option<PostingPurpose>,
}

use crm_core::finance::dunning::NoticedItem;

/// An item of a notice that is kept.
#[uniffi::remote(Record)]
pub struct NoticedItem {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment, counted from 1.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// The level of the item.
    pub level: u32,
    /// What was asked for.
    pub claimed: Money,
    /// Interest on what of it was paid late and is open no longer, when this notice asked for it.
    #[uniffi(default)]
    pub paid_late_interest: Option<Money>,
}

use crm_core::finance::dunning::DunningNoticeRecord;

/// A notice as it is kept once it was made (8.1.3).
#[uniffi::remote(Record)]
pub struct DunningNoticeRecord {
    /// Its key.
    pub notice: String,
    /// Who it went to.
    pub customer: CustomerKey,
    /// Its day.
    pub date: NaiveDate,
    /// Its level; 0 for a reminder.
    pub level: u32,
    /// How the hospital was asked.
    pub channel: DunningChannel,
    /// Whether it has not gone out yet.
    #[uniffi(default)]
    pub draft: bool,
    /// What it asks for.
    pub items: Vec<NoticedItem>,
    /// The paper: the letter, with the receipt if there is one.
    #[uniffi(default)]
    pub evidence: Option<Evidence>,
}

use crm_core::finance::dunning::DunningNoticeFacts;

/// The documents of a customer and what settles what.
#[uniffi::remote(Record)]
pub struct DunningNoticeFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// What the notice asks for; none takes everything that is overdue.
    #[uniffi(default)]
    pub claims: Option<Vec<NoticeClaim>>,
    /// What was kept with the documents: an adjustment that charges interest bears none itself.
    #[uniffi(default)]
    pub postings: Vec<PostingDetail>,
    /// Notices that went out before, for the interest on late payments that they asked for.
    #[uniffi(default)]
    pub notices: Vec<DunningNoticeRecord>,
    /// Which rate of interest holds; none takes that of the policy.
    #[uniffi(default)]
    pub rate: Option<LateRate>,
    /// Percent a year, when the contract names one.
    #[uniffi(default)]
    pub contract_percent: Option<Decimal>,
    /// The day of the contract, which a small supplier's agreed rate is measured by.
    #[uniffi(default)]
    pub contract_date: Option<NaiveDate>,
    /// The level whose fee it carries; none carries no fee.
    #[uniffi(default)]
    pub level: Option<u32>,
    /// The currency the notice is written in, if it is another one.
    #[uniffi(default)]
    pub notice_currency: Option<Currency>,
    /// Units of it for one unit of the documents' currency.
    #[uniffi(default)]
    pub notice_rate: Option<Decimal>,
}

use crm_core::finance::dunning::DunnedState;

/// Where a document stands.
#[uniffi::remote(Enum)]
pub enum DunnedState {
    /// Nothing is settled and nothing is overdue.
    Unpaid,
    /// Part is settled and nothing is overdue.
    PartlyPaid,
    /// Something is overdue.
    Overdue,
    /// Nothing is open.
    Paid,
}

use crm_core::finance::dunning::DunnedDocument;

/// A document on the day.
#[uniffi::remote(Record)]
pub struct DunnedDocument {
    /// Its key.
    pub document: DocumentKey,
    /// Where it stands.
    pub status: DunnedState,
    /// What is open.
    pub outstanding: Money,
}

use crm_core::finance::dunning::NoticeLine;

/// One line of the notice.
#[uniffi::remote(Record)]
pub struct NoticeLine {
    /// The document.
    pub document: DocumentKey,
    /// Its instalment.
    pub instalment: Option<u32>,
    /// When it was due.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// Days past that.
    pub overdue_days: i64,
    /// What is open on the day, less what is not asked for.
    pub outstanding: Money,
    /// Interest on it to the day.
    pub interest: Money,
}

use crm_core::finance::dunning::PaidLateLine;

/// What was paid late of an item, and the interest that is still to be asked for.
#[uniffi::remote(Record)]
pub struct PaidLateLine {
    /// The document.
    pub document: DocumentKey,
    /// Its instalment.
    pub instalment: Option<u32>,
    /// When it was due.
    pub due_date: NaiveDate,
    /// The day of the last late payment.
    pub paid_on: NaiveDate,
    /// What of it was paid late.
    pub paid: Money,
    /// Interest on that, from the due date to the day of each payment.
    pub interest: Money,
    /// What of the interest earlier notices asked for.
    pub asked_before: Money,
    /// What this one asks for.
    pub to_ask: Money,
}

use crm_core::finance::dunning::DunningNotice;

/// The notice.
#[uniffi::remote(Record)]
pub struct DunningNotice {
    /// Who.
    pub customer: CustomerKey,
    /// Its lines, by due date and document.
    pub lines: Vec<NoticeLine>,
    /// What was paid late and is open no longer, with the interest on it that no notice asked for; to be kept
    /// with the notice as `paid_late_interest` of its items.
    pub paid_late: Vec<PaidLateLine>,
    /// The documents of the lines.
    pub documents: Vec<DunnedDocument>,
    /// What the lines come to.
    pub outstanding: Money,
    /// Interest of the lines.
    pub interest: Money,
    /// Interest on what was paid late.
    pub paid_late_interest: Money,
    /// The fee.
    pub fee: Money,
    /// Interest of both kinds and fee.
    pub charges: Money,
    /// Everything together.
    pub grand_total: Money,
    /// The same in the currency of the notice, when it is another one.
    pub notice_total: Option<Money>,
    /// Whether nothing that was asked for is open any more; interest on late payments is no part of that.
    pub resolved: bool,
    /// What the customer owes in all, less its credits that settle nothing yet.
    pub net: Money,
    /// What a person should know before it goes out.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::dunning::PaymentPlanKind;

/// What was agreed.
#[uniffi::remote(Enum)]
pub enum PaymentPlanKind {
    /// The hospital promised to pay by a day.
    Promise,
    /// It pays in instalments.
    Instalments,
}

use crm_core::finance::dunning::PromisedPayment;

/// One day and what comes in by it.
#[uniffi::remote(Record)]
pub struct PromisedPayment {
    /// The day.
    pub due_date: NaiveDate,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::dunning::PlannedInstalment;

/// An instalment of a document that a plan is about.
#[uniffi::remote(Record)]
pub struct PlannedInstalment {
    /// The document, one of the plan.
    pub document: DocumentKey,
    /// The instalment, counted from 1.
    pub instalment: u32,
}

use crm_core::finance::dunning::PaymentPlan;

/// A promise to pay or a plan of instalments, as it is kept (8.1.3).
#[uniffi::remote(Record)]
pub struct PaymentPlan {
    /// Its key.
    pub plan: String,
    /// Who promised.
    pub customer: CustomerKey,
    /// What was agreed.
    pub kind: PaymentPlanKind,
    /// Which debts it is about.
    pub documents: Vec<DocumentKey>,
    /// Only these instalments of them; a document without a row is meant as a whole.
    #[uniffi(default)]
    pub instalments: Vec<PlannedInstalment>,
    /// The day of the promise.
    pub agreed_on: NaiveDate,
    /// Who of us took it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The payments, at least one; a promise has one.
    pub payments: Vec<PromisedPayment>,
    /// What proves it.
    #[uniffi(default)]
    pub proof: Option<LimitationProof>,
}

use crm_core::finance::dunning::PlanReceipt;

/// Money that came in for the debts of a plan.
#[uniffi::remote(Record)]
pub struct PlanReceipt {
    /// Its day.
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::dunning::PaymentPlanFacts;

/// A plan and what came in.
#[uniffi::remote(Record)]
pub struct PaymentPlanFacts {
    /// The plan.
    pub plan: PaymentPlan,
    /// What came in since it was agreed; what came before it does not count.
    #[uniffi(default)]
    pub receipts: Vec<PlanReceipt>,
    /// What is open on its debts on the day; a plan asks for no more than that. None asks for all that was
    /// promised.
    #[uniffi(default)]
    pub owed: Option<Money>,
}

use crm_core::finance::dunning::PaymentPlanState;

/// Where a plan stands.
#[uniffi::remote(Enum)]
pub enum PaymentPlanState {
    /// Nothing is late.
    Open,
    /// Something is late.
    Broken,
    /// Everything came in, or nothing is open any more.
    Fulfilled,
}

use crm_core::finance::dunning::PromisedPaymentState;

/// One payment of a plan on the day.
#[uniffi::remote(Record)]
pub struct PromisedPaymentState {
    /// The day.
    pub due_date: NaiveDate,
    /// How much was promised.
    pub amount: Money,
    /// What of it came in.
    pub paid: Money,
    /// Whether the rest of it is late.
    pub late: bool,
}

use crm_core::finance::dunning::DunningStopKind;

/// Why an item is left alone.
#[uniffi::remote(Enum)]
pub enum DunningStopKind {
    /// Someone stopped it.
    Block,
    /// The hospital disputes it, or part of it.
    Dispute,
    /// The hospital promised to pay.
    Promise,
    /// A plan of instalments is kept.
    InstalmentPlan,
    /// It was given more time.
    Grace,
}

use crm_core::finance::dunning::DunningStop;

/// Something that stops the ladder.
#[uniffi::remote(Record)]
pub struct DunningStop {
    /// What it is.
    pub kind: DunningStopKind,
    /// First day; none holds from the beginning.
    #[uniffi(default)]
    pub since: Option<NaiveDate>,
    /// Last day, on which it still holds; none while it is open.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
    /// Only this much of the item; none stops all of it. The rest is asked for as if nothing were agreed.
    #[uniffi(default)]
    pub amount: Option<Money>,
}

use crm_core::finance::dunning::PaymentPlanStatus;

/// A plan on the day.
#[uniffi::remote(Record)]
pub struct PaymentPlanStatus {
    /// Its key.
    pub plan: String,
    /// Where it stands.
    pub status: PaymentPlanState,
    /// Its payments, the earliest first.
    pub payments: Vec<PromisedPaymentState>,
    /// What came in.
    pub paid: Money,
    /// What is still to come.
    pub open: Money,
    /// What is late.
    pub late: Money,
    /// What stops the ladder: until the last day on which the next payment is in time, for what was promised
    /// and is still to come; no more of the debts than that. None when the plan is broken or fulfilled; then
    /// the ladder goes on where it stood.
    pub stop: Option<DunningStop>,
    /// The event for the period of limitation, to be kept with the debts.
    pub limitation_event: LimitationEvent,
    /// The next payment, to be watched.
    pub obligation: Option<Obligation>,
    /// That it was broken, or kept late.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::dunning::SentNotice;

/// A notice that was made before.
#[uniffi::remote(Record)]
pub struct SentNotice {
    /// Its level; 0 for a reminder before the due date.
    pub level: u32,
    /// Its day.
    pub date: NaiveDate,
    /// Whether it has not gone out yet; a draft does not count.
    #[uniffi(default)]
    pub draft: bool,
}

use crm_core::finance::dunning::DunningItem;

/// One overdue item and what was done about it.
#[uniffi::remote(Record)]
pub struct DunningItem {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment, counted from 1.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// Who owes it.
    pub customer: CustomerKey,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The class of the customer.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// What is open.
    pub open: Money,
    /// What was invoiced; none takes what is open.
    #[uniffi(default)]
    pub invoiced: Option<Money>,
    /// When it was due; none while the day is not known.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// The notices so far.
    #[uniffi(default)]
    pub history: Vec<SentNotice>,
    /// What stops the ladder.
    #[uniffi(default)]
    pub stops: Vec<DunningStop>,
    /// Day of the last run, over all items.
    #[uniffi(default)]
    pub last_run: Option<NaiveDate>,
    /// Units of the fee's currency for one unit of the claim's.
    #[uniffi(default)]
    pub fee_rate: Option<Decimal>,
}

use crm_core::finance::dunning::DunningRunFacts;

/// Items of any number of customers.
#[uniffi::remote(Record)]
pub struct DunningRunFacts {
    /// The items.
    pub items: Vec<DunningItem>,
}

use crm_core::finance::dunning::DunningStep;

/// The next step, or why there is none.
#[uniffi::remote(Record)]
pub struct DunningStep {
    /// Its document.
    pub document: DocumentKey,
    /// Its instalment.
    pub instalment: Option<u32>,
    /// The level that is due now, 0 for a reminder before the due date; none when nothing is.
    pub level: Option<u32>,
    /// How the hospital is asked.
    pub channel: Option<DunningChannel>,
    /// The first day on which the next level may go out; none when there is no next one.
    #[uniffi(default)]
    pub boundary: Option<NaiveDate>,
    /// The same, with the days that must lie between it and the last notice.
    #[uniffi(default)]
    pub earliest: Option<NaiveDate>,
    /// What is asked for: what is open less what is disputed.
    pub claimed: Money,
    /// The fee of the level.
    pub fee: Option<Money>,
    /// Whether new orders are held: by the level that is due now, or by one that went out. A stop lifts it.
    pub hold_orders: bool,
    /// Day of the last notice that went out.
    #[uniffi(default)]
    pub last_notice: Option<NaiveDate>,
    /// Days since then.
    pub days_since_last: Option<i64>,
    /// Whether enough days lie between; true when nothing went out yet.
    pub spacing_ok: bool,
    /// Why nothing goes out, in snake case; none when something does.
    pub reason: Option<String>,
    /// The sentence for a person.
    pub message: Message,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::dunning::CustomerNotice;

/// One notice to one customer, over one or many items.
#[uniffi::remote(Record)]
pub struct CustomerNotice {
    /// Who gets it.
    pub customer: CustomerKey,
    /// Its level; 0 for a reminder before the due date.
    pub level: u32,
    /// How the hospital is asked.
    pub channel: DunningChannel,
    /// Who is responsible for the item that is due longest.
    pub owner: Option<PersonKey>,
    /// Whether new orders are held.
    pub hold_orders: bool,
    /// What is asked for, less what is disputed.
    pub claimed: Money,
    /// The fee of its level: a fixed one once, a percentage of each item.
    pub fee: Money,
    /// Its items, each with the level that its own history asks for.
    pub items: Vec<DunningStep>,
}

use crm_core::finance::dunning::DunningRun;

/// What a run comes to.
#[uniffi::remote(Record)]
pub struct DunningRun {
    /// By customer, currency and level.
    pub notices: Vec<CustomerNotice>,
    /// Items that get nothing, each with its reason.
    pub left: Vec<DunningStep>,
    /// Customers whose new orders are held.
    pub held: Vec<CustomerKey>,
    /// The steps that are due or to come, for the agenda.
    pub obligations: Vec<Obligation>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::ledger::LedgerLine;

/// One line of an entry: above zero on the left, below zero on the right.
#[uniffi::remote(Record)]
pub struct LedgerLine {
    /// The account.
    pub account: String,
    /// The customer, where the account is kept by customer.
    #[uniffi(default)]
    pub customer: Option<CustomerKey>,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::ledger::LedgerEntry;

/// One entry.
#[uniffi::remote(Record)]
pub struct LedgerEntry {
    /// Its number.
    pub entry: String,
    /// Its day.
    pub date: NaiveDate,
    /// The document behind it.
    pub document: DocumentKey,
    /// The entry that it takes back, if it does.
    #[uniffi(default)]
    pub reverses: Option<String>,
    /// Its lines.
    pub lines: Vec<LedgerLine>,
}

use crm_core::finance::ledger::TrialBalanceFacts;

/// Entries and a period.
#[uniffi::remote(Record)]
pub struct TrialBalanceFacts {
    /// The currency of the books.
    pub currency: Currency,
    /// The entries, all of them.
    pub entries: Vec<LedgerEntry>,
    /// First day of the period.
    pub first_day: NaiveDate,
    /// Last day of the period.
    pub last_day: NaiveDate,
    /// Whether accounts that are kept by customer have a row for each.
    #[uniffi(default)]
    pub by_customer: bool,
}

use crm_core::finance::ledger::TrialBalanceRow;

/// An account in the period.
#[uniffi::remote(Record)]
pub struct TrialBalanceRow {
    /// The account.
    pub account: String,
    /// The customer, where rows are by customer.
    pub customer: Option<CustomerKey>,
    /// What it came to before the first day.
    pub opening: Money,
    /// Left sides of the period.
    pub debit: Money,
    /// Right sides of the period, above zero.
    pub credit: Money,
    /// What it comes to on the last day.
    pub closing: Money,
}

use crm_core::finance::ledger::TrialBalance;

/// The trial balance.
#[uniffi::remote(Record)]
pub struct TrialBalance {
    /// By account and customer.
    pub rows: Vec<TrialBalanceRow>,
    /// Left sides together.
    pub debit: Money,
    /// Right sides together.
    pub credit: Money,
    /// What all accounts come to before the first day; nothing, if every entry balances.
    pub opening: Money,
    /// What they come to on the last day.
    pub closing: Money,
    /// What the control account comes to.
    pub control_total: Money,
    /// Whether both sides are equal, before the period, in it and after it.
    pub balanced: bool,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::ledger::MonthlyFiguresFacts;

/// Entries and months.
#[uniffi::remote(Record)]
pub struct MonthlyFiguresFacts {
    /// The currency of the books.
    pub currency: Currency,
    /// The entries, all of them.
    pub entries: Vec<LedgerEntry>,
    /// Any day of the first month.
    pub first_month: NaiveDate,
    /// Any day of the last month.
    pub last_month: NaiveDate,
}

use crm_core::finance::ledger::MonthFigures;

/// What a month came to.
#[uniffi::remote(Record)]
pub struct MonthFigures {
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// What was sold, less what came back, without tax.
    pub sales: Money,
    /// What the goods cost.
    pub cost: Money,
    /// Sales less cost.
    pub margin: Money,
    /// The margin in percent of sales, to two places; none when nothing was sold.
    #[uniffi(default)]
    pub margin_percent: Option<Decimal>,
    /// Tax on sales.
    pub tax: Money,
    /// What came into the bank, less refunds.
    pub received: Money,
    /// Debts given up, less credits that nobody claims.
    pub written_off: Money,
    /// What setting aside for debts cost.
    pub impairment: Money,
    /// Gain of exchange rates; a loss below zero.
    pub exchange_gain: Money,
    /// What customers owe on the last day.
    pub receivable: Money,
    /// What is set aside on the last day.
    pub provision: Money,
}

use crm_core::finance::ledger::MonthlyFigures;

/// The months.
#[uniffi::remote(Record)]
pub struct MonthlyFigures {
    /// Month by month.
    pub months: Vec<MonthFigures>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::ledger::LedgerFormat;

/// For which program.
#[uniffi::remote(Enum)]
pub enum LedgerFormat {
    /// Beancount.
    Beancount,
    /// hledger.
    Hledger,
}

use crm_core::finance::ledger::LedgerExportFacts;

/// What is written.
#[uniffi::remote(Record)]
pub struct LedgerExportFacts {
    /// For which program.
    pub format: LedgerFormat,
    /// The currency.
    pub currency: Currency,
    /// The entries; each has to balance.
    pub entries: Vec<LedgerEntry>,
}

use crm_core::finance::ledger::ExportBalance;

/// An account by its name in the file.
#[uniffi::remote(Record)]
pub struct ExportBalance {
    /// Its name.
    pub account: String,
    /// What it comes to.
    pub balance: Money,
}

use crm_core::finance::ledger::LedgerExport;

/// The text.
#[uniffi::remote(Record)]
pub struct LedgerExport {
    /// The whole file.
    pub text: String,
    /// What the program has to come to, account by account.
    pub balances: Vec<ExportBalance>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::ledger::ClosedPeriod;

/// A period that is closed, as it is kept.
#[uniffi::remote(Record)]
pub struct ClosedPeriod {
    /// Its last day; everything up to it is closed.
    pub last_day: NaiveDate,
    /// The day it was closed.
    pub closed_on: NaiveDate,
    /// Who closed it.
    pub closed_by: PersonKey,
    /// Sum of all left sides up to the last day; that of the right sides is the same.
    pub turnover: Money,
    /// What the control account came to.
    pub control_total: Money,
}

use crm_core::finance::ledger::ClosePeriodFacts;

/// Entries and the period to be closed.
#[uniffi::remote(Record)]
pub struct ClosePeriodFacts {
    /// The currency of the books.
    pub currency: Currency,
    /// The entries, all of them.
    pub entries: Vec<LedgerEntry>,
    /// Last day of the periods that are closed already.
    #[uniffi(default)]
    pub closed_until: Option<NaiveDate>,
    /// Last day of the period to be closed.
    pub last_day: NaiveDate,
    /// Who closes it.
    pub closed_by: PersonKey,
    /// What the sub-ledger came to on the last day.
    #[uniffi(default)]
    pub sub_ledger_total: Option<Money>,
}

use crm_core::finance::ledger::PeriodClose;

/// Whether a period can be closed.
#[uniffi::remote(Record)]
pub struct PeriodClose {
    /// The record to keep; none while something is wrong.
    pub closed: Option<ClosedPeriod>,
    /// The day by which the month is closed and reported.
    pub obligation: Obligation,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::ledger::ReversalFacts;

/// An entry that was wrong, and when it is to be taken back.
#[uniffi::remote(Record)]
pub struct ReversalFacts {
    /// The entry.
    pub entry: LedgerEntry,
    /// Number of the entry that takes it back.
    pub number: String,
    /// The day it should count.
    pub date: NaiveDate,
    /// Last day of the periods that are closed.
    #[uniffi(default)]
    pub closed_until: Option<NaiveDate>,
}

use crm_core::finance::ledger::Reversal;

/// The entry that takes another back.
#[uniffi::remote(Record)]
pub struct Reversal {
    /// The entry.
    pub entry: LedgerEntry,
    /// That it counts on another day than was asked for.
    pub findings: Vec<Finding>,
}

use crm_core::finance::ledger::DocumentPosting;

/// A document and what the books have to know of it.
#[uniffi::remote(Record)]
pub struct DocumentPosting {
    /// The document; its amount holds the tax.
    pub document: ReceivableDocument,
    /// Its amount without tax, as the paper says; only checked.
    #[uniffi(default)]
    pub net: Option<Money>,
    /// Its tax.
    #[uniffi(default)]
    pub tax: Option<Money>,
    /// What the goods cost, in the base currency.
    #[uniffi(default)]
    pub cost: Option<Money>,
    /// What an adjustment is about.
    #[uniffi(default)]
    pub purpose: Option<PostingPurpose>,
}

use crm_core::finance::ledger::ProvisionPosting;

/// What has to be set aside on a day, in all.
#[uniffi::remote(Record)]
pub struct ProvisionPosting {
    /// The day.
    pub date: NaiveDate,
    /// How much in all, in the base currency; only the change is posted.
    pub amount: Money,
}

use crm_core::finance::ledger::PostingFacts;

/// Everything that is to be posted.
#[uniffi::remote(Record)]
pub struct PostingFacts {
    /// The currency of the books.
    pub base_currency: Currency,
    /// How amounts are rounded to its minor unit.
    pub rounding: Rounding,
    /// The documents, all of them; one in another currency needs its rate.
    pub documents: Vec<DocumentPosting>,
    /// What was kept with the documents; a figure that stands there too is the same.
    #[uniffi(default)]
    pub details: Vec<PostingDetail>,
    /// What settles what, all of it.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// What has to be set aside, day by day.
    #[uniffi(default)]
    pub provisions: Vec<ProvisionPosting>,
    /// Numbers of entries that are in the books already; they are not made again.
    #[uniffi(default)]
    pub posted: Vec<String>,
    /// Last day of the periods that are closed.
    #[uniffi(default)]
    pub closed_until: Option<NaiveDate>,
}

use crm_core::finance::ledger::LedgerPostings;

/// The entries.
#[uniffi::remote(Record)]
pub struct LedgerPostings {
    /// New entries, by day, kind and number; each balances.
    pub entries: Vec<LedgerEntry>,
    /// Numbers of entries that are not made: a closed period keeps them out, or their figures miss their total.
    pub refused: Vec<String>,
    /// What the sub-ledger comes to: open items and unapplied credits at the rates of their documents.
    pub sub_ledger_total: Money,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::ledger::LedgerFacts;

/// Entries, and what the sub-ledger says.
#[uniffi::remote(Record)]
pub struct LedgerFacts {
    /// The currency.
    pub currency: Currency,
    /// The entries.
    pub entries: Vec<LedgerEntry>,
    /// Last day of the periods that are closed.
    #[uniffi(default)]
    pub closed_until: Option<NaiveDate>,
    /// Entries that are new: only they are refused in a closed period. None takes all of them as new.
    #[uniffi(default)]
    pub new_entries: Option<Vec<String>>,
    /// The total of open items and unapplied credits, from the sub-ledger.
    #[uniffi(default)]
    pub sub_ledger_total: Option<Money>,
}

use crm_core::finance::ledger::AccountBalance;

/// What an account comes to.
#[uniffi::remote(Record)]
pub struct AccountBalance {
    /// The account.
    pub account: String,
    /// The customer, where the account is kept by customer.
    pub customer: Option<CustomerKey>,
    /// Sum of the left side.
    pub debit: Money,
    /// Sum of the right side, above zero.
    pub credit: Money,
    /// Left less right.
    pub balance: Money,
}

use crm_core::finance::ledger::LedgerCheck;

/// What the entries say.
#[uniffi::remote(Record)]
pub struct LedgerCheck {
    /// Whether no finding is an error.
    pub sound: bool,
    /// Account by account, then by customer.
    pub trial_balance: Vec<AccountBalance>,
    /// Sum of all left sides.
    pub debit: Money,
    /// Sum of all right sides; the same.
    pub credit: Money,
    /// What the control account comes to.
    pub control_total: Money,
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::measure::ExpectedItem;

/// An open item.
#[uniffi::remote(Record)]
pub struct ExpectedItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// What is open.
    pub open: Money,
    /// When it is due; none while the day is not known.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// A day on which the customer promised to pay.
    #[uniffi(default)]
    pub promised_on: Option<NaiveDate>,
    /// Whether it is disputed: it is not expected at all.
    #[uniffi(default)]
    pub disputed: bool,
}

use crm_core::finance::measure::PayerHabit;

/// How late a customer usually pays.
#[uniffi::remote(Record)]
pub struct PayerHabit {
    /// Who.
    pub customer: CustomerKey,
    /// Days after the due date, on average; below zero for one who pays early.
    pub late_days: i64,
}

use crm_core::finance::measure::CashForecastFacts;

/// Open items and habits.
#[uniffi::remote(Record)]
pub struct CashForecastFacts {
    /// The currency.
    pub currency: Currency,
    /// The items.
    pub items: Vec<ExpectedItem>,
    /// The habits.
    #[uniffi(default)]
    pub habits: Vec<PayerHabit>,
    /// How many weeks are looked at.
    pub week_count: u32,
}

use crm_core::finance::measure::CashWeek;

/// One week.
#[uniffi::remote(Record)]
pub struct CashWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// What is expected in it.
    pub expected: Money,
    /// How many items.
    pub item_count: u32,
}

use crm_core::finance::measure::CashForecast;

/// The forecast. Weeks, later, unknown and disputed add up to what is open.
#[uniffi::remote(Record)]
pub struct CashForecast {
    /// Week by week from the one that is running.
    pub weeks: Vec<CashWeek>,
    /// Expected after them.
    pub later: Money,
    /// Of which nobody knows when.
    pub unknown: Money,
    /// Disputed.
    pub disputed: Money,
    /// All that is open.
    pub total: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::measure::CollectionByPersonFacts;

/// Documents, who is responsible, and a period. The figures are those of the day that is asked about.
#[uniffi::remote(Record)]
pub struct CollectionByPersonFacts {
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// The documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[uniffi(default)]
    pub responsible: Vec<Responsibility>,
}

use crm_core::finance::measure::PersonCollection;

/// What one person collected.
#[uniffi::remote(Record)]
pub struct PersonCollection {
    /// Who; nobody for what no one is responsible for.
    pub person: Option<PersonKey>,
    /// What fell due in the period, less what was credited.
    pub fell_due: Money,
    /// What of it was paid.
    pub collected: Money,
    /// Collected of what fell due, in percent; none when nothing fell due.
    #[uniffi(default)]
    pub rate_percent: Option<Decimal>,
}

use crm_core::finance::measure::CollectionByPerson;

/// What was collected.
#[uniffi::remote(Record)]
pub struct CollectionByPerson {
    /// The post that answers for all of it (4.3.1).
    pub accountable: String,
    /// By currency and person; together they are the totals, to the cent.
    pub people: Vec<PersonCollection>,
    /// By currency, without a person.
    pub totals: Vec<PersonCollection>,
    /// Rates below the target.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::measure::MonthSales;

/// Sales on credit of one month.
#[uniffi::remote(Record)]
pub struct MonthSales {
    /// How much.
    pub sales: Money,
    /// Days of the month.
    pub days: u32,
}

use crm_core::finance::measure::CollectionFacts;

/// The figures of a period.
#[uniffi::remote(Record)]
pub struct CollectionFacts {
    /// Open at its beginning.
    pub opening: Money,
    /// Sold on credit in it.
    pub sales: Money,
    /// Open at its end.
    pub closing: Money,
    /// Of that not overdue.
    pub closing_not_due: Money,
    /// Days of the period.
    pub days: u32,
    /// What fell due in it.
    #[uniffi(default)]
    pub fell_due: Option<Money>,
    /// What of that was collected in it.
    #[uniffi(default)]
    pub collected_of_due: Option<Money>,
    /// The months before its end, the last one first, for counting back.
    #[uniffi(default)]
    pub months: Vec<MonthSales>,
}

use crm_core::finance::measure::CollectionMeasures;

/// The measures. One that cannot be said is none, never zero.
#[uniffi::remote(Record)]
pub struct CollectionMeasures {
    /// Days sales outstanding: closing over sales, times the days.
    #[uniffi(default)]
    pub dso_days: Option<Decimal>,
    /// The same counted back month by month; none when the months do not reach back far enough.
    #[uniffi(default)]
    pub count_back_days: Option<Decimal>,
    /// The best there could be: only what is not due over sales, times the days.
    #[uniffi(default)]
    pub best_dso_days: Option<Decimal>,
    /// Average days delinquent: the difference of the two.
    #[uniffi(default)]
    pub add_days: Option<Decimal>,
    /// Collection effectiveness index in percent.
    #[uniffi(default)]
    pub cei_percent: Option<Decimal>,
    /// Collected of what fell due, in percent.
    #[uniffi(default)]
    pub collection_rate_percent: Option<Decimal>,
    /// A rate below the target.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::measure::CollectionRecordFacts;

/// Documents, what settles what, and a period.
#[uniffi::remote(Record)]
pub struct CollectionRecordFacts {
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// The documents, from before the period too.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Only these customers; empty takes all.
    #[uniffi(default)]
    pub customers: Vec<CustomerKey>,
}

use crm_core::finance::measure::CollectionRows;

/// How many rows a figure was added up from.
#[uniffi::remote(Record)]
pub struct CollectionRows {
    /// Items that were open on the day before the period, and opening documents of the period.
    pub opening: u32,
    /// Invoices of the period.
    pub invoices: u32,
    /// Credit notes of the period, which make the sales less.
    pub credit_notes: u32,
    /// Items that are open on its last day.
    pub closing: u32,
    /// Of these the ones that are not overdue.
    pub not_due: u32,
    /// Of these the ones whose due date is not known; they are not overdue.
    pub without_due_date: u32,
    /// Items that fell due in the period.
    pub fell_due: u32,
    /// Credits that settle nothing on its last day.
    pub unapplied: u32,
}

use crm_core::finance::measure::CurrencyCollection;

/// The figures of one currency, and what they come to.
#[uniffi::remote(Record)]
pub struct CurrencyCollection {
    /// The currency.
    pub currency: Currency,
    /// The figures, as `collection_measures` takes them.
    pub figures: CollectionFacts,
    /// From how many rows.
    pub rows: CollectionRows,
    /// The measures.
    pub measures: CollectionMeasures,
}

use crm_core::finance::measure::CollectionFigures;

/// The figures of the period.
#[uniffi::remote(Record)]
pub struct CollectionFigures {
    /// By currency.
    pub currencies: Vec<CurrencyCollection>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::measure::PaymentHabitFacts;

/// Documents and what settled them.
#[uniffi::remote(Record)]
pub struct PaymentHabitFacts {
    /// The documents.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Only payments from this day on; none for all.
    #[uniffi(default)]
    pub since: Option<NaiveDate>,
}

use crm_core::finance::measure::PaymentHabit;

/// How one customer pays.
#[uniffi::remote(Record)]
pub struct PaymentHabit {
    /// Who.
    pub customer: CustomerKey,
    /// What was paid of items with a due day.
    pub paid: Money,
    /// How many payments of an item.
    pub payment_count: u32,
    /// Days after the due day, weighted by amount; below zero for one who pays early.
    pub weighted_late_days: Decimal,
    /// Days since the invoice, weighted by amount.
    pub weighted_days_to_pay: Decimal,
}

use crm_core::finance::measure::PaymentHabits;

/// How customers pay.
#[uniffi::remote(Record)]
pub struct PaymentHabits {
    /// By customer and currency; a customer that has paid nothing yet has none.
    pub habits: Vec<PaymentHabit>,
    /// The same in whole days, as a forecast of cash asks for them; of a customer with several currencies
    /// the first.
    pub forecast: Vec<PayerHabit>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::measure::ProvisionItem;

/// An open item.
#[uniffi::remote(Record)]
pub struct ProvisionItem {
    /// Its document.
    pub document: DocumentKey,
    /// Who owes it.
    pub customer: CustomerKey,
    /// The day its age counts from.
    pub since: NaiveDate,
    /// What is open.
    pub open: Money,
}

use crm_core::finance::measure::SpecificProvision;

/// A debtor, or one of its items, that is judged by itself.
#[uniffi::remote(Record)]
pub struct SpecificProvision {
    /// Who.
    pub customer: CustomerKey,
    /// The one document that is judged; none for everything that the debtor owes.
    #[uniffi(default)]
    pub document: Option<DocumentKey>,
    /// What of its open items is set aside, in percent.
    pub percent: Decimal,
    /// Why.
    pub reason: String,
}

use crm_core::finance::measure::ProvisionFacts;

/// Open items and who is judged by itself.
#[uniffi::remote(Record)]
pub struct ProvisionFacts {
    /// The currency.
    pub currency: Currency,
    /// The items.
    pub items: Vec<ProvisionItem>,
    /// Debtors and items that are judged by themselves; the matrix does not touch them, and an item comes
    /// before its debtor.
    #[uniffi(default)]
    pub specific: Vec<SpecificProvision>,
}

use crm_core::finance::measure::ProvisionBucket;

/// One step of the matrix, or one debtor.
#[uniffi::remote(Record)]
pub struct ProvisionBucket {
    /// `up_to_1`, `over_5`, the customer's key, or that and the document's with a slash between them.
    pub name: String,
    /// What is open in it.
    pub open: Money,
    /// What is set aside, in percent.
    pub percent: Decimal,
    /// How much.
    pub provision: Money,
}

use crm_core::finance::measure::Provision;

/// The provision.
#[uniffi::remote(Record)]
pub struct Provision {
    /// Step by step.
    pub matrix: Vec<ProvisionBucket>,
    /// Debtors and items that are judged by themselves, by name.
    pub specific: Vec<ProvisionBucket>,
    /// All that is open.
    pub open: Money,
    /// All that is set aside.
    pub provision: Money,
    /// What is left.
    pub carrying: Money,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::OpeningItem;

/// One item that was open on the day before.
#[uniffi::remote(Record)]
pub struct OpeningItem {
    /// Key of the document to be made.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// What is open: above zero is owed to us, below zero is a credit of the customer.
    pub amount: Money,
    /// The day of the invoice or receipt that it comes from; its age goes on from there.
    pub original_date: NaiveDate,
    /// Its due day; none while it is not known.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// Units of the base currency for one of its own, at which it stands in the books before; needed for another
    /// currency.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
    /// Which of the supplier's companies is owed.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// The contract it belongs to.
    #[uniffi(default)]
    pub contract: Option<ContractKey>,
    /// Numbers it goes by in the books before.
    #[uniffi(default)]
    pub references: Vec<String>,
}

use crm_core::finance::OpeningFacts;

/// What was open, and what the books before said in all.
#[uniffi::remote(Record)]
pub struct OpeningFacts {
    /// The day the books begin here.
    pub go_live: NaiveDate,
    /// The items.
    pub items: Vec<OpeningItem>,
    /// The balance of each customer in the books before.
    #[uniffi(default)]
    pub balances: Vec<LedgerBalance>,
}

use crm_core::finance::OpeningDocuments;

/// The documents to be posted.
#[uniffi::remote(Record)]
pub struct OpeningDocuments {
    /// One for each item, posted on the day it goes live.
    pub documents: Vec<ReceivableDocument>,
    /// What the books have to know of them, to be kept with them.
    pub postings: Vec<PostingDetail>,
    /// Whether the balances agree and nothing is wrong.
    pub agreed: bool,
    /// Balances that differ and items that cannot be opening items.
    pub findings: Vec<Finding>,
}

use crm_core::finance::receipt::ReceiptMethod;

/// How money came in.
#[uniffi::remote(Enum)]
pub enum ReceiptMethod {
    /// A transfer to a bank account.
    BankTransfer,
    /// A bill of exchange.
    Bill,
    /// A cheque.
    Cheque,
    /// Cash.
    Cash,
    /// Anything else, a payment app for example.
    Other,
}

use crm_core::finance::receipt::ReceiptFacts;

/// Money that came in.
#[uniffi::remote(Record)]
pub struct ReceiptFacts {
    /// Its document.
    pub receipt: DocumentKey,
    /// Whose debt it pays.
    pub customer: CustomerKey,
    /// How much.
    pub amount: Money,
    /// How it came in.
    pub method: ReceiptMethod,
    /// The account it came in on, as the bank writes it.
    #[uniffi(default)]
    pub account: Option<String>,
    /// Whether that account belongs to a person; none when not known.
    #[uniffi(default)]
    pub account_is_personal: Option<bool>,
    /// Who paid, when it was not the hospital itself (an insurance fund, for example).
    #[uniffi(default)]
    pub payer: Option<String>,
    /// Whether it is written down why someone else paid.
    #[uniffi(default)]
    pub payer_explained: Option<bool>,
}

use crm_core::finance::receipt::ReceiptCheck;

/// Whether it may be taken.
#[uniffi::remote(Record)]
pub struct ReceiptCheck {
    /// Which receipt.
    pub receipt: DocumentKey,
    /// Whether it may be posted.
    pub accepted: bool,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::receipt::ClaimPart;

/// A part of a claim.
#[uniffi::remote(Enum)]
pub enum ClaimPart {
    /// Costs and fees of collecting it.
    Fee,
    /// Interest.
    Interest,
    /// What was sold.
    Principal,
}

use crm_core::finance::receipt::DebitDiscount;

/// What may be kept of an open debit for paying it early, as its terms of payment say.
#[uniffi::remote(Record)]
pub struct DebitDiscount {
    /// What may be kept when all of it is paid in time.
    pub amount: Money,
    /// The last day.
    pub until: NaiveDate,
    /// What that was worked out of: the whole instalment, with tax; none takes what is open.
    #[uniffi(default)]
    pub of: Option<Money>,
    /// The tax in it, for the share of the discount that is tax.
    #[uniffi(default)]
    pub tax: Option<Money>,
    /// What was kept of it by earlier payments.
    #[uniffi(default)]
    pub kept: Option<Money>,
    /// The money that earlier settlements brought in time; none takes what earns the part that was kept.
    #[uniffi(default)]
    pub paid_in_time: Option<Money>,
    /// The money that earlier settlements brought too late.
    #[uniffi(default)]
    pub paid_late: Option<Money>,
}

use crm_core::finance::receipt::OpenDebit;

/// A debit with what is open on it, or an order that an advance is meant for.
#[uniffi::remote(Record)]
pub struct OpenDebit {
    /// Its document.
    pub document: DocumentKey,
    /// The instalment, counted from 1, when each stands on a row of its own.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// What is open, before the allocations of these facts.
    pub amount: Money,
    /// When it is or was due.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// Which part of a claim it is.
    pub part: ClaimPart,
    /// Units of the base currency for one unit of its own, on its posting date; none takes that of its
    /// day from the dated rates.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
    /// The day it was posted.
    #[uniffi(default)]
    pub date: Option<NaiveDate>,
    /// Numbers it goes by, beside its key.
    #[uniffi(default)]
    pub references: Vec<String>,
    /// Its cost centre.
    #[uniffi(default)]
    pub cost_centre: Option<String>,
    /// What may be kept for paying it early.
    #[uniffi(default)]
    pub discount: Option<DebitDiscount>,
}

use crm_core::finance::receipt::OpenCredit;

/// A credit with what is unapplied of it.
#[uniffi::remote(Record)]
pub struct OpenCredit {
    /// Its document.
    pub document: DocumentKey,
    /// What is unapplied, before the allocations of these facts.
    pub amount: Money,
    /// Its day.
    #[uniffi(default)]
    pub date: Option<NaiveDate>,
    /// Units of the base currency for one unit of its own, on its day; none takes that of its day from
    /// the dated rates.
    #[uniffi(default)]
    pub rate: Option<Decimal>,
    /// Numbers that the payer named.
    #[uniffi(default)]
    pub references: Vec<String>,
    /// Its cost centre.
    #[uniffi(default)]
    pub cost_centre: Option<String>,
    /// What it is; none takes it as money. Only money earns a discount.
    #[uniffi(default)]
    pub kind: Option<DocumentKind>,
}

use crm_core::finance::receipt::SettledAllocation;

/// Part of a credit that settles part of a debit.
#[uniffi::remote(Record)]
pub struct SettledAllocation {
    /// The credit.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::receipt::AllocationMove;

/// Moves an allocation, or part of it, from one debit to another: from an order to its invoice.
#[uniffi::remote(Record)]
pub struct AllocationMove {
    /// The credit.
    pub credit: DocumentKey,
    /// The debit it settles now.
    pub from_debit: DocumentKey,
    /// The debit it shall settle.
    pub to_debit: DocumentKey,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::receipt::SettlementStrategy;

/// Which debit a credit settles.
#[uniffi::remote(Enum)]
pub enum SettlementStrategy {
    /// Only what is named.
    Named,
    /// The order of the facts.
    ListOrder,
    /// The debit that was due first; one without a due date last.
    OldestDueFirst,
    /// The debit of exactly the same amount; of several credits the oldest.
    ExactOldestCredit,
    /// The debit of exactly the same amount; of several credits the newest.
    ExactNewestCredit,
    /// The debit of the same amount within the tolerance; the difference is written off.
    ExactWithinTolerance,
    /// Every debit by its share of all that is open.
    Proportional,
    /// By part of the claim, in the order of `settlement.part_order`.
    ByPart,
    /// The debits that the credit names by their key or one of their numbers, the earliest due first.
    ByReference,
}

use crm_core::finance::receipt::SettlementSelection;

/// What the strategy may use. It limits what is proposed, never what is open.
#[uniffi::remote(Record)]
pub struct SettlementSelection {
    /// Debits of at least this amount.
    #[uniffi(default)]
    pub debit_min: Option<Decimal>,
    /// Debits of at most this amount.
    #[uniffi(default)]
    pub debit_max: Option<Decimal>,
    /// Credits of at least this amount.
    #[uniffi(default)]
    pub credit_min: Option<Decimal>,
    /// Credits of at most this amount.
    #[uniffi(default)]
    pub credit_max: Option<Decimal>,
    /// Only this cost centre.
    #[uniffi(default)]
    pub cost_centre: Option<String>,
}

use crm_core::finance::receipt::SettlementFacts;

/// Open items of one customer, and how they shall be settled.
#[uniffi::remote(Record)]
pub struct SettlementFacts {
    /// Its debits.
    pub debits: Vec<OpenDebit>,
    /// Its credits.
    pub credits: Vec<OpenCredit>,
    /// Allocations that are named or were made before; they come first.
    #[uniffi(default)]
    pub allocations: Vec<SettledAllocation>,
    /// Allocations that move to another debit, after those.
    #[uniffi(default)]
    pub moves: Vec<AllocationMove>,
    /// The strategy for what is left; none takes that of the policy.
    #[uniffi(default)]
    pub strategy: Option<SettlementStrategy>,
    /// Strategies for what that one leaves, each for what the one before left.
    #[uniffi(default)]
    pub then_strategies: Vec<SettlementStrategy>,
    /// Whether what is left of a debit, or of a credit when no debit is open, is written off.
    #[uniffi(default)]
    pub write_off_rest: bool,
    /// What the strategy may use.
    #[uniffi(default)]
    pub selection: Option<SettlementSelection>,
    /// The currency the books are kept in, when differences of exchange are asked for.
    #[uniffi(default)]
    pub base_currency: Option<Currency>,
    /// Dated rates, for documents without a rate of their own.
    #[uniffi(default)]
    pub rates: Vec<ExchangeRate>,
}

use crm_core::finance::receipt::WriteOffSide;

/// Where a difference goes that is written off.
#[uniffi::remote(Enum)]
pub enum WriteOffSide {
    /// The customer paid less: an expense.
    Expense,
    /// The customer paid more: a gain.
    Gain,
}

use crm_core::finance::receipt::WriteOff;

/// A difference that is written off.
#[uniffi::remote(Record)]
pub struct WriteOff {
    /// The document it stands on.
    pub document: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// How much.
    pub amount: Money,
    /// Where it goes.
    pub side: WriteOffSide,
}

use crm_core::finance::receipt::GrantedDiscount;

/// A discount that an allocation earns. It closes so much of the debit without money.
#[uniffi::remote(Record)]
pub struct GrantedDiscount {
    /// The credit that paid in time.
    pub credit: DocumentKey,
    /// The debit.
    pub debit: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// How much, with tax.
    pub amount: Money,
    /// What of it is tax that is owed no longer.
    pub tax: Money,
    /// The day of the payment.
    pub paid_on: NaiveDate,
    /// The last day that was in time, the days of tolerance with it.
    pub until: NaiveDate,
}

use crm_core::finance::receipt::SettlementCommitFacts;

/// What was looked at, and what it was worked out from. The open amounts are those before it; what was
/// allocated earlier is off them already.
#[uniffi::remote(Record)]
pub struct SettlementCommitFacts {
    /// Whose debts.
    pub customer: CustomerKey,
    /// The day the allocations hold from.
    pub date: NaiveDate,
    /// What the keys of the new records begin with.
    pub key: String,
    /// The open items as they are now, and the strategy.
    pub settlement: SettlementFacts,
    /// The allocations that were looked at.
    pub inspected: Vec<SettledAllocation>,
    /// The write-offs that were looked at.
    #[uniffi(default)]
    pub inspected_write_offs: Vec<WriteOff>,
    /// The discounts that were looked at.
    #[uniffi(default)]
    pub inspected_discounts: Vec<GrantedDiscount>,
    /// Why something is written off.
    #[uniffi(default)]
    pub write_off_reason: Option<String>,
}

use crm_core::finance::receipt::SettlementCommit;

/// The records to be stored, all of them or none.
#[uniffi::remote(Record)]
pub struct SettlementCommit {
    /// Whether there is nothing against it.
    pub ready: bool,
    /// Adjustments for what is kept for paying early and for what is written off.
    pub documents: Vec<ReceivableDocument>,
    /// The allocations: those of the money, of the discounts, of the write-offs.
    pub allocations: Vec<Allocation>,
    /// What the books have to know of the adjustments, to be kept with them.
    pub postings: Vec<PostingDetail>,
    /// What is against it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::receipt::SettlementItemFacts;

/// The records of a customer.
#[uniffi::remote(Record)]
pub struct SettlementItemFacts {
    /// Whose items.
    pub customer: CustomerKey,
    /// The documents; those of others are left out.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// What was kept with the documents: their tax, and what an adjustment is about.
    #[uniffi(default)]
    pub postings: Vec<PostingDetail>,
}

use crm_core::finance::receipt::SettlementItems;

/// The open items.
#[uniffi::remote(Record)]
pub struct SettlementItems {
    /// Every instalment that is open, by due date.
    pub debits: Vec<OpenDebit>,
    /// Every credit that is not used up, by its day.
    pub credits: Vec<OpenCredit>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::receipt::AllocationReversalFacts;

/// Which allocation goes back, and what hangs on it.
#[uniffi::remote(Record)]
pub struct AllocationReversalFacts {
    /// The allocation.
    pub allocation: AllocationKey,
    /// How much of it; none for all that is left.
    #[uniffi(default)]
    pub amount: Option<Money>,
    /// The day it goes back.
    pub date: NaiveDate,
    /// What the keys of the new records begin with.
    pub key: String,
    /// The allocation, what was taken back of it before, and the allocations of the discounts on its debit, with
    /// what was taken back of those; others do no harm.
    pub allocations: Vec<Allocation>,
    /// The credits of those discounts.
    #[uniffi(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What was kept with those credits.
    #[uniffi(default)]
    pub postings: Vec<PostingDetail>,
}

use crm_core::finance::receipt::AllocationReversal;

/// The records to be stored, all of them or none.
#[uniffi::remote(Record)]
pub struct AllocationReversal {
    /// What is open again on the debit: the money and its discount.
    pub reopened: Money,
    /// What of it is a discount that is owed again.
    pub discount: Money,
    /// Charges that take the credits of the discounts away.
    pub documents: Vec<ReceivableDocument>,
    /// The reversals, and what settles those charges.
    pub allocations: Vec<Allocation>,
    /// What the books have to know of the charges, to be kept with them.
    pub postings: Vec<PostingDetail>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::receipt::SettledItem;

/// A document and what is open on it afterwards.
#[uniffi::remote(Record)]
pub struct SettledItem {
    /// The document.
    pub document: DocumentKey,
    /// Its instalment, when each stands on a row of its own.
    #[uniffi(default)]
    pub instalment: Option<u32>,
    /// What was allocated.
    pub allocated: Money,
    /// What is open.
    pub open: Money,
    /// Whether the strategy could use it.
    pub selected: bool,
}

use crm_core::finance::receipt::Settlement;

/// What the credits settle.
#[uniffi::remote(Record)]
pub struct Settlement {
    /// Every allocation, those that were named first.
    pub allocations: Vec<SettledAllocation>,
    /// The debits afterwards, in the order of the facts.
    pub debits: Vec<SettledItem>,
    /// The credits afterwards.
    pub credits: Vec<SettledItem>,
    /// What is written off.
    pub write_offs: Vec<WriteOff>,
    /// What is kept for paying early.
    pub discounts: Vec<GrantedDiscount>,
    /// What the credits are worth more (or less, below zero) in the base currency than the debits they
    /// settle; none when no base currency was named.
    pub exchange_difference: Option<Money>,
    /// What the settled debits are worth in the base currency.
    pub settled_base: Option<Money>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::statement::AccountEntry;

/// One movement: above zero for what the hospital owes more.
#[uniffi::remote(Record)]
pub struct AccountEntry {
    /// The day it counts.
    pub date: NaiveDate,
    /// Its document.
    pub document: DocumentKey,
    /// What it is.
    #[uniffi(default)]
    pub kind: Option<DocumentKind>,
    /// How much.
    pub amount: Money,
}

use crm_core::finance::statement::AccountStatementFacts;

/// Everything that ever moved, and the period.
#[uniffi::remote(Record)]
pub struct AccountStatementFacts {
    /// Whose account.
    pub customer: CustomerKey,
    /// Its currency.
    pub currency: Currency,
    /// First day of the period.
    pub first_day: NaiveDate,
    /// Last day of the period.
    pub last_day: NaiveDate,
    /// What was open before the first of the entries: the opening balance of the books.
    #[uniffi(default)]
    pub brought_forward: Option<Money>,
    /// The movements in any order.
    #[uniffi(default)]
    pub entries: Vec<AccountEntry>,
    /// The same as documents of the customer: their kind says the sign.
    #[uniffi(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What settles what. Where only one of the two documents is the customer's, someone else paid its debt, or
    /// its money paid someone else's; the others move nothing between accounts.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
}

use crm_core::finance::statement::StatementRow;

/// One line.
#[uniffi::remote(Record)]
pub struct StatementRow {
    /// Its day.
    pub date: NaiveDate,
    /// Its document.
    pub document: DocumentKey,
    /// What it is.
    #[uniffi(default)]
    pub kind: Option<DocumentKind>,
    /// How much.
    pub amount: Money,
    /// What is open after it.
    pub balance: Money,
}

use crm_core::finance::statement::AccountStatement;

/// The statement.
#[uniffi::remote(Record)]
pub struct AccountStatement {
    /// Whose.
    pub customer: CustomerKey,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// What was open before the first day; the closing of the period before.
    pub opening: Money,
    /// By day and document.
    pub rows: Vec<StatementRow>,
    /// What was charged in the period.
    pub charged: Money,
    /// What was credited in it, below zero.
    pub credited: Money,
    /// What is open after the last day: opening, charged and credited together.
    pub closing: Money,
}

use crm_core::finance::statement::StatementRecord;

/// A statement that was made, as it is kept (8.2.2).
#[uniffi::remote(Record)]
pub struct StatementRecord {
    /// Its key.
    pub statement: String,
    /// The day it went out; none while it has not.
    #[uniffi(default)]
    pub sent_on: Option<NaiveDate>,
    /// What it says.
    pub account: AccountStatement,
    /// The paper as it went out.
    #[uniffi(default)]
    pub paper: Option<Evidence>,
}

use crm_core::finance::statement::ConfirmationForm;

/// How a statement came back.
#[uniffi::remote(Enum)]
pub enum ConfirmationForm {
    /// With the hospital's seal.
    Sealed,
    /// With a signature and no seal.
    Signed,
    /// By word of mouth, by telephone, by a message.
    Unsigned,
}

use crm_core::finance::statement::StatementConfirmation;

/// The hospital's answer, as it is kept (8.2.2). It names the post of who signed, never the name.
#[uniffi::remote(Record)]
pub struct StatementConfirmation {
    /// Its key.
    pub confirmation: String,
    /// The statement that it answers.
    pub statement: String,
    /// Whose.
    pub customer: CustomerKey,
    /// The day of the seal or signature.
    pub signed_on: NaiveDate,
    /// How it came back.
    pub form: ConfirmationForm,
    /// The post of who signed at the hospital.
    #[uniffi(default)]
    pub signer_post: Option<String>,
    /// What the hospital says it owes; none when it only says that it got the statement.
    #[uniffi(default)]
    pub balance: Option<Money>,
    /// What it adds.
    #[uniffi(default)]
    pub remark: Option<String>,
    /// The paper.
    #[uniffi(default)]
    pub paper: Option<Evidence>,
}

use crm_core::finance::statement::ConfirmationFacts;

/// A statement that went out, and the answer to it.
#[uniffi::remote(Record)]
pub struct ConfirmationFacts {
    /// Its key.
    pub statement: String,
    /// Whose.
    pub customer: CustomerKey,
    /// Who is responsible for the answer.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Its last day.
    pub last_day: NaiveDate,
    /// What it says is open.
    pub closing: Money,
    /// The day it went out; none while it has not.
    #[uniffi(default)]
    pub sent_on: Option<NaiveDate>,
    /// The documents that are open in it.
    #[uniffi(default)]
    pub documents: Vec<DocumentKey>,
    /// The answer.
    #[uniffi(default)]
    pub confirmation: Option<StatementConfirmation>,
}

use crm_core::finance::statement::ConfirmationState;

/// Where a statement stands.
#[uniffi::remote(Enum)]
pub enum ConfirmationState {
    /// It has not gone out.
    NotSent,
    /// The answer is waited for.
    Awaited,
    /// The answer is late.
    Late,
    /// The hospital says the same.
    Agreed,
    /// The hospital says something else: both lists have to be compared.
    Differs,
    /// The hospital answered without saying what it owes, or without seal, signature or paper.
    Unproved,
}

use crm_core::finance::statement::ConfirmationStatus;

/// Where a statement stands on the day.
#[uniffi::remote(Record)]
pub struct ConfirmationStatus {
    /// Its key.
    pub statement: String,
    /// Where it stands.
    pub status: ConfirmationState,
    /// Ours less theirs; none while the hospital has said nothing.
    pub difference: Option<Money>,
    /// Sending it, or getting the answer.
    pub obligation: Obligation,
    /// The event for the period of limitation of its documents: a debt that was acknowledged. None when
    /// nothing was, or nothing proves it.
    pub limitation_event: Option<LimitationEvent>,
    /// The documents that it is an event for.
    pub documents: Vec<DocumentKey>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::statement::StatementDueFacts;

/// A customer and its last statement.
#[uniffi::remote(Record)]
pub struct StatementDueFacts {
    /// Whose account.
    pub customer: CustomerKey,
    /// Its class.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Who sends it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// The first day of the account.
    pub since: NaiveDate,
    /// The last day of the last statement; none before the first.
    #[uniffi(default)]
    pub last_statement: Option<NaiveDate>,
}

use crm_core::finance::statement::StatementDue;

/// The next statement.
#[uniffi::remote(Record)]
pub struct StatementDue {
    /// Whose.
    pub customer: CustomerKey,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// By when it goes out.
    pub obligation: Obligation,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::statement::ReviewedItem;

/// An open item, or a credit that settles nothing yet.
#[uniffi::remote(Record)]
pub struct ReviewedItem {
    /// Its document.
    pub document: DocumentKey,
    /// Its day.
    pub date: NaiveDate,
    /// What is open; below zero for a credit.
    pub open: Money,
}

use crm_core::finance::statement::AccountReviewFacts;

/// An account to be looked through.
#[uniffi::remote(Record)]
pub struct AccountReviewFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// What is open.
    pub items: Vec<ReviewedItem>,
}

use crm_core::finance::statement::AccountReview;

/// What has to be cleaned up.
#[uniffi::remote(Record)]
pub struct AccountReview {
    /// Whose.
    pub customer: CustomerKey,
    /// Whether nothing has to be looked at.
    pub clean: bool,
    /// Old items, credits that settle nothing, a balance below zero.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::statement::NumberForm;

/// What makes no difference between two numbers of a paper.
#[uniffi::remote(Enum)]
pub enum NumberForm {
    /// Full-width signs and plain ones.
    Width,
    /// Capitals and small letters.
    Case,
    /// Blanks.
    Blanks,
    /// Hyphens, dashes and underlines.
    Hyphens,
    /// Zeros before the first digits, which spreadsheets take away.
    LeadingZeros,
}

use crm_core::finance::statement::ListedItem;

/// One item of one side.
#[uniffi::remote(Record)]
pub struct ListedItem {
    /// Its number as the side writes it; none when it has none.
    #[uniffi(default)]
    pub reference: Option<String>,
    /// Its day.
    #[uniffi(default)]
    pub date: Option<NaiveDate>,
    /// How much.
    pub amount: Money,
    /// When the other side got it, if that is known: goods and money on the way.
    #[uniffi(default)]
    pub received_on: Option<NaiveDate>,
}

use crm_core::finance::statement::ReconciliationFacts;

/// Both lists.
#[uniffi::remote(Record)]
pub struct ReconciliationFacts {
    /// Whose account.
    pub customer: CustomerKey,
    /// Its currency.
    pub currency: Currency,
    /// What we have.
    pub ours: Vec<ListedItem>,
    /// What the hospital has.
    pub theirs: Vec<ListedItem>,
}

use crm_core::finance::statement::DifferenceReason;

/// Why the sides differ in an item.
#[uniffi::remote(Enum)]
pub enum DifferenceReason {
    /// The same number with another amount.
    Price,
    /// It was on the way on the day.
    Timing,
    /// One side has the same number twice.
    Double,
    /// The hospital does not have it.
    MissingThere,
    /// We do not have it.
    MissingHere,
}

use crm_core::finance::statement::MatchedItems;

/// Items that belong together.
#[uniffi::remote(Record)]
pub struct MatchedItems {
    /// Places in our list, counted from 1.
    pub ours: Vec<u32>,
    /// Places in theirs.
    pub theirs: Vec<u32>,
    /// `reference`, `amount_and_date` or `sum`: how they were found.
    pub found_by: String,
    /// What had to make no difference for their numbers to be the same; empty when they are written alike.
    #[uniffi(default)]
    pub same_but_for: Vec<NumberForm>,
    /// Ours less theirs, within the tolerance.
    pub difference: Money,
}

use crm_core::finance::statement::NamedDifference;

/// A difference that has a name.
#[uniffi::remote(Record)]
pub struct NamedDifference {
    /// Why.
    pub reason: DifferenceReason,
    /// The number, if the item has one.
    pub reference: Option<String>,
    /// Our amount, if we have it.
    pub ours: Option<Money>,
    /// Theirs, if they have it.
    pub theirs: Option<Money>,
    /// Ours less theirs.
    pub difference: Money,
}

use crm_core::finance::statement::Reconciliation;

/// The reconciliation.
#[uniffi::remote(Record)]
pub struct Reconciliation {
    /// Whose.
    pub customer: CustomerKey,
    /// Items that belong together.
    pub matched: Vec<MatchedItems>,
    /// Everything else, with a reason.
    pub differences: Vec<NamedDifference>,
    /// Sum of our list.
    pub our_total: Money,
    /// Sum of theirs.
    pub their_total: Money,
    /// Ours less theirs.
    pub difference: Money,
    /// Sum of the differences that have a name, and of what lay within the tolerance.
    pub explained: Money,
    /// What has none; always zero, or the arithmetic is wrong.
    pub unexplained: Money,
    /// What was on the way.
    pub timing: Money,
    /// Whether nothing differs. Equal totals are no agreement.
    pub agreed: bool,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::TermPart;

/// Which part of the total a line is.
#[uniffi::remote(Enum)]
pub enum TermPart {
    /// A percentage of the total.
    PercentOfTotal,
    /// A percentage of what the lines before left, a remainder among them aside.
    PercentOfRemainder,
    /// A fixed amount; it follows the sign of the total.
    Fixed,
    /// What all other lines leave, wherever it stands; there is one at most.
    Remainder,
}

use crm_core::finance::TermAnchor;

/// From which day a line counts.
#[uniffi::remote(Enum)]
pub enum TermAnchor {
    /// The invoice.
    Invoice,
    /// The contract.
    Contract,
    /// The delivery.
    Delivery,
    /// The acceptance by the hospital.
    Acceptance,
    /// The end of the warranty: what is retained until then.
    WarrantyEnd,
}

use crm_core::finance::DueRule;

/// How a line counts from its anchor. A day past the end of a month is its last day.
#[uniffi::remote(Enum)]
pub enum DueRule {
    /// Months on, then the day of that month if one is named, then the days.
    MonthsDayDays,
    /// The last day of the month (months on), then the days.
    MonthEndDays,
    /// The days, then the next named day of a month; the day itself counts.
    DaysThenDay,
    /// The days, then the named day of the month after.
    DaysThenDayOfFollowingMonth,
    /// The days, then the last day of the month reached.
    DaysThenMonthEnd,
    /// The day that the line names, whatever has happened by then.
    FixedDate,
}

use crm_core::finance::TermLine;

/// One line of the terms.
#[uniffi::remote(Record)]
pub struct TermLine {
    /// Which part of the total.
    pub part: TermPart,
    /// The percentage, for the two kinds that have one.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// The amount of a fixed part, without a sign.
    #[uniffi(default)]
    pub amount: Option<Decimal>,
    /// From which day it counts.
    pub anchor: TermAnchor,
    /// How it counts.
    pub rule: DueRule,
    /// Months on.
    #[uniffi(default)]
    pub months: u32,
    /// Days on.
    #[uniffi(default)]
    pub days: u32,
    /// Day of a month, 1-31.
    #[uniffi(default)]
    pub day_of_month: Option<u32>,
    /// The day itself, for the rule that has one.
    #[uniffi(default)]
    pub fixed_date: Option<NaiveDate>,
    /// Whether it is kept back as a guarantee; what waits for the end of the warranty always is.
    #[uniffi(default)]
    pub retention: bool,
}

use crm_core::finance::DiscountBase;

/// What an early payment may keep of.
#[uniffi::remote(Enum)]
pub enum DiscountBase {
    /// The total with tax.
    TaxIncluded,
    /// The total without tax.
    TaxExcluded,
}

use crm_core::finance::EarlyDiscount;

/// What may be kept for paying early.
#[uniffi::remote(Record)]
pub struct EarlyDiscount {
    /// How much, in percent.
    pub percent: Decimal,
    /// Until how many days after the invoice.
    pub days: u32,
    /// Of what.
    pub base: DiscountBase,
}

use crm_core::finance::PaymentTermsFacts;

/// Terms and the days they count from. A day that is not known yet is left out.
#[uniffi::remote(Record)]
pub struct PaymentTermsFacts {
    /// What is to be paid, with tax; below zero for a credit note.
    pub total: Money,
    /// The tax in it.
    #[uniffi(default)]
    pub tax: Option<Money>,
    /// The lines in their order; without any, everything is due on the invoice date.
    #[uniffi(default)]
    pub lines: Vec<TermLine>,
    /// Day of the contract.
    #[uniffi(default)]
    pub contract_date: Option<NaiveDate>,
    /// Day of the invoice.
    #[uniffi(default)]
    pub invoice_date: Option<NaiveDate>,
    /// Day of the delivery.
    #[uniffi(default)]
    pub delivery_date: Option<NaiveDate>,
    /// Day of the acceptance.
    #[uniffi(default)]
    pub acceptance_date: Option<NaiveDate>,
    /// Last day of the warranty.
    #[uniffi(default)]
    pub warranty_end: Option<NaiveDate>,
    /// What may be kept for paying early.
    #[uniffi(default)]
    pub early_discount: Option<EarlyDiscount>,
    /// Smallest step of a cash payment, for example 0.05.
    #[uniffi(default)]
    pub cash_step: Option<Decimal>,
    /// The currency the books are kept in, if it is another one.
    #[uniffi(default)]
    pub base_currency: Option<Currency>,
    /// Units of it for one unit of the total's currency.
    #[uniffi(default)]
    pub rate_to_base: Option<Decimal>,
}

use crm_core::finance::TermInstalment;

/// One instalment.
#[uniffi::remote(Record)]
pub struct TermInstalment {
    /// Its line, counted from 1.
    pub line: u32,
    /// How much.
    pub amount: Money,
    /// The same in the currency of the books, when a rate was given.
    pub base_amount: Option<Money>,
    /// From which day it counts.
    pub anchor: TermAnchor,
    /// Whether it is kept back as a guarantee.
    pub retention: bool,
    /// When it is due; none while the day it counts from is not known.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// Its share of what may be kept for paying early: what is kept when this instalment is paid by
    /// `discount_until`.
    #[uniffi(default)]
    pub discount: Option<Money>,
}

use crm_core::finance::PaymentSchedule;

/// What the terms come to.
#[uniffi::remote(Record)]
pub struct PaymentSchedule {
    /// The instalments in the order of the lines; they add up to the total. None when the terms are
    /// refused.
    pub instalments: Vec<TermInstalment>,
    /// Sum of the percentages of the total.
    pub percent_sum: Decimal,
    /// Sum of the instalments in the currency of the books.
    pub base_total: Option<Money>,
    /// Last day on which the discount may be kept.
    #[uniffi(default)]
    pub discount_until: Option<NaiveDate>,
    /// What settles everything until then.
    pub early_amount: Option<Money>,
    /// The same in the currency of the books.
    pub early_base_amount: Option<Money>,
    /// What is wrong with the terms, all of it.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::finance::Revaluation;

/// A rate at which the open items of a customer in one currency are valued anew.
#[uniffi::remote(Record)]
pub struct Revaluation {
    /// Whose open items.
    pub customer: CustomerKey,
    /// In which currency.
    pub currency: Currency,
    /// The day the rate holds from.
    pub date: NaiveDate,
    /// Units of the base currency for one unit.
    pub rate: Decimal,
}

use crm_core::finance::ValuationFacts;

/// What is known for a valuation.
#[uniffi::remote(Record)]
pub struct ValuationFacts {
    /// The currency to value in.
    pub base_currency: Currency,
    /// How amounts are rounded to its minor unit.
    pub rounding: Rounding,
    /// The documents; one in another currency needs its rate.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Dated rates for a valuation anew.
    #[uniffi(default)]
    pub revaluations: Vec<Revaluation>,
}

use crm_core::finance::BaseRow;

/// One open document in both currencies.
#[uniffi::remote(Record)]
pub struct BaseRow {
    /// The document.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Open in its own currency; below zero for a credit.
    pub outstanding: Money,
    /// Later allocations in its own currency.
    pub future: Money,
    /// Open at the document's own rate.
    pub base_outstanding: Money,
    /// Later allocations at the rate of the credits that make them.
    pub base_future: Money,
    /// The difference of the two: an exchange difference once the item is settled, not a debt.
    pub base_remaining: Money,
}

use crm_core::finance::RevaluationRow;

/// What a new rate adds to the open items of a customer.
#[uniffi::remote(Record)]
pub struct RevaluationRow {
    /// Whose.
    pub customer: CustomerKey,
    /// In which currency.
    pub currency: Currency,
    /// Its open items in that currency.
    pub outstanding: Money,
    /// What the new rate adds in the base currency.
    pub base_difference: Money,
}

use crm_core::finance::BaseValuation;

/// Open items in the base currency.
#[uniffi::remote(Record)]
pub struct BaseValuation {
    /// The day.
    pub as_of: NaiveDate,
    /// By document, in the order of posting.
    pub rows: Vec<BaseRow>,
    /// By customer and currency, at the latest rate on or before the day.
    pub revaluations: Vec<RevaluationRow>,
    /// Rows and revaluations together.
    pub base_total: Money,
}

use crm_core::finance::DebtorClass;

/// The class of a customer on the day.
#[uniffi::remote(Record)]
pub struct DebtorClass {
    /// Who.
    pub customer: CustomerKey,
    /// Its class.
    pub class_name: String,
}

use crm_core::finance::CollectionWorklistFacts;

/// Open items and everything that was done about them.
#[uniffi::remote(Record)]
pub struct CollectionWorklistFacts {
    /// The documents; all of them, also what lies after the day.
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Who is responsible, by day and share.
    #[uniffi(default)]
    pub responsible: Vec<Responsibility>,
    /// Disputes, freezes, bills of exchange and retentions.
    #[uniffi(default)]
    pub marks: Vec<ItemMark>,
    /// Contacts.
    #[uniffi(default)]
    pub notes: Vec<ContactNote>,
    /// Notices so far.
    #[uniffi(default)]
    pub notices: Vec<DunningNoticeRecord>,
    /// Promises and plans of instalments.
    #[uniffi(default)]
    pub payment_plans: Vec<PaymentPlan>,
    /// What starts the period of limitation anew.
    #[uniffi(default)]
    pub limitation_events: Vec<LimitationEventRecord>,
    /// The classes of the day, for levels that depend on them.
    #[uniffi(default)]
    pub classes: Vec<DebtorClass>,
    /// The day the books begin here.
    #[uniffi(default)]
    pub go_live: Option<NaiveDate>,
}

use crm_core::finance::DebtLimitation;

/// The period of limitation of one overdue document, and whose it is.
#[uniffi::remote(Record)]
pub struct DebtLimitation {
    /// Who owes it.
    pub customer: CustomerKey,
    /// What of it is open.
    pub open: Money,
    /// Until when it can be enforced.
    pub period: LimitationPeriod,
}

use crm_core::finance::DebtorPlan;

/// A promise or plan, and whose it is.
#[uniffi::remote(Record)]
pub struct DebtorPlan {
    /// Who promised.
    pub customer: CustomerKey,
    /// Whether it is kept.
    pub status: PaymentPlanStatus,
}

use crm_core::finance::CollectionWorklist;

/// Whom to ask, and how.
#[uniffi::remote(Record)]
pub struct CollectionWorklist {
    /// Who has to speak about what, and by when.
    pub contacts: OverdueContacts,
    /// Which notices are due, and why the other items get none.
    pub run: DunningRun,
    /// Promises and plans that were agreed by the day.
    pub plans: Vec<DebtorPlan>,
    /// Every overdue document.
    pub limitation: Vec<DebtLimitation>,
    /// What all of them ask for. A period of limitation asks for a demand only when its end is near.
    pub obligations: Vec<Obligation>,
    /// What all of them found.
    pub findings: Vec<Finding>,
}

use crm_core::office::Loaded;

/// What a bulk load did.
#[uniffi::remote(Record)]
pub struct Loaded {
    /// Records that were written.
    pub written_count: u64,
    /// Records that stood there already with the same content.
    pub already_there_count: u64,
}

use crm_core::organisation::PersonPost;

/// A post that a person holds or held.
#[uniffi::remote(Record)]
pub struct PersonPost {
    /// The department.
    pub department: DepartmentKey,
    /// The role, for example `sales_representative`.
    pub role: String,
    /// Who manages the person in this post.
    #[uniffi(default)]
    pub manager: Option<PersonKey>,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; none while it is held.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::organisation::Person;

/// A person who works for the supplier.
#[uniffi::remote(Record)]
pub struct Person {
    /// The key.
    pub person: PersonKey,
    /// The name. It is never printed for debugging.
    #[uniffi(default)]
    pub name: Option<String>,
    /// First day in the company.
    pub joined_on: NaiveDate,
    /// Last day in the company, once it is known.
    #[uniffi(default)]
    pub left_on: Option<NaiveDate>,
    /// The posts, in any order.
    #[uniffi(default)]
    pub posts: Vec<PersonPost>,
}

use crm_core::organisation::ChainFacts;

/// A person among people.
#[uniffi::remote(Record)]
pub struct ChainFacts {
    /// Whose managers.
    pub person: PersonKey,
    /// The people.
    pub people: Vec<Person>,
}

use crm_core::organisation::ManagerChain;

/// The managers above a person.
#[uniffi::remote(Record)]
pub struct ManagerChain {
    /// Whose.
    pub person: PersonKey,
    /// The managers, the nearest first.
    pub managers: Vec<PersonKey>,
    /// A manager who is not known, has left, or stands below the person.
    pub findings: Vec<Finding>,
}

use crm_core::organisation::Department;

/// A department.
#[uniffi::remote(Record)]
pub struct Department {
    /// Its key.
    pub department: DepartmentKey,
    /// Its name.
    pub name: String,
    /// What it is to the policy, for example `direct_sales`; several can be of one kind.
    pub kind: String,
    /// The company it belongs to.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// The department above it.
    #[uniffi(default)]
    pub parent: Option<DepartmentKey>,
    /// First day; none when it was always there.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::organisation::DutyFacts;

/// People, departments, and the duty that is asked for.
#[uniffi::remote(Record)]
pub struct DutyFacts {
    /// The duty; all when absent.
    #[uniffi(default)]
    pub duty: Option<String>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The people.
    pub people: Vec<Person>,
}

use crm_core::organisation::DutyHolders;

/// Who holds one duty.
#[uniffi::remote(Record)]
pub struct DutyHolders {
    /// The duty.
    pub duty: String,
    /// The kind of department that has it.
    pub department: String,
    /// The people who hold it, by key.
    pub holders: Vec<PersonKey>,
}

use crm_core::organisation::DutyTable;

/// Who holds what.
#[uniffi::remote(Record)]
pub struct DutyTable {
    /// The day.
    pub as_of: NaiveDate,
    /// Duty by duty, in the order of the policy.
    pub duties: Vec<DutyHolders>,
    /// Duties that nobody holds.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::organisation::Holding;

/// Something a person is responsible for.
#[uniffi::remote(Record)]
pub struct Holding {
    /// What it is, as findings name it, for example `customer:H1` or `case:C7`.
    pub subject: String,
    /// The customer it belongs to, if it belongs to one.
    #[uniffi(default)]
    pub customer: Option<CustomerKey>,
    /// Who takes it over; none while nobody is named.
    #[uniffi(default)]
    pub handed_to: Option<PersonKey>,
    /// When that person took it.
    #[uniffi(default)]
    pub handed_on: Option<NaiveDate>,
}

use crm_core::organisation::LeaverFacts;

/// Someone who leaves.
#[uniffi::remote(Record)]
pub struct LeaverFacts {
    /// Who.
    pub person: PersonKey,
    /// What the person is responsible for.
    #[uniffi(default)]
    pub holdings: Vec<Holding>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The people, the leaver among them.
    pub people: Vec<Person>,
}

use crm_core::organisation::LeaverCheck;

/// What has to be done.
#[uniffi::remote(Record)]
pub struct LeaverCheck {
    /// Who.
    pub person: PersonKey,
    /// The last day; none when the person stays.
    #[uniffi(default)]
    pub left_on: Option<NaiveDate>,
    /// The last day on which everything may be taken on in time; none when the person stays.
    #[uniffi(default)]
    pub due: Option<NaiveDate>,
    /// Things that were taken on.
    pub done_count: u32,
    /// Things that wait.
    pub open_count: u32,
    /// People who will have no manager.
    pub reports: Vec<PersonKey>,
    /// Duties that nobody will hold.
    pub unheld_duties: Vec<String>,
    /// One for each thing, in the order of the facts.
    pub obligations: Vec<Obligation>,
    /// What was handed to someone who cannot take it, to nobody or late, what is divided, people and duties left
    /// alone.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::organisation::LegalEntity;

/// One of the supplier's companies.
#[uniffi::remote(Record)]
pub struct LegalEntity {
    /// Its key.
    pub legal_entity: LegalEntityKey,
    /// Its name.
    pub name: String,
    /// Unified social credit code as written.
    #[uniffi(default)]
    pub identifier: Option<String>,
    /// First day; none when it was always there.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day; none while it lasts.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// The day its books begin here: nothing is asked for that should have been done before; none when they
    /// always were here.
    #[uniffi(default)]
    pub go_live: Option<NaiveDate>,
}

use crm_core::organisation::PreviousRevision;

/// The revision before.
#[uniffi::remote(Record)]
pub struct PreviousRevision {
    /// Its number.
    pub revision: String,
    /// The day it started.
    pub effective_from: NaiveDate,
    /// Fingerprint of its values.
    #[uniffi(default)]
    pub fingerprint: Option<String>,
}

use crm_core::organisation::PolicyReviewFacts;

/// A revision of the policy.
#[uniffi::remote(Record)]
pub struct PolicyReviewFacts {
    /// Its name.
    pub policy: String,
    /// Its number.
    pub revision: String,
    /// The day it starts.
    pub effective_from: NaiveDate,
    /// Who answers for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Who approved it.
    #[uniffi(default)]
    pub approved_by: Option<PersonKey>,
    /// When.
    #[uniffi(default)]
    pub approved_on: Option<NaiveDate>,
    /// When it was last reviewed.
    #[uniffi(default)]
    pub reviewed_on: Option<NaiveDate>,
    /// Fingerprint of its values.
    #[uniffi(default)]
    pub fingerprint: Option<String>,
    /// The revision before.
    #[uniffi(default)]
    pub previous: Option<PreviousRevision>,
}

use crm_core::organisation::PolicyReviewCheck;

/// How the policy stands.
#[uniffi::remote(Record)]
pub struct PolicyReviewCheck {
    /// Its name.
    pub policy: String,
    /// Its number.
    pub revision: String,
    /// The next review.
    pub obligations: Vec<Obligation>,
    /// No approval, a change without a new number, a start that is not later.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::organisation::PartnerTerm;

/// The time of a partner's agreement.
#[uniffi::remote(Record)]
pub struct PartnerTerm {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
}

use crm_core::organisation::PartnerStanding;

/// A partner and its agreements.
#[uniffi::remote(Record)]
pub struct PartnerStanding {
    /// Who.
    pub partner: PartnerKey,
    /// What it is, for example `distributor` or `agent`.
    pub kind: String,
    /// Its agreements, in any order.
    #[uniffi(default)]
    pub agreements: Vec<PartnerTerm>,
}

use crm_core::organisation::ActorFacts;

/// An actor: a person or a partner.
#[uniffi::remote(Record)]
pub struct ActorFacts {
    /// The person.
    #[uniffi(default)]
    pub person: Option<Person>,
    /// The partner.
    #[uniffi(default)]
    pub partner: Option<PartnerStanding>,
    /// The departments.
    #[uniffi(default)]
    pub departments: Vec<Department>,
}

use crm_core::organisation::ScopeCheck;

/// Whether the actor is covered.
#[uniffi::remote(Record)]
pub struct ScopeCheck {
    /// Who, as findings name it.
    pub subject: String,
    /// Whether it is covered on the day.
    pub in_scope: bool,
    /// The role or kind that covers it.
    #[uniffi(default)]
    pub role: Option<String>,
    /// The department of the role.
    #[uniffi(default)]
    pub department: Option<DepartmentKey>,
    /// The last day on which it will be covered, as far as it is known.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
    /// Why it is not covered, and what ends soon.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::organisation::Act;

/// An act on the thing.
#[uniffi::remote(Record)]
pub struct Act {
    /// What was done, as in `organisation.separate_duties`.
    pub act: String,
    /// By whom.
    pub person: PersonKey,
}

use crm_core::organisation::SeparationFacts;

/// The acts on one thing.
#[uniffi::remote(Record)]
pub struct SeparationFacts {
    /// The thing, as findings name it, for example `claim:E7`.
    pub subject: String,
    /// The acts.
    pub acts: Vec<Act>,
    /// The people, to know who manages whom; without them only the same person is found.
    #[uniffi(default)]
    pub people: Vec<Person>,
}

use crm_core::organisation::SeparationCheck;

/// Whether the acts were kept apart.
#[uniffi::remote(Record)]
pub struct SeparationCheck {
    /// Whether they were.
    pub separate: bool,
    /// Who did both, and who judged a manager's act.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::organisation::StructureFacts;

/// The whole organisation.
#[uniffi::remote(Record)]
pub struct StructureFacts {
    /// The companies.
    #[uniffi(default)]
    pub legal_entities: Vec<LegalEntity>,
    /// The departments.
    #[uniffi(default)]
    pub departments: Vec<Department>,
    /// The people.
    #[uniffi(default)]
    pub people: Vec<Person>,
}

use crm_core::organisation::StructureCheck;

/// What does not fit.
#[uniffi::remote(Record)]
pub struct StructureCheck {
    /// The day.
    pub as_of: NaiveDate,
    /// Whether nothing is wrong.
    pub sound: bool,
    /// People who work here on the day.
    pub employed_count: u32,
    /// All that is wrong: entities, departments, people, duties.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::policy::catalogue::Titles;

/// A text in three scripts.
#[uniffi::remote(Record)]
pub struct Titles {
    /// Simplified Chinese.
    pub hans: String,
    /// Traditional Chinese.
    pub hant: String,
    /// English.
    pub en: String,
}

use crm_core::policy::catalogue::ClauseKind;

/// What a clause is.
#[uniffi::remote(Enum)]
pub enum ClauseKind {
    /// It decides or computes.
    Rule,
    /// Someone is accountable.
    Duty,
    /// Data must exist.
    Record,
    /// Something is due to someone.
    Report,
    /// It frames the others.
    Principle,
}

use crm_core::policy::catalogue::Automation;

/// How far a program can carry a clause out.
#[uniffi::remote(Enum)]
pub enum Automation {
    /// Wholly.
    Full,
    /// In part; people judge the rest.
    Partial,
    /// The text is cut off; what is done is assumed and marked so.
    Assumed,
}

use crm_core::policy::catalogue::ClauseEntry;

/// One clause of the catalogue.
#[uniffi::remote(Record)]
pub struct ClauseEntry {
    /// Its number.
    pub id: Clause,
    /// What it is.
    pub kind: ClauseKind,
    /// How far a program can carry it out.
    pub automation: Automation,
    /// Whether it is our proposal for the cut-off part.
    pub proposed: bool,
    /// Short title.
    pub title: Titles,
    /// What it asks, in one sentence of our own.
    pub says: Titles,
}

use crm_core::policy::decision::DecisionTest;

/// How a value is compared.
#[uniffi::remote(Enum)]
pub enum DecisionTest {
    /// One of the texts.
    Among,
    /// None of the texts.
    NotAmong,
    /// More than `low`.
    Above,
    /// `low` or more.
    AtLeast,
    /// Less than `high`.
    Below,
    /// `high` or less.
    AtMost,
    /// From `low` to `high`, both ends counted.
    Between,
}

use crm_core::policy::decision::DecisionCondition;

/// One condition of a row.
#[uniffi::remote(Record)]
pub struct DecisionCondition {
    /// The column it looks at.
    pub column: String,
    /// How it compares.
    pub test: DecisionTest,
    /// The texts; `true` and `false` for yes and no.
    #[uniffi(default)]
    pub texts: Vec<String>,
    /// The lower bound.
    #[uniffi(default)]
    pub low: Option<Decimal>,
    /// The upper bound.
    #[uniffi(default)]
    pub high: Option<Decimal>,
}

use crm_core::policy::decision::DecisionResult;

/// What a row says.
#[uniffi::remote(Record)]
pub struct DecisionResult {
    /// Its name.
    pub name: String,
    /// A text.
    #[uniffi(default)]
    pub text: Option<String>,
    /// A number.
    #[uniffi(default)]
    pub number: Option<Decimal>,
    /// The column whose value the number is multiplied with.
    #[uniffi(default)]
    pub times_column: Option<String>,
}

use crm_core::policy::decision::DecisionRow;

/// One row.
#[uniffi::remote(Record)]
pub struct DecisionRow {
    /// All of them have to hold; a row without any holds always.
    #[uniffi(default)]
    pub conditions: Vec<DecisionCondition>,
    /// What it says then.
    pub results: Vec<DecisionResult>,
}

use crm_core::policy::decision::DecisionTable;

/// A table.
#[uniffi::remote(Record)]
pub struct DecisionTable {
    /// Its name.
    pub name: String,
    /// Its rows; the first that holds decides.
    pub rows: Vec<DecisionRow>,
}

use crm_core::policy::decision::DecisionInput;

/// A value of the case.
#[uniffi::remote(Record)]
pub struct DecisionInput {
    /// Its column.
    pub column: String,
    /// As a text.
    #[uniffi(default)]
    pub text: Option<String>,
    /// As a number.
    #[uniffi(default)]
    pub number: Option<Decimal>,
}

use crm_core::policy::decision::DecisionFacts;

/// A case and the tables that judge it.
#[uniffi::remote(Record)]
pub struct DecisionFacts {
    /// The tables, each by itself.
    pub tables: Vec<DecisionTable>,
    /// The case.
    pub inputs: Vec<DecisionInput>,
    /// A table over the sum of the tables' `score`, which it finds in the column `total`.
    #[uniffi(default)]
    pub total_table: Option<DecisionTable>,
    /// An amount that the result `percent` of that table changes.
    #[uniffi(default)]
    pub base_amount: Option<Money>,
}

use crm_core::policy::decision::Decision;

/// What one table says.
#[uniffi::remote(Record)]
pub struct Decision {
    /// The table.
    pub table: String,
    /// The row that decided, counted from 1; none when no row holds.
    pub row: Option<u32>,
    /// What it says.
    pub results: Vec<DecisionResult>,
}

use crm_core::policy::decision::Decisions;

/// What all tables say.
#[uniffi::remote(Record)]
pub struct Decisions {
    /// Table by table.
    pub decisions: Vec<Decision>,
    /// Sum of the results called `score`; none when a table has none.
    #[uniffi(default)]
    pub total: Option<Decimal>,
    /// What the table over the sum says.
    pub total_decision: Option<Decision>,
    /// What the amount changes by.
    pub change: Option<Money>,
    /// The amount after it.
    pub new_amount: Option<Money>,
    /// Tables in which no row holds.
    pub findings: Vec<Finding>,
}

use crm_core::policy::decision::TableCheck;

/// What is wrong with a table.
#[uniffi::remote(Record)]
pub struct TableCheck {
    /// Whether every value finds a row and every row a value.
    pub sound: bool,
    /// How many combinations were tried.
    pub combination_count: u32,
    /// Gaps with an example, columns of two types, ranges without a value, rows that are never reached, rows that overlap with another result.
    pub findings: Vec<Finding>,
}

use crm_core::policy::FaultCode;

/// Every kind of fault of a policy file. Codes are stable; texts are not.
#[uniffi::remote(Enum)]
pub enum FaultCode {
    /// The text is no TOML.
    Syntax,
    /// The head of the file lacks a field or has a wrong one.
    BadHead,
    /// The file was written for another schema version.
    SchemaVersion,
    /// There is no section of this name.
    UnknownSection,
    /// The section has no parameter of this name.
    UnknownParameter,
    /// A parameter has no value in any layer.
    MissingParameter,
    /// The value has the wrong kind, an unknown field or an unknown choice.
    WrongValue,
    /// Weights do not add up to 100.
    WeightsOffTotal,
    /// A list that must have entries is empty.
    Empty,
    /// The same name twice in one list.
    Duplicate,
    /// Rows that must descend or ascend do not.
    NotOrdered,
    /// Values between two rows, or below the last one, fit no row.
    Gap,
    /// A row that no value can reach.
    Unreachable,
    /// A class that the text names is missing.
    MissingCore,
    /// A name that no other table explains.
    UnknownName,
    /// A figure outside its range.
    OutOfRange,
    /// A list of bucket bounds that is empty.
    NoInterval,
    /// A bucket bound that is not above the one before, or not above zero.
    IntervalNotPositive,
    /// Two revisions of one document start on one day.
    SameDay,
    /// A released revision was edited: its hash is not the recorded one.
    Edited,
}

use crm_core::policy::PolicyFault;

/// One fault of a policy.
#[uniffi::remote(Record)]
pub struct PolicyFault {
    /// Stable code.
    pub code: FaultCode,
    /// File, line and character.
    pub place: Place,
    /// Path inside the policy, for example `classification.weights[1].weight`.
    pub path: String,
    /// The clause the parameter belongs to.
    pub clause: Option<Clause>,
    /// What would have been right.
    pub expected: String,
    /// What was there instead.
    pub observed: String,
    /// A name that was probably meant.
    pub suggestion: Option<String>,
}

use crm_core::storage::CustomerRecord;

/// A hospital that buys from us, as far as the rules need it so far (5.1.2, 5.4.1).
///
/// Its orders and balance are not here: history is derived from documents, so that it cannot drift.
#[uniffi::remote(Record)]
pub struct CustomerRecord {
    /// Its key.
    pub customer: CustomerKey,
    /// Which of the supplier's companies deals with it.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// Official name.
    pub name: String,
    /// Unified social credit code, or the code of another register.
    #[uniffi(default)]
    pub identifier: Option<String>,
    /// Region code or name.
    #[uniffi(default)]
    pub region: Option<String>,
    /// Grade as it is written in the source.
    #[uniffi(default)]
    pub grade: Option<String>,
    /// Who is responsible for it (4.1.2).
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books.
    pub known_since: NaiveDate,
    /// What is known of the factors of its class.
    #[uniffi(default)]
    pub factors: Vec<FactorFact>,
    /// Last day of its last contract, if it ever had one.
    #[uniffi(default)]
    pub last_contract_end: Option<NaiveDate>,
    /// Credit limit, if one was agreed; in the currency beside it.
    #[uniffi(default)]
    pub credit_limit: Option<Decimal>,
    /// Currency of the credit limit.
    #[uniffi(default)]
    pub credit_currency: Option<Currency>,
}

use crm_core::storage::VisitRecord;

/// One visit or call (5.4.2). It counts only with a note.
#[uniffi::remote(Record)]
pub struct VisitRecord {
    /// Its key.
    pub visit: VisitKey,
    /// Whom it went to.
    pub customer: CustomerKey,
    /// Its day.
    pub date: NaiveDate,
    /// Who went.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// What was found.
    #[uniffi(default)]
    pub note: Option<String>,
}

use crm_core::storage::AssessmentRecord;

/// A class that was given on a day, with the policy it was given by (5.2.3). Never changed.
#[uniffi::remote(Record)]
pub struct AssessmentRecord {
    /// Whose class.
    pub customer: CustomerKey,
    /// The day.
    pub assessed_on: NaiveDate,
    /// The class.
    pub class_name: String,
    /// The value band, when there was a score.
    #[uniffi(default)]
    pub band: Option<String>,
    /// The score.
    #[uniffi(default)]
    pub score: Option<Decimal>,
    /// Fingerprint of the policy; none for a class taken over from another system.
    #[uniffi(default)]
    pub policy_fingerprint: Option<String>,
    /// Why it was made out of turn, or why the class is not the one of the rule.
    #[uniffi(default)]
    pub reason: Option<String>,
}

use crm_core::sales::contract::ContractParty;

/// One of the two sides, as the contract names it.
#[uniffi::remote(Record)]
pub struct ContractParty {
    /// Name as written.
    #[uniffi(default)]
    pub name: Option<String>,
    /// Unified social credit code as written.
    #[uniffi(default)]
    pub identifier: Option<String>,
    /// Who signed.
    #[uniffi(default)]
    pub signatory: Option<String>,
    /// Day of the signature.
    #[uniffi(default)]
    pub signed_on: Option<NaiveDate>,
    /// Whether the signatory's authority was seen; none when nobody looked.
    #[uniffi(default)]
    pub authority_seen: Option<bool>,
    /// Last day of the licence under which the side deals in the products; none when not recorded.
    #[uniffi(default)]
    pub licence_until: Option<NaiveDate>,
    /// The categories of products that the licence covers, as the lines name them; empty when the scope
    /// is not recorded.
    #[uniffi(default)]
    pub licence_scope: Vec<String>,
}

use crm_core::sales::contract::ContractLine;

/// One line of a contract.
#[uniffi::remote(Record)]
pub struct ContractLine {
    /// The product in the supplier's own list.
    #[uniffi(default)]
    pub product: Option<ProductKey>,
    /// Name of the product.
    #[uniffi(default)]
    pub product_name: Option<String>,
    /// Category of the product, as licences name it.
    #[uniffi(default)]
    pub category: Option<String>,
    /// What kind of product it is, as the policy names kinds, for example `device_2`; it says whether the line
    /// needs a number. None when nobody said.
    #[uniffi(default)]
    pub product_kind: Option<String>,
    /// Specification or model.
    #[uniffi(default)]
    pub specification_model: Option<String>,
    /// How many.
    #[uniffi(default)]
    pub quantity: Option<Decimal>,
    /// Price of one, with tax, in the currency of the contract.
    #[uniffi(default)]
    pub price: Option<Decimal>,
    /// Amount of the line as written, with tax.
    #[uniffi(default)]
    pub amount: Option<Decimal>,
    /// Rate of tax in percent.
    #[uniffi(default)]
    pub tax_percent: Option<Decimal>,
    /// Tax in the amount as written.
    #[uniffi(default)]
    pub tax: Option<Decimal>,
    /// Amount without tax as written.
    #[uniffi(default)]
    pub net: Option<Decimal>,
    /// Day of the delivery.
    #[uniffi(default)]
    pub delivery_date: Option<NaiveDate>,
    /// How it is paid, as written.
    #[uniffi(default)]
    pub payment_method: Option<String>,
    /// Number of the product's registration, filing or approval.
    #[uniffi(default)]
    pub registration_number: Option<String>,
    /// Last day of that registration.
    #[uniffi(default)]
    pub registration_until: Option<NaiveDate>,
    /// Highest price that the purchasing platform or the tender allows for one.
    #[uniffi(default)]
    pub price_ceiling: Option<Decimal>,
}

use crm_core::sales::contract::PlannedPayment;

/// One payment that the contract plans.
#[uniffi::remote(Record)]
pub struct PlannedPayment {
    /// How much, in the currency of the contract.
    pub amount: Decimal,
    /// By when; none while the day is not known.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
}

use crm_core::sales::contract::ContractApproval;

/// Someone let a contract pass.
#[uniffi::remote(Record)]
pub struct ContractApproval {
    /// The post that approved, for example `manager`.
    pub duty: String,
    /// Who.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// When.
    pub approved_on: NaiveDate,
}

use crm_core::sales::contract::ContractMilestone;

/// A step of carrying a contract out.
#[uniffi::remote(Record)]
pub struct ContractMilestone {
    /// What it is.
    pub name: String,
    /// By when; none when it is open.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// When it was done.
    #[uniffi(default)]
    pub done_on: Option<NaiveDate>,
}

use crm_core::sales::contract::LinkedOrder;

/// An order under the contract, and whose it is.
#[uniffi::remote(Record)]
pub struct LinkedOrder {
    /// The order.
    pub order: OrderKey,
    /// The customer of the order.
    pub customer: CustomerKey,
}

use crm_core::sales::contract::ContractSupplement;

/// What changes a contract after it was signed. It is signed itself, by both sides.
#[uniffi::remote(Record)]
pub struct ContractSupplement {
    /// Its number.
    pub supplement: String,
    /// When both had signed it; none while they have not.
    #[uniffi(default)]
    pub signed_on: Option<NaiveDate>,
    /// What it changes, by the names of the fields: `price` or `delivery_date` of lines, `lines` for lines that
    /// come or go, `end_date`, `payment_plan`.
    pub fields: Vec<String>,
}

use crm_core::sales::contract::ContractRecord;

/// A contract. What is not known is left out; the check says what is missing.
#[uniffi::remote(Record)]
pub struct ContractRecord {
    /// Its key.
    pub contract: ContractKey,
    /// With whom.
    pub customer: CustomerKey,
    /// Which of the supplier's companies sells.
    #[uniffi(default)]
    pub legal_entity: Option<LegalEntityKey>,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Its currency.
    pub currency: Currency,
    /// The customer's side.
    pub buyer: ContractParty,
    /// The supplier's side.
    pub seller: ContractParty,
    /// Whether it is signed by both.
    #[uniffi(default)]
    pub signed: bool,
    /// First day on which it holds.
    #[uniffi(default)]
    pub start_date: Option<NaiveDate>,
    /// Last day on which it holds; none when it is open-ended.
    #[uniffi(default)]
    pub end_date: Option<NaiveDate>,
    /// Day on which it was ended early.
    #[uniffi(default)]
    pub terminated_on: Option<NaiveDate>,
    /// Day on which it was entered in the system.
    #[uniffi(default)]
    pub entered_on: Option<NaiveDate>,
    /// Its lines.
    #[uniffi(default)]
    pub lines: Vec<ContractLine>,
    /// Total as written, with tax.
    #[uniffi(default)]
    pub total: Option<Decimal>,
    /// Tax in the total as written.
    #[uniffi(default)]
    pub tax_total: Option<Decimal>,
    /// Total in words as written.
    #[uniffi(default)]
    pub total_in_words: Option<String>,
    /// The payments that it plans.
    #[uniffi(default)]
    pub payment_plan: Vec<PlannedPayment>,
    /// The longest time to pay, in days after delivery or acceptance; none when not known.
    #[uniffi(default)]
    pub payment_days: Option<u32>,
    /// Whether the buyer is a public body.
    #[uniffi(default)]
    pub buyer_is_public: Option<bool>,
    /// Whether the seller said at signing that it is a small or medium enterprise.
    #[uniffi(default)]
    pub seller_is_small: Option<bool>,
    /// The other elements that the contract settles, by the names of the policy, for example
    /// `dispute_settlement`.
    #[uniffi(default)]
    pub settled_elements: Vec<String>,
    /// Who let it pass.
    #[uniffi(default)]
    pub approvals: Vec<ContractApproval>,
    /// Steps of carrying it out. Without any there is nothing to fulfil.
    #[uniffi(default)]
    pub milestones: Vec<ContractMilestone>,
    /// Last day for all of them.
    #[uniffi(default)]
    pub fulfilment_deadline: Option<NaiveDate>,
    /// Orders under it.
    #[uniffi(default)]
    pub linked_orders: Vec<LinkedOrder>,
    /// What changed it since it was signed.
    #[uniffi(default)]
    pub supplements: Vec<ContractSupplement>,
}

use crm_core::sales::order::ShipmentLine;

/// How many of one line a shipment carries.
#[uniffi::remote(Record)]
pub struct ShipmentLine {
    /// The line of the order, counted from 1.
    pub line: u32,
    /// How many left.
    pub quantity: Decimal,
    /// How many arrived, where that is another number; the rest is to be shipped again.
    #[uniffi(default)]
    pub arrived: Option<Decimal>,
    /// Day on which these goods were made; none where the line of the order says it.
    #[uniffi(default)]
    pub made_on: Option<NaiveDate>,
    /// Last day on which they may be used; none where the line of the order says it.
    #[uniffi(default)]
    pub expires_on: Option<NaiveDate>,
}

use crm_core::sales::order::OrderShipment;

/// One of several shipments of an order.
#[uniffi::remote(Record)]
pub struct OrderShipment {
    /// Its number, its own within the order.
    pub shipment: String,
    /// When it left.
    #[uniffi(default)]
    pub shipped_at: Option<NaiveDateTime>,
    /// When it arrived.
    #[uniffi(default)]
    pub delivered_at: Option<NaiveDateTime>,
    /// When the hospital accepted it.
    #[uniffi(default)]
    pub accepted_at: Option<NaiveDateTime>,
    /// What it carries.
    pub lines: Vec<ShipmentLine>,
}

use crm_core::sales::order::OrderHold;

/// A time in which the order had to wait.
#[uniffi::remote(Record)]
pub struct OrderHold {
    /// Since when.
    pub held_at: NaiveDateTime,
    /// When it was released; none while it waits.
    #[uniffi(default)]
    pub released_at: Option<NaiveDateTime>,
    /// What it waits for, for example `credit`; none is a hold for its credit.
    #[uniffi(default)]
    pub reason: Option<String>,
}

use crm_core::sales::order::OrderLine;

/// One line of an order.
#[uniffi::remote(Record)]
pub struct OrderLine {
    /// The product.
    #[uniffi(default)]
    pub product: Option<ProductKey>,
    /// How many are ordered.
    pub quantity: Decimal,
    /// How many are delivered.
    pub delivered: Decimal,
    /// How many are invoiced.
    pub billed: Decimal,
    /// How much more may be delivered, in percent; none when nothing was agreed.
    #[uniffi(default)]
    pub over_delivery_allowed_percent: Option<Decimal>,
    /// Whether what is open was let go.
    #[uniffi(default)]
    pub closed: bool,
    /// The day that was promised.
    #[uniffi(default)]
    pub delivery_date: Option<NaiveDate>,
    /// Day of the delivery that made it full, or of the last one so far.
    #[uniffi(default)]
    pub delivered_on: Option<NaiveDate>,
    /// Day on which the goods were made.
    #[uniffi(default)]
    pub made_on: Option<NaiveDate>,
    /// Last day on which the goods may be used.
    #[uniffi(default)]
    pub expires_on: Option<NaiveDate>,
}

use crm_core::sales::order::OrderRecord;

/// An order with the moments of its way. What has not happened is left out.
///
/// An order that goes in one shipment and waits once keeps their moments itself. One that goes in several
/// lists all of them, with what each carries; the delivered quantities and days of its lines follow from
/// them. Holds in the list stand beside the one that the order keeps itself.
#[uniffi::remote(Record)]
pub struct OrderRecord {
    /// Its key.
    pub order: OrderKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// The contract it belongs to.
    #[uniffi(default)]
    pub contract: Option<ContractKey>,
    /// Who is responsible for it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Whether it is urgent.
    #[uniffi(default)]
    pub urgent: bool,
    /// Working days to the confirmation that the contract agrees instead of the policy's.
    #[uniffi(default)]
    pub agreed_confirm_workdays: Option<u32>,
    /// Working days to the shipment that the contract agrees instead of the policy's.
    #[uniffi(default)]
    pub agreed_ship_workdays: Option<u32>,
    /// When it came in.
    #[uniffi(default)]
    pub placed_at: Option<NaiveDateTime>,
    /// When it was confirmed.
    #[uniffi(default)]
    pub confirmed_at: Option<NaiveDateTime>,
    /// When the goods were made or picked.
    #[uniffi(default)]
    pub produced_at: Option<NaiveDateTime>,
    /// When it was shipped, where it goes in one.
    #[uniffi(default)]
    pub shipped_at: Option<NaiveDateTime>,
    /// When it was delivered.
    #[uniffi(default)]
    pub delivered_at: Option<NaiveDateTime>,
    /// When the hospital accepted it.
    #[uniffi(default)]
    pub accepted_at: Option<NaiveDateTime>,
    /// When it was cancelled.
    #[uniffi(default)]
    pub cancelled_at: Option<NaiveDateTime>,
    /// Since when it waits for its credit to be released.
    #[uniffi(default)]
    pub held_at: Option<NaiveDateTime>,
    /// When it was released.
    #[uniffi(default)]
    pub released_at: Option<NaiveDateTime>,
    /// Its shipments, where it goes in more than one.
    #[uniffi(default)]
    pub shipments: Vec<OrderShipment>,
    /// Its holds, where it waits more than once or for something else than its credit.
    #[uniffi(default)]
    pub holds: Vec<OrderHold>,
    /// Its lines.
    pub lines: Vec<OrderLine>,
}

use crm_core::service::after_sales::DeviceIdentity;

/// What says which device it is.
#[uniffi::remote(Record)]
pub struct DeviceIdentity {
    /// Its GTIN, the UDI-DI: it names the model, not the device.
    #[uniffi(default)]
    pub gtin: Option<String>,
    /// Its lot.
    #[uniffi(default)]
    pub lot: Option<String>,
    /// Its serial number.
    #[uniffi(default)]
    pub serial: Option<String>,
}

use crm_core::service::complaint::EscalationNotice;

/// A superior was told.
#[uniffi::remote(Record)]
pub struct EscalationNotice {
    /// The level of the ladder; a higher one tells those below as well.
    pub level: u32,
    /// When.
    pub told_at: NaiveDateTime,
    /// Who was told.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
}

use crm_core::service::complaint::ContactAttempt;

/// An attempt to reach the hospital about the solution.
#[uniffi::remote(Record)]
pub struct ContactAttempt {
    /// When.
    pub at: NaiveDateTime,
    /// Who tried.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
}

use crm_core::service::complaint::ComplaintHandOff;

/// A department that is asked to help.
#[uniffi::remote(Record)]
pub struct ComplaintHandOff {
    /// The department.
    pub department: String,
    /// When it was asked.
    pub handed_at: NaiveDateTime,
    /// When it took it on.
    #[uniffi(default)]
    pub accepted_at: Option<NaiveDateTime>,
    /// By when it was asked to have done its part, if that was said.
    #[uniffi(default)]
    pub answer_by: Option<NaiveDateTime>,
    /// When it had done its part.
    #[uniffi(default)]
    pub answered_at: Option<NaiveDateTime>,
}

use crm_core::service::complaint::ComplaintFacts;

/// A complaint. Moments are local time.
#[uniffi::remote(Record)]
pub struct ComplaintFacts {
    /// Its case.
    pub case: CaseKey,
    /// Who complains.
    pub customer: CustomerKey,
    /// Class of the customer.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Its priority, as in the table of targets, where that decides.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// The zone of its moments; without it the one of the policy.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// When it came in.
    pub reported_at: NaiveDateTime,
    /// When it became as grave as it is; none when it came in so. Until then it was one like any other.
    #[uniffi(default)]
    pub graded_at: Option<NaiveDateTime>,
    /// Whether the safety of patients is touched.
    #[uniffi(default)]
    pub patient_safety: bool,
    /// What harm an adverse event did, as in the policy; none when it is no adverse event.
    #[uniffi(default)]
    pub adverse_event: Option<String>,
    /// Which device it was, for a report of an adverse event.
    #[uniffi(default)]
    pub device: Option<DeviceIdentity>,
    /// Whether media or a regulator are in it.
    #[uniffi(default)]
    pub public_attention: bool,
    /// What is claimed.
    #[uniffi(default)]
    pub claimed: Option<Money>,
    /// Days of the customer's complaints before, about the same matter.
    #[uniffi(default)]
    pub earlier_complaints: Vec<Day>,
    /// When somebody of the company first knew of the adverse event; without it the report.
    #[uniffi(default)]
    pub event_known_at: Option<NaiveDateTime>,
    /// When superiors were told: the first level of the ladder.
    #[uniffi(default)]
    pub escalated_at: Option<NaiveDateTime>,
    /// Who was told beside that, level by level.
    #[uniffi(default)]
    pub escalations: Vec<EscalationNotice>,
    /// When the hospital was told something.
    #[uniffi(default)]
    pub responded_at: Option<NaiveDateTime>,
    /// When there was a plan.
    #[uniffi(default)]
    pub planned_at: Option<NaiveDateTime>,
    /// When it was solved.
    #[uniffi(default)]
    pub solved_at: Option<NaiveDateTime>,
    /// When the adverse event was reported to the authority.
    #[uniffi(default)]
    pub authority_told_at: Option<NaiveDateTime>,
    /// Whether the hospital confirmed the solution, where the moment is not known.
    #[uniffi(default)]
    pub confirmed: bool,
    /// When it confirmed it; before the solution it confirmed another.
    #[uniffi(default)]
    pub confirmed_at: Option<NaiveDateTime>,
    /// Attempts to reach it for that, where the moments are not known.
    #[uniffi(default)]
    pub attempt_count: u32,
    /// Attempts with their moments; only those after the solution count.
    #[uniffi(default)]
    pub contact_attempts: Vec<ContactAttempt>,
    /// Departments that were asked to help.
    #[uniffi(default)]
    pub hand_offs: Vec<ComplaintHandOff>,
    /// The moment at which it is looked at; none takes the end of the day.
    #[uniffi(default)]
    pub seen_at: Option<NaiveDateTime>,
}

use crm_core::service::after_sales::DeviceFacts;

/// A device at a hospital.
#[uniffi::remote(Record)]
pub struct DeviceFacts {
    /// Its name or number in the books.
    pub device: String,
    /// Where it stands.
    pub customer: CustomerKey,
    /// Who looks after it.
    #[uniffi(default)]
    pub engineer: Option<PersonKey>,
    /// Its GTIN.
    #[uniffi(default)]
    pub gtin: Option<String>,
    /// Its serial number.
    #[uniffi(default)]
    pub serial: Option<String>,
    /// Its lot, where it has no number of its own.
    #[uniffi(default)]
    pub lot: Option<String>,
    /// Hours for which it is planned to run on a working day; none where nobody said.
    #[uniffi(default)]
    pub daily_hours: Option<Decimal>,
    /// When it was delivered.
    #[uniffi(default)]
    pub delivered_on: Option<NaiveDate>,
    /// When it was installed.
    #[uniffi(default)]
    pub installed_on: Option<NaiveDate>,
    /// When it was commissioned.
    #[uniffi(default)]
    pub commissioned_on: Option<NaiveDate>,
    /// When the hospital accepted it.
    #[uniffi(default)]
    pub accepted_on: Option<NaiveDate>,
    /// When somebody looked in after the acceptance.
    #[uniffi(default)]
    pub visited_on: Option<NaiveDate>,
    /// Months of warranty by contract.
    #[uniffi(default)]
    pub warranty_months: Option<u32>,
    /// Months between two preventive maintenances; none when there is none.
    #[uniffi(default)]
    pub maintenance_months: Option<u32>,
    /// The last one.
    #[uniffi(default)]
    pub maintained_on: Option<NaiveDate>,
    /// When it was taken away.
    #[uniffi(default)]
    pub removed_on: Option<NaiveDate>,
}

use crm_core::sales::analysis::ReportSection;

/// A section of the report.
#[uniffi::remote(Record)]
pub struct ReportSection {
    /// Its name, as in the policy.
    pub name: String,
    /// The total it shows, if it shows one.
    #[uniffi(default)]
    pub total: Option<Money>,
    /// Whether anything stands in it.
    #[uniffi(default)]
    pub empty: bool,
}

use crm_core::sales::analysis::ManagementReportFacts;

/// A report on a month.
#[uniffi::remote(Record)]
pub struct ManagementReportFacts {
    /// Last day of the month.
    pub month_end: NaiveDate,
    /// First day that it covers; none for the first of the month.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Who makes it.
    #[uniffi(default)]
    pub author: Option<PersonKey>,
    /// When it was handed in; none when it was not.
    #[uniffi(default)]
    pub submitted_on: Option<NaiveDate>,
    /// Its sections.
    #[uniffi(default)]
    pub sections: Vec<ReportSection>,
    /// Total of the books for the month.
    #[uniffi(default)]
    pub ledger_total: Option<Money>,
}

use crm_core::service::case::CaseEventKind;

/// What happened in a case. The first nine are steps of its way, the others leave it where it is.
#[uniffi::remote(Enum)]
pub enum CaseEventKind {
    /// It came in.
    New,
    /// Somebody took it on.
    Accepted,
    /// It is worked on.
    Working,
    /// It waits for the hospital.
    WaitingCustomer,
    /// It is solved.
    Resolved,
    /// The hospital says that it is solved.
    Confirmed,
    /// It is closed.
    Closed,
    /// It was not solved after all.
    Reopened,
    /// It went into another case.
    Merged,
    /// Our staff wrote or called.
    Reply,
    /// The hospital wrote or called.
    CustomerMessage,
    /// Somebody was on site.
    Arrived,
    /// The hospital can work again.
    Restored,
    /// The hospital was told what will be done.
    Feedback,
    /// An attempt to reach the hospital about the solution.
    ContactAttempt,
    /// Another department is accountable from now on.
    HandedOver,
    /// Kind, priority or class changed.
    Changed,
}

use crm_core::service::case::CaseEvent;

/// One event. Moments are local time.
#[uniffi::remote(Record)]
pub struct CaseEvent {
    /// When.
    pub at: NaiveDateTime,
    /// What.
    pub event: CaseEventKind,
    /// Who of our staff.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// The department that takes over.
    #[uniffi(default)]
    pub department: Option<String>,
    /// The case it went into.
    #[uniffi(default)]
    pub into: Option<CaseKey>,
    /// The new kind.
    #[uniffi(default)]
    pub kind: Option<String>,
    /// The new priority.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// The new class of the customer.
    #[uniffi(default)]
    pub class_name: Option<String>,
}

use crm_core::service::case::ServiceCase;

/// A case of service: an enquiry, a complaint, an installation, a repair.
#[uniffi::remote(Record)]
pub struct ServiceCase {
    /// Its key.
    pub case: CaseKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Its kind when it came in.
    #[uniffi(default)]
    pub kind: Option<String>,
    /// Its priority then.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// Class of the customer then.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// How it came in, for example `hotline` or `email`.
    #[uniffi(default)]
    pub channel: Option<String>,
    /// The product it is about.
    #[uniffi(default)]
    pub product: Option<ProductKey>,
    /// The device it is about.
    #[uniffi(default)]
    pub device: Option<String>,
    /// The accountable department, where it is not the one of the table.
    #[uniffi(default)]
    pub department: Option<String>,
    /// Who works on it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Its cause, once it was found.
    #[uniffi(default)]
    pub cause: Option<String>,
    /// The zone of its moments; without it the one of the policy.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// Everything that happened, as it was entered.
    pub events: Vec<CaseEvent>,
}

use crm_core::service::QuestionKind;

/// What a question asks for.
#[uniffi::remote(Enum)]
pub enum QuestionKind {
    /// A grade of one dimension.
    Dimension,
    /// A grade of everything together.
    Overall,
    /// Whether we would be recommended, 0-10.
    Recommendation,
}

use crm_core::service::SurveyQuestion;

/// A question.
#[uniffi::remote(Record)]
pub struct SurveyQuestion {
    /// Its number.
    pub question: String,
    /// What it asks for.
    pub kind: QuestionKind,
    /// The dimension of its grade.
    #[uniffi(default)]
    pub dimension: Option<String>,
}

use crm_core::service::SurveyCampaign;

/// A survey with its questions.
#[uniffi::remote(Record)]
pub struct SurveyCampaign {
    /// Its name.
    pub survey: String,
    /// First day on which answers count.
    pub first_day: NaiveDate,
    /// Last day.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// The best grade; the lowest is 1.
    pub scale_max: u32,
    /// How many were asked.
    #[uniffi(default)]
    pub sent_count: Option<u32>,
    /// All whom it is about; without it they are taken as very many, and the interval is at its widest.
    #[uniffi(default)]
    pub population_count: Option<u32>,
    /// The hospitals that were asked, where that is on record.
    #[uniffi(default)]
    pub customers: Vec<CustomerKey>,
    /// The questions.
    pub questions: Vec<SurveyQuestion>,
}

use crm_core::service::QuestionGrade;

/// The answer to a question.
#[uniffi::remote(Record)]
pub struct QuestionGrade {
    /// Its number.
    pub question: String,
    /// The grade; none for not applicable.
    #[uniffi(default)]
    pub grade: Option<u32>,
}

use crm_core::service::SurveyAnswer;

/// A form that came back. Who filled it in stands there by a key.
#[uniffi::remote(Record)]
pub struct SurveyAnswer {
    /// Its number.
    pub answer: String,
    /// The survey.
    pub survey: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The key of who answered; none when nobody knows.
    #[uniffi(default)]
    pub respondent: Option<String>,
    /// When it came.
    pub answered_on: NaiveDate,
    /// The grades.
    pub grades: Vec<QuestionGrade>,
}

use crm_core::service::after_sales::MaintenanceDone;

/// A maintenance that was done.
#[uniffi::remote(Record)]
pub struct MaintenanceDone {
    /// Its number.
    pub maintenance: String,
    /// The device.
    pub device: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// Who did it.
    #[uniffi(default)]
    pub engineer: Option<PersonKey>,
    /// When.
    pub done_on: NaiveDate,
}

use crm_core::service::after_sales::RepairJob;

/// A repair.
#[uniffi::remote(Record)]
pub struct RepairJob {
    /// Its number.
    pub job: String,
    /// The device.
    pub device: String,
    /// When it was reported.
    pub reported_at: NaiveDateTime,
    /// When it was answered.
    #[uniffi(default)]
    pub responded_at: Option<NaiveDateTime>,
    /// When someone was on site.
    #[uniffi(default)]
    pub arrived_at: Option<NaiveDateTime>,
    /// When the device ran again.
    #[uniffi(default)]
    pub restored_at: Option<NaiveDateTime>,
    /// When the hospital accepted the repair.
    #[uniffi(default)]
    pub accepted_at: Option<NaiveDateTime>,
    /// Whether the standstill was planned: it is no downtime.
    #[uniffi(default)]
    pub planned: bool,
    /// Whether the hospital is in the same city.
    #[uniffi(default)]
    pub same_city: bool,
    /// Whether the device stood still until then.
    #[uniffi(default)]
    pub down: bool,
    /// When a loan unit stood there.
    #[uniffi(default)]
    pub loan_unit_at: Option<NaiveDateTime>,
}

use crm_core::service::after_sales::LoanUnit;

/// A device that was lent while another is repaired.
#[uniffi::remote(Record)]
pub struct LoanUnit {
    /// Its number.
    pub loan: String,
    /// The hospital.
    pub customer: CustomerKey,
    /// The device that is lent.
    pub device: String,
    /// The repair it stands in for.
    #[uniffi(default)]
    pub job: Option<String>,
    /// Who looks after it.
    #[uniffi(default)]
    pub engineer: Option<PersonKey>,
    /// When it was lent.
    pub lent_on: NaiveDate,
    /// When it is expected back; none for the days of the policy.
    #[uniffi(default)]
    pub due_back_on: Option<NaiveDate>,
    /// When it came back.
    #[uniffi(default)]
    pub returned_on: Option<NaiveDate>,
}

use crm_core::service::duty::HandOffFacts;

/// Something that one department passes to another.
#[uniffi::remote(Record)]
pub struct HandOffFacts {
    /// What it is, for example `case:K1`.
    pub subject: String,
    /// The department that passes it on.
    #[uniffi(default)]
    pub from_department: Option<String>,
    /// The department that it is passed to.
    #[uniffi(default)]
    pub to_department: Option<String>,
    /// Who takes it on.
    #[uniffi(default)]
    pub receiver: Option<PersonKey>,
    /// When it was passed.
    pub handed_on: NaiveDate,
    /// When it was taken on.
    #[uniffi(default)]
    pub accepted_on: Option<NaiveDate>,
}

use crm_core::service::duty::ActionFacts;

/// An action that a finding led to.
#[uniffi::remote(Record)]
pub struct ActionFacts {
    /// Its number; none before it has one.
    #[uniffi(default)]
    pub action: Option<String>,
    /// What it is about, for example `cause:delivery`.
    pub subject: String,
    /// Who owns it; without an owner it is nobody's.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// When the finding arose.
    pub raised_on: NaiveDate,
    /// A day of its own.
    #[uniffi(default)]
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    #[uniffi(default)]
    pub done_on: Option<NaiveDate>,
    /// What proves it; without it nothing is done.
    #[uniffi(default)]
    pub evidence: Option<String>,
}

use crm_core::service::ServiceClock;

/// Which time counts.
#[uniffi::remote(Enum)]
pub enum ServiceClock {
    /// Only service hours.
    Working,
    /// Every second, around the clock.
    Wall,
}

use crm_core::service::ServiceAgreement;

/// A service agreement. What is left out fits every customer.
#[uniffi::remote(Record)]
pub struct ServiceAgreement {
    /// Its name.
    pub name: String,
    /// The customer it is for.
    #[uniffi(default)]
    pub customer: Option<CustomerKey>,
    /// The group of customers it is for.
    #[uniffi(default)]
    pub customer_group: Option<String>,
    /// The territory it is for.
    #[uniffi(default)]
    pub territory: Option<String>,
    /// Seconds until the first answer.
    #[uniffi(default)]
    pub response_seconds: Option<i64>,
    /// Seconds until it is solved.
    #[uniffi(default)]
    pub resolution_seconds: Option<i64>,
    /// Seconds until somebody is on site.
    #[uniffi(default)]
    pub arrival_seconds: Option<i64>,
    /// Seconds until the hospital can work again.
    #[uniffi(default)]
    pub restore_seconds: Option<i64>,
    /// Seconds until the hospital is told what will be done.
    #[uniffi(default)]
    pub feedback_seconds: Option<i64>,
    /// Which time these seconds count; service hours when it is not named.
    #[uniffi(default)]
    pub clock: Option<ServiceClock>,
    /// First day on which it holds.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day on which it holds.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::service::complaint::EscalationRecord;

/// A notice as it is kept.
#[uniffi::remote(Record)]
pub struct EscalationRecord {
    /// The case.
    pub case: CaseKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Who was told.
    pub notice: EscalationNotice,
}

use crm_core::sales::analysis::SaleLine;

/// How much of a product a document sold.
#[uniffi::remote(Record)]
pub struct SaleLine {
    /// The product.
    pub product: String,
    /// How much, as the document counts it: above zero on a credit note too.
    pub amount: Money,
}

use crm_core::sales::analysis::SaleDetail;

/// What stands behind a receivable document.
#[uniffi::remote(Record)]
pub struct SaleDetail {
    /// The invoice or credit note.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// The channel it was won over.
    #[uniffi(default)]
    pub channel: Option<String>,
    /// Its products.
    #[uniffi(default)]
    pub lines: Vec<SaleLine>,
}

use crm_core::sales::target::SalesTarget;

/// A target for someone and a time. A change is a new revision; what it was is kept.
#[uniffi::remote(Record)]
pub struct SalesTarget {
    /// Its key.
    pub target_key: String,
    /// Whose: `department:D1`, `person:P1`.
    pub subject: String,
    /// The customer, when it is the part of one.
    #[uniffi(default)]
    pub customer: Option<CustomerKey>,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// How much.
    pub target: Money,
}

use crm_core::sales::target::PlanAdjustment;

/// What was decided when targets were missed for too long.
#[uniffi::remote(Record)]
pub struct PlanAdjustment {
    /// Its key.
    pub adjustment: String,
    /// Whose plan: `person:P1`, `department:D1`.
    pub subject: String,
    /// The day.
    pub decided_on: NaiveDate,
    /// Who decided.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// What changes, in words.
    pub change: String,
}

use crm_core::sales::target::ReportCycle;

/// What a report is about.
#[uniffi::remote(Enum)]
pub enum ReportCycle {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

use crm_core::sales::target::TargetReport;

/// A report that was handed in.
#[uniffi::remote(Record)]
pub struct TargetReport {
    /// Its key.
    pub report: String,
    /// Whose.
    pub person: PersonKey,
    /// About a week or a month.
    pub cycle: ReportCycle,
    /// The last day that it is about.
    pub last_day: NaiveDate,
    /// When it was handed in.
    pub submitted_on: NaiveDate,
}

use crm_core::service::after_sales::ServiceJob;

/// A job that is done.
#[uniffi::remote(Record)]
pub struct ServiceJob {
    /// Its number.
    pub job: String,
    /// For whom.
    pub customer: CustomerKey,
    /// Who calls back.
    #[uniffi(default)]
    pub caller: Option<PersonKey>,
    /// When it was done.
    pub closed_on: NaiveDate,
    /// When the hospital was called.
    #[uniffi(default)]
    pub called_on: Option<NaiveDate>,
    /// What it scored, 1-5.
    #[uniffi(default)]
    pub score: Option<u32>,
}

use crm_core::review::ReviewFacts;

/// The records a review is made from. What lies after the day is left out by the rules themselves,
/// so the same records give any past month.
#[uniffi::remote(Record)]
pub struct ReviewFacts {
    /// The hospitals.
    pub customers: Vec<CustomerRecord>,
    /// Visits and calls.
    #[uniffi(default)]
    pub visits: Vec<VisitRecord>,
    /// Classes given so far.
    #[uniffi(default)]
    pub assessments: Vec<AssessmentRecord>,
    /// Receivable documents.
    #[uniffi(default)]
    pub documents: Vec<ReceivableDocument>,
    /// What settles what.
    #[uniffi(default)]
    pub allocations: Vec<Allocation>,
    /// Contracts.
    #[uniffi(default)]
    pub contracts: Vec<ContractRecord>,
    /// Orders.
    #[uniffi(default)]
    pub orders: Vec<OrderRecord>,
    /// Development plans.
    #[uniffi(default)]
    pub plans: Vec<DevelopmentPlan>,
    /// Feedback.
    #[uniffi(default)]
    pub feedback: Vec<FeedbackItem>,
    /// Complaints.
    #[uniffi(default)]
    pub complaints: Vec<ComplaintFacts>,
    /// Installed devices.
    #[uniffi(default)]
    pub devices: Vec<DeviceFacts>,
    /// Reports to management.
    #[uniffi(default)]
    pub reports: Vec<ManagementReportFacts>,
    /// Cases: enquiries, complaints, after-sales.
    #[uniffi(default)]
    pub cases: Vec<ServiceCase>,
    /// Surveys.
    #[uniffi(default)]
    pub surveys: Vec<SurveyCampaign>,
    /// Forms that came back.
    #[uniffi(default)]
    pub survey_answers: Vec<SurveyAnswer>,
    /// What is known for the score cards of the period.
    #[uniffi(default)]
    pub score_sheets: Vec<ScoreCardFacts>,
    /// Who is responsible for what a hospital owes, by day and share.
    #[uniffi(default)]
    pub responsible: Vec<Responsibility>,
    /// Disputes, freezes, bills of exchange and retentions.
    #[uniffi(default)]
    pub marks: Vec<ItemMark>,
    /// What visits found wrong.
    #[uniffi(default)]
    pub visit_issues: Vec<VisitIssue>,
    /// Contacts about what is owed.
    #[uniffi(default)]
    pub contact_notes: Vec<ContactNote>,
    /// Dunning notices so far.
    #[uniffi(default)]
    pub notices: Vec<DunningNoticeRecord>,
    /// Promises and plans of instalments.
    #[uniffi(default)]
    pub payment_plans: Vec<PaymentPlan>,
    /// What starts the period of limitation anew.
    #[uniffi(default)]
    pub limitation_events: Vec<LimitationEventRecord>,
    /// The supplier's companies.
    #[uniffi(default)]
    pub legal_entities: Vec<LegalEntity>,
    /// Preventive maintenances that were done.
    #[uniffi(default)]
    pub maintenances: Vec<MaintenanceDone>,
    /// Repairs.
    #[uniffi(default)]
    pub repairs: Vec<RepairJob>,
    /// Devices lent while another is repaired.
    #[uniffi(default)]
    pub loans: Vec<LoanUnit>,
    /// What one department passed to another.
    #[uniffi(default)]
    pub hand_offs: Vec<HandOffFacts>,
    /// Actions that findings asked for.
    #[uniffi(default)]
    pub actions: Vec<ActionFacts>,
    /// Advances paid out.
    #[uniffi(default)]
    pub advances: Vec<AdvanceFacts>,
    /// Reported breaches of the rules of honest business.
    #[uniffi(default)]
    pub breaches: Vec<BreachRecord>,
    /// Service that contracts promise instead of the table.
    #[uniffi(default)]
    pub agreements: Vec<ServiceAgreement>,
    /// Who was told of a complaint, level by level.
    #[uniffi(default)]
    pub escalations: Vec<EscalationRecord>,
    /// Who had how much of a hospital on which days.
    #[uniffi(default)]
    pub shares: Vec<ShareSpell>,
    /// What documents sold, and over which channel.
    #[uniffi(default)]
    pub sale_details: Vec<SaleDetail>,
    /// The supplier's departments.
    #[uniffi(default)]
    pub departments: Vec<Department>,
    /// The supplier's people.
    #[uniffi(default)]
    pub people: Vec<Person>,
    /// Targets of people, departments and hospitals.
    #[uniffi(default)]
    pub targets: Vec<SalesTarget>,
    /// What was decided when targets were missed.
    #[uniffi(default)]
    pub adjustments: Vec<PlanAdjustment>,
    /// Weekly and monthly reports on targets.
    #[uniffi(default)]
    pub target_reports: Vec<TargetReport>,
    /// Customer files.
    #[uniffi(default)]
    pub files: Vec<HospitalFile>,
    /// Contacts at hospitals.
    #[uniffi(default)]
    pub contacts: Vec<ContactRecord>,
    /// Who was the owner of which hospital on which days.
    #[uniffi(default)]
    pub owners: Vec<CustomerOwner>,
    /// Credit limits that were granted.
    #[uniffi(default)]
    pub credit_limits: Vec<CreditLimitRecord>,
    /// Holds on orders.
    #[uniffi(default)]
    pub credit_holds: Vec<CreditHold>,
    /// Budgets.
    #[uniffi(default)]
    pub budgets: Vec<Budget>,
    /// What was moved between budgets.
    #[uniffi(default)]
    pub budget_transfers: Vec<BudgetTransfer>,
    /// What was spent and promised of budgets.
    #[uniffi(default)]
    pub spendings: Vec<Spending>,
    /// Jobs of service after which the hospital is called back.
    #[uniffi(default)]
    pub service_jobs: Vec<ServiceJob>,
    /// Values of indicators that were computed elsewhere or entered.
    #[uniffi(default)]
    pub indicator_values: Vec<IndicatorFacts>,
    /// What raters said of people.
    #[uniffi(default)]
    pub review_scores: Vec<ReviewRecord>,
}

use crm_core::sales::contract::ContractCheck;

/// What a contract lacks.
#[uniffi::remote(Record)]
pub struct ContractCheck {
    /// Which contract.
    pub contract: ContractKey,
    /// Whether no finding is an error: it may be signed.
    pub valid: bool,
    /// Sum of the lines, with tax; none while a line has no quantity or price that can be used.
    pub total: Option<Money>,
    /// Sum of the planned payments; none without a plan.
    pub plan_total: Option<Money>,
    /// What the plan has above the total; below zero for what it falls short.
    pub plan_excess: Option<Money>,
    /// The posts that have to approve a contract of this total; one above may do it for them.
    pub approval_duties: Vec<String>,
    /// The longest time to pay: as recorded, or as the lines say it; none while nobody knows.
    pub payment_days: Option<u32>,
    /// All that is wrong, line by line and then for the whole.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::contract::ContractState;

/// Where a contract stands.
#[uniffi::remote(Enum)]
pub enum ContractState {
    /// Not signed by both.
    Unsigned,
    /// Signed, and it does not hold yet.
    Upcoming,
    /// It holds.
    Active,
    /// Its last day has passed.
    Expired,
    /// It was ended early.
    Terminated,
}

use crm_core::sales::contract::FulfilmentState;

/// How far the steps of a contract are done.
#[uniffi::remote(Enum)]
pub enum FulfilmentState {
    /// It names no steps.
    NotApplicable,
    /// None is done.
    Unfulfilled,
    /// Some are done.
    PartlyFulfilled,
    /// All are done.
    Fulfilled,
    /// The deadline has passed and not all are done.
    Lapsed,
}

use crm_core::sales::contract::ContractStatus;

/// Where a contract stands on the day.
#[uniffi::remote(Record)]
pub struct ContractStatus {
    /// Which contract.
    pub contract: ContractKey,
    /// Where it stands.
    pub status: ContractState,
    /// How far its steps are done.
    pub fulfilment: FulfilmentState,
    /// Days to its last day; none when it is open-ended or does not hold.
    pub days_left: Option<i64>,
    /// What is owed: the entry, steps that are not done.
    pub obligations: Vec<Obligation>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::ContractReview;

/// A contract: what is wrong with it, and where it stands.
#[uniffi::remote(Record)]
pub struct ContractReview {
    /// With whom.
    pub customer: CustomerKey,
    /// What it lacks.
    pub check: ContractCheck,
    /// Where it stands.
    pub standing: ContractStatus,
}

use crm_core::sales::order::OrderState;

/// Where an order stands: what is open of delivery and invoices. How much has left and arrived say
/// `OrderStatus::shipping` and the fields beside it.
#[uniffi::remote(Enum)]
pub enum OrderState {
    /// It was cancelled.
    Cancelled,
    /// It waits for its credit to be released.
    OnHold,
    /// Goods and invoices are open.
    ToDeliverAndBill,
    /// Everything is invoiced; goods are open.
    ToDeliver,
    /// Everything is delivered; invoices are open.
    ToBill,
    /// Nothing is open.
    Completed,
}

use crm_core::sales::order::OrderExtent;

/// How much of an order is done. What was let go needs nothing.
#[uniffi::remote(Enum)]
pub enum OrderExtent {
    /// Nothing yet.
    Nothing,
    /// A part; the rest is open.
    Part,
    /// All of it, or all that was not let go.
    Whole,
}

use crm_core::sales::order::LineDelivery;

/// Where its delivery stands.
#[uniffi::remote(Record)]
pub struct LineDelivery {
    /// What is still to be delivered.
    pub open_quantity: Decimal,
    /// Whether nothing is open.
    pub in_full: bool,
    /// Whether it is or was later than promised; none without a promised day.
    pub late: Option<bool>,
    /// By how many days; zero when it is not late.
    pub late_days: i64,
}

use crm_core::sales::order::OrderStatus;

/// Where an order stands on the day.
#[uniffi::remote(Record)]
pub struct OrderStatus {
    /// Which order.
    pub order: OrderKey,
    /// Where it stands.
    pub status: OrderState,
    /// How much of it has left.
    pub shipping: OrderExtent,
    /// How much of it has arrived.
    pub delivery: OrderExtent,
    /// How much of it the hospital accepted.
    pub acceptance: OrderExtent,
    /// How much has left, at most 100; closed lines count as shipped.
    pub shipped_percent: Decimal,
    /// How much is delivered, at most 100; closed lines count as delivered.
    pub delivered_percent: Decimal,
    /// How much is invoiced, at most 100; closed lines count with what was delivered.
    pub billed_percent: Decimal,
    /// Each line on the day.
    pub lines: Vec<LineDelivery>,
    /// Confirmation and shipment that are owed or were met.
    pub obligations: Vec<Obligation>,
    /// What is wrong: late lines, over-delivery, short shelf life, moments out of order.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::OrderReview;

/// An order and whose it is.
#[uniffi::remote(Record)]
pub struct OrderReview {
    /// Whose it is.
    pub customer: CustomerKey,
    /// Where it stands.
    pub status: OrderStatus,
}

use crm_core::review::PlanReview;

/// A development plan and whom it is for.
#[uniffi::remote(Record)]
pub struct PlanReview {
    /// Whom it is for.
    pub customer: CustomerKey,
    /// Where it stands.
    pub check: PlanCheck,
}

use crm_core::service::complaint::ComplaintGrade;

/// How grave it is.
#[uniffi::remote(Enum)]
pub enum ComplaintGrade {
    /// Like any other.
    General,
    /// It goes to superiors.
    Major,
    /// It touches the safety of patients.
    Urgent,
}

use crm_core::service::complaint::StepState;

/// How a step stands.
#[uniffi::remote(Enum)]
pub enum StepState {
    /// Done in time.
    Met,
    /// Done too late.
    Late,
    /// Not done, and there is time.
    Open,
    /// Not done, and the time is over.
    Overdue,
    /// Not done in time, and no longer to be done.
    Missed,
}

use crm_core::service::complaint::ComplaintStep;

/// One step.
#[uniffi::remote(Record)]
pub struct ComplaintStep {
    /// `respond`, `plan`, `solve`, `hand_off:` or `answer:` with the department.
    pub step: String,
    /// By when.
    pub due_at: NaiveDateTime,
    /// When it was done.
    #[uniffi(default)]
    pub done_at: Option<NaiveDateTime>,
    /// How it stands.
    pub state: StepState,
}

use crm_core::service::complaint::EscalationStep;

/// One level.
#[uniffi::remote(Record)]
pub struct EscalationStep {
    /// The level.
    pub level: u32,
    /// Who has to be told.
    pub post: String,
    /// By when.
    pub due_at: NaiveDateTime,
    /// When it was done.
    #[uniffi(default)]
    pub told_at: Option<NaiveDateTime>,
    /// Who was told.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// How it stands.
    pub state: StepState,
}

use crm_core::service::complaint::LegalClock;

/// By when the authority is told of an adverse event. Nothing stops it: no hold, no solution, no merging.
#[uniffi::remote(Record)]
pub struct LegalClock {
    /// What happened.
    pub harm: String,
    /// The day on which somebody of the company first knew of it.
    pub known_on: NaiveDate,
    /// Calendar days that the law gives.
    pub days: u32,
    /// The last day.
    pub due_on: NaiveDate,
    /// When the authority was told.
    #[uniffi(default)]
    pub told_at: Option<NaiveDateTime>,
    /// How it stands.
    pub state: StepState,
    /// Days left; below zero when it is over.
    pub left_days: i64,
}

use crm_core::service::complaint::ComplaintSteps;

/// What a complaint needs.
#[uniffi::remote(Record)]
pub struct ComplaintSteps {
    /// Its case.
    pub case: CaseKey,
    /// How grave it is.
    pub grade: ComplaintGrade,
    /// Why it is major or urgent, in snake case.
    pub reasons: Vec<String>,
    /// The steps, the earliest due first.
    pub steps: Vec<ComplaintStep>,
    /// Who has to be told, level by level, the lowest first.
    pub escalations: Vec<EscalationStep>,
    /// The legal clock of an adverse event, apart from all others; none when there is none.
    pub legal_clock: Option<LegalClock>,
    /// Whether it may be closed.
    pub may_close: bool,
    /// Superiors and authorities that are to be told. The other steps are owed by its case.
    #[uniffi(default)]
    pub obligations: Vec<Obligation>,
    /// Steps that are overdue or were late, and why it may not be closed.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::ComplaintReview;

/// A complaint and whose it is.
#[uniffi::remote(Record)]
pub struct ComplaintReview {
    /// Whose it is.
    pub customer: CustomerKey,
    /// What it needs.
    pub steps: ComplaintSteps,
}

use crm_core::sales::order::OtifLine;

/// One line that was not on time in full.
#[uniffi::remote(Record)]
pub struct OtifLine {
    /// Its order.
    pub order: OrderKey,
    /// Its line, counted from 1.
    pub line: u32,
    /// Whether it was on time.
    pub on_time: bool,
    /// Whether it was in full.
    pub in_full: bool,
    /// By how many days it was late.
    pub late_days: i64,
}

use crm_core::sales::order::OtifRate;

/// How many lines were on time and in full.
#[uniffi::remote(Record)]
pub struct OtifRate {
    /// Lines that are judged: promised by the day, or delivered.
    pub line_count: u32,
    /// Those that were not late.
    pub on_time_count: u32,
    /// Those delivered whole; a line whose rest was let go is not.
    pub in_full_count: u32,
    /// Those that were both.
    pub otif_count: u32,
    /// Lines that cannot be judged: no promised day, or full and nobody wrote down when.
    pub unknown_count: u32,
    /// Lines whose day is still to come.
    pub pending_count: u32,
    /// On time in percent; none when no line is judged.
    #[uniffi(default)]
    pub on_time_percent: Option<Decimal>,
    /// On time in full in percent.
    #[uniffi(default)]
    pub otif_percent: Option<Decimal>,
    /// The lines that were not both.
    pub misses: Vec<OtifLine>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::after_sales::DeviceStage;

/// Where it stands.
#[uniffi::remote(Enum)]
pub enum DeviceStage {
    /// Not delivered.
    Ordered,
    /// Delivered, not installed.
    Delivered,
    /// Installed, not commissioned.
    Installed,
    /// Commissioned, not accepted.
    Commissioned,
    /// Accepted, in warranty.
    InWarranty,
    /// Accepted, out of warranty.
    OutOfWarranty,
    /// Taken away.
    Removed,
}

use crm_core::service::after_sales::DeviceEvent;

/// A step that something else waits for: an instalment of the price, a visit, the end of retention.
#[uniffi::remote(Record)]
pub struct DeviceEvent {
    /// `delivery`, `installation`, `commissioning`, `acceptance` or `warranty_end`.
    pub event: String,
    /// Its day; the last of the warranty may lie ahead.
    pub date: NaiveDate,
}

use crm_core::service::after_sales::DeviceStanding;

/// The device on the day.
#[uniffi::remote(Record)]
pub struct DeviceStanding {
    /// Its name.
    pub device: String,
    /// Where it stands.
    pub stage: DeviceStage,
    /// The last day of the warranty; none before the acceptance. Retained money falls due after it.
    #[uniffi(default)]
    pub warranty_end: Option<NaiveDate>,
    /// What has happened until the day, and when the warranty ends: what payment terms and visits start from.
    pub events: Vec<DeviceEvent>,
    /// The acceptance that is owed, the visit after it, the next maintenance.
    pub obligations: Vec<Obligation>,
    /// What is missing or wrong, and a warranty that ends soon.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::after_sales::RepairLine;

/// One repair.
#[uniffi::remote(Record)]
pub struct RepairLine {
    /// Its number.
    pub job: String,
    /// The device.
    pub device: String,
    /// Whether it was answered in time; none while there is time.
    pub responded_in_time: Option<bool>,
    /// Whether someone was on site in time; none while there is time.
    pub arrived_in_time: Option<bool>,
    /// Whole minutes from the report until it ran again, or until now.
    pub repair_minutes: i64,
    /// Whether a loan unit is owed.
    pub loan_unit_owed: bool,
}

use crm_core::service::after_sales::DeviceRepairs;

/// The repairs of one device.
#[uniffi::remote(Record)]
pub struct DeviceRepairs {
    /// Which.
    pub device: String,
    /// How many repairs it had.
    pub job_count: u32,
    /// Whole minutes in which it stood still without plan; its seconds are added first.
    pub down_minutes: i64,
    /// Mean hours until it ran again; none when it never did.
    #[uniffi(default)]
    pub mttr_hours: Option<Decimal>,
    /// What is left of its planned hours, in percent; none where they are not known.
    #[uniffi(default)]
    pub uptime_percent: Option<Decimal>,
}

use crm_core::service::after_sales::RepairMeasures;

/// All repairs.
#[uniffi::remote(Record)]
pub struct RepairMeasures {
    /// One by one.
    pub lines: Vec<RepairLine>,
    /// By device.
    pub devices: Vec<DeviceRepairs>,
    /// Whole minutes in which devices stood still without plan; the seconds of all are added first.
    pub down_minutes: i64,
    /// Mean hours until a device ran again (MTTR); none when none did.
    #[uniffi(default)]
    pub mttr_hours: Option<Decimal>,
    /// Hours in which devices stood still without plan. Repairs of a device that overlap count once.
    pub down_hours: Decimal,
    /// What is left of the planned hours, in percent; none without planned hours.
    #[uniffi(default)]
    pub uptime_percent: Option<Decimal>,
    /// What was too late, loan units owed, an uptime that is too low.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::after_sales::MaintenanceStanding;

/// The maintenance of all devices.
#[uniffi::remote(Record)]
pub struct MaintenanceStanding {
    /// Maintenances that fell due in the period.
    pub due_count: u32,
    /// Of them done in time.
    pub in_time_count: u32,
    /// Their share in percent; none when none fell due.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// The next maintenance of each device, the earliest first.
    pub obligations: Vec<Obligation>,
    /// What was too late, also since before the period; a share that is too low.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::after_sales::CallbackCheck;

/// How many were called back.
#[uniffi::remote(Record)]
pub struct CallbackCheck {
    /// Jobs whose time to call is over, or that were called; of a period those that were due in it.
    pub due_count: u32,
    /// Of them called in time.
    pub in_time_count: u32,
    /// Their share in percent; none when none was due.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Jobs whose score opens a complaint.
    pub complaints: Vec<String>,
    /// Calls that are owed, and an action for each low score and for too few calls: its own, or one that is owed.
    pub obligations: Vec<Obligation>,
    /// Low scores, too few calls.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::FollowUp;

/// What is to be followed up.
#[uniffi::remote(Record)]
pub struct FollowUp {
    /// Every contract, by key.
    pub contracts: Vec<ContractReview>,
    /// Every order, by key.
    pub orders: Vec<OrderReview>,
    /// How many lines were on time in full.
    pub otif: OtifRate,
    /// Every development plan.
    pub plans: Vec<PlanReview>,
    /// What visits found wrong, and whether it became a case.
    pub issues: VisitIssues,
    /// Every complaint.
    pub complaints: Vec<ComplaintReview>,
    /// Every installed device.
    pub devices: Vec<DeviceStanding>,
    /// Repairs reported in the month, or before it and not done when it began.
    pub repairs: RepairMeasures,
    /// Maintenances that fell due in the month.
    pub maintenance: MaintenanceStanding,
    /// Calls back after service that were due in the month, and those that are owed since before it.
    pub callbacks: CallbackCheck,
}

use crm_core::review::ClassLine;

/// One hospital's class on the day.
#[uniffi::remote(Record)]
pub struct ClassLine {
    /// Its name.
    pub name: String,
    /// Who is responsible for it.
    pub owner: Option<PersonKey>,
    /// The class that stands on file, from the last assessment by the day.
    pub class_on_file: Option<String>,
    /// The class it would get on the day, and why.
    pub classification: Classification,
}

use crm_core::review::HospitalAging;

/// One hospital's open items on the day.
#[uniffi::remote(Record)]
pub struct HospitalAging {
    /// Its name.
    pub name: String,
    /// Who is responsible for it.
    pub owner: Option<PersonKey>,
    /// Its open items in one currency.
    pub group: AgingGroup,
}

use crm_core::review::ResponsibleReview;

/// Who looks after whom in the month.
#[uniffi::remote(Record)]
pub struct ResponsibleReview {
    /// Days of the month without one owner; none where owners by day are not on record.
    pub owners: Option<OwnersCheck>,
    /// Who was visited as often as the class asks, class by class.
    pub coverage: PeriodVisitCoverage,
}

use crm_core::review::CreditReview;

/// A hospital against its credit limit.
#[uniffi::remote(Record)]
pub struct CreditReview {
    /// What is open against the limit.
    pub check: CreditCheck,
    /// What is open in other currencies: no rate of the day is on record, so it does not count.
    pub not_counted: Vec<Money>,
}

use crm_core::review::ReceivablesReview;

/// Money that is to come.
#[uniffi::remote(Record)]
pub struct ReceivablesReview {
    /// DSO and its sisters of the month, by currency, each with the rows it was counted from.
    pub figures: CollectionFigures,
    /// Every hospital that has a limit or a hold, by key. Orders that are not delivered do not count: their records
    /// have no amounts.
    pub credit: Vec<CreditReview>,
}

use crm_core::sales::analysis::PeriodComparisonKind;

/// What is compared with what.
#[uniffi::remote(Enum)]
pub enum PeriodComparisonKind {
    /// The month so far against the same days of the month before; a whole month against the whole one.
    MonthBefore,
    /// The month so far against as many days right before it.
    EqualDaysBefore,
    /// The month so far against the same days of the year before.
    YearBefore,
    /// The year so far against the year before up to the same day.
    YearToDate,
}

use crm_core::sales::analysis::ComparisonBase;

/// What a change is measured from. Only from a positive base does a percentage say what it seems to.
#[uniffi::remote(Enum)]
pub enum ComparisonBase {
    /// Something was sold before.
    Positive,
    /// Nothing was sold before: there is no percentage.
    Zero,
    /// More came back than was sold: the percentage is of the size of the base.
    Negative,
}

use crm_core::sales::analysis::PeriodComparison;

/// One comparison.
#[uniffi::remote(Record)]
pub struct PeriodComparison {
    /// What with what.
    pub kind: PeriodComparisonKind,
    /// First day of the period.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// First day of the one before.
    pub before_first_day: NaiveDate,
    /// Its last day.
    pub before_last_day: NaiveDate,
    /// Sold in the period.
    pub amount: Money,
    /// Sold before.
    pub before: Money,
    /// The difference.
    pub change: Money,
    /// That in percent of the size of what was sold before; none from nothing.
    #[uniffi(default)]
    pub change_percent: Option<Decimal>,
    /// What it is measured from.
    pub base: ComparisonBase,
    /// Whether both have the same number of days.
    pub equal_length: bool,
}

use crm_core::sales::analysis::PeriodMonth;

/// What was sold in a month.
#[uniffi::remote(Record)]
pub struct PeriodMonth {
    /// The month as yyyy-mm.
    pub month: String,
    /// Its last day that counts: the day of the question in the last one.
    pub last_day: NaiveDate,
    /// Sold in it.
    pub amount: Money,
}

use crm_core::sales::analysis::SalesPeriods;

/// All comparisons of a day.
#[uniffi::remote(Record)]
pub struct SalesPeriods {
    /// Against the month before, as many days before, the year before; and the year so far.
    pub comparisons: Vec<PeriodComparison>,
    /// The last twelve months, the oldest first; a month without sales is there with zero.
    pub months: Vec<PeriodMonth>,
    /// Comparisons with a large fall.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::analysis::SalesGrouping;

/// What rows are grouped by.
#[uniffi::remote(Enum)]
pub enum SalesGrouping {
    /// The customer.
    Customer,
    /// The class.
    ClassName,
    /// The grade.
    Grade,
    /// The region.
    Region,
    /// The channel.
    Channel,
    /// The product.
    Product,
    /// The people, by their shares.
    Person,
}

use crm_core::sales::analysis::SalesGroup;

/// One group.
#[uniffi::remote(Record)]
pub struct SalesGroup {
    /// Its name; empty for documents that do not say.
    pub name: String,
    /// What it sold in the period.
    pub amount: Money,
    /// What it sold before.
    pub before: Money,
    /// The difference.
    pub change: Money,
    /// That in percent of before; none when nothing was sold before.
    #[uniffi(default)]
    pub change_percent: Option<Decimal>,
    /// What the change is measured from.
    pub base: ComparisonBase,
    /// Its share of the period in percent; none when the period comes to nothing.
    #[uniffi(default)]
    pub share_percent: Option<Decimal>,
    /// Whether it is one of the few that bring most.
    pub vital: bool,
}

use crm_core::sales::analysis::SalesAnalysis;

/// The analysis.
#[uniffi::remote(Record)]
pub struct SalesAnalysis {
    /// The most first, then by name.
    pub groups: Vec<SalesGroup>,
    /// All of the period; the documents add up to it, and the groups do.
    pub total: Money,
    /// All of the period before.
    pub before: Money,
    /// The difference in percent; none when nothing was sold before.
    #[uniffi(default)]
    pub change_percent: Option<Decimal>,
    /// Whether both periods have the same number of days.
    pub equal_length: bool,
    /// Groups that sell much less, periods that cannot be compared.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::SalesBreakdown;

/// One way to break a month down, against the days before and against the year before.
#[uniffi::remote(Record)]
pub struct SalesBreakdown {
    /// The currency.
    pub currency: Currency,
    /// What it is broken down by.
    pub group_by: SalesGrouping,
    /// Against as many days right before the month: a trend needs periods of one length.
    pub against_before: SalesAnalysis,
    /// Against the same month of the year before.
    pub against_last_year: SalesAnalysis,
}

use crm_core::sales::analysis::ManagementReport;

/// Whether it will do.
#[uniffi::remote(Record)]
pub struct ManagementReport {
    /// Whether it is there, complete and tied to the books.
    pub complete: bool,
    /// When it is or was due.
    pub obligation: Obligation,
    /// What is missing or off.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::SalesReview;

/// What was sold in the month.
#[uniffi::remote(Record)]
pub struct SalesReview {
    /// First day of the month.
    pub first_day: NaiveDate,
    /// The day of the review, up to which it is counted.
    pub last_day: NaiveDate,
    /// Every currency: the month and the year so far against those before.
    pub periods: Vec<SalesPeriods>,
    /// Every currency, each in every way that the documents tell of.
    pub breakdowns: Vec<SalesBreakdown>,
    /// The report on the month before, and that on this one once it was handed in.
    pub reports: Vec<ManagementReport>,
}

use crm_core::sales::target::PeriodPercent;

/// A period in percent.
#[uniffi::remote(Record)]
pub struct PeriodPercent {
    /// Actual over target.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
}

use crm_core::sales::target::TargetAttainment;

/// What was reached so far.
#[uniffi::remote(Record)]
pub struct TargetAttainment {
    /// Whose.
    pub subject: String,
    /// Each period in percent; none for a target of zero or an unknown figure.
    pub period_percents: Vec<PeriodPercent>,
    /// Sum of all targets.
    pub target: Money,
    /// Sum of the actual figures.
    pub actual: Money,
    /// Both in percent; none when a figure is missing or there is no target.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// The targets by the days that have passed.
    pub target_so_far: Money,
    /// Actual over those in percent.
    #[uniffi(default)]
    pub pro_rata_percent: Option<Decimal>,
    /// Whether the plan has to be adjusted: too many finished periods in a row below the alert, and no decision
    /// since.
    pub adjustment_due: bool,
    /// The adjustment that is owed, or was made.
    pub obligations: Vec<Obligation>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::target::TargetReports;

/// Which reports are there.
#[uniffi::remote(Record)]
pub struct TargetReports {
    /// Reports of periods that are over, and were owed by the day.
    pub owed_count: u32,
    /// Of them, handed in.
    pub submitted_count: u32,
    /// Of those, in time.
    pub in_time_count: u32,
    /// Reports that are missing, and the next one of each cycle.
    pub obligations: Vec<Obligation>,
    /// Reports that came late, and reports on no period.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::PlanningReview;

/// How targets are reached, which files are incomplete, where budgets stand.
#[uniffi::remote(Record)]
pub struct PlanningReview {
    /// The targets of the year of the day, by whose they are and currency.
    pub attainments: Vec<TargetAttainment>,
    /// Reports on targets.
    pub reports: TargetReports,
    /// Every customer file.
    pub files: Vec<CustomerFileCheck>,
    /// Customers without a file, where files are kept at all.
    pub without_file: Vec<CustomerKey>,
    /// Every budget of the fiscal year.
    pub budgets: BudgetStatus,
}

use crm_core::service::CaseHold;

/// A time in which the clock stands: the case waits for the customer.
#[uniffi::remote(Record)]
pub struct CaseHold {
    /// When it began to wait.
    pub started_at: NaiveDateTime,
    /// When it went on; none while it still waits.
    #[uniffi(default)]
    pub ended_at: Option<NaiveDateTime>,
}

use crm_core::service::MessageSide;

/// Who wrote a message.
#[uniffi::remote(Enum)]
pub enum MessageSide {
    /// The hospital.
    Customer,
    /// Our staff.
    Agent,
}

use crm_core::service::CaseMessage;

/// One message of a case.
#[uniffi::remote(Record)]
pub struct CaseMessage {
    /// Who wrote it.
    pub side: MessageSide,
    /// When.
    pub sent_at: NaiveDateTime,
}

use crm_core::service::CaseChange;

/// A change of what decides the targets. What is left out stays as it was.
#[uniffi::remote(Record)]
pub struct CaseChange {
    /// When.
    pub at: NaiveDateTime,
    /// The new kind.
    #[uniffi(default)]
    pub kind: Option<String>,
    /// The new priority.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// The new class of the customer.
    #[uniffi(default)]
    pub class_name: Option<String>,
}

use crm_core::service::case::CaseFlow;

/// What the history says.
#[uniffi::remote(Record)]
pub struct CaseFlow {
    /// Which case.
    pub case: CaseKey,
    /// The last step; none before the first.
    pub status: Option<CaseEventKind>,
    /// When it first came in: reopening keeps the first clock.
    #[uniffi(default)]
    pub opened_at: Option<NaiveDateTime>,
    /// When it was first taken on.
    #[uniffi(default)]
    pub accepted_at: Option<NaiveDateTime>,
    /// When it was first answered.
    #[uniffi(default)]
    pub first_response_at: Option<NaiveDateTime>,
    /// When somebody was first on site.
    #[uniffi(default)]
    pub arrived_at: Option<NaiveDateTime>,
    /// When the hospital could first work again.
    #[uniffi(default)]
    pub restored_at: Option<NaiveDateTime>,
    /// When the hospital was first told what will be done.
    #[uniffi(default)]
    pub feedback_at: Option<NaiveDateTime>,
    /// When it was solved for good; none while it is open.
    #[uniffi(default)]
    pub resolved_at: Option<NaiveDateTime>,
    /// When the hospital confirmed that.
    #[uniffi(default)]
    pub confirmed_at: Option<NaiveDateTime>,
    /// When it was closed; none while it is not.
    #[uniffi(default)]
    pub closed_at: Option<NaiveDateTime>,
    /// When it waited, as the clocks of a case take it.
    pub holds: Vec<CaseHold>,
    /// When it was taken as solved before it was reopened.
    pub solved_spans: Vec<CaseHold>,
    /// Messages of both sides.
    pub messages: Vec<CaseMessage>,
    /// Changes of kind, priority and class.
    pub changes: Vec<CaseChange>,
    /// How often it came back.
    pub reopened_count: u32,
    /// Attempts to reach the hospital since it was solved.
    pub attempt_count: u32,
    /// The department that took it over last; none when nobody did.
    pub handed_to: Option<String>,
    /// The case it went into.
    pub merged_into: Option<CaseKey>,
    /// Steps that may not follow one another, times that go backwards, closing without a word.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::TargetKind;

/// What is promised.
#[uniffi::remote(Enum)]
pub enum TargetKind {
    /// The first answer.
    Response,
    /// Somebody is on site.
    Arrival,
    /// The hospital can work again, with a loan unit for instance.
    Restore,
    /// It is solved.
    Resolution,
    /// The hospital is told what will be done.
    Feedback,
}

use crm_core::service::TargetState;

/// How a target stands.
#[uniffi::remote(Enum)]
pub enum TargetState {
    /// Done in time.
    Fulfilled,
    /// Done late, or not done and the time is over.
    Failed,
    /// Not done, and there is time left or nobody said what time it is.
    Open,
}

use crm_core::service::TargetClock;

/// One target of a case. Seconds count in its clock, those of hold in the time the policy names.
#[uniffi::remote(Record)]
pub struct TargetClock {
    /// Which.
    pub target: TargetKind,
    /// Which time counts.
    pub clock: ServiceClock,
    /// Seconds that are allowed.
    pub allowed_seconds: i64,
    /// From when they are counted.
    pub counted_from: NaiveDateTime,
    /// When it is due, had the case never waited.
    pub due_before_hold: NaiveDateTime,
    /// When it is due, local time.
    pub due_at: NaiveDateTime,
    /// The same in UTC: a local time may come twice.
    pub due_utc: NaiveDateTime,
    /// When it was done. A case that was solved without it had it then.
    #[uniffi(default)]
    pub done_at: Option<NaiveDateTime>,
    /// Seconds from the start until it was done, or until the case is looked at.
    pub elapsed_seconds: Option<i64>,
    /// Seconds in which this clock stood: holds that began by its due moment.
    pub hold_seconds: i64,
    /// How it stands.
    pub state: TargetState,
    /// Seconds left while it is not done; below zero when the time is over.
    pub left_seconds: Option<i64>,
    /// Seconds by which it was late, or is; none when it is not.
    pub breach_seconds: Option<i64>,
}

use crm_core::service::CaseClock;

/// The clocks of one case. Seconds count in the clock of the resolution unless the name says otherwise.
#[uniffi::remote(Record)]
pub struct CaseClock {
    /// Which time counts.
    pub clock: ServiceClock,
    /// Every target that the case has, in the order in which it meets them.
    pub targets: Vec<TargetClock>,
    /// The next target that is not done, by its due moment; none when all are.
    pub next_target: Option<TargetKind>,
    /// When it must be answered.
    #[uniffi(default)]
    pub response_due: Option<NaiveDateTime>,
    /// When it must be solved, had it never waited.
    #[uniffi(default)]
    pub resolution_due_before_hold: Option<NaiveDateTime>,
    /// When it must be solved.
    #[uniffi(default)]
    pub resolution_due: Option<NaiveDateTime>,
    /// Seconds it waited for the customer, in the time the policy names.
    pub hold_seconds: i64,
    /// Seconds until the first answer; none before there is one.
    pub first_response_seconds: Option<i64>,
    /// Seconds from report to solution, or to the moment it is looked at.
    pub elapsed_seconds: Option<i64>,
    /// The same without the hold, once it is solved: both in one clock, whatever time puts off the due moments.
    pub net_resolution_seconds: Option<i64>,
    /// Seconds between a message of the customer and the answer to it, on average, rounded half up.
    pub average_response_seconds: Option<i64>,
    /// Seconds between our messages and what the customer wrote next.
    pub waiting_for_customer_seconds: Option<i64>,
    /// How the first answer stands.
    pub response_state: Option<TargetState>,
    /// How the solution stands.
    pub resolution_state: Option<TargetState>,
    /// The case as a whole: failed when one target failed, fulfilled when all that ends it is.
    pub state: TargetState,
    /// Seconds left until the next target of an open case; below zero when it is over.
    pub left_seconds: Option<i64>,
    /// Kinds and priorities that the policy does not list.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::CountedCase;

/// One case, as far as it is counted.
#[uniffi::remote(Record)]
pub struct CountedCase {
    /// Its key.
    pub case: String,
    /// Day it was opened.
    pub opened_on: NaiveDate,
    /// Day it was closed; none while it is open.
    #[uniffi(default)]
    pub closed_on: Option<NaiveDate>,
    /// Who reported it.
    #[uniffi(default)]
    pub customer: Option<String>,
    /// Its kind.
    #[uniffi(default)]
    pub kind: Option<String>,
    /// Its priority.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// The product it is about.
    #[uniffi(default)]
    pub product: Option<String>,
    /// The accountable department.
    #[uniffi(default)]
    pub department: Option<String>,
    /// Its cause.
    #[uniffi(default)]
    pub cause: Option<String>,
    /// Its status.
    #[uniffi(default)]
    pub status: Option<String>,
    /// How its targets stand.
    #[uniffi(default)]
    pub agreement: Option<String>,
    /// Who works on it.
    #[uniffi(default)]
    pub assignees: Vec<String>,
    /// Seconds until the first answer; none before there is one.
    #[uniffi(default)]
    pub first_response_seconds: Option<i64>,
    /// Seconds to the solution without the hold; none before there is one.
    #[uniffi(default)]
    pub net_resolution_seconds: Option<i64>,
    /// How often it came back.
    #[uniffi(default)]
    pub reopened_count: u32,
    /// The case it went into; it is counted there and not here.
    #[uniffi(default)]
    pub merged_into: Option<String>,
}

use crm_core::service::duty::JudgedCase;

/// A case whose targets are judged.
#[uniffi::remote(Record)]
pub struct JudgedCase {
    /// Which case.
    pub case: String,
    /// Who worked on it; none when nobody is named.
    #[uniffi(default)]
    pub person: Option<String>,
    /// The day it counts: when it was solved, or when its time was over.
    pub date: NaiveDate,
    /// Whether it was in time.
    pub in_time: bool,
}

use crm_core::service::case::CaseStanding;

/// Where a case stands.
#[uniffi::remote(Record)]
pub struct CaseStanding {
    /// Which case.
    pub case: CaseKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// The way it went.
    pub flow: CaseFlow,
    /// Its clocks; none for a case that went into another.
    pub clock: Option<CaseClock>,
    /// The one accountable department.
    pub accountable: String,
    /// Departments that are heard.
    pub consulted: Vec<String>,
    /// Targets that are owed, by day; a target whose minute has passed is overdue on its own day, too.
    pub obligations: Vec<Obligation>,
    /// How it counts in the statistics.
    pub counted: CountedCase,
    /// How it counts in the hit rate; none while it is neither hit nor missed.
    pub judged: Option<JudgedCase>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::duty::HitGroup;

/// One person in one month.
#[uniffi::remote(Record)]
pub struct HitGroup {
    /// Who; empty for cases of nobody.
    pub person: String,
    /// The month as yyyy-mm.
    pub month: String,
    /// Cases.
    pub case_count: u32,
    /// Of them in time.
    pub hit_count: u32,
    /// Their share in percent.
    pub percent: Decimal,
}

use crm_core::service::duty::HitRate;

/// All of them.
#[uniffi::remote(Record)]
pub struct HitRate {
    /// By person and month.
    pub groups: Vec<HitGroup>,
    /// All cases in percent; none without any.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Groups below the target.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::NamedCount;

/// A name with a count.
#[uniffi::remote(Record)]
pub struct NamedCount {
    /// The name; a month as yyyy-mm.
    pub name: String,
    /// How many.
    pub count: u32,
}

use crm_core::service::CaseGroup;

/// One group.
#[uniffi::remote(Record)]
pub struct CaseGroup {
    /// Its name; empty for cases that do not say.
    pub name: String,
    /// Cases in it.
    pub total: u32,
    /// By status, in the order of the statuses.
    pub statuses: Vec<NamedCount>,
    /// By how the targets stand, by name.
    pub agreements: Vec<NamedCount>,
    /// By month of opening, the earliest first; months without cases in between are zero.
    pub months: Vec<NamedCount>,
    /// Mean seconds until the first answer, rounded half up; none without an answer.
    pub average_response_seconds: Option<i64>,
    /// Mean seconds to the solution without the hold, likewise.
    pub average_net_resolution_seconds: Option<i64>,
    /// Cases that came back at least once.
    pub reopened_case_count: u32,
}

use crm_core::service::CaseGrouping;

/// What cases are grouped by.
#[uniffi::remote(Enum)]
pub enum CaseGrouping {
    /// The customer.
    Customer,
    /// The kind of case.
    Kind,
    /// The priority.
    Priority,
    /// The product.
    Product,
    /// The accountable department.
    Department,
    /// The people working on it; a case of two counts for both.
    Assignee,
    /// The cause.
    Cause,
    /// The month in which it was opened, as yyyy-mm.
    Month,
    /// Nothing: one group of all.
    All,
}

use crm_core::service::CaseTable;

/// The cases of the period by one of their sides.
#[uniffi::remote(Record)]
pub struct CaseTable {
    /// The side.
    pub by: CaseGrouping,
    /// By name.
    pub groups: Vec<CaseGroup>,
}

use crm_core::service::CauseShare;

/// One cause with its share.
#[uniffi::remote(Record)]
pub struct CauseShare {
    /// The cause.
    pub cause: String,
    /// Cases with it.
    pub count: u32,
    /// Its share in percent.
    pub percent: Decimal,
    /// Share of it and all before it.
    pub cumulative_percent: Decimal,
    /// Whether it is one of the few that make most: the causes up to the one that reaches the share
    /// of the policy.
    pub vital: bool,
}

use crm_core::service::CauseRanking;

/// The causes, the most frequent first.
#[uniffi::remote(Record)]
pub struct CauseRanking {
    /// All cases.
    pub total: u32,
    /// By count, then by name, so that ties have an order.
    pub causes: Vec<CauseShare>,
    /// Cases without a cause.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::RepeatedCase;

/// A case that comes after another of the same customer, kind and product.
#[uniffi::remote(Record)]
pub struct RepeatedCase {
    /// It.
    pub case: String,
    /// The last one before it.
    pub earlier: String,
    /// Days between their reports.
    pub days: i64,
}

use crm_core::service::CaseAnalysis;

/// What a period says.
#[uniffi::remote(Record)]
pub struct CaseAnalysis {
    /// All cases of the period once.
    pub totals: CaseGroup,
    /// By kind, cause, product, department, customer, person and month.
    pub tables: Vec<CaseTable>,
    /// Causes of the complaints of the period.
    pub causes: CauseRanking,
    /// Complaints closed in the period.
    pub closed_complaint_count: u32,
    /// Of them with a cause.
    pub with_cause_count: u32,
    /// Their share in percent; none when nothing was closed.
    #[uniffi(default)]
    pub cause_coverage_percent: Option<Decimal>,
    /// Cases of the period that are repeats.
    pub repeats: Vec<RepeatedCase>,
    /// Their share of the cases in percent; none without cases.
    #[uniffi(default)]
    pub repeat_percent: Option<Decimal>,
    /// An action for each vital cause, the most frequent first: its own, or one that is still owed.
    pub obligations: Vec<Obligation>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::DimensionGrades;

/// A dimension as it was answered.
#[uniffi::remote(Record)]
pub struct DimensionGrades {
    /// Its name.
    pub dimension: String,
    /// Grades that count.
    pub grade_count: u32,
    /// Answers that were not applicable; they are in no denominator.
    pub not_applicable_count: u32,
    /// The average grade; none without any.
    #[uniffi(default)]
    pub average: Option<Decimal>,
}

use crm_core::service::UsedWeight;

/// The weight of a dimension as it was used.
#[uniffi::remote(Record)]
pub struct UsedWeight {
    /// Name of the dimension.
    pub dimension: String,
    /// The weight in percent.
    pub weight: Decimal,
}

use crm_core::service::SurveyResult;

/// What a survey says. What nobody answered is absent, never zero.
#[uniffi::remote(Record)]
pub struct SurveyResult {
    /// Grades that were given.
    pub grade_count: u32,
    /// Forms without a grade.
    pub skipped_count: u32,
    /// Lowest grade.
    #[uniffi(default)]
    pub lowest: Option<Decimal>,
    /// Highest grade.
    #[uniffi(default)]
    pub highest: Option<Decimal>,
    /// Average grade.
    #[uniffi(default)]
    pub average: Option<Decimal>,
    /// CSAT: share of the highest grades in percent.
    #[uniffi(default)]
    pub satisfied_percent: Option<Decimal>,
    /// Answers 9 and 10.
    pub promoter_count: u32,
    /// Answers 7 and 8.
    pub passive_count: u32,
    /// Answers 0 to 6.
    pub detractor_count: u32,
    /// NPS: share of promoters less share of detractors.
    #[uniffi(default)]
    pub nps: Option<Decimal>,
    /// Share of those asked who answered, in percent.
    #[uniffi(default)]
    pub response_percent: Option<Decimal>,
    /// Weighted average of the dimensions on the scale of the survey.
    #[uniffi(default)]
    pub index_grade: Option<Decimal>,
    /// The same as 0-100 points.
    #[uniffi(default)]
    pub index_points: Option<Decimal>,
    /// Points more than the last time; below zero when it fell.
    #[uniffi(default)]
    pub change_points: Option<Decimal>,
    /// The weights that were used.
    pub weights: Vec<UsedWeight>,
    /// What needs an action, and what is missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::IndexInterval;

/// The interval around the weighted index, in points.
#[uniffi::remote(Record)]
pub struct IndexInterval {
    /// Forms with a grade that stands in the index.
    pub form_count: u32,
    /// All whom the survey is about, where that is known.
    pub population_count: Option<u32>,
    /// How far the index of all of them may lie from it, in points; zero when all of them answered.
    pub margin_points: Decimal,
    /// The lower end, not below 0.
    pub low_points: Decimal,
    /// The upper end, not above 100.
    pub high_points: Decimal,
}

use crm_core::service::SurveyAnswers;

/// What the forms say.
#[uniffi::remote(Record)]
pub struct SurveyAnswers {
    /// Forms that came back.
    pub answer_count: u32,
    /// Of them counted.
    pub counted_count: u32,
    /// Forms with one grade for all questions.
    pub straight_lined: Vec<String>,
    /// Forms of someone who answered again.
    pub duplicates: Vec<String>,
    /// The average of all grades of the dimensions.
    #[uniffi(default)]
    pub average: Option<Decimal>,
    /// Dimension by dimension, as the policy lists them.
    pub dimensions: Vec<DimensionGrades>,
    /// The figures of the survey.
    pub result: SurveyResult,
    /// How sure its index is; none without an index, or of fewer than two forms.
    #[uniffi(default)]
    pub index_interval: Option<IndexInterval>,
    /// An action for each figure that needs one and has none yet.
    pub obligations: Vec<Obligation>,
    /// Forms to look at, questions that are missing, actions without an owner.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::review::SurveyReview;

/// A survey and what its forms say.
#[uniffi::remote(Record)]
pub struct SurveyReview {
    /// Its name.
    pub survey: String,
    /// What the forms say that came in by the day.
    pub answers: SurveyAnswers,
}

use crm_core::review::QualityReview;

/// How well customers are served and people do.
#[uniffi::remote(Record)]
pub struct QualityReview {
    /// Every case that came in by the day, by key.
    pub cases: Vec<CaseStanding>,
    /// The share of cases in time, by person and month.
    pub hit_rate: HitRate,
    /// The cases of the month so far: counts, causes, repeats.
    pub analysis: CaseAnalysis,
    /// Every survey that began by the day, the first of them first.
    pub surveys: Vec<SurveyReview>,
    /// Every score card, by person.
    pub score_cards: Vec<ScoreCard>,
    /// What reported breaches do to the period of each person, by person.
    pub breaches: Vec<BreachStanding>,
}

use crm_core::review::MonthEnd;

/// The month-end review.
#[uniffi::remote(Record)]
pub struct MonthEnd {
    /// The day.
    pub as_of: NaiveDate,
    /// How the policy is cited.
    pub policy_documents: Vec<String>,
    /// Fingerprint of the policy.
    pub policy_fingerprint: String,
    /// Version of the calendar's data.
    pub calendar_version: String,
    /// Hospitals known on the day.
    pub customer_count: u32,
    /// Every hospital's class, by key.
    pub classes: Vec<ClassLine>,
    /// Who should have a development plan and has none.
    pub plan_cover: PlanCover,
    /// Who looks after whom, and who was visited.
    pub responsible: ResponsibleReview,
    /// Open items by hospital, by key and currency.
    pub hospitals: Vec<HospitalAging>,
    /// Open items by row and in all.
    pub aging: Aging,
    /// Whom to ask for money, and how.
    pub collection: CollectionWorklist,
    /// How fast money comes in, and who is above the limit.
    pub receivables: ReceivablesReview,
    /// What was sold in the month.
    pub sales: SalesReview,
    /// Targets, customer files and budgets.
    pub planning: PlanningReview,
    /// Contracts, orders, plans, complaints and devices.
    pub follow_up: FollowUp,
    /// Cases, surveys and score cards.
    pub quality: QualityReview,
    /// Everything that is owed.
    pub agenda: Agenda,
    /// What a person should know.
    pub findings: Vec<Finding>,
}

use crm_core::sales::analysis::SalesRowShare;

/// A person's share in a sale.
#[uniffi::remote(Record)]
pub struct SalesRowShare {
    /// Who.
    pub person: String,
    /// The share; shares are weights and need not be 100.
    pub weight: Decimal,
}

use crm_core::sales::analysis::SalesRow;

/// A document of sales: below zero for what came back.
#[uniffi::remote(Record)]
pub struct SalesRow {
    /// Its number.
    pub document: String,
    /// Its day.
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
    /// The customer.
    #[uniffi(default)]
    pub customer: Option<String>,
    /// The class of the customer on that day.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Its grade.
    #[uniffi(default)]
    pub grade: Option<String>,
    /// Its region.
    #[uniffi(default)]
    pub region: Option<String>,
    /// The channel.
    #[uniffi(default)]
    pub channel: Option<String>,
    /// The product.
    #[uniffi(default)]
    pub product: Option<String>,
    /// Who sold it.
    #[uniffi(default)]
    pub shares: Vec<SalesRowShare>,
}

use crm_core::sales::analysis::SalesAnalysisFacts;

/// Documents and the two periods.
#[uniffi::remote(Record)]
pub struct SalesAnalysisFacts {
    /// The currency.
    pub currency: Currency,
    /// The documents of both periods; others are left out.
    pub rows: Vec<SalesRow>,
    /// What they are grouped by.
    pub group_by: SalesGrouping,
    /// First day of the period.
    pub first_day: NaiveDate,
    /// Last day of the period.
    pub last_day: NaiveDate,
    /// First day of the one it is compared with.
    pub before_first_day: NaiveDate,
    /// Last day of that.
    pub before_last_day: NaiveDate,
}

use crm_core::sales::analysis::SalesPeriodsFacts;

/// Documents to be compared up to a day.
#[uniffi::remote(Record)]
pub struct SalesPeriodsFacts {
    /// The currency.
    pub currency: Currency,
    /// The documents, of any day.
    pub rows: Vec<SalesRow>,
}

use crm_core::sales::analysis::DemandTrendFacts;

/// Documents and the periods they are counted in.
#[uniffi::remote(Record)]
pub struct DemandTrendFacts {
    /// The currency.
    pub currency: Currency,
    /// The documents; those outside the periods are counted as left out.
    pub rows: Vec<SalesRow>,
    /// Last day of the last period.
    pub last_day: NaiveDate,
    /// Days of each period.
    pub period_days: u32,
    /// How many periods.
    pub period_count: u32,
}

use crm_core::sales::analysis::DemandPeriod;

/// One period.
#[uniffi::remote(Record)]
pub struct DemandPeriod {
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// What was sold in it.
    pub amount: Money,
    /// The change against the period before; none for the first.
    #[uniffi(default)]
    pub change: Option<Money>,
    /// That in percent; none for the first and after a period without sales.
    #[uniffi(default)]
    pub change_percent: Option<Decimal>,
}

use crm_core::sales::analysis::DemandTrend;

/// The trend.
#[uniffi::remote(Record)]
pub struct DemandTrend {
    /// The periods, the oldest first.
    pub periods: Vec<DemandPeriod>,
    /// All of them together.
    pub total: Money,
    /// Documents outside the periods.
    pub left_out_count: u32,
    /// In how many periods up to the last sales fell without a break.
    pub falling_count: u32,
    /// A last period that sold much less than the one before.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::channel::Promotion;

/// A promotion: a better price for some products and days, approved beforehand.
#[uniffi::remote(Record)]
pub struct Promotion {
    /// Its key.
    pub promotion: String,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The products; none for all.
    #[uniffi(default)]
    pub products: Vec<ProductKey>,
    /// The most it takes off the list price, in percent.
    pub most_percent: Exact,
    /// Who approved it.
    #[uniffi(default)]
    pub approver: Option<PersonKey>,
    /// When; none while nobody did.
    #[uniffi(default)]
    pub approved_on: Option<NaiveDate>,
}

use crm_core::sales::channel::DiscountFacts;

/// A price that someone wants to give.
#[uniffi::remote(Record)]
pub struct DiscountFacts {
    /// What it is for: an offer, an order.
    pub subject: String,
    /// The list price.
    pub list_price: Money,
    /// The price that is offered.
    pub price: Money,
    /// The post that offers it.
    pub duty: String,
    /// Posts that approved it.
    #[uniffi(default)]
    pub approved_by: Vec<String>,
    /// The least that may be asked for.
    #[uniffi(default)]
    pub floor: Option<Money>,
    /// The most that platform or tender allow.
    #[uniffi(default)]
    pub ceiling: Option<Money>,
    /// The promotion it belongs to, with its terms.
    #[uniffi(default)]
    pub promotion: Option<Promotion>,
    /// The product, where a promotion holds for some only.
    #[uniffi(default)]
    pub product: Option<ProductKey>,
    /// Whether goods or equipment are given for nothing.
    #[uniffi(default)]
    pub free_goods: bool,
    /// Whether compliance has looked at that.
    #[uniffi(default)]
    pub compliance_reviewed: bool,
    /// Whether it stands on the invoice and in the books; none when that is not known yet.
    #[uniffi(default)]
    pub on_invoice: Option<bool>,
}

use crm_core::sales::channel::DiscountCheck;

/// Whether it may.
#[uniffi::remote(Record)]
pub struct DiscountCheck {
    /// Whether no finding is an error.
    pub allowed: bool,
    /// What is given away, in percent of the list price; none for a list price of zero.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// The lowest post that may give so much; none when nobody may.
    pub needed_duty: Option<String>,
    /// Why it may not.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::channel::PartnerLicence;

/// A licence of a partner.
#[uniffi::remote(Record)]
pub struct PartnerLicence {
    /// What it is, for example `business` or `device_3_licence`.
    pub kind: String,
    /// Its number.
    #[uniffi(default)]
    pub number: Option<String>,
    /// Its first day; none when it always held.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Its last day; none when it does not run out.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
}

use crm_core::sales::channel::PartnerAgreement;

/// A written authorisation.
#[uniffi::remote(Record)]
pub struct PartnerAgreement {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The products; none for all.
    #[uniffi(default)]
    pub products: Vec<ProductKey>,
    /// The regions; none for all.
    #[uniffi(default)]
    pub regions: Vec<String>,
}

use crm_core::sales::channel::InvoiceHop;

/// One invoice on the way from the maker to the hospital.
#[uniffi::remote(Record)]
pub struct InvoiceHop {
    /// Who sells: the key of the partner where it is the one that is checked.
    pub seller: String,
    /// Who buys.
    pub buyer: String,
    /// Why it does not count, as in the policy, for example `maker_house`; none when it counts.
    #[uniffi(default)]
    pub exemption: Option<String>,
}

use crm_core::sales::channel::PartnerFacts;

/// A partner and what it wants to sell.
#[uniffi::remote(Record)]
pub struct PartnerFacts {
    /// Who.
    pub partner: PartnerKey,
    /// To whom.
    pub customer: CustomerKey,
    /// What.
    pub product: ProductKey,
    /// Where the hospital is.
    pub region: String,
    /// What kind of product it is, as in the policy, for example `device_3`; it says which licences are
    /// needed and whether the two-invoice rule applies. Without it neither can be told, and that is a finding.
    #[uniffi(default)]
    pub product_kind: Option<String>,
    /// Whether the hospital is a public institution: the two-invoice rule binds those. None counts as one.
    #[uniffi(default)]
    pub public_institution: Option<bool>,
    /// Licences that are asked for beside those of the policy.
    #[uniffi(default)]
    pub needed_licences: Vec<String>,
    /// Its licences.
    #[uniffi(default)]
    pub licences: Vec<PartnerLicence>,
    /// Its authorisations.
    #[uniffi(default)]
    pub agreements: Vec<PartnerAgreement>,
    /// Whether the two-invoice rule applies; none leaves it to the kind of product and the hospital, as a
    /// province may ask for it for other goods too.
    #[uniffi(default)]
    pub two_invoice_rule: Option<bool>,
    /// The invoices from the maker on.
    #[uniffi(default)]
    pub chain: Vec<InvoiceHop>,
}

use crm_core::sales::channel::PartnerCheck;

/// Whether it may.
#[uniffi::remote(Record)]
pub struct PartnerCheck {
    /// Who.
    pub partner: PartnerKey,
    /// Whether no finding is an error.
    pub authorised: bool,
    /// Licences that were asked for.
    pub needed_licences: Vec<String>,
    /// Whether the two-invoice rule applies.
    pub two_invoice_rule: bool,
    /// The last day of what authorises it, with what follows on it without a day between.
    #[uniffi(default)]
    pub authorised_until: Option<NaiveDate>,
    /// Invoices that count.
    pub invoice_count: u32,
    /// Why it may not, and what ends soon.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::channel::PlanAction;

/// One thing the plan sets out to do.
#[uniffi::remote(Record)]
pub struct PlanAction {
    /// What.
    pub name: String,
    /// First day.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// Who.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
}

use crm_core::sales::channel::SalesPlan;

/// A plan for a year.
#[uniffi::remote(Record)]
pub struct SalesPlan {
    /// Its name.
    pub plan: String,
    /// The calendar year.
    pub year: i32,
    /// The targets.
    #[uniffi(default)]
    pub targets: Vec<Money>,
    /// The tactics, in words.
    #[uniffi(default)]
    pub strategies: Vec<String>,
    /// The channels.
    #[uniffi(default)]
    pub channels: Vec<String>,
    /// What is done when.
    #[uniffi(default)]
    pub schedule: Vec<PlanAction>,
    /// Who approved it.
    #[uniffi(default)]
    pub approver: Option<PersonKey>,
    /// When.
    #[uniffi(default)]
    pub approved_on: Option<NaiveDate>,
}

use crm_core::sales::channel::SalesPlanCheck;

/// Whether it is complete and in time.
#[uniffi::remote(Record)]
pub struct SalesPlanCheck {
    /// Its name.
    pub plan: String,
    /// Whether no finding is an error.
    pub complete: bool,
    /// The last day on which it may be approved.
    pub approve_by: NaiveDate,
    /// What is missing or wrong.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::channel::LeadRecord;

/// A lead or an opportunity, from the first word to won or lost.
#[uniffi::remote(Record)]
pub struct LeadRecord {
    /// Its key.
    pub lead: String,
    /// The hospital, once it is a customer.
    #[uniffi(default)]
    pub customer: Option<CustomerKey>,
    /// Its first day.
    pub opened_on: NaiveDate,
    /// Its channel, as in the policy.
    #[uniffi(default)]
    pub channel: Option<String>,
    /// Who works on it.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// What it cost so far.
    #[uniffi(default)]
    pub cost: Option<Money>,
    /// When it was won or lost; none while it is open.
    #[uniffi(default)]
    pub closed_on: Option<NaiveDate>,
    /// Whether it was won.
    #[uniffi(default)]
    pub won: bool,
}

use crm_core::sales::channel::PartnerRecord;

/// A distributor or agent with its papers.
#[uniffi::remote(Record)]
pub struct PartnerRecord {
    /// Its key.
    pub partner: PartnerKey,
    /// Its name.
    pub name: String,
    /// Since when it is one.
    pub since: NaiveDate,
    /// Its licences.
    #[uniffi(default)]
    pub licences: Vec<PartnerLicence>,
    /// Its authorisations.
    #[uniffi(default)]
    pub agreements: Vec<PartnerAgreement>,
}

use crm_core::sales::channel::ChannelLead;

/// One lead, opportunity or deal.
#[uniffi::remote(Record)]
pub struct ChannelLead {
    /// Its channel; none when nobody said.
    #[uniffi(default)]
    pub channel: Option<String>,
    /// Whether it was won.
    #[uniffi(default)]
    pub won: bool,
    /// What it cost.
    #[uniffi(default)]
    pub cost: Option<Money>,
}

use crm_core::sales::channel::ChannelReportFacts;

/// Leads of a period.
#[uniffi::remote(Record)]
pub struct ChannelReportFacts {
    /// The currency of the costs.
    pub currency: Currency,
    /// The leads.
    pub leads: Vec<ChannelLead>,
    /// Costs of a channel that belong to no single lead, for example a stand at a fair.
    #[uniffi(default)]
    pub shared_costs: Vec<ChannelLead>,
}

use crm_core::sales::channel::ChannelLine;

/// One channel.
#[uniffi::remote(Record)]
pub struct ChannelLine {
    /// Its name; empty for leads that name none.
    pub channel: String,
    /// Leads.
    pub lead_count: u32,
    /// Of them won.
    pub win_count: u32,
    /// Its share of all leads in percent.
    #[uniffi(default)]
    pub lead_percent: Option<Decimal>,
    /// What it cost.
    pub cost: Money,
    /// Cost for each win; none without a win.
    pub cost_per_win: Option<Money>,
}

use crm_core::sales::channel::ChannelReport;

/// All channels.
#[uniffi::remote(Record)]
pub struct ChannelReport {
    /// By name.
    pub lines: Vec<ChannelLine>,
    /// All costs.
    pub cost: Money,
    /// Leads without a channel, channels nobody knows, one channel that brings nearly all.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::contract::ContractChangeFacts;

/// A contract before and after a change.
#[uniffi::remote(Record)]
pub struct ContractChangeFacts {
    /// As it stands.
    pub before: ContractRecord,
    /// As it shall be, with the supplements that change it.
    pub after: ContractRecord,
}

use crm_core::sales::contract::ContractChange;

/// Whether a change may be made.
#[uniffi::remote(Record)]
pub struct ContractChange {
    /// Whether it may.
    pub allowed: bool,
    /// The supplements that are new and in force: what they name may change.
    pub supplements: Vec<String>,
    /// Every field that is locked and would change.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::contract::PaymentEvent;

/// What a payment waits for.
#[uniffi::remote(Enum)]
pub enum PaymentEvent {
    /// The contract is signed.
    Signing,
    /// An order is placed.
    Order,
    /// The goods leave.
    Shipment,
    /// The goods arrive.
    Delivery,
    /// The hospital accepts them.
    Acceptance,
    /// The invoice arrives.
    Invoice,
    /// The warranty ends.
    WarrantyEnd,
}

use crm_core::sales::contract::PaymentEventDay;

/// The day of an event.
#[uniffi::remote(Record)]
pub struct PaymentEventDay {
    /// What happened.
    pub event: PaymentEvent,
    /// When.
    pub date: NaiveDate,
}

use crm_core::sales::contract::PaymentTextFacts;

/// A payment clause as written, and what has happened so far.
#[uniffi::remote(Record)]
pub struct PaymentTextFacts {
    /// The clause.
    pub text: String,
    /// What is to be paid in all.
    #[uniffi(default)]
    pub total: Option<Money>,
    /// The events so far, each once.
    #[uniffi(default)]
    pub events: Vec<PaymentEventDay>,
    /// Whether a public body pays a seller that said it is small: the law's time holds where none is agreed.
    #[uniffi(default)]
    pub small_supplier: bool,
}

use crm_core::sales::contract::PaymentPart;

/// One payment that a clause asks for.
#[uniffi::remote(Record)]
pub struct PaymentPart {
    /// The words it was read from, in half width and figures.
    pub text: String,
    /// Its share; none for an amount or when the clause does not say it.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Whether it is what the other parts leave.
    pub rest: bool,
    /// What of the total it is.
    pub amount: Option<Money>,
    /// What it waits for; none for a fixed day.
    pub event: Option<PaymentEvent>,
    /// Whether it is due by the event and not after it.
    pub before: bool,
    /// Calendar days after the event, or after the end of its month.
    pub days: Option<u32>,
    /// Working days after the event.
    pub workdays: Option<u32>,
    /// Months after the event.
    pub months: Option<u32>,
    /// Counted from the end of the month this many months after the event's.
    pub month_end: Option<u32>,
    /// A day of the month after that of the event.
    pub next_month_day: Option<u32>,
    /// The day on which it is due; none while its event has not happened.
    #[uniffi(default)]
    pub due_date: Option<NaiveDate>,
    /// The event that has to happen first; none when the day is known.
    pub waits_for: Option<PaymentEvent>,
}

use crm_core::sales::contract::PaymentText;

/// What a clause asks for.
#[uniffi::remote(Record)]
pub struct PaymentText {
    /// The payments, as they are written.
    pub parts: Vec<PaymentPart>,
    /// Clauses that say nothing about shares, events or times.
    pub left_over: Vec<String>,
    /// That the clause could not be read, or does not add up.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::contract::progress::ContractLineFacts;

/// What was done under one line of a contract so far, in the units of the line.
#[uniffi::remote(Record)]
pub struct ContractLineFacts {
    /// Which line: its number, or the product.
    pub line: String,
    /// How many were agreed.
    pub quantity: Decimal,
    /// Quantities of its orders; what was called off below zero.
    #[uniffi(default)]
    pub ordered: Vec<Exact>,
    /// Quantities that were shipped; what came back below zero.
    #[uniffi(default)]
    pub shipped: Vec<Exact>,
    /// Quantities that were invoiced; credited below zero.
    #[uniffi(default)]
    pub invoiced: Vec<Exact>,
}

use crm_core::sales::contract::ContractProgressFacts;

/// What was done under a contract so far, stage by stage. A stage that a company does not keep is left
/// out.
#[uniffi::remote(Record)]
pub struct ContractProgressFacts {
    /// Which contract.
    pub contract: ContractKey,
    /// Its total with tax.
    pub total: Money,
    /// Amounts of its orders.
    #[uniffi(default)]
    pub ordered: Vec<Money>,
    /// Amounts of what was shipped.
    #[uniffi(default)]
    pub shipped: Vec<Money>,
    /// Amounts of its invoices; credit notes below zero.
    #[uniffi(default)]
    pub invoiced: Vec<Money>,
    /// What was paid; refunds below zero.
    #[uniffi(default)]
    pub received: Vec<Money>,
    /// The same by quantity, line by line.
    #[uniffi(default)]
    pub lines: Vec<ContractLineFacts>,
}

use crm_core::sales::contract::ContractStage;

/// One stage.
#[uniffi::remote(Record)]
pub struct ContractStage {
    /// `ordered`, `shipped`, `invoiced` or `received`.
    pub stage: String,
    /// How much so far.
    pub amount: Money,
    /// Its share of the total in percent, two places; none for a contract of zero.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// What is still open; below zero for what went beyond the total.
    pub open: Money,
}

use crm_core::sales::contract::progress::ContractLineStage;

/// One stage of a line.
#[uniffi::remote(Record)]
pub struct ContractLineStage {
    /// `ordered`, `shipped` or `invoiced`.
    pub stage: String,
    /// How many so far.
    pub quantity: Decimal,
    /// Their share of the agreed ones in percent, two places; none when none were agreed.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// How many are still open; below zero for what went beyond.
    pub open: Decimal,
}

use crm_core::sales::contract::progress::ContractLineProgress;

/// How far a line is carried out.
#[uniffi::remote(Record)]
pub struct ContractLineProgress {
    /// Which line.
    pub line: String,
    /// The three stages in their order.
    pub stages: Vec<ContractLineStage>,
}

use crm_core::sales::contract::ContractProgress;

/// How far a contract is carried out.
#[uniffi::remote(Record)]
pub struct ContractProgress {
    /// Which contract.
    pub contract: ContractKey,
    /// Its total.
    pub total: Money,
    /// The four stages in their order.
    pub stages: Vec<ContractStage>,
    /// The lines that were given, in their order.
    pub lines: Vec<ContractLineProgress>,
    /// Stages that went beyond what was agreed, and stages ahead of the one before them.
    pub findings: Vec<Finding>,
}

use crm_core::sales::order::LineDeliveryFacts;

/// One promised line, of a contract or of an order.
#[uniffi::remote(Record)]
pub struct LineDeliveryFacts {
    /// The line.
    pub line: OrderLine,
}

use crm_core::sales::order::OrderStep;

/// A step on the way of an order.
#[uniffi::remote(Enum)]
pub enum OrderStep {
    /// It came in.
    Place,
    /// It was confirmed.
    Confirm,
    /// The goods were made or picked. What lies on the shelf has no such step.
    Produce,
    /// It left the house.
    Ship,
    /// It arrived.
    Deliver,
    /// The hospital accepted it.
    Accept,
    /// It has to wait for its credit.
    Hold,
    /// Its credit was released.
    Release,
    /// It was cancelled.
    Cancel,
}

use crm_core::sales::order::OrderStepFacts;

/// The order as it stands, and the step that is meant.
#[uniffi::remote(Record)]
pub struct OrderStepFacts {
    /// The order, without the step.
    pub order: OrderRecord,
    /// The step.
    pub step: OrderStep,
    /// The shipment that is shipped, delivered or accepted; none for the one whose turn it is.
    #[uniffi(default)]
    pub shipment: Option<String>,
    /// What a shipment would carry; empty when nobody says.
    #[uniffi(default)]
    pub lines: Vec<ShipmentLine>,
    /// Its moment.
    pub at: NaiveDateTime,
}

use crm_core::sales::order::OrderStepCheck;

/// Whether the step may be taken.
#[uniffi::remote(Record)]
pub struct OrderStepCheck {
    /// Which order.
    pub order: OrderKey,
    /// Whether no finding is an error.
    pub allowed: bool,
    /// What stands against it.
    pub findings: Vec<Finding>,
    /// The steps that could be taken at that moment, in the order of the way.
    pub open_steps: Vec<OrderStep>,
}

use crm_core::sales::target::CreditedShare;

/// A person's share in a sale.
#[uniffi::remote(Record)]
pub struct CreditedShare {
    /// Who.
    pub person: PersonKey,
    /// How much of it, in percent.
    pub percent: Decimal,
}

use crm_core::sales::target::CreditedSale;

/// A sale: an order, an invoice.
#[uniffi::remote(Record)]
pub struct CreditedSale {
    /// Its number.
    pub sale: String,
    /// Its amount or quantity, as the target counts.
    pub value: Decimal,
    /// What of it was collected; none when that is not asked.
    #[uniffi(default)]
    pub collected: Option<Decimal>,
    /// Who sold it.
    pub shares: Vec<CreditedShare>,
}

use crm_core::sales::target::SalesCreditFacts;

/// Sales and whose share is asked for.
#[uniffi::remote(Record)]
pub struct SalesCreditFacts {
    /// Who.
    pub person: PersonKey,
    /// The sales.
    pub sales: Vec<CreditedSale>,
    /// What the person was to reach.
    #[uniffi(default)]
    pub target: Option<Decimal>,
    /// Decimal places of the values: 2 for money, 0 for pieces; none rounds nothing.
    #[uniffi(default)]
    pub value_digits: Option<u32>,
}

use crm_core::sales::target::SalesProblem;

/// A sale whose shares do not add up.
#[uniffi::remote(Record)]
pub struct SalesProblem {
    /// Its number.
    pub sale: String,
    /// Sum of its shares.
    pub share_sum: Decimal,
}

use crm_core::sales::target::SalesCredit;

/// What counts for the person.
#[uniffi::remote(Record)]
pub struct SalesCredit {
    /// Who.
    pub person: PersonKey,
    /// Share in what was sold.
    pub achieved: Decimal,
    /// Share in what was collected.
    pub collected: Decimal,
    /// Achieved less target; below zero for what is missing.
    #[uniffi(default)]
    pub variance: Option<Decimal>,
    /// Achieved in percent of the target; none for a target of zero.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// Sales that are left out because their shares do not add up to 100.
    pub problems: Vec<SalesProblem>,
    /// The same as findings.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::target::TargetWeight;

/// One part and its weight.
#[uniffi::remote(Record)]
pub struct TargetWeight {
    /// Its name: a month, a department, a person.
    pub part: String,
    /// Its weight.
    pub weight: Decimal,
}

use crm_core::sales::target::TargetSpreadFacts;

/// A target and how it is spread.
#[uniffi::remote(Record)]
pub struct TargetSpreadFacts {
    /// The whole.
    pub target: Money,
    /// The parts.
    pub parts: Vec<TargetWeight>,
    /// Whether the weights are percent and have to be 100 together.
    #[uniffi(default)]
    pub weights_are_percent: bool,
}

use crm_core::sales::target::SpreadPart;

/// A part with its target.
#[uniffi::remote(Record)]
pub struct SpreadPart {
    /// Its name.
    pub part: String,
    /// Its target.
    pub target: Money,
}

use crm_core::sales::target::TargetSpread;

/// The parts.
#[uniffi::remote(Record)]
pub struct TargetSpread {
    /// In the order of the facts; they add up to the whole. None when the weights are refused.
    pub parts: Vec<SpreadPart>,
    /// Sum of the weights.
    pub weight_sum: Decimal,
    /// What is wrong with the weights.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::target::PersonalTarget;

/// What one person is to reach.
#[uniffi::remote(Record)]
pub struct PersonalTarget {
    /// Who.
    pub person: PersonKey,
    /// How much.
    pub target: Money,
    /// Whether the person is filed as a drug representative, who may not carry a target.
    #[uniffi(default)]
    pub drug_representative: bool,
}

use crm_core::sales::target::CoverFacts;

/// A target and those below it.
#[uniffi::remote(Record)]
pub struct CoverFacts {
    /// The department.
    pub department: String,
    /// What it is to reach.
    pub target: Money,
    /// What its people are to reach.
    pub personal: Vec<PersonalTarget>,
}

use crm_core::sales::target::TargetCover;

/// Whether they cover it.
#[uniffi::remote(Record)]
pub struct TargetCover {
    /// Whether they reach the least share.
    pub covered: bool,
    /// Sum of the personal targets.
    pub personal_total: Money,
    /// What is missing to the target; zero when nothing is.
    pub gap: Money,
    /// Their share of it in percent; none for a target of zero.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::target::MonthTarget;

/// Target and actual of a period.
#[uniffi::remote(Record)]
pub struct MonthTarget {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// What was to be reached.
    pub target: Money,
    /// What was reached; none when it is not known.
    #[uniffi(default)]
    pub actual: Option<Money>,
}

use crm_core::sales::target::TargetAttainmentFacts;

/// The periods of one person, customer or line.
#[uniffi::remote(Record)]
pub struct TargetAttainmentFacts {
    /// Whose, for example `person:P1`.
    pub subject: String,
    /// The periods.
    pub periods: Vec<MonthTarget>,
    /// Who has to adjust the plan.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// Adjustments that were decided; those of others do not count.
    #[uniffi(default)]
    pub adjustments: Vec<PlanAdjustment>,
}

use crm_core::sales::target::ReportingPerson;

/// Somebody with a target, for some time.
#[uniffi::remote(Record)]
pub struct ReportingPerson {
    /// Who.
    pub person: PersonKey,
    /// The first day with a target; reports are owed on periods that begin on it or later.
    pub since: NaiveDate,
    /// The last day with one; none while it lasts.
    #[uniffi(default)]
    pub until: Option<NaiveDate>,
}

use crm_core::sales::target::TargetReportFacts;

/// Who owes reports, and what was handed in.
#[uniffi::remote(Record)]
pub struct TargetReportFacts {
    /// The people.
    pub people: Vec<ReportingPerson>,
    /// The reports.
    #[uniffi(default)]
    pub reports: Vec<TargetReport>,
    /// Periods that begin before this day are not asked for: the day the books begin here.
    #[uniffi(default)]
    pub go_live: Option<NaiveDate>,
}

use crm_core::sales::target::TransferPeriod;

/// A period and its target.
#[uniffi::remote(Record)]
pub struct TransferPeriod {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The target before anything passes.
    pub target: Money,
}

use crm_core::sales::target::TargetTransferFacts;

/// Whose targets pass to whom, and from when.
#[uniffi::remote(Record)]
pub struct TargetTransferFacts {
    /// Who gives.
    pub giver: PersonKey,
    /// Who takes.
    pub taker: PersonKey,
    /// The first day on which the taker is responsible.
    pub from_day: NaiveDate,
    /// How much of the targets passes, in percent: the part of the customers that pass. None for all.
    #[uniffi(default)]
    pub percent: Option<Decimal>,
    /// The giver's periods.
    pub periods: Vec<TransferPeriod>,
}

use crm_core::sales::target::TransferredPeriod;

/// A period after the transfer; both parts add up to its target.
#[uniffi::remote(Record)]
pub struct TransferredPeriod {
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// What the giver is still to reach.
    pub stays: Money,
    /// What the taker is to reach.
    pub moves: Money,
}

use crm_core::sales::target::TargetTransfer;

/// The targets after the transfer.
#[uniffi::remote(Record)]
pub struct TargetTransfer {
    /// Who gives.
    pub giver: PersonKey,
    /// Who takes.
    pub taker: PersonKey,
    /// In the order of the facts.
    pub periods: Vec<TransferredPeriod>,
    /// Sum of what stays.
    pub stays_total: Money,
    /// Sum of what moves.
    pub moves_total: Money,
    /// What a person should know.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::sales::target::PlannedPerson;

/// A person of a department, by the share in its target.
#[uniffi::remote(Record)]
pub struct PlannedPerson {
    /// Who.
    pub person: PersonKey,
    /// The share.
    pub weight: Decimal,
}

use crm_core::sales::target::PlannedDepartment;

/// A department, by its share in the year's target.
#[uniffi::remote(Record)]
pub struct PlannedDepartment {
    /// Its name.
    pub department: String,
    /// The share.
    pub weight: Decimal,
    /// Its people, at least one.
    pub people: Vec<PlannedPerson>,
}

use crm_core::sales::target::YearPlanFacts;

/// A year's target and how it is spread.
#[uniffi::remote(Record)]
pub struct YearPlanFacts {
    /// The year.
    pub year: i32,
    /// Its target.
    pub target: Money,
    /// The departments.
    pub departments: Vec<PlannedDepartment>,
    /// The share of each month, January to December; empty for equal months.
    #[uniffi(default)]
    pub month_weights: Vec<TargetWeight>,
}

use crm_core::sales::target::PersonPlan;

/// The targets of one person.
#[uniffi::remote(Record)]
pub struct PersonPlan {
    /// Who.
    pub person: PersonKey,
    /// The year; the sum of the months.
    pub target: Money,
    /// January to December.
    pub months: Vec<Money>,
}

use crm_core::sales::target::DepartmentPlan;

/// The targets of one department.
#[uniffi::remote(Record)]
pub struct DepartmentPlan {
    /// Its name.
    pub department: String,
    /// The year; the sum of its people and of its months.
    pub target: Money,
    /// January to December, the sums of its people.
    pub months: Vec<Money>,
    /// Its people.
    pub people: Vec<PersonPlan>,
}

use crm_core::sales::target::YearPlan;

/// The targets of a year.
#[uniffi::remote(Record)]
pub struct YearPlan {
    /// The year.
    pub year: i32,
    /// Its target; the sum of the departments and of the months.
    pub target: Money,
    /// January to December, the sums of the departments.
    pub months: Vec<Money>,
    /// The departments.
    pub departments: Vec<DepartmentPlan>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::after_sales::CallbackFacts;

/// Jobs of a period.
#[uniffi::remote(Record)]
pub struct CallbackFacts {
    /// They.
    pub jobs: Vec<ServiceJob>,
    /// First day of the period, which ends with the day of the call; none looks at all jobs. With it a call belongs to
    /// the one period in which it was due, made before or not. One that was due before it is owed while it is not made.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Actions on record; their subject is `job:` with the number, or `callbacks` for too few calls. One of these serves
    /// the period, without a first day the day, when it was raised in it or not done before it.
    #[uniffi(default)]
    pub actions: Vec<ActionFacts>,
}

use crm_core::service::after_sales::MaintenanceFacts;

/// Devices, what was done, and the first day that is looked at.
#[uniffi::remote(Record)]
pub struct MaintenanceFacts {
    /// The devices.
    pub devices: Vec<DeviceFacts>,
    /// All maintenances that were done.
    #[uniffi(default)]
    pub done: Vec<MaintenanceDone>,
    /// First day of the period; it ends on the day of the question.
    pub first_day: NaiveDate,
}

use crm_core::service::after_sales::DeviceHours;

/// Hours that one device was planned to run in the period.
#[uniffi::remote(Record)]
pub struct DeviceHours {
    /// Which.
    pub device: String,
    /// The hours.
    pub planned_hours: Decimal,
}

use crm_core::service::after_sales::RepairFacts;

/// Repairs of a period.
#[uniffi::remote(Record)]
pub struct RepairFacts {
    /// The repairs.
    pub jobs: Vec<RepairJob>,
    /// First day of the period: downtime before it belongs to another. Without it all downtime counts.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Hours that all devices together were planned to run in the period.
    #[uniffi(default)]
    pub planned_hours: Option<Decimal>,
    /// The same by device, where it is known.
    #[uniffi(default)]
    pub device_hours: Vec<DeviceHours>,
    /// The zone of the moments; without it the one of the policy.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// The moment at which it is looked at.
    pub seen_at: NaiveDateTime,
}

use crm_core::service::AgreementFacts;

/// A customer and the agreements there are.
#[uniffi::remote(Record)]
pub struct AgreementFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its group.
    #[uniffi(default)]
    pub customer_group: Option<String>,
    /// Its territory.
    #[uniffi(default)]
    pub territory: Option<String>,
    /// The agreements.
    pub agreements: Vec<ServiceAgreement>,
}

use crm_core::service::ChosenAgreement;

/// The one that holds.
#[uniffi::remote(Record)]
pub struct ChosenAgreement {
    /// It; none when none fits.
    pub agreement: Option<ServiceAgreement>,
    /// `customer`, `customer_group`, `territory` or `default`: why this one.
    pub reason: Option<String>,
    /// What a person should know.
    pub findings: Vec<Finding>,
}

use crm_core::service::CaseAnalysisFacts;

/// The cases of a period and what was done about their causes.
#[uniffi::remote(Record)]
pub struct CaseAnalysisFacts {
    /// Cases of the period and of the days before it, so that a repeat finds its first.
    pub cases: Vec<CountedCase>,
    /// First day of the period.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// Actions about causes; their subject is `cause:` with the name. One serves the period when it was raised on
    /// its first day or later, or was not done before that day.
    #[uniffi(default)]
    pub actions: Vec<ActionFacts>,
}

use crm_core::service::case::CaseFlowFacts;

/// The history of a case.
#[uniffi::remote(Record)]
pub struct CaseFlowFacts {
    /// Which case.
    pub case: CaseKey,
    /// Everything that happened, as it was entered.
    pub events: Vec<CaseEvent>,
    /// The moment at which it is looked at; later events are not yet known.
    #[uniffi(default)]
    pub seen_at: Option<NaiveDateTime>,
}

use crm_core::service::ServiceDay;

/// One day with hours of its own.
#[uniffi::remote(Record)]
pub struct ServiceDay {
    /// The day.
    pub date: NaiveDate,
    /// When it is worked; not at all when empty.
    pub spans: Vec<WorkingSpan>,
}

use crm_core::service::ServiceHours;

/// Service hours: a week, days off and days with other hours. Local time.
#[uniffi::remote(Record)]
pub struct ServiceHours {
    /// The hours of each weekday.
    pub week: WorkingWeek,
    /// Days that are not worked.
    #[uniffi(default)]
    pub holidays: Vec<Day>,
    /// Days with hours of their own; they win over weekday and holiday.
    #[uniffi(default)]
    pub special_days: Vec<ServiceDay>,
}

use crm_core::service::case::AgreedService;

/// What a contract promises. What it leaves out follows `service.partial_agreement`.
#[uniffi::remote(Record)]
pub struct AgreedService {
    /// Its hours; without them the calendar of the call.
    #[uniffi(default)]
    pub hours: Option<ServiceHours>,
    /// Its clock; service hours when it names none.
    #[uniffi(default)]
    pub clock: Option<ServiceClock>,
    /// Seconds until the first answer.
    #[uniffi(default)]
    pub response_seconds: Option<i64>,
    /// Seconds until somebody is on site.
    #[uniffi(default)]
    pub arrival_seconds: Option<i64>,
    /// Seconds until the hospital can work again.
    #[uniffi(default)]
    pub restore_seconds: Option<i64>,
    /// Seconds until it is solved.
    #[uniffi(default)]
    pub resolution_seconds: Option<i64>,
    /// Seconds until the hospital is told what will be done.
    #[uniffi(default)]
    pub feedback_seconds: Option<i64>,
}

use crm_core::service::MergedCase;

/// A case that was merged into this one, with what happened in it until then.
#[uniffi::remote(Record)]
pub struct MergedCase {
    /// Which.
    pub case: CaseKey,
    /// When it was reported.
    pub opened_at: NaiveDateTime,
    /// When it was merged; what is later in it counts for nothing. None takes all of it.
    #[uniffi(default)]
    pub merged_at: Option<NaiveDateTime>,
    /// When it was first answered, if that is known beside its messages.
    #[uniffi(default)]
    pub first_response_at: Option<NaiveDateTime>,
    /// Times in which it waited for the customer.
    #[uniffi(default)]
    pub holds: Vec<CaseHold>,
    /// Its messages in any order.
    #[uniffi(default)]
    pub messages: Vec<CaseMessage>,
}

use crm_core::service::case::CaseStandingFacts;

/// A case and what else decides its clocks.
#[uniffi::remote(Record)]
pub struct CaseStandingFacts {
    /// The case.
    pub case: ServiceCase,
    /// What its contract promises, if that is not the table.
    #[uniffi(default)]
    pub agreed: Option<AgreedService>,
    /// How grave the complaint is, where that was judged: it has times of its own.
    #[uniffi(default)]
    pub complaint_grade: Option<ComplaintGrade>,
    /// When it became as grave as that; none when it came in so.
    #[uniffi(default)]
    pub complaint_graded_at: Option<NaiveDateTime>,
    /// Whether the hospital of a repair is in the same city, where that is known: it has times of its own.
    #[uniffi(default)]
    pub same_city: Option<bool>,
    /// Cases that were merged into it.
    #[uniffi(default)]
    pub merged: Vec<MergedCase>,
    /// The moment at which it is looked at; none takes the end of the day.
    #[uniffi(default)]
    pub seen_at: Option<NaiveDateTime>,
}

use crm_core::service::CaseClockFacts;

/// What is known of one case. All moments are local time of its zone.
#[uniffi::remote(Record)]
pub struct CaseClockFacts {
    /// Which case; findings name it.
    #[uniffi(default)]
    pub case: Option<CaseKey>,
    /// Kind of case when it was reported, as in the table of targets.
    #[uniffi(default)]
    pub kind: Option<String>,
    /// Its priority then.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// Class of the customer then.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// How grave the complaint is, where that was judged.
    #[uniffi(default)]
    pub complaint_grade: Option<ComplaintGrade>,
    /// When it became as grave as that; none when it came in so. Until then it was a complaint like any other.
    #[uniffi(default)]
    pub complaint_graded_at: Option<NaiveDateTime>,
    /// Whether the hospital of a repair is in the same city, where that is known.
    #[uniffi(default)]
    pub same_city: Option<bool>,
    /// Changes of kind, priority and class on the way, in any order.
    #[uniffi(default)]
    pub changes: Vec<CaseChange>,
    /// The zone in which the moments are written; without it the one of the policy.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// When it was reported.
    pub opened_at: NaiveDateTime,
    /// Cases that were merged into it.
    #[uniffi(default)]
    pub merged: Vec<MergedCase>,
    /// Agreed hours; without them the calendar of the call.
    #[uniffi(default)]
    pub hours: Option<ServiceHours>,
    /// The clock of the agreed seconds, service hours without it. Where no seconds are agreed it is the clock of the
    /// table's.
    #[uniffi(default)]
    pub clock: Option<ServiceClock>,
    /// Agreed seconds until the first answer. What is not agreed follows `service.partial_agreement`.
    #[uniffi(default)]
    pub response_seconds: Option<i64>,
    /// Agreed seconds until somebody is on site.
    #[uniffi(default)]
    pub arrival_seconds: Option<i64>,
    /// Agreed seconds until the hospital can work again.
    #[uniffi(default)]
    pub restore_seconds: Option<i64>,
    /// Agreed seconds until it is solved.
    #[uniffi(default)]
    pub resolution_seconds: Option<i64>,
    /// Agreed seconds until the hospital is told what will be done.
    #[uniffi(default)]
    pub feedback_seconds: Option<i64>,
    /// Times in which it waited for the customer; they may overlap.
    #[uniffi(default)]
    pub holds: Vec<CaseHold>,
    /// Times between a solution and the reopening that showed it was none.
    #[uniffi(default)]
    pub solved_spans: Vec<CaseHold>,
    /// Seconds of hold already counted elsewhere, in the time the policy names; they put off the
    /// resolution beside `holds`.
    #[uniffi(default)]
    pub counted_hold_seconds: i64,
    /// The messages in any order.
    #[uniffi(default)]
    pub messages: Vec<CaseMessage>,
    /// When it was first answered, if that is known beside the messages.
    #[uniffi(default)]
    pub first_response_at: Option<NaiveDateTime>,
    /// When somebody was on site.
    #[uniffi(default)]
    pub arrived_at: Option<NaiveDateTime>,
    /// When the hospital could work again.
    #[uniffi(default)]
    pub restored_at: Option<NaiveDateTime>,
    /// When the hospital was told what will be done.
    #[uniffi(default)]
    pub feedback_at: Option<NaiveDateTime>,
    /// When it was solved.
    #[uniffi(default)]
    pub resolved_at: Option<NaiveDateTime>,
    /// The moment at which an open case is looked at.
    #[uniffi(default)]
    pub seen_at: Option<NaiveDateTime>,
}

use crm_core::service::CauseCount;

/// How often one cause was found.
#[uniffi::remote(Record)]
pub struct CauseCount {
    /// The cause; empty when none was recorded.
    pub cause: String,
    /// Cases with it.
    pub count: u32,
}

use crm_core::service::complaint::EscalationFacts;

/// A complaint on its ladder. Moments are local time.
#[uniffi::remote(Record)]
pub struct EscalationFacts {
    /// Its case.
    pub case: CaseKey,
    /// How grave it is.
    pub grade: ComplaintGrade,
    /// When it came in.
    pub reported_at: NaiveDateTime,
    /// When it became as grave as it is; none when it came in so.
    #[uniffi(default)]
    pub graded_at: Option<NaiveDateTime>,
    /// The zone of the moments; without it the one of the policy.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// When it was solved.
    #[uniffi(default)]
    pub solved_at: Option<NaiveDateTime>,
    /// Who was told.
    #[uniffi(default)]
    pub notices: Vec<EscalationNotice>,
    /// The moment at which it is looked at.
    pub seen_at: NaiveDateTime,
}

use crm_core::service::complaint::EscalationLadder;

/// The ladder of a complaint.
#[uniffi::remote(Record)]
pub struct EscalationLadder {
    /// Its case.
    pub case: CaseKey,
    /// The levels that are or were owed, the lowest first. A level that would be due after the solution is not.
    pub levels: Vec<EscalationStep>,
    /// The highest level that was told; none before the first.
    pub reached: Option<u32>,
    /// The next level and when it is due; none when all were told or none is owed.
    pub next_level: Option<u32>,
    /// Levels that were told late or not at all.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::duty::CustomerCareFacts;

/// What shows whether a customer is cared for.
#[uniffi::remote(Record)]
pub struct CustomerCareFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Whether it still buys.
    pub active: bool,
    /// Day of its last satisfaction score.
    #[uniffi(default)]
    pub scored_on: Option<NaiveDate>,
    /// Cases with a target in the year.
    #[uniffi(default)]
    pub judged_case_count: u32,
}

use crm_core::service::duty::CustomerCare;

/// Whether it can be shown.
#[uniffi::remote(Record)]
pub struct CustomerCare {
    /// Who.
    pub customer: CustomerKey,
    /// Whether a score that is new enough is there.
    pub score_fresh: bool,
    /// What is missing.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::duty::HitRateFacts;

/// Judged cases.
#[uniffi::remote(Record)]
pub struct HitRateFacts {
    /// They.
    pub cases: Vec<JudgedCase>,
}

use crm_core::service::duty::RouteFacts;

/// A case that came in.
#[uniffi::remote(Record)]
pub struct RouteFacts {
    /// Which case.
    pub case: CaseKey,
    /// Its kind.
    #[uniffi(default)]
    pub kind: Option<String>,
}

use crm_core::service::duty::RoutedCase;

/// Who is accountable.
#[uniffi::remote(Record)]
pub struct RoutedCase {
    /// Which case.
    pub case: CaseKey,
    /// The one department.
    pub accountable: String,
    /// Departments that are heard.
    pub consulted: Vec<String>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::duty::FileEntryKind;

/// What an entry is about.
#[uniffi::remote(Enum)]
pub enum FileEntryKind {
    /// A closed case.
    Case,
    /// A need.
    Need,
    /// Feedback.
    Feedback,
    /// Anything else worth knowing.
    Note,
}

use crm_core::service::duty::ServiceFileEntry;

/// An entry of a service file.
#[uniffi::remote(Record)]
pub struct ServiceFileEntry {
    /// Its number.
    pub entry: String,
    /// Whose file.
    pub customer: CustomerKey,
    /// What it is about.
    pub kind: FileEntryKind,
    /// When it was made.
    pub noted_on: NaiveDate,
    /// The case it is about.
    #[uniffi(default)]
    pub case: Option<CaseKey>,
    /// Who made it.
    #[uniffi(default)]
    pub person: Option<PersonKey>,
    /// What it says.
    #[uniffi(default)]
    pub text: Option<String>,
}

use crm_core::service::duty::FileCase;

/// A closed case and its entry in the service file.
#[uniffi::remote(Record)]
pub struct FileCase {
    /// The case.
    pub case: String,
    /// When it was closed.
    pub closed_on: NaiveDate,
    /// When it was entered in the file.
    #[uniffi(default)]
    pub entered_on: Option<NaiveDate>,
}

use crm_core::service::duty::FileNeed;

/// A need of the customer that was noted.
#[uniffi::remote(Record)]
pub struct FileNeed {
    /// Its number.
    pub need: String,
    /// When it was noted.
    pub noted_on: NaiveDate,
}

use crm_core::service::duty::FileFeedback;

/// Feedback in the service file.
#[uniffi::remote(Record)]
pub struct FileFeedback {
    /// Its number.
    pub feedback: String,
    /// When it came in.
    pub received_on: NaiveDate,
    /// Whether sales has to know.
    #[uniffi(default)]
    pub for_sales: bool,
    /// When it was passed on.
    #[uniffi(default)]
    pub forwarded_on: Option<NaiveDate>,
    /// By when sales decides about it (5.4.3), as the rule for feedback says; none when nobody asked it.
    #[uniffi(default)]
    pub decision_due_on: Option<NaiveDate>,
    /// When it was decided, with a reason.
    #[uniffi(default)]
    pub decided_on: Option<NaiveDate>,
}

use crm_core::service::duty::ServiceFileFacts;

/// The service file of a customer.
#[uniffi::remote(Record)]
pub struct ServiceFileFacts {
    /// Whose.
    pub customer: CustomerKey,
    /// Who keeps it.
    #[uniffi(default)]
    pub keeper: Option<PersonKey>,
    /// Needs.
    #[uniffi(default)]
    pub needs: Vec<FileNeed>,
    /// Closed cases.
    #[uniffi(default)]
    pub cases: Vec<FileCase>,
    /// Feedback.
    #[uniffi(default)]
    pub feedback: Vec<FileFeedback>,
    /// Entries of the file; an entry about a closed case is its entry where the case does not say.
    #[uniffi(default)]
    pub entries: Vec<ServiceFileEntry>,
}

use crm_core::service::duty::ServiceFileCheck;

/// What the file lacks.
#[uniffi::remote(Record)]
pub struct ServiceFileCheck {
    /// Whose.
    pub customer: CustomerKey,
    /// Entries and passing on, owed or met.
    pub obligations: Vec<Obligation>,
    /// What was done too late.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::duty::SurveyDueFacts;

/// A customer and its last survey.
#[uniffi::remote(Record)]
pub struct SurveyDueFacts {
    /// Who.
    pub customer: CustomerKey,
    /// Its class.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Who asks.
    #[uniffi(default)]
    pub owner: Option<PersonKey>,
    /// First day it stood in the books.
    pub known_since: NaiveDate,
    /// The last time it was asked.
    #[uniffi(default)]
    pub asked_on: Option<NaiveDate>,
}

use crm_core::service::duty::SurveySampleFacts;

/// The answers of a survey.
#[uniffi::remote(Record)]
pub struct SurveySampleFacts {
    /// Its name.
    pub survey: String,
    /// All whom it is about.
    pub population_count: u32,
    /// Who was asked.
    pub asked_count: u32,
    /// Who answered.
    pub answer_count: u32,
    /// Of them satisfied.
    pub satisfied_count: u32,
    /// Points of the last survey, if it is compared with one.
    #[uniffi(default)]
    pub last_percent: Option<Decimal>,
}

use crm_core::service::duty::SurveySample;

/// Whether they are enough.
#[uniffi::remote(Record)]
pub struct SurveySample {
    /// Its name.
    pub survey: String,
    /// Answers in percent of who was asked; none when nobody was.
    #[uniffi(default)]
    pub response_percent: Option<Decimal>,
    /// Whether everyone was asked.
    pub census: bool,
    /// Whether the answers are enough.
    pub enough: bool,
    /// Satisfied in percent of the answers; none without any.
    #[uniffi(default)]
    pub satisfied_percent: Option<Decimal>,
    /// Half of the interval, in points: how far the true share may lie from its middle; zero when all of them
    /// answered.
    #[uniffi(default)]
    pub margin_points: Option<Decimal>,
    /// The lower end.
    #[uniffi(default)]
    pub low_percent: Option<Decimal>,
    /// The upper end.
    #[uniffi(default)]
    pub high_percent: Option<Decimal>,
    /// Points more than the last time.
    #[uniffi(default)]
    pub change_points: Option<Decimal>,
    /// Too few answers.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::CustomerContact;

/// A call, a mail, a message. Moments are local time of the policy's zone.
#[uniffi::remote(Record)]
pub struct CustomerContact {
    /// Its number.
    pub contact: String,
    /// How it came in.
    #[uniffi(default)]
    pub channel: Option<String>,
    /// When.
    pub received_at: NaiveDateTime,
    /// When it was answered; none while it is not.
    #[uniffi(default)]
    pub answered_at: Option<NaiveDateTime>,
    /// When it was called back.
    #[uniffi(default)]
    pub called_back_at: Option<NaiveDateTime>,
}

use crm_core::service::FirstReplyFacts;

/// Contacts of a time.
#[uniffi::remote(Record)]
pub struct FirstReplyFacts {
    /// They.
    pub contacts: Vec<CustomerContact>,
    /// The moment at which they are looked at.
    pub seen_at: NaiveDateTime,
}

use crm_core::service::ReplyState;

/// How a contact was replied to.
#[uniffi::remote(Enum)]
pub enum ReplyState {
    /// Answered in time.
    Answered,
    /// Not answered in time, but called back in time.
    CalledBack,
    /// Late, or not at all and the time is over.
    Missed,
    /// There is time left.
    Open,
}

use crm_core::service::FirstReply;

/// One contact.
#[uniffi::remote(Record)]
pub struct FirstReply {
    /// Its number.
    pub contact: String,
    /// By when it is answered.
    pub answer_due: NaiveDateTime,
    /// By when it is called back, where that is done.
    #[uniffi(default)]
    pub callback_due: Option<NaiveDateTime>,
    /// Seconds until the first reply, in the clock of the channel; none before there is one.
    pub reply_seconds: Option<i64>,
    /// How it was replied to.
    pub state: ReplyState,
}

use crm_core::service::FirstReplies;

/// All of them.
#[uniffi::remote(Record)]
pub struct FirstReplies {
    /// In the order of the facts.
    pub replies: Vec<FirstReply>,
    /// Contacts that were replied to in time, in percent of those whose time is over or who have a reply;
    /// two places; none without any.
    #[uniffi(default)]
    pub in_time_percent: Option<Decimal>,
    /// Contacts that were missed.
    pub findings: Vec<Finding>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::DimensionAverage;

/// The average of one dimension on the scale of the survey.
#[uniffi::remote(Record)]
pub struct DimensionAverage {
    /// Name of the dimension.
    pub dimension: String,
    /// Average of its answers; none when nobody answered.
    #[uniffi(default)]
    pub average: Option<Decimal>,
}

use crm_core::service::SurveyFacts;

/// What is known of one survey. Each part may be left out.
#[uniffi::remote(Record)]
pub struct SurveyFacts {
    /// The survey, for findings.
    pub survey: String,
    /// The best grade of the scale.
    #[uniffi(default)]
    pub scale_max: Option<Decimal>,
    /// How many were asked.
    #[uniffi(default)]
    pub sent_count: Option<u32>,
    /// How many answered; without it the grades are counted.
    #[uniffi(default)]
    pub answered_count: Option<u32>,
    /// Overall grades that were given.
    #[uniffi(default)]
    pub grades: Vec<Exact>,
    /// Forms that came back without an overall grade: not applicable, or skipped. They are no zeros.
    #[uniffi(default)]
    pub skipped_count: u32,
    /// Averages of the dimensions.
    #[uniffi(default)]
    pub dimensions: Vec<DimensionAverage>,
    /// Answers 0-10 to "would you recommend us".
    #[uniffi(default)]
    pub recommendations: Vec<u32>,
    /// Index of the last survey in points, if it is compared with one.
    #[uniffi(default)]
    pub last_index_points: Option<Decimal>,
}

use crm_core::service::ServiceStandardFacts;

/// The classes for which the standard is written out.
#[uniffi::remote(Record)]
pub struct ServiceStandardFacts {
    /// Classes of customers.
    pub classes: Vec<String>,
}

use crm_core::service::ServiceTarget;

/// How fast cases of one sort are answered and solved. A column that is left out fits everything.
#[uniffi::remote(Record)]
pub struct ServiceTarget {
    /// Kind of case: enquiry, complaint, repair, or the company's own.
    #[uniffi(default)]
    pub kind: Option<String>,
    /// Its priority.
    #[uniffi(default)]
    pub priority: Option<String>,
    /// Class of the customer.
    #[uniffi(default)]
    pub class_name: Option<String>,
    /// Minutes until the first answer.
    #[uniffi(default)]
    pub response_minutes: Option<u32>,
    /// Minutes until somebody is on site; none where nobody has to come.
    #[uniffi(default)]
    pub arrival_minutes: Option<u32>,
    /// Minutes until the hospital can work again; none where nothing stands still.
    #[uniffi(default)]
    pub restore_minutes: Option<u32>,
    /// Minutes until it is solved.
    #[uniffi(default)]
    pub resolution_minutes: Option<u32>,
    /// Minutes until the hospital is told what will be done; none where the solution is soon enough.
    #[uniffi(default)]
    pub feedback_minutes: Option<u32>,
    /// Which time counts.
    pub clock: ServiceClock,
}

use crm_core::service::TargetSource;

/// What decides a target.
#[uniffi::remote(Enum)]
pub enum TargetSource {
    /// The section of its own.
    Section,
    /// The row of the table.
    Table,
    /// Whichever of the two is due first.
    Earliest,
}

use crm_core::service::SpecialTarget;

/// One target of a complaint of a grade, or of a repair at a place.
#[uniffi::remote(Record)]
pub struct SpecialTarget {
    /// Which.
    pub target: TargetKind,
    /// Hours around the clock that the section allows, where it counts hours.
    #[uniffi(default)]
    pub hours: Option<u32>,
    /// Working days that it allows, to the end of the last, where it counts days.
    #[uniffi(default)]
    pub workdays: Option<u32>,
    /// Minutes of the row, in its clock, where the row counts.
    #[uniffi(default)]
    pub minutes: Option<u32>,
    /// What decides.
    pub decides: TargetSource,
}

use crm_core::service::SpecialPromise;

/// What holds for complaints of a grade, or for repairs at a place.
#[uniffi::remote(Record)]
pub struct SpecialPromise {
    /// The grade of the complaint; none for a repair.
    #[uniffi(default)]
    pub grade: Option<ComplaintGrade>,
    /// Whether the hospital of the repair is in the same city; none for a complaint.
    #[uniffi(default)]
    pub same_city: Option<bool>,
    /// What is promised.
    pub targets: Vec<SpecialTarget>,
}

use crm_core::service::ServicePromise;

/// What holds for one kind, priority and class.
#[uniffi::remote(Record)]
pub struct ServicePromise {
    /// The kind of case.
    pub kind: String,
    /// Its priority.
    pub priority: String,
    /// The class.
    pub class_name: String,
    /// The row of the table that decides, counted from 0.
    pub row: u32,
    /// That row.
    pub target: ServiceTarget,
    /// What holds once more is known: for a complaint by its grade, for a repair by its place. Empty for every other
    /// kind, and where the table alone decides.
    #[uniffi(default)]
    pub special: Vec<SpecialPromise>,
}

use crm_core::service::ServiceStandard;

/// The standard written out.
#[uniffi::remote(Record)]
pub struct ServiceStandard {
    /// Every combination, by kind, priority and class as the policy lists them.
    pub promises: Vec<ServicePromise>,
    /// Rows that no combination reaches, counted from 0: they are for names that are not listed.
    pub unused_rows: Vec<u32>,
    /// The parameters that decided.
    pub basis: Vec<Basis>,
}

use crm_core::service::CaseStatisticsFacts;

/// Cases and what is asked of them.
#[uniffi::remote(Record)]
pub struct CaseStatisticsFacts {
    /// The cases.
    pub cases: Vec<CountedCase>,
    /// What they are grouped by.
    pub group_by: CaseGrouping,
    /// First day of the window; none leaves it open.
    #[uniffi(default)]
    pub first_day: Option<NaiveDate>,
    /// Last day of the window.
    #[uniffi(default)]
    pub last_day: Option<NaiveDate>,
    /// Only cases of this status.
    #[uniffi(default)]
    pub status: Option<String>,
}

use crm_core::service::CaseStatistics;

/// All groups.
#[uniffi::remote(Record)]
pub struct CaseStatistics {
    /// By name.
    pub groups: Vec<CaseGroup>,
    /// Every case once.
    pub totals: CaseGroup,
    /// Cases of the window that went into another and are counted there.
    pub merged_count: u32,
}

use crm_core::service::SurveyAnswersFacts;

/// A survey and the forms that came back.
#[uniffi::remote(Record)]
pub struct SurveyAnswersFacts {
    /// The survey.
    pub campaign: SurveyCampaign,
    /// The forms.
    pub answers: Vec<SurveyAnswer>,
    /// Index of the last survey in points, if it is compared with one.
    #[uniffi(default)]
    pub last_index_points: Option<Decimal>,
    /// Actions that it led to; their subject is `survey:` with the name, and `:` with a dimension.
    #[uniffi(default)]
    pub actions: Vec<ActionFacts>,
}

use crm_core::storage::AuditChange;

/// One record that a commit wrote.
#[uniffi::remote(Record)]
pub struct AuditChange {
    /// Family of the record.
    pub family: String,
    /// Its key.
    pub key: String,
    /// The revision that was written.
    pub revision: u64,
    /// SHA-256 of the record.
    pub digest: String,
}

use crm_core::storage::AuditEntry;

/// One commit in the trail.
#[uniffi::remote(Record)]
pub struct AuditEntry {
    /// Its number, from 1 without a gap.
    pub sequence: u64,
    /// When, as the commit said.
    pub recorded_at: NaiveDateTime,
    /// Who.
    pub actor: String,
    /// What was written.
    pub changes: Vec<AuditChange>,
    /// Hash of the entry before; empty for the first.
    pub previous_hash: String,
    /// Hash of this entry.
    pub hash: String,
}

use crm_core::storage::Receipt;

/// What a commit did.
#[uniffi::remote(Record)]
pub struct Receipt {
    /// Number of its entry in the audit trail; zero when nothing was new and the trail is empty.
    pub sequence: u64,
    /// Hash of that entry.
    pub hash: String,
    /// Changes that were written.
    pub written_count: u32,
    /// Records that stood there already with the same content.
    pub already_there_count: u32,
}

use crm_core::storage::RecordId;

/// Which record: its family and its key.
#[uniffi::remote(Record)]
pub struct RecordId {
    /// Name of the family.
    pub family: String,
    /// Its key.
    pub key: String,
}

use crm_core::storage::RowQuery;

/// What is asked of a host: the newest revision of every record that fits, in the order of the keys' bytes.
#[uniffi::remote(Record)]
pub struct RowQuery {
    /// Name of the family.
    pub family: String,
    /// Only the record with this key.
    #[uniffi(default)]
    pub key: Option<String>,
    /// Only records of this customer.
    #[uniffi(default)]
    pub customer: Option<String>,
    /// Only keys after this one.
    #[uniffi(default)]
    pub after: Option<String>,
    /// At most so many.
    pub limit: u32,
    /// Without what was recorded later.
    #[uniffi(default)]
    pub known_at: Option<NaiveDateTime>,
}

use crm_core::storage::RecordRow;

/// One revision of one record, of any family, as a store keeps it.
#[uniffi::remote(Record)]
pub struct RecordRow {
    /// Name of the family.
    pub family: String,
    /// Its key, unique in the family.
    pub key: String,
    /// Whose it is; empty when it is no one's.
    pub customer: String,
    /// The day it counts from, if it has one.
    #[uniffi(default)]
    pub date: Option<NaiveDate>,
    /// Its revision, from 1.
    pub revision: u64,
    /// When it was recorded.
    pub recorded_at: NaiveDateTime,
    /// The record as JSON.
    pub body: String,
}

use crm_core::storage::AllocationRecord;

/// An allocation and whose ledger it belongs to.
#[uniffi::remote(Record)]
pub struct AllocationRecord {
    /// Whose ledger.
    pub customer: CustomerKey,
    /// The allocation.
    pub allocation: Allocation,
}
