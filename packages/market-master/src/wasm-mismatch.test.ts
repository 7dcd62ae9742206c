import { createMemoryStore } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { expect, it } from 'vitest'
import { createMasterHost } from './__fixtures__/master-host.js'
import { CAN_COMPILE, TEST_WASM } from './__fixtures__/test-wasm.js'
import { createMarketMaster } from './index.js'

/** A program that looks like sql.js's but wants a function that it does not get: the WASM of another version. */
function strangeWasm(): Uint8Array {
  const text = (content: string): number[] => [content.length, ...new TextEncoder().encode(content)]
  const section = (id: number, body: readonly number[]): number[] => [
    id,
    0x80 | (body.length & 0x7f),
    body.length >> 7,
    ...body,
  ]
  const exports = Array.from({ length: 40 }, (_, index) => [...text(`e${index}`), 0, 0])
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(2, [1, ...text('a'), ...text('from_another_version'), 0, 0]),
    ...section(7, [exports.length, ...exports.flat()]),
  ])
}

// @alone in its file: nothing can start in this process afterwards.
it.runIf(CAN_COMPILE)('says so when the WASM is of another version, and never hangs afterwards', async () => {
  const clock = createVirtualClock()
  const options = { http: await createMasterHost(), store: createMemoryStore({ clock }), clock }
  const strange = createMarketMaster({ ...options, wasm: strangeWasm() })
  await expect(strange.search('삼성')).rejects.toMatchObject({
    name: 'KisMasterError',
    stage: 'open',
    message: expect.stringContaining('does not fit the installed version'),
  })
  const good = createMarketMaster({ ...options, wasm: TEST_WASM })
  const outcome = good.search('삼성').catch((error: unknown) => error)
  expect(await clock.until(outcome)).toMatchObject({ stage: 'open', message: expect.stringContaining('earlier start') })
  await strange.close()
  await good.close()
})
