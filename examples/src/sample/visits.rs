//! Visits and calls of the last sixteen months.

use chrono::NaiveDate;
use crm_core::base::day::shift;

use super::as_of;
use super::hospital::{Hospital, Story};
use super::random::Random;

/// One visit.
pub(super) struct Visit {
    pub(super) key: String,
    pub(super) customer: String,
    pub(super) date: NaiveDate,
    pub(super) person: Option<&'static str>,
    pub(super) note: &'static str,
}

const NOTES: [&str; 16] = [
    "拜访设备科，了解明年采购计划",
    "与采购中心核对到货清单，缺两箱导管待补",
    "电话回访，上月设备运行正常",
    "检验科反馈试剂批间差偏大，已报质量部",
    "送新版报价单，院方要求附注册证",
    "现场培训护士使用输液泵",
    "财务科对账，双方余额一致",
    "财务科对账，有一张发票未收到",
    "谈续签合同，院方希望账期延长到90天",
    "参加院内招标答疑",
    "验收CT配件，等待签字",
    "手术室试用反馈良好，拟增加用量",
    "了解搬迁新院区的时间安排",
    "催款：院方称月底付款",
    "节前走访，未谈具体业务",
    "院方更换采购系统，需重新提交资质",
];

/// All visits, by day.
pub(super) fn visits(seed: u64, hospitals: &[Hospital]) -> Vec<Visit> {
    let mut all = Vec::new();
    for (hospital, number) in hospitals.iter().zip(1_u64..) {
        let mut random = Random::new(seed, number.saturating_add(2000));
        let class = hospital
            .given
            .last()
            .map_or("ordinary", |given| given.class);
        let gap = match (hospital.story, class) {
            (Story::Dormant, _) => 150,
            (_, "key") => 24,
            (_, "potential") => 45,
            _ => 68,
        };
        // A sixth of them was forgotten for longer than any class allows.
        let silence = if number % 6 == 2 {
            random.between(100, 190)
        } else {
            random.between(2, gap)
        };
        let first = hospital.known_since.max(shift(as_of(), -480));
        let mut date = shift(as_of(), silence.saturating_neg());
        // Newest first, so that the month end looks as it is meant to.
        while date > first {
            all.push(Visit {
                key: String::new(),
                customer: hospital.key.clone(),
                date,
                person: hospital.owner,
                note: if random.chance(4) {
                    ""
                } else {
                    random.pick(&NOTES)
                },
            });
            date = shift(
                date,
                random
                    .between(gap.saturating_sub(8), gap.saturating_add(14))
                    .saturating_neg(),
            );
        }
    }
    all.sort_by(|a, b| (a.date, &a.customer).cmp(&(b.date, &b.customer)));
    for (visit, number) in all.iter_mut().zip(1_u32..) {
        visit.key = format!("V{number:05}");
    }
    all
}
