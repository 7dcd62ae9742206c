import { KisError, KisValidationError } from '@kis/core'

/** What is looked at before an order is sent. */
export type CheckName = 'kind' | 'session' | 'listing' | 'tick' | 'limits' | 'lot' | 'risk'

/** What one look at an order found. */
export interface OrderCheck {
  readonly name: CheckName
  /** `skipped`: what it would take to know is not known, or it was switched off. */
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why it failed or was skipped. */
  readonly message: string | null
  /** The field of the order at fault. */
  readonly field: string | null
}

export function passed(name: CheckName): OrderCheck {
  return { name, outcome: 'passed', message: null, field: null }
}

export function failed(name: CheckName, field: string, message: string): OrderCheck {
  return { name, outcome: 'failed', message, field }
}

export function skipped(name: CheckName, message: string): OrderCheck {
  return { name, outcome: 'skipped', message, field: null }
}

/** Runs a check that throws what it finds. Anything but an error of these packages goes on. */
export function outcomeOf(name: CheckName, look: () => OrderCheck | undefined): OrderCheck {
  try {
    return look() ?? passed(name)
  } catch (error) {
    if (!KisError.isInstance(error)) throw error
    const field = KisValidationError.isInstance(error) ? error.field : name
    return failed(name, field, (error as KisError).message)
  }
}

/** @throws KisValidationError of the first check that failed. */
export function assertPassed(checks: readonly OrderCheck[]): void {
  const wrong = checks.find(({ outcome }) => outcome === 'failed')
  if (!wrong) return
  throw new KisValidationError({ field: wrong.field ?? wrong.name, message: `${wrong.message} Nothing was sent.` })
}
