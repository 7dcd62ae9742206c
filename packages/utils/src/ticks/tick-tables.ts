import type { RuleBook } from '../market-rule-options.js'
import type { Dated } from '../rule-book-of.js'

/** From the end of the band before it up to, and without, `below` won the price moves in steps of `tick` won. */
export interface TickBand {
  readonly below: number
  readonly tick: number
}

/** A table of tick sizes (호가가격단위) and the days it was in force. */
export interface TickTable extends Dated {
  readonly bands: readonly TickBand[]
  /** `high`: official or several independent sources. `medium`: one good source, or a first or last day not certain. */
  readonly confidence: 'high' | 'medium'
}

/** KOSPI before the reform. Sources: press on the change, long-standing exchange table. */
const KOSPI_UNTIL_2023: TickTable = {
  from: '20101004',
  to: '20230124',
  bands: [
    { below: 1_000, tick: 1 },
    { below: 5_000, tick: 5 },
    { below: 10_000, tick: 10 },
    { below: 50_000, tick: 50 },
    { below: 100_000, tick: 100 },
    { below: 500_000, tick: 500 },
    { below: Infinity, tick: 1_000 },
  ],
  confidence: 'medium',
}

/** KOSDAQ before the reform: as KOSPI below 100,000 won, and no tick above 100. */
const KOSDAQ_UNTIL_2023: TickTable = {
  from: '20101004',
  to: '20230124',
  bands: [
    { below: 1_000, tick: 1 },
    { below: 5_000, tick: 5 },
    { below: 10_000, tick: 10 },
    { below: 50_000, tick: 50 },
    { below: Infinity, tick: 100 },
  ],
  confidence: 'medium',
}

/** The reform of 2023-01-25 gave all three markets one table. */
const STOCK: TickTable = {
  from: '20230125',
  bands: [
    { below: 2_000, tick: 1 },
    { below: 5_000, tick: 5 },
    { below: 20_000, tick: 10 },
    { below: 50_000, tick: 50 },
    { below: 200_000, tick: 100 },
    { below: 500_000, tick: 500 },
    { below: Infinity, tick: 1_000 },
  ],
  confidence: 'high',
}

const ETP_UNTIL_2023: TickTable = {
  from: '20100101',
  to: '20231210',
  bands: [{ below: Infinity, tick: 5 }],
  confidence: 'medium',
}

/** The finer tick below 2,000 won is certain; announcements differ by some days about when it began. */
const ETP: TickTable = {
  from: '20231211',
  bands: [
    { below: 2_000, tick: 1 },
    { below: Infinity, tick: 5 },
  ],
  confidence: 'medium',
}

const ELW: TickTable = { from: '20100101', bands: [{ below: Infinity, tick: 5 }], confidence: 'medium' }

/** Newest first. KONEX has no older row: what held there above 100,000 won before 2023 was not found. */
export const TICK_TABLES: Readonly<Record<RuleBook, readonly [TickTable, ...TickTable[]]>> = {
  kospi: [STOCK, KOSPI_UNTIL_2023],
  kosdaq: [STOCK, KOSDAQ_UNTIL_2023],
  konex: [STOCK],
  etf: [ETP, ETP_UNTIL_2023],
  etn: [ETP, ETP_UNTIL_2023],
  elw: [ELW],
}
