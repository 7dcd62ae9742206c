/** `ok`: nothing to do. `warn`: it works, with something to know. `fail`: what was looked at does not work now. */
export type DiagnosisStatus = 'ok' | 'warn' | 'fail'

/** What is looked at: clock (시계), access token (토큰), call limits (호출 한도), socket (웹소켓), store (저장소), symbol files (종목 마스터). */
export type DiagnosisName = 'clock' | 'token' | 'limits' | 'sockets' | 'store' | 'master'

/** What one look found, free of secrets. */
export interface DiagnosisCheck {
  readonly name: DiagnosisName
  readonly status: DiagnosisStatus
  /** In English: what was found, and what to do about it. */
  readonly message: string
  /** The same in Korean. */
  readonly messageKo: string
}

/** What `kis.doctor()` found (진단). Prints as a table, on its own and in a template. */
export interface Diagnosis {
  /** The worst of all checks. */
  readonly status: DiagnosisStatus
  readonly checks: readonly DiagnosisCheck[]
  /** The table: a line for each check, in one language or both. Default both, Korean first. */
  toString(language?: 'ko' | 'en'): string
}

/** What a look finds; its name is added by whoever asked for it. */
export type Finding = Omit<DiagnosisCheck, 'name'>

const MARKS: Readonly<Record<DiagnosisStatus, string>> = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL' }
const WORST_FIRST: readonly DiagnosisStatus[] = ['fail', 'warn', 'ok']
const INDENT = ' '.repeat('sockets  WARN  '.length)

/** Puts checks together. */
export function createDiagnosis(checks: readonly DiagnosisCheck[]): Diagnosis {
  const status = WORST_FIRST.find((one) => checks.some((check) => check.status === one)) ?? 'ok'
  const table = (language?: 'ko' | 'en'): string => checks.map((check) => linesOf(check, language)).join('\n')
  return Object.defineProperties({ status, checks } as Diagnosis, {
    toString: { value: table },
    // Node's `console.log` shows the table, not the object.
    [Symbol.for('nodejs.util.inspect.custom')]: { value: () => table() },
  })
}

function linesOf({ name, status, message, messageKo }: DiagnosisCheck, language: 'ko' | 'en' | undefined): string {
  const head = `${name.padEnd('sockets'.length)}  ${MARKS[status]}  `
  if (language === 'ko') return head + messageKo
  return language === 'en' ? head + message : `${head}${messageKo}\n${INDENT}${message}`
}
