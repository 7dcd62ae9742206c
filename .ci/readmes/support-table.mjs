import { PINNED, readSupport, SUPPORT } from '../runtimes/support.mjs'

const PACKAGE = { ko: '패키지', en: 'package' }
/** As the list of packages has them: what most people install first. */
const ORDER = ['sdk', 'trading', 'rest', 'realtime', 'market-master', 'utils', 'auth', 'core', 'redis', 'simulator']

/** What a runtime is called, with as much of its version as tells it apart. */
function headOf(runtime, results) {
  const version = PINNED[runtime] ?? Object.values(results).find((one) => one[runtime])?.[runtime].version ?? ''
  const [major, minor] = version.split('.')
  if (runtime === 'node20') return `Node.js ${major}.${minor}`
  if (runtime.startsWith('node')) return `${major}.${minor}`
  if (runtime === 'workerd') return 'workerd'
  return runtime === 'chromium'
    ? `Chromium ${major}`
    : `${runtime[0].toUpperCase()}${runtime.slice(1)} ${major}.${minor}`
}

/** How many tests of each package pass in each runtime, as the last complete runs counted them. */
export function supportTable(language) {
  const results = readSupport()
  const runtimes = Object.keys(SUPPORT)
  const names = Object.keys(results).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  const row = (cells) => `| ${cells.join(' | ')} |`
  return [
    row([PACKAGE[language], ...runtimes.map((runtime) => headOf(runtime, results))]),
    row(['---', ...runtimes.map(() => '--:')]),
    ...names.map((name) => row([`\`${name}\``, ...runtimes.map((runtime) => results[name][runtime]?.passed ?? '–')])),
  ].join('\n')
}

const PART = /<!-- support -->[\s\S]*<!-- \/support -->/

/**
 * A document with its table of runtimes as it must be.
 *
 * @throws Error when it has no place for one.
 */
export function withSupportTable(text, language) {
  if (!PART.test(text)) throw new Error('There is no part between <!-- support --> and <!-- /support -->.')
  return text.replace(PART, () => `<!-- support -->\n\n${supportTable(language)}\n\n<!-- /support -->`)
}
