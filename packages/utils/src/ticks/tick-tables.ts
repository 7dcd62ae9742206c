import { type DatedRows, datedTable } from '../dated-table.js'
import type { RuleBook } from '../market-rule-options.js'
import type { Bands, PriceUnit, TickTable } from './ticks.js'

/**
 * Rule books, first day, currency, units to one, confidence, `<=` where the end of a band belongs to it; then tick, end of its band, next tick, and so on,
 * ticks in units and ends in the currency; after `|` bands that were announced without a day.
 *
 * - Korea: the reform of 2023-01-25 gave all three markets one table; before it, press on the change and the long-standing tables of the exchange. KONEX has
 *   no older row: what held there above 100,000 won was not found. The finer tick of ETF and ETN below 2,000 won is certain, announcements differ by some days about when it
 *   began. Options: weekly ones, too.
 * - United States: from 2027-11 on half a cent is planned for some stocks with tight spreads.
 * - Hong Kong: the first phase of the reduction of spreads came in 2025; above 20 dollars the table before it had one band up to 100; sources beyond the changed bands: the
 *   long-standing table. The second phase halves the tick from 0.5 to 10 dollars. It was announced for about the middle of 2026, no source names its
 *   first day: prices of both phases may be valid, and ticks stay those of the first, whose prices are valid in either.
 * - Tokyo: constituents of TOPIX 500 (100 until 2023-06-04, not covered) and funds; all others.
 */
export const TICK_TABLES: Readonly<Record<RuleBook, DatedRows<TickTable>>> = /* @__PURE__ */ datedTable(
  `kospi,kosdaq,konex,stock-futures 20230125 KRW 1 high 1 2000 5 5000 10 20000 50 50000 100 200000 500 500000 1000
kospi 20101004 KRW 1 medium 1 1000 5 5000 10 10000 50 50000 100 100000 500 500000 1000
kosdaq 20101004 KRW 1 medium 1 1000 5 5000 10 10000 50 50000 100
etf,etn 20231211 KRW 1 medium 1 2000 5
etf,etn,elw 20100101 KRW 1 medium 5
kospi200-futures 20100101 pt 100 high 5
mini-kospi200-futures 20150720 pt 100 high 2
kosdaq150-futures 20151123 pt 100 high 10
kospi200-options 20170327 pt 100 medium 1 10 5
mini-kospi200-options 20170327 pt 100 low 1 3 2 10 5
kosdaq150-options 20180326 pt 100 medium 10 50 50
us 20070101 USD 10000 high 1 1 100
hk 20260601 HKD 1000 low <= 1 0.25 5 0.5 10 20 20 50 50 100 100 200 200 500 500 1000 1000 2000 2000 5000 5000 | 1 0.25 5 10 10 20 20 50 50 100 100 200 200 500 500 1000 1000 2000 2000 5000 5000
hk 20250804 HKD 1000 high <= 1 0.25 5 0.5 10 20 20 50 50 100 100 200 200 500 500 1000 1000 2000 2000 5000 5000
hk 20100101 HKD 1000 high <= 1 0.25 5 0.5 10 10 20 20 50 100 100 200 200 500 500 1000 1000 2000 2000 5000 5000
hk-etf 20200601 HKD 1000 low <= 1 1 2 5 5 10 10 20 20 100 50 200 100 500 200 1000 500 2000 1000
cn-main,cn-star,cn-chinext 20100101 CNY 100 high 1
cn-fund 20100101 CNY 1000 medium 1
sse-b 20100101 USD 1000 medium 1
szse-b 20100101 HKD 100 medium 1
tse 20140114 JPY 1 high <= 1 3000 5 5000 10 30000 50 50000 100 300000 500 500000 1000 3000000 5000 5000000 10000 30000000 50000 50000000 100000
tse-topix500,tse-fund 20230605 JPY 10 high <= 1 1000 5 3000 10 10000 50 30000 100 100000 500 300000 1000 1000000 5000 3000000 10000 10000000 50000 30000000 100000
hose 20160912 VND 1 medium 10 10000 50 50000 100
hose-etf 20160912 VND 1 medium 10
hnx,upcom 20100101 VND 1 high 100
hnx-etf 20100101 VND 1 high 1`,
  (from, [unit, scale, confidence, ...words]) => {
    const [bands = [], announced] = words
      .join(' ')
      .split('|')
      .map((text): Bands => text.match(/[\d.]+/g)?.map(Number) ?? [])
    return {
      from,
      unit: unit as PriceUnit,
      scale: Number(scale),
      confidence: confidence as TickTable['confidence'],
      bands,
      isInclusive: words[0] === '<=',
      announced,
    }
  },
)
