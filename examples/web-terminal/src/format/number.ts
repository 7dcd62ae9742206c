export type Language = 'ko' | 'en'

/** What stands where there is no number. */
export const NOTHING = '–'

/** `1234567` as `1,234,567`. */
export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? NOTHING : grouped(value)
}

/** With its sign, `+1,200`; none for nothing. */
export function formatSigned(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING
  return `${signOf(value)}${grouped(Math.abs(value))}`
}

/** `1.5` as `+1.50%`. */
export function formatPercent(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING
  const text = Math.abs(value).toFixed(2)
  return `${Number(text) === 0 ? '' : signOf(value)}${text}%`
}

/** A large amount in the units that people say: `1억 2,345만`, or `123.5M`. Below ten thousand it is told in full. */
export function formatAmount(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING
  const sign = value < 0 ? '-' : ''
  const amount = Math.abs(Math.round(value))
  return sign + (language === 'ko' ? inKorean(amount) : inEnglish(amount))
}

const MAN = 10_000
const KOREAN_UNITS = [
  { size: 1_000_000_000_000, name: '조' },
  { size: 100_000_000, name: '억' },
  { size: MAN, name: '만' },
] as const

/** The two largest units say enough: 1조 2,345억. */
function inKorean(amount: number): string {
  const at = KOREAN_UNITS.findIndex(({ size }) => amount >= size)
  const [unit, next] = [KOREAN_UNITS[at], KOREAN_UNITS[at + 1]]
  if (!unit) return grouped(amount)
  const head = `${grouped(Math.floor(amount / unit.size))}${unit.name}`
  const rest = next ? Math.floor((amount % unit.size) / next.size) : 0
  return next && rest > 0 ? `${head} ${grouped(rest)}${next.name}` : head
}

const ENGLISH_UNITS = [
  [1_000_000_000_000, 'T'],
  [1_000_000_000, 'B'],
  [1_000_000, 'M'],
  [1_000, 'K'],
] as const

function inEnglish(amount: number): string {
  const unit = amount < MAN ? undefined : ENGLISH_UNITS.find(([size]) => amount >= size)
  return unit ? `${(Math.floor((amount * 10) / unit[0]) / 10).toFixed(1)}${unit[1]}` : grouped(amount)
}

function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '-' : ''}${text}${fraction === undefined ? '' : `.${fraction}`}`
}

function signOf(value: number): string {
  if (value === 0) return ''
  return value > 0 ? '+' : '-'
}
