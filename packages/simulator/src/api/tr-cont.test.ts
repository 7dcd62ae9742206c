import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRawClient, type RawClient } from '../__fixtures__/raw-client.js'
import { createSimulator } from '../simulator.js'
import { type EndpointCall, endpointCalls } from './fallback/__fixtures__/endpoint-calls.js'

const CATALOGUE = fileURLToPath(new URL('../../../../../shared/kis/rest.json', import.meta.url))
const MARKS = ['F', 'M', 'D', 'E']

async function setUp(env: 'real' | 'paper'): Promise<RawClient> {
  const simulator = createSimulator({ env, clock: createVirtualClock(), limits: { callsPerSecond: 1_000_000 } })
  const client = createRawClient(simulator)
  await client.token()
  return client
}

/** The mark of the answer to a call, and of the answer to the same call with `tr_cont: N`. */
async function marksOf(client: RawClient, { spec, trId, wire }: EndpointCall): Promise<(string | undefined)[]> {
  const marks: (string | undefined)[] = []
  for (const trCont of ['', 'N']) {
    const headers = { tr_cont: trCont }
    const reply =
      spec.method === 'GET'
        ? await client.get(trId, spec.path, wire, headers)
        : await client.order(trId, spec.path, wire, headers)
    expect(reply.json.rt_cd, `${spec.id}: ${String(reply.json.msg1)}`).toBe('0')
    marks.push(reply.headers.tr_cont)
  }
  return marks
}

describe.each(['real', 'paper'] as const)('tr_cont of paged answers in %s', (env) => {
  const paged = endpointCalls(env).filter(({ spec }) => spec.paging)

  it('is F, M, D or E, and never blank', async () => {
    const client = await setUp(env)
    const blank: string[] = []
    for (const call of paged) {
      const marks = await marksOf(client, call)
      if (!marks.every((mark) => mark !== undefined && MARKS.includes(mark))) blank.push(`${call.title}: ${marks}`)
    }
    expect(blank).toEqual([])
    expect(paged.length).toBeGreaterThan(5)
  })
})

const hasCatalogue = existsSync(CATALOGUE)
if (!hasCatalogue) console.warn('Skipped: the fact catalogue does not stand beside the repository.')

describe.skipIf(!hasCatalogue)('tr_cont of whatever the fact catalogue calls paged', () => {
  it('is F, M, D or E, and never blank', async () => {
    const client = await setUp('real')
    const { endpoints } = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as {
      endpoints: readonly { path: string; pagination: { mechanism: string } | null }[]
    }
    const paths = new Set(endpoints.flatMap(({ path, pagination }) => (pagination ? [path] : [])))
    const blank: string[] = []
    for (const call of endpointCalls('real')) {
      if (!paths.has(call.spec.path) || call.spec.effect === 'order') continue
      const marks = await marksOf(client, call)
      if (!marks.every((mark) => mark !== undefined && MARKS.includes(mark))) blank.push(`${call.title}: ${marks}`)
    }
    expect(blank).toEqual([])
  })
})
