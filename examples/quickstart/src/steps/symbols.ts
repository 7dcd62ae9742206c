import { number, table } from '../print.js'
import type { Step } from '../step.js'

/** 종목 마스터: download, unzip, SQLite, counts per market. */
export const syncSymbols: Step = {
  title: '종목 마스터 동기화',
  async run({ kis, totals }) {
    await kis.master.sync({
      onProgress({ market, stage, bytes, rows }) {
        if (stage === 'done') console.log(`  ${market}: ${number(rows)}종목`)
        else if (stage === 'unzip') console.log(`  ${market}: ${number(bytes)} bytes 내려받음`)
        if (stage === 'done' && rows !== undefined) totals.symbols[market] = rows
      },
    })
  },
}

/** Search by part of a name and by initials (초성). */
export const searchSymbols: Step = {
  title: '종목 검색',
  async run({ kis, totals }) {
    for (const text of ['삼성', 'ㅅㅅㅈㅈ']) {
      const hits = await kis.master.search(text, { limit: 5 })
      if (hits.length === 0) throw new Error(`no hit for "${text}"`)
      totals.searchHits += hits.length
      console.log(`  "${text}"`)
      console.log(
        table(
          ['종목', '코드', '시장'],
          hits.map((hit) => [hit.name, hit.code, hit.market]),
        ),
      )
    }
  },
}
