import type { Bond } from '../../bonds/bond.js'
import { BOND_DECIMALS } from '../../bonds/bond.js'
import type { Market } from '../../exchange/exchange.js'
import { fixed } from '../../quotes/change.js'
import { createRandom } from '../../random.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { allDays } from '../quotes/period-bars.js'
import { yieldAt } from '../screens/bond-screens.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const spec = specOf('domesticBond.avgUnit')
const PAGE_SIZE = 30
/** Who values bonds (채권평가사), by the beginning of their fields; how far each stands from the close at most. */
const AGENCIES = ['kis', 'kbp', 'nice', 'fnp'] as const
const WIDEST_GAP = 0.0005
/** Fields of one agency are called evlu, those of others are not. */
const evaluated = (agency: (typeof AGENCIES)[number], field: string): string =>
  agency === 'nice' ? `nice_evlu_${field}` : `${agency}_${field}`

/** 장내채권 평균단가조회: what each day's close is worth to those who value bonds, latest first, and their average. */
export const bondAverages: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const code = parameters.text('PDNO')
  const [from, to] = [parameters.text('INQR_STRT_DT'), parameters.text('INQR_END_DT')]
  const codes = code === '' ? [...world.bonds.exchange.instruments.keys()] : [code]
  const rows = codes
    .flatMap((one) => world.bonds.exchange.market(one) ?? [])
    .flatMap((market) => valuesOf(market, world.settings.seed))
    .filter(({ evlu_dt: date = '' }) => date >= from && (to === '' || date <= to))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
  return pageAnswer({
    ...{ call, rows, size: PAGE_SIZE, keyOf },
    cursor: { suffix: '30', width: 30, conditions: { suffix: '100', width: 100 } },
    conditions: `${from}^${to}^${code}^`,
    blocks: (page) =>
      Object.fromEntries(
        Object.keys(spec.output).map((block) => [block, page.map((row) => specRecord(spec, block, row))]),
      ),
  })
})

type Row = Readonly<Record<string, string>>

function keyOf({ evlu_dt, pdno }: Row): string {
  return `${evlu_dt}^${pdno}`
}

function valuesOf(market: Market<Bond>, seed: string | number): Row[] {
  const { code, name } = market.instrument
  return allDays(market).map(({ date, close }) => {
    const random = createRandom(`${seed}/bond-values/${code}/${date}`)
    const price = close / 10 ** BOND_DECIMALS
    const values = AGENCIES.map((agency) => ({ agency, value: price * (1 + (random.next() * 2 - 1) * WIDEST_GAP) }))
    const average = values.reduce((sum, { value }) => sum + value, 0) / values.length
    const row: Record<string, string> = {
      ...{ evlu_dt: date, pdno: code, prdt_type_cd: '302', prdt_name: name, chng_yn: 'N' },
      ...{ avg_evlu_unpr: fixed(average, 2), avg_evlu_erng_rt: yieldAt(average), avg_evlu_rf_unpr: fixed(average, 2) },
      ...{ avg_evlu_amt: fixed(average, 2), avg_evlu_unit_pric: '10000.00', avg_evlu_pric: fixed(average, 2) },
    }
    for (const { agency, value } of values) {
      const text = fixed(value, 2)
      row[evaluated(agency, 'unpr')] = text
      row[evaluated(agency, 'erng_rt')] = yieldAt(value)
      row[evaluated(agency, 'rf_unpr')] = text
      row[`${agency}_evlu_amt`] = text
      row[`${agency}_crcy_cd`] = 'KRW'
      row[`${agency}_evlu_unit_pric`] = '10000.00'
      row[`${agency}_evlu_pric`] = text
      row[`${agency}_crdt_grad_text`] = ''
    }
    return row
  })
}
