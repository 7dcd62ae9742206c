// What must notice a mistake, by area, the dearest first: `pnpm mutation` puts one after another into the sources and runs the tests.

const ORDERS = 'packages/trading/src/orders'
const DESKS = `${ORDERS}/desks`
const LIMITER = 'packages/core/src/limiter'
const FACADE = 'packages/sdk/src'

/**
 * Sources that get mistakes, and the tests that should notice them; a folder stands for the files directly in it. What is wired from many
 * packages, such as orders, is tested through the facade on the simulator.
 */
export const AREAS = {
  send: {
    what: 'orders: sent at most once, and found again',
    sources: [
      `${ORDERS}/place-order.ts`,
      `${ORDERS}/reconcile/`,
      `${ORDERS}/intents/`,
      `${ORDERS}/send-deadline.ts`,
      `${ORDERS}/desks/prepare-call.ts`,
    ],
    tests: [`${ORDERS}/`, `${ORDERS}/intents/`, `${ORDERS}/reconcile/`, `${ORDERS}/desks/prepare-call.test.ts`],
  },
  changes: {
    what: 'orders: amended and cancelled at most once, and the one object of each',
    sources: [`${ORDERS}/change-orders.ts`, `${ORDERS}/read-orders.ts`, `${ORDERS}/order-shelf.ts`],
    tests: [`${ORDERS}/`],
  },
  risk: {
    what: 'orders: limits and checks',
    sources: [`${ORDERS}/risk/`, `${ORDERS}/checks/`],
    tests: [
      `${ORDERS}/risk/`,
      `${ORDERS}/checks/`,
      `${FACADE}/order-checks.test.ts`,
      `${FACADE}/market-rules.test.ts`,
      `${FACADE}/order-changes.test.ts`,
      `${FACADE}/slicing.test.ts`,
    ],
  },
  lists: {
    what: 'orders: what lists and notices tell of them',
    sources: [
      `${ORDERS}/desks/read-list.ts`,
      `${ORDERS}/tracking/order-tracker.ts`,
      `${ORDERS}/tracking/listed-rows.ts`,
    ],
    tests: [`${ORDERS}/`, `${ORDERS}/desks/`, `${ORDERS}/tracking/`],
  },
  codes: {
    what: 'orders: the codes that KIS gets, and the rows that it gives',
    sources: [`${ORDERS}/kinds/`, `${ORDERS}/desks/`],
    tests: [`${ORDERS}/`, `${ORDERS}/kinds/`, `${ORDERS}/desks/`, `${ORDERS}/checks/`],
  },
  objects: {
    what: 'orders: what people hold of them',
    sources: [
      `${ORDERS}/create-orders.ts`,
      `${ORDERS}/order-owner.ts`,
      `${ORDERS}/order.ts`,
      `${ORDERS}/order-ref.ts`,
      `${ORDERS}/order-status.ts`,
      `${ORDERS}/reservation.ts`,
      `${ORDERS}/read-reservations.ts`,
      `${ORDERS}/instrument-of.ts`,
      `${ORDERS}/preview.ts`,
      `${ORDERS}/risk-gate.ts`,
      `${ORDERS}/tell-listeners.ts`,
    ],
    tests: [`${ORDERS}/`, `${ORDERS}/tracking/`],
  },
  limiter: {
    what: 'calls per second',
    sources: [
      'packages/core/src/sliding-window.ts',
      'packages/core/src/sliding-window-limiter.ts',
      `${LIMITER}/count-calls.ts`,
      `${LIMITER}/create-linked-rate-limiter.ts`,
      `${LIMITER}/lane-queues.ts`,
      `${LIMITER}/narrowing.ts`,
      `${LIMITER}/shared-limiter.ts`,
      `${LIMITER}/store-limiter-link.ts`,
    ],
    tests: ['packages/core/src/sliding-window-limiter.test.ts', `${LIMITER}/`],
  },
}

/**
 * Mistakes that nobody can notice, each with the reason: `file`, `code` and `becomes` as the report shows them. Where the file has the same code in
 * other places as well, `on` is part of the line that is meant.
 */
export const EQUIVALENT = [
  {
    file: `${ORDERS}/send-deadline.ts`,
    code: 'signal?.reason',
    becomes: 'signal.reason',
    why: 'only a signal that is there calls this',
  },
  {
    file: `${ORDERS}/reconcile/match-records.ts`,
    code: "'receivedOn' in record",
    becomes: 'true',
    why: 'a row without that field has no such day, and then its own counts as well',
  },
  {
    file: `${ORDERS}/reconcile/match-records.ts`,
    code: 'date === null',
    becomes: 'false',
    why: 'no day can be read out of null, which the next line says',
  },
  {
    file: `${ORDERS}/reconcile/reconcile-intents.ts`,
    code: "session === 'reservation'",
    becomes: "(session) !== ('reservation')",
    why: 'part of a name that only has to tell the two lists apart',
  },
  {
    file: `${ORDERS}/intents/intent-book.ts`,
    code: 'await this.#read(key, isOrderIntent)',
    becomes: 'this.#read(key, isOrderIntent)',
    why: 'an async function waits for what it returns; the mark is only read beside it',
  },
  {
    file: `${ORDERS}/order-shelf.ts`,
    code: 'date < today',
    becomes: '(date) <= (today)',
    why: 'the same day either way',
  },
  {
    file: `${ORDERS}/order-shelf.ts`,
    code: "''",
    becomes: "'mutant'",
    why: 'the time of a cancellation is not kept',
  },
  {
    file: `${ORDERS}/order-shelf.ts`,
    code: "'buy'",
    becomes: "''",
    why: 'a row whose side nobody can read is left out before it comes here; only the compiler does not know',
  },
  {
    file: `${ORDERS}/order-shelf.ts`,
    code: "record.side ?? 'buy'",
    becomes: 'record.side',
    why: 'a row whose side nobody can read is left out before it comes here; only the compiler does not know',
  },
  {
    file: `${ORDERS}/order-shelf.ts`,
    code: 'record.kindCode === null',
    becomes: 'false',
    why: 'no kind has null for a code; a look through the table is spared',
  },
  {
    file: `${ORDERS}/desks/read-list.ts`,
    code: "''",
    becomes: "'mutant'",
    why: 'no order has either for a key, which begins with a day',
  },
  {
    file: `${ORDERS}/tracking/order-tracker.ts`,
    code: 'same.size === 0',
    becomes: 'false',
    why: 'an empty entry takes a little memory, and tells nothing',
  },
  {
    file: `${ORDERS}/tracking/order-tracker.ts`,
    code: 'this.#byNumber.delete(key)',
    becomes: ';',
    why: 'an empty entry takes a little memory, and tells nothing',
  },
  {
    file: `${ORDERS}/tracking/listed-rows.ts`,
    code: 'one > other',
    becomes: 'true',
    why: 'sorting only asks whether one comes before the other',
  },
  {
    file: `${ORDERS}/tracking/listed-rows.ts`,
    code: 'one > other',
    becomes: 'false',
    why: 'sorting only asks whether one comes before the other',
  },
  {
    file: `${ORDERS}/tracking/listed-rows.ts`,
    code: 'one > other',
    becomes: '(one) >= (other)',
    why: 'sorting only asks whether one comes before the other',
  },
  {
    file: `${ORDERS}/risk/risk-counters.ts`,
    code: 'recent[0] ?? now',
    becomes: 'recent[0]',
    why: 'a limit is above zero, so that there is one when it is reached',
  },
  {
    file: 'packages/core/src/sliding-window.ts',
    code: 'this.#times[(this.#recorded - nth) % this.#limit] ?? Number.NEGATIVE_INFINITY',
    becomes: 'this.#times[(this.#recorded - nth) % this.#limit]',
    why: 'the index never leaves the ring; only the compiler does not know',
  },
  {
    file: `${LIMITER}/count-calls.ts`,
    code: 'before.times[kind].at(-1) ?? now',
    becomes: 'before.times[kind].at(-1)',
    why: 'nothing is later than what is not there',
  },
  {
    file: `${LIMITER}/lane-queues.ts`,
    code: 'signal?.reason',
    becomes: 'signal.reason',
    why: 'only a signal that is there calls this',
  },
  {
    file: `${LIMITER}/lane-queues.ts`,
    code: 'waiter',
    becomes: 'true',
    why: 'nobody has no place to be forgotten',
  },
  {
    file: `${LIMITER}/shared-limiter.ts`,
    ...{ code: 'false', becomes: 'true', on: '  #isDue = false' },
    why: 'it is set before anybody asks',
  },
  {
    file: `${LIMITER}/narrowing.ts`,
    code: 'now < narrowing.recoversAt',
    becomes: 'false',
    why: 'the loop below then makes no step either; a copy is spared',
  },
  {
    file: 'packages/core/src/sliding-window-limiter.ts',
    code: 'queues[lane].shift()?.()',
    becomes: 'queues[lane].shift()()',
    why: 'the lane was chosen because somebody waits in it',
  },
  {
    file: 'packages/core/src/sliding-window-limiter.ts',
    code: 'signal?.reason',
    becomes: 'signal.reason',
    why: 'only a signal that is there calls this',
  },
  ...["'pre-open-close-price'", "'after-hours-close-price'", "'single-price'", "'after-market'"].map((code) => ({
    file: `${ORDERS}/checks/check-session.ts`,
    code,
    becomes: "''",
    why: 'its kinds are of no other session',
  })),
  {
    file: `${ORDERS}/checks/check-session.ts`,
    code: "['pre-open-close-price', 'after-hours-close-price', 'single-price', 'after-market']",
    becomes: '[]',
    why: 'their kinds are of no other session',
  },
  ...["'after-auction'", "'closing-price'"].map((code) => ({
    file: `${ORDERS}/checks/check-session.ts`,
    code,
    becomes: "''",
    why: 'it takes no kind that KIS knows',
  })),
  {
    file: `${ORDERS}/checks/check-price.ts`,
    code: "''",
    becomes: "'mutant'",
    why: 'neither is the code of a contract',
  },
  {
    file: `${ORDERS}/checks/check-price.ts`,
    code: 'place',
    becomes: 'undefined',
    why: 'contracts have the same tables under the name of the default venue',
  },
  {
    file: `${ORDERS}/desks/read-list.ts`,
    code: 'cancelledQuantity ?? 0',
    becomes: 'cancelledQuantity',
    why: 'null counts as nothing in a sum',
  },
  {
    file: `${ORDERS}/desks/read-list.ts`,
    code: 'rejectedQuantity ?? 0',
    becomes: 'rejectedQuantity',
    why: 'null counts as nothing in a sum',
  },
  {
    file: `${ORDERS}/tracking/listed-rows.ts`,
    code: 'row.remainingQuantity ?? 0',
    becomes: 'row.remainingQuantity',
    why: 'null is not more than nothing either',
  },
  {
    file: `${ORDERS}/tracking/listed-rows.ts`,
    code: 'this.#remaining.get(orderNumberKey(originalOrderNumber)) ?? 0',
    becomes: 'this.#remaining.get(orderNumberKey(originalOrderNumber))',
    why: 'what is not there is not more than nothing either',
  },
  {
    file: `${ORDERS}/tracking/listed-rows.ts`,
    code: '20',
    becomes: '40',
    why: 'numbers have ten digits',
  },
  {
    file: `${ORDERS}/tracking/order-tracker.ts`,
    code: "session === 'reservation'",
    becomes: "(session) !== ('reservation')",
    why: 'both sides of the comparison turn round',
  },
  {
    file: `${ORDERS}/tracking/order-tracker.ts`,
    code: '!oldest',
    becomes: 'false',
    why: 'as long as there are notices one is the oldest',
  },
  {
    file: `${ORDERS}/tracking/order-tracker.ts`,
    code: 'this.#byNumber.get(key)?.filter((one) => one !== order)',
    becomes: 'this.#byNumber.get(key).filter((one) => one !== order)',
    why: 'the order itself is under each of its numbers',
  },
  {
    file: `${ORDERS}/checks/check-price.ts`,
    code: "assetClass !== 'domestic-stock' && assetClass !== 'overseas-stock'",
    becomes: 'false',
    why: 'what else has a table has lots of one, and quantities are whole when they get here',
  },
  ...['market', 'product'].map((name) => ({
    file: `${ORDERS}/checks/check-session.ts`,
    code: `${name} ?? undefined`,
    becomes: name,
    why: 'the rules take null for what is not known as well; their type does not',
  })),
  {
    file: `${ORDERS}/checks/contract-grid.ts`,
    code: '8',
    becomes: '16',
    why: 'no tick has more than eight decimals',
  },
  {
    file: `${ORDERS}/risk/fetch-reference.ts`,
    code: 'quote.price > 0',
    becomes: '(quote.price) >= (0)',
    why: 'what has no price at all is refused by those that read quotes',
  },
  ...[
    ['date < from', '(date) <= (from)'],
    ['order.date < to', '(order.date) <= (to)'],
  ].map(([code, becomes]) => ({
    file: `${ORDERS}/create-orders.ts`,
    code,
    becomes,
    why: 'the same day is asked for either way',
  })),
  ...['this.#progress.legs[0].quantity', 'this.#progress.legs[0]?.quantity'].map((becomes, index) => ({
    file: `${ORDERS}/order.ts`,
    code: index === 0 ? 'this.#progress.legs[0]?.quantity' : 'this.#progress.legs[0]?.quantity ?? 0',
    becomes,
    why: 'an order has at least one number',
  })),
  ...[
    ['0', '1', 'legs[0]?.quantity'],
    ['leg', 'true', 'if (leg)'],
    ["'unknown'", "''", 'has no number'],
    ["throw new KisOrderError({ message: 'The order has no number.', outcome: 'unknown' })", ';', 'has no number'],
  ].map(([code, becomes, on]) => ({
    file: `${ORDERS}/order.ts`,
    ...{ code, becomes, on },
    why: 'an order has at least one number',
  })),
  ...['off()', 'stopListening()'].map((code) => ({
    file: `${ORDERS}/order.ts`,
    code,
    becomes: ';',
    why: 'a wait that is over wakes nobody; letting go of it saves memory',
  })),
  {
    file: `${ORDERS}/kinds/check-on-day.ts`,
    code: "'bond'",
    becomes: "''",
    why: 'the one code of bonds, 01, is taken for shares there as well',
  },
  {
    file: `${ORDERS}/kinds/check-on-day.ts`,
    code: 'market ?? undefined',
    becomes: 'market',
    why: 'the rules take null for what is not known as well; their type does not',
  },
  {
    file: `${ORDERS}/kinds/check-on-day.ts`,
    code: "instrument.kind === 'etf' || instrument.kind === 'etn'",
    becomes: 'true',
    why: 'the rules tell ETF and ETN from all others alone',
  },
  {
    file: `${ORDERS}/kinds/check-on-day.ts`,
    code: 'instrument.assetClass',
    becomes: 'undefined',
    why: 'bonds, whose codes are others, do not get that far',
  },
  ...[
    ['?.kind', '.kind'],
    ['?.kind ?? []', '?.kind'],
  ].map(([code, becomes]) => ({
    file: `${ORDERS}/kinds/check-on-day.ts`,
    code: `kindOfCode({ assetClass: instrument.assetClass, venue, session }, one)${code}`,
    becomes: `kindOfCode({ assetClass: instrument.assetClass, venue, session }, one)${becomes}`,
    why: 'every code that the rules take is in the table',
  })),
  ...[
    ['bond-desk', 'row.sll_buy_dvsn_cd_name', 'isRejected'],
    ['domestic-derivative-desk', 'row.ingr_trad_rjct_rson_cd', 'isRejected'],
    ['overseas-stock-lists', 'row.prcs_stat_name', 'prcs_stat_name'],
    ['overseas-stock-lists', 'row.tr_mket_name', 'tr_mket_name'],
    ['overseas-reservations', 'row.ovrs_excg_cd', 'ovrs_excg_cd'],
  ].flatMap(([file, field, on]) => [
    {
      file: `${DESKS}/${file}.ts`,
      ...{ code: `${field} ?? ''`, becomes: field, on },
      why: 'null, as text, is none of the words or codes that are looked for',
    },
    {
      file: `${DESKS}/${file}.ts`,
      ...{ code: "''", becomes: "'mutant'", on: `${field} ?? ''` },
      why: 'nor is that',
    },
  ]),
  ...[
    ['domestic-reservations', 'terms.reservedUntil'],
    ['domestic-reservations', 'original?.reservedUntil'],
    ['domestic-stock-desk', 'terms.stopPrice'],
    ['domestic-stock-desk', 'terms.original?.stopPrice'],
    ['overseas-derivative-desk', 'terms.price'],
    ['overseas-derivative-desk', 'terms.stopPrice'],
    ['overseas-derivative-desk', 'original?.stopPrice'],
  ].map(([file, value]) => ({
    file: `${DESKS}/${file}.ts`,
    ...{ code: `${value} ?? undefined`, becomes: value },
    why: 'what is null is written blank as well; its type does not allow it',
  })),
  ...[
    ['terms.price ?? 0', 'terms.price'],
    ['0', '1'],
  ].map(([code, becomes]) => ({
    file: `${DESKS}/bond-desk.ts`,
    ...{ code, becomes, on: 'terms.price ?? 0' },
    why: 'bonds are ordered with a price alone',
  })),
  ...[
    [
      "kindOfCode(ref, code) ?? { kind: 'limit', timeInForce: 'day' }",
      'kindOfCode(ref, code)',
      'kindOfCode(ref, code)',
    ],
    ["'limit'", "''", 'kindOfCode(ref, code)'],
    ["'day'", "''", 'kindOfCode(ref, code)'],
  ].map(([code, becomes, on]) => ({
    file: `${DESKS}/domestic-derivative-desk.ts`,
    ...{ code, becomes, on },
    why: 'the code is from that table',
  })),
  {
    file: `${DESKS}/domestic-derivative-desk.ts`,
    ...{ code: "'0'", becomes: "''", on: 'gtp' },
    why: 'no contract can be ordered so',
  },
  {
    file: `${DESKS}/domestic-derivative-desk.ts`,
    ...{ code: "kind === 'market' || kind === 'conditional' || kind === 'best'", becomes: 'true' },
    why: 'the one kind that is left stands under its own name in the table as well',
  },
  {
    file: `${DESKS}/domestic-derivative-desk.ts`,
    ...{ code: 'first?.ORD_TMD ?? null', becomes: 'first?.ORD_TMD' },
    why: 'an answer without a row has no number, and is refused',
  },
  {
    file: `${DESKS}/domestic-derivative-desk.ts`,
    ...{ code: "'nmpr_type_cd' in row", becomes: 'true' },
    why: 'what is not there is null by the rest of the line',
  },
  {
    file: `${DESKS}/overseas-derivative-desk.ts`,
    ...{ code: "'newest-first'", becomes: "''" },
    why: 'the reader asks for the other order alone',
  },
  {
    file: `${DESKS}/record-fields.ts`,
    ...{ code: 'remainingQuantity ?? 0', becomes: 'remainingQuantity' },
    why: 'null is not more than nothing either',
  },
  {
    file: `${DESKS}/record-fields.ts`,
    ...{ code: "session === 'reservation'", becomes: "(session) !== ('reservation')" },
    why: 'it has to tell two lists apart, whichever is which',
  },
  {
    file: `${DESKS}/record-fields.ts`,
    ...{ code: "''", becomes: "'mutant'", on: "? venue : ''" },
    why: 'part of a name, the same for all',
  },
  {
    file: `${DESKS}/history-range.ts`,
    ...{ code: 'from < border', becomes: '(from) <= (border)', on: 'within3Months' },
    why: 'the same day either way',
  },
]
