import type { RecordValues } from '../../src/__fixtures__/record-values.js'
import { writeMaster, zipMaster } from '../../src/__fixtures__/write-master.js'
import type { MasterMarket } from '../../src/index.js'

const ROWS: Partial<Record<MasterMarket, number>> = {
  kospi: 2_568,
  kosdaq: 1_821,
  sector: 491,
  nasdaq: 5_060,
  nyse: 2_852,
  amex: 4_147,
  hongKong: 3_042,
  shanghai: 2_862,
  shenzhen: 3_580,
  tokyo: 4_423,
  overseasIndex: 12_216,
}

const SYLLABLES = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허전자생명화학건설증권통신제약반도체삼성현대'
const WORDS =
  'GLOBAL HOLDINGS INC CORP TECHNOLOGIES ENERGY GROUP TRUST ETF CAPITAL AMERICA PHARMA INDEX FUND INTERNATIONAL'.split(
    ' ',
  )

/** Files of the same size as the real ones, the same each time. */
export async function syntheticMasters(): Promise<ReadonlyMap<MasterMarket, Uint8Array>> {
  const zips = new Map<MasterMarket, Uint8Array>()
  for (const [market, rows = 0] of Object.entries(ROWS) as [MasterMarket, number][]) {
    const random = createRandom(rows)
    const pick = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)]
    const records = Array.from({ length: rows }, (_, row): RecordValues => {
      const name = Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(SYLLABLES)).join('')
      const englishName = `${pick(WORDS)}${row} ${pick(WORDS)} ${pick(WORDS)}`
      return recordOf(market, { name, englishName, row })
    })
    zips.set(market, await zipMaster(market, writeMaster(market, records)))
  }
  return zips
}

function recordOf(
  market: MasterMarket,
  { name, englishName, row }: { readonly name: string; readonly englishName: string; readonly row: number },
): RecordValues {
  const code = String(row).padStart(6, '0')
  if (market === 'kospi' || market === 'kosdaq') {
    return { short_code: code, standard_code: `KR7${code}003`, name, security_group: 'ST', market_cap: 100_000 - row }
  }
  if (market === 'sector') return { division: '0', code: code.slice(2), name }
  if (market === 'overseasIndex')
    return { division: 'H', symbol: `HK:${code}`, name, english_name: englishName.slice(0, 39) }
  const exchange = EXCHANGES[market] ?? ''
  return {
    exchange_code: exchange,
    symbol: `S${code}`,
    name,
    english_name: englishName,
    security_type: '2',
    base_price: '1.0',
  }
}

const EXCHANGES: Partial<Record<MasterMarket, string>> = {
  nasdaq: 'NAS',
  nyse: 'NYS',
  amex: 'AMS',
  hongKong: 'HKS',
  shanghai: 'SHS',
  shenzhen: 'SZS',
  tokyo: 'TSE',
}

/** A simple generator of numbers from 0 up to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
