# Message texts in Simplified Chinese. Keys are the same in all three files; a test compares them.

## 错误

error-request-unreadable = 请求无法读取：{ $path }，应为 { $expected }，实为 { $observed }。
error-unknown-operation = 没有这个操作：{ $path }，应为 { $expected }，实为 { $observed }。
error-policy-refused = 制度文件有错误，未予采用：{ $path }，应为 { $expected }，实为 { $observed }。
error-no-policy-in-force = 该日期没有生效的制度：{ $path }，应为 { $expected }，实为 { $observed }。
error-calendar-unknown = 工作日历不包含该日期：{ $path }，应为 { $expected }，实为 { $observed }。
error-time-unclear = 该时间或时区不明确：{ $path }，应为 { $expected }，实为 { $observed }。
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
finding-customer-without-strategy = 客户没有对应策略。
finding-customer-without-class = 客户按策略 { $observed } 开展工作，但尚未分类。
finding-strategy-misfit = 策略 { $observed } 与“{ $class }”应有策略 { $limit } 不符。
finding-attention-too-low = 计划拜访中重点与潜在客户占 { $observed }%，至少应为 { $limit }%。
finding-assessment-late = 于 { $observed } 评估，应于 { $limit } 前完成。
finding-class-change-without-reason = { $observed } 调整为“{ $class }”，未写明原因。
finding-replay-other-policy = 该评估依据的是另一版制度。
finding-replay-differs = 重新评估与原结果有 { $observed } 处不同。
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

# Contracts and orders (6.3)
finding-contract-element-missing = 第 { $line } 行没有写明 { $limit }。
finding-contract-without-lines = 合同没有任何产品行。
finding-contract-total-off = 合同总额写 { $observed }，各行合计为 { $limit }。
finding-contract-words-off = 大写金额“{ $observed }”与总额不符，应为“{ $limit }”。
finding-contract-quantity-not-positive = 数量 { $observed } 不大于零。
finding-contract-price-negative = 单价 { $observed } 小于零。
finding-contract-price-over-ceiling = 单价 { $observed } 超过限价 { $limit }。
finding-contract-line-amount-off = 该行金额写 { $observed }，数量乘单价为 { $limit }。
finding-contract-tax-rate-off = 税率 { $observed } 不在 { $limit } 之内。
finding-contract-tax-off = 税额写 { $observed }，按税率应为 { $limit }。
finding-contract-end-before-start = 合同止于 { $observed }，早于起始日 { $limit }。
finding-contract-party-mismatch = 订单 { $order } 属于 { $observed }，合同属于 { $limit }。
finding-contract-party-identifier = { $observed } 不是有效的统一社会信用代码：{ $limit }。
finding-contract-party-organisation-code = { $observed } 中组织机构代码的校验码不符。
finding-contract-signature-incomplete = 合同标为已签署，但缺少 { $limit }。
finding-contract-signatory-without-authority = 签署人没有签约授权。
finding-contract-licence-runs-out = 许可证有效期至 { $observed }，最后交货日为 { $limit }。
finding-contract-registration-unreadable = { $observed } 不是已知格式的注册、备案或批准文号。
finding-contract-registration-old = { $observed } 是旧格式文号，已不再有效。
finding-contract-registration-runs-out = 注册证有效期至 { $observed }，交货日为 { $limit }。
finding-contract-usual-element-missing = 合同没有约定 { $limit }。
finding-contract-payment-days-over = 公立机构对中小企业的付款期为 { $observed } 天，最长不得超过 { $limit } 天。
finding-contract-plan-over-total = 付款计划合计 { $observed }，超过合同总额 { $limit }。
finding-contract-plan-under-total = 付款计划合计 { $observed }，少于合同总额 { $limit }。
finding-contract-approval-currency = 合同币种为 { $observed }，审批额度以 { $limit } 计，无法确定审批人。
finding-contract-approval-missing = 金额 { $observed } 的合同需经 { $limit } 审批。
finding-contract-approved-after-signing = { $observed } 的审批晚于签署。
finding-contract-key-changed = 合同编号不得更改。
finding-contract-signature-locked = 签署信息不得更改，请另立补充协议。
finding-contract-text-locked = 已签署的内容不得更改，请另立补充协议。
finding-contract-entered-late = 合同于 { $observed } 录入，应于 { $limit } 前录入。
finding-contract-milestone-overdue = { $observed } 应于 { $limit } 完成，尚未完成。
finding-contract-ends-soon = 合同将在 { $observed } 天后到期。
finding-contract-stage-over-total = { $observed } 超过合同总额 { $limit }。
finding-order-line-late = 该行迟交 { $observed } 天，尚欠 { $open_quantity }。
finding-order-over-delivered = 已交 { $observed }，约定最多 { $limit }。
finding-order-over-billed = 已开票 { $observed }，实际只有 { $limit }。
finding-order-shelf-life-short = 交货时剩余效期仅 { $observed } 天。
finding-order-steps-out-of-order = { $observed } 早于前一步骤的 { $limit }。
obligation-contract-entry = 请于 { $due } 前录入已签合同。
obligation-contract-milestone = { $milestone } 应于 { $due } 完成。
obligation-order-confirmation = 请于 { $due } 前确认订单。
obligation-order-shipment = 请于 { $due } 前发货。

# Receipts and credit (4.3.1, 8.1.2)
finding-receipt-in-cash = 以现金收款；货款须经银行收取。
finding-receipt-on-personal-account = 货款进入了个人账户。
finding-receipt-accounts-not-listed = 政策未列出公司收款账户，无法核对。
finding-receipt-account-not-listed = { $observed } 不是公司收款账户。
finding-receipt-account-missing = 转账收款须写明收款账户。
finding-receipt-payer-unexplained = 由 { $observed } 代医院付款，请写明原因。
finding-settlement-nothing-open = 一方已无未清项，已核销的不能再次核销。
finding-credit-part-exceeded = { $part } 为 { $observed }，超过 { $limit }。
finding-credit-limit-exceeded = 医院欠款将达 { $observed }，信用额度为 { $limit }。
finding-credit-frozen = 该医院已冻结，暂停供货。
finding-credit-release-of-frozen = 已冻结的医院不能单笔放行，须先解冻。
finding-credit-release-without-duty = { $observed } 无权放行，有权者为 { $limit }。
finding-credit-release-without-reason = 放行须写明理由。
finding-credit-release-not-in-force = 放行在当日无效。

# Dunning (8.1.1, 8.1.2)
finding-dunning-credit-unapplied = 尚有 { $observed } 贷项未核销，请在发出 { $limit } 的催款函前先行核销。
finding-limitation-event-unproved = { $observed } 的事件没有证据，时效不重新起算。
finding-limitation-event-too-late = { $observed } 的事件发生在时效届满之后。
finding-limitation-proof-not-enough = { $observed } 所存材料不足以证明该事件，时效不重新起算。
finding-limitation-ends-soon = 诉讼时效将于 { $observed } 届满，尚余 { $limit } 天。
finding-limitation-ended = 诉讼时效已于 { $observed } 届满，逾 { $limit } 天。
finding-interest-below-prime = 约定利率 { $observed }% 低于合同订立时的贷款市场报价利率 { $limit }%。
finding-plan-broken = 至今应付 { $limit }，尚有 { $observed } 未付；恢复催款。
finding-plan-paid-late = 计划中的付款有迟延。
finding-contact-without-owner = 该逾期款项没有责任人。
finding-contact-by-another = { $observed } 由他人联系过医院，责任人此后尚未联系。
obligation-limitation-demand = 请在 { $due } 前取得有证据的催款、承诺或对账确认。
obligation-dunning-step = 请于 { $due } 前执行催款步骤。
obligation-planned-payment = 承诺的款项应于 { $due } 前到账。
obligation-overdue-contact = 请于 { $due } 前就逾期款项联系医院。
dunning-due = 应执行第 { $level } 级催款。
dunning-reminder = 可发送到期前提醒（到期日 { $boundary }）。
dunning-settled = 已无未清金额。
dunning-due-date-unknown = 到期日未知。
dunning-not-overdue = 尚未逾期。
dunning-blocked = 已被人工暂停。
dunning-disputed = 医院对款项有异议。
dunning-promised = 医院已承诺付款。
dunning-instalment-plan = 正在履行分期还款计划。
dunning-grace = 处于宽限期内。
dunning-notice-not-sent = 上一份催款通知尚未发出。
dunning-last-level-reached = 已到最后一级。
dunning-below-minimum = 金额低于催款下限。
dunning-boundary-not-reached = 第 { $level } 级可于 { $boundary } 起执行。
dunning-too-soon-after-last = 距上次通知时间太短，暂不执行第 { $level } 级。

# Appraisal (9)
finding-scheme-weights-off = 权重合计为 { $observed }，应为 { $limit }。
finding-scheme-quantitative-low = 定量指标权重仅 { $observed }%，须高于 { $limit }%。
finding-scheme-family-missing = 方案缺少制度列明的指标 { $limit }。
finding-scheme-fixed-late = 方案确定于 { $observed }，而考核期始于 { $limit }。
finding-review-too-many-levels = 评价分 { $observed } 级，最多允许 { $limit } 级。
finding-review-withdrawn = 该评价已撤回，不计入。
finding-review-of-oneself = 不得自评计分。
finding-review-without-comment = 评价未附说明。
finding-appraisal-twice = { $observed } 在本考核期已有考核记录。
finding-appraisal-cycle-closed = 考核期已关闭，不能新增。
finding-appraisals-open = 尚有 { $observed } 份考核未完成，考核期不能关闭。
finding-card-barred-for-drug-representative = 备案医药代表不得承担 { $observed }，其权重分摊至其他指标。
finding-card-item-missing = 缺少 { $limit } 的数据。
finding-card-target-by-days = 目标按 { $limit } 天中的 { $observed } 天折算。
finding-card-target-zero = 目标为零，不予计分。
finding-card-figure-without-source = 数据为手工录入且无凭证。
finding-card-judgement-without-rater = 定性评价未写明评价人。
finding-card-judgement-of-oneself = 自评不计分。
finding-card-judgement-without-comment = 定性评价未附说明。
finding-card-breach-blocks-bonus = 已确认的违规（{ $observed }）冻结奖金。
finding-ranking-without-score = 无得分，不参与排名。
finding-ranking-bonus-blocked = 已确认的违规冻结奖金。

# Expenses and budgets (8.3)
finding-claim-sanctioned-over-claimed = 批准 { $observed }，超过申请的 { $limit }。
finding-claim-advance-over-unclaimed = 冲抵借款 { $observed }，借款仅余 { $limit }。
finding-claim-advance-over-total = 冲抵借款 { $observed }，超过报销总额 { $limit }。
finding-claim-reimbursed-over-payable = 已支付 { $observed }，应付仅 { $limit }。
finding-advance-over-paid = 已支付 { $observed }，超过借款额 { $limit }。
finding-advance-over-settled = 已报销与归还 { $observed }，超过已付 { $limit }。
finding-claim-before-expense = 报销日 { $observed } 早于费用日 { $limit }。
finding-claim-late = 费用发生 { $observed } 天后才报销，期限为 { $limit } 天。
finding-claim-other-year = 费用属于 { $observed } 年，报销在 { $limit } 年。
finding-claim-outside-trip = { $observed } 不在出差期间（{ $limit }）。
finding-claim-on-weekend = { $observed } 为周末。
finding-claim-gift = 礼品及现金等价物不予报销（{ $observed }）。
finding-claim-city-tier-unknown = 没有城市级别 { $observed } 的标准。
finding-claim-over-limit = { $observed } 超过标准 { $limit }。
finding-claim-hospitality-unapproved = 招待须事前审批。
finding-claim-purpose-missing = 缺少事由。
finding-claim-guests-missing = 缺少宾客名单。
finding-claim-in-tender = 医院招标期间不得招待。
finding-claim-over-per-head = 人均 { $observed }，标准为 { $limit }。
finding-claim-family-guest = 不得招待家属。
finding-claim-over-guest-year = 同一宾客全年 { $observed }，上限为 { $limit }。
finding-claim-invited-too-soon = { $observed } 天后再次招待，间隔须满 { $limit } 天。
finding-claim-invoice-missing = 该行没有发票。
finding-claim-invoice-number = { $observed } 不是已知格式的发票号码。
finding-claim-invoice-twice = 发票 { $observed } 已在 { $limit } 中报销。
finding-claim-buyer-name = 发票抬头为 { $observed }，应为 { $limit }。
finding-claim-buyer-tax-id = 发票税号为 { $observed }，应为 { $limit }。
finding-claim-over-invoice = 报销 { $observed }，超过发票金额 { $limit }。
finding-claim-stands-out = { $observed } 明显偏高，参考上限为 { $limit }。
finding-claim-looks-split = 短期内有 { $observed } 笔略低于 { $limit }。
finding-claim-self-approval = 不得审批本人的报销。
finding-claim-total-off = 报销总额写 { $observed }，各行合计 { $limit }。
finding-budget-years-reversed = 预算止于 { $observed } 年，早于起始的 { $limit } 年。
finding-budget-duplicate = { $observed } 在该科目与年度已有预算。
finding-budget-periods-off-total = 分期合计 { $observed }，预算为 { $limit }。
finding-budget-periods-overlap = 分期起始日 { $observed } 早于上一期结束日 { $limit }。
finding-budget-exceeded = { $scope } 累计 { $observed }，预算为 { $limit }。
finding-budget-nearly-used = 年度预算 { $limit } 已使用 { $observed }。
finding-budget-missing = { $observed } 及其上级均无预算。

# Targets, tables, agreements, statements (5.2.2, 6.1, 7.1, 8.2)
finding-sale-shares-off = 该笔销售的份额合计 { $observed }，应为 { $limit }，不计入任何人。
finding-target-weights-off = 百分比合计 { $observed }，应为 { $limit }。
finding-target-not-covered = 个人目标合计 { $observed }，部门目标为 { $limit }。
finding-target-over-covered = 个人目标合计 { $observed }，明显高于部门目标 { $limit }。
finding-target-behind = 截至目前完成 { $observed }%，低于提醒线 { $limit }%。
finding-target-adjustment-due = 连续 { $observed } 期明显未达目标，应调整计划。
finding-decision-no-row = 决策表中没有匹配的行。
finding-decision-gap = 没有匹配 { $observed } 的行。
finding-decision-unreachable = 该行永远不会命中，已被前面的行覆盖。
finding-decision-overlap = 第 { $observed } 行与第 { $limit } 行有重叠，以前者为准。
finding-decision-mixed-column = 列 { $observed } 同时按文字和数值比较。
finding-decision-empty-range = 区间止于 { $observed }，低于起点 { $limit }。
finding-agreement-missing = 没有适用于该客户的服务协议。
finding-agreement-ambiguous = { $observed } 与 { $limit } 范围相同，以前者为准。
finding-case-kind-unknown = 制度未列出服务类别 { $observed }（已列：{ $limit }），按通用行处理。
finding-case-priority-unknown = 制度未列出优先级 { $observed }（已列：{ $limit }），按通用行处理。
finding-reconciliation-differs = 有 { $observed } 项差异，合计相差 { $limit }。

# Customer files, personal data, plans (4.1.2, 5.1, 5.3, 5.4)
finding-file-incomplete = 档案完整度 { $observed }%，该类客户要求 { $limit }%。
finding-file-group-empty = { $observed } 类信息为空。
finding-file-group-incomplete = { $group } 类信息完整度 { $observed }%，该类客户要求 { $limit }%。
finding-file-identifier = { $observed } 不是有效的统一社会信用代码：{ $limit }。
finding-file-organisation-code = { $observed } 中组织机构代码的校验码不符。
finding-file-public-institution = 代码 { $observed } 与“事业单位”标记不一致。
finding-file-practice-licence = { $observed } 不符合执业许可证号格式。
finding-file-grade-unknown = 等级 { $observed } 不在已知名单内。
finding-file-beds-below-level = 床位 { $observed } 低于该级别通常下限 { $limit }。
finding-file-beds-above-level = 床位 { $observed } 高于该级别通常规模，{ $limit } 张起通常为更高级别。
finding-file-licence-of-another = 许可证号 { $observed } 的机构代码不是 { $limit }。
finding-file-insurance-code = { $observed } 不符合国家医保机构代码格式。
finding-file-phone = { $observed } 不符合电话号码格式。
finding-file-region = 地区 { $observed } 与信用代码登记地 { $limit } 不在同一省份。
finding-file-ownership-unknown = 举办主体 { $observed } 不在已知名单内。
finding-file-ownership-misfit = 举办主体 { $observed } 与事业单位标记（{ $limit }）不符。
finding-file-lawful-basis-unknown = { $observed } 不是允许的合法性依据，允许的有 { $limit }。
finding-file-doctor-twice = { $observed } 在档案中重复。
finding-file-doctor-without-post = { $observed } 的任职均已结束。
finding-file-department-twice = 科室 { $observed } 重复。
finding-file-need-twice = { $observed } 的采购需求重复。
finding-file-need-negative = { $observed } 的采购需求为负数。
finding-file-lawful-basis-missing = { $observed } 的个人信息缺少合法性依据。
finding-file-post-reversed = { $observed } 的任职止期早于起期。
finding-file-department-unknown = 档案中没有科室 { $observed }。
finding-file-source-unknown = 信息来源 { $observed } 不在 { $limit } 之内。
finding-file-collector-missing = 未写明采集人。
finding-file-entered-before-collected = 录入日 { $observed } 早于采集日 { $limit }。
finding-file-entered-late = 于 { $observed } 录入，应于 { $limit } 前录入。
finding-file-stale = 上次核实于 { $observed }，应于 { $limit } 前再次核实。
finding-file-day-in-future = 日期 { $observed } 晚于 { $limit }。
finding-file-day-missing = 缺少日期 { $field }。
finding-file-verified-before-collected = 核实日 { $observed } 早于采集日 { $limit }。
finding-source-concentrated = { $source } 渠道占线索的 { $observed }%，超过 { $limit }%。
finding-file-needs-missing = 档案未记录服务需求。
finding-file-history-missing = 没有订单、付款或服务记录。
finding-file-contact-missing = 应有专人联系的客户未指定联系人。
finding-disclosure-purpose = { $observed } 不在允许用途 { $limit } 之内。
finding-disclosure-duty = { $observed } 无权查看个人信息，有权者为 { $limit }。
finding-disclosure-without-basis = { $observed } 的个人信息缺少合法性依据。
finding-disclosure-never = { $observed } 一律不得提供。
finding-contact-erased = 个人信息已于 { $observed } 删除。
finding-erasure-held = 须保留至 { $observed }。
finding-erasure-early = 于 { $observed } 删除，保存期至 { $limit }。
finding-scope-not-employed = 该人员在 { $observed } 不在职（参见 { $limit }）。
finding-scope-without-post = 该人员在 { $observed } 没有任职。
finding-scope-role-outside = 岗位 { $observed } 不在制度适用范围内。
finding-scope-partner-kind = 合作伙伴类型 { $observed } 不在适用范围 { $limit } 之内。
finding-scope-agreement-reversed = 协议止期 { $observed } 早于起期 { $limit }。
finding-scope-agreement-missing = { $observed } 没有有效协议。
finding-scope-agreement-ends = 协议将于 { $observed } 到期，剩余 { $days } 天。
finding-duty-unheld = { $observed } 无人承担职责“{ $duty }”。
finding-manager-circle = 上级关系在 { $observed } 处形成循环。
finding-manager-unknown = 上级 { $observed } 不存在。
finding-manager-has-left = 上级 { $observed } 在 { $limit } 之后不在职。
finding-entity-identifier = { $observed } 不是有效的统一社会信用代码：{ $limit }
finding-days-reversed = 止期 { $observed } 早于起期 { $limit }。
finding-department-entity-unknown = 公司 { $observed } 不存在。
finding-department-circle = 部门上下级在 { $observed } 处形成循环。
finding-department-parent-unknown = 上级部门 { $observed } 不存在。
finding-post-department-unknown = 任职部门 { $observed } 不存在。
finding-post-outside-employment = 任职至 { $observed }，超出在职期间（{ $limit }）。
finding-post-twice = 岗位 { $observed } 在同一期间重复。
finding-person-without-post = 该人员在职，但 { $observed } 没有任职。
finding-handover-to-nobody = { $observed } 在 { $limit } 不在职，无法接手。
finding-handover-late = 于 { $observed } 交接，离职日为 { $limit }。
finding-duties-not-separate = { $observed } 同时经办“{ $first }”和“{ $second }”。
finding-judged-from-below = { $observed } 对上级 { $limit } 的“{ $first }”进行了“{ $second }”。
finding-policy-not-approved = 该版制度未经批准。
finding-policy-approved-late = 批准日 { $observed } 晚于生效日 { $limit }。
finding-policy-without-owner = 制度没有责任人。
finding-policy-approved-by-owner = { $observed } 批准了自己负责的制度。
finding-policy-change-without-revision = 版本 { $observed } 有改动但未更新版本号。
finding-policy-revision-without-change = 版本 { $observed } 与上一版内容相同。
finding-policy-start-not-later = 生效日 { $observed } 不晚于上一版（{ $limit }）。
finding-owner-missing = 客户自 { $observed } 起无负责人。
finding-owner-has-left = 负责人已离职，自 { $observed } 起无人负责。
finding-owner-not-one = 同时有多名负责人：{ $observed }。
finding-plan-incomplete = 计划未写明 { $limit }。
finding-plan-dates-reversed = 计划止于 { $observed }，早于起始日 { $limit }。
finding-plan-stale = 已 { $observed } 天未汇报，上限 { $limit } 天。
finding-plan-behind = 计划落后进度 { $observed } 个百分点，超过 { $limit } 应调整。
finding-plan-overdue = 计划应于 { $limit } 完成。
obligation-file-verification = 请于 { $due } 前核实档案。
obligation-service-plan = 请于 { $due } 前制定个性化服务方案。
obligation-personal-data-deletion = 请于 { $due } 前删除个人信息。
obligation-leaver-handover = 请于 { $due } 前完成交接。
obligation-policy-review = 请于 { $due } 前复审制度。
obligation-owner-handover = 请于 { $due } 前指定新负责人。
obligation-plan-report = 请于 { $due } 前汇报计划进展。
obligation-plan-review = 请于 { $due } 前检查计划。
obligation-feedback-decision = 请于 { $due } 前答复客户反馈。

# Plans, channels, discounts, partners, analysis (2, 6)
finding-sales-plan-group-missing = 计划缺少 { $limit }。
finding-sales-plan-target-not-positive = 目标 { $observed } 不大于零。
finding-sales-plan-without-days = { $observed } 缺少起止日期。
finding-sales-plan-outside-year = { $observed } 不在 { $limit } 年内。
finding-sales-plan-days-reversed = 止于 { $observed }，早于起始日 { $limit }。
finding-sales-plan-approved-late = 计划于 { $observed } 批准，应于 { $limit } 前批准。
finding-channel-unknown = 渠道 { $observed } 不在 { $limit } 之内。
finding-channel-missing = { $observed } 条线索未写明渠道。
finding-channel-concentration = 单一渠道占线索的 { $observed }%，超过 { $limit }% 属过度依赖。
finding-discount-over-authority = 折扣 { $observed }% 需经 { $limit } 批准。
finding-discount-under-floor = 价格 { $observed } 低于底价 { $limit }。
finding-discount-over-ceiling = 价格 { $observed } 超过限价 { $limit }。
finding-discount-free-goods = 向医院赠送货物或设备须先经合规审查。
finding-discount-not-booked = 折扣未在发票上列明。
finding-partner-licence-missing = 合作伙伴没有 { $limit } 许可。
finding-partner-licence-ran-out = 合作伙伴的 { $limit } 许可已过期。
finding-partner-ends-soon = 合作伙伴授权将在 { $observed } 天后到期。
finding-partner-not-covered = 授权不包括 { $limit } 的 { $observed }。
finding-partner-without-agreement = 合作伙伴在 { $limit } 对 { $observed } 无有效授权。
finding-partner-too-many-invoices = 生产企业到医院之间有 { $observed } 张发票，最多 { $limit } 张。
finding-partner-chain-broken = { $observed } 销售的是 { $limit } 购入的货物，链条不连续。
finding-analysis-unequal-periods = 对比期为 { $observed } 天，本期为 { $limit } 天。
finding-analysis-decline = 销售下降 { $observed }%，超过提醒线 { $limit }%。
finding-report-late = 报告于 { $observed } 提交，应于 { $limit } 前提交。
finding-report-section-missing = 报告缺少 { $limit }。
finding-report-total-off = 该部分合计 { $observed }，账面为 { $limit }。
obligation-management-report = 请于 { $due } 前提交销售分析报告。

# Complaints, after-sales, duties (3, 4, 7)
finding-complaint-step-late = { $observed } 完成于时限 { $limit } 之后。
finding-complaint-step-overdue = { $observed } 应于 { $limit } 前完成，尚未完成。
finding-complaint-not-confirmed = 医院尚未确认，已联系 { $observed } 次（需 { $limit } 次）。
finding-complaint-harm-unknown = 政策中没有不良事件后果 { $observed }。
finding-case-step-not-allowed = { $limit } 之后不能变为 { $observed }。
finding-device-without-identity = 设备没有 GTIN 或序列号。
finding-device-gtin-wrong = { $observed } 的校验码不符。
finding-device-steps-out-of-order = { $observed } 早于前一步骤的 { $limit }。
finding-device-warranty-ends-soon = 保修期将在 { $observed } 天后结束。
finding-repair-answered-late = 未在 { $limit } 小时内响应报修。
finding-repair-arrived-late = 未在 { $limit } 小时内到场。
finding-repair-loan-unit-owed = 维修超过 { $limit } 小时，应提供备用机。
finding-repair-uptime-low = 开机率为 { $observed }%，要求 { $limit }%。
finding-callback-score-low = 医院评分 { $observed }（满分 5），应转为投诉。
finding-callback-coverage-low = 按时回访率 { $observed }%，要求 { $limit }%。
finding-service-file-late = 完成于 { $observed }，应于 { $limit } 前完成。
finding-care-score-old = 最近一次满意度已 { $observed } 天，上限 { $limit } 天。
finding-care-no-hit-rate = 没有可评价时效的服务记录。
finding-hit-rate-low = 按时率 { $observed }%，要求 { $limit }%。
finding-sample-response-low = 回收率 { $observed }%，要求 { $limit }%。
finding-sample-too-small = 答卷 { $observed } 份，少于 { $limit } 份，且非全员调查。
obligation-hand-off = 请于 { $due } 前接收移交事项。
obligation-improvement-action = 请于 { $due } 前完成改进措施并留存证据。
obligation-service-file-entry = 请于 { $due } 前将已结案件录入服务档案。
obligation-feedback-forwarding = 请于 { $due } 前将反馈转交销售部门。
obligation-survey = 请于 { $due } 前开展满意度调查。
obligation-device-maintenance = 请于 { $due } 前完成设备保养。
obligation-service-callback = 请于 { $due } 前回访。

# Measures and ledger (8.1.1, 8.2)
finding-collection-rate-low = 到期回款率 { $observed }%，要求 { $limit }%。
finding-ledger-entry-twice = 凭证 { $observed } 重复。
finding-ledger-period-closed = { $observed } 属于已结账期间（至 { $limit }）。
finding-ledger-not-balanced = 借贷不平，差额 { $observed }。
finding-ledger-account-unknown = 政策中没有科目 { $observed }。
finding-ledger-customer-wrong = 科目 { $observed } 的客户核算不符：应为 { $limit }。
finding-ledger-control-differs = 明细账合计 { $observed }，总账科目为 { $limit }。
obligation-financial-report = 请于 { $due } 前结账并出具财务报表。
finding-ledger-posted-late = { $observed } 属于已结账期间（至 { $limit }），改记于首个未结账日。
finding-ledger-purpose-missing = 该调整未说明用途，按期初余额入账。
finding-ledger-tax-differs = 不含税金额与税额之和与总额相差 { $observed }，允许 { $limit }。
finding-period-not-over = 期间至 { $observed } 结束，今天是 { $limit }。
finding-period-closed-before = { $observed } 属于已结账期间（至 { $limit }）。
finding-period-without-sub-ledger = 缺少明细账合计，无法与总账科目核对。

# Lines of JSON
finding-unreadable-record = 该行不是 { $limit } 类记录：{ $observed }。
