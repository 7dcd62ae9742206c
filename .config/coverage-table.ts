import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter } from 'vitest/node'
import { AREAS, REPORTS } from './coverage-areas.ts'

/** As much of a coverage map as is read here. */
interface FileCoverage {
  readonly path: string
  readonly s: Readonly<Record<string, number>>
}

/** Prints the share of statements that were reached, by area, and writes it to `areas.json` beside the other reports. */
export default class CoverageTable implements Reporter {
  onCoverage(coverage: unknown): void {
    const { data } = coverage as { readonly data: Readonly<Record<string, { toJSON(): FileCoverage }>> }
    const files = Object.values(data).map((file) => file.toJSON())
    const rows = AREAS.map(({ name, folder, least }) => {
      const counts = files
        .filter(({ path }) => relative('.', path).replaceAll('\\', '/').startsWith(`${folder}/`))
        .map(({ s }) => Object.values(s))
      const statements = counts.flat().length
      const reached = counts.flat().filter((count) => count > 0).length
      const percent = Math.floor((10_000 * reached) / Math.max(1, statements)) / 100
      return { name, files: counts.length, statements, reached, percent, least }
    })
    mkdirSync(REPORTS, { recursive: true })
    writeFileSync(`${REPORTS}/areas.json`, `${JSON.stringify(rows, null, 2)}\n`)
    process.stdout.write(`\n${'area'.padEnd(12)}files  statements  reached    share   least\n`)
    for (const { name, files: count, statements, reached, percent, least } of rows) {
      const columns = [String(count).padStart(5), String(statements).padStart(12), String(reached).padStart(9)]
      columns.push(`${percent.toFixed(2)} %`.padStart(9), `${least} %`.padStart(8))
      process.stdout.write(`${name.padEnd(12)}${columns.join('')}${percent < least ? '  too low' : ''}\n`)
    }
  }
}
