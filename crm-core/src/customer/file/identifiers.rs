//! Whether the numbers and names of a file can be right (5.1.2).

use super::policy::FilePolicy;
use super::record::HospitalFile;
use crate::answer::{Clause, Finding, Severity};
use crate::base::Uscc;

pub(super) fn check(policy: &FilePolicy, file: &HospitalFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let finding = |code: &str, severity, path: &str, observed: &str| {
        let subject = file.customer.subject();
        Finding::new(code, severity, Clause::C5_1_2, subject, path).observed(observed)
    };
    if let Some(identifier) = &file.identifier {
        match Uscc::parse(identifier) {
            Err(error) => findings.push(
                finding("file_identifier", Severity::Error, "identifier", identifier).limit(error),
            ),
            Ok(uscc) => {
                if !uscc.organisation_check() {
                    let code = "file_organisation_code";
                    findings.push(finding(code, Severity::Warning, "identifier", identifier));
                }
                let public = uscc.is_public_institution();
                if file.public_institution.is_some_and(|said| said != public) {
                    findings.push(
                        finding(
                            "file_public_institution",
                            Severity::Warning,
                            "public_institution",
                            identifier,
                        )
                        .limit(public),
                    );
                }
            }
        }
    }
    if let Some(licence) = &file.practice_licence
        && !licence_fits(licence)
    {
        let code = "file_practice_licence";
        findings.push(finding(
            code,
            Severity::Warning,
            "practice_licence",
            licence,
        ));
    }
    if let Some(grade) = &file.grade {
        let grade = grade.trim();
        if policy.known_grades.value.iter().all(|known| known != grade) {
            findings.push(
                finding("file_grade_unknown", Severity::Warning, "grade", grade)
                    .because(vec![policy.known_grades.cite()]),
            );
        }
        // Beds are a floor of the level in general hospitals and no definition: only worth a look.
        let floor = match grade.chars().next() {
            Some('三') => 500,
            Some('二') => 100,
            Some('一') => 20,
            _ => 0,
        };
        if let Some(beds) = file.beds.filter(|beds| *beds < floor) {
            findings.push(
                finding(
                    "file_beds_below_level",
                    Severity::Info,
                    "beds",
                    &beds.to_string(),
                )
                .limit(floor),
            );
        }
    }
    for (at, doctor) in file.doctors.iter().enumerate() {
        if doctor
            .lawful_basis
            .as_ref()
            .is_none_or(|basis| basis.trim().is_empty())
        {
            let path = format!("doctors[{at}].lawful_basis");
            let code = "file_lawful_basis_missing";
            findings.push(finding(code, Severity::Error, &path, &doctor.doctor));
        }
        for (number, post) in doctor.posts.iter().enumerate() {
            let reversed = post
                .last_day
                .zip(post.first_day)
                .is_some_and(|(last, first)| last < first);
            let unknown = file.departments.iter().all(|d| d.name != post.department);
            let path = format!("doctors[{at}].posts[{number}]");
            if reversed {
                let code = "file_post_reversed";
                findings.push(finding(code, Severity::Error, &path, &post.department));
            }
            if unknown {
                let code = "file_department_unknown";
                findings.push(finding(code, Severity::Warning, &path, &post.department));
            }
        }
    }
    findings
}

/// 22 characters: organisation code, region, economic type, institution type, management class; 12 figures
/// of old codes. Hyphens do not count.
fn licence_fits(text: &str) -> bool {
    let code: Vec<char> = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let figures = |from: usize, to: usize| {
        code.get(from..to)
            .is_some_and(|part| part.iter().all(char::is_ascii_digit))
    };
    if code.len() == 12 {
        return figures(0, 12);
    }
    let organisation = code.get(..9).is_some_and(|part| {
        part.iter()
            .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
    });
    code.len() == 22
        && organisation
        && figures(9, 17)
        && code.get(17).is_some_and(char::is_ascii_uppercase)
        && figures(18, 22)
}
