import { parseKst } from '@kis/core'

/** Reads a moment in Korean time, a date alone meaning its 09:00; `undefined` for anything else. */
export function readStart(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(text)
  if (!match) return undefined
  const [, date = '', time = '09:00', seconds = ':00'] = match
  return parseKst(`${date} ${time}${seconds}`)
}
