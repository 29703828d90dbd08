//! What the books have to know of a document, kept with it (4.3.2, 8.2.1).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::post::DocumentPosting;
use crate::answer::{Error, ErrorCode};
use crate::base::{CustomerKey, DocumentKey, Money};

/// What an adjustment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// The figures of a document that its amount does not tell, as they are kept (8.2.1). Without them the
/// ledger cannot be made again from the documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingDetail {
    /// The document.
    pub document: DocumentKey,
    /// Whose it is.
    pub customer: CustomerKey,
    /// Its amount without tax, as the paper says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub net: Option<Money>,
    /// Its tax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<Money>,
    /// What the goods cost, in the base currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// What an adjustment is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<PostingPurpose>,
}

/// The documents with what was kept of each filled in.
pub(super) fn filled(
    documents: &[DocumentPosting],
    details: &[PostingDetail],
) -> Result<Vec<DocumentPosting>, Error> {
    let mut kept: BTreeMap<&DocumentKey, (usize, &PostingDetail)> = BTreeMap::new();
    for (at, detail) in details.iter().enumerate() {
        if kept.insert(&detail.document, (at, detail)).is_some() {
            let (path, expected) = (format!("details[{at}].document"), "each document once");
            let observed = &detail.document;
            return Err(Error::new(
                ErrorCode::DuplicateKey,
                path,
                expected,
                observed,
            ));
        }
    }
    let mut rows = Vec::new();
    for row in documents {
        let mut row = row.clone();
        if let Some((at, detail)) = kept.remove(&row.document.document) {
            let path = |field: &str| format!("details[{at}].{field}");
            if detail.customer != row.document.customer {
                let (expected, observed) = (row.document.customer.as_str(), &detail.customer);
                let code = ErrorCode::Contradiction;
                return Err(Error::new(code, path("customer"), expected, observed));
            }
            for (field, own, kept) in [
                ("net", &mut row.net, detail.net),
                ("tax", &mut row.tax, detail.tax),
                ("cost", &mut row.cost, detail.cost),
            ] {
                if let (Some(own), Some(kept)) = (*own, kept)
                    && own != kept
                {
                    return Err(Error::new(
                        ErrorCode::Contradiction,
                        path(field),
                        own.to_string(),
                        kept,
                    ));
                }
                *own = own.or(kept);
            }
            if let (Some(own), Some(kept)) = (row.purpose, detail.purpose)
                && own != kept
            {
                let (expected, observed) = (format!("{own:?}"), format!("{kept:?}"));
                let code = ErrorCode::Contradiction;
                return Err(Error::new(code, path("purpose"), expected, observed));
            }
            row.purpose = row.purpose.or(detail.purpose);
        }
        rows.push(row);
    }
    if let Some((at, detail)) = kept.into_values().min_by_key(|(at, _)| *at) {
        let path = format!("details[{at}].document");
        let expected = "a document of the facts";
        return Err(Error::new(
            ErrorCode::UnknownReference,
            path,
            expected,
            &detail.document,
        ));
    }
    Ok(rows)
}
