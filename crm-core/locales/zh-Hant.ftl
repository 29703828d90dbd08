# Message texts in Traditional Chinese. Keys are the same in all three files; a test compares them.

## 錯誤

error-request-unreadable = 請求無法讀取：{ $path }，應為 { $expected }，實為 { $observed }。
error-unknown-operation = 沒有這個操作：{ $path }，應為 { $expected }，實為 { $observed }。
error-policy-refused = 制度文件有錯誤，未予採用：{ $path }，應為 { $expected }，實為 { $observed }。
error-no-policy-in-force = 該日期沒有生效的制度：{ $path }，應為 { $expected }，實為 { $observed }。
error-calendar-unknown = 工作日曆不包含該日期：{ $path }，應為 { $expected }，實為 { $observed }。
error-time-unclear = 該時間或時區不明確：{ $path }，應為 { $expected }，實為 { $observed }。
error-key-unusable = 編號不可用：{ $path }，應為 { $expected }，實為 { $observed }。
error-money-unusable = 金額不可用：{ $path }，應為 { $expected }，實為 { $observed }。
error-out-of-range = 數值超出範圍：{ $path }，應為 { $expected }，實為 { $observed }。
error-unknown-reference = 引用的對象不存在：{ $path }，應為 { $expected }，實為 { $observed }。
error-duplicate-key = 編號重複：{ $path }，應為 { $expected }，實為 { $observed }。
error-contradiction = 事實相互矛盾：{ $path }，應為 { $expected }，實為 { $observed }。
error-over-allocated = 核銷金額超過單據金額：{ $path }，應為 { $expected }，實為 { $observed }。
error-unknown-territory = 區域不存在：{ $path }，應為 { $expected }，實為 { $observed }。
error-not-found = 沒有這條記錄：{ $path }，應為 { $expected }，實為 { $observed }。
error-revision-conflict = 記錄已被他人修改：{ $path }，應為 { $expected }，實為 { $observed }。
error-append-only = 該記錄只能追加，不能修改：{ $path }，應為 { $expected }，實為 { $observed }。
error-store-failed = 儲存操作失敗：{ $path }，應為 { $expected }，實為 { $observed }。
error-store-too-new = 數據庫版本過新：{ $path }，應為 { $expected }，實為 { $observed }。
error-store-damaged = 文件已損壞或不是本產品的數據庫：{ $path }，應為 { $expected }，實為 { $observed }。
error-audit-broken = 審計鏈已斷裂：{ $path }，應為 { $expected }，實為 { $observed }。
error-file-unusable = 文件無法讀寫：{ $path }，應為 { $expected }，實為 { $observed }。
error-overflow = 數字位數過多：{ $path }，應為 { $expected }，實為 { $observed }。

## 制度文件的錯誤

fault-syntax = { $place }：{ $path }：不是有效的 TOML；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-bad-head = { $place }：{ $path }：文件頭有誤；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-schema-version = { $place }：{ $path }：文件的結構版本不符；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-unknown-section = { $place }：{ $path }：沒有這個章節；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-unknown-parameter = { $place }：{ $path }：沒有這個參數；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-missing-parameter = { $place }：{ $path }：參數沒有取值；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-wrong-value = { $place }：{ $path }：取值類型不對；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-weights-off-total = { $place }：{ $path }：權重之和不是 100；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-empty = { $place }：{ $path }：內容為空；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-duplicate = { $place }：{ $path }：名稱重複；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-not-ordered = { $place }：{ $path }：各行次序不對；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-gap = { $place }：{ $path }：有取值不落入任何一行；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-unreachable = { $place }：{ $path }：沒有取值能到達這一行；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-missing-core = { $place }：{ $path }：缺少制度規定的類別；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-unknown-name = { $place }：{ $path }：名稱不存在；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-out-of-range = { $place }：{ $path }：數值超出範圍；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-at-least-one-interval = { $place }：{ $path }：沒有帳齡區間；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-interval-must-be-positive = { $place }：{ $path }：帳齡界限須為遞增的正數；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-same-day = { $place }：{ $path }：兩個版本同日生效；應為 { $expected }，實為 { $observed }。{ $suggestion }
fault-edited = { $place }：{ $path }：已發布的版本被改動；應為 { $expected }，實為 { $observed }。{ $suggestion }

## 類別、生命週期、要素

class-key = 重點
class-ordinary = 普通
class-potential = 潛在
class-dormant = 休眠
class-lost = 流失
life-cycle-prospect = 未成交
life-cycle-active = 活躍
life-cycle-dormant = 休眠
life-cycle-lost = 流失
factor-size = 規模
factor-purchasing-need = 採購需求
factor-willingness = 合作意願

## 分類理由

reason-class-scored = 得分 { $score }，生命週期“{ $life_cycle }”，歸為“{ $class }”。
reason-class-held = 得分 { $score } 在緩衝範圍內，類別保持“{ $class }”。
reason-class-life-cycle = 生命週期“{ $life_cycle }”，歸為“{ $class }”，未評分。
reason-class-incomplete = 資料不足，暫不能分類；生命週期“{ $life_cycle }”。

## 發現

finding-factor-missing = 缺少“{ $factor }”的資料。
finding-customer-without-strategy = 客戶沒有對應策略。
finding-customer-without-class = 客戶按策略 { $observed } 開展工作，但尚未分類。
finding-strategy-misfit = 策略 { $observed } 與「{ $class }」應有策略 { $limit } 不符。
finding-attention-too-low = 計劃拜訪中重點與潛在客戶佔 { $observed }%，至少應為 { $limit }%。
finding-assessment-late = 於 { $observed } 評估，應於 { $limit } 前完成。
finding-class-change-without-reason = { $observed } 調整為「{ $class }」，未寫明原因。
finding-replay-other-policy = 該評估依據的是另一版制度。
finding-replay-differs = 重新評估與原結果有 { $observed } 處不同。
finding-due-date-unknown = 單據 { $document } 的到期日未知。
finding-terms-percent-off-total = 各期比例合計為 { $observed }，而不是 { $limit }，且沒有一期承擔餘額。
finding-dimension-without-answers = { $dimension }沒有答卷。
finding-dimension-needs-action = { $dimension }為 { $observed } 分，低於 { $limit } 分：需要採取改進措施。
finding-satisfaction-needs-action = 滿意度為 { $observed } 分，低於 { $limit } 分：需要採取改進措施。
finding-survey-answers-few = 回收率為 { $observed }%；至少需要 { $limit }%。
finding-cause-missing = 有 { $observed } 件投訴沒有記錄原因。
finding-ledger-differs = 未清項合計 { $observed }，總帳為 { $limit }，相差 { $difference }。

## 待辦

obligation-reassessment = 須於 { $due } 前重新評估。
obligation-visit = 須於 { $due } 前回訪（{ $class }客戶）。

## 帳齡區間

bucket-not-due = 未到期
bucket-due-date-unknown = 到期日未知
bucket-unapplied-credit = 未核銷貸項

## 文件

finding-encoding-not-read = 文件編碼為 { $observed }，請另存為 { $limit }。
finding-missing-column = 缺少欄「{ $limit }」，未讀取任何列。
finding-column-twice = 欄「{ $observed }」重複出現。
finding-unknown-column = 欄「{ $observed }」無法識別，未讀取。
finding-wrong-field-count = 該列有 { $observed } 個欄位，應為 { $limit }。
finding-unclosed-quote = 引號沒有閉合。
finding-undecodable-text = 位元組與文件編碼不符。
finding-duplicate-row = 編號 { $observed } 前面已出現：{ $limit }。
finding-missing-value = 缺少必填值。
finding-unreadable-key = { $observed } 不能作為編號：{ $limit }。
finding-unreadable-date = { $observed } 不是日期。
finding-impossible-date = 日期 { $observed } 不存在。
finding-unreadable-number = { $observed } 不是數字。
finding-amount-too-precise = { $observed } 的小數位過多（{ $limit }）。
finding-unknown-choice = { $observed } 不在可選值之內：{ $limit }。
finding-out-of-range = { $observed } 超出範圍：{ $limit }。
finding-wrong-check-character = { $observed } 的校驗位不對：{ $limit }。
finding-unreadable-identifier = { $observed } 不是這種代碼：{ $limit }。
finding-unknown-reference = { $observed } 不存在：{ $limit }。
finding-instalments-differ = 分期合計 { $observed }，單據為 { $limit }。
finding-over-allocated = { $observed } 超過可核銷金額：{ $limit }。
finding-other-currency = 幣種 { $observed } 與單據不符：{ $limit }。
finding-contradiction = { $observed } 與 { $limit } 不符。
finding-suspicious-text = { $observed } 看來被重複轉碼，已按原樣保留。
finding-unreadable-row = 該列各值不能成立：{ $limit }。
finding-lines-missing = { $observed } 的明細未能全部讀取，整單留置：{ $limit }。

# Dimensions of satisfaction (7.4.2)
dimension-product-quality = 產品質量
dimension-service-quality = 服務質量
dimension-price-level = 價格水準

# Contracts and orders (6.3)
finding-contract-element-missing = 第 { $line } 行沒有寫明 { $limit }。
finding-contract-without-lines = 合約沒有任何產品行。
finding-contract-total-off = 合約總額寫 { $observed }，各行合計為 { $limit }。
finding-contract-words-off = 大寫金額「{ $observed }」與總額不符，應為「{ $limit }」。
finding-contract-quantity-not-positive = 數量 { $observed } 不大於零。
finding-contract-price-negative = 單價 { $observed } 小於零。
finding-contract-price-over-ceiling = 單價 { $observed } 超過限價 { $limit }。
finding-contract-line-amount-off = 該行金額寫 { $observed }，數量乘單價為 { $limit }。
finding-contract-tax-rate-off = 稅率 { $observed } 不在 { $limit } 之內。
finding-contract-tax-off = 稅額寫 { $observed }，按稅率應為 { $limit }。
finding-contract-end-before-start = 合約止於 { $observed }，早於起始日 { $limit }。
finding-contract-party-mismatch = 訂單 { $order } 屬於 { $observed }，合約屬於 { $limit }。
finding-contract-party-identifier = { $observed } 不是有效的統一社會信用代碼：{ $limit }。
finding-contract-party-organisation-code = { $observed } 中組織機構代碼的校驗碼不符。
finding-contract-signature-incomplete = 合約標為已簽署，但缺少 { $limit }。
finding-contract-signatory-without-authority = 簽署人沒有簽約授權。
finding-contract-licence-runs-out = 許可證有效期至 { $observed }，最後交貨日為 { $limit }。
finding-contract-registration-unreadable = { $observed } 不是已知格式的註冊、備案或批准文號。
finding-contract-registration-old = { $observed } 是舊格式文號，已不再有效。
finding-contract-registration-runs-out = 註冊證有效期至 { $observed }，交貨日為 { $limit }。
finding-contract-usual-element-missing = 合約沒有約定 { $limit }。
finding-contract-payment-days-over = 公立機構對中小企業的付款期為 { $observed } 天，最長不得超過 { $limit } 天。
finding-contract-plan-over-total = 付款計畫合計 { $observed }，超過合約總額 { $limit }。
finding-contract-plan-under-total = 付款計畫合計 { $observed }，少於合約總額 { $limit }。
finding-contract-approval-currency = 合約幣種為 { $observed }，審批額度以 { $limit } 計，無法確定審批人。
finding-contract-approval-missing = 金額 { $observed } 的合約需經 { $limit } 審批。
finding-contract-approved-after-signing = { $observed } 的審批晚於簽署。
finding-contract-key-changed = 合約編號不得更改。
finding-contract-signature-locked = 簽署資訊不得更改，請另立補充協議。
finding-contract-text-locked = 已簽署的內容不得更改，請另立補充協議。
finding-contract-entered-late = 合約於 { $observed } 錄入，應於 { $limit } 前錄入。
finding-contract-milestone-overdue = { $observed } 應於 { $limit } 完成，尚未完成。
finding-contract-ends-soon = 合約將在 { $observed } 天後到期。
finding-contract-stage-over-total = { $observed } 超過合約總額 { $limit }。
finding-order-line-late = 該行遲交 { $observed } 天，尚欠 { $open_quantity }。
finding-order-over-delivered = 已交 { $observed }，約定最多 { $limit }。
finding-order-over-billed = 已開票 { $observed }，實際只有 { $limit }。
finding-order-shelf-life-short = 交貨時剩餘效期僅 { $observed } 天。
finding-order-steps-out-of-order = { $observed } 早於前一步驟的 { $limit }。
obligation-contract-entry = 請於 { $due } 前錄入已簽合約。
obligation-contract-milestone = { $milestone } 應於 { $due } 完成。
obligation-order-confirmation = 請於 { $due } 前確認訂單。
obligation-order-shipment = 請於 { $due } 前發貨。

# Receipts and credit (4.3.1, 8.1.2)
finding-receipt-in-cash = 以現金收款；貨款須經銀行收取。
finding-receipt-on-personal-account = 貨款進入了個人帳戶。
finding-receipt-accounts-not-listed = 政策未列出公司收款帳戶，無法核對。
finding-receipt-account-not-listed = { $observed } 不是公司收款帳戶。
finding-receipt-account-missing = 轉帳收款須寫明收款帳戶。
finding-receipt-payer-unexplained = 由 { $observed } 代醫院付款，請寫明原因。
finding-settlement-nothing-open = 一方已無未清項，已核銷的不能再次核銷。
finding-credit-part-exceeded = { $part } 為 { $observed }，超過 { $limit }。
finding-credit-limit-exceeded = 醫院欠款將達 { $observed }，信用額度為 { $limit }。
finding-credit-frozen = 該醫院已凍結，暫停供貨。
finding-credit-release-of-frozen = 已凍結的醫院不能單筆放行，須先解凍。
finding-credit-release-without-duty = { $observed } 無權放行，有權者為 { $limit }。
finding-credit-release-without-reason = 放行須寫明理由。
finding-credit-release-not-in-force = 放行在當日無效。

# Dunning (8.1.1, 8.1.2)
finding-dunning-credit-unapplied = 尚有 { $observed } 貸項未核銷，請在發出 { $limit } 的催款函前先行核銷。
finding-limitation-event-unproved = { $observed } 的事件沒有證據，時效不重新起算。
finding-limitation-event-too-late = { $observed } 的事件發生在時效屆滿之後。
finding-limitation-proof-not-enough = { $observed } 所存材料不足以證明該事件，時效不重新起算。
finding-limitation-ends-soon = 訴訟時效將於 { $observed } 屆滿，尚餘 { $limit } 天。
finding-limitation-ended = 訴訟時效已於 { $observed } 屆滿，逾 { $limit } 天。
finding-interest-below-prime = 約定利率 { $observed }% 低於合同訂立時的貸款市場報價利率 { $limit }%。
finding-plan-broken = 至今應付 { $limit }，尚有 { $observed } 未付；恢復催款。
finding-plan-paid-late = 計畫中的付款有遲延。
finding-contact-without-owner = 該逾期款項沒有責任人。
finding-contact-by-another = { $observed } 由他人聯繫過醫院，責任人此後尚未聯繫。
obligation-limitation-demand = 請在 { $due } 前取得有證據的催款、承諾或對帳確認。
obligation-dunning-step = 請於 { $due } 前執行催款步驟。
obligation-planned-payment = 承諾的款項應於 { $due } 前到帳。
obligation-overdue-contact = 請於 { $due } 前就逾期款項聯繫醫院。
dunning-due = 應執行第 { $level } 級催款。
dunning-reminder = 可發送到期前提醒（到期日 { $boundary }）。
dunning-settled = 已無未清金額。
dunning-due-date-unknown = 到期日未知。
dunning-not-overdue = 尚未逾期。
dunning-blocked = 已被人工暫停。
dunning-disputed = 醫院對款項有異議。
dunning-promised = 醫院已承諾付款。
dunning-instalment-plan = 正在履行分期還款計畫。
dunning-grace = 處於寬限期內。
dunning-notice-not-sent = 上一份催款通知尚未發出。
dunning-last-level-reached = 已到最後一級。
dunning-below-minimum = 金額低於催款下限。
dunning-boundary-not-reached = 第 { $level } 級可於 { $boundary } 起執行。
dunning-too-soon-after-last = 距上次通知時間太短，暫不執行第 { $level } 級。

# Appraisal (9)
finding-scheme-weights-off = 權重合計為 { $observed }，應為 { $limit }。
finding-scheme-quantitative-low = 定量指標權重僅 { $observed }%，須高於 { $limit }%。
finding-scheme-family-missing = 方案缺少制度列明的指標 { $limit }。
finding-scheme-fixed-late = 方案確定於 { $observed }，而考核期始於 { $limit }。
finding-review-too-many-levels = 評價分 { $observed } 級，最多允許 { $limit } 級。
finding-review-withdrawn = 該評價已撤回，不計入。
finding-review-of-oneself = 不得自評計分。
finding-review-without-comment = 評價未附說明。
finding-appraisal-twice = { $observed } 在本考核期已有考核記錄。
finding-appraisal-cycle-closed = 考核期已關閉，不能新增。
finding-appraisals-open = 尚有 { $observed } 份考核未完成，考核期不能關閉。
finding-card-barred-for-drug-representative = 備案醫藥代表不得承擔 { $observed }，其權重分攤至其他指標。
finding-card-item-missing = 缺少 { $limit } 的資料。
finding-card-target-by-days = 目標按 { $limit } 天中的 { $observed } 天折算。
finding-card-target-zero = 目標為零，不予計分。
finding-card-figure-without-source = 資料為手工錄入且無憑證。
finding-card-judgement-without-rater = 定性評價未寫明評價人。
finding-card-judgement-of-oneself = 自評不計分。
finding-card-judgement-without-comment = 定性評價未附說明。
finding-card-breach-blocks-bonus = 已確認的違規（{ $observed }）凍結獎金。
finding-ranking-without-score = 無得分，不參與排名。
finding-ranking-bonus-blocked = 已確認的違規凍結獎金。

# Expenses and budgets (8.3)
finding-claim-sanctioned-over-claimed = 批准 { $observed }，超過申請的 { $limit }。
finding-claim-advance-over-unclaimed = 沖抵借款 { $observed }，借款僅餘 { $limit }。
finding-claim-advance-over-total = 沖抵借款 { $observed }，超過報銷總額 { $limit }。
finding-claim-reimbursed-over-payable = 已支付 { $observed }，應付僅 { $limit }。
finding-advance-over-paid = 已支付 { $observed }，超過借款額 { $limit }。
finding-advance-over-settled = 已報銷與歸還 { $observed }，超過已付 { $limit }。
finding-claim-before-expense = 報銷日 { $observed } 早於費用日 { $limit }。
finding-claim-late = 費用發生 { $observed } 天後才報銷，期限為 { $limit } 天。
finding-claim-other-year = 費用屬於 { $observed } 年，報銷在 { $limit } 年。
finding-claim-outside-trip = { $observed } 不在出差期間（{ $limit }）。
finding-claim-on-weekend = { $observed } 為週末。
finding-claim-gift = 禮品及現金等價物不予報銷（{ $observed }）。
finding-claim-city-tier-unknown = 沒有城市級別 { $observed } 的標準。
finding-claim-over-limit = { $observed } 超過標準 { $limit }。
finding-claim-hospitality-unapproved = 招待須事前審批。
finding-claim-purpose-missing = 缺少事由。
finding-claim-guests-missing = 缺少賓客名單。
finding-claim-in-tender = 醫院招標期間不得招待。
finding-claim-over-per-head = 人均 { $observed }，標準為 { $limit }。
finding-claim-family-guest = 不得招待家屬。
finding-claim-over-guest-year = 同一賓客全年 { $observed }，上限為 { $limit }。
finding-claim-invited-too-soon = { $observed } 天後再次招待，間隔須滿 { $limit } 天。
finding-claim-invoice-missing = 該行沒有發票。
finding-claim-invoice-number = { $observed } 不是已知格式的發票號碼。
finding-claim-invoice-twice = 發票 { $observed } 已在 { $limit } 中報銷。
finding-claim-buyer-name = 發票抬頭為 { $observed }，應為 { $limit }。
finding-claim-buyer-tax-id = 發票稅號為 { $observed }，應為 { $limit }。
finding-claim-over-invoice = 報銷 { $observed }，超過發票金額 { $limit }。
finding-claim-stands-out = { $observed } 明顯偏高，參考上限為 { $limit }。
finding-claim-looks-split = 短期內有 { $observed } 筆略低於 { $limit }。
finding-claim-self-approval = 不得審批本人的報銷。
finding-claim-total-off = 報銷總額寫 { $observed }，各行合計 { $limit }。
finding-budget-years-reversed = 預算止於 { $observed } 年，早於起始的 { $limit } 年。
finding-budget-duplicate = { $observed } 在該科目與年度已有預算。
finding-budget-periods-off-total = 分期合計 { $observed }，預算為 { $limit }。
finding-budget-periods-overlap = 分期起始日 { $observed } 早於上一期結束日 { $limit }。
finding-budget-exceeded = { $scope } 累計 { $observed }，預算為 { $limit }。
finding-budget-nearly-used = 年度預算 { $limit } 已使用 { $observed }。
finding-budget-missing = { $observed } 及其上級均無預算。

# Targets, tables, agreements, statements (5.2.2, 6.1, 7.1, 8.2)
finding-sale-shares-off = 該筆銷售的份額合計 { $observed }，應為 { $limit }，不計入任何人。
finding-target-weights-off = 百分比合計 { $observed }，應為 { $limit }。
finding-target-not-covered = 個人目標合計 { $observed }，部門目標為 { $limit }。
finding-target-over-covered = 個人目標合計 { $observed }，明顯高於部門目標 { $limit }。
finding-target-behind = 截至目前完成 { $observed }%，低於提醒線 { $limit }%。
finding-target-adjustment-due = 連續 { $observed } 期明顯未達目標，應調整計畫。
finding-decision-no-row = 決策表中沒有匹配的行。
finding-decision-gap = 沒有匹配 { $observed } 的行。
finding-decision-unreachable = 該行永遠不會命中，已被前面的行覆蓋。
finding-decision-overlap = 第 { $observed } 行與第 { $limit } 行有重疊，以前者為準。
finding-decision-mixed-column = 欄 { $observed } 同時按文字和數值比較。
finding-decision-empty-range = 區間止於 { $observed }，低於起點 { $limit }。
finding-agreement-missing = 沒有適用於該客戶的服務協議。
finding-agreement-ambiguous = { $observed } 與 { $limit } 範圍相同，以前者為準。
finding-case-kind-unknown = 制度未列出服務類別 { $observed }（已列：{ $limit }），按通用行處理。
finding-case-priority-unknown = 制度未列出優先級 { $observed }（已列：{ $limit }），按通用行處理。
finding-reconciliation-differs = 有 { $observed } 項差異，合計相差 { $limit }。

# Customer files, personal data, plans (4.1.2, 5.1, 5.3, 5.4)
finding-file-incomplete = 檔案完整度 { $observed }%，該類客戶要求 { $limit }%。
finding-file-group-empty = { $observed } 類資訊為空。
finding-file-group-incomplete = { $group } 類資訊完整度 { $observed }%，該類客戶要求 { $limit }%。
finding-file-identifier = { $observed } 不是有效的統一社會信用代碼：{ $limit }。
finding-file-organisation-code = { $observed } 中組織機構代碼的校驗碼不符。
finding-file-public-institution = 代碼 { $observed } 與「事業單位」標記不一致。
finding-file-practice-licence = { $observed } 不符合執業許可證號格式。
finding-file-grade-unknown = 等級 { $observed } 不在已知名單內。
finding-file-beds-below-level = 床位 { $observed } 低於該級別通常下限 { $limit }。
finding-file-beds-above-level = 床位 { $observed } 高於該級別通常規模，{ $limit } 張起通常為更高級別。
finding-file-licence-of-another = 許可證號 { $observed } 的機構代碼不是 { $limit }。
finding-file-insurance-code = { $observed } 不符合國家醫保機構代碼格式。
finding-file-phone = { $observed } 不符合電話號碼格式。
finding-file-region = 地區 { $observed } 與信用代碼登記地 { $limit } 不在同一省份。
finding-file-ownership-unknown = 舉辦主體 { $observed } 不在已知名單內。
finding-file-ownership-misfit = 舉辦主體 { $observed } 與事業單位標記（{ $limit }）不符。
finding-file-lawful-basis-unknown = { $observed } 不是允許的合法性依據，允許的有 { $limit }。
finding-file-doctor-twice = { $observed } 在檔案中重複。
finding-file-doctor-without-post = { $observed } 的任職均已結束。
finding-file-department-twice = 科室 { $observed } 重複。
finding-file-need-twice = { $observed } 的採購需求重複。
finding-file-need-negative = { $observed } 的採購需求為負數。
finding-file-lawful-basis-missing = { $observed } 的個人資訊缺少合法性依據。
finding-file-post-reversed = { $observed } 的任職止期早於起期。
finding-file-department-unknown = 檔案中沒有科室 { $observed }。
finding-file-source-unknown = 資訊來源 { $observed } 不在 { $limit } 之內。
finding-file-collector-missing = 未寫明採集人。
finding-file-entered-before-collected = 錄入日 { $observed } 早於採集日 { $limit }。
finding-file-entered-late = 於 { $observed } 錄入，應於 { $limit } 前錄入。
finding-file-stale = 上次核實於 { $observed }，應於 { $limit } 前再次核實。
finding-file-day-in-future = 日期 { $observed } 晚於 { $limit }。
finding-file-day-missing = 缺少日期 { $field }。
finding-file-verified-before-collected = 核實日 { $observed } 早於採集日 { $limit }。
finding-source-concentrated = { $source } 渠道佔線索的 { $observed }%，超過 { $limit }%。
finding-file-needs-missing = 檔案未記錄服務需求。
finding-file-history-missing = 沒有訂單、付款或服務記錄。
finding-file-contact-missing = 應有專人聯繫的客戶未指定聯繫人。
finding-disclosure-purpose = { $observed } 不在允許用途 { $limit } 之內。
finding-disclosure-duty = { $observed } 無權查看個人資訊，有權者為 { $limit }。
finding-disclosure-without-basis = { $observed } 的個人資訊缺少合法性依據。
finding-disclosure-never = { $observed } 一律不得提供。
finding-contact-erased = 個人資訊已於 { $observed } 刪除。
finding-erasure-held = 須保留至 { $observed }。
finding-erasure-early = 於 { $observed } 刪除，保存期至 { $limit }。
finding-scope-not-employed = 該人員在 { $observed } 不在職（參見 { $limit }）。
finding-scope-without-post = 該人員在 { $observed } 沒有任職。
finding-scope-role-outside = 崗位 { $observed } 不在制度適用範圍內。
finding-scope-partner-kind = 合作夥伴類型 { $observed } 不在適用範圍 { $limit } 之內。
finding-scope-agreement-reversed = 協議止期 { $observed } 早於起期 { $limit }。
finding-scope-agreement-missing = { $observed } 沒有有效協議。
finding-scope-agreement-ends = 協議將於 { $observed } 到期，剩餘 { $days } 天。
finding-duty-unheld = { $observed } 無人承擔職責「{ $duty }」。
finding-manager-circle = 上級關係在 { $observed } 處形成循環。
finding-manager-unknown = 上級 { $observed } 不存在。
finding-manager-has-left = 上級 { $observed } 在 { $limit } 之後不在職。
finding-entity-identifier = { $observed } 不是有效的統一社會信用代碼：{ $limit }
finding-days-reversed = 止期 { $observed } 早於起期 { $limit }。
finding-department-entity-unknown = 公司 { $observed } 不存在。
finding-department-circle = 部門上下級在 { $observed } 處形成循環。
finding-department-parent-unknown = 上級部門 { $observed } 不存在。
finding-post-department-unknown = 任職部門 { $observed } 不存在。
finding-post-outside-employment = 任職至 { $observed }，超出在職期間（{ $limit }）。
finding-post-twice = 崗位 { $observed } 在同一期間重複。
finding-person-without-post = 該人員在職，但 { $observed } 沒有任職。
finding-handover-to-nobody = { $observed } 在 { $limit } 不在職，無法接手。
finding-handover-late = 於 { $observed } 交接，離職日為 { $limit }。
finding-duties-not-separate = { $observed } 同時經辦「{ $first }」和「{ $second }」。
finding-judged-from-below = { $observed } 對上級 { $limit } 的「{ $first }」進行了「{ $second }」。
finding-policy-not-approved = 該版制度未經批准。
finding-policy-approved-late = 批准日 { $observed } 晚於生效日 { $limit }。
finding-policy-without-owner = 制度沒有責任人。
finding-policy-approved-by-owner = { $observed } 批准了自己負責的制度。
finding-policy-change-without-revision = 版本 { $observed } 有改動但未更新版本號。
finding-policy-revision-without-change = 版本 { $observed } 與上一版內容相同。
finding-policy-start-not-later = 生效日 { $observed } 不晚於上一版（{ $limit }）。
finding-owner-missing = 客戶自 { $observed } 起無負責人。
finding-owner-has-left = 負責人已離職，自 { $observed } 起無人負責。
finding-owner-not-one = 同時有多名負責人：{ $observed }。
finding-plan-incomplete = 計畫未寫明 { $limit }。
finding-plan-dates-reversed = 計畫止於 { $observed }，早於起始日 { $limit }。
finding-plan-stale = 已 { $observed } 天未彙報，上限 { $limit } 天。
finding-plan-behind = 計畫落後進度 { $observed } 個百分點，超過 { $limit } 應調整。
finding-plan-overdue = 計畫應於 { $limit } 完成。
obligation-file-verification = 請於 { $due } 前核實檔案。
obligation-service-plan = 請於 { $due } 前制定個性化服務方案。
obligation-personal-data-deletion = 請於 { $due } 前刪除個人資訊。
obligation-leaver-handover = 請於 { $due } 前完成交接。
obligation-policy-review = 請於 { $due } 前複審制度。
obligation-owner-handover = 請於 { $due } 前指定新負責人。
obligation-plan-report = 請於 { $due } 前彙報計畫進展。
obligation-plan-review = 請於 { $due } 前檢查計畫。
obligation-feedback-decision = 請於 { $due } 前答覆客戶回饋。

# Plans, channels, discounts, partners, analysis (2, 6)
finding-sales-plan-group-missing = 計畫缺少 { $limit }。
finding-sales-plan-target-not-positive = 目標 { $observed } 不大於零。
finding-sales-plan-without-days = { $observed } 缺少起止日期。
finding-sales-plan-outside-year = { $observed } 不在 { $limit } 年內。
finding-sales-plan-days-reversed = 止於 { $observed }，早於起始日 { $limit }。
finding-sales-plan-approved-late = 計畫於 { $observed } 批准，應於 { $limit } 前批准。
finding-channel-unknown = 渠道 { $observed } 不在 { $limit } 之內。
finding-channel-missing = { $observed } 條線索未寫明渠道。
finding-channel-concentration = 單一渠道占線索的 { $observed }%，超過 { $limit }% 屬過度依賴。
finding-discount-over-authority = 折扣 { $observed }% 需經 { $limit } 批准。
finding-discount-under-floor = 價格 { $observed } 低於底價 { $limit }。
finding-discount-over-ceiling = 價格 { $observed } 超過限價 { $limit }。
finding-discount-free-goods = 向醫院贈送貨物或設備須先經合規審查。
finding-discount-not-booked = 折扣未在發票上列明。
finding-partner-licence-missing = 合作夥伴沒有 { $limit } 許可。
finding-partner-licence-ran-out = 合作夥伴的 { $limit } 許可已過期。
finding-partner-ends-soon = 合作夥伴授權將在 { $observed } 天後到期。
finding-partner-not-covered = 授權不包括 { $limit } 的 { $observed }。
finding-partner-without-agreement = 合作夥伴在 { $limit } 對 { $observed } 無有效授權。
finding-partner-too-many-invoices = 生產企業到醫院之間有 { $observed } 張發票，最多 { $limit } 張。
finding-partner-chain-broken = { $observed } 銷售的是 { $limit } 購入的貨物，鏈條不連續。
finding-analysis-unequal-periods = 對比期為 { $observed } 天，本期為 { $limit } 天。
finding-analysis-decline = 銷售下降 { $observed }%，超過提醒線 { $limit }%。
finding-report-late = 報告於 { $observed } 提交，應於 { $limit } 前提交。
finding-report-section-missing = 報告缺少 { $limit }。
finding-report-total-off = 該部分合計 { $observed }，帳面為 { $limit }。
obligation-management-report = 請於 { $due } 前提交銷售分析報告。

# Complaints, after-sales, duties (3, 4, 7)
finding-complaint-step-late = { $observed } 完成於時限 { $limit } 之後。
finding-complaint-step-overdue = { $observed } 應於 { $limit } 前完成，尚未完成。
finding-complaint-not-confirmed = 醫院尚未確認，已聯繫 { $observed } 次（需 { $limit } 次）。
finding-complaint-harm-unknown = 政策中沒有不良事件後果 { $observed }。
finding-case-step-not-allowed = { $limit } 之後不能變為 { $observed }。
finding-device-without-identity = 設備沒有 GTIN 或序號。
finding-device-gtin-wrong = { $observed } 的校驗碼不符。
finding-device-steps-out-of-order = { $observed } 早於前一步驟的 { $limit }。
finding-device-warranty-ends-soon = 保固期將在 { $observed } 天後結束。
finding-repair-answered-late = 未在 { $limit } 小時內回應報修。
finding-repair-arrived-late = 未在 { $limit } 小時內到場。
finding-repair-loan-unit-owed = 維修超過 { $limit } 小時，應提供備用機。
finding-repair-uptime-low = 開機率為 { $observed }%，要求 { $limit }%。
finding-callback-score-low = 醫院評分 { $observed }（滿分 5），應轉為投訴。
finding-callback-coverage-low = 按時回訪率 { $observed }%，要求 { $limit }%。
finding-service-file-late = 完成於 { $observed }，應於 { $limit } 前完成。
finding-care-score-old = 最近一次滿意度已 { $observed } 天，上限 { $limit } 天。
finding-care-no-hit-rate = 沒有可評價時效的服務記錄。
finding-hit-rate-low = 按時率 { $observed }%，要求 { $limit }%。
finding-sample-response-low = 回收率 { $observed }%，要求 { $limit }%。
finding-sample-too-small = 答卷 { $observed } 份，少於 { $limit } 份，且非全員調查。
obligation-hand-off = 請於 { $due } 前接收移交事項。
obligation-improvement-action = 請於 { $due } 前完成改進措施並留存證據。
obligation-service-file-entry = 請於 { $due } 前將已結案件錄入服務檔案。
obligation-feedback-forwarding = 請於 { $due } 前將回饋轉交銷售部門。
obligation-survey = 請於 { $due } 前開展滿意度調查。
obligation-device-maintenance = 請於 { $due } 前完成設備保養。
obligation-service-callback = 請於 { $due } 前回訪。

# Measures and ledger (8.1.1, 8.2)
finding-collection-rate-low = 到期回款率 { $observed }%，要求 { $limit }%。
finding-ledger-entry-twice = 憑證 { $observed } 重複。
finding-ledger-period-closed = { $observed } 屬於已結帳期間（至 { $limit }）。
finding-ledger-not-balanced = 借貸不平，差額 { $observed }。
finding-ledger-account-unknown = 政策中沒有科目 { $observed }。
finding-ledger-customer-wrong = 科目 { $observed } 的客戶核算不符：應為 { $limit }。
finding-ledger-control-differs = 明細帳合計 { $observed }，總帳科目為 { $limit }。
obligation-financial-report = 請於 { $due } 前結帳並出具財務報表。
finding-ledger-posted-late = { $observed } 屬於已結帳期間（至 { $limit }），改記於首個未結帳日。
finding-ledger-purpose-missing = 該調整未說明用途，按期初餘額入帳。
finding-ledger-tax-differs = 不含稅金額與稅額之和與總額相差 { $observed }，允許 { $limit }。
finding-period-not-over = 期間至 { $observed } 結束，今天是 { $limit }。
finding-period-closed-before = { $observed } 屬於已結帳期間（至 { $limit }）。
finding-period-without-sub-ledger = 缺少明細帳合計，無法與總帳科目核對。

# Lines of JSON
finding-unreadable-record = 該行不是 { $limit } 類記錄：{ $observed }。
