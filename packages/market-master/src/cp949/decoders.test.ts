import { KisMasterError } from '@kis/core'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadCp949Decoder as loadOnNode } from './node.js'
import { loadCp949Decoder as loadOnWeb } from './web.js'

afterEach(() => vi.unstubAllGlobals())

describe('the decoder of Node', () => {
  it('knows the syllables that Node itself does not', async () => {
    const decode = await loadOnNode()
    expect(decode(Uint8Array.of(0x81, 0x41, 0x8c, 0x63))).toBe('갂똠')
    expect(decode(new Uint8Array([0, 0xb0, 0xa1]).subarray(1))).toBe('가')
  })
})

describe('the decoder of the web', () => {
  it('asks for another one where TextDecoder knows only plain EUC-KR, as in Node', async () => {
    const error = await loadOnWeb().catch((reason: unknown) => reason)
    expect(KisMasterError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ stage: 'decode', message: expect.stringContaining('option "decode"') })
  })

  it('asks for another one where there is no such TextDecoder', async () => {
    vi.stubGlobal('TextDecoder', function missing() {
      throw new RangeError('unsupported')
    })
    await expect(loadOnWeb()).rejects.toMatchObject({ name: 'KisMasterError', stage: 'decode' })
  })

  it('is TextDecoder where that is CP949, as in browsers', async () => {
    const labels: string[] = []
    class WebDecoder {
      constructor(label: string) {
        labels.push(label)
      }
      decode(bytes: Uint8Array): string {
        return iconv.decode(Buffer.from(bytes), 'cp949')
      }
    }
    vi.stubGlobal('TextDecoder', WebDecoder)
    const decode = await loadOnWeb()
    expect(decode(Uint8Array.of(0x8c, 0x63))).toBe('똠')
    expect(labels).toEqual(['euc-kr'])
  })
})
