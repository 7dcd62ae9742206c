import { order as orderContract } from '@kis/rest/domestic-futures-options'
import { orderCash, orderResv } from '@kis/rest/domestic-stock'
import { order as orderContractAbroad } from '@kis/rest/overseas-futures-options'
import { order as orderAbroad, orderResv as orderResvAbroad } from '@kis/rest/overseas-stock'
import { describe, expect, it } from 'vitest'
import type { OrderKind, TimeInForce } from '../order-terms.js'
import { kindOfCode } from './order-code-of.js'
import { ORDER_CODES, type OrderCodeRow } from './order-codes.js'

type Names = Readonly<Record<string, string>>

/** What KIS calls each code in the reference of the call that carries it. */
const NAMES: readonly (readonly [where: string, row: (row: OrderCodeRow) => boolean, Names])[] = [
  ['shares at home', ({ venues: [venue] }) => isHome(venue), orderCash.spec.params.ORD_DVSN as Names],
  ['shares abroad', ({ venues: [venue] }) => isAbroad(venue), orderAbroad.spec.params.ORD_DVSN as Names],
  ['contracts', ({ venues }) => venues.includes('KRX_DERIV'), orderContract.spec.params.ORD_DVSN_CD as Names],
  [
    'contracts abroad',
    ({ venues }) => venues.includes('OVERSEAS_DERIV'),
    orderContractAbroad.spec.params.PRIC_DVSN_CD as Names,
  ],
  [
    'reservations at home',
    ({ venues: [venue], sessions }) => isHome(venue) && sessions.includes('reservation'),
    orderResv.spec.params.ORD_DVSN_CD as Names,
  ],
  [
    'reservations abroad',
    ({ venues: [venue], sessions }) => isAbroad(venue) && sessions.includes('reservation'),
    orderResvAbroad.spec.params.ORD_DVSN as Names,
  ],
]
const isHome = (venue: string | undefined): boolean => venue === 'KRX' || venue === 'NXT' || venue === 'SOR'
const isAbroad = (venue: string | undefined): boolean => !isHome(venue) && !venue?.endsWith('DERIV')

/** The first that is in a name says what it means. */
const WORDS: readonly (readonly [RegExp, OrderKind])[] = [
  [/스톱|S\/L/, 'stop-limit'],
  [/STOP/, 'stop'],
  [/조건부/, 'conditional'],
  [/최유리/, 'best'],
  [/최우선/, 'first'],
  [/중간가/, 'mid'],
  [/시간외/, 'close-price'],
  [/단주/, 'odd-lot'],
  ...(['moo', 'loo', 'moc', 'loc', 'twap', 'vwap'] as const).map((kind) => [new RegExp(kind, 'i'), kind] as const),
  [/시장/, 'market'],
  [/지정/, 'limit'],
]
const kindNamed = (name: string): OrderKind | undefined => WORDS.find(([word]) => word.test(name))?.[1]
const timeNamed = (name: string): TimeInForce =>
  (['ioc', 'fok', 'gtp'] as const).find((one) => name.toLowerCase().includes(one)) ?? 'day'

describe('the codes of orders', () => {
  it.each(NAMES)('mean for %s what KIS calls them', (_, isOf, names) => {
    const rows = (ORDER_CODES as readonly OrderCodeRow[]).filter(isOf)
    expect(rows.length).toBeGreaterThan(0)
    for (const { kind, codes, venues } of rows) {
      for (const [timeInForce, code] of Object.entries(codes)) {
        const name = names[code] ?? ''
        expect({ code, kind: kindNamed(name), timeInForce: timeNamed(name) }).toEqual({ code, kind, timeInForce })
        expect(venues.length).toBeGreaterThan(0)
      }
    }
  })

  it('of bonds are one, which means a limit order', () => {
    const bond = { assetClass: 'bond', venue: 'KRX', session: 'regular' } as const
    expect(kindOfCode(bond, '01')).toEqual({ kind: 'limit', timeInForce: 'day' })
    expect(kindOfCode(bond, '00')).toBeUndefined()
  })
})
