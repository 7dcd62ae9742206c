import { buildConnector, Pool } from 'undici'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadUndici } from './load-undici.node.js'

afterEach(() => {
  vi.doUnmock('undici/lib/dispatcher/pool.js')
})

describe('the parts of undici', () => {
  it('are those that its entry exports', async () => {
    const parts = await loadUndici()
    expect(parts.Pool).toBe(Pool)
    expect(parts.buildConnector).toBe(buildConnector)
    // Not its entry, which would load everything.
    expect(Object.keys(parts).sort()).toEqual(['Pool', 'buildConnector'])
  })

  it.each([
    ['lie elsewhere', () => Promise.reject(new Error('Cannot find module'))],
    ['are something else', () => ({ default: { moved: true } })],
  ])('come from its entry in a version where they %s', async (_, module) => {
    vi.doMock('undici/lib/dispatcher/pool.js', module)
    const parts = await loadUndici()
    expect(parts.Pool).toBe(Pool)
    expect(parts.buildConnector).toBe(buildConnector)
    expect(Object.keys(parts)).toContain('Agent')
  })
})
