import { createVirtualClock } from '@kis/core/testing'
import iconv from 'iconv-lite'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { ACCOUNT, createRawClient, PATHS, QUOTE } from '../__fixtures__/raw-client.js'
import { createSimulator } from '../index.js'
import { writeBuiltInFiles } from './built-in-files.js'
import { builtInMasters, loadMasters } from './master-set.js'

async function lines(name: string): Promise<{ entry: string; lines: string[] }> {
  const bytes = await builtInMasters().download(name)
  if (!bytes) throw new Error(`There is no ${name}.`)
  const [entry] = Object.values((await JSZip.loadAsync(bytes)).files)
  if (!entry) throw new Error(`${name} is empty.`)
  const text = iconv.decode(await entry.async('nodebuffer'), 'cp949')
  expect(text.endsWith('\n')).toBe(true)
  return { entry: entry.name, lines: text.slice(0, -1).split('\n') }
}

/** Bytes of CP949. */
const widthOf = (line: string): number => iconv.encode(line, 'cp949').length

describe('the default symbol files', () => {
  it.each([
    ['nxt_kospi_code', 288, 29],
    ['nxt_kosdaq_code', 282, 12],
    ['konex_code', 245, 3],
  ])('%s has records of %i bytes', async (name, width, count) => {
    const file = await lines(`${name}.mst.zip`)
    expect(file.entry).toBe(`${name}.mst`)
    expect(file.lines.map(widthOf)).toEqual(Array.from({ length: count }, () => width))
  })

  it('say of NXT what the boards say, with the volumes of NXT', async () => {
    const [home, nxt] = [await lines('kospi_code.mst.zip'), await lines('nxt_kospi_code.mst.zip')]
    expect(nxt.lines.map((line) => line.slice(0, 9))).toEqual(home.lines.map((line) => line.slice(0, 9)))
    const { instruments } = builtInMasters()
    expect(instruments.every(({ isOnNxt }) => isOnNxt)).toBe(true)
    expect(await builtInMasters().download('theme_code.mst.zip')).toBeUndefined()
  })

  it.each(['nas', 'nys', 'ams', 'hks', 'shs', 'szs', 'tse', 'hnx', 'hsx'])(
    'of the exchange %s have 24 columns, and read back as what trades there',
    async (exchange) => {
      const file = await lines(`${exchange}mst.cod.zip`)
      expect(file.entry).toBe(`${exchange.toUpperCase()}MST.COD`)
      for (const line of file.lines) expect(line.split('\t')).toHaveLength(24)
      const own = new Map<string, Uint8Array>([
        ...writeBuiltInFiles(),
        [`${exchange}mst.cod`, iconv.encode(`${file.lines.join('\n')}\n`, 'cp949')],
      ])
      const listed = (one: { readonly exchange: string }): boolean => one.exchange === exchange.toUpperCase()
      const facts = ({ symbol, basePrice, koreanName, englishName }: Record<string, unknown>) => [
        symbol,
        basePrice,
        koreanName,
        englishName,
      ]
      const read = (await loadMasters(own)).overseas.filter(listed).map((one) => facts({ ...one }))
      expect(read).toEqual(
        builtInMasters()
          .overseas.filter(listed)
          .map((one) => facts({ ...one })),
      )
      expect(read.length).toBeGreaterThan(0)
    },
  )

  it('call a fund abroad a fund', async () => {
    const [spy] = (await lines('amsmst.cod.zip')).lines.map((line) => line.split('\t'))
    expect([spy?.[4], spy?.[8], spy?.[22]]).toEqual(['SPY', '3', '001'])
  })

  it('are kept beside files of one’s own for what those do not have', async () => {
    const [kospi = new Uint8Array()] = [writeBuiltInFiles().get('kospi_code.mst')]
    const masters = await loadMasters(new Map([['kospi_code.mst', kospi]]))
    expect(await masters.download('nasmst.cod.zip')).toBeDefined()
    // Which of one's own shares trade at NXT, nobody has said.
    expect(await masters.download('nxt_kospi_code.mst.zip')).toBeUndefined()
  })
})

describe('a share of KONEX', () => {
  const simulate = async () => {
    const clock = createVirtualClock({ now: Date.UTC(2026, 10, 20, 1), settle: 'promises' })
    const simulator = createSimulator({ env: 'real', clock, limits: { callsPerSecond: 1e6 } })
    const client = createRawClient(simulator)
    await client.token()
    return { client, simulator }
  }

  it('is quoted with limits of 15 percent, and stands in no ranking', async () => {
    const { client, simulator } = await simulate()
    const { json } = await client.get('FHKST01010100', PATHS.price, { ...QUOTE, FID_INPUT_ISCD: '900501' })
    expect(json.output).toMatchObject({ stck_sdpr: '4120', stck_mxpr: '4735', stck_llam: '3505' })
    const ranking = await client.get('FHPST01710000', '/uapi/domestic-stock/v1/quotations/volume-rank', {
      ...{ FID_COND_MRKT_DIV_CODE: 'J', FID_COND_SCR_DIV_CODE: '20171', FID_INPUT_ISCD: '0000', FID_DIV_CLS_CODE: '0' },
      ...{ FID_BLNG_CLS_CODE: '0', FID_TRGT_CLS_CODE: '111111111', FID_TRGT_EXLS_CLS_CODE: '000000' },
      ...{ FID_INPUT_PRICE_1: '', FID_INPUT_PRICE_2: '', FID_VOL_CNT: '', FID_INPUT_DATE_1: '' },
    })
    expect(ranking.json.rt_cd).toBe('0')
    expect(ranking.text).not.toContain('모의바이오')
    simulator.close()
  })

  it('is bought, and stands in the list of orders by its name', async () => {
    const { client, simulator } = await simulate()
    const order = { ...ACCOUNT, PDNO: '900501', ORD_QTY: '3', ORD_DVSN: '01', ORD_UNPR: '0' }
    const { json } = await client.order('TTTC0012U', PATHS.order, order)
    expect(json.rt_cd).toBe('0')
    expect(simulator.state().accounts[0]?.holdings['900501']).toBe(3)
    simulator.close()
  })
})
