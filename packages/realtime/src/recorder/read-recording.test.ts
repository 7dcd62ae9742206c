import { KisDecodeError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { readRecording } from './index.js'

const HEADER = '{"format":"kis-recording","version":1,"env":"real","startedAt":1000,"writtenBy":"x"}'
const FRAME = '{"kind":"frame","at":1001,"ms":1,"session":1,"tr":"H0STCNT0","text":"0|H0STCNT0|001|가"}'

describe('readRecording', () => {
  it.each([1, 3, 7, 10_000])('reads a recording in pieces of %i bytes, half a last line apart', (size) => {
    const bytes = new TextEncoder().encode(`${HEADER}\n${FRAME}\n\n${FRAME}\n{"kind":"fra`)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    )
    const { header, events } = readRecording(pieces)
    expect(header).toMatchObject({ env: 'real', startedAt: 1000 })
    expect([...events].map((event) => event.kind === 'frame' && event.text)).toEqual(Array(2).fill('0|H0STCNT0|001|가'))
  })

  it('takes a whole last line without a line end', () => {
    expect([...readRecording([`${HEADER}\n${FRAME}`]).events]).toHaveLength(1)
  })

  it('names the line that is damaged, behind everything before it', () => {
    const { events } = readRecording([`${HEADER}\n${FRAME}\n{"kind":"nonsense"}\n`])
    expect(events.next().value).toMatchObject({ kind: 'frame' })
    expect(() => events.next()).toThrow(expect.objectContaining({ code: 'KIS_DECODE', path: 'line 3' }))
  })

  it.each([[''], ['no recording\n'], ['{"format":"kis-recording","version":99}\n']])('refuses %j at once', (text) => {
    expect(() => readRecording([text])).toThrow(KisDecodeError)
  })

  it('reads no further than it is asked, and lets go of the source', () => {
    let pulled = 0
    let isReleased = false
    function* source(): Generator<string, undefined> {
      try {
        yield `${HEADER}\n`
        for (; ; pulled++) yield `${FRAME}\n`
      } finally {
        isReleased = true
      }
    }
    const { events, close } = readRecording(source())
    for (let count = 0; count < 3; count++) events.next()
    expect(pulled).toBeLessThan(4)
    close()
    expect([isReleased, events.next().done]).toEqual([true, true])
    isReleased = false
    readRecording(source()).close()
    expect(isReleased).toBe(true)
  })
})
