import { parseKst } from '@kis/core'
import type { TrPair, TrSpec } from '@kis/rest'
import type { Side } from '../../exchange/side.js'
import { ledgerRefusal } from '../../http/refusal.js'
import type { OverseasOrderRequest } from '../../overseas/overseas-desk.js'
import { overseasVenueOf } from '../../overseas/overseas-venues.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { decimalUnits, wholeNumber } from '../parameters.js'
import { specOf, specRoute } from '../spec-route.js'
import { overseasAccepted } from './overseas-accepted.js'

/** Decimals of a price abroad. */
export const OVERSEAS_DECIMALS = 4

const spec = specOf('overseasStock.order')
/** J… is the daytime trading of the years before 2025; the mock server calls the US sale VTTT1001U, some clients say VTTT1006U. */
const OTHER_IDS: Readonly<Record<string, readonly [side: Side, exchanges: readonly string[], isDaytime: boolean]>> = {
  JTTT1002U: ['buy', ['NASD', 'NYSE', 'AMEX'], true],
  JTTT1006U: ['sell', ['NASD', 'NYSE', 'AMEX'], true],
  VTTT1006U: ['sell', ['NASD', 'NYSE', 'AMEX'], false],
}

/** What a TR id is for. */
interface Meaning {
  readonly side: Side
  readonly exchanges: readonly string[]
  readonly isDaytime: boolean
}

const MEANINGS = meaningsOf(spec.tr)

/** 해외주식 주문, all nine exchanges: the TR id says which side, and which exchanges it is for. */
export const overseasOrder: ApiRoute = specRoute(spec, answer, {
  real: ['JTTT1002U', 'JTTT1006U'],
  paper: ['VTTT1006U'],
})

/** 해외주식 미국주간주문. */
export const overseasDaytimeOrder: ApiRoute = specRoute(specOf('overseasStock.daytimeOrder'), (call) =>
  place(call, {
    side: call.trId === 'TTTS6037U' ? 'sell' : 'buy',
    exchanges: ['NASD', 'NYSE', 'AMEX'],
    isDaytime: true,
  }),
)

function answer(call: ApiCall): ReturnType<ApiRoute['answer']> {
  const meaning = MEANINGS.get(call.trId)
  if (!meaning) throw ledgerRefusal(call.world.settings.env, 'venue')
  return place(call, meaning)
}

function place(call: ApiCall, { side, exchanges, isDaytime }: Meaning): ReturnType<ApiRoute['answer']> {
  const { world, parameters } = call
  const quantity = wholeNumber(parameters, 'ORD_QTY')
  const price = decimalUnits(parameters, 'OVRS_ORD_UNPR', OVERSEAS_DECIMALS)
  const account = orderingAccount(call)
  const code = parameters.text('OVRS_EXCG_CD')
  const venue = exchanges.includes(code) ? overseasVenueOf(code) : undefined
  if (!venue) throw ledgerRefusal(world.settings.env, 'venue')
  const order = world.overseasDesk.place({
    ...{ account, venue, side, quantity, price, isDaytime },
    symbol: parameters.text('PDNO'),
    kind: parameters.text('ORD_DVSN'),
    spread: spreadOf(call),
  })
  return overseasAccepted(world, order)
}

/** The times of an order that is worked in parts, in Korea and today. */
function spreadOf({ world, parameters }: ApiCall): OverseasOrderRequest['spread'] {
  if (parameters.text('ALGO_ORD_TMD_DVSN_CD') !== '00') return undefined
  const [from, until] = ['START_TIME', 'END_TIME'].map((name) => parseKst(world.overseas.date + parameters.text(name)))
  if (from === undefined || until === undefined) return undefined
  const DAY_MS = 86_400_000
  return { from, until: until > from ? until : until + DAY_MS }
}

function meaningsOf(tr: TrSpec): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  for (const [side, exchange, pair] of leavesOf(tr)) {
    for (const id of [pair.real, pair.paper]) {
      if (id === null) continue
      const exchanges = [...(meanings.get(id)?.exchanges ?? []), exchange]
      meanings.set(id, { side, exchanges, isDaytime: false })
    }
  }
  for (const [id, [side, exchanges, isDaytime]] of Object.entries(OTHER_IDS))
    meanings.set(id, { side, exchanges, isDaytime })
  return meanings
}

/** The leaves of the TR table: by side, then by exchange. */
function leavesOf(tr: TrSpec): (readonly [side: Side, exchange: string, pair: TrPair])[] {
  const branches: Readonly<Record<string, unknown>> = { ...tr }
  return (['buy', 'sell'] as const).flatMap((side) =>
    Object.entries(branches[side] ?? {}).flatMap(([exchange, pair]) =>
      typeof pair === 'object' && pair !== null ? [[side, exchange, pair as TrPair] as const] : [],
    ),
  )
}
