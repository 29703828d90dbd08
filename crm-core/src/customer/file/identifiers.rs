//! Whether the numbers and names of a file can be right (5.1.2).

use chrono::NaiveDate;

use super::names::{bare, half_width};
use super::policy::{FilePolicy, GradeRow};
use super::record::HospitalFile;
use crate::answer::{Clause, Finding, Severity};
use crate::base::Uscc;

pub(super) fn check(policy: &FilePolicy, file: &HospitalFile, as_of: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    codes(file, &mut findings);
    owner(policy, file, &mut findings);
    level(policy, file, &mut findings);
    doctors(policy, file, as_of, &mut findings);
    needs(file, &mut findings);
    findings
}

fn finding(
    file: &HospitalFile,
    code: &str,
    severity: Severity,
    path: &str,
    observed: &str,
) -> Finding {
    let subject = file.customer.subject();
    Finding::new(code, severity, Clause::C5_1_2, subject, path).observed(observed)
}

fn codes(file: &HospitalFile, findings: &mut Vec<Finding>) {
    let mut organisation = None;
    if let Some(identifier) = &file.identifier {
        match Uscc::parse(identifier) {
            Err(error) => {
                let severity = Severity::Error;
                findings.push(
                    finding(file, "file_identifier", severity, "identifier", identifier)
                        .limit(error),
                );
            }
            Ok(uscc) => {
                if !uscc.organisation_check() {
                    let code = "file_organisation_code";
                    let severity = Severity::Warning;
                    findings.push(finding(file, code, severity, "identifier", identifier));
                }
                let public = uscc.is_public_institution();
                if file.public_institution.is_some_and(|said| said != public) {
                    let code = "file_public_institution";
                    findings.push(
                        finding(
                            file,
                            code,
                            Severity::Warning,
                            "public_institution",
                            identifier,
                        )
                        .limit(public),
                    );
                }
                region(file, &uscc, findings);
                organisation = Some(uscc.as_str().chars().skip(8).take(9).collect::<String>());
            }
        }
    }
    if let Some(licence) = &file.practice_licence {
        let code = written(licence);
        if !licence_fits(&code) {
            let code = "file_practice_licence";
            let path = "practice_licence";
            findings.push(finding(file, code, Severity::Warning, path, licence));
        } else if let Some(organisation) = organisation
            && code.len() == 22
            && !code.starts_with(&organisation)
        {
            let code = "file_licence_of_another";
            findings.push(
                finding(file, code, Severity::Warning, "practice_licence", licence)
                    .limit(organisation),
            );
        }
    }
    if let Some(insurance) = &file.insurance_code
        && !insurance_fits(&written(insurance))
    {
        let code = "file_insurance_code";
        findings.push(finding(
            file,
            code,
            Severity::Warning,
            "insurance_code",
            insurance,
        ));
    }
    if let Some(phone) = &file.phone
        && !phone_fits(phone)
    {
        findings.push(finding(
            file,
            "file_phone",
            Severity::Warning,
            "phone",
            phone,
        ));
    }
}

/// The province of the code beside that of the file. Codes of national bodies begin with 10.
fn region(file: &HospitalFile, uscc: &Uscc, findings: &mut Vec<Finding>) {
    let Some(said) = file.region.as_deref().map(str::trim) else {
        return;
    };
    let of_code = uscc.region();
    let (Some(ours), Some(theirs)) = (said.get(..2), of_code.get(..2)) else {
        return;
    };
    let figures = said.len() == 6 && said.chars().all(|c| c.is_ascii_digit());
    if figures && theirs != "10" && ours != theirs {
        findings.push(finding(file, "file_region", Severity::Info, "region", said).limit(of_code));
    }
}

fn owner(policy: &FilePolicy, file: &HospitalFile, findings: &mut Vec<Finding>) {
    let Some(said) = file.ownership.as_deref().map(str::trim) else {
        return;
    };
    if said.is_empty() {
        return;
    }
    let mut rows = policy.ownerships.value.iter();
    match rows.find(|row| row.ownership == said) {
        None => findings.push(
            finding(
                file,
                "file_ownership_unknown",
                Severity::Warning,
                "ownership",
                said,
            )
            .because(vec![policy.ownerships.cite()]),
        ),
        Some(row) => {
            if let (Some(usual), Some(public)) = (row.public_institution, file.public_institution)
                && usual != public
            {
                let code = "file_ownership_misfit";
                findings.push(
                    finding(file, code, Severity::Warning, "ownership", said)
                        .limit(public)
                        .because(vec![policy.ownerships.cite_row(said, usual)]),
                );
            }
        }
    }
}

/// The grade that a text means and its place, 1 for the highest. Scripts, widths and a figure before the
/// name (as in 2區域醫院) make no difference.
pub(super) fn grade_of<'a>(policy: &'a FilePolicy, text: &str) -> Option<(&'a GradeRow, u32)> {
    let written = bare(text);
    let written = written.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut rows = policy.grades.value.iter().zip(1_u32..);
    rows.find(|(row, _)| {
        let mut names = std::iter::once(&row.grade).chain(&row.names);
        names.any(|name| bare(name) == written)
    })
}

fn level(policy: &FilePolicy, file: &HospitalFile, findings: &mut Vec<Finding>) {
    let Some(said) = file.grade.as_deref().map(str::trim) else {
        return;
    };
    if said.is_empty() {
        return;
    }
    let Some((row, _)) = grade_of(policy, said) else {
        findings.push(
            finding(file, "file_grade_unknown", Severity::Warning, "grade", said)
                .because(vec![policy.grades.cite()]),
        );
        return;
    };
    // Beds are a floor of the level and no definition of it: only worth a look.
    let category = file.category.as_deref().map(bare);
    let range = policy.bed_ranges.value.iter().find(|range| {
        let asked = range.category.as_deref().map(bare);
        row.grade.starts_with(&range.level) && (asked.is_none() || asked == category)
    });
    let (Some(range), Some(beds)) = (range, file.beds) else {
        return;
    };
    let observed = beds.to_string();
    if beds < range.least {
        findings.push(
            finding(
                file,
                "file_beds_below_level",
                Severity::Info,
                "beds",
                &observed,
            )
            .limit(range.least)
            .because(vec![policy.bed_ranges.cite_row(&range.level, range.least)]),
        );
    }
    if let Some(below) = range.below
        && beds >= below
    {
        findings.push(
            finding(
                file,
                "file_beds_above_level",
                Severity::Info,
                "beds",
                &observed,
            )
            .limit(below)
            .because(vec![policy.bed_ranges.cite_row(&range.level, below)]),
        );
    }
}

fn doctors(
    policy: &FilePolicy,
    file: &HospitalFile,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) {
    for (at, doctor) in file.doctors.iter().enumerate() {
        let path = format!("doctors[{at}].lawful_basis");
        let basis = doctor
            .lawful_basis
            .as_deref()
            .map(str::trim)
            .unwrap_or_default();
        if basis.is_empty() {
            let code = "file_lawful_basis_missing";
            findings.push(finding(file, code, Severity::Error, &path, &doctor.doctor));
        } else if policy.lawful_bases.value.iter().all(|known| known != basis) {
            let code = "file_lawful_basis_unknown";
            findings.push(
                finding(file, code, Severity::Error, &path, basis)
                    .limit(policy.lawful_bases.value.join(", "))
                    .because(vec![policy.lawful_bases.cite()]),
            );
        }
        let mut earlier = file.doctors.iter().take(at);
        if earlier.any(|other| other.doctor == doctor.doctor) {
            let path = format!("doctors[{at}].doctor");
            findings.push(finding(
                file,
                "file_doctor_twice",
                Severity::Error,
                &path,
                &doctor.doctor,
            ));
        }
        for (number, post) in doctor.posts.iter().enumerate() {
            let reversed = post
                .last_day
                .zip(post.first_day)
                .is_some_and(|(last, first)| last < first);
            let here = post.hospital.as_ref().is_none_or(|at| *at == file.customer);
            let unknown = here && file.departments.iter().all(|d| d.name != post.department);
            let path = format!("doctors[{at}].posts[{number}]");
            if reversed {
                let code = "file_post_reversed";
                findings.push(finding(
                    file,
                    code,
                    Severity::Error,
                    &path,
                    &post.department,
                ));
            }
            if unknown {
                let code = "file_department_unknown";
                findings.push(finding(
                    file,
                    code,
                    Severity::Warning,
                    &path,
                    &post.department,
                ));
            }
        }
        let ended = |last: Option<NaiveDate>| last.is_some_and(|last| last < as_of);
        if !doctor.posts.is_empty() && doctor.posts.iter().all(|post| ended(post.last_day)) {
            let path = format!("doctors[{at}].posts");
            let code = "file_doctor_without_post";
            findings.push(finding(file, code, Severity::Info, &path, &doctor.doctor));
        }
    }
    let mut names = Vec::new();
    for (at, department) in file.departments.iter().enumerate() {
        let name = bare(&department.name);
        if !name.is_empty() && names.contains(&name) {
            let path = format!("departments[{at}].name");
            let code = "file_department_twice";
            findings.push(finding(
                file,
                code,
                Severity::Warning,
                &path,
                &department.name,
            ));
        }
        names.push(name);
    }
}

/// A need stands once for each department and category, and its department is in the file.
fn needs(file: &HospitalFile, findings: &mut Vec<Finding>) {
    for (at, need) in file.needs.iter().enumerate() {
        if let Some(department) = &need.department
            && file.departments.iter().all(|d| d.name != *department)
        {
            let path = format!("needs[{at}].department");
            let code = "file_department_unknown";
            findings.push(finding(file, code, Severity::Warning, &path, department));
        }
        let same = |other: &&super::record::PurchaseNeed| {
            other.department == need.department && other.category == need.category
        };
        if file.needs.iter().take(at).find(same).is_some() {
            let path = format!("needs[{at}]");
            findings.push(finding(
                file,
                "file_need_twice",
                Severity::Warning,
                &path,
                &need.category,
            ));
        }
        if need
            .yearly_amount
            .is_some_and(|amount| amount.amount.is_sign_negative())
        {
            let path = format!("needs[{at}].yearly_amount");
            findings.push(finding(
                file,
                "file_need_negative",
                Severity::Error,
                &path,
                &need.category,
            ));
        }
    }
}

/// A code without hyphens and blanks, plain and in capitals.
fn written(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| !matches!(c, '-' | ' '))
        .flat_map(char::to_uppercase)
        .collect()
}

/// 22 characters: organisation code, region, economic type, institution type, management class; 12 figures
/// of old codes.
fn licence_fits(code: &str) -> bool {
    let code: Vec<char> = code.chars().collect();
    let figures = |from: usize, to: usize| {
        code.get(from..to)
            .is_some_and(|part| part.iter().all(char::is_ascii_digit))
    };
    if code.len() == 12 {
        return figures(0, 12);
    }
    let organisation = code.get(..8).is_some_and(|part| {
        part.iter()
            .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
    });
    code.len() == 22
        && organisation
        && code.get(8).is_some_and(|c| c.is_ascii_digit() || *c == 'X')
        && figures(9, 17)
        && code.get(17).is_some_and(char::is_ascii_uppercase)
        && figures(18, 22)
}

/// H, six figures of the region and five of the institution.
fn insurance_fits(code: &str) -> bool {
    let figures = code.strip_prefix('H').unwrap_or_default();
    figures.len() == 11 && figures.chars().all(|c| c.is_ascii_digit())
}

/// A mobile, a number with an area code, or one of the 400 and 800 numbers; an extension may follow.
fn phone_fits(text: &str) -> bool {
    let plain: String = text.trim().chars().map(half_width).collect();
    let (number, extension) = match plain.split_once(['转', '轉', '#']) {
        Some((number, extension)) => (number, Some(extension.trim())),
        None => (plain.as_str(), None),
    };
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '-' | ' ' | '(' | ')' | '+');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = match number.trim().strip_prefix("+86") {
        Some(_) => digits.get(2..).unwrap_or_default(),
        None => digits.as_str(),
    };
    let mobile = digits.len() == 11
        && digits.starts_with('1')
        && digits
            .chars()
            .nth(1)
            .is_some_and(|c| ('3'..='9').contains(&c));
    let landline = digits.starts_with('0') && (10..=12).contains(&digits.len());
    let service = digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
    let extension = extension.is_none_or(|text| {
        (1..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
    });
    number.chars().all(allowed) && extension && (mobile || landline || service)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_have_22_characters_or_12_figures() {
        for (text, fits) in [
            ("MB000001911000012A1001", true),
            ("MB000001-9-110000-12-A100-1", true),
            ("mb00000１911000012a1001", true),
            ("MB000001X11000012A1001", true),
            ("MB000001A11000012A1001", false),
            ("MB0000019110000121A001", false),
            ("110000123456", true),
            ("11000012345X", false),
            ("", false),
        ] {
            assert_eq!(licence_fits(&written(text)), fits, "{text}");
        }
    }

    #[test]
    fn phones_and_insurance_codes() {
        for (text, fits) in [
            ("13812345678", true),
            ("+86 138-1234-5678", true),
            ("12812345678", false),
            ("010-12345678", true),
            ("（0571）87236114转801", true),
            ("87236114", false),
            ("400-800-1234", true),
            ("13812345678 home", false),
        ] {
            assert_eq!(phone_fits(text), fits, "{text}");
        }
        assert!(insurance_fits("H11010100001"));
        assert!(!insurance_fits("H1101010000"));
        assert!(!insurance_fits("P11010100001"));
    }
}
