import { KisConfigError, KisUnsupportedInPaperError, KisValidationError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { scriptedClient, wireOf } from '../groups/__fixtures__/scripted-client.js'
import { inquirePrice, orderCash, orderCredit } from '../groups/domestic-stock/index.js'
import { describeCall } from './describe-call.js'

const ORDER = { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 3, ORD_UNPR: 71_000 } as const
const ANSWER = { rt_cd: '0', msg_cd: 'APBK0013', msg1: '', output: { KRX_FWDG_ORD_ORGNO: '1', ODNO: '1', ORD_TMD: '' } }

describe('the description of a call', () => {
  it('is what the call itself sends, but for the account, and sends nothing', async () => {
    const { client, requests } = scriptedClient('paper', ANSWER)
    const described = describeCall(client, orderCash, ORDER)
    expect(requests).toHaveLength(0)
    expect(described).toMatchObject({ operation: 'domesticStock.orderCash', trId: 'VTTC0012U', method: 'POST' })
    await orderCash(client, ORDER)
    const [sent] = requests
    if (!sent) throw new Error('Nothing was sent.')
    expect(described.wire).toEqual({ ...wireOf(sent), CANO: '******78' })
    expect(new URL(sent.url).pathname).toBe(described.path)
    expect(JSON.stringify(described)).not.toContain('12345678')
  })

  it('throws what the call would throw before it sends', () => {
    const { client } = scriptedClient('paper', ANSWER)
    expect(() => describeCall(client, orderCash, { ...ORDER, ORD_QTY: -1 })).toThrow(KisValidationError)
    const credit = { ...ORDER, CRDT_TYPE: '21', LOAN_DT: '20261120', SLL_TYPE: '' } as const
    expect(() => describeCall(client, orderCredit, credit)).toThrow(KisUnsupportedInPaperError)
    expect(() => describeCall({ env: 'real', account: undefined }, orderCash, ORDER)).toThrow(KisConfigError)
  })

  it('needs no account for what has none', () => {
    const params = { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' } as const
    expect(describeCall({ env: 'real', account: undefined }, inquirePrice, params).wire).toEqual(params)
  })
})
