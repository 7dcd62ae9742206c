import { Decoder, type StreamRecord } from '@kis/realtime'
import {
  type ExecutionNoticeRecord as ContractNoticeRecord,
  executionNotice as contractExecution,
} from '@kis/realtime/domestic-futures-options'
import { type ExecutionNoticeRecord, executionNotice } from '@kis/realtime/overseas-stock'
import { describe, expect, it } from 'vitest'
import { contractNotice, overseasNotice } from './notice-readers.js'

function decoded(
  stream: { readonly spec: ConstructorParameters<typeof Decoder>[0] },
  columns: readonly string[],
): StreamRecord {
  const records = new Decoder(stream.spec, stream.spec.tr.real).decode(columns.join('^'), 1)
  if (!('length' in records) || !records[0]) throw new Error('The record could not be read.')
  return records[0]
}

function abroad(
  price: string,
  market: string,
  flags: Partial<{ time: string; filled: string }> = {},
): ExecutionNoticeRecord {
  const { time = '093000', filled = '2' } = flags
  const head = ['myid', '12345678', '123', '', '02', '0', '2', 'AAPL', '0000000003', price, time, '0', filled, '2', '']
  const tail = [filled === '2' ? '0000000010' : '', '홍길동', '애플', market, '10', '', '', '', '']
  return decoded(executionNotice, [...head, ...tail]) as ExecutionNoticeRecord
}

describe('a notice of shares abroad', () => {
  it.each([
    ['001480100', '6', 148.01, 'NASDAQ', 'USD'],
    ['000000001', '7', 0.0001, 'NYSE', 'USD'],
    ['000032200', '4', 32.2, 'HKEX', 'HKD'],
    ['000012345', 'A', 12.345, 'SSE', 'CNY'],
    ['000012345', 'B', 12.345, 'SZSE', 'HKD'],
    ['000030005', 'D', 3_000.5, 'TSE', 'JPY'],
    ['000025300', 'E', 25_300, 'HNX', 'VND'],
    ['000025300', 'F', 25_300, 'HOSE', 'VND'],
    ['001480100', '9', 148.01, null, 'USD'],
  ] as const)('%s of market %s is a price of %d', (digits, code, price, venue, currency) => {
    const { notice, isSure, account } = overseasNotice(abroad(digits, code), '120000')
    expect(notice).toMatchObject({
      kind: 'filled',
      quantity: 3,
      orderQuantity: 10,
      price,
      venue,
      currency,
      side: 'buy',
    })
    expect([isSure, account]).toEqual([true, '12345678'])
  })

  it('of a market unknown has no price, and moves nothing', () => {
    const { notice, isSure } = overseasNotice(abroad('001480100', 'Z'), '120000')
    expect(notice).toMatchObject({ price: null, venue: null, currency: null })
    expect(isSure).toBe(false)
  })

  it('without a time has that of its arrival, and is never taken for an acceptance when it is none', () => {
    const { notice, moment } = overseasNotice(abroad('001480100', '6', { time: '', filled: '1' }), '120000')
    expect(notice).toMatchObject({ kind: 'accepted', time: '120000', orderQuantity: 3 })
    expect(moment).toBe('')
  })
})

it('a notice of a contract has two decimals, and a new order that repeats its number has no original', () => {
  const head = ['myid', '1234567803', '0000001234', '0000001234', '01', '0', '0', 'A01612', '0000000002', '000135925']
  const tail = ['093000', '0', '2', '2', '', '000000002', '홍길동', 'F 202612', '0', '', '', '000135900']
  const record = decoded(contractExecution, [...head, ...tail]) as ContractNoticeRecord
  expect(contractNotice(record).notice).toMatchObject({
    ...{ kind: 'filled', side: 'sell', price: 1_359.25, quantity: 2, originalOrderNumber: null, venue: 'KRX_DERIV' },
  })
})
