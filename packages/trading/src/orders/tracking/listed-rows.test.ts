import { describe, expect, it } from 'vitest'
import type { OrderRecord } from '../order-record.js'
import { listedRow } from './__fixtures__/listed-row.js'
import { ListedRows } from './listed-rows.js'

const row = (orderNumber: string, more: Partial<OrderRecord> = {}): OrderRecord => listedRow({ orderNumber, ...more })

describe('the rows of a list', () => {
  it('stand in the order in which things happened: by day, then by number, else as they came', () => {
    const rows = [
      row('10'),
      row('9', { quantity: 1 }),
      row('0000000009', { quantity: 2 }),
      row('99', { date: '20261119' }),
      row('1', { date: '20261121' }),
      row('50', { date: null }),
      row('40', { date: null }),
    ]
    const told = ['40', '50', '99', '9', '0000000009', '10', '1']
    expect([...new ListedRows(rows)].map(({ orderNumber }) => orderNumber)).toEqual(told)
    const turned = [...new ListedRows(rows.toReversed())].map(({ orderNumber }) => orderNumber)
    expect(turned).toEqual(['40', '50', '99', '0000000009', '9', '10', '1'])
  })

  it('tell the amendment of a part by what remains of the original', () => {
    const amendment = row('0000000101', { action: 'amend', originalOrderNumber: '0000000100' })
    const isPart = (...others: readonly OrderRecord[]) => new ListedRows([amendment, ...others]).isPart(amendment)
    expect(isPart(row('100', { remainingQuantity: 1 }))).toBe(true)
    expect(isPart(row('100', { remainingQuantity: 0 }))).toBe(false)
    expect(isPart(row('100', { remainingQuantity: null as never }))).toBe(false)
    expect(isPart(row('99'))).toBe(false)
    expect(isPart(row('100', { action: 'cancel' }))).toBe(false)
    const rows = new ListedRows([row('100')])
    expect(rows.isPart(row('101', { originalOrderNumber: '100' }))).toBe(false)
    expect(rows.isPart(row('101', { action: 'amend' }))).toBe(false)
  })
})
