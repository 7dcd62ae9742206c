import type { Environment } from '@kis/core'

const words = (text: string): readonly string[] => text.split(/\s+/)

/** Streams of the real server. */
const REAL_STREAMS = words(
  `H0BICNT0 H0BJASP0 H0BJCNT0 H0CFASP0 H0CFCNT0 H0EUANC0 H0EUASP0 H0EUCNI0 H0EUCNT0 H0EWANC0 H0EWASP0 H0EWCNT0
H0GSCNI0 H0IFASP0 H0IFCNI0 H0IFCNT0 H0IOASP0 H0IOCNT0 H0MFASP0 H0MFCNI0 H0MFCNT0 H0NXANC0 H0NXASP0 H0NXCNT0
H0NXMBC0 H0NXMKO0 H0NXPGM0 H0STANC0 H0STASP0 H0STCNI0 H0STCNT0 H0STMBC0 H0STMKO0 H0STNAV0 H0STOAA0 H0STOAC0
H0STOUP0 H0STPGM0 H0UNANC0 H0UNASP0 H0UNCNT0 H0UNMBC0 H0UNMKO0 H0UNPGM0 H0UPANC0 H0UPCNT0 H0UPPGM0 H0ZFANC0
H0ZFASP0 H0ZFCNT0 H0ZOANC0 H0ZOASP0 H0ZOCNT0 HDFFF010 HDFFF020 HDFFF1C0 HDFFF2C0 HDFSASP0 HDFSASP1 HDFSCNT0`,
)
/** Streams of the mock server: what the reference promises, and the US ones, which it has been seen to acknowledge. */
const PAPER_STREAMS = words('H0STCNT0 H0STASP0 H0STCNI9 H0GSCNI9 H0IFCNI9 HDFSCNT0 HDFSASP0')

const STREAMS: Readonly<Record<Environment, ReadonlySet<string>>> = {
  real: new Set(REAL_STREAMS),
  paper: new Set(PAPER_STREAMS),
}

/** Execution notices (체결통보): keyed by HTS id, sent encrypted. */
const NOTICE_STREAMS: ReadonlySet<string> = new Set(
  words('H0STCNI0 H0STCNI9 H0GSCNI0 H0GSCNI9 H0IFCNI0 H0IFCNI9 H0MFCNI0 H0EUCNI0 HDFFF2C0 HDFFF1C0'),
)

/** The notice stream of domestic shares. */
export const NOTICE_STREAM: Readonly<Record<Environment, string>> = { real: 'H0STCNI0', paper: 'H0STCNI9' }
export const TRADE_STREAM = 'H0STCNT0'
export const BOOK_STREAM = 'H0STASP0'
export const NXT_TRADE_STREAM = 'H0NXCNT0'
export const NXT_BOOK_STREAM = 'H0NXASP0'
export const UNITED_TRADE_STREAM = 'H0UNCNT0'
export const UNITED_BOOK_STREAM = 'H0UNASP0'
/** Streams that speak with every trade: KRX, NXT and both together (통합). */
export const TRADE_STREAMS: readonly string[] = [TRADE_STREAM, NXT_TRADE_STREAM, UNITED_TRADE_STREAM]
/** Streams that speak with every change of the book. */
export const BOOK_STREAMS: readonly string[] = [BOOK_STREAM, NXT_BOOK_STREAM, UNITED_BOOK_STREAM]
/** Streams about what the exchange trades, beside those that it drives by itself. */
const WATCHED_STREAMS: ReadonlySet<string> = new Set([
  ...TRADE_STREAMS,
  ...BOOK_STREAMS,
  ...words(
    'H0STANC0 H0NXANC0 H0UNANC0 H0STMBC0 H0NXMBC0 H0UNMBC0 H0STPGM0 H0NXPGM0 H0UNPGM0 H0STOAA0 H0STOAC0 H0STOUP0 H0STNAV0',
  ),
])

/** Whether the trades and books of the exchange drive a stream. */
export function isMarketStream(trId: string): boolean {
  return TRADE_STREAMS.includes(trId) || BOOK_STREAMS.includes(trId)
}

/** Whether a market has to walk for a stream. */
export function needsMarket(trId: string): boolean {
  return WATCHED_STREAMS.has(trId)
}

export function isKnownStream(env: Environment, trId: string): boolean {
  return STREAMS[env].has(trId)
}

export function isNoticeStream(trId: string): boolean {
  return NOTICE_STREAMS.has(trId)
}

/** Whether a key has the form that any stream knows; a code that does not exist is accepted and stays silent. */
export function isPlausibleKey(trId: string, trKey: string): boolean {
  if (isNoticeStream(trId)) return /^[\x21-\x7e]{1,20}$/.test(trKey)
  if (isMarketStream(trId)) return /^[A-Z0-9]{6,9}$/.test(trKey)
  // Keys of options abroad have a blank inside: OGXX26 C19500.
  return /^[\x21-\x7e][\x20-\x7e]{0,31}$/.test(trKey)
}
