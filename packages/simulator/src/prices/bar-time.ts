import { parseKst } from '@kis/core'

/**
 * Reads when a bar begins, in epoch milliseconds; a date alone is its midnight in Korea. Times are Korean unless they name a zone.
 * `undefined` for what is no time.
 */
export function readBarTime(date: string, time: string): number | undefined {
  const text = `${date} ${time}`.trim()
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && text.includes(':')) {
    const at = Date.parse(text)
    return Number.isNaN(at) ? undefined : at
  }
  const match = FORM.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match
  return parseKst(`${year}${month}${day}${hour.padStart(2, '0')}${minute}${second}`)
}

const FORM = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?)?$/
