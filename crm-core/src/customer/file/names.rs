//! Names of hospitals made alike before they are compared (5.1.2).

use super::policy::NameForm;

/// Traditional characters that stand in names and addresses of hospitals, each before its Simplified one.
const SIMPLIFIED: &str = "醫医療疗學学國国華华臺台灣湾東东門门長长慶庆縣县區区鄉乡鎮镇號号馬马龍龙聖圣婦妇產产兒儿護护復复\
齒齿臨临濟济廣广衛卫軍军總总榮荣團团體体質质關关愛爱宮宫樂乐會会龜龟員员蘭兰陽阳雲云義义節节連连\
遼辽寧宁滬沪贛赣魯鲁鄭郑漢汉蘇苏顧顾橋桥園园莊庄興兴豐丰達达開开應应當当陳陈劉刘張张羅罗葉叶楊杨\
黃黄賴赖許许錢钱孫孙趙赵單单財财屬属職职業业專专綜综術术藥药針针腫肿創创傷伤腦脑臟脏腎肾輔辅銘铭\
誠诚禮礼紀纪壢坜嶺岭澤泽湯汤瑪玛麗丽級级評评與与島岛灘滩溫温濱滨濰潍瀋沈陝陕貴贵鐵铁鋼钢礦矿層层\
樓楼";

/// The Simplified character of a Traditional one; any other as it is.
fn simplified(character: char) -> char {
    let mut pairs = SIMPLIFIED.chars();
    while let (Some(traditional), Some(simple)) = (pairs.next(), pairs.next()) {
        if traditional == character {
            return simple;
        }
    }
    character
}

/// Full-width characters as plain ones.
pub(super) fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => u32::from(character)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(character),
        other => other,
    }
}

/// One script, small letters, no blanks, no brackets and no signs.
pub(super) fn bare(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| c.is_alphanumeric())
        .map(simplified)
        .flat_map(char::to_lowercase)
        .collect()
}

/// A name in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameParts {
    /// The hospital's name without its campus and its form of company.
    pub(super) base: String,
    /// The campus that the name tells, if it tells one.
    pub(super) campus: Option<String>,
}

const CAMPUS_ENDS: [&str; 5] = ["院区", "分院", "分部", "院部", "园区"];
const COMPANY_ENDS: [&str; 4] = ["有限责任公司", "股份有限公司", "有限公司", "公司"];

/// Takes a name apart: short forms are written out as the policy says, the campus behind 医院 is a part
/// of its own, and the form of company is no name.
pub(super) fn parts(name: &str, forms: &[NameForm]) -> NameParts {
    let mut base = bare(name);
    for end in COMPANY_ENDS {
        if let Some(rest) = base.strip_suffix(end)
            && rest.chars().count() > 2
        {
            base = rest.to_owned();
            break;
        }
    }
    let mut campus = None;
    for end in CAMPUS_ENDS {
        let Some(before) = base.strip_suffix(end) else {
            continue;
        };
        if let Some((hospital, place)) = before.rsplit_once("医院")
            && !hospital.is_empty()
        {
            campus = Some(format!("{place}{end}"));
            base = format!("{hospital}医院");
            break;
        }
    }
    for form in forms {
        let (written, meant) = (bare(&form.written), bare(&form.meant));
        if !written.is_empty() && base.contains(&written) && !base.contains(&meant) {
            base = base.replacen(&written, &meant, 1);
        }
    }
    NameParts { base, campus }
}

/// The numbers in a name, 第一 and 1 alike: hospitals that differ in them are two hospitals.
pub(super) fn ordinals(base: &str) -> Vec<char> {
    base.chars()
        .filter_map(|c| match c {
            '一' => Some('1'),
            '二' => Some('2'),
            '三' => Some('3'),
            '四' => Some('4'),
            '五' => Some('5'),
            '六' => Some('6'),
            '七' => Some('7'),
            '八' => Some('8'),
            '九' => Some('9'),
            '十' => Some('0'),
            digit if digit.is_ascii_digit() => Some(digit),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_pairs() {
        assert_eq!(SIMPLIFIED.chars().count() % 2, 0);
        assert_eq!(bare("臺大醫院（兒童醫院）"), "台大医院儿童医院");
        assert_eq!(bare("ＡＢＣ　醫院·Ⅱ"), "abc医院ⅱ");
    }

    #[test]
    fn campus_and_company_are_no_part_of_the_name() {
        let forms = [NameForm {
            written: "附一院".to_owned(),
            meant: "附属第一医院".to_owned(),
        }];
        for (name, base, campus) in [
            ("示例市第一医院（東院區）", "示例市第一医院", Some("东院区")),
            ("示例医院有限责任公司", "示例医院", None),
            ("示例大学附一院", "示例大学附属第一医院", None),
            ("东院区", "东院区", None),
        ] {
            let told = parts(name, &forms);
            assert_eq!((told.base.as_str(), told.campus.as_deref()), (base, campus));
        }
    }
}
