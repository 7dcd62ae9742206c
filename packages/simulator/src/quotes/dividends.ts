import type { Instrument } from '../exchange/instrument.js'
import { createRandom } from '../random.js'
import { fixed } from './change.js'

/** A dividend (배당) of a share. */
export interface Dividend {
  /** 기준일, `YYYYMMDD`. */
  readonly recordDate: string
  readonly kind: '결산' | '중간'
  /** Cash for a share (주당배당금), in won. */
  readonly perShare: number
  /** Of the base price, in percent with two decimals (배당률). */
  readonly rate: string
}

const MOST_PERCENT = 5
/** Half a year of a company that pays twice brings this part of the year. */
const INTERIM_SHARE = 0.4
const FIRST_YEAR = 2010

/** The dividends of a share with a record date in a span, oldest first: made up from the seed, the same in every list. Funds pay none here. */
export function dividendsOf(
  { code, product, basePrice }: Pick<Instrument, 'code' | 'product' | 'basePrice'>,
  { from, to }: { readonly from: string; readonly to: string },
  seed: string | number,
): Dividend[] {
  const company = createRandom(`${seed}/dividends/${code}`)
  const percent = Math.max(company.next() * MOST_PERCENT - 0.5, 0)
  const isTwice = company.chance(0.3)
  if (product !== 'stock' || percent === 0) return []
  const [first, last] = [Math.max(Number(from.slice(0, 4)), FIRST_YEAR), Number(to.slice(0, 4))]
  const dividends: Dividend[] = []
  for (let year = first; year <= last; year++) {
    const paid = basePrice * (percent / 100) * (0.8 + createRandom(`${seed}/dividends/${code}/${year}`).next() * 0.4)
    const parts = isTwice
      ? ([
          ['0630', '중간', INTERIM_SHARE],
          ['1231', '결산', 1 - INTERIM_SHARE],
        ] as const)
      : ([['1231', '결산', 1]] as const)
    for (const [day, kind, share] of parts) {
      const perShare = Math.max(Math.round(paid * share), 1)
      dividends.push({
        ...{ recordDate: `${year}${day}`, kind, perShare },
        rate: fixed(basePrice === 0 ? 0 : (perShare / basePrice) * 100, 2),
      })
    }
  }
  return dividends.filter(({ recordDate }) => recordDate >= from && recordDate <= to)
}
