import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..')
const FILE = resolve(ROOT, 'packages/rest/src/groups/hovers.example.ts')

/** What a user types; a mark such as `/*field*\/` stands before the word that is hovered. */
const PROGRAM = `
import { createRestClient } from '../index.js'
import { inquirePrice, chkHoliday, orderCash } from './domestic-stock/index.js'
const paper = createRestClient({ env: 'paper', credentials: { appKey: '', appSecret: '' } })
const answer = await /*endpoint*/inquirePrice(paper, { /*param*/FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' })
const /*result*/shown = answer
const price = answer.output./*field*/stck_prpr
/*paperOnly*/chkHoliday(paper, { BASS_DT: '20260101' })
inquirePrice(paper, { FID_COND_MRKT_DIV_CODE: /*wrongCode*/'X', FID_INPUT_ISCD: '005930' })
orderCash(paper, /*missing*/{ PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 1, ORD_UNPR: 1 })
`

let service: ts.LanguageService
beforeAll(() => {
  const { config } = ts.parseConfigFileTextToJson('x', readFileSync(resolve(ROOT, 'tsconfig.base.json'), 'utf8'))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT)
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === FILE ? PROGRAM : ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (name) => name === FILE || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath ?? ((path) => path),
  })
}, 60_000)

function placeOf(mark: string): number {
  const at = PROGRAM.indexOf(`/*${mark}*/`)
  if (at < 0) throw new Error(`no mark ${mark}`)
  return at + mark.length + 4
}

function hover(mark: string) {
  const info = service.getQuickInfoAtPosition(FILE, placeOf(mark))
  return { type: ts.displayPartsToString(info?.displayParts), doc: ts.displayPartsToString(info?.documentation) }
}

function errorAt(mark: string): string {
  const line = (position: number) => PROGRAM.slice(0, position).split('\n').length
  const found = service
    .getSemanticDiagnostics(FILE)
    .find(({ start }) => start !== undefined && line(start) === line(placeOf(mark)))
  return ts.flattenDiagnosticMessageText(found?.messageText, '\n')
}

describe('in an editor', { timeout: 60_000 }, () => {
  it('a field shows its meaning, and a result its name', () => {
    expect(hover('field').doc).toContain('current price')
    expect(hover('field').type).toContain('number')
    expect(hover('result').type).toContain('InquirePriceResult')
  })

  it('an endpoint shows its document, and a parameter its meaning', () => {
    expect(hover('endpoint').doc).toContain('주식현재가 시세')
    expect(hover('endpoint').type).toMatch(/params: InquirePriceParams, .*Promise<InquirePriceResult>/)
    expect(hover('param').doc).toContain('시장')
  })

  it('a paper client does not fit a real-only endpoint', () => {
    expect(errorAt('paperOnly')).toContain(`RestClient<"paper">`)
  })

  it('a wrong code and a missing parameter are named', () => {
    expect(errorAt('wrongCode')).toMatch(/"X"' is not assignable to type '"J" \| "NX" \| "UN"'/)
    expect(errorAt('missing')).toContain('side')
  })
})
