import { KisValidationError, kstDate, kstDateTime } from '@kis/core'
import type { BookPage, IntentBook } from '../intents/intent-book.js'
import type { FullRiskLimits } from './risk-limits.js'

const MINUTE_MS = 60_000
const ORDERS = 'risk-orders'
const SWITCH = 'risk-switch'
const LOSS = 'risk-loss'

/** Whether orders are stopped by hand (긴급 중지). */
export interface KillSwitchState {
  readonly isEngaged: boolean
  readonly reason: string | null
  /** Epoch milliseconds of the last change; `null` if it was never touched */
  readonly since: number | null
}

interface LossStop {
  /** The Korean day on which the limit was reached. */
  readonly date: string
}

/** Counts one order of a minute, and refuses it when stopped. Only while nobody else writes. */
export async function takeOrder(
  page: BookPage,
  options: { readonly limits: FullRiskLimits; readonly now: number; readonly closesOnly: boolean },
): Promise<void> {
  const { limits, now, closesOnly } = options
  const { isEngaged, reason } = (await page.read(SWITCH, isSwitch)) ?? OFF
  if (isEngaged) throw stopped('killSwitch', `Orders are stopped (긴급 중지): ${reason ?? 'no reason given'}.`)
  const loss = await page.read(LOSS, isLossStop)
  if (loss?.date === kstDate(now) && !closesOnly) {
    throw stopped('maxDailyLoss', 'The loss limit of the day was reached: nothing is bought any more today.')
  }
  if (limits.maxOrdersPerMinute === null) return
  const recent = ((await page.read(ORDERS, isTimes)) ?? []).filter((at) => now - at < MINUTE_MS && at <= now)
  if (recent.length >= limits.maxOrdersPerMinute) {
    const next = (recent[0] ?? now) + MINUTE_MS
    throw stopped(
      'maxOrdersPerMinute',
      `There were ${recent.length} orders within a minute, the limit. The next may go at ${kstDateTime(next)} (KST).`,
    )
  }
  await page.write(ORDERS, [...recent, now])
}

export async function readSwitch(book: IntentBook): Promise<KillSwitchState> {
  return book.exclusively(async (page) => (await page.read(SWITCH, isSwitch)) ?? OFF)
}

export async function writeSwitch(book: IntentBook, state: KillSwitchState): Promise<void> {
  await book.exclusively((page) => page.write(SWITCH, state))
}

/** Remembers that the loss limit of a day was reached, also for other processes and after a restart. */
export async function stopForLoss(book: IntentBook, date: string): Promise<void> {
  await book.exclusively((page) => page.write(LOSS, { date } satisfies LossStop))
}

const OFF: KillSwitchState = { isEngaged: false, reason: null, since: null }

function stopped(name: string, message: string): KisValidationError {
  return new KisValidationError({ field: `risk.${name}`, message: `${message} Nothing was sent.` })
}

function isTimes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number')
}

function isSwitch(value: unknown): value is KillSwitchState {
  return typeof value === 'object' && value !== null && typeof (value as KillSwitchState).isEngaged === 'boolean'
}

function isLossStop(value: unknown): value is LossStop {
  return typeof value === 'object' && value !== null && typeof (value as LossStop).date === 'string'
}
