import { type Environment, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { type OrderSession, orderKindsOf } from '@kis/utils'
import type { OrderTerms, SendSession, SendVenue } from '../order-terms.js'
import { kindOfCode, orderCodeOf } from './order-code-of.js'

type UtilsSessions = { readonly [S in SendSession]?: readonly OrderSession[] }

const US: UtilsSessions = { regular: ['regular'], daytime: ['daytime'], reservation: ['reservation'] }
// Reservations for Asia carry no code, so the rules of codes say nothing of them.
const ASIA: UtilsSessions = { regular: ['morning'] }

/** The sessions of `@kis/utils` behind the ones that orders are meant for. */
const SESSIONS: { readonly [V in Exclude<SendVenue, 'OVERSEAS_DERIV'>]: UtilsSessions } = {
  KRX: {
    regular: ['continuous', 'opening-auction'],
    'pre-open-close-price': ['pre-open-close-price'],
    'after-hours-close-price': ['after-hours-close-price'],
    'after-market': ['after-market'],
    reservation: ['reservation'],
  },
  NXT: { regular: ['main-market'], 'pre-market': ['pre-market'], 'after-market': ['after-market'] },
  SOR: { regular: ['continuous'] },
  KRX_DERIV: { regular: ['day'], night: ['night'] },
  NASDAQ: US,
  NYSE: US,
  AMEX: US,
  HKEX: ASIA,
  SSE: ASIA,
  SZSE: ASIA,
  TSE: ASIA,
  HOSE: ASIA,
  HNX: ASIA,
}

/**
 * Checks that KIS takes the kind of an order on a day: some hold since or until a date (애프터마켓 since 2026-09-14), ETF and ETN are
 * kept out of the after-market, KONEX takes two kinds only, and paper trading has few. It says nothing of the hour.
 *
 * @param options.on The day of the order, `YYYYMMDD`.
 * @throws KisValidationError naming `kind`; KisUnsupportedInPaperError for what real accounts alone have.
 */
export function checkOnDay(terms: OrderTerms, options: { readonly on: string; readonly env: Environment }): void {
  const { instrument, venue, session, side, kind, timeInForce } = terms
  if (venue === 'OVERSEAS_DERIV' || instrument.assetClass === 'bond') return
  const sessions = SESSIONS[venue][session]
  if (sessions === undefined) return
  const { market, product } = instrument.facts ?? {}
  const takenIn = (env: Environment): string[] =>
    sessions.flatMap((one) =>
      orderKindsOf({
        venue,
        session: one,
        side,
        env,
        on: options.on,
        market: market ?? undefined,
        product: product ?? (instrument.kind === 'etf' || instrument.kind === 'etn' ? instrument.kind : undefined),
      }),
    )
  const code = orderCodeOf(terms)
  const taken = takenIn(options.env)
  if (taken.includes(code)) return
  const what = `orders of kind '${kind}' (${timeInForce}) at ${venue} in the session '${session}'`
  if (options.env === 'paper' && takenIn('real').includes(code)) {
    throw new KisUnsupportedInPaperError({ operation: what })
  }
  const kinds = [
    ...new Set(
      taken.flatMap((one) => kindOfCode({ assetClass: instrument.assetClass, venue, session }, one)?.kind ?? []),
    ),
  ]
  throw new KisValidationError({
    field: 'kind',
    message: `KIS takes no ${what} for "${instrument.symbol}" on ${options.on}. ${
      kinds.length === 0 ? 'It takes none there then.' : `It takes: ${kinds.join(', ')}.`
    }`,
  })
}
