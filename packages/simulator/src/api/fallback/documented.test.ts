import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededQueries, seededTable } from './__fixtures__/seeded-queries.js'
import { ENDPOINT_SPECS } from './endpoint-specs.js'

const README = new URL('../../../README.md', import.meta.url)

describe('the README', () => {
  const text = readFileSync(README, 'utf8')

  it('names every query that is answered from the seed, and no other', () => {
    const [, table = ''] = /<!-- seeded -->\n\n([\s\S]*?)\n\n<!-- \/seeded -->/.exec(text) ?? []
    // Formatters align tables; only the words count.
    const words = (markdown: string): string => markdown.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
    expect(words(table)).toBe(words(seededTable()))
  })

  it('tells how many there are', () => {
    const seeded = seededQueries().length
    const others = ENDPOINT_SPECS.length - seeded
    expect(text).toContain(`${ENDPOINT_SPECS.length}개 가운데 ${others}개`)
    expect(text).toContain(`${others} of the ${ENDPOINT_SPECS.length}`)
  })
})
