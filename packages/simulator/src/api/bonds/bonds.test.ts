import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, BALANCE, createRawClient, type Loose, NO_FEES, PATHS } from '../../__fixtures__/raw-client.js'
import { createSimulator } from '../../simulator.js'

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const BASE = '/uapi/domestic-bond/v1/trading'
const CODE = 'KR103502GE12'

async function setUp() {
  const clock = createVirtualClock({ settle: 'promises' })
  const limits = { callsPerSecond: 100_000 }
  const simulator = createSimulator({ env: 'real', clock, tick: 1000, fees: NO_FEES, limits })
  const client = createRawClient(simulator)
  await client.token()
  const common = { ...ACCOUNT, PDNO: CODE, MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0', CTAC_TLNO: '' }
  const flags = { SAMT_MKET_PTCI_YN: 'N', BOND_RTL_MKET_YN: 'N' }
  const buy = (ORD_QTY2: string, BOND_ORD_UNPR: string) =>
    client.order('TTTC0952U', `${BASE}/buy`, { ...common, ...flags, IDCR_STFNO: '', ORD_QTY2, BOND_ORD_UNPR })
  const sell = (ORD_QTY2: string, BOND_ORD_UNPR: string) => {
    const rest = { ORD_DVSN: '01', SPRX_YN: 'N', BUY_DT: '', BUY_SEQ: '', SLL_AGCO_OPPS_SLL_YN: 'N' }
    return client.order('TTTC0958U', `${BASE}/sell`, { ...common, ...flags, ...rest, ORD_QTY2, BOND_ORD_UNPR })
  }
  const change = (body: Record<string, string>) =>
    client.order('TTTC0953U', `${BASE}/order-rvsecncl`, { ...common, QTY_ALL_ORD_YN: 'Y', ORD_QTY2: '0', ...body })
  const get = async (trId: string, path: string, query: Record<string, string>) =>
    (await client.get(trId, `${BASE}/${path}`, { ...ACCOUNT, CTX_AREA_FK200: '', CTX_AREA_NK200: '', ...query })).json
  const balance = async () =>
    rows((await get('CTSC8407R', 'inquire-balance', { INQR_CNDT: '00', PDNO: '', BUY_DT: '' })).output)
  const list = async () => {
    const query = {
      INQR_STRT_DT: '20200101',
      INQR_END_DT: '20991231',
      SLL_BUY_DVSN_CD: '%',
      SORT_SQN_DVSN: '01',
      PDNO: '',
    }
    return rows((await get('CTSC8013R', 'inquire-daily-ccld', { ...query, NCCS_YN: 'N' })).output1)
  }
  const cash = async () => (await client.get('TTTC8434R', PATHS.balance, BALANCE)).json.output2?.[0] ?? {}
  return { client, buy, sell, change, get, balance, list, cash }
}

describe('bonds', () => {
  it('are bought at the price of 10,000 won of face value, a thousand a unit, and paid for at once', async () => {
    const { buy, balance, list, cash } = await setUp()
    expect((await buy('1000', '11000')).json).toMatchObject({ rt_cd: '0', output: { KRX_FWDG_ORD_ORGNO: '01790' } })
    const [order] = await list()
    expect(order).toMatchObject({ shtn_pdno: CODE, ord_qty: '1000', tot_ccld_qty: '1000', nccs_qty: '0' })
    const spent = Number(order?.tot_ccld_amt)
    expect(Math.abs(spent - Number(order?.bond_avg_unpr) * 100)).toBeLessThan(20)
    expect((await balance())[0]).toMatchObject({
      pdno: CODE,
      cblc_qty: '1000',
      buy_amt: String(spent),
      exdt: '20341210',
    })
    expect((await cash()).dnca_tot_amt).toBe(String(100_000_000 - spent))
  })

  it('wait, are amended, cancelled in part, and sold', async () => {
    const { buy, sell, change, get, list, balance } = await setUp()
    const old = (await buy('100', '9000')).json.output?.ODNO
    const fresh = (await change({ ORGN_ODNO: String(old), RVSE_CNCL_DVSN_CD: '01', BOND_ORD_UNPR: '9001.5' })).json
      .output?.ODNO
    const open = rows((await get('CTSC8035R', 'inquire-psbl-rvsecncl', { ORD_DT: '', ODNO: '' })).output)
    expect(open.map((row) => [row.odno, row.orgn_odno, row.bond_ord_unpr, row.ord_psbl_qty])).toEqual([
      [fresh, old, '9001.50', '100'],
    ])
    const part = { ORGN_ODNO: String(fresh), RVSE_CNCL_DVSN_CD: '02', QTY_ALL_ORD_YN: 'N', ORD_QTY2: '40' }
    expect((await change({ ...part, BOND_ORD_UNPR: '0' })).json.rt_cd).toBe('0')
    expect((await list()).map((row) => [row.sll_buy_dvsn_cd_name, row.nccs_qty])).toEqual([
      ['현금매수', '0'],
      ['매수정정*', '60'],
      ['매수취소*', '0'],
    ])
    await buy('10', '11000')
    expect((await sell('11', '9000')).json.msg_cd).toBe('APBK0400')
    expect((await sell('10', '9000')).json.rt_cd).toBe('0')
    expect((await balance())[0]).toMatchObject({ cblc_qty: '0' })
  })

  it('are refused without the cash; what the cash buys can be asked', async () => {
    const { buy, get } = await setUp()
    const query = { PDNO: CODE, BOND_ORD_UNPR: '10000', SAMT_MKET_PTCI_YN: 'N' }
    const { output } = await get('TTTC8910R', 'inquire-psbl-order', query)
    expect(output?.buy_psbl_qty).toBe('100000')
    expect((await buy('100001', '10000')).json.msg_cd).toBe('APBK0952')
    expect((await buy('100000', '10000')).json.rt_cd).toBe('0')
  })
})
