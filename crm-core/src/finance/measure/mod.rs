//! What the receivables say as figures (8.1.1, 8.1.2, 8.2.3): provision, DSO, CEI, cash to come.

pub mod cash;
pub mod collected;
pub mod collection;
pub mod figures;
pub mod habit;
pub mod policy;
pub mod provision;

pub use cash::{
    CashForecast, CashForecastFacts, CashWeek, ExpectedItem, PayerHabit, cash_forecast,
};
pub use collected::{
    CollectionByPerson, CollectionByPersonFacts, PersonCollection, collection_by_person,
};
pub use collection::{CollectionFacts, CollectionMeasures, MonthSales, collection_measures};
pub use figures::{
    CollectionFigures, CollectionRecordFacts, CollectionRows, CurrencyCollection,
    collection_figures,
};
pub use habit::{PaymentHabit, PaymentHabitFacts, PaymentHabits, payment_habits};
pub use policy::{AgeConvention, MeasurePolicy, ProvisionStep, UnappliedCredits};
pub use provision::{
    Provision, ProvisionBucket, ProvisionFacts, ProvisionItem, SpecificProvision, provision,
};
