import { type Clock, type Environment, KisError, kstDate, type Logger } from '@kis/core'
import type { Calendar } from '@kis/utils/calendar'
import { checkLimits } from '../checks/check-limits.js'
import { checkTerms } from '../checks/check-terms.js'
import { assertPassed, type CheckName, failed, type OrderCheck, skipped } from '../checks/order-check.js'
import type { IntentBook } from '../intents/intent-book.js'
import type { OrderTerms } from '../order-terms.js'
import type { RiskGate, RiskTicket } from '../risk-gate.js'
import { checkRisk, needsReference } from './check-risk.js'
import type { ReferencePrice, ReferencePrices } from './reference-price.js'
import { type KillSwitchState, readSwitch, stopForLoss, takeOrder, writeSwitch } from './risk-counters.js'
import type { FullRiskLimits } from './risk-limits.js'

export interface RiskGateOptions {
  readonly env: Environment
  readonly clock: Clock
  readonly logger: Logger | undefined
  readonly calendar: () => Calendar
  readonly book: IntentBook
  readonly limits: FullRiskLimits
  readonly off: ReadonlySet<CheckName>
  readonly references: ReferencePrices
  /** 당일 손익 of the whole account in won against the day before; negative is a loss. */
  readonly dayProfit: (signal: AbortSignal | undefined) => Promise<number | null>
}

/** The switch that stops the orders of an account (긴급 중지). It is kept in the store: it survives a restart. */
export interface RiskSwitch {
  /** 긴급 중지: no order is sent from now on, by any process of the account, until it is released. Cancellations go on. */
  engage(reason: string): Promise<void>
  /** 긴급 중지 해제: orders may be sent again. */
  release(): Promise<void>
  /** Whether orders are stopped, since when and why. */
  state(): Promise<KillSwitchState>
}

/** The gate of an account. */
export interface AccountRisk extends RiskGate, RiskSwitch {
  /** Every look at an order, in the order in which they are taken; what failed first would refuse it. */
  inspect(terms: OrderTerms, signal: AbortSignal | undefined): Promise<readonly OrderCheck[]>
}

export function createRiskGate(options: RiskGateOptions): AccountRisk {
  const { env, clock, logger, book, limits, off, references } = options

  const referenceFor = async (
    terms: OrderTerms,
    signal: AbortSignal | undefined,
  ): Promise<ReferencePrice | undefined> => {
    const isNeeded = needsReference(terms, limits)
    if (!isNeeded && (off.has('limits') || terms.price === null)) return undefined
    try {
      return await references.get(terms.instrument, signal)
    } catch (error) {
      if (signal?.aborted || !KisError.isInstance(error)) throw error
      // Without it the limits that need it stay closed, and say so.
      logger?.warn('No reference price could be had for an order.', { symbol: terms.instrument.symbol, error })
      return undefined
    }
  }

  const lossCheck = async (terms: OrderTerms, signal: AbortSignal | undefined): Promise<OrderCheck | undefined> => {
    const { maxDailyLoss } = limits
    if (maxDailyLoss === null || isClosing(terms)) return undefined
    const profit = await options.dayProfit(signal)
    if (profit === null) {
      return failed(
        'risk',
        'risk.maxDailyLoss',
        'The profit of the day could not be had, and without it the limit cannot be held.',
      )
    }
    if (-profit < maxDailyLoss) return undefined
    await stopForLoss(book, kstDate(clock.now()))
    return failed(
      'risk',
      'risk.maxDailyLoss',
      `The account is ${-profit} won below the day before; the limit is ${maxDailyLoss}.`,
    )
  }

  const inspect = async (terms: OrderTerms, signal: AbortSignal | undefined): Promise<readonly OrderCheck[]> => {
    const calendar = options.calendar()
    // What needs no question to the broker comes first, so that a wrong order costs no call.
    const checks = checkTerms(terms, { env, calendar, now: clock.now(), off })
    if (checks.some(({ outcome }) => outcome === 'failed')) return checks
    const reference = await referenceFor(terms, signal)
    const loss = await lossCheck(terms, signal)
    const ofDay = off.has('limits') ? skipped('limits', 'It is switched off.') : checkLimits(terms, reference)
    return [...checks, ofDay, ...checkRisk(terms, limits, reference), ...(loss ? [loss] : [])]
  }

  return {
    inspect,
    async check(terms, { signal }): Promise<RiskTicket> {
      assertPassed(await inspect(terms, signal))
      return {
        take: (page) => takeOrder(page, { limits, now: clock.now(), closesOnly: isClosing(terms) }),
      }
    },
    engage: (reason) => writeSwitch(book, { isEngaged: true, reason, since: clock.now() }),
    release: () => writeSwitch(book, { isEngaged: false, reason: null, since: clock.now() }),
    state: () => readSwitch(book),
  }
}

/** What sells a holding opens no new risk. Contracts can be sold short, so their sales count as new. */
function isClosing({ side, instrument, credit }: OrderTerms): boolean {
  const isHolding = instrument.assetClass !== 'domestic-derivative' && instrument.assetClass !== 'overseas-derivative'
  return side === 'sell' && isHolding && credit?.action !== 'open'
}
