import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// 31 faults of an earlier library for KIS are told apart by number; each has at least one test named after it, by theme.
const COUNT = 31
const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((name) => /^seed-defects-.+\.test\.ts$/.test(name))

it('every fault of the earlier library has a test named after it', () => {
  const named = files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    return [...text.matchAll(/^\s*(?:it|it\.each\([\s\S]*?\))\(\s*'#(\d+) /gm)].map(([, number]) => Number(number))
  })
  const missing = Array.from({ length: COUNT }, (_, index) => index + 1).filter((number) => !named.includes(number))
  expect(missing).toEqual([])
  expect(Math.max(...named)).toBe(COUNT)
})
