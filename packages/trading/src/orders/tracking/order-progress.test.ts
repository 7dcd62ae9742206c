import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listedRow as row } from './__fixtures__/listed-row.js'
import {
  type NoticeFacts,
  newLeg,
  type OrderProgress,
  summarize,
  withNotice,
  withRecord,
  withSuccessor,
} from './order-progress.js'

const NUMBER = '0000000100'

function started(quantity = 10): OrderProgress {
  const leg = newLeg({ orderNumber: NUMBER, orgNumber: '06010', date: '20261120', quantity })
  return { legs: [leg], apart: [], reason: null }
}

function fill(quantity: number, price: number, time = '100000', orderNumber = '100'): NoticeFacts {
  return { kind: 'filled', orderNumber, originalOrderNumber: null, quantity, price, time }
}

function cancellation(quantity: number, orderNumber = '101', of = NUMBER): NoticeFacts {
  return { kind: 'cancelled', orderNumber, originalOrderNumber: of, quantity, price: null, time: '100100' }
}

describe('the progress of an order', () => {
  it('adds fills up, to the last won of their average', () => {
    const first = withNotice(started(), fill(3, 70_000))
    expect(summarize(first)).toMatchObject({ status: 'partially-filled', filledQuantity: 3, remainingQuantity: 7 })
    const last = withNotice(first, fill(7, 70_100, '100001'))
    expect(summarize(last)).toMatchObject({ status: 'filled', filledQuantity: 10, averageFillPrice: 70_070 })
  })

  it('counts a notice that says the same as one before only once the list of the broker agrees', () => {
    const doubtful = withNotice(withNotice(started(), fill(3, 70_000)), fill(3, 70_000))
    expect(summarize(doubtful)).toMatchObject({ filledQuantity: 3, isDoubtful: true })
    const twice = withRecord(doubtful, row({ filledQuantity: 6, averageFillPrice: 70_000, remainingQuantity: 4 }))
    expect(summarize(twice)).toMatchObject({ filledQuantity: 6, averageFillPrice: 70_000, isDoubtful: false })
    const once = withRecord(doubtful, row({ filledQuantity: 3, averageFillPrice: 70_000, remainingQuantity: 7 }))
    expect(summarize(once)).toMatchObject({ filledQuantity: 3, isDoubtful: false })
  })

  it('goes on under the number of an amendment', () => {
    const partly = withNotice(started(), fill(3, 70_000))
    const amended = withNotice(partly, {
      ...{ kind: 'amended', orderNumber: '0000000102', originalOrderNumber: NUMBER },
      ...{ quantity: 7, price: 70_500, time: '100200' },
    })
    expect(summarize(amended)).toMatchObject({ status: 'partially-filled', filledQuantity: 3, remainingQuantity: 7 })
    const filled = withNotice(amended, fill(7, 70_500, '100300', '102'))
    expect(summarize(filled)).toMatchObject({ status: 'filled', filledQuantity: 10, averageFillPrice: 70_350 })
    expect(withSuccessor(amended, 0, { orderNumber: '102', quantity: 7 })).toBe(amended)
  })

  it('keeps what was filled when the rest is cancelled, and a part when a part is', () => {
    const partly = withNotice(started(), fill(3, 70_000))
    const all = withNotice(partly, cancellation(7))
    expect(summarize(all)).toMatchObject({ status: 'cancelled', filledQuantity: 3, remainingQuantity: 0 })
    const some = withNotice(partly, cancellation(2))
    expect(summarize(some)).toMatchObject({ status: 'partially-filled', remainingQuantity: 5 })
    expect(summarize(withNotice(some, cancellation(2)))).toMatchObject({ remainingQuantity: 5 })
  })

  it('is rejected by a notice or by the list, but not by the refusal of an amendment', () => {
    const refused: NoticeFacts = { ...fill(10, 0), kind: 'rejected' }
    expect(summarize(withNotice(started(), refused)).status).toBe('rejected')
    expect(summarize(withNotice(started(), { ...refused, orderNumber: '7', originalOrderNumber: NUMBER })).status).toBe(
      'accepted',
    )
    const listed = withRecord(
      started(),
      row({ rejectedQuantity: 10, remainingQuantity: 0, rejectionReason: '한도초과' }),
    )
    expect(summarize(listed).status).toBe('rejected')
    expect(listed.reason).toBe('한도초과')
  })

  it('finds out from the list alone what no notice told', () => {
    const moved = withRecord(
      started(),
      row({ orderNumber: '103', originalOrderNumber: '100', action: 'amend', quantity: 10 }),
    )
    expect(moved.legs).toHaveLength(2)
    expect(summarize(moved)).toMatchObject({ status: 'accepted', remainingQuantity: 10 })
    expect(summarize(withRecord(started(), row({ remainingQuantity: 0, filledQuantity: 4 })))).toMatchObject({
      status: 'cancelled',
      filledQuantity: 4,
    })
  })

  it('asks the list whether a cancellation is one that the list has told of already', () => {
    const listed = withRecord(started(), row({ remainingQuantity: 6, cancelledQuantity: 4 }))
    const noticed = withNotice(listed, cancellation(4))
    expect(summarize(noticed)).toMatchObject({ remainingQuantity: 6, isDoubtful: true })
    const same = withRecord(noticed, row({ remainingQuantity: 6, cancelledQuantity: 4 }))
    expect(summarize(same)).toMatchObject({ remainingQuantity: 6, isDoubtful: false })
    const more = withRecord(noticed, row({ remainingQuantity: 2, cancelledQuantity: 8 }))
    expect(summarize(more)).toMatchObject({ remainingQuantity: 2, isDoubtful: false })
  })

  it('tells the amendment of a part from that of all by the same list', () => {
    const part = row({ orderNumber: '103', originalOrderNumber: '100', action: 'amend', quantity: 4 })
    const apart = withRecord(withRecord(started(), row({ remainingQuantity: 6 })), part, true)
    expect(summarize(apart)).toMatchObject({ status: 'accepted', remainingQuantity: 6 })
    expect(apart.legs).toHaveLength(1)
    expect(withSuccessor(apart, 0, { orderNumber: '103', quantity: 4 })).toBe(apart)
  })

  it('leaves orders of other numbers alone', () => {
    const before = started()
    expect(withNotice(before, fill(3, 1, '090000', '999'))).toBe(before)
    expect(withRecord(before, row({ orderNumber: '999' }))).toBe(before)
  })

  it('ends the same whatever the order in which different notices and the final list come', () => {
    const story = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }).chain((parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0)
      const notices = parts.map((part, index) =>
        fill(part, 70_000 + index * 100, `1000${String(index).padStart(2, '0')}`),
      )
      return fc.record({
        total: fc.constant(total),
        notices: fc.shuffledSubarray(notices, { minLength: notices.length, maxLength: notices.length }),
        again: fc.subarray(notices),
        listAt: fc.integer({ min: 0, max: notices.length }),
      })
    })
    fc.assert(
      fc.property(story, ({ total, notices, again, listAt }) => {
        const list = row({ quantity: total, filledQuantity: total, averageFillPrice: 70_000, remainingQuantity: 0 })
        let progress = started(total)
        for (const [index, notice] of [...notices, ...again].entries()) {
          if (index === listAt) progress = withRecord(progress, list)
          progress = withNotice(progress, notice)
          expect(summarize(progress).filledQuantity).toBeLessThanOrEqual(total)
        }
        expect(summarize(withRecord(progress, list))).toMatchObject({ status: 'filled', filledQuantity: total })
      }),
    )
  })
})
