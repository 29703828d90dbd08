//! The invented hospitals: names, codes, size, class history.

use chrono::NaiveDate;
use crm_core::base::day::shift;
use crm_core::base::uscc::Uscc;

use super::random::Random;
use super::{as_of, start};

/// What the month end is to show of a hospital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    /// Key and stays it.
    Key,
    /// Ordinary and stays it.
    Ordinary,
    /// Was ordinary, is key now.
    Rises,
    /// Was key, is ordinary now.
    Falls,
    /// Ordinary; by the bare bound it would be key.
    HeldBelow,
    /// Key; by the bare bound it would be ordinary.
    HeldAbove,
    /// Was potential and has bought for the first time.
    FirstOrder,
    /// Has never bought.
    Prospect,
    /// Bought once, more than a year ago.
    Dormant,
    /// Buys, but nobody ever assessed it.
    NeverAssessed,
    /// A factor is not known.
    Unknown,
}

/// One line of the plan: place, kind of house and story.
struct Plan {
    place: &'static str,
    kind: Kind,
    story: Story,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// City hospital, tertiary.
    City,
    /// City hospital of Chinese medicine.
    CityChinese,
    /// City mother and child hospital.
    Maternal,
    /// County people's hospital, secondary.
    County,
    /// County hospital of Chinese medicine.
    CountyChinese,
    /// Town health centre.
    Town,
    /// Non-profit private hospital.
    Private,
    /// For-profit private hospital.
    Company,
    /// Clinic of a rural body.
    Rural,
    /// Hospital of another body.
    OtherBody,
}

macro_rules! plan {
    ($($place:literal $kind:ident $story:ident,)+) => {
        /// Places that do not exist, so that no hospital here is a real one.
        const PLANS: &[Plan] =
            &[$(Plan { place: $place, kind: Kind::$kind, story: Story::$story },)+];
    };
}

plan! {
    "霁州" City Key,
    "霁州" CityChinese Rises,
    "霁州" Maternal HeldBelow,
    "泠江" County Ordinary,
    "泠江" CountyChinese Ordinary,
    "澹州" City HeldAbove,
    "澹州" Maternal Ordinary,
    "漪川" County Rises,
    "漪川" Town Ordinary,
    "岫平" County Falls,
    "岫平" CountyChinese Prospect,
    "翊安" City Key,
    "翊安" CityChinese Key,
    "翊安" Private Ordinary,
    "昀城" City Falls,
    "昀城" Company FirstOrder,
    "湉河" County Ordinary,
    "湉河" Town NeverAssessed,
    "沄水" County HeldBelow,
    "沄水" CountyChinese Ordinary,
    "澍阳" City Key,
    "澍阳" Maternal Rises,
    "菁岭" County Ordinary,
    "菁岭" CountyChinese Unknown,
    "皓州" City Key,
    "皓州" CityChinese HeldAbove,
    "皓州" Private Prospect,
    "栖澜" County Ordinary,
    "栖澜" Rural Ordinary,
    "云汀" City Falls,
    "云汀" Maternal Ordinary,
    "沅桥" County Ordinary,
    "沅桥" Company Dormant,
    "朔陵" City Key,
    "朔陵" CityChinese Ordinary,
    "望漪" County FirstOrder,
    "望漪" Town Unknown,
    "泽岫" City HeldBelow,
    "泽岫" Maternal Ordinary,
    "宁泠" County Rises,
    "宁泠" OtherBody Ordinary,
    "青沄" City Key,
    "青沄" Private NeverAssessed,
    "临霁" County Ordinary,
    "临霁" CountyChinese Dormant,
    "安澹" Company Key,
    "安澹" Private Ordinary,
    "平昀" County Prospect,
}

/// A class that was given.
pub(super) struct Given {
    pub(super) on: NaiveDate,
    pub(super) class: &'static str,
    pub(super) band: Option<&'static str>,
    /// In hundredths of a point.
    pub(super) score: Option<i64>,
}

/// One hospital.
pub(super) struct Hospital {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) legal_entity: &'static str,
    pub(super) uscc: String,
    pub(super) region: &'static str,
    pub(super) territory: &'static str,
    pub(super) grade: &'static str,
    pub(super) owner: Option<&'static str>,
    pub(super) known_since: NaiveDate,
    pub(super) beds: Option<i64>,
    /// Yearly purchases in whole yuan.
    pub(super) need: Option<i64>,
    pub(super) willingness: Option<i64>,
    pub(super) last_contract_end: Option<NaiveDate>,
    pub(super) credit_limit: Option<i64>,
    pub(super) currency: &'static str,
    pub(super) story: Story,
    pub(super) given: Vec<Given>,
}

/// Regions and the territory each is sold in.
const REGIONS: [(&str, &str); 4] = [
    ("华东", "EAST"),
    ("华北", "NORTH"),
    ("华南", "SOUTH"),
    ("西南", "WEST"),
];

const OWNERS: [&str; 6] = ["P01", "P02", "P03", "P04", "P05", "P06"];

/// All hospitals, by key.
pub(super) fn hospitals(seed: u64) -> Vec<Hospital> {
    let mut random = Random::new(seed, 1);
    let mut place_number = 0_usize;
    let mut before = "";
    PLANS
        .iter()
        .zip(1_usize..)
        .map(|(plan, number)| {
            if plan.place != before {
                place_number = place_number.saturating_add(1);
                before = plan.place;
            }
            hospital(&mut random, plan, number, place_number)
        })
        .collect()
}

fn hospital(random: &mut Random, plan: &Plan, number: usize, place: usize) -> Hospital {
    let (region, territory) = REGIONS
        .get(place % REGIONS.len())
        .copied()
        .unwrap_or_default();
    let (name, grade) = name(random, plan);
    let currency = match number {
        46 => "USD",
        47 => "JPY",
        _ => "CNY",
    };
    let (beds, need, willingness) = factors(random, plan);
    let known_since = match plan.story {
        Story::Prospect | Story::FirstOrder | Story::NeverAssessed => {
            shift(as_of(), random.between(-260, -150))
        }
        Story::Key
        | Story::Ordinary
        | Story::Rises
        | Story::Falls
        | Story::HeldBelow
        | Story::HeldAbove
        | Story::Dormant
        | Story::Unknown => shift(start(), random.between(-1500, -20)),
    };
    let prospect = plan.story == Story::Prospect;
    let last_contract_end =
        (!prospect && random.chance(85)).then(|| shift(as_of(), random.between(-30, 420)));
    let limit = need.unwrap_or(200_000).saturating_div(50_000).max(1);
    let limit = limit.saturating_mul(20_000);
    let credit_limit = (!prospect && random.chance(90)).then_some(match currency {
        "JPY" => limit.saturating_mul(20),
        "USD" => limit
            .saturating_div(7)
            .saturating_div(1000)
            .max(1)
            .saturating_mul(1000),
        _ => limit,
    });
    Hospital {
        key: format!("H{number:03}"),
        name,
        legal_entity: if place.is_multiple_of(3) {
            "LE2"
        } else {
            "LE1"
        },
        uscc: uscc(random, plan.kind, place),
        region,
        territory,
        grade,
        owner: (number != 28).then(|| {
            let at = place.saturating_add(number / 16) % OWNERS.len();
            OWNERS.get(at).copied().unwrap_or_default()
        }),
        known_since,
        beds,
        need,
        willingness,
        last_contract_end,
        credit_limit,
        currency,
        story: plan.story,
        given: given(random, plan, known_since),
    }
}

fn name(random: &mut Random, plan: &Plan) -> (String, &'static str) {
    let (suffix, grade) = match plan.kind {
        Kind::City => (
            random.pick(&[
                "市第一人民医院",
                "市人民医院",
                "市中心医院",
                "市第二人民医院",
            ]),
            random.pick(&["三级甲等", "三级甲等", "三级乙等"]),
        ),
        Kind::CityChinese => ("市中医院", random.pick(&["三级甲等", "三级", "二级甲等"])),
        Kind::Maternal => ("市妇幼保健院", random.pick(&["三级乙等", "二级甲等"])),
        Kind::County => ("县人民医院", random.pick(&["二级甲等", "二级甲等", "三级"])),
        Kind::CountyChinese => ("县中医院", random.pick(&["二级甲等", "二级乙等", "二级"])),
        Kind::Town => ("县城关镇中心卫生院", random.pick(&["一级甲等", "一级"])),
        Kind::Private => (
            random.pick(&["仁禾康复医院", "同泽骨科医院", "惠安老年护理院"]),
            random.pick(&["二级", "未定级"]),
        ),
        Kind::Company => (
            random.pick(&[
                "明澈眼科医院有限公司",
                "嘉澍国际医院有限公司",
                "瑞宁口腔医院有限公司",
            ]),
            random.pick(&["二级", "未定级"]),
        ),
        Kind::Rural => ("镇联办卫生院", "未定级"),
        Kind::OtherBody => ("矿区职工医院", "二级乙等"),
    };
    (format!("{}{suffix}", plan.place), grade)
}

/// Beds, yearly purchases and willingness that give the score the story asks for under the
/// standard policy (size 40, purchasing need 35, willingness 25).
fn factors(random: &mut Random, plan: &Plan) -> (Option<i64>, Option<i64>, Option<i64>) {
    // The score of willingness that lifts 85 for size and 80 for need, or 60 and 80, to a target.
    let (beds, need, base) = match plan.kind {
        Kind::City | Kind::CityChinese | Kind::Maternal | Kind::Company => (
            random.between(52, 96).saturating_mul(10),
            random.between(105, 480).saturating_mul(10_000),
            62,
        ),
        Kind::County | Kind::CountyChinese | Kind::Private | Kind::OtherBody => (
            random.between(12, 48).saturating_mul(10),
            random.between(101, 300).saturating_mul(10_000),
            52,
        ),
        Kind::Town | Kind::Rural => (
            random.between(22, 95),
            random.between(6, 28).saturating_mul(10_000),
            28,
        ),
    };
    let target = match plan.story {
        Story::Key => random.pick(&[74, 76, 78, 80]),
        Story::Rises => random.pick(&[73, 74, 76]),
        Story::HeldBelow => random.pick(&[70, 71, 72]),
        Story::HeldAbove => random.pick(&[67, 68, 69]),
        Story::Falls => random.pick(&[64, 65, 66]),
        Story::Ordinary
        | Story::FirstOrder
        | Story::Prospect
        | Story::Dormant
        | Story::NeverAssessed
        | Story::Unknown => random.pick(&[56, 58, 61, 63, 65]),
    };
    let (need, base) = match plan.story {
        // An ordinary big house buys little from us: 85 and 60, or 60 and 40.
        Story::Ordinary | Story::FirstOrder | Story::Prospect | Story::Dormant if base == 62 => {
            (random.between(31, 95).saturating_mul(10_000), 55)
        }
        Story::Key
        | Story::Ordinary
        | Story::Rises
        | Story::Falls
        | Story::HeldBelow
        | Story::HeldAbove
        | Story::FirstOrder
        | Story::Prospect
        | Story::Dormant
        | Story::NeverAssessed
        | Story::Unknown => (need, base),
    };
    let willingness = i64::from(target).saturating_sub(base).saturating_mul(4);
    let willingness = willingness.clamp(4, 100);
    match plan.story {
        Story::Unknown if random.chance(50) => (Some(beds), None, Some(willingness)),
        Story::Unknown => (Some(beds), Some(need), None),
        Story::Key
        | Story::Ordinary
        | Story::Rises
        | Story::Falls
        | Story::HeldBelow
        | Story::HeldAbove
        | Story::FirstOrder
        | Story::Prospect
        | Story::Dormant
        | Story::NeverAssessed => (Some(beds), Some(need), Some(willingness)),
    }
}

/// What it was sorted into before, oldest first.
fn given(random: &mut Random, plan: &Plan, known_since: NaiveDate) -> Vec<Given> {
    let (class, low, high) = match plan.story {
        Story::Key | Story::HeldAbove | Story::Falls => ("key", 7100, 8000),
        Story::Ordinary | Story::Rises | Story::HeldBelow | Story::Dormant => {
            ("ordinary", 5500, 6600)
        }
        Story::FirstOrder | Story::Prospect => ("potential", 5500, 6600),
        Story::Unknown => ("ordinary", 5500, 6600),
        Story::NeverAssessed => return Vec::new(),
    };
    let gap = if class == "ordinary" { 180 } else { 90 };
    // In three of ten the last one is older than the policy allows.
    let age = if random.chance(30) {
        random.between(
            i64::from(gap).saturating_add(2),
            i64::from(gap).saturating_add(60),
        )
    } else {
        random.between(20, i64::from(gap).saturating_sub(5))
    };
    let mut list = Vec::new();
    let mut on = shift(as_of(), age.saturating_neg());
    for _ in 0..5 {
        if on < known_since || on < start() {
            break;
        }
        let score = random.between(low / 25, high / 25).saturating_mul(25);
        list.push(Given {
            on,
            class,
            band: Some(if class == "key" { "key" } else { "ordinary" }),
            score: Some(score),
        });
        on = shift(on, random.between(-8, 3).saturating_sub(i64::from(gap)));
    }
    list.reverse();
    if let Some(first) = list.first_mut()
        && plan.story == Story::Dormant
    {
        // Taken over from a list that had no scores.
        first.band = None;
        first.score = None;
    }
    list
}

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A code with both checks right. The region numbers are not assigned, so nobody has the code.
fn uscc(random: &mut Random, kind: Kind, place: usize) -> String {
    let head = match kind {
        Kind::City
        | Kind::CityChinese
        | Kind::Maternal
        | Kind::County
        | Kind::CountyChinese
        | Kind::Town => "12",
        Kind::Private => "52",
        Kind::Company => "91",
        Kind::Rural => "N2",
        Kind::OtherBody => "Y1",
    };
    let letters: Vec<char> = ALPHABET.chars().collect();
    let mut body: String = format!("{head}99{:04}", place.saturating_add(9900));
    body.push_str(random.pick(&["MB", "40", "73", "MA"]));
    for _ in 0..6 {
        body.push(random.pick(&[
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'C', 'E',
        ]));
    }
    let candidates = "0123456789X"
        .chars()
        .flat_map(|organisation| letters.iter().map(move |check| (organisation, *check)));
    candidates
        .map(|(organisation, check)| format!("{body}{organisation}{check}"))
        .find(|code| Uscc::parse(code).is_ok_and(|code| code.organisation_check()))
        .unwrap_or(body)
}
