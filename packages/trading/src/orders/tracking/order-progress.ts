import { Big } from 'big.js'
import type { AssetClass } from '../../instrument/instrument.js'
import type { OrderRecord } from '../order-record.js'
import { orderNumberKey } from '../order-ref.js'
import type { OrderStatus } from '../order-status.js'

/** A notice about an order (체결통보), as far as it moves the order on. */
export interface NoticeFacts {
  readonly assetClass?: AssetClass | undefined
  readonly kind: 'accepted' | 'amended' | 'cancelled' | 'rejected' | 'filled'
  readonly orderNumber: string
  readonly originalOrderNumber: string | null
  /** Shares of this fill; for the other kinds those that they are about */
  readonly quantity: number
  readonly price: number | null
  readonly time: string
}

/** What happened to one number of an order. An amendment goes on under a number of its own. */
export interface OrderLeg {
  readonly orderNumber: string
  readonly orgNumber: string
  /** The day `YYYYMMDD` under which the broker keeps the number. */
  readonly date: string
  readonly quantity: number
  /** 주문가격; `null` for one without */
  readonly price: number | null
  /** Fills that notices told, each counted once. */
  readonly fills: readonly { readonly quantity: number; readonly price: number; readonly time: string }[]
  /** Numbers of the cancellations that notices told. */
  readonly cancellations: readonly string[]
  /** What the broker's list told at the last look. */
  readonly listed: {
    /** 총체결수량 */
    readonly filledQuantity: number
    /** 체결평균가 */
    readonly averagePrice: number | null
    /** Shares that were cancelled, or went on under another number. */
    readonly gone: number
    /** Whether nothing of it remains. */
    readonly isOver: boolean
  } | null
  /** Shares that were cancelled, or went on under another number, as notices and replies told. */
  readonly gone: number
  readonly isRejected: boolean
  /**
   * Notices that told the same as one before (a second fill, or the first once more), or a change whose reply was lost. Only the broker's list can
   * tell.
   */
  readonly isDoubtful: boolean
}

/** What is known of an order. Notices and rows of lists may come in any order, late and twice. */
export interface OrderProgress {
  readonly legs: readonly OrderLeg[]
  /** Numbers under which parts of it go on as orders of their own, as `orderNumberKey` writes them. */
  readonly apart: readonly string[]
  /** 거부사유 */
  readonly reason: string | null
}

type LegFacts = Pick<OrderLeg, 'orderNumber' | 'orgNumber' | 'date' | 'quantity'> & Partial<Pick<OrderLeg, 'price'>>

/** A leg of which nothing is known but its number. */
export function newLeg({ orderNumber, orgNumber, date, quantity, price = null }: LegFacts): OrderLeg {
  const nothing = { fills: [], cancellations: [], listed: null, gone: 0, isRejected: false, isDoubtful: false }
  return { orderNumber, orgNumber, date, quantity, price, ...nothing }
}

/** Whether a number belongs to the order. */
export function hasNumber({ legs }: OrderProgress, orderNumber: string): boolean {
  return legIndex(legs, orderNumber) >= 0
}

/** Takes a notice in; the same progress when it is about something else or tells nothing new. */
export function withNotice(progress: OrderProgress, notice: NoticeFacts): OrderProgress {
  const { kind, orderNumber, originalOrderNumber, quantity, price } = notice
  // Amendments and cancellations have numbers of their own and name the one they are about.
  const index = legIndex(progress.legs, originalOrderNumber ?? orderNumber)
  const leg = progress.legs[index]
  if (!leg) return progress
  switch (kind) {
    case 'filled':
      return replaced(progress, index, withFill(leg, notice))
    case 'cancelled':
      return replaced(progress, index, withCancellation(leg, notice))
    case 'rejected':
      // A refused amendment or cancellation leaves the order as it is.
      return originalOrderNumber === null ? replaced(progress, index, { ...leg, isRejected: true }) : progress
    case 'amended':
      return withSuccessor(progress, index, { orderNumber, quantity, price: price ?? undefined })
    case 'accepted':
      return progress
  }
}

/** The order goes on under a new number; what was not amended stays behind. */
export function withSuccessor(progress: OrderProgress, index: number, next: Successor): OrderProgress {
  const { orderNumber, quantity, price } = next
  const leg = progress.legs[index]
  if (!leg || progress.apart.includes(orderNumberKey(orderNumber))) return progress
  const known = legIndex(progress.legs, orderNumber)
  const successor = progress.legs[known]
  if (successor) {
    const isNew = price !== undefined && price !== successor.price
    return isNew ? replaced(progress, known, { ...successor, price }) : progress
  }
  const gone = Math.min(leg.quantity, goneOf(leg) + quantity)
  const legs = progress.legs.with(index, { ...leg, gone })
  const facts = { orderNumber, quantity, date: leg.date, orgNumber: next.orgNumber || leg.orgNumber }
  return { ...progress, legs: [...legs, newLeg({ ...facts, price: price ?? leg.price })] }
}

interface Successor {
  readonly orderNumber: string
  readonly quantity: number
  readonly orgNumber?: string | undefined
  /** Left out: as before. */
  readonly price?: number | null | undefined
}

/** The last number is for another quantity and price from now on. */
export function restated(progress: OrderProgress, terms: Pick<OrderLeg, 'quantity' | 'price'>): OrderProgress {
  const { quantity, price } = terms
  const last = progress.legs.length - 1
  const leg = progress.legs[last]
  return leg ? replaced(progress, last, { ...leg, quantity, price }) : progress
}

/** A part goes on as an order of its own, under a number that a notice, or a list, may have told already. */
export function splitOff(
  progress: OrderProgress,
  orderNumber: string,
  quantity: number,
): { readonly rest: OrderProgress; readonly leg: OrderLeg | undefined } {
  if (progress.apart.includes(orderNumberKey(orderNumber))) return { rest: progress, leg: undefined }
  const leg = progress.legs[legIndex(progress.legs, orderNumber)]
  if (leg) return { rest: without(progress, leg), leg }
  const last = progress.legs.length - 1
  const from = progress.legs[last]
  if (!from) return { rest: progress, leg: undefined }
  const gone = Math.min(from.quantity, goneOf(from) + quantity)
  const apart = [...progress.apart, orderNumberKey(orderNumber)]
  return { rest: { ...replaced(progress, last, { ...from, gone }), apart }, leg: undefined }
}

/** Only the list can tell how it stands. */
export function doubted(progress: OrderProgress): OrderProgress {
  return { ...progress, legs: progress.legs.map((leg) => ({ ...leg, isDoubtful: true })) }
}

/**
 * Takes a row of the broker's list in, which has the last word on what it tells.
 *
 * @param isPart Whether it is the amendment of a part, which goes on as an order of its own.
 */
export function withRecord(progress: OrderProgress, record: OrderRecord, isPart = false): OrderProgress {
  const { originalOrderNumber, action, orderNumber, quantity, price, orgNumber } = record
  const own = legIndex(progress.legs, orderNumber)
  const leg = progress.legs[own]
  if (leg && isPart && own > 0) return without(progress, leg)
  if (leg) {
    const reason = record.rejectionReason ?? progress.reason
    return { ...replaced(progress, own, listedLeg(leg, record)), reason }
  }
  const original = originalOrderNumber === null ? -1 : legIndex(progress.legs, originalOrderNumber)
  if (original < 0 || isWhollyRejected(record) || action !== 'amend') return progress
  const key = orderNumberKey(orderNumber)
  if (progress.apart.includes(key)) return progress
  if (isPart) return { ...progress, apart: [...progress.apart, key] }
  const next = { orderNumber, quantity, orgNumber, price: price ?? undefined }
  return withRecord(withSuccessor(progress, original, next), record)
}

function listedLeg(leg: OrderLeg, record: OrderRecord): OrderLeg {
  const { filledQuantity, averageFillPrice, cancelledQuantity, rejectedQuantity, remainingQuantity, action } = record
  // An amendment goes on with what remained at the broker, which may be less than anybody knew here.
  const quantity = action === 'amend' ? record.quantity : leg.quantity
  const isOver = remainingQuantity === 0
  // What neither is filled nor remains was cancelled, or goes on under another number.
  const left = (isOver ? quantity : record.quantity) - filledQuantity - (remainingQuantity ?? record.quantity)
  const gone = isOver ? left : Math.max(left, cancelledQuantity ?? 0)
  const isBehind = leg.listed !== null && leg.listed.filledQuantity > filledQuantity
  return {
    ...leg,
    quantity,
    listed: isBehind ? leg.listed : { filledQuantity, averagePrice: averageFillPrice, gone, isOver },
    isRejected: leg.isRejected || (rejectedQuantity !== null && rejectedQuantity >= record.quantity),
    isDoubtful: false,
  }
}

/** What the legs add up to. */
export interface OrderSummary {
  readonly status: OrderStatus
  /** 총체결수량 */
  readonly filledQuantity: number
  /** 잔여수량 that may still fill */
  readonly remainingQuantity: number
  /** 체결평균가, exact to eight places; `null` without fills, or where the prices of some are not known */
  readonly averageFillPrice: number | null
  readonly isDoubtful: boolean
}

/** The last leg of which something remains, or else the last: what an amendment or a cancellation is about. */
export function currentLeg({ legs }: OrderProgress): OrderLeg | undefined {
  return legs.findLast((leg) => remainingOf(leg) > 0) ?? legs.at(-1)
}

/** What was filled under one number. */
export interface LegFills extends Pick<OrderSummary, 'filledQuantity' | 'averageFillPrice'> {
  readonly orderNumber: string
}

export function fillsOf({ legs }: OrderProgress): readonly LegFills[] {
  return legs.map((leg) => {
    const filledQuantity = filledOf(leg)
    return { orderNumber: leg.orderNumber, filledQuantity, averageFillPrice: averageOf([leg], filledQuantity) }
  })
}

export function summarize({ legs }: OrderProgress): OrderSummary {
  const filledQuantity = legs.reduce((sum, leg) => sum + filledOf(leg), 0)
  const remainingQuantity = legs.reduce((sum, leg) => sum + remainingOf(leg), 0)
  const status = statusOf(legs, filledQuantity, remainingQuantity)
  // Of what is filled to the last share, nothing is in doubt.
  const isDoubtful = status !== 'filled' && legs.some((leg) => leg.isDoubtful)
  return {
    status,
    filledQuantity,
    remainingQuantity,
    averageFillPrice: averageOf(legs, filledQuantity),
    isDoubtful,
  }
}

function statusOf(legs: readonly OrderLeg[], filled: number, remaining: number): OrderStatus {
  if (legs.length === 0) return 'pending'
  if (legs.every((leg) => leg.isRejected)) return 'rejected'
  if (remaining > 0) return filled > 0 ? 'partially-filled' : 'accepted'
  const ordered = legs.reduce((sum, leg) => sum + leg.quantity - passedOn(legs, leg), 0)
  return filled >= ordered ? 'filled' : 'cancelled'
}

// What went on under a later number is counted there.
function passedOn(legs: readonly OrderLeg[], leg: OrderLeg): number {
  return legs.at(-1) === leg ? 0 : goneOf(leg)
}

function filledOf(leg: OrderLeg): number {
  const told = leg.fills.reduce((sum, { quantity }) => sum + quantity, 0)
  return Math.min(leg.quantity, Math.max(told, leg.listed?.filledQuantity ?? 0))
}

// Notices and the list tell of the same shares; of what is over, the list has the last word.
function goneOf({ gone, listed }: OrderLeg): number {
  if (listed === null) return gone
  return listed.isOver ? listed.gone : Math.max(gone, listed.gone)
}

function remainingOf(leg: OrderLeg): number {
  return leg.isRejected ? 0 : Math.max(0, leg.quantity - goneOf(leg) - filledOf(leg))
}

function averageOf(legs: readonly OrderLeg[], filled: number): number | null {
  if (filled === 0) return null
  let amount = new Big(0)
  for (const leg of legs) {
    const quantity = filledOf(leg)
    if (quantity === 0) continue
    const told = leg.fills.reduce((sum, fill) => sum + fill.quantity, 0)
    if (told === quantity) for (const fill of leg.fills) amount = amount.plus(new Big(fill.price).times(fill.quantity))
    else if (leg.listed?.filledQuantity === quantity && leg.listed.averagePrice !== null)
      amount = amount.plus(new Big(leg.listed.averagePrice).times(quantity))
    else return null
  }
  return amount.div(filled).round(8).toNumber()
}

function withFill(leg: OrderLeg, { quantity, price, time }: NoticeFacts): OrderLeg {
  const fill = { quantity, price: price ?? 0, time }
  const isTold = leg.fills.some((one) => one.quantity === quantity && one.price === fill.price && one.time === time)
  return isTold ? { ...leg, isDoubtful: true } : { ...leg, fills: [...leg.fills, fill] }
}

function withCancellation(leg: OrderLeg, { orderNumber, quantity }: NoticeFacts): OrderLeg {
  const number = orderNumberKey(orderNumber)
  if (leg.cancellations.includes(number)) return leg
  const gone = Math.min(leg.quantity, leg.gone + quantity)
  // The list has told of more than notices did: this may be what it told of, or still more.
  const isDoubtful = leg.isDoubtful || (remainingOf(leg) > 0 && (leg.listed?.gone ?? 0) > leg.gone)
  return { ...leg, gone, isDoubtful, cancellations: [...leg.cancellations, number] }
}

function isWhollyRejected({ rejectedQuantity, quantity }: OrderRecord): boolean {
  return rejectedQuantity !== null && rejectedQuantity >= quantity
}

/** A leg is an order of its own. */
function without(progress: OrderProgress, leg: OrderLeg): OrderProgress {
  const legs = progress.legs.filter((one) => one !== leg)
  return { ...progress, legs, apart: [...progress.apart, orderNumberKey(leg.orderNumber)] }
}

function replaced(progress: OrderProgress, index: number, leg: OrderLeg): OrderProgress {
  return { ...progress, legs: progress.legs.with(index, leg) }
}

function legIndex(legs: readonly OrderLeg[], orderNumber: string): number {
  const key = orderNumberKey(orderNumber)
  return legs.findIndex((leg) => orderNumberKey(leg.orderNumber) === key)
}
