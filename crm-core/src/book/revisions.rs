//! The policy book: revisions of the standard and of the layers over it, chosen by the day of the
//! event, so that an old decision can be replayed under the policy of its day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::policy::Policy;
use crate::answer::{Error, ErrorCode, Layer};
use crate::policy::{
    FaultCode, PolicyDocument, PolicyFault, PolicyFaults, RELEASED_TEXT, check_released,
};

/// Name of the shipped standard policy file.
pub const STANDARD_FILE: &str = "standard-2026.1.toml";
/// Text of the shipped standard policy.
pub const STANDARD_TEXT: &str = include_str!("../../policies/standard-2026.1.toml");
/// Every shipped revision of the standard policy, by name and text.
pub const STANDARD_REVISIONS: &[(&str, &str)] = &[(STANDARD_FILE, STANDARD_TEXT)];

/// Revisions of one policy, by the day they start. Every combination of layers that can be in force
/// was resolved without a fault when the book was made, so choosing never fails for a bad policy.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyBook {
    documents: Vec<PolicyDocument>,
    resolved: BTreeMap<NaiveDate, Policy>,
}

impl PolicyBook {
    /// The book with the standard policy alone.
    ///
    /// # Errors
    /// [`PolicyFaults`] when a shipped file is damaged, or was released and edited afterwards; tests
    /// prove that none is.
    pub fn standard() -> Result<Self, PolicyFaults> {
        Self::released(RELEASED_TEXT, STANDARD_REVISIONS)
    }

    fn released(list: &str, files: &[(&str, &str)]) -> Result<Self, PolicyFaults> {
        check_released(list, files)?;
        let documents = files
            .iter()
            .map(|(file, text)| PolicyDocument::parse(file, text, Layer::Standard));
        Self::new(documents.collect::<Result<_, _>>()?)
    }

    /// The book with these documents.
    ///
    /// # Errors
    /// [`PolicyFaults`] with every fault of every combination that can be in force on some day, and
    /// for two revisions of one layer that start on one day.
    pub fn new(documents: Vec<PolicyDocument>) -> Result<Self, PolicyFaults> {
        let mut faults = Vec::new();
        for (at, document) in documents.iter().enumerate() {
            let twin = documents.iter().take(at).find(|earlier| {
                earlier.layer == document.layer
                    && earlier.id == document.id
                    && earlier.effective_from == document.effective_from
            });
            if let Some(twin) = twin {
                faults.push(PolicyFault {
                    code: FaultCode::SameDay,
                    place: document.place_of("effective_from"),
                    path: "effective_from".to_owned(),
                    clause: None,
                    expected: format!("another day than {}", twin.citation()),
                    observed: document.effective_from.to_string(),
                    suggestion: None,
                });
            }
        }
        let mut starts: Vec<_> = documents.iter().map(|d| d.effective_from).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut resolved = BTreeMap::new();
        for start in starts {
            let in_force = in_force(&documents, start);
            // Before the first standard revision there is nothing to lay a company's file over.
            if in_force
                .iter()
                .all(|document| document.layer != Layer::Standard)
            {
                continue;
            }
            match Policy::resolve(&in_force) {
                Ok(policy) => {
                    resolved.insert(start, policy);
                }
                Err(PolicyFaults(more)) => {
                    // The same line is at fault in every combination it is part of.
                    for fault in more {
                        if !faults.contains(&fault) {
                            faults.push(fault);
                        }
                    }
                }
            }
        }
        if faults.is_empty() {
            Ok(Self {
                documents,
                resolved,
            })
        } else {
            Err(PolicyFaults(faults))
        }
    }

    /// The book with one more document. The book itself stays as it is when the document is refused.
    ///
    /// # Errors
    /// As [`PolicyBook::new`].
    pub fn with(&self, document: PolicyDocument) -> Result<Self, PolicyFaults> {
        let mut documents = self.documents.clone();
        documents.push(document);
        Self::new(documents)
    }

    /// The book with one more file.
    ///
    /// # Errors
    /// As [`PolicyDocument::parse`] and [`PolicyBook::new`].
    pub fn with_file(&self, file: &str, text: &str, layer: Layer) -> Result<Self, PolicyFaults> {
        self.with(PolicyDocument::parse(file, text, layer)?)
    }

    /// The policy in force on the day of an event.
    ///
    /// # Errors
    /// [`ErrorCode::NoPolicyInForce`] for a day before the first revision.
    pub fn at(&self, date: NaiveDate) -> Result<&Policy, Error> {
        self.resolved
            .range(..=date)
            .next_back()
            .map(|(_, policy)| policy)
            .ok_or_else(|| {
                let first = self.resolved.keys().next();
                let expected = first.map_or_else(
                    || "a policy with a standard revision".to_owned(),
                    |first| format!("a day from {first} on"),
                );
                Error::new(ErrorCode::NoPolicyInForce, "as_of", expected, date)
            })
    }

    /// The documents of the book.
    #[must_use]
    pub fn documents(&self) -> &[PolicyDocument] {
        &self.documents
    }
}

/// Of each policy the revision that holds on a day.
fn in_force(documents: &[PolicyDocument], date: NaiveDate) -> Vec<&PolicyDocument> {
    let mut chosen: Vec<&PolicyDocument> = Vec::new();
    for document in documents
        .iter()
        .filter(|document| document.effective_from <= date)
    {
        let same = chosen
            .iter_mut()
            .find(|kept| kept.layer == document.layer && kept.id == document.id);
        match same {
            Some(kept) if kept.effective_from < document.effective_from => *kept = document,
            Some(_) => {}
            None => chosen.push(document),
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(body: &str) -> Result<PolicyBook, PolicyFaults> {
        let head =
            "schema_version = 1\nid = \"acme\"\nrevision = \"1\"\neffective_from = 2026-03-01\n";
        PolicyBook::standard()?.with_file("acme.toml", &format!("{head}{body}"), Layer::Company)
    }

    fn faults(body: &str) -> Vec<(String, Option<u64>, String)> {
        company(body)
            .err()
            .map(|faults| faults.0)
            .unwrap_or_default()
            .into_iter()
            .map(|fault| (fault.code.code().to_owned(), fault.place.row, fault.path))
            .collect()
    }

    fn day(text: &str) -> NaiveDate {
        crate::base::day::parse(text).unwrap_or_default()
    }

    #[test]
    fn the_standard_policy_has_no_fault() -> Result<(), PolicyFaults> {
        let book = PolicyBook::standard()?;
        assert_eq!(book.documents().len(), 1);
        Ok(())
    }

    #[test]
    fn a_released_revision_that_was_edited_is_refused() -> Result<(), PolicyFaults> {
        let list = format!(
            "{}  {STANDARD_FILE}\n",
            crate::policy::fingerprint(STANDARD_TEXT)
        );
        assert_eq!(
            PolicyBook::released(&list, STANDARD_REVISIONS)?,
            PolicyBook::standard()?
        );
        let edited = STANDARD_TEXT.replace("revision = \"2026.1\"", "revision = \"2026.1 \"");
        assert_ne!(edited, STANDARD_TEXT);
        let faults = PolicyBook::released(&list, &[(STANDARD_FILE, &edited)]).err();
        let codes: Vec<_> = faults.iter().flat_map(|f| &f.0).map(|f| f.code).collect();
        assert_eq!(codes, [FaultCode::Edited]);
        Ok(())
    }

    #[test]
    fn a_layer_holds_from_its_day_and_is_cited() -> Result<(), Box<dyn std::error::Error>> {
        let book = company("[classification]\nmargin_points = \"5\"\n")?;
        let before = book.at(day("2026-02-28"))?;
        let after = book.at(day("2026-03-01"))?;
        assert_eq!(
            before.classification.margin_points.cite().document,
            "standard@2026.1"
        );
        let basis = after.classification.margin_points.cite();
        assert_eq!((basis.value.as_str(), basis.layer), ("5", Layer::Company));
        assert_eq!(basis.document, "acme@1");
        assert_ne!(before.fingerprint, after.fingerprint);
        let comparison = crate::book::compare(before, after);
        assert_eq!(comparison.changes.len(), 1);
        assert_eq!(
            comparison.changes[0].before.parameter,
            "classification.margin_points"
        );
        let code = book.at(day("1999-12-31")).map_err(|error| error.code).err();
        assert_eq!(code, Some(ErrorCode::NoPolicyInForce));
        Ok(())
    }

    #[test]
    fn a_policy_laid_over_itself_is_itself() -> Result<(), Box<dyn std::error::Error>> {
        let standard = PolicyBook::standard()?;
        let again = standard.with_file("again.toml", STANDARD_TEXT, Layer::Company)?;
        let date = day("2026-01-01");
        assert_eq!(standard.at(date)?.fingerprint, again.at(date)?.fingerprint);
        assert!(
            crate::book::compare(standard.at(date)?, again.at(date)?)
                .changes
                .is_empty()
        );
        Ok(())
    }

    #[test]
    fn every_fault_is_found_at_once_with_its_line() {
        let body = "[clasification]\nx = 1\n[classification]\nmargin_pionts = 3\n\
                    score_digits = \"two\"\nfactors = [\n  { factor = \"size\", weight = \"40\" },\n  \
                    { factor = \"size\", weight = \"50\", why = 1 },\n]\n[aging]\nbucket_bounds = [30, 30]\n";
        assert_eq!(
            faults(body),
            [
                (
                    "unknown_section".to_owned(),
                    Some(5),
                    "clasification".to_owned()
                ),
                (
                    "unknown_parameter".to_owned(),
                    Some(8),
                    "classification.margin_pionts".to_owned()
                ),
                (
                    "wrong_value".to_owned(),
                    Some(9),
                    "classification.score_digits".to_owned()
                ),
                (
                    "wrong_value".to_owned(),
                    Some(12),
                    "classification.factors[1].why".to_owned()
                ),
                (
                    "interval_must_be_positive".to_owned(),
                    Some(15),
                    "aging.bucket_bounds[1]".to_owned()
                ),
            ]
        );
        let text = company(body)
            .map_err(|faults| faults.to_string())
            .err()
            .unwrap_or_default();
        assert!(text.contains("Did you mean `classification`?"), "{text}");
        assert!(text.contains("Did you mean `margin_points`?"), "{text}");
    }

    #[test]
    fn tables_are_checked_for_sense() {
        let one = |body: &str| {
            faults(body)
                .into_iter()
                .map(|(code, ..)| code)
                .collect::<Vec<_>>()
        };
        let c = "[classification]\n";
        assert_eq!(
            one(&format!(
                "{c}factors = [{{ factor = \"size\", weight = 99 }}]\nscales = []"
            )),
            ["weights_off_total"]
        );
        assert_eq!(
            one(&format!(
                "{c}class_table = [{{ class = \"key\" }}, {{ class = \"ordinary\" }}]"
            )),
            // The class that went missing still has rows in two other tables.
            [
                "missing_core",
                "unreachable",
                "unknown_name",
                "unknown_name"
            ]
        );
        assert_eq!(
            one("[aging]\nbucket_bounds = []"),
            ["at_least_one_interval"]
        );
        assert_eq!(
            one("[aging]\nbucket_bounds = [0]"),
            ["interval_must_be_positive"]
        );
        assert!(one("[aging]\nbucket_bounds = [0]\nbucket_bound = \"lower_inclusive\"").is_empty());
        assert_eq!(
            one("[visit]\nmax_gap_days = [{ class = \"key\", days = 0 }]"),
            ["gap", "gap", "out_of_range"]
        );
    }

    #[test]
    fn two_revisions_of_one_file_do_not_start_on_one_day() -> Result<(), PolicyFaults> {
        let book = company("")?;
        let text =
            "schema_version = 1\nid = \"acme\"\nrevision = \"2\"\neffective_from = 2026-03-01\n";
        let faults = book.with_file("acme-2.toml", text, Layer::Company).err();
        let codes: Vec<_> = faults.iter().flat_map(|f| &f.0).map(|f| f.code).collect();
        assert_eq!(codes, [FaultCode::SameDay]);
        Ok(())
    }
}
