import { KisApiError, KisDecodeError } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createRestClient, type EndpointSpec, endpoint, paginate } from '../index.js'
import { FakeAuth, ok, refusal, ScriptedServer } from './__fixtures__/scripted-server.js'

const list = endpoint({
  id: 'test.list',
  method: 'GET',
  path: '/uapi/test/list',
  tr: { real: 'LIST0001R', paper: 'VLIST001R' },
  lane: 'account',
  paging: { cursor: { CTX_AREA_FK100: 'ctx_area_fk100', CTX_AREA_NK100: 'ctx_area_nk100' } },
  params: { CTX_AREA_FK100: 'text?', CTX_AREA_NK100: 'text?' },
  output: { output1: { shape: 'many', fields: { id: 'int' } } },
} as const satisfies EndpointSpec)

/** A page as the ledger sends it: padded cursors in the body, `tr_cont` in the headers. */
const page = (ids: number[], next: string, trCont: string) =>
  ok(
    {
      output1: ids.map((id) => ({ id: String(id) })),
      ctx_area_fk100: '12345678^01^'.padEnd(100),
      ctx_area_nk100: next.padEnd(100),
    },
    { tr_cont: trCont },
  )

function setUp(...answers: ConstructorParameters<typeof ScriptedServer>) {
  const server = new ScriptedServer(...answers)
  const clock = createVirtualClock()
  const limits = { callsPerWindow: 10_000, ledgerCallsPerWindow: 10_000 }
  const client = createRestClient({ env: 'real', auth: new FakeAuth('real'), http: server, clock, limits })
  const ids = (pages: readonly { output1: { id: number }[] }[]) =>
    pages.flatMap((one) => one.output1.map((row) => row.id))
  return { server, client, ids }
}

describe('paginate', () => {
  it('follows the cursors to the last page', async () => {
    const { server, client, ids } = setUp(page([1, 2], 'a', 'F'), page([3], 'b', 'M'), page([4], '', 'D'))
    const { pages, complete } = await paginate(list, client, {}).collect()
    expect([ids(pages), complete]).toEqual([[1, 2, 3, 4], true])
    expect(server.requests.map((sent) => sent.headers.tr_cont)).toEqual(['', 'N', 'N'])
    expect(server.requests.map((sent) => new URL(sent.url).searchParams.get('CTX_AREA_NK100'))).toEqual(['', 'a', 'b'])
    expect(new URL(server.requests[1]?.url ?? '').searchParams.get('CTX_AREA_FK100')).toBe('12345678^01^')
  })

  it('hands out pages as they arrive, asking for no more than are read', async () => {
    const { server, client } = setUp(page([1], 'a', 'F'), page([2], 'b', 'F'), page([3], '', 'D'))
    for await (const one of paginate(list, client, {})) if (one.output1[0]?.id === 2) break
    expect(server.requests).toHaveLength(2)
  })

  it('hands out rows', async () => {
    const { client } = setUp(page([1, 2], 'a', 'F'), page([], 'b', 'M'), page([3], '', 'D'))
    const rows = []
    for await (const row of paginate(list, client, {}).items('output1')) rows.push(row.id)
    expect(rows).toEqual([1, 2, 3])
  })

  it('stops where nothing is left to ask with, even when more is announced', async () => {
    const { server, client } = setUp(page([1], '', 'F'))
    expect(await paginate(list, client, {}).collect()).toMatchObject({ complete: true })
    expect(server.requests).toHaveLength(1)
  })

  it('notices a repeated cursor', async () => {
    const { server, client, ids } = setUp(page([1], 'a', 'F'), page([2], 'a', 'F'), page([2], 'a', 'F'))
    const { pages, complete } = await paginate(list, client, {}).collect()
    expect([ids(pages), complete, server.requests.length]).toEqual([[1, 2], false, 2])
  })

  it('stops after the pages asked for, and says that more exist', async () => {
    const { server, client } = setUp(page([1], 'a', 'F'), page([2], 'b', 'F'), page([3], 'c', 'F'))
    expect(await paginate(list, client, {}, { maxPages: 2 }).collect()).toMatchObject({ complete: false })
    expect(server.requests).toHaveLength(2)
    const all = setUp(page([1], 'a', 'F'), page([2], '', 'D'))
    expect(await paginate(list, all.client, {}, { maxPages: 2 }).collect()).toMatchObject({ complete: true })
  })

  it('throws when a list never ends', async () => {
    let next = 0
    const { client } = setUp(() => page([next], `cursor-${next++}`, 'M'))
    await expect(paginate(list, client, {}).collect()).rejects.toSatisfy((error) => KisDecodeError.isInstance(error))
    expect(next).toBe(1_000)
  })

  it('reads again from the first page when the data changed midway', async () => {
    const changed = refusal('SYDB0050', '조회 중 자료가 변경되었습니다', '7', 200)
    const { client, ids } = setUp(page([1], 'a', 'F'), changed, page([10], 'a', 'F'), page([20], '', 'D'))
    const { pages, complete } = await paginate(list, client, {}).collect()
    expect([ids(pages), complete]).toEqual([[10, 20], true])
    const hopeless = setUp(changed)
    await expect(paginate(list, hopeless.client, {}).collect()).rejects.toSatisfy((error) =>
      KisApiError.isInstance(error),
    )
    expect(hopeless.server.requests).toHaveLength(4)
  })

  it('goes on by the header alone where there is no cursor, and by a key inside a block', async () => {
    const byHeader = endpoint({ ...list.spec, id: 'test.byHeader', paging: { cursor: {} } } as never) as typeof list
    const { server, client, ids } = setUp(page([1], '', 'F'), page([2], '', 'M'), page([2], '', 'M'))
    const { pages, complete } = await paginate(byHeader, client, {}).collect()
    // The third page is the second once more: whoever asks for ever would be told it for ever.
    expect([ids(pages), complete, server.requests.length]).toEqual([[1, 2], false, 3])
    const byBlock = endpoint({
      ...list.spec,
      id: 'test.byBlock',
      paging: { cursor: { CTX_AREA_NK100: 'output1.id' } },
    } as never) as typeof list
    const other = setUp(page([1, 2], '', 'F'), page([3], '', 'D'))
    await paginate(byBlock, other.client, {}).collect()
    expect(new URL(other.server.requests[1]?.url ?? '').searchParams.get('CTX_AREA_NK100')).toBe('2')
  })

  it('goes on as long as a key is handed back, where the header says nothing', async () => {
    const byKey = endpoint({
      ...list.spec,
      id: 'test.byKey',
      paging: { cursor: { CTX_AREA_NK100: 'ctx_area_nk100' }, by: 'key', next: { CTX_AREA_FK100: 'P' } },
    } as never) as typeof list
    const { server, client, ids } = setUp(page([1], 'a', ''), page([2], 'b', ''), page([3], '', ''))
    const { pages, complete } = await paginate(byKey, client, {}).collect()
    expect([ids(pages), complete]).toEqual([[1, 2, 3], true])
    const asked = server.requests.map((sent) => new URL(sent.url).searchParams)
    expect(asked.map((query) => [query.get('CTX_AREA_NK100'), query.get('CTX_AREA_FK100')])).toEqual([
      ['', ''],
      ['a', 'P'],
      ['b', 'P'],
    ])
    expect(server.requests.map((sent) => sent.headers.tr_cont)).toEqual(['', '', ''])
  })
})
