import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as domesticStock from './groups/domestic-stock/index.js'
import { columnsOf } from './index.js'

const GROUPS = { 'domestic-stock': domesticStock }
const streams = Object.entries(GROUPS).flatMap(([group, members]) =>
  Object.entries(members).map(([name, stream]) => ({ id: stream.spec.id, group, name, spec: stream.spec })),
)

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
    const trIds = streams.flatMap(({ spec }) => [...new Set([spec.tr.real, spec.tr.paper])])
    expect(new Set(trIds).size).toBe(trIds.length)
  })

  it('can be dropped by a bundler, is explained column by column, and names its record type', () => {
    for (const group of Object.keys(GROUPS)) {
      const folder = new URL(`./groups/${group}/`, import.meta.url)
      const files = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
      const sources = files.filter((text) => text.includes('satisfies StreamSpec'))
      expect(sources.length).toBe(streams.filter((stream) => stream.group === group).length)
      for (const text of sources) {
        expect(text).toMatch(/export const \w+: (?:RealOnly)?Stream<\w+Record> = \/\* @__PURE__ \*\/ stream\(spec\)/)
        expect(text).toMatch(/export interface \w+Record extends RecordOf<typeof spec> \{\}/)
        const columns = text.match(/^ {4}[A-Z][A-Z0-9_]+: /gm) ?? []
        const explained = text.match(/^ {4}\/\*\* .+: .+ \*\/\n {4}[A-Z][A-Z0-9_]+: /gm) ?? []
        expect(explained.length).toBe(columns.length)
      }
    }
  })
})
