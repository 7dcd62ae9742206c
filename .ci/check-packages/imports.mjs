// Every entry of every package, loaded both ways by every Node.js that is promised, where nothing but that package is installed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary } from '../tools/install.mjs'
import { NODES } from '../tools/versions.mjs'
import { inParallel, run } from './run.mjs'

/** What a program imports: the entries with code. */
export const entriesOf = ({ id, manifest }) =>
  Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([path]) => `${id}${path.slice(1)}`)

const MARK = 'names:'

async function namesBy(node, one, file, code) {
  writeFileSync(join(one.project, file), code)
  const { stdout, stderr, problem } = await run(node, [file], { cwd: one.project, seconds: 60 })
  const line = stdout.split('\n').find((text) => text.startsWith(MARK))
  if (problem || !line) return { problem: `${one.id}: ${problem ?? `${file} printed no names`}` }
  // A newer Node.js warns of what will end.
  const more = `${stdout.replace(line, '')}${stderr}`.trim()
  if (more !== '') return { problem: `${one.id}: loading it prints ${more.slice(0, 200)}` }
  return { names: JSON.parse(line.slice(MARK.length)) }
}

const PRINT = `console.log('${MARK}' + JSON.stringify(all))`
const LIST = `Object.keys(loaded).filter((name) => name !== 'default' && name !== '__esModule').sort()`

async function checkOne(node, one) {
  const entries = entriesOf(one)
  const list = JSON.stringify(entries)
  const [esm, cjs] = await Promise.all([
    namesBy(
      node,
      one,
      'load.mjs',
      `const all = {}\nfor (const entry of ${list}) { const loaded = await import(entry); all[entry] = ${LIST} }\n${PRINT}\n`,
    ),
    namesBy(
      node,
      one,
      'load.cjs',
      `const all = {}\nfor (const entry of ${list}) { const loaded = require(entry); all[entry] = ${LIST} }\n${PRINT}\n`,
    ),
  ])
  const differing = entries.filter((entry) => JSON.stringify(esm.names?.[entry]) !== JSON.stringify(cjs.names?.[entry]))
  return {
    entries: entries.length,
    esm: [esm.problem ?? []].flat(),
    cjs: [cjs.problem ?? []].flat(),
    differing:
      esm.problem || cjs.problem
        ? []
        : differing.map((entry) => `${entry} exports other names to require() than to import`),
  }
}

/** The tables of countries lie in files of their own, which no entry loads by itself. */
async function marketsBy(node, utils, file, head) {
  const { names, problem } = await namesBy(
    node,
    utils,
    file,
    `${head}
loadMarkets(${JSON.stringify(COUNTRIES)}).then((markets) => {
  const calendar = createCalendarOf(markets)
  const all = markets.filter(({ sessions }) => calendar.isTradingDay('20261120', sessions[0][0])).map(({ country }) => country)
  ${PRINT}
})
`,
  )
  if (problem) return [problem]
  return names.join() === COUNTRIES.join() ? [] : [`${file}: there are ${names.join()}`]
}

const COUNTRIES = ['KR', 'US', 'HK', 'CN', 'JP', 'VN']
const MARKETS = {
  'markets.mjs': `import { createCalendarOf, loadMarkets } from '@kis/utils/calendar'`,
  'markets.cjs': `const { createCalendarOf, loadMarkets } = require('@kis/utils/calendar')`,
}

export async function checkImports({ packages, promise }) {
  const utils = packages.find(({ name }) => name === 'utils')
  for (const [name, version] of Object.entries(NODES)) {
    const node = await nodeBinary(name)
    const results = await inParallel(packages, 2, (one) => checkOne(node, one))
    const count = results.reduce((sum, { entries }) => sum + entries, 0)
    promise(
      `Node ${version} ESM: import of all ${count} entries, which end by themselves and print nothing`,
      results.flatMap(({ esm }) => esm),
    )
    promise(
      `Node ${version} CommonJS: require() of all ${count} entries`,
      results.flatMap(({ cjs }) => cjs),
    )
    promise(
      `Node ${version}: import and require() give the same names`,
      results.flatMap(({ differing }) => differing),
    )
    const loaded = Object.entries(MARKETS).map(([file, head]) => marketsBy(node, utils, file, head))
    promise(
      `Node ${version}: @kis/utils loads the tables of ${COUNTRIES.length} countries when they are asked for, import and require()`,
      (await Promise.all(loaded)).flat(),
    )
  }
}
