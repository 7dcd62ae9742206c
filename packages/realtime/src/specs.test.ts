import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GROUPS, ALL_STREAMS as streams } from './__fixtures__/all-streams.js'
import { columnsOf } from './index.js'

describe('every stream', () => {
  it.each(streams)('$id is consistent with itself', ({ group, name, spec }) => {
    const camel = group.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect(spec.id).toBe(`${camel}.${name}`)
    const always = Object.keys(spec.columns)
    const known = new Set([...always, ...Object.keys(spec.sometimes ?? {})])
    for (const layout of spec.layouts) {
      const columns = columnsOf(spec, layout)
      expect(new Set(columns).size).toBe(columns.length)
      expect(columns.length).toBeLessThanOrEqual(layout.width)
      expect(columns.filter((column) => !known.has(column))).toEqual([])
      expect(always.filter((column) => !columns.includes(column))).toEqual([])
    }
    for (const column of spec.secret ?? []) expect(known).toContain(column)
  })

  it('has ids of its own', () => {
    const trIds = streams.flatMap(({ spec }) => [...new Set([spec.tr.real, spec.tr.paper ?? spec.tr.real])])
    expect(new Set(trIds).size).toBe(trIds.length)
  })

  it('can be dropped by a bundler, is explained column by column, and names its record type', () => {
    for (const group of Object.keys(GROUPS)) {
      const folder = new URL(`./groups/${group}/`, import.meta.url)
      const files = readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      const sources = files.filter((text) => /satisfies StreamSpec$/m.test(text))
      const shared = files.filter((text) => /satisfies StreamSpec\['columns'\]$/m.test(text))
      expect(sources.length).toBe(streams.filter((stream) => stream.group === group).length)
      for (const text of sources) {
        expect(text).toMatch(
          /export const \w+: (?:RealOnly)?Stream<\w+Record(?:, \w+Key)?> =\s+\/\* @__PURE__ \*\/ stream\(spec\)/,
        )
        expect(text).toMatch(/export interface \w+Record extends RecordOf<typeof spec> \{\}/)
      }
      const explained = new Set<string | undefined>()
      for (const text of [...sources, ...shared]) {
        const indent = ' '.repeat(shared.includes(text) ? 2 : 4)
        const columns = namesIn(text, `^${indent}(\\w{2,}): `)
        const told = namesIn(text, `^${indent}/\\*\\* .+: .+ \\*/\\n${indent}(\\w{2,}): `)
        expect(told).toEqual(columns)
        for (const name of told) explained.add(name)
      }
      const own = streams.filter((stream) => stream.group === group).map(({ spec }) => spec)
      const all = own.flatMap((spec) => [...Object.keys(spec.columns), ...Object.keys(spec.sometimes ?? {})])
      expect(all.filter((name) => !explained.has(name))).toEqual([])
    }
  })
})

function namesIn(text: string, pattern: string): (string | undefined)[] {
  return [...text.matchAll(new RegExp(pattern, 'gm'))].map(([, name]) => name)
}
