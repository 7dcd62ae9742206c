import { KisConfigError, KisDecodeError, KisHttpError, redactPatterns } from '@kis/core'

/** A public holiday (공휴일) as the portal for public data names it. */
export interface PublicHoliday {
  readonly date: string
  /** `dateName`, for example 1월1일, 대체공휴일 or 임시공휴일. */
  readonly name: string
}

// Whatever is longer is no answer of the portal, and would fill logs.
const LONGEST_TEXT = 200

/** What the portal says of a key that it does not take, by its code. */
const KEY_REFUSED = new Set(['20', '30', '31', '32'])

/**
 * Reads an answer of 한국천문연구원 특일정보, `getRestDeInfo`. Its shapes: a list of items, one item without a list, or an empty text when there is none; a
 * refusal comes as XML, whatever was asked for.
 *
 * @throws KisConfigError when the key is refused, KisHttpError for any other refusal, KisDecodeError for what is no such answer.
 */
export function readPublicHolidays(status: number, body: Uint8Array): PublicHoliday[] {
  const text = new TextDecoder().decode(body)
  const answer = parse(text)?.response
  if (answer?.header?.resultCode !== '00') throw refusalOf(status, text, answer?.header)
  const items = answer.body?.items
  const found = typeof items === 'object' ? items?.item : undefined
  const rows: readonly unknown[] = found === undefined ? [] : Array.isArray(found) ? found : [found]
  if (rows.length < Number(wordOf(answer.body?.totalCount ?? rows.length))) {
    throw new KisDecodeError({
      path: 'response.body.totalCount',
      message: `The portal for public data sent ${rows.length} of ${wordOf(answer.body?.totalCount)} holidays.`,
    })
  }
  return rows
    .map(itemOf)
    .filter(({ isHoliday }) => isHoliday === 'Y')
    .map(holidayOf)
}

interface Item {
  readonly locdate?: unknown
  readonly dateName?: unknown
  readonly isHoliday?: unknown
}

interface Header {
  readonly resultCode?: unknown
  readonly resultMsg?: unknown
}

interface Answer {
  readonly response?: {
    readonly header?: Header | undefined
    readonly body?: { readonly items?: '' | { readonly item?: Item | readonly Item[] }; readonly totalCount?: unknown }
  }
}

function parse(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function itemOf(row: unknown, index: number): Item {
  if (typeof row === 'object' && row !== null) return row
  throw new KisDecodeError({
    path: `response.body.items.item[${index}]`,
    message: 'A holiday of the portal for public data is no record.',
  })
}

/** A text or number; what else may stand in its place says nothing. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, LONGEST_TEXT) : ''
}

function holidayOf({ locdate, dateName }: Item, index: number): PublicHoliday {
  const date = wordOf(locdate)
  if (/^\d{8}$/.test(date) && typeof dateName === 'string') return { date, name: dateName }
  throw new KisDecodeError({
    path: `response.body.items.item[${index}]`,
    message: 'A holiday of the portal for public data has no locdate (YYYYMMDD) or no dateName.',
  })
}

function refusalOf(status: number, text: string, header: Header | undefined): Error {
  const inXml = (tag: string): string | undefined => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1]
  const code = wordOf(inXml('returnReasonCode') ?? inXml('resultCode')) || wordOf(header?.resultCode)
  const reason = redactPatterns(wordOf(inXml('returnAuthMsg') ?? inXml('resultMsg') ?? header?.resultMsg))
  const said = reason === '' ? `an answer that cannot be read (HTTP ${status})` : `${reason} (${code})`
  if (KEY_REFUSED.has(code) || status === 401 || status === 403) {
    return new KisConfigError({
      option: 'serviceKey',
      message: `The portal for public data refused the service key: ${said}. Check that it is the key of your account, that the service 특일 정보 was applied for, and that an hour has passed since.`,
    })
  }
  return new KisHttpError({
    httpStatus: status,
    message: `The portal for public data gave ${said} to a question for public holidays. Try again later.`,
  })
}
