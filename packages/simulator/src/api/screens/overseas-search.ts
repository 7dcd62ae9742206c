import type { ApiCall } from '../api-route.js'
import type { WireRecord } from './screen-writer.js'

/** Conditions of a search (조건검색) by the end of their names, and the field that each bounds. */
const CONDITIONS: Readonly<Record<string, string>> = {
  PRICECUR: 'last',
  RATE: 'rate',
  VALX: 'valx',
  SHAR: 'shar',
  VOLUME: 'tvol',
  AMT: 'avol',
  EPS: 'eps',
  PER: 'per',
}
/** 시가총액, 발행주식수 and 거래대금 are asked for in thousands. */
const IN_THOUSANDS: ReadonlySet<string> = new Set(['SHAR', 'AMT'])

/** Whether a share meets every condition of a search that is switched on. */
export function isFound(record: WireRecord, { parameters }: ApiCall): boolean {
  return Object.entries(CONDITIONS).every(([name, field]) => {
    if (parameters.text(`CO_YN_${name}`) !== '1') return true
    const unit = IN_THOUSANDS.has(name) ? 1_000 : 1
    const [from, to] = [parameters.text(`CO_ST_${name}`), parameters.text(`CO_EN_${name}`)]
    const value = Number(record[field])
    return (from === '' || value >= Number(from) * unit) && (to === '' || value <= Number(to) * unit)
  })
}
