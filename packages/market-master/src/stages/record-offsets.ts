import { stageError } from './stage-error.js'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Where each record begins. Lines end with LF or CRLF; the last line end may be missing.
 *
 * @throws KisMasterError (`parse`) naming the first line that is not exactly `width` bytes long. Nothing is skipped silently.
 */
export function recordOffsets(bytes: Uint8Array, width: number, source: string): number[] {
  const offsets: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const lineFeed = bytes.indexOf(LINE_FEED, at)
    const end = lineFeed === -1 ? bytes.length : lineFeed
    const length = end - at - (end > at && bytes[end - 1] === CARRIAGE_RETURN ? 1 : 0)
    const isBlankEnd = length === 0 && end + 1 >= bytes.length && offsets.length > 0
    if (length !== width && !isBlankEnd) {
      const isCutOff = lineFeed === -1 && length < width
      throw stageError({
        stage: 'parse',
        source,
        message: `line ${offsets.length + 1} is ${length} bytes long instead of ${width}. ${
          isCutOff ? 'The file is cut off.' : 'The layout of the file may have changed.'
        }`,
      })
    }
    if (!isBlankEnd) offsets.push(at)
    at = end + 1
  }
  if (offsets.length === 0)
    throw stageError({ stage: 'parse', source, message: 'holds no records.', isRetryable: true })
  return offsets
}
