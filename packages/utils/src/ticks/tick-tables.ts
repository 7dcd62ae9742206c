import type { DatedRows } from '../dated-table.js'
import type { RuleBook } from '../market-rule-options.js'
import { OVERSEAS_TICK_TABLES, type OverseasBook } from './overseas-tick-tables.js'
import { type TickTable, ticks } from './ticks.js'

/** KOSPI before the reform. Sources: press on the change, long-standing exchange table. */
const KOSPI_UNTIL_2023: TickTable = /* @__PURE__ */ ticks(
  '20101004',
  'KRW',
  1,
  'medium',
  [1, 1_000, 5, 5_000, 10, 10_000, 50, 50_000, 100, 100_000, 500, 500_000, 1_000],
)

/** KOSDAQ before the reform: as KOSPI below 100,000 won, and no tick above 100. */
const KOSDAQ_UNTIL_2023: TickTable = /* @__PURE__ */ ticks(
  '20101004',
  'KRW',
  1,
  'medium',
  [1, 1_000, 5, 5_000, 10, 10_000, 50, 50_000, 100],
)

/** The reform of 2023-01-25 gave all three markets one table. */
export const STOCK_TICKS: TickTable = /* @__PURE__ */ ticks(
  '20230125',
  'KRW',
  1,
  'high',
  [1, 2_000, 5, 5_000, 10, 20_000, 50, 50_000, 100, 200_000, 500, 500_000, 1_000],
)

const FIVE_WON: TickTable = /* @__PURE__ */ ticks('20100101', 'KRW', 1, 'medium', [5])

/** The finer tick below 2,000 won is certain; announcements differ by some days about when it began. */
const ETP: DatedRows<TickTable> = [/* @__PURE__ */ ticks('20231211', 'KRW', 1, 'medium', [1, 2_000, 5]), FIVE_WON]

/** KONEX has no older row: what held there above 100,000 won before 2023 was not found. Options: weekly ones, too. */
export const TICK_TABLES: Readonly<Record<RuleBook, DatedRows<TickTable>>> = /* @__PURE__ */ Object.assign(
  {
    kospi: [STOCK_TICKS, KOSPI_UNTIL_2023],
    kosdaq: [STOCK_TICKS, KOSDAQ_UNTIL_2023],
    konex: [STOCK_TICKS],
    etf: ETP,
    etn: ETP,
    elw: [FIVE_WON],
    'stock-futures': [STOCK_TICKS],
    'kospi200-futures': [/* @__PURE__ */ ticks('20100101', 'pt', 100, 'high', [5])],
    'mini-kospi200-futures': [/* @__PURE__ */ ticks('20150720', 'pt', 100, 'high', [2])],
    'kosdaq150-futures': [/* @__PURE__ */ ticks('20151123', 'pt', 100, 'high', [10])],
    'kospi200-options': [/* @__PURE__ */ ticks('20170327', 'pt', 100, 'medium', [1, 10, 5])],
    'mini-kospi200-options': [/* @__PURE__ */ ticks('20170327', 'pt', 100, 'low', [1, 3, 2, 10, 5])],
    'kosdaq150-options': [/* @__PURE__ */ ticks('20180326', 'pt', 100, 'medium', [10, 50, 50])],
  } satisfies Readonly<Record<Exclude<RuleBook, OverseasBook>, DatedRows<TickTable>>>,
  OVERSEAS_TICK_TABLES,
)
