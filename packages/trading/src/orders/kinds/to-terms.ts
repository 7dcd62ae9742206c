import { KisValidationError } from '@kis/core'
import { checkDate } from '../../dates.js'
import type { Instrument } from '../../instrument/instrument.js'
import { isOverseasVenue } from '../../instrument/venue-codes.js'
import type { CreditTerms, OrderTerms, SendVenue, Side } from '../order-terms.js'
import { checkOrderPrice, checkOrderQuantity, shown } from './check-amounts.js'
import { orderCodeRows } from './order-code-of.js'
import { ALGORITHM_KINDS, type OrderCodeRow, PRICED_KINDS, STOP_KINDS } from './order-codes.js'
import type { OrderRequest } from './order-request.js'

/** A request as it may come from JavaScript: anything in any field. */
type Loose = { readonly [F in 'venue' | 'session' | 'kind' | 'timeInForce' | 'rounding' | Detail]?: unknown } & {
  readonly symbol?: unknown
  readonly quantity?: unknown
}
type Detail = 'price' | 'stopPrice' | 'credit' | 'reservedUntil' | 'algorithmTimes'

/**
 * What a request means for an instrument, with all defaults filled in. The run-time twin of the types of `OrderRequest`: whether the
 * session is open, and the kind in force today, is not asked here (`checkOnDay`), nor is the tick grid.
 *
 * @throws KisValidationError naming the field, with what may stand there.
 */
export function toTerms(side: Side, request: OrderRequest, instrument: Instrument): OrderTerms {
  const asked: Loose = request
  oneOf('side', side, ['buy', 'sell'])
  if (typeof asked.symbol !== 'string' || asked.symbol.trim() === '') {
    throw new KisValidationError({ field: 'symbol', message: 'Parameter "symbol" must be the code of an instrument.' })
  }
  const venues = venuesOf(instrument)
  const venue = oneOf('venue', asked.venue ?? 'KRX', venues, ` for ${instrument.symbol}`)
  const atVenue = orderCodeRows(instrument.assetClass).filter((row) => row.venues.some((one) => one === venue))
  const session = oneOf(
    'session',
    asked.session ?? 'regular',
    atVenue.flatMap((row) => row.sessions),
    ` at ${venue}`,
  )
  const row = rowOf(
    side,
    asked.kind,
    atVenue.filter((one) => one.sessions.some((name) => name === session)),
    ` at ${venue} in the session '${session}'`,
  )
  const { kind } = row
  const timesInForce = (['day', 'ioc', 'fok', 'gtp'] as const).filter((one) => row.codes[one] !== undefined)
  const timeInForce = oneOf('timeInForce', asked.timeInForce ?? 'day', timesInForce, ` for '${kind}' at ${venue}`)

  const has = (kinds: readonly string[]): boolean => kinds.includes(kind)
  const absent = (field: Detail, why: string): null => {
    if (asked[field] === undefined || asked[field] === null) return null
    throw new KisValidationError({ field, message: `Leave "${field}" out: ${why}.` })
  }
  const isHome = instrument.assetClass === 'domestic-stock'
  const isReservation = session === 'reservation'
  // Only stocks have tick tables that are known whatever the instrument.
  const isRounded = asked.rounding !== undefined && (isHome || instrument.assetClass === 'overseas-stock')
  return {
    instrument,
    side,
    venue,
    session,
    kind,
    timeInForce,
    quantity: checkOrderQuantity(asked.quantity),
    price: has(PRICED_KINDS)
      ? checkOrderPrice('price', asked.price, instrument, isRounded)
      : absent('price', `an order of kind '${kind}' has none`),
    stopPrice: has(STOP_KINDS)
      ? checkOrderPrice('stopPrice', asked.stopPrice, instrument, isRounded)
      : absent('stopPrice', `an order of kind '${kind}' has none`),
    credit: isHome
      ? creditOf(side, asked.credit, isReservation)
      : absent('credit', 'credit is for stocks at home only'),
    reservedUntil:
      isHome && isReservation
        ? optionalDate('reservedUntil', asked.reservedUntil)
        : absent('reservedUntil', 'only reservations at KRX last several days'),
    algorithmTimes:
      has(ALGORITHM_KINDS) && !isReservation
        ? timesOf(asked.algorithmTimes)
        : absent('algorithmTimes', `only 'twap' and 'vwap' orders in the regular session have times`),
  }
}

/** Where orders for an instrument can be sent. */
function venuesOf({ assetClass, venue, symbol }: Instrument): readonly SendVenue[] {
  switch (assetClass) {
    case 'domestic-stock':
      return ['KRX', 'NXT', 'SOR']
    case 'bond':
      return ['KRX']
    case 'domestic-derivative':
      return ['KRX_DERIV']
    case 'overseas-derivative':
      return ['OVERSEAS_DERIV']
    case 'overseas-stock':
      if (isOverseasVenue(venue)) return [venue]
      break
    default:
  }
  throw new KisValidationError({ field: 'symbol', message: `"${symbol}" (${assetClass}, ${venue}) cannot be ordered.` })
}

function rowOf(side: Side, kind: unknown, rows: readonly OrderCodeRow[], where: string): OrderCodeRow {
  const row = rows.find((one) => one.kind === kind)
  if (row?.side !== undefined && row.side !== side) {
    throw new KisValidationError({
      field: 'kind',
      message: `Orders of kind '${row.kind}' can only be sent to ${row.side}${where}.`,
    })
  }
  if (row) return row
  const kinds = rows.filter((one) => one.side === undefined || one.side === side).map((one) => one.kind)
  throw choiceError('kind', kind, kinds, where)
}

function creditOf(side: Side, credit: unknown, isReservation: boolean): CreditTerms | null {
  if (credit === undefined || credit === null) return null
  if (typeof credit !== 'object') {
    throw new KisValidationError({ field: 'credit', message: `Parameter "credit" must be { type, action }.` })
  }
  const asked: { readonly [F in keyof CreditTerms]?: unknown } = credit
  const type = oneOf('credit.type', asked.type, ['own-loan', 'market-loan', 'own-short', 'market-short'] as const)
  const action = oneOf('credit.action', asked.action, ['open', 'repay'] as const)
  const isLoan = type === 'own-loan' || type === 'market-loan'
  const needed = isLoan === (action === 'open') ? 'buy' : 'sell'
  if (side !== needed) {
    throw new KisValidationError({
      field: 'credit',
      message: `Credit '${type}' (${action}) goes with orders to ${needed}, not to ${side}.`,
    })
  }
  if (isReservation && side === 'buy') {
    throw new KisValidationError({ field: 'credit', message: 'Reservations to buy are for cash only.' })
  }
  if (action === 'repay') return { type, action, loanDate: checkDate('credit.loanDate', asked.loanDate) }
  if (asked.loanDate === undefined || asked.loanDate === null) return { type, action }
  throw new KisValidationError({ field: 'credit.loanDate', message: 'Leave "loanDate" out: a new loan has none yet.' })
}

function timesOf(times: unknown): OrderTerms['algorithmTimes'] {
  if (times === undefined || times === null) return null
  const { from, to }: { readonly from?: unknown; readonly to?: unknown } = times
  if (isTime(from) && isTime(to) && from !== to) return { from, to }
  throw new KisValidationError({
    field: 'algorithmTimes',
    message: 'Parameter "algorithmTimes" must be { from, to }, two different times written HHMMSS (KST).',
  })
}

function isTime(time: unknown): time is string {
  return typeof time === 'string' && /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(time)
}

function optionalDate(field: string, date: unknown): string | null {
  return date === undefined || date === null ? null : checkDate(field, date)
}

function oneOf<T extends string>(field: string, value: unknown, choices: readonly T[], where = ''): T {
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  throw choiceError(field, value, choices, where)
}

function choiceError(field: string, value: unknown, choices: readonly string[], where: string): KisValidationError {
  const list = [...new Set(choices)].map((choice) => `'${choice}'`).join(', ')
  return new KisValidationError({
    field,
    message: `Parameter "${field}" must be one of ${list}${where}, got ${shown(value)}.`,
  })
}
