import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient } from './__fixtures__/raw-client.js'
import { ENDPOINT_SPECS } from './api/fallback/endpoint-specs.js'
import { createSimulator } from './simulator.js'

interface TrNode {
  readonly [name: string]: unknown
}

/** The first TR id of a table, whatever decides between several. */
function trIdsOf(node: TrNode): readonly string[] {
  if (typeof node.real === 'string') return [node.real]
  return Object.values(node).flatMap((one) => (typeof one === 'object' && one !== null ? trIdsOf(one as TrNode) : []))
}

/** Those that look most of their values up: all of them take a minute. */
const ASKED = new Set([
  'domesticStock.ksdinfoDividend',
  'domesticStock.orderRvsecncl',
  'domesticBond.orderRvsecncl',
  'domesticFuturesOptions.order',
  'overseasFuturesOptions.order',
])

describe('a value that is called like a member of every object', () => {
  it('is an unknown code in every parameter', { timeout: 60_000 }, async () => {
    const failures: unknown[] = []
    let asked = ''
    const simulator = createSimulator({
      env: 'real',
      clock: createVirtualClock(),
      limits: { callsPerSecond: 1_000_000, ledgerCallsPerSecond: 1_000_000 },
      onInternalError: (error) => failures.push([asked, String(error)]),
    })
    const client = createRawClient(simulator)
    await client.token()
    let calls = 0
    for (const { id, method, path, tr, params } of ENDPOINT_SPECS.filter((one) => ASKED.has(one.id))) {
      const names = Object.keys(params)
      const base = { ...ACCOUNT, ...Object.fromEntries(names.map((name) => [name, ''])) }
      for (const trId of trIdsOf(tr as unknown as TrNode)) {
        for (const name of names) {
          asked = `${id} ${trId} ${name}`
          const body = { ...base, [name]: calls % 2 === 0 ? 'constructor' : '__proto__' }
          const reply = await (method === 'GET' ? client.get(trId, path, body) : client.order(trId, path, body))
          expect([200, 500]).toContain(reply.status)
          calls += 1
        }
      }
    }
    expect(calls).toBeGreaterThan(30)
    expect(failures).toEqual([])
    expect(simulator.state().refusals).not.toHaveProperty('internal')
    simulator.close()
  })
})
