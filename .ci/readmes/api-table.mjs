import { readFileSync } from 'node:fs'

const NAMES = {
  'domestic-stock': ['국내주식', 'domestic stocks'],
  'domestic-bond': ['장내채권', 'bonds'],
  'domestic-futures-options': ['국내 선물옵션', 'futures and options at home'],
  elw: ['ELW', 'ELW'],
  'etf-etn': ['ETF·ETN', 'ETF, ETN'],
  'overseas-stock': ['해외주식', 'stocks abroad'],
  'overseas-futures-options': ['해외 선물옵션', 'futures and options abroad'],
}
const HEADS = {
  ko: ['그룹', '진입점', 'REST', '모의투자', '실시간', '모의투자', '모든 필드'],
  en: ['group', 'entry', 'REST', 'paper', 'realtime', 'paper', 'all fields'],
}
const TOTAL = { ko: '합계', en: 'total' }

/** The cells of the rows whose first cell begins like that. */
const rows = (file, beginning) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`| [${beginning}`))
    .map((line) => line.split('|').map((cell) => cell.trim()))

/** What is supported, counted from the references that the packages make of their specs. */
export function apiTable(language) {
  const lines = Object.entries(NAMES).map(([group, [korean, english]]) => {
    const rest = rows('packages/rest/docs/capabilities.md', `${group}.`)
    const streams = rows('packages/realtime/docs/streams.md', `${group}.`)
    return {
      label: language === 'ko' ? korean : english,
      group,
      counts: [
        rest.length,
        rest.filter((cells) => ['O', '일부'].includes(cells[4])).length,
        streams.length,
        streams.filter((cells) => cells[4] !== '-' && cells[4] !== '`-`').length,
      ],
    }
  })
  const sums = [0, 1, 2, 3].map((index) => lines.reduce((sum, { counts }) => sum + counts[index], 0))
  const row = (cells) => `| ${cells.join(' | ')} |`
  return [
    row(HEADS[language]),
    row(['---', '---', '--:', '--:', '--:', '--:', '---']),
    ...lines.map(({ label, group, counts }) =>
      row([label, `\`${group}\``, ...counts, `[${group}](packages/rest/docs/${group}.md)`]),
    ),
    row([TOTAL[language], '', ...sums, '[streams](packages/realtime/docs/streams.md)']),
  ].join('\n')
}

const PART = /<!-- apis -->[\s\S]*<!-- \/apis -->/

/**
 * A document with its table of APIs as it must be.
 *
 * @throws Error when it has no place for one.
 */
export function withApiTable(text, language) {
  if (!PART.test(text)) throw new Error('There is no part between <!-- apis --> and <!-- /apis -->.')
  return text.replace(PART, () => `<!-- apis -->\n\n${apiTable(language)}\n\n<!-- /apis -->`)
}

/** Without the padding that a formatter gives to tables. */
export const plain = (text) => text.replace(/ +/g, ' ').replace(/-{2,}/g, '--')
