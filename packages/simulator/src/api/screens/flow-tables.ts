import { kstTime } from '@kis/core'
import { wrongSymbol } from '../../http/refusal.js'
import { changeOf } from '../../quotes/change.js'
import { investorFlows, netOf } from '../../quotes/investor-flow.js'
import { memberPlaces } from '../../quotes/member-places.js'
import { programInvestors } from '../../quotes/program-investors.js'
import { minuteRows } from '../../quotes/quote-rows.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { findStock } from './stock-screens.js'

/** 입력구분: the moments of the day at which KIS estimates what foreigners and institutions have done. */
const ESTIMATES: readonly (readonly [code: string, time: string])[] = [
  ['1', '093000'],
  ['2', '100000'],
  ['3', '112000'],
  ['4', '132000'],
  ['5', '143000'],
]

const estimateSpec = specOf('domesticStock.investorTrendEstimate')

/** 외인기관 추정가집계, latest first: what had been traded at each moment, split as the investors of the day are. */
export const investorEstimates: ApiRoute = specRoute(estimateSpec, ({ world, parameters }) => {
  const market = world.exchange.market(parameters.text('MKSC_SHRN_ISCD'))
  if (!market) throw wrongSymbol()
  const { day, instrument } = market
  const now = kstTime(world.clock.now())
  const output2 = ESTIMATES.filter(([, time]) => time <= now).map(([code, time]) => {
    // What has been traded since then is known minute by minute.
    const since = market.minutes.reduce((sum, bar) => sum + (kstTime(bar.at) >= time ? bar.volume : 0), 0)
    const flows = investorFlows({ date: day.date, volume: day.volume - since }, instrument.code, world.settings.seed)
    const [frgn, orgn] = [netOf(flows.frgn), netOf(flows.orgn)]
    return specRecord(estimateSpec, 'output2', {
      bsop_hour_gb: code,
      ...{ frgn_fake_ntby_qty: String(frgn), orgn_fake_ntby_qty: String(orgn) },
      sum_fake_ntby_qty: String(frgn + orgn),
    })
  })
  return quoteAnswer({ output2: output2.reverse() })
})

const programSpec = specOf('domesticStock.investorProgramTradeToday')
const KOSDAQ_CODE = '4'

/** 프로그램매매 투자자매매동향(당일) of a market. */
export const programInvestorsToday: ApiRoute = specRoute(programSpec, ({ world, parameters }) => {
  const index = quotedIndex(world, parameters.text('MRKT_DIV_CLS_CODE') === KOSDAQ_CODE ? '1001' : '0001')
  if (!index) return quoteAnswer({ output1: [] })
  const { date, day } = index.now
  const rows = programInvestors({ date, volume: day.volume, value: day.value }, index.code, world.settings.seed)
  return quoteAnswer({ output1: rows.map((row) => specRecord(programSpec, 'output1', row)) })
})

const memberSpec = specOf('domesticStock.frgnmemTradeTrend')
const EVERYBODY = '99999'
const MOST_ROWS = 30
const MOST_MINUTES = 120

/** 회원사 실시간 매매동향, latest first: minute by minute what a member, or every member from abroad, bought more than it sold. */
export const memberTrades: ApiRoute = specRoute(memberSpec, (call) => {
  const { world, parameters } = call
  const [stock] = findStock(call)
  if (!stock) throw wrongSymbol()
  const asked = parameters.text('FID_INPUT_ISCD_2')
  const least = Number(parameters.text('FID_VOL_CNT')) || 0
  const { seed } = world.settings
  const { date, day } = stock.now
  /** What members did until a moment, by number: bought less sold, and both. */
  const standAt = (volume: number) => {
    const [bought, sold] = (['buy', 'sell'] as const).map((side) =>
      memberPlaces({ date, volume }, stock.code, side, seed),
    )
    const members = new Map([...(bought ?? []), ...(sold ?? [])].map((place) => [place.number, place]))
    const of = (places: typeof bought, number: string): number =>
      places?.find((place) => place.number === number)?.quantity ?? 0
    return [...members.values()].map(({ number, name, isForeign }) => {
      const [buys, sells] = [of(bought, number), of(sold, number)]
      return { number, name, isForeign, buys, sells, net: buys - sells }
    })
  }
  const isShown = ({ number, isForeign }: { number: string; isForeign: boolean }): boolean =>
    asked === '' || asked === EVERYBODY ? isForeign : number === asked
  const foreignNet = (stand: ReturnType<typeof standAt>): number =>
    stand.reduce((sum, member) => sum + (member.isForeign ? member.net : 0), 0)
  // More than are shown, for some of them are too small.
  const minutes = minuteRows(stock, stock.minutes()).slice(-MOST_MINUTES)
  const output2 = minutes.flatMap((row) => {
    const [before, after] = [standAt(row.day.volume - row.quantity), standAt(row.day.volume)]
    const change = changeOf(row.day.last, day.base)
    return after.filter(isShown).flatMap((member) => {
      const traded = member.net - (before.find(({ number }) => number === member.number)?.net ?? 0)
      if (traded === 0 || Math.abs(traded) < least) return []
      return [
        specRecord(memberSpec, 'output2', {
          ...{ bsop_hour: kstTime(row.at), mbcr_name: member.name, hts_kor_isnm: stock.name },
          ...{ stck_prpr: String(row.day.last), prdy_vrss: change.difference, prdy_vrss_sign: change.sign },
          ...{ cntg_vol: String(traded), acml_ntby_qty: String(member.net) },
          ...{ glob_ntby_qty: String(foreignNet(after)), frgn_ntby_qty_icdc: String(member.isForeign ? traded : 0) },
        }),
      ]
    })
  })
  const shown = standAt(day.volume).filter(isShown)
  const totals = {
    total_seln_qty: String(shown.reduce((sum, { sells }) => sum + sells, 0)),
    total_shnu_qty: String(shown.reduce((sum, { buys }) => sum + buys, 0)),
  }
  return quoteAnswer({
    output1: [specRecord(memberSpec, 'output1', totals)],
    output2: output2.slice(-MOST_ROWS).reverse(),
  })
})
