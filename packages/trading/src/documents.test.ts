import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const readme = new URL('../README.md', import.meta.url)
const text = readFileSync(readme, 'utf8')
const linksIn = (part: string): string[] =>
  [...part.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) => to)

/** The rows of the first table behind a heading, without its two lines of head. */
function rowsBehind(heading: string): string[] {
  const start = text.indexOf(`\n${heading}\n`)
  if (start < 0) throw new Error(`The README has no "${heading}".`)
  const lines = text.slice(start).split('\n')
  const first = lines.findIndex((line) => line.startsWith('|'))
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'))
  return lines.slice(first + 2, end)
}

describe('the README', () => {
  it('links to files that exist', () => {
    const links = linksIn(text)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter((link) => !existsSync(new URL(link, readme)))).toEqual([])
  })

  it('has a runnable example or a test for everything that python-kis offers, the same in both languages', () => {
    const [korean, english] = [rowsBehind('## python-kis의 기능'), rowsBehind('### What python-kis offers')]
    // 25 rows of the support table, 26 sections of the tutorial and six examples, some of which are one.
    expect(korean.length).toBeGreaterThanOrEqual(50)
    expect(english.map(linksIn)).toEqual(korean.map(linksIn))
    for (const row of korean) {
      const proofs = linksIn(row).filter((link) => link.endsWith('.test.ts') || link.includes('/examples/'))
      expect(proofs, row).not.toEqual([])
    }
    for (const name of ['account', 'order', 'order-us', 'quote', 'realtime', 'rankings', 'market-open'])
      expect(
        korean.some((row) => linksIn(row).includes(`../../examples/${name}`)),
        name,
      ).toBe(true)
  })
})
