import iconv from 'iconv-lite'
import JSZip from 'jszip'
import type { SqlJsStatic } from 'sql.js'
import { layoutOf } from '../../src/layouts/layout-of.js'
import type { MasterMarket } from '../../src/layouts/record-layout.js'
import type { MasterZips } from './host.js'

/**
 * What a programmer writes who needs the files once: unzip with jszip, decode with iconv-lite, slice every column of every record, all rows
 * into sql.js. Nothing is checked, classified or kept.
 */
export async function runBareScript(sqlite: SqlJsStatic, zips: MasterZips): Promise<number> {
  const database = new sqlite.Database()
  let rows = 0
  database.run('BEGIN')
  for (const [market, zip] of zips) {
    const archive = await JSZip.loadAsync(zip)
    const [entry] = Object.values(archive.files)
    const text = iconv.decode(Buffer.from((await entry?.async('uint8array')) ?? []), 'cp949')
    const { names, slice } = slicer(market)
    database.run(`CREATE TABLE ${market} (${names.map((name) => `${name} TEXT`)})`)
    const insert = database.prepare(`INSERT INTO ${market} VALUES (${names.map(() => '?')})`)
    for (const line of text.split('\n')) {
      if (line === '') continue
      insert.run(slice(line))
      rows++
    }
    insert.free()
  }
  database.run('COMMIT')
  const [found] = database.exec("SELECT count(*) FROM kospi WHERE name LIKE '%삼성%'")
  database.close()
  if (Number(found?.values[0]?.[0]) === 0) throw new Error('The bare script found nothing.')
  return rows
}

/** Columns by characters: those before the name from the front, those behind it from the end, because names are shorter than their bytes. */
function slicer(market: MasterMarket): { readonly names: readonly string[]; slice(line: string): string[] } {
  const columns: readonly { readonly name: string; readonly width: number }[] = layoutOf(market).columns
  const at = columns.findIndex(({ name }) => name === 'name')
  const widths = columns.map(({ width }) => width)
  const front = widths.slice(0, at).reduce((sum, width) => sum + width, 0)
  const tail = widths.slice(at + 1).reduce((sum, width) => sum + width, 0)
  return {
    names: columns.map(({ name }) => name),
    slice(line) {
      const fields: string[] = []
      let from = 0
      for (const [index, width] of widths.entries()) {
        if (index === at) {
          fields.push(line.slice(front, line.length - tail).trimEnd())
          from = line.length - tail
        } else {
          fields.push(line.slice(from, from + width).trimEnd())
          from += width
        }
      }
      return fields
    },
  }
}
