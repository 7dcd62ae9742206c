import { kstDate, kstTime } from '@kis/core'
import type { EndpointSpec, FieldKind } from '@kis/rest'
import { branchOf } from '../../exchange/branch.js'
import { orderNumberText } from '../../exchange/order.js'
import { gatewayRefusal } from '../../http/refusal.js'
import { orderingAccount } from '../account/account-of.js'
import type { ApiAnswer, ApiCall } from '../api-route.js'
import { blockWriter } from './block-writer.js'
import { type RequestValues, requestValues } from './request-values.js'
import { randomOf, rowsOf } from './rows.js'

/**
 * Answers orders that nothing here can carry out: they get a number and are counted.
 *
 * The answer throws Refusal IGW00007 for a malformed number, APAC0081 for somebody else's account.
 */
export function orderAnswerer(spec: EndpointSpec): (call: ApiCall) => ApiAnswer {
  return (call) => {
    const { world } = call
    const { env } = world.settings
    const values = requestValues(spec, call)
    checkNumbers(spec, values)
    if (spec.account) orderingAccount(call)
    const facts = factsOf(call, world.desk.acknowledge())
    const row = rowsOf(spec, call, values, randomOf(spec, call, values)).at(0, 'order')
    const blocks = Object.entries(spec.output).map(([name, block]) => {
      const record = Object.fromEntries(
        Object.entries(blockWriter(block)(row)).map(([field, text]) => [field, facts[field.toUpperCase()] ?? text]),
      )
      return [name, block.shape === 'one' ? record : [record]]
    })
    const [code, text] =
      env === 'real' ? ['APBK0013', '주문 전송 완료 되었습니다.'] : ['40600000', '모의투자 주문이 완료 되었습니다.']
    return { body: { rt_cd: '0', msg_cd: code, msg1: text, ...Object.fromEntries(blocks) } }
  }
}

// The ledger's message cannot be built from anything else.
function checkNumbers(spec: EndpointSpec, values: RequestValues): void {
  for (const [name, kind] of Object.entries(spec.params)) {
    const form = numberForm(kind)
    const text = values.get(name) ?? ''
    if (form && text !== '' && !form.test(text)) throw gatewayRefusal('IGW00007')
  }
}

function numberForm(kind: FieldKind): RegExp | undefined {
  if (kind === 'int' || kind === 'int?') return /^\d{1,15}$/
  return kind === 'decimal' || kind === 'decimal?' ? /^-?\d{1,15}(?:\.\d{1,8})?$/ : undefined
}

/** What the ledger itself knows about an order that it took, by field. */
function factsOf({ world }: ApiCall, number: number): Readonly<Record<string, string>> {
  const now = world.clock.now()
  const branch = branchOf(world.settings.env)
  const odno = orderNumberText(number)
  return {
    ODNO: odno,
    OVRS_RSVN_ODNO: odno,
    RSVN_ORD_SEQ: String(number),
    // Blank for any order but one by smart routing.
    SOR_ODNO: '',
    KRX_FWDG_ORD_ORGNO: branch,
    ORD_GNO_BRNO: branch,
    ORD_TMD: kstTime(now),
    ORD_DT: kstDate(now),
    RSVN_ORD_RCIT_DT: kstDate(now),
    NRML_PRCS_YN: 'Y',
  }
}
