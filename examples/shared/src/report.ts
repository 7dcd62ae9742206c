import { KisError, KisOrderError } from '@kis/sdk'

/** Tells what went wrong in a line, and ends the program with exit code 1. What is no error of KIS is a mistake of the program and thrown on. */
export function report(error: unknown): void {
  if (!KisError.isInstance(error)) throw error
  // `unknown`: nobody knows whether the order was accepted. Look it up with orders.reconcile(); never send it again.
  const outcome = KisOrderError.isInstance(error) ? ` (${error.outcome})` : ''
  console.error(`실패: [${error.code}]${outcome} ${error.message}`)
  process.exitCode = 1
}
