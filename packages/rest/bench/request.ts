/**
 * What a call adds before it is sent: TR id, checked and encoded parameters, account. Target: under 20 µs. The lower bound: a copy of the parameters made
 * text, and `URLSearchParams` or `JSON.stringify`, checked by nobody. Run: pnpm bench rest/bench/request
 */
import { AccountNumber } from '@kis/core'
import { report } from '../../../.ci/bench/report.js'
import { encodeParams } from '../src/core/encode-params.js'
import { resolveTrId } from '../src/core/resolve-tr.js'
import { inquireBalance, inquirePrice, orderCash } from '../src/groups/domestic-stock/index.js'
import { compare } from './support/measure.js'

const account = AccountNumber.parse('12345678-01')
const CASES = {
  quote: [inquirePrice.spec, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }],
  balance: [inquireBalance.spec, { AFHR_FLPR_YN: 'N', INQR_DVSN: '02', FUND_STTL_ICLD_YN: false, PRCS_DVSN: '00' }],
  order: [orderCash.spec, { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 10, ORD_UNPR: 70_000 }],
} as const

for (const [name, [spec, params]] of Object.entries(CASES)) {
  const ask = (wire: Readonly<Record<string, string>>): string =>
    spec.method === 'GET' ? String(new URLSearchParams(wire)) : JSON.stringify(wire)
  const { bare = Number.NaN, build = Number.NaN } = compare({
    bare: () => {
      const wire: Record<string, string> = { CANO: '12345678', ACNT_PRDT_CD: '01' }
      for (const [key, value] of Object.entries(params)) wire[key] = String(value)
      return ask(wire)
    },
    build: () => {
      resolveTrId(spec, 'real', params, { unconfirmedPaper: false })
      return ask(encodeParams(spec, params, account))
    },
  })
  report({
    ...{ name: `a request, ${name}`, value: 1e6 / build, unit: 'µs', better: 'lower', target: 20 },
    against: { name: 'bare copy', value: 1e6 / bare },
  })
}
