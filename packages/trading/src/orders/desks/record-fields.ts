import { KisValidationError } from '@kis/core'
import { withHidden } from '../../present.js'
import type { OrderRecord, OrderRecords } from '../order-record.js'
import { orderNumberKey } from '../order-ref.js'
import type { Side } from '../order-terms.js'

/** 매도매수구분코드 of every list: `01` sell, `02` buy. */
export function sideOfCode(code: string): Side | null {
  return code === '01' ? 'sell' : code === '02' ? 'buy' : null
}

/** 매도매수구분코드 of a request. */
export function codeOfSide(side: Side): '01' | '02' {
  return side === 'sell' ? '01' : '02'
}

/** An order number of which zeros mean that there is none. */
export function numberOrNull(orderNumber: string | null): string | null {
  return orderNumber !== null && /[1-9A-Z]/i.test(orderNumber) ? orderNumber : null
}

/** KIS writes 0 for an order without a price, and for one without fills. */
export function amountOrNull(amount: number | null): number | null {
  return amount === 0 ? null : amount
}

/** What a row is, told from its original order and a text such as `매수정정*` or `BUY CANCEL*`. */
export function actionOf(originalOrderNumber: string | null, text: string | null): OrderRecord['action'] {
  if (originalOrderNumber === null) return 'new'
  return text !== null && /취소|cancel/i.test(text) ? 'cancel' : 'amend'
}

/** Whether something of it can still fill. A cancellation is a row of its own in some lists; nothing of it can. */
export function isOpen({ remainingQuantity, action }: OrderRecord): boolean {
  return (remainingQuantity ?? 0) > 0 && action !== 'cancel'
}

/** 정정취소구분: `01` amend, `02` cancel. */
export function actionOfCode(code: string): OrderRecord['action'] {
  return code === '01' ? 'amend' : code === '02' ? 'cancel' : 'new'
}

/**
 * The rows of all pages. A row that moved to the next page while the list was read is told once, as it was told last. Rows without a
 * number are KIS's way to say that there is none.
 */
export function recordsOf<R extends OrderRecord>(
  records: readonly R[],
  parts: readonly { readonly complete: boolean; readonly pages: readonly unknown[] }[],
): OrderRecords & { readonly records: readonly R[] } {
  const unique = new Map<string, R>()
  for (const record of records) {
    if (record.orderNumber.trim() === '') continue
    const { session, assetClass, venue, date, orgNumber, orderNumber, action, symbol, side, time } = record
    const isReservation = session === 'reservation'
    // Abroad one exchange may answer for another, so that the venue tells nothing.
    const place = assetClass === 'domestic-stock' ? venue : ''
    const identity = [isReservation, place, date, orgNumber, orderNumberKey(orderNumber), action, symbol, side, time]
    unique.set(identity.join(), record)
  }
  return withHidden(
    { records: [...unique.values()], complete: parts.every(({ complete }) => complete) },
    { raw: parts.flatMap(({ pages }) => pages) },
  )
}

/** @throws KisValidationError for an amendment or cancellation whose quantity KIS wants to be told. */
export function requireQuantity(quantity: number | undefined, what: string): number {
  if (quantity !== undefined) return quantity
  throw new KisValidationError({
    field: 'quantity',
    message: `KIS changes ${what} by quantity only, it knows no "all that remains": give "quantity" (what the list of open orders tells).`,
  })
}
