import { KisConfigError, KisDecodeError, kstDateTime } from '@kis/core'
import { readRecording } from '@kis/realtime/recorder'
import { parseBarsCsv } from '../prices/parse-bars-csv.js'
import type { PriceBar } from '../prices/price-bar.js'
import type { PriceSource } from '../prices/price-source.js'
import type { CliFiles } from './cli-files.js'
import type { CliOptions } from './parse-arguments.js'

/** What the files of the command line say. */
export interface FilePrices {
  readonly prices: PriceSource
  /** Where they begin, in epoch milliseconds. */
  readonly startsAt: number
}

/**
 * Opens the files that prices are to come from; `undefined` where none is named.
 *
 * @throws KisConfigError that names the file, and the line at fault.
 */
export async function readPrices(
  { bars, replay }: Pick<CliOptions, 'bars' | 'replay'>,
  files: CliFiles,
): Promise<FilePrices | undefined> {
  if (replay !== undefined) {
    const recording = naming('--replay', replay, () => readRecording(files.readPieces(replay)))
    recording.close()
    return { prices: { kind: 'frames', frames: files.readPieces(replay) }, startsAt: recording.header.startedAt }
  }
  if (bars.length === 0) return undefined
  const all: PriceBar[] = []
  for (const value of bars) all.push(...(await readBars(value, files)))
  const first = all.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const isDay = kstDateTime(first).endsWith(' 00:00:00')
  return { prices: { kind: 'bars', bars: all }, startsAt: isDay ? first + BEFORE_OPEN_MS : first }
}

/** 08:30. */
const BEFORE_OPEN_MS = 8.5 * 3_600_000

/** `005930=file.csv`, `005930.csv`, or a file with a column for the symbol. */
async function readBars(value: string, files: CliFiles): Promise<readonly PriceBar[]> {
  const [, named, path = value] = /^([A-Z0-9]{5,12}(?: [CP]\d{1,6})?|[A-Z]{3}\/[A-Z0-9.]+)=(.+)$/s.exec(value) ?? []
  const symbol = named ?? /(?:^|[\\/])([A-Z0-9]{6,9}|(?=[A-Z]*\d)[A-Z0-9]{5,12})\.[a-z]+$/.exec(path)?.[1]
  const text = await files.readText(path)
  const bars = naming('--bars', path, () => parseBarsCsv(text, { symbol }))
  if (bars.every((bar) => bar.symbol !== undefined)) return bars
  throw new KisConfigError({
    option: '--bars',
    message: `${path}: Of which symbol? Add a column "symbol", or pass --bars 005930=${path}.`,
  })
}

function naming<T>(option: string, path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!KisDecodeError.isInstance(cause)) throw cause
    throw new KisConfigError({ option, message: `${path}: ${cause.message}`, cause })
  }
}
