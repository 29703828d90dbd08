# Message texts in English. Keys are the same in all three files; a test compares them.

## Errors

error-request-unreadable = The request cannot be read: { $path }: expected { $expected }, found { $observed }.
error-unknown-operation = There is no such operation: { $path }: expected { $expected }, found { $observed }.
error-policy-refused = The policy has faults and is not used: { $path }: expected { $expected }, found { $observed }.
error-no-policy-in-force = No policy is in force on that day: { $path }: expected { $expected }, found { $observed }.
error-calendar-unknown = The calendar does not know that day: { $path }: expected { $expected }, found { $observed }.
error-time-unclear = That time or time zone is not clear: { $path }: expected { $expected }, found { $observed }.
error-key-unusable = The key cannot be used: { $path }: expected { $expected }, found { $observed }.
error-money-unusable = The amount cannot be used: { $path }: expected { $expected }, found { $observed }.
error-out-of-range = The figure is out of range: { $path }: expected { $expected }, found { $observed }.
error-unknown-reference = It refers to something that is not there: { $path }: expected { $expected }, found { $observed }.
error-duplicate-key = The same key stands twice: { $path }: expected { $expected }, found { $observed }.
error-contradiction = Two facts contradict each other: { $path }: expected { $expected }, found { $observed }.
error-over-allocated = More is allocated than the document is worth: { $path }: expected { $expected }, found { $observed }.
error-unknown-territory = The territory is not known: { $path }: expected { $expected }, found { $observed }.
error-not-found = There is no such record: { $path }: expected { $expected }, found { $observed }.
error-revision-conflict = The record was changed by someone else meanwhile: { $path }: expected { $expected }, found { $observed }.
error-append-only = The record may only be added to, never changed: { $path }: expected { $expected }, found { $observed }.
error-store-failed = The store could not do it: { $path }: expected { $expected }, found { $observed }.
error-store-too-new = The database is of a newer version: { $path }: expected { $expected }, found { $observed }.
error-store-damaged = The file is damaged or no store of this product: { $path }: expected { $expected }, found { $observed }.
error-audit-broken = The chain of the audit trail is broken: { $path }: expected { $expected }, found { $observed }.
error-file-unusable = The file cannot be read or written: { $path }: expected { $expected }, found { $observed }.
error-overflow = The figure has too many digits: { $path }: expected { $expected }, found { $observed }.

## Faults of a policy file

fault-syntax = { $place }: { $path }: no TOML; expected { $expected }, found { $observed }. { $suggestion }
fault-bad-head = { $place }: { $path }: the head of the file is wrong; expected { $expected }, found { $observed }. { $suggestion }
fault-schema-version = { $place }: { $path }: the file has another schema version; expected { $expected }, found { $observed }. { $suggestion }
fault-unknown-section = { $place }: { $path }: there is no such section; expected { $expected }, found { $observed }. { $suggestion }
fault-unknown-parameter = { $place }: { $path }: there is no such parameter; expected { $expected }, found { $observed }. { $suggestion }
fault-missing-parameter = { $place }: { $path }: the parameter has no value; expected { $expected }, found { $observed }. { $suggestion }
fault-wrong-value = { $place }: { $path }: the value is of the wrong kind; expected { $expected }, found { $observed }. { $suggestion }
fault-weights-off-total = { $place }: { $path }: the weights do not add up to 100; expected { $expected }, found { $observed }. { $suggestion }
fault-empty = { $place }: { $path }: nothing is given; expected { $expected }, found { $observed }. { $suggestion }
fault-duplicate = { $place }: { $path }: the same name stands twice; expected { $expected }, found { $observed }. { $suggestion }
fault-not-ordered = { $place }: { $path }: the rows are out of order; expected { $expected }, found { $observed }. { $suggestion }
fault-gap = { $place }: { $path }: some values fit no row; expected { $expected }, found { $observed }. { $suggestion }
fault-unreachable = { $place }: { $path }: no value can reach the row; expected { $expected }, found { $observed }. { $suggestion }
fault-missing-core = { $place }: { $path }: a class that the text names is missing; expected { $expected }, found { $observed }. { $suggestion }
fault-unknown-name = { $place }: { $path }: the name is not known; expected { $expected }, found { $observed }. { $suggestion }
fault-out-of-range = { $place }: { $path }: the figure is out of range; expected { $expected }, found { $observed }. { $suggestion }
fault-at-least-one-interval = { $place }: { $path }: there is no bucket bound; expected { $expected }, found { $observed }. { $suggestion }
fault-interval-must-be-positive = { $place }: { $path }: the bucket bound does not ascend from above zero; expected { $expected }, found { $observed }. { $suggestion }
fault-same-day = { $place }: { $path }: two revisions start on one day; expected { $expected }, found { $observed }. { $suggestion }
fault-edited = { $place }: { $path }: a released revision was edited; expected { $expected }, found { $observed }. { $suggestion }

## Classes, life cycles, factors

class-key = key
class-ordinary = ordinary
class-potential = potential
class-dormant = dormant
class-lost = lost
life-cycle-prospect = prospect
life-cycle-active = active
life-cycle-dormant = dormant
life-cycle-lost = lost
factor-size = size
factor-purchasing-need = purchasing need
factor-willingness = willingness

## Reasons of a class

reason-class-scored = Score { $score }, life cycle { $life_cycle }: class { $class }.
reason-class-held = Score { $score } lies within the margin, so the class stays { $class }.
reason-class-life-cycle = Life cycle { $life_cycle }: class { $class }, without a score.
reason-class-incomplete = Not enough is known for a class; life cycle { $life_cycle }.

## Findings

finding-factor-missing = Nothing is known of { $factor }.
finding-customer-without-strategy = The customer has no strategy.
finding-customer-without-class = The customer is worked by { $observed } but has no class.
finding-strategy-misfit = The strategy { $observed } is not the one of the class { $class }, { $limit }.
finding-attention-too-low = { $observed } % of the planned visits go to key and potential customers; { $limit } % is the least.
finding-assessment-late = Assessed on { $observed }; it was due by { $limit }.
finding-class-change-without-reason = The class became { $class } on { $observed } without a reason.
finding-replay-other-policy = The assessment was made by another policy.
finding-replay-differs = The assessment made again differs in { $observed } places.
finding-due-date-unknown = { $document } has no due date yet.
finding-terms-percent-off-total = The percentages add up to { $observed }, not { $limit }, and no line takes the rest.
finding-dimension-without-answers = { $dimension } has no answers.
finding-dimension-needs-action = { $dimension } is at { $observed } points, below { $limit }: an action is due.
finding-satisfaction-needs-action = Satisfaction is at { $observed } points, below { $limit }: an action is due.
finding-survey-answers-few = { $observed } % answered; { $limit } % are needed.
finding-cause-missing = { $observed } complaints have no recorded cause.
finding-ledger-differs = Open items are { $observed }, the ledger says { $limit }; difference { $difference }.

## Obligations

obligation-reassessment = Assess again by { $due }.
obligation-visit = Visit or call by { $due } (class { $class }).

## Buckets

bucket-not-due = not due
bucket-due-date-unknown = due date unknown
bucket-unapplied-credit = unapplied credit

## Files

finding-encoding-not-read = The file is written in { $observed }; save it as { $limit }.
finding-missing-column = The column { $limit } is missing; no row was read.
finding-column-twice = The column { $observed } stands twice.
finding-unknown-column = The column { $observed } is not known and was not read.
finding-wrong-field-count = The row has { $observed } fields instead of { $limit }.
finding-unclosed-quote = A quote is never closed.
finding-undecodable-text = The bytes do not fit the encoding of the file.
finding-duplicate-row = The key { $observed } stands above already: { $limit }.
finding-missing-value = A value is missing.
finding-unreadable-key = { $observed } cannot be a key: { $limit }.
finding-unreadable-date = { $observed } is no day.
finding-impossible-date = The day { $observed } does not exist.
finding-unreadable-number = { $observed } is no number.
finding-amount-too-precise = { $observed } has more than { $limit }.
finding-unknown-choice = { $observed } is none of { $limit }.
finding-out-of-range = { $observed } is not { $limit }.
finding-wrong-check-character = The check character of { $observed } is wrong: { $limit }.
finding-unreadable-identifier = { $observed } is no code of this kind: { $limit }.
finding-unknown-reference = { $observed } is not there: { $limit }.
finding-instalments-differ = The instalments add up to { $observed }, the document to { $limit }.
finding-over-allocated = { $observed } is more than is left: { $limit }.
finding-other-currency = The currency { $observed } is not the one of the document: { $limit }.
finding-contradiction = { $observed } does not go with { $limit }.
finding-suspicious-text = { $observed } looks as if it was encoded twice; it was kept as it is.
finding-unreadable-row = The values of the row do not go together: { $limit }.
finding-lines-missing = Not every line of { $observed } could be read, so it was kept aside whole: { $limit }.

# Dimensions of satisfaction (7.4.2)
dimension-product-quality = Product quality
dimension-service-quality = Service quality
dimension-price-level = Price level

# Contracts and orders (6.3)
finding-contract-element-missing = Line { $line } does not say { $limit }.
finding-contract-without-lines = The contract has no lines.
finding-contract-total-off = The contract says { $observed }, its lines add up to { $limit }.
finding-contract-words-off = The amount in words, { $observed }, does not say the total; it should read { $limit }.
finding-contract-quantity-not-positive = The quantity { $observed } is not above zero.
finding-contract-price-negative = The price { $observed } is below zero.
finding-contract-price-over-ceiling = The price { $observed } is above the ceiling of { $limit }.
finding-contract-line-amount-off = The line says { $observed }; quantity times price is { $limit }.
finding-contract-tax-rate-off = The tax rate { $observed } is not within { $limit }.
finding-contract-tax-off = The tax is written as { $observed }; by its rate it is { $limit }.
finding-contract-end-before-start = The contract ends on { $observed }, before it starts on { $limit }.
finding-contract-party-mismatch = The order { $order } belongs to { $observed }, the contract to { $limit }.
finding-contract-party-identifier = { $observed } is no valid credit code: { $limit }.
finding-contract-party-organisation-code = The organisation code inside { $observed } has the wrong check character.
finding-contract-signature-incomplete = The contract counts as signed, but { $limit } is missing.
finding-contract-signatory-without-authority = The signatory has no authority to sign.
finding-contract-licence-runs-out = The licence lasts until { $observed }, the last delivery is on { $limit }.
finding-contract-registration-unreadable = { $observed } is no registration, filing or approval number of a known form.
finding-contract-registration-old = { $observed } is a number of the old form, which is no longer in force.
finding-contract-registration-runs-out = The registration lasts until { $observed }, the delivery is on { $limit }.
finding-contract-usual-element-missing = The contract does not settle { $limit }.
finding-contract-payment-days-over = A public body would pay a small supplier after { $observed } days; the most is { $limit }.
finding-contract-plan-over-total = The planned payments add up to { $observed }, more than the total of { $limit }.
finding-contract-plan-under-total = The planned payments add up to { $observed }, less than the total of { $limit }.
finding-contract-approval-currency = The contract is in { $observed }; the approval steps are in { $limit }, so nobody is named.
finding-contract-approval-missing = A contract of { $observed } needs the approval of { $limit }.
finding-contract-approved-after-signing = The approval of { $observed } came after the signature.
finding-contract-key-changed = The key of a contract never changes.
finding-contract-signature-locked = A signature is not changed; make a supplement.
finding-contract-text-locked = What was signed is not changed; make a supplement.
finding-contract-entered-late = The contract was entered on { $observed }; it was due on { $limit }.
finding-contract-milestone-overdue = { $observed } was due on { $limit } and is not done.
finding-contract-ends-soon = The contract ends in { $observed } days.
finding-contract-stage-over-total = { $observed } is more than the total of the contract, { $limit }.
finding-order-line-late = The line is { $observed } days late; { $open_quantity } are still open.
finding-order-over-delivered = { $observed } are delivered; at most { $limit } were agreed.
finding-order-over-billed = { $observed } are invoiced; there are only { $limit }.
finding-order-shelf-life-short = Only { $observed } days of shelf life were left at delivery.
finding-order-steps-out-of-order = { $observed } lies before the step that comes first, at { $limit }.
obligation-contract-entry = Enter the signed contract by { $due }.
obligation-contract-milestone = { $milestone } is due on { $due }.
obligation-order-confirmation = Confirm the order by { $due }.
obligation-order-shipment = Ship the order by { $due }.

# Receipts and credit (4.3.1, 8.1.2)
finding-receipt-in-cash = Money was taken in cash; it has to come through the bank.
finding-receipt-on-personal-account = The money came in on a person's account.
finding-receipt-accounts-not-listed = The policy lists no account of the company, so the account could not be compared.
finding-receipt-account-not-listed = { $observed } is not an account of the company.
finding-receipt-account-missing = A transfer needs the account it came in on.
finding-receipt-payer-unexplained = { $observed } paid for the hospital; write down why.
finding-settlement-nothing-open = Nothing is open on one of the two sides; what is matched cannot be matched again.
finding-credit-part-exceeded = { $part } is { $observed }, more than { $limit }.
finding-credit-limit-exceeded = The hospital would owe { $observed }; its limit is { $limit }.
finding-credit-frozen = The hospital is frozen and gets no goods.
finding-credit-release-of-frozen = A frozen hospital is not released for one order; it has to be unfrozen.
finding-credit-release-without-duty = { $observed } may not release an order; { $limit } may.
finding-credit-release-without-reason = A release needs a reason.
finding-credit-release-not-in-force = The release does not hold on this day.

# Dunning (8.1.1, 8.1.2)
finding-dunning-credit-unapplied = { $observed } of credits settle nothing yet; settle them before a letter over { $limit } goes out.
finding-limitation-event-unproved = The event of { $observed } is not proved, so the period does not start anew.
finding-limitation-event-too-late = The event of { $observed } came after the period had ended.
finding-limitation-proof-not-enough = What is kept of { $observed } does not prove the event, so the period does not start anew.
finding-limitation-ends-soon = The period of limitation ends on { $observed }, in { $limit } days.
finding-limitation-ended = The period of limitation ended on { $observed }, { $limit } days ago.
finding-interest-below-prime = The agreed { $observed } % lie below the prime rate of { $limit } % on the day of the contract.
finding-plan-broken = { $observed } of the { $limit } that were promised by now have not come in; the ladder goes on.
finding-plan-paid-late = A payment of the plan came in late.
finding-contact-without-owner = Nobody is responsible for this overdue item.
finding-contact-by-another = On { $observed } somebody else spoke to the hospital; the one who is responsible has not since.
obligation-limitation-demand = Get a proved demand, promise or signed statement before { $due }.
obligation-dunning-step = Ask for the overdue money by { $due }.
obligation-planned-payment = A promised payment is to come in by { $due }.
obligation-overdue-contact = Speak to the hospital about the overdue item by { $due }.
dunning-due = Level { $level } is due.
dunning-reminder = A reminder before the due date may go out since { $boundary }.
dunning-settled = Nothing is open.
dunning-due-date-unknown = The due date is not known.
dunning-not-overdue = It is not overdue.
dunning-blocked = Someone stopped it.
dunning-disputed = The hospital disputes it.
dunning-promised = The hospital promised to pay.
dunning-instalment-plan = A plan of instalments is kept.
dunning-grace = It was given more time.
dunning-notice-not-sent = The notice before has not gone out yet.
dunning-last-level-reached = The last level has gone out.
dunning-below-minimum = It is less than what anyone is asked for.
dunning-boundary-not-reached = Level { $level } may go out from { $boundary } on.
dunning-too-soon-after-last = The last notice is too recent for level { $level }.

# Appraisal (9)
finding-scheme-weights-off = The weights add up to { $observed }, not to { $limit }.
finding-scheme-quantitative-low = Only { $observed } percent are counted; it has to be more than { $limit }.
finding-scheme-family-missing = The scheme has no indicator { $limit }, which the policy names.
finding-scheme-fixed-late = The scheme was fixed on { $observed }; the period starts on { $limit }.
finding-review-too-many-levels = The judgement has { $observed } levels; at most { $limit } are allowed.
finding-review-withdrawn = The review was taken back and does not count.
finding-review-of-oneself = Nobody rates oneself.
finding-review-without-comment = The review has no comment.
finding-appraisal-twice = { $observed } has an appraisal in this cycle already.
finding-appraisal-cycle-closed = The cycle is closed; nothing is added.
finding-appraisals-open = { $observed } appraisals are not finished, so the cycle stays open.
finding-card-barred-for-drug-representative = A filed drug representative carries no { $observed }; its weight goes to the others.
finding-card-item-missing = There is no figure for { $limit }.
finding-card-target-by-days = The target counts for { $observed } of { $limit } days.
finding-card-target-zero = A target of zero is not scored.
finding-card-figure-without-source = The figure was entered without a paper behind it.
finding-card-judgement-without-rater = The judgement names no rater.
finding-card-judgement-of-oneself = A judgement of oneself does not count.
finding-card-judgement-without-comment = The judgement has no comment.
finding-card-breach-blocks-bonus = A confirmed breach ({ $observed }) blocks the bonus.
finding-ranking-without-score = There is no score to rank.
finding-ranking-bonus-blocked = A confirmed breach blocks the bonus.

# Expenses and budgets (8.3)
finding-claim-sanctioned-over-claimed = { $observed } were granted, only { $limit } were asked for.
finding-claim-advance-over-unclaimed = { $observed } of the advance are used, only { $limit } are left of it.
finding-claim-advance-over-total = { $observed } of the advance are used for a claim of { $limit }.
finding-claim-reimbursed-over-payable = { $observed } were paid out, { $limit } were due.
finding-advance-over-paid = { $observed } were paid out of an advance of { $limit }.
finding-advance-over-settled = { $observed } were claimed and returned of { $limit } paid out.
finding-claim-before-expense = The claim of { $observed } lies before the expense of { $limit }.
finding-claim-late = The claim came { $observed } days after the expense; { $limit } are allowed.
finding-claim-other-year = The expense belongs to { $observed }, the claim to { $limit }.
finding-claim-outside-trip = { $observed } is not a day of the trip ({ $limit }).
finding-claim-on-weekend = { $observed } is a day of a weekend.
finding-claim-gift = Gifts and what is as good as cash are not paid ({ $observed }).
finding-claim-city-tier-unknown = There is no limit for the city tier { $observed }.
finding-claim-over-limit = { $observed } is above the limit of { $limit }.
finding-claim-hospitality-unapproved = Hospitality needs an approval before it.
finding-claim-purpose-missing = The purpose is missing.
finding-claim-guests-missing = The list of guests is missing.
finding-claim-in-tender = No hospitality while a tender of the hospital runs.
finding-claim-over-per-head = { $observed } a head; { $limit } are allowed.
finding-claim-family-guest = Family is not invited at the company's cost.
finding-claim-over-guest-year = { $observed } for one guest in a year; { $limit } are allowed.
finding-claim-invited-too-soon = Invited again after { $observed } days; { $limit } have to lie between.
finding-claim-invoice-missing = There is no invoice behind the line.
finding-claim-invoice-number = { $observed } is no invoice number of a known form.
finding-claim-invoice-twice = The invoice { $observed } stands in { $limit } already.
finding-claim-buyer-name = The invoice is made out to { $observed }, not to { $limit }.
finding-claim-buyer-tax-id = The invoice carries the tax number { $observed }, not { $limit }.
finding-claim-over-invoice = { $observed } is claimed on an invoice of { $limit }.
finding-claim-stands-out = { $observed } stands out: three times the usual is { $limit }.
finding-claim-looks-split = { $observed } lines lie just below { $limit } within a few days.
finding-claim-self-approval = Nobody approves a claim of one's own.
finding-claim-total-off = The claim says { $observed }, its lines add up to { $limit }.
finding-budget-years-reversed = The budget ends in { $observed }, before it starts in { $limit }.
finding-budget-duplicate = { $observed } has a budget for this account and year already.
finding-budget-periods-off-total = The parts add up to { $observed }, the budget is { $limit }.
finding-budget-periods-overlap = A part starts on { $observed }, before the one before it ends on { $limit }.
finding-budget-exceeded = The { $scope } comes to { $observed }; its budget is { $limit }.
finding-budget-nearly-used = { $observed } of the year's { $limit } are used.
finding-budget-missing = { $observed } has no budget, nor has any unit above it.

# Targets, tables, agreements, statements (5.2.2, 6.1, 7.1, 8.2)
finding-sale-shares-off = The shares of the sale add up to { $observed }, not to { $limit }; it counts for nobody.
finding-target-weights-off = The percentages add up to { $observed }, not to { $limit }.
finding-target-not-covered = Personal targets come to { $observed }, the department's is { $limit }.
finding-target-over-covered = Personal targets come to { $observed }, far above the department's { $limit }.
finding-target-behind = Only { $observed } percent of the target so far are reached; below { $limit } someone is told.
finding-target-adjustment-due = { $observed } periods in a row are far below target: the plan has to be adjusted.
finding-decision-no-row = No row of the table fits.
finding-decision-gap = No row fits { $observed }.
finding-decision-unreachable = The row is never reached: an earlier one takes all its values.
finding-decision-overlap = Row { $observed } and row { $limit } fit the same values; the earlier one decides.
finding-decision-mixed-column = The column { $observed } is compared with names and with numbers.
finding-decision-empty-range = The range ends at { $observed }, below its start { $limit }.
finding-agreement-missing = No service agreement holds for the customer.
finding-agreement-ambiguous = { $observed } and { $limit } are equally narrow; the first one holds.
finding-case-kind-unknown = { $observed } is no kind of case that the policy lists ({ $limit }); the row for all others decides.
finding-case-priority-unknown = { $observed } is no priority that the policy lists ({ $limit }); the row for all others decides.
finding-reconciliation-differs = { $observed } items differ; the totals are { $limit } apart.

# Customer files, personal data, plans (4.1.2, 5.1, 5.3, 5.4)
finding-file-incomplete = The file is { $observed } percent complete; its class asks for { $limit }.
finding-file-group-empty = Nothing is known of the group { $observed }.
finding-file-group-incomplete = The group { $group } is filled to { $observed } %; its class asks for { $limit } %.
finding-file-identifier = { $observed } is no valid credit code: { $limit }.
finding-file-organisation-code = The organisation code inside { $observed } has the wrong check character.
finding-file-public-institution = The code { $observed } says something else about being a public institution.
finding-file-practice-licence = { $observed } does not have the form of a practice licence number.
finding-file-grade-unknown = The grade { $observed } is not one that is known.
finding-file-beds-below-level = { $observed } beds are few for the level; the usual floor is { $limit }.
finding-file-beds-above-level = { $observed } beds are many for the level; from { $limit } on the next level is usual.
finding-file-licence-of-another = The licence { $observed } begins with another organisation code than { $limit }.
finding-file-insurance-code = { $observed } has not the form of a national insurance code.
finding-file-phone = { $observed } has not the form of a telephone number.
finding-file-region = The region { $observed } is in another province than the code says ({ $limit }).
finding-file-ownership-unknown = The kind of owner { $observed } is not in the list.
finding-file-ownership-misfit = The owner { $observed } and the mark as a public institution ({ $limit }) do not fit.
finding-file-lawful-basis-unknown = { $observed } is no basis for keeping personal data; allowed are { $limit }.
finding-file-doctor-twice = { $observed } stands in the file twice.
finding-file-doctor-without-post = All posts of { $observed } have ended.
finding-file-department-twice = The department { $observed } stands in the file twice.
finding-file-need-twice = The need for { $observed } stands in the file twice.
finding-file-need-negative = The need for { $observed } is below zero.
finding-file-lawful-basis-missing = There is no lawful basis for keeping data of { $observed }.
finding-file-post-reversed = The post in { $observed } ends before it begins.
finding-file-department-unknown = The department { $observed } is not in the file.
finding-file-source-unknown = The source { $observed } is none of { $limit }.
finding-file-collector-missing = Nobody is named who collected it.
finding-file-entered-before-collected = It was entered on { $observed }, before it was collected on { $limit }.
finding-file-entered-late = It was entered on { $observed }; it was due on { $limit }.
finding-file-stale = Last verified on { $observed }; it was due by { $limit }.
finding-file-day-in-future = { $observed } lies after { $limit }.
finding-file-day-missing = The day { $field } is not known.
finding-file-verified-before-collected = It was verified on { $observed }, before it was collected on { $limit }.
finding-source-concentrated = { $source } gave { $observed } % of the leads; more than { $limit } % is worth a look.
finding-file-needs-missing = The file says nothing of service needs.
finding-file-history-missing = There are no orders, payments or cases on record.
finding-file-contact-missing = No contact is named for a customer that should have one.
finding-disclosure-purpose = { $observed } is none of the purposes { $limit }.
finding-disclosure-duty = { $observed } may not see personal data; { $limit } may.
finding-disclosure-without-basis = There is no lawful basis for data of { $observed }.
finding-disclosure-never = { $observed } is never disclosed.
finding-contact-erased = The personal data was erased on { $observed }.
finding-erasure-held = It has to be kept until { $observed }.
finding-erasure-early = Erased on { $observed }; it could be kept until { $limit }.
finding-scope-not-employed = The person does not work here on { $observed } (see { $limit }).
finding-scope-without-post = The person holds no post on { $observed }.
finding-scope-role-outside = The role { $observed } is not covered by the policy.
finding-scope-partner-kind = A partner of the kind { $observed } is not covered; covered are { $limit }.
finding-scope-agreement-reversed = An agreement ends on { $observed }, before it begins on { $limit }.
finding-scope-agreement-missing = No agreement is in force on { $observed }.
finding-scope-agreement-ends = The agreement ends on { $observed }, in { $days } days.
finding-duty-unheld = Nobody holds the duty { $duty } on { $observed }.
finding-manager-circle = The managers go in a circle at { $observed }.
finding-manager-unknown = The manager { $observed } is not known.
finding-manager-has-left = The manager { $observed } does not work here after { $limit }.
finding-entity-identifier = { $observed } is no unified social credit code: { $limit }
finding-days-reversed = The last day { $observed } lies before the first day { $limit }.
finding-department-entity-unknown = The company { $observed } is not known.
finding-department-circle = The departments go in a circle at { $observed }.
finding-department-parent-unknown = The department above, { $observed }, is not known.
finding-post-department-unknown = The department { $observed } of the post is not known.
finding-post-outside-employment = The post reaches { $observed }, beyond the employment ({ $limit }).
finding-post-twice = The post { $observed } stands twice for the same days.
finding-person-without-post = The person works here but holds no post on { $observed }.
finding-handover-to-nobody = { $observed } cannot take it over: not here on { $limit }.
finding-handover-late = Handed over on { $observed }; the last day was { $limit }.
finding-duties-not-separate = { $observed } did both { $first } and { $second }.
finding-judged-from-below = { $observed } did { $second } for { $limit }, who stands above.
finding-policy-not-approved = The revision is not approved.
finding-policy-approved-late = Approved on { $observed }, after it started on { $limit }.
finding-policy-without-owner = Nobody answers for the policy.
finding-policy-approved-by-owner = { $observed } approved the own policy.
finding-policy-change-without-revision = The revision { $observed } was changed and kept its number.
finding-policy-revision-without-change = The revision { $observed } says the same as the one before.
finding-policy-start-not-later = It starts on { $observed }, not later than the one before ({ $limit }).
finding-owner-missing = The customer has had no owner since { $observed }.
finding-owner-has-left = The owner has left; there has been none since { $observed }.
finding-owner-not-one = Several people are responsible at once: { $observed }.
finding-plan-incomplete = The plan does not say { $limit }.
finding-plan-dates-reversed = The plan ends on { $observed }, before it starts on { $limit }.
finding-plan-stale = Nothing was reported for { $observed } days; { $limit } are allowed.
finding-plan-behind = The plan lags { $observed } points behind its time; above { $limit } it has to be adjusted.
finding-plan-overdue = The plan was to be finished on { $limit }.
obligation-file-verification = Verify the file by { $due }.
obligation-service-plan = Make a tailored service plan by { $due }.
obligation-personal-data-deletion = Delete the personal data by { $due }.
obligation-leaver-handover = To be handed over by { $due }.
obligation-policy-review = The policy is to be reviewed by { $due }.
obligation-owner-handover = Name a new owner by { $due }.
obligation-plan-report = Report on the plan by { $due }.
obligation-plan-review = Review the plan by { $due }.
obligation-feedback-decision = Decide on the feedback by { $due }.

# Plans, channels, discounts, partners, analysis (2, 6)
finding-sales-plan-group-missing = The plan says nothing of { $limit }.
finding-sales-plan-target-not-positive = The target { $observed } is not above zero.
finding-sales-plan-without-days = { $observed } has no first or last day.
finding-sales-plan-outside-year = { $observed } is not a day of { $limit }.
finding-sales-plan-days-reversed = It ends on { $observed }, before it starts on { $limit }.
finding-sales-plan-approved-late = The plan was approved on { $observed }; it was due on { $limit }.
finding-channel-unknown = The channel { $observed } is none of { $limit }.
finding-channel-missing = { $observed } leads name no channel.
finding-channel-concentration = One channel brings { $observed } percent of the leads; above { $limit } that is dependence.
finding-discount-over-authority = { $observed } percent off needs the approval of { $limit }.
finding-discount-under-floor = The price { $observed } is below the floor of { $limit }.
finding-discount-over-ceiling = The price { $observed } is above the ceiling of { $limit }.
finding-discount-free-goods = Free goods or equipment for a hospital wait for compliance.
finding-discount-not-booked = The discount does not stand on the invoice.
finding-partner-licence-missing = The partner has no licence { $limit }.
finding-partner-licence-ran-out = The partner's licence { $limit } has run out.
finding-partner-ends-soon = What authorises the partner ends in { $observed } days.
finding-partner-not-covered = No authorisation covers { $observed } in { $limit }.
finding-partner-without-agreement = The partner has no authorisation in force for { $observed } in { $limit }.
finding-partner-too-many-invoices = { $observed } invoices lie between maker and hospital; { $limit } are allowed.
finding-partner-chain-broken = { $observed } sells what { $limit } bought.
finding-analysis-unequal-periods = The period before has { $observed } days, this one { $limit }.
finding-analysis-decline = Sales fell by { $observed } percent; above { $limit } someone is told.
finding-report-late = The report came on { $observed }; it was due on { $limit }.
finding-report-section-missing = The report has nothing on { $limit }.
finding-report-total-off = The section shows { $observed }, the books { $limit }.
obligation-management-report = Hand in the sales report by { $due }.

# Complaints, after-sales, duties (3, 4, 7)
finding-complaint-step-late = { $observed } was done after { $limit }.
finding-complaint-step-overdue = { $observed } was due at { $limit } and is not done.
finding-complaint-not-confirmed = The hospital has not confirmed; { $observed } of { $limit } attempts were made.
finding-complaint-harm-unknown = { $observed } is no harm of an adverse event that the policy knows.
finding-case-step-not-allowed = { $observed } may not follow { $limit }.
finding-device-without-identity = The device has neither a GTIN nor a serial number.
finding-device-gtin-wrong = The check figure of { $observed } is wrong.
finding-device-steps-out-of-order = { $observed } lies before the step that comes first, on { $limit }.
finding-device-warranty-ends-soon = The warranty ends in { $observed } days.
finding-repair-answered-late = The report was not answered within { $limit } hours.
finding-repair-arrived-late = Nobody was on site within { $limit } hours.
finding-repair-loan-unit-owed = The repair takes more than { $limit } hours: a loan unit is owed.
finding-repair-uptime-low = Devices ran { $observed } percent of the planned time; { $limit } are asked for.
finding-callback-score-low = The hospital gave { $observed } of 5: open a complaint.
finding-callback-coverage-low = { $observed } percent were called back in time; { $limit } are asked for.
finding-service-file-late = It was done on { $observed }; it was due on { $limit }.
finding-care-score-old = The last satisfaction score is { $observed } days old; { $limit } are allowed.
finding-care-no-hit-rate = No case with a target was judged.
finding-hit-rate-low = { $observed } percent of the cases were in time; { $limit } are asked for.
finding-sample-response-low = { $observed } percent answered; { $limit } are asked for.
finding-sample-too-small = { $observed } answers are too few; { $limit } are asked for, or everyone.
obligation-hand-off = Take on what was handed over by { $due }.
obligation-improvement-action = Finish the action by { $due }, with evidence.
obligation-service-file-entry = Enter the closed case in the service file by { $due }.
obligation-feedback-forwarding = Pass the feedback to sales by { $due }.
obligation-survey = Survey the customer by { $due }.
obligation-device-maintenance = Maintain the device by { $due }.
obligation-service-callback = Call the hospital back by { $due }.

# Measures and ledger (8.1.1, 8.2)
finding-collection-rate-low = { $observed } percent of what fell due was collected; { $limit } are asked for.
finding-ledger-entry-twice = The entry { $observed } is there twice.
finding-ledger-period-closed = { $observed } lies in a period that is closed until { $limit }.
finding-ledger-not-balanced = The lines come to { $observed }, not to nothing.
finding-ledger-account-unknown = The policy knows no account { $observed }.
finding-ledger-customer-wrong = A posting on { $observed } names { $limit }.
finding-ledger-control-differs = The sub-ledger comes to { $observed }, the control account to { $limit }.
obligation-financial-report = Close the month and report it by { $due }.
finding-ledger-posted-late = { $observed } lies in a closed period (until { $limit }); it is posted on the first open day.
finding-ledger-purpose-missing = Nobody says what this adjustment is about; it is posted as an opening balance.
finding-ledger-tax-differs = Net and tax miss the total by { $observed }; { $limit } is allowed.
finding-period-not-over = The period runs until { $observed }; today is { $limit }.
finding-period-closed-before = { $observed } lies in a period that is closed until { $limit }.
finding-period-without-sub-ledger = Without the total of the sub-ledger the control account cannot be compared.

# Lines of JSON
finding-unreadable-record = The line is no record of the family { $limit }: { $observed }.
