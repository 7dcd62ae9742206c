import { CASES } from '../check-bundles/cases.mjs'

const HEADS = { ko: ['무엇', '최대 kB (gzip)'], en: ['what', 'at most, kB gzip'] }
const PART = /<!-- sizes -->[\s\S]*<!-- \/sizes -->/

/**
 * A document with its table of what bundles may weigh, as `.ci/check-bundles.mjs` holds them to it.
 *
 * @throws Error when it has no place for one.
 */
export function withSizeTable(text, language) {
  if (!PART.test(text)) throw new Error('There is no part between <!-- sizes --> and <!-- /sizes -->.')
  const row = (cells) => `| ${cells.join(' | ')} |`
  const rows = CASES.filter(({ title }) => title).map(({ title, limit }) => row([title[language], limit]))
  const table = [row(HEADS[language]), row(['---', '--:']), ...rows].join('\n')
  return text.replace(PART, () => `<!-- sizes -->\n\n${table}\n\n<!-- /sizes -->`)
}
