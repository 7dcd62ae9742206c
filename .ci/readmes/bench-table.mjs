import { readFileSync, writeFileSync } from 'node:fs'
import { isMet, readResults, shownAgainst, shownLoad, shownRatio, shownTarget, shownValue } from '../bench/results.mjs'
import { plain } from './api-table.mjs'

const RESULTS = '.ci/bench/results.json'

/** The rows that the README shows, by benchmark, name and what they are measured against. */
const CHOSEN = [
  ['realtime/decode', 'H0STCNT0 to a listener, 3 columns', 'split'],
  ['realtime/decode', 'H0STCNT0 to a loop, all columns', 'split in turns'],
  ['realtime/socket', 'from send to loop, all read, p99', 'bare ws client'],
  ['rest/decode', 'quote', 'mapping by hand'],
  ['rest/end-to-end', 'a quote, 20 at a time', 'undici pool, JSON.parse'],
  ['trading/place-order', 'own work of orders.buy', 'bare orderCash'],
  ['trading/portfolio', 'ticks into 500 positions', 'decoding alone'],
  ['market-master/pipeline', /rows to a search, warm/, 'bare script'],
  ['market-master/search', 'a search, p99', 'array scan'],
  ['sdk/start', "import '@kis/sdk'", 'import stripe'],
]
const LABELS = {
  ko: [
    '실시간 프레임에서 listener까지, 열 3개 읽기',
    '실시간 프레임에서 `for await`까지, 모든 열 읽기',
    '서버가 보낸 때부터 `for await`까지, p99',
    '현재가 응답 해석',
    '현재가 한 번, 동시에 20개',
    '주문 한 번에 더해지는 일(검사, 한도, 기록)',
    '500종목 잔고를 체결마다 다시 계산',
    '종목 파일 3개에서 첫 검색까지',
    '종목 검색, p99',
    "`import '@kis/sdk'`",
  ],
  en: [
    'realtime frame to listener, 3 columns read',
    'realtime frame to `for await`, all columns read',
    'sent by the server to `for await`, p99',
    'decoding the answer to a quote',
    'a quote, 20 at a time',
    'what an order adds: checks, limits, records',
    'a portfolio of 500 positions, calculated at each trade',
    'from three symbol files to the first search',
    'a symbol search, p99',
    "`import '@kis/sdk'`",
  ],
}
const HEADS = {
  ko: ['', '값', '기준에 대한 비율', '기준', '명령'],
  en: ['', 'value', 'ratio to the bound or peer', 'bound or peer', 'command'],
}
const FULL_HEADS = {
  ko: ['무엇', '값', '', '비율', '하한 또는 비교 대상', '목표', '달성'],
  en: ['what', 'value', '', 'ratio', 'bound or peer', 'target', 'met'],
}
const MET = { ko: { true: '예', false: '아니요' }, en: { true: 'yes', false: 'no' } }

const line = (cells) => `| ${cells.join(' | ')} |`
const arrow = ({ better }) => (better === 'higher' ? '↑' : '↓')

/** The main ratios, for the README. */
function chosenTable(results, language) {
  const rows = CHOSEN.map(([bench, name, peer], index) => {
    const row = results[bench]?.rows.find(
      (one) => one.against?.name === peer && (typeof name === 'string' ? one.name === name : name.test(one.name)),
    )
    if (!row) throw new Error(`${RESULTS} has no "${name}" of ${bench}.`)
    const value = `${shownValue(row)} ${arrow(row)}`
    return line([
      LABELS[language][index],
      value,
      shownRatio(row),
      shownAgainst(row),
      `\`pnpm bench ${bench.replace('/', '/bench/')}\``,
    ])
  })
  const used = [...new Set(CHOSEN.map(([bench]) => bench))].map((bench) => results[bench])
  const loads = used.flatMap(({ loadBefore, loadAfter }) => [loadBefore, loadAfter])
  const days = used.map(({ at }) => at.slice(0, 10)).sort()
  const about = [
    ...new Set(used.map(({ node }) => `Node.js ${node}`)),
    ...new Set(used.map(({ cpu }) => cpu)),
    days.at(-1),
    `load average ${Math.min(...loads)}–${Math.max(...loads)}`,
  ]
  const table = [line(HEADS[language]), line(['---', '--:', '--:', '---', '---']), ...rows].join('\n')
  return `${table}\n\n${about.join(' · ')}`
}

/** All rows of one benchmark, with where and when they were measured. */
function fullTable(bench, result, language) {
  if (!result) throw new Error(`${RESULTS} has nothing of ${bench}.`)
  const rows = result.rows.map((row) =>
    line([
      row.name,
      shownValue(row),
      arrow(row),
      shownRatio(row),
      shownAgainst(row),
      shownTarget(row),
      MET[language][isMet(row)] ?? '',
    ]),
  )
  const about = [
    `\`${result.commit}\``,
    result.at,
    `Node.js ${result.node}`,
    result.cpu,
    shownLoad(result),
    `${result.seconds} s`,
  ]
  const table = [line(FULL_HEADS[language]), line(['---', '--:', '---', '--:', '---', '---', '---']), ...rows].join(
    '\n',
  )
  return `${table}\n\n${about.join(' · ')}`
}

/** A document with its tables: `<!-- bench -->` for the main figures, `<!-- bench rest/decode -->` for all of one benchmark. */
const withTables = (text, language, results) =>
  text.replace(/<!-- bench( \S+)? -->[\s\S]*?<!-- \/bench -->/g, (_, part) => {
    const bench = part?.trim()
    const table = bench ? fullTable(bench, results[bench], language) : chosenTable(results, language)
    return `<!-- bench${part ?? ''} -->\n\n${table}\n\n<!-- /bench -->`
  })

/**
 * Compares the tables of the documents with `.ci/bench/results.json`, or puts them there.
 *
 * @throws Error when a document names something that was not measured.
 */
export function benchTableProblems({ write }) {
  const results = readResults(RESULTS)
  return [
    ['README.md', 'ko'],
    ['README.en.md', 'en'],
    ['.ci/bench/README.md', 'ko'],
    ['.ci/bench/README.en.md', 'en'],
  ].flatMap(([file, language]) => {
    const text = readFileSync(file, 'utf8')
    const right = withTables(text, language, results)
    if (plain(right) === plain(text)) return []
    if (!write) return [`${file}: its figures are not those of ${RESULTS}. Run node .ci/check-readmes.mjs --write`]
    writeFileSync(file, right)
    return []
  })
}
