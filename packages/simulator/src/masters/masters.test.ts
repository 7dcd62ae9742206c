import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import JSZip from 'jszip'
import { afterAll, describe, expect, it } from 'vitest'
import { startSimulator } from '../start-simulator.node.js'
import { KOSPI_LAYOUT } from './kospi-layout.js'
import { builtInMasters, loadMasters } from './master-set.js'
import { readRecords, writeRecords } from './records.js'

async function unzip(bytes: Uint8Array | undefined): Promise<{ name: string; bytes: Buffer }> {
  if (!bytes) throw new Error('nothing to unzip')
  const zip = await JSZip.loadAsync(bytes)
  const [entry] = Object.values(zip.files)
  if (!entry) throw new Error('an empty zip')
  return { name: entry.name, bytes: await entry.async('nodebuffer') }
}

describe('the built-in files', () => {
  it.each([
    ['kospi_code', 288, 29],
    ['kosdaq_code', 282, 12],
    ['idxcode', 45, 41],
  ])('%s has records of %i bytes that end with LF', async (name, width, count) => {
    const { name: entry, bytes } = await unzip(await builtInMasters().download(`${name}.mst.zip`))
    expect(entry).toBe(`${name}.mst`)
    expect(bytes.length).toBe((width + 1) * count)
    for (let end = width; end < bytes.length; end += width + 1) expect(bytes[end]).toBe(0x0a)
  })

  it('put every field at its place', async () => {
    const { bytes } = await unzip(await builtInMasters().download('kospi_code.mst.zip'))
    const line = bytes.subarray(289 * 3, 289 * 3 + 288)
    const cut = (from: number, to: number) => iconv.decode(line.subarray(from, to), 'cp949')
    expect(cut(0, 9)).toBe('005930   ')
    expect(cut(9, 21)).toBe('KR7005930003')
    expect(cut(21, 61)).toBe('삼성전자'.padEnd(36))
    expect(cut(61, 63)).toBe('ST')
    expect(cut(102, 111)).toBe('000259000')
    expect(cut(121, 122)).toBe('N')
    expect(cut(174, 189)).toBe('000000005846278')
    expect(/^[\x20-\x7e]{227}$/.test(cut(61, 288))).toBe(true)
  })

  it('are the same bytes each time', async () => {
    const [first, second] = await Promise.all(
      [builtInMasters(), builtInMasters()].map((masters) => masters.download('kospi_code.mst.zip')),
    )
    expect(Buffer.from(first ?? [])).toEqual(Buffer.from(second ?? []))
  })

  it('never cut a two-byte letter in half', () => {
    const file = writeRecords([['name', 5]], [{ name: '가나다' }])
    expect(iconv.decode(file, 'cp949')).toBe('가나 \n')
  })
})

describe('files of one’s own', () => {
  const own = writeRecords(KOSPI_LAYOUT, [
    {
      mksc_shrn_iscd: '123456',
      hts_kor_isnm: '시험주',
      stck_sdpr: '000012340',
      lstn_stcn: '1',
      scrt_grp_cls_code: 'ST',
    },
    { mksc_shrn_iscd: '999999', hts_kor_isnm: '값없음', stck_sdpr: '000000000' },
  ])

  it('decide what can be traded, bare or zipped, names in any case', async () => {
    const zip = await new JSZip().file('KOSPI_CODE.MST', own).generateAsync({ type: 'uint8array' })
    for (const files of [new Map([['KOSPI_code.MST', own]]), new Map([['kospi_code.mst.zip', zip]])]) {
      const masters = await loadMasters(new Map<string, Uint8Array>(files))
      expect(masters.instruments).toHaveLength(1)
      expect(masters.instruments[0]).toMatchObject({ code: '123456', name: '시험주', basePrice: 12_340 })
      expect((await unzip(await masters.download('kospi_code.mst.zip'))).bytes).toEqual(own)
    }
  })

  it('fall back to the built-in sectors, and know the short names of two zips', async () => {
    const theme = await new JSZip().file('theme_code.mst', 'x').generateAsync({ type: 'uint8array' })
    const masters = await loadMasters(
      new Map<string, Uint8Array>([
        ['kospi_code.mst', own],
        ['theme_code.zip', theme],
      ]),
    )
    expect((await unzip(await masters.download('idxcode.mst.zip'))).bytes.length).toBe(46 * 41)
    expect(await masters.download('theme_code.mst.zip')).toEqual(theme)
    expect(await masters.download('kosdaq_code.mst.zip')).toBeUndefined()
  })

  it('are refused when nothing in them can be traded', async () => {
    await expect(loadMasters(new Map())).rejects.toMatchObject({ code: 'KIS_CONFIG', option: 'masters' })
    const broken = new Map([['kospi_code.mst.zip', new Uint8Array([1, 2, 3])]])
    await expect(loadMasters(broken)).rejects.toMatchObject({ code: 'KIS_CONFIG' })
  })
})

describe('a folder over HTTP', () => {
  const folders: string[] = []
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  it('is served by name, and nothing outside of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-masters-'))
    folders.push(folder)
    const file = writeRecords(KOSPI_LAYOUT, [{ mksc_shrn_iscd: '123456', stck_sdpr: '000012340' }])
    await writeFile(join(folder, 'kospi_code.mst'), file)
    await writeFile(join(folder, 'NASMST.COD'), 'US\t22\tNAS\t나스닥\tZZZ\tNASZZZ\t지\tZED\t2\tUSD\t4\t\t12.5000\n')
    await writeFile(join(folder, 'notes.txt'), 'not for download')
    const simulator = await startSimulator({ env: 'paper', masters: folder })
    try {
      const get = async (name: string) => {
        const response = await fetch(`${simulator.mastersUrl}/${name}`)
        return { status: response.status, type: response.headers.get('content-type'), bytes: await response.bytes() }
      }
      const kospi = await get('kospi_code.mst.zip')
      expect([kospi.status, kospi.type]).toEqual([200, 'application/zip'])
      expect((await unzip(kospi.bytes)).bytes).toEqual(file)
      expect((await unzip((await get('nasmst.cod.zip')).bytes)).name).toBe('NASMST.COD')
      for (const name of ['notes.txt', '../kospi_code.mst', '..%2f..%2fetc%2fpasswd', '', 'nothing.mst.zip']) {
        expect((await get(name)).status).toBe(404)
      }
    } finally {
      await simulator.close()
    }
  })

  it('that does not exist is a configuration error', async () => {
    const options = { env: 'paper', masters: join(tmpdir(), 'no-such-folder-here') } as const
    await expect(startSimulator(options)).rejects.toMatchObject({ code: 'KIS_CONFIG', option: 'masters' })
  })
})

const REAL_FILES = fileURLToPath(new URL('../../../../../shared/kis/masters/2026-07', import.meta.url))
const hasRealFiles = existsSync(REAL_FILES)
if (!hasRealFiles) console.info('Skipped: the real symbol files are not beside this repository.')

describe.skipIf(!hasRealFiles)('real files', () => {
  it('are served as they are and make the market', async () => {
    const simulator = await startSimulator({ env: 'paper', masters: REAL_FILES })
    try {
      const response = await fetch(`${simulator.mastersUrl}/kospi_code.mst.zip`)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(await readFile(join(REAL_FILES, 'kospi_code.mst.zip')))
      const sectors = await fetch(`${simulator.mastersUrl}/idxcode.mst.zip`)
      expect((await unzip(await sectors.bytes())).bytes.length).toBe(491 * 46)
    } finally {
      await simulator.close()
    }
  })

  it('survive reading and writing byte for byte where all is blank-padded', async () => {
    const file = await readFile(join(REAL_FILES, 'kospi_code.mst'))
    const records = readRecords(KOSPI_LAYOUT, file)
    expect(records).toHaveLength(2568)
    const samsung = records.find((record) => record.mksc_shrn_iscd === '005930')
    expect(samsung).toMatchObject({ hts_kor_isnm: '삼성전자', stck_sdpr: '000259000', marg_rate: '040' })
    const line = file.subarray(file.indexOf('005930   '), file.indexOf('005930   ') + 289)
    expect(writeRecords(KOSPI_LAYOUT, samsung ? [samsung] : [])).toEqual(line)
  })
})
