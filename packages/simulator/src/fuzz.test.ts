import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, APP_KEY, APP_SECRET, createRawClient, PATHS } from './__fixtures__/raw-client.js'
import { controlMessage, openRawSocket } from './__fixtures__/raw-socket.js'
import { createSimulator } from './simulator.js'

const TR_IDS = [
  'FHKST01010100',
  'FHKST01010200',
  'FHKST01010300',
  'FHKST03010100',
  'FHKST03010200',
  'FHKST03010230',
  'FHKST01010400',
  'FHPST01060000',
  'FHKST01010900',
  'FHKST01010600',
  'FHPUP02100000',
  'FHPUP02120000',
  'FHKUP03500100',
  'CTPF1604R',
  'CTPF1002R',
  'TTTC8434R',
  'TTTC8908R',
  'TTTC0081R',
  'TTTC0084R',
  'CTCA0903R',
  'TTTC0012U',
  'TTTC0011U',
  'TTTC0013U',
  'HHDFS00000300',
  'HHDFS76200200',
  'HHDFS76240000',
  'TTTT1002U',
  'XXXX',
]
const NAMES = [
  ...['CANO', 'ACNT_PRDT_CD', 'PDNO', 'ORD_DVSN', 'ORD_QTY', 'ORD_UNPR', 'FID_INPUT_ISCD', 'FID_COND_MRKT_DIV_CODE'],
  ...['FID_PERIOD_DIV_CODE', 'FID_INPUT_DATE_1', 'FID_INPUT_DATE_2', 'FID_ORG_ADJ_PRC', 'FID_INPUT_HOUR_1', 'BASS_DT'],
  ...[
    'CTX_AREA_NK100',
    'ORGN_ODNO',
    'RVSE_CNCL_DVSN_CD',
    'QTY_ALL_ORD_YN',
    'EXCD',
    'SYMB',
    'OVRS_ORD_UNPR',
    'PRDT_TYPE_CD',
    'FID_PW_DATA_INCU_YN',
    '__proto__',
  ],
]
/** Keys that a query must have before its values are looked at. */
const FLAGS = [
  ...['FID_ETC_CLS_CODE', 'AFHR_FLPR_YN', 'INQR_DVSN', 'UNPR_DVSN', 'FUND_STTL_ICLD_YN', 'FNCG_AMT_AUTO_RDPT_YN'],
  ...['PRCS_DVSN', 'INQR_STRT_DT', 'INQR_END_DT', 'SLL_BUY_DVSN_CD', 'CCLD_DVSN', 'INQR_DVSN_1', 'INQR_DVSN_3', 'ODNO'],
  ...['KRX_FWDG_ORD_ORGNO', 'ORD_GNO_BRNO', 'CTX_AREA_FK100', 'CMA_EVLU_AMT_ICLD_YN', 'OVRS_ICLD_YN', 'OVRS_EXCG_CD'],
  ...['ORD_SVR_DVSN_CD', 'AUTH'],
]
const COMPLETE = {
  ...Object.fromEntries([...NAMES, ...FLAGS].filter((name) => name !== '__proto__').map((name) => [name, ''])),
  ...ACCOUNT,
  FID_INPUT_ISCD: '005930',
  FID_PERIOD_DIV_CODE: 'D',
}
const value = fc.oneof(
  fc.constantFrom(
    '005930',
    '0001',
    '300',
    'D',
    '12345678',
    '01',
    '00',
    '1',
    '0',
    '',
    '-1',
    '9999999999999999',
    '1e9',
    'NaN',
    '20260102',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.string(),
)

function setUp() {
  const simulator = createSimulator({ env: 'real', clock: createVirtualClock(), limits: { callsPerSecond: 1_000_000 } })
  return { simulator, client: createRawClient(simulator) }
}

describe('whatever a client sends', () => {
  it('over REST gets an answer of KIS, never a crash', async () => {
    const { simulator, client } = setUp()
    await client.token()
    const request = fc.record({
      trId: fc.constantFrom(...TR_IDS),
      path: fc.constantFrom(...Object.values(PATHS)),
      isPost: fc.boolean(),
      values: fc.dictionary(fc.constantFrom(...NAMES, ...FLAGS), value),
      base: fc.constantFrom({}, ACCOUNT, COMPLETE),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ trId, path, isPost, values, base }) => {
        const body: Record<string, string> = { ...base, ...values }
        const reply = isPost ? await client.order(trId, path, body) : await client.get(trId, path, body)
        expect([200, 500]).toContain(reply.status)
        expect(reply.json).toMatchObject({ rt_cd: expect.any(String), msg1: expect.any(String) })
        expect(reply.text).not.toContain('Error:')
      }),
      { numRuns: 1500, seed: 11 },
    )
    expect(simulator.state().refusals).not.toHaveProperty('internal')
  })

  it('with its own paths, bodies and headers', async () => {
    const { simulator, client } = setUp()
    await client.token()
    const request = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'X'),
      path: fc.oneof(
        fc.constantFrom('/', '/oauth2/tokenP', '/oauth2/revokeP', '/oauth2/Approval', '/oauth2/x', '/uapi/hashkey'),
        fc.constantFrom('/uapi/', '/common/master/', '/common/master/__proto__', '/_simulator/state', PATHS.order),
        fc.webPath(),
      ),
      headers: fc.dictionary(
        fc.constantFrom('tr_id', 'authorization', 'appkey', 'appsecret', 'tr_cont', 'hashkey'),
        value,
      ),
      body: fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify({ appkey: APP_KEY, appsecret: APP_SECRET }))),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, headers, body }) => {
        const answer = await client.send(method, path, headers, body)
        expect(answer).not.toBe('drop')
        if (answer !== 'drop') {
          expect([200, 403, 404, 500]).toContain(answer.status)
          expect(answer.text).not.toMatch(/Error:|\bat .+:\d+:\d+/)
        }
      }),
      { numRuns: 1500, seed: 12 },
    )
    expect(simulator.state().refusals).not.toHaveProperty('internal')
  })

  it('over a socket gets a code and at worst loses the connection', async () => {
    const { simulator, client } = setUp()
    const approval = await client.approval()
    const proper = controlMessage(approval, 'H0STCNT0', '005930')
    const message = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(fc.nat(proper.length), fc.nat(5), fc.string()).map(([at, cut, text]) => {
        return proper.slice(0, at) + text + proper.slice(at + cut)
      }),
      fc.record({ header: fc.anything(), body: fc.anything() }).map((loose) => JSON.stringify(loose)),
    )
    fc.assert(
      fc.property(message, (text) => {
        const socket = openRawSocket(simulator, approval)
        socket.send(text)
        for (const reply of socket.received) {
          const { rt_cd: rtCd } = JSON.parse(reply).body
          expect(['0', '1', '9']).toContain(rtCd)
          expect(socket.ended).toBe(rtCd === '9' ? 'torn' : undefined)
        }
        socket.close()
      }),
      { numRuns: 1500, seed: 13 },
    )
    expect(simulator.state().sockets.open).toBe(0)
  })
})
