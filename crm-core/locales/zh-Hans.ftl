# Message texts in Simplified Chinese. Keys are the same in all three files; a test compares them.

## 错误

error-request-unreadable = 请求无法读取：{ $path }，应为 { $expected }，实为 { $observed }。
error-unknown-operation = 没有这个操作：{ $path }，应为 { $expected }，实为 { $observed }。
error-policy-refused = 制度文件有错误，未予采用：{ $path }，应为 { $expected }，实为 { $observed }。
error-no-policy-in-force = 该日期没有生效的制度：{ $path }，应为 { $expected }，实为 { $observed }。
error-calendar-unknown = 工作日历不包含该日期：{ $path }，应为 { $expected }，实为 { $observed }。
error-key-unusable = 编号不可用：{ $path }，应为 { $expected }，实为 { $observed }。
error-money-unusable = 金额不可用：{ $path }，应为 { $expected }，实为 { $observed }。
error-out-of-range = 数值超出范围：{ $path }，应为 { $expected }，实为 { $observed }。
error-unknown-reference = 引用的对象不存在：{ $path }，应为 { $expected }，实为 { $observed }。
error-duplicate-key = 编号重复：{ $path }，应为 { $expected }，实为 { $observed }。
error-contradiction = 事实相互矛盾：{ $path }，应为 { $expected }，实为 { $observed }。
error-over-allocated = 核销金额超过单据金额：{ $path }，应为 { $expected }，实为 { $observed }。
error-unknown-territory = 区域不存在：{ $path }，应为 { $expected }，实为 { $observed }。
error-not-found = 没有这条记录：{ $path }，应为 { $expected }，实为 { $observed }。
error-revision-conflict = 记录已被他人修改：{ $path }，应为 { $expected }，实为 { $observed }。
error-append-only = 该记录只能追加，不能修改：{ $path }，应为 { $expected }，实为 { $observed }。
error-store-failed = 存储操作失败：{ $path }，应为 { $expected }，实为 { $observed }。
error-store-too-new = 数据库版本过新：{ $path }，应为 { $expected }，实为 { $observed }。
error-store-damaged = 文件已损坏或不是本产品的数据库：{ $path }，应为 { $expected }，实为 { $observed }。
error-audit-broken = 审计链已断裂：{ $path }，应为 { $expected }，实为 { $observed }。
error-file-unusable = 文件无法读写：{ $path }，应为 { $expected }，实为 { $observed }。
error-overflow = 数字位数过多：{ $path }，应为 { $expected }，实为 { $observed }。

## 制度文件的错误

fault-syntax = { $place }：{ $path }：不是有效的 TOML；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-bad-head = { $place }：{ $path }：文件头有误；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-schema-version = { $place }：{ $path }：文件的结构版本不符；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-unknown-section = { $place }：{ $path }：没有这个章节；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-unknown-parameter = { $place }：{ $path }：没有这个参数；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-missing-parameter = { $place }：{ $path }：参数没有取值；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-wrong-value = { $place }：{ $path }：取值类型不对；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-weights-off-total = { $place }：{ $path }：权重之和不是 100；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-empty = { $place }：{ $path }：内容为空；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-duplicate = { $place }：{ $path }：名称重复；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-not-ordered = { $place }：{ $path }：各行次序不对；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-gap = { $place }：{ $path }：有取值不落入任何一行；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-unreachable = { $place }：{ $path }：没有取值能到达这一行；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-missing-core = { $place }：{ $path }：缺少制度规定的类别；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-unknown-name = { $place }：{ $path }：名称不存在；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-out-of-range = { $place }：{ $path }：数值超出范围；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-at-least-one-interval = { $place }：{ $path }：没有账龄区间；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-interval-must-be-positive = { $place }：{ $path }：账龄界限须为递增的正数；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-same-day = { $place }：{ $path }：两个版本同日生效；应为 { $expected }，实为 { $observed }。{ $suggestion }
fault-edited = { $place }：{ $path }：已发布的版本被改动；应为 { $expected }，实为 { $observed }。{ $suggestion }

## 类别、生命周期、要素

class-key = 重点
class-ordinary = 普通
class-potential = 潜在
class-dormant = 休眠
class-lost = 流失
life-cycle-prospect = 未成交
life-cycle-active = 活跃
life-cycle-dormant = 休眠
life-cycle-lost = 流失
factor-size = 规模
factor-purchasing-need = 采购需求
factor-willingness = 合作意愿

## 分类理由

reason-class-scored = 得分 { $score }，生命周期“{ $life_cycle }”，归为“{ $class }”。
reason-class-held = 得分 { $score } 在缓冲范围内，类别保持“{ $class }”。
reason-class-life-cycle = 生命周期“{ $life_cycle }”，归为“{ $class }”，未评分。
reason-class-incomplete = 资料不足，暂不能分类；生命周期“{ $life_cycle }”。

## 发现

finding-factor-missing = 缺少“{ $factor }”的资料。
finding-due-date-unknown = 单据 { $document } 的到期日未知。
finding-terms-percent-off-total = 各期比例合计为 { $observed }，而不是 { $limit }，且没有一期承担余额。
finding-dimension-without-answers = { $dimension }没有答卷。
finding-dimension-needs-action = { $dimension }为 { $observed } 分，低于 { $limit } 分：需要采取改进措施。
finding-satisfaction-needs-action = 满意度为 { $observed } 分，低于 { $limit } 分：需要采取改进措施。
finding-survey-answers-few = 回收率为 { $observed }%；至少需要 { $limit }%。
finding-cause-missing = 有 { $observed } 件投诉没有记录原因。
finding-ledger-differs = 未清项合计 { $observed }，总账为 { $limit }，相差 { $difference }。

## 待办

obligation-reassessment = 须于 { $due } 前重新评估。
obligation-visit = 须于 { $due } 前回访（{ $class }客户）。

## 账龄区间

bucket-not-due = 未到期
bucket-due-date-unknown = 到期日未知
bucket-unapplied-credit = 未核销贷项

## 文件

finding-encoding-not-read = 文件编码为 { $observed }，请另存为 { $limit }。
finding-missing-column = 缺少列“{ $limit }”，未读取任何行。
finding-column-twice = 列“{ $observed }”重复出现。
finding-unknown-column = 列“{ $observed }”无法识别，未读取。
finding-wrong-field-count = 该行有 { $observed } 个字段，应为 { $limit }。
finding-unclosed-quote = 引号没有闭合。
finding-undecodable-text = 字节与文件编码不符。
finding-duplicate-row = 编号 { $observed } 前面已出现：{ $limit }。
finding-missing-value = 缺少必填值。
finding-unreadable-key = { $observed } 不能作为编号：{ $limit }。
finding-unreadable-date = { $observed } 不是日期。
finding-impossible-date = 日期 { $observed } 不存在。
finding-unreadable-number = { $observed } 不是数字。
finding-amount-too-precise = { $observed } 的小数位过多（{ $limit }）。
finding-unknown-choice = { $observed } 不在可选值之内：{ $limit }。
finding-out-of-range = { $observed } 超出范围：{ $limit }。
finding-wrong-check-character = { $observed } 的校验位不对：{ $limit }。
finding-unreadable-identifier = { $observed } 不是这种代码：{ $limit }。
finding-unknown-reference = { $observed } 不存在：{ $limit }。
finding-instalments-differ = 分期合计 { $observed }，单据为 { $limit }。
finding-over-allocated = { $observed } 超过可核销金额：{ $limit }。
finding-other-currency = 币种 { $observed } 与单据不符：{ $limit }。
finding-contradiction = { $observed } 与 { $limit } 不符。
finding-suspicious-text = { $observed } 看来被重复转码，已按原样保留。
finding-unreadable-row = 该行各值不能成立：{ $limit }。
finding-lines-missing = { $observed } 的明细未能全部读取，整单留置：{ $limit }。

# Dimensions of satisfaction (7.4.2)
dimension-product-quality = 产品质量
dimension-service-quality = 服务质量
dimension-price-level = 价格水平
