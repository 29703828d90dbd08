//! Numbers that a medical product carries: registration, filing, approval, and its GTIN.
//!
//! The forms are those of the device registration measures of 2014 and 2021 and the drug registration
//! measures of 2020. Categories and provinces are not checked against a list: both grow.

use serde::{Deserialize, Serialize};

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductNumberKind {
    /// A registered device (class II or III): it lasts five years.
    DeviceRegistration,
    /// A filed device (class I): it does not run out.
    DeviceFiling,
    /// A device registration in the form used before October 2014; long run out.
    OldDeviceRegistration,
    /// A drug approval.
    DrugApproval,
    /// An import certificate of a drug in the form used before 2020.
    OldDrugCertificate,
}

/// Reads a number. Blanks and full-width characters are normalised; none for anything else.
#[must_use]
pub fn product_number_kind(text: &str) -> Option<ProductNumberKind> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(plain)
        .collect();
    let text = text.strip_suffix('号').unwrap_or(&text);
    device_registration(text)
        .or_else(|| device_filing(text))
        .or_else(|| old_device(text))
        .or_else(|| drug(text))
}

fn plain(c: char) -> char {
    match c {
        '械' | '国' => c,
        '國' => '国',
        '註' => '注',
        '準' => '准',
        '進' => '进',
        '許' => '许',
        '備' => '备',
        '號' => '号',
        '藥' => '药',
        '（' => '(',
        '）' => ')',
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        other => other,
    }
}

fn figures(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|c| c.to_digit(10)).collect()
}

/// 国械注准20203401234: year, class 2 or 3, two-digit category, four-digit serial.
fn device_registration(text: &str) -> Option<ProductNumberKind> {
    let (place, rest) = text.split_once("械注")?;
    let mut characters = rest.chars();
    let route = characters.next()?;
    let number = figures(characters.as_str())?;
    let class = *number.get(4)?;
    let national = place == "国";
    let one = place.chars().count() == 1;
    let fits = match route {
        '准' => one && ((national && class == 3) || (!national && class == 2)),
        '进' | '许' => national && matches!(class, 2 | 3),
        _ => false,
    };
    (fits && number.len() == 11 && year_fits(&number))
        .then_some(ProductNumberKind::DeviceRegistration)
}

fn year_fits(number: &[u32]) -> bool {
    matches!(number, [1, 9, ..] | [2, 0, ..])
}

/// 国械备20190123, 京械备20150001号, 苏苏械备20160123.
fn device_filing(text: &str) -> Option<ProductNumberKind> {
    let (place, rest) = text.split_once("械备")?;
    let number: String = rest.chars().take(8).collect();
    let number = figures(&number)?;
    let place = (1..=2).contains(&place.chars().count());
    (place && number.len() == 8 && year_fits(&number)).then_some(ProductNumberKind::DeviceFiling)
}

/// 国食药监械(准)字2013第3400001号.
fn old_device(text: &str) -> Option<ProductNumberKind> {
    let (place, rest) = text.split_once("药监械(")?;
    let (route, rest) = rest.split_once(")字")?;
    let (year, serial) = rest.split_once('第')?;
    (!place.is_empty()
        && matches!(route, "准" | "进" | "许")
        && figures(year)?.len() == 4
        && figures(serial)?.len() == 7)
        .then_some(ProductNumberKind::OldDeviceRegistration)
}

/// 国药准字H20200001, 国药准字HJ20200001; S20160001 of an import certificate.
fn drug(text: &str) -> Option<ProductNumberKind> {
    let after = |rest: &str| -> Option<(String, usize)> {
        let letters: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
        let number = figures(rest.get(letters.len()..)?)?;
        Some((letters, number.len()))
    };
    if let Some(rest) = text.strip_prefix("国药准字") {
        let (letters, count) = after(rest)?;
        let known = [
            "H", "Z", "S", "HC", "ZC", "SC", "HJ", "ZJ", "SJ", "J", "B", "F", "T",
        ];
        return (known.contains(&letters.as_str()) && count == 8)
            .then_some(ProductNumberKind::DrugApproval);
    }
    let rest = text
        .strip_prefix("进口药品注册证")
        .or_else(|| text.strip_prefix("医药产品注册证"))?;
    let rest = rest.strip_prefix('号').unwrap_or(rest);
    let (letters, count) = after(rest)?;
    let known = ["H", "Z", "S", "HC", "ZC", "SC"];
    (known.contains(&letters.as_str()) && count == 8)
        .then_some(ProductNumberKind::OldDrugCertificate)
}

/// Whether a GTIN of 8, 12, 13 or 14 figures has the right check figure.
#[must_use]
pub fn gtin_fits(text: &str) -> bool {
    let Some(figures) = figures(text) else {
        return false;
    };
    if !matches!(figures.len(), 8 | 12 | 13 | 14) {
        return false;
    }
    let sum: u32 = figures
        .iter()
        .rev()
        .zip([1, 3].iter().cycle())
        .map(|(figure, weight)| figure.saturating_mul(*weight))
        .sum();
    sum.checked_rem(10) == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_the_registers_are_known() {
        use ProductNumberKind::{
            DeviceFiling, DeviceRegistration, DrugApproval, OldDeviceRegistration,
            OldDrugCertificate,
        };
        for (text, kind) in [
            ("国械注准20203401234", Some(DeviceRegistration)),
            ("国械注进20172661234", Some(DeviceRegistration)),
            ("国械注进20173661234", Some(DeviceRegistration)),
            ("苏械注准20212140001", Some(DeviceRegistration)),
            ("蘇械註準 20212140001", Some(DeviceRegistration)),
            // A province registers class II only, the state class III of the mainland.
            ("苏械注准20213140001", None),
            ("国械注准20202401234", None),
            ("苏械注进20172661234", None),
            ("国械注准2020340123", None),
            ("国械注准202034012345", None),
            ("国械备20190123", Some(DeviceFiling)),
            ("京械备20150001号", Some(DeviceFiling)),
            ("苏苏械备20160123", Some(DeviceFiling)),
            ("国械备2019012", None),
            (
                "国食药监械(准)字2013第3400001号",
                Some(OldDeviceRegistration),
            ),
            (
                "国食药监械（进）字2013第3400001号",
                Some(OldDeviceRegistration),
            ),
            ("国药准字H20203456", Some(DrugApproval)),
            ("国药准字SJ20210001", Some(DrugApproval)),
            ("国药准字H11020001", Some(DrugApproval)),
            ("国药准字X20203456", None),
            ("进口药品注册证号H20160001", Some(OldDrugCertificate)),
            ("医药产品注册证SC20160001", Some(OldDrugCertificate)),
            ("", None),
            ("无", None),
        ] {
            assert_eq!(product_number_kind(text), kind, "{text}");
        }
    }

    #[test]
    fn a_gtin_is_checked_from_the_right() {
        for good in [
            "06901234567892",
            "16901234567899",
            "10614141000415",
            "00000000000000",
            "6901234567892",
        ] {
            assert!(gtin_fits(good), "{good}");
        }
        for bad in ["06901234567891", "0690123456789", "0690123456789x", ""] {
            assert!(!gtin_fits(bad), "{bad}");
        }
    }
}
