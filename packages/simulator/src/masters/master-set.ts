import { KisConfigError } from '@kis/core'
import JSZip from 'jszip'
import type { Instrument, OverseasInstrument } from '../exchange/instrument.js'
import { BUILT_IN_OVERSEAS } from './built-in.js'
import { writeBuiltInFiles } from './built-in-files.js'
import { writeOverseasFiles } from './overseas-file.js'
import { readInstruments, readKonex, readOverseasInstruments } from './read-instruments.js'

/** Symbol files and what is listed in them. */
export interface MasterSet {
  /** Domestic securities in the order of the files. */
  readonly instruments: readonly Instrument[]
  /** Shares of KONEX: they trade like others but stand in no list, ranking or index. */
  readonly konex?: readonly Instrument[] | undefined
  readonly overseas: readonly OverseasInstrument[]
  /** A file as the download host serves it, by name in any case; `undefined` when there is none. */
  download(name: string): Promise<Uint8Array | undefined>
}

// Every zip gets this date, so that the same files give the same bytes.
const ENTRY_DATE = new Date(Date.UTC(2026, 0, 2))

/** The built-in set: some forty shares and who of them trades at NXT, their sectors, KONEX, and a few names of each exchange abroad. */
export function builtInMasters(): MasterSet {
  const files = writeBuiltInFiles()
  const overseas = builtInOverseas()
  return {
    instruments: readInstruments(files),
    konex: readKonex(files),
    overseas,
    download: createDownload(new Map([...files, ...writeOverseasFiles(overseas)])),
  }
}

/**
 * A set out of files of KIS: zips, or bare `.mst` and `.cod` files, by name. Sectors fall back to the built-in file.
 *
 * @throws KisConfigError when neither KOSPI nor KOSDAQ is among them.
 */
export async function loadMasters(files: ReadonlyMap<string, Uint8Array>): Promise<MasterSet> {
  const served = new Map([...files].map(([name, bytes]) => [name.toLowerCase(), bytes]))
  const plain = new Map<string, Uint8Array>()
  for (const [name, bytes] of served) {
    if (!name.endsWith('.zip')) plain.set(name, bytes)
  }
  for (const [name, bytes] of served) {
    if (name.endsWith('.zip')) await unzipInto(plain, name, bytes)
  }
  const instruments = readInstruments(plain)
  if (instruments.length === 0) {
    throw new KisConfigError({
      option: 'masters',
      message: 'Option "masters" holds no readable kospi_code.mst or kosdaq_code.mst, bare or zipped.',
    })
  }
  const sectors = writeBuiltInFiles().get('idxcode.mst')
  if (sectors && !plain.has('idxcode.mst')) served.set('idxcode.mst', sectors)
  const read = readOverseasInstruments(plain)
  // Exchanges without a file keep their few built-in names.
  const kept = builtInOverseas().filter(({ exchange }) => !hasFile(read, exchange))
  for (const [name, bytes] of writeOverseasFiles(kept)) served.set(name, bytes)
  return {
    instruments,
    konex: readKonex(plain),
    overseas: [...read, ...kept],
    download: createDownload(served),
  }
}

async function unzipInto(plain: Map<string, Uint8Array>, name: string, bytes: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new KisConfigError({ option: 'masters', message: `"${name}" in the masters is not a readable zip.`, cause })
  })
  for (const entry of Object.values(zip.files)) {
    const key = entry.name.toLowerCase()
    // A bare file beside its zip wins: it is what the operator edits.
    if (!entry.dir && !plain.has(key)) plain.set(key, await entry.async('uint8array'))
  }
}

function createDownload(files: ReadonlyMap<string, Uint8Array>): MasterSet['download'] {
  const zipped = new Map<string, Promise<Uint8Array>>()
  return async (requested) => {
    const name = requested.toLowerCase()
    const asIs = files.get(name)
    if (asIs) return asIs
    if (!name.endsWith('.zip')) return undefined
    const inner = name.slice(0, -'.zip'.length)
    // Published as idxcode.zip and theme_code.zip in some years.
    const short = files.get(inner.replace(/\.(mst|cod)$/, '.zip'))
    if (short) return short
    const bare = files.get(inner)
    if (!bare) return undefined
    const ready = zipped.get(name) ?? zipOf(inner, bare)
    zipped.set(name, ready)
    return ready
  }
}

function zipOf(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  // Overseas entries are in upper case inside KIS's own zips.
  const entry = name.endsWith('.cod') ? name.toUpperCase() : name
  const zip = new JSZip().file(entry, bytes, { date: ENTRY_DATE })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function builtInOverseas(): OverseasInstrument[] {
  return BUILT_IN_OVERSEAS.map(([exchange, symbol, koreanName, englishName, basePrice, boardLot]) => ({
    exchange,
    symbol,
    koreanName,
    englishName,
    basePrice,
    boardLot,
  }))
}

function hasFile(read: readonly OverseasInstrument[], exchange: OverseasInstrument['exchange']): boolean {
  return read.some((instrument) => instrument.exchange === exchange)
}
