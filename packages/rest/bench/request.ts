/** What a call adds before it is sent: TR id, encoding, headers' values. Target: under 20 µs. */
import { AccountNumber } from '@kis/core'
import { encodeParams } from '../src/core/encode-params.js'
import { resolveTrId } from '../src/core/resolve-tr.js'
import { inquireBalance, inquirePrice, orderCash } from '../src/groups/domestic-stock/index.js'
import { compare } from './measure.js'

const account = AccountNumber.parse('12345678-01')
const CASES = {
  quote: [inquirePrice.spec, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }],
  balance: [inquireBalance.spec, { AFHR_FLPR_YN: 'N', INQR_DVSN: '02', FUND_STTL_ICLD_YN: false, PRCS_DVSN: '00' }],
  order: [orderCash.spec, { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 10, ORD_UNPR: 70_000 }],
} as const

for (const [name, [spec, params]] of Object.entries(CASES)) {
  const { build = 1 } = compare({
    build: () => {
      resolveTrId(spec, 'real', params, { unconfirmedPaper: false })
      const wire = encodeParams(spec, params, account)
      return spec.method === 'GET' ? String(new URLSearchParams(wire)) : JSON.stringify(wire)
    },
  })
  console.log(`${name.padEnd(10)} ${(1e6 / build).toFixed(2)} µs a request (target 20)`)
}
