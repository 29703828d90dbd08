//! The two sides, their signatures, and the products' papers (6.3.1).

use super::check::{Sheet, line_path};
use super::record::ContractParty;
use crate::answer::{Clause, Severity};
use crate::base::{ProductNumberKind, Uscc, product_number_kind};

pub(super) fn check(sheet: &mut Sheet<'_>) {
    let contract = sheet.contract;
    for (side, party) in [("buyer", &contract.buyer), ("seller", &contract.seller)] {
        side_of(sheet, side, party);
    }
    if let (Some(start), Some(end)) = (contract.start_date, contract.end_date)
        && end < start
    {
        let finding = sheet
            .finding(
                "contract_end_before_start",
                Severity::Error,
                Clause::C6_3_1,
                "end_date",
            )
            .observed(end)
            .limit(start);
        sheet.add(finding);
    }
    for (at, linked) in contract.linked_orders.iter().enumerate() {
        if linked.customer != contract.customer {
            let finding = sheet
                .finding(
                    "contract_party_mismatch",
                    Severity::Error,
                    Clause::C6_3_3,
                    &format!("linked_orders[{at}].customer"),
                )
                .observed(&linked.customer)
                .limit(&contract.customer)
                .with("order", &linked.order);
            sheet.add(finding);
        }
    }
    signed_too_late(sheet);
    delivery_days(sheet);
    scope(sheet);
    registrations(sheet);
}

/// A contract that is signed after it began, or after a delivery, covers what went before it badly.
fn signed_too_late(sheet: &mut Sheet<'_>) {
    let contract = sheet.contract;
    let signed_on = contract.buyer.signed_on.max(contract.seller.signed_on);
    let first_delivery = contract.lines.iter().filter_map(|l| l.delivery_date).min();
    for (code, bound) in [
        ("contract_signed_after_start", contract.start_date),
        ("contract_signed_after_delivery", first_delivery),
    ] {
        if let (Some(signed_on), Some(bound)) = (signed_on, bound)
            && signed_on > bound
        {
            let path = if contract.buyer.signed_on == Some(signed_on) {
                "buyer.signed_on"
            } else {
                "seller.signed_on"
            };
            let finding = sheet
                .finding(code, Severity::Warning, Clause::C6_3_1, path)
                .observed(signed_on)
                .limit(bound);
            sheet.add(finding);
        }
    }
}

/// A delivery outside the days on which the contract holds has no contract under it.
fn delivery_days(sheet: &mut Sheet<'_>) {
    let contract = sheet.contract;
    // A term that ends before it begins is told as that, and holds no day.
    if matches!((contract.start_date, contract.end_date), (Some(start), Some(end)) if end < start) {
        return;
    }
    for (at, line) in contract.lines.iter().enumerate() {
        let Some(delivery) = line.delivery_date else {
            continue;
        };
        let bound = contract
            .start_date
            .filter(|start| delivery < *start)
            .or_else(|| contract.end_date.filter(|end| delivery > *end));
        if let Some(bound) = bound {
            let finding = sheet
                .finding(
                    "contract_delivery_outside_term",
                    Severity::Warning,
                    Clause::C6_3_2,
                    &line_path(at, "delivery_date"),
                )
                .observed(delivery)
                .limit(bound);
            sheet.add(finding);
        }
    }
}

/// The seller's licence has to cover every product. A scope or a category that nobody wrote down is
/// unknown and judges nothing.
fn scope(sheet: &mut Sheet<'_>) {
    let contract = sheet.contract;
    let scope = &contract.seller.licence_scope;
    if scope.is_empty() {
        return;
    }
    for (at, line) in contract.lines.iter().enumerate() {
        if let Some(category) = line.category.as_ref().filter(|c| !scope.contains(c)) {
            let finding = sheet
                .finding(
                    "contract_licence_scope",
                    Severity::Error,
                    Clause::C6_3_1,
                    &line_path(at, "category"),
                )
                .observed(category)
                .limit(scope.join(", "));
            sheet.add(finding);
        }
    }
}

fn side_of(sheet: &mut Sheet<'_>, side: &str, party: &ContractParty) {
    let (policy, contract) = (sheet.policy, sheet.contract);
    let written = party.identifier.as_ref();
    let written = written.filter(|identifier| !identifier.trim().is_empty());
    if written.is_none() {
        let code = "contract_party_identifier_missing";
        let severity = policy.missing_identifier.value;
        let path = format!("{side}.identifier");
        let finding = sheet.finding(code, severity, Clause::C6_3_1, &path);
        sheet.add(finding.because(vec![policy.missing_identifier.cite()]));
    }
    if let Some(identifier) = written {
        match Uscc::parse(identifier) {
            Err(error) => {
                let finding = sheet
                    .finding(
                        "contract_party_identifier",
                        Severity::Error,
                        Clause::C6_3_1,
                        &format!("{side}.identifier"),
                    )
                    .observed(identifier)
                    .limit(error);
                sheet.add(finding);
            }
            Ok(uscc) if !uscc.organisation_check() => {
                let finding = sheet
                    .finding(
                        "contract_party_organisation_code",
                        Severity::Warning,
                        Clause::C6_3_1,
                        &format!("{side}.identifier"),
                    )
                    .observed(identifier);
                sheet.add(finding);
            }
            Ok(_) => {}
        }
    }
    if contract.signed {
        let said = |text: &Option<String>| text.as_ref().is_some_and(|t| !t.trim().is_empty());
        for (field, there) in [
            ("signatory", said(&party.signatory)),
            ("signed_on", party.signed_on.is_some()),
        ] {
            if !there {
                let finding = sheet
                    .finding(
                        "contract_signature_incomplete",
                        Severity::Error,
                        Clause::C6_3_1,
                        &format!("{side}.{field}"),
                    )
                    .limit(field);
                sheet.add(finding);
            }
        }
    }
    let named = party
        .name
        .as_ref()
        .is_some_and(|name| !name.trim().is_empty());
    if !named {
        let finding = sheet.finding(
            "contract_party_name_missing",
            Severity::Warning,
            Clause::C6_3_1,
            &format!("{side}.name"),
        );
        sheet.add(finding.limit(side));
    }
    if contract.signed && party.signatory.is_some() && party.authority_seen.is_none() {
        let finding = sheet.finding(
            "contract_signatory_authority_unseen",
            Severity::Info,
            Clause::C6_3_1,
            &format!("{side}.authority_seen"),
        );
        sheet.add(finding);
    }
    if party.signatory.is_some() && party.authority_seen == Some(false) {
        let finding = sheet.finding(
            "contract_signatory_without_authority",
            Severity::Error,
            Clause::C6_3_1,
            &format!("{side}.authority_seen"),
        );
        sheet.add(finding);
    }
    let last_delivery = contract.lines.iter().filter_map(|l| l.delivery_date).max();
    if let (Some(until), Some(delivery)) = (party.licence_until, last_delivery)
        && until < delivery
    {
        let finding = sheet
            .finding(
                "contract_licence_runs_out",
                Severity::Error,
                Clause::C6_3_1,
                &format!("{side}.licence_until"),
            )
            .observed(until)
            .limit(delivery);
        sheet.add(finding);
    }
}

/// A product that is registered only until before its delivery must not be delivered. A filing does
/// not run out; a number of the old form has.
fn registrations(sheet: &mut Sheet<'_>) {
    let contract = sheet.contract;
    for (at, line) in contract.lines.iter().enumerate() {
        let written = line.registration_number.as_ref();
        let written = written.filter(|number| !number.trim().is_empty());
        if written.is_none() {
            number_missing(sheet, at, line.product_kind.as_deref());
        }
        if let Some(number) = written {
            let path = line_path(at, "registration_number");
            let finding = match product_number_kind(number) {
                None => Some(("contract_registration_unreadable", Severity::Warning)),
                Some(
                    ProductNumberKind::OldDeviceRegistration
                    | ProductNumberKind::OldDrugCertificate,
                ) => Some(("contract_registration_old", Severity::Warning)),
                Some(
                    ProductNumberKind::DeviceRegistration
                    | ProductNumberKind::DeviceFiling
                    | ProductNumberKind::DrugApproval,
                ) => None,
            };
            if let Some((code, severity)) = finding {
                let finding = sheet
                    .finding(code, severity, Clause::C6_3_1, &path)
                    .observed(number);
                sheet.add(finding);
            }
        }
        if let (Some(until), Some(delivery)) = (line.registration_until, line.delivery_date)
            && until < delivery
        {
            let finding = sheet
                .finding(
                    "contract_registration_runs_out",
                    Severity::Error,
                    Clause::C6_3_1,
                    &line_path(at, "registration_until"),
                )
                .observed(until)
                .limit(delivery);
            sheet.add(finding);
        }
    }
}

/// A line without a number. What kind of product it is says whether it needs one; a company that asks every
/// line for one finds it among the missing elements already.
fn number_missing(sheet: &mut Sheet<'_>, at: usize, kind: Option<&str>) {
    let policy = sheet.policy;
    let mut asked = policy.line_elements.value.iter();
    if asked.any(|element| element == "registration_number") {
        return;
    }
    let kinds = &policy.numbered_kinds;
    let finding = match kind {
        Some(kind) if kinds.value.iter().any(|one| one == kind) => sheet
            .finding(
                "contract_registration_missing",
                policy.missing_number.value,
                Clause::C6_3_1,
                &line_path(at, "registration_number"),
            )
            .observed(kind)
            .because(vec![kinds.cite(), policy.missing_number.cite()]),
        Some(_) => return,
        None => sheet
            .finding(
                "contract_registration_unknown",
                Severity::Info,
                Clause::C6_3_1,
                &line_path(at, "product_kind"),
            )
            .because(vec![kinds.cite()]),
    };
    sheet.add(finding);
}
