import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteCollector } from './byte-collector.js'

describe('a body in pieces', () => {
  it('comes together in order, whatever the sizes of its pieces', () => {
    const sizes = fc.array(
      fc.oneof(fc.nat(4), fc.nat(2_000), fc.constantFrom(0, 1, 1_023, 1_024, 1_025, 65_536, 70_000)),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(sizes, (lengths) => {
        const body = new ByteCollector({ maxBodyBytes: 2 ** 30 })
        let at = 0
        for (const length of lengths) {
          expect(body.add(Uint8Array.from({ length }, (_, index) => at + index))).toBeUndefined()
          at += length
        }
        const bytes = body.bytes()
        expect(bytes.length).toBe(at)
        expect(bytes.every((byte, index) => byte === index % 256)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('is not held as one object for each byte', () => {
    const body = new ByteCollector({})
    const held = new Set<ArrayBufferLike>()
    const set = Uint8Array.prototype.set
    const buffers: ArrayBufferLike[] = []
    // Each piece sits in a buffer of its own, as those of a socket may.
    for (let index = 0; index < 200_000; index += 1) body.add(Uint8Array.of(index))
    Uint8Array.prototype.set = function (this: Uint8Array, source: ArrayLike<number>, offset?: number) {
      if (ArrayBuffer.isView(source)) buffers.push(source.buffer)
      set.call(this, source, offset)
    }
    try {
      expect(body.bytes().length).toBe(200_000)
    } finally {
      Uint8Array.prototype.set = set
    }
    for (const buffer of buffers) held.add(buffer)
    expect(held.size).toBeLessThan(10)
  })

  it('is refused beyond its limit, without an announced length and against a false one', () => {
    for (const announced of [undefined, '10', 'nonsense', '-1', '1e99']) {
      const body = new ByteCollector({ maxBodyBytes: 1_000 })
      body.expect(announced)
      for (let index = 0; index < 1_000; index += 1) expect(body.add(Uint8Array.of(0))).toBeUndefined()
      expect(body.add(Uint8Array.of(0))?.message).toContain('larger than the 1000 bytes')
    }
  })
})
