import { changeOf, percent } from '../../quotes/change.js'
import { wonForm } from '../../quotes/quote-forms.js'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import { createRandom } from '../../random.js'
import type { ApiCall } from '../api-route.js'
import { marketOf } from '../quotes/market-of.js'
import { dayBars, now } from './block-rows.js'
import type { BlockRows, MoreFields, Screen } from './screen-route.js'

const MOST_ASKED = 30
const MOST_DAYS = 100
const MOST_PRICES = 60

/** The stock that a quote asks for. @throws Refusal MCA05918 for an unknown code. */
export function findStock(call: ApiCall): readonly Quoted[] {
  const market = marketOf(call)
  return [quotedMarket(market, wonForm(market.instrument), call.world.clock.now())]
}

/** 관심종목: stocks and indices (U) side by side; codes that nobody knows are left out. */
function findAsked({ world, parameters }: ApiCall): readonly Quoted[] {
  return Array.from({ length: MOST_ASKED }, (_, index) => index + 1).flatMap((number) => {
    const code = parameters.text(`FID_INPUT_ISCD_${number}`)
    if (code === '') return []
    if (parameters.text(`FID_COND_MRKT_DIV_CODE_${number}`) === 'U') return quotedIndex(world, code) ?? []
    const market = world.exchange.market(code)
    return market ? [quotedMarket(market, wonForm(market.instrument), world.clock.now())] : []
  })
}

const boardOf = (call: ApiCall, code: string) => call.world.exchange.instruments.get(code)

const listing: MoreFields = ({ code, day, limits }, call) => {
  const instrument = boardOf(call, code)
  const board = instrument?.market === 'KOSDAQ' ? 'KOSDAQ' : 'KOSPI200'
  return {
    rprs_mrkt_kor_name: board,
    bstp_kor_isnm: instrument?.sectorName ?? '',
    bstp_cls_code: code,
    marg_rate: (instrument?.marginRate ?? 0).toFixed(2),
    ...{
      crdt_able_yn: 'Y',
      elw_pblc_yn: 'N',
      mang_issu_yn: 'N',
      sltr_yn: 'N',
      trht_yn: instrument?.isSuspended ? 'Y' : 'N',
    },
    ...{ insn_pbnt_yn: 'N', short_over_yn: 'N', invt_caful_yn: 'N', stange_runup_yn: 'N', ssts_hot_yn: 'N' },
    ...{ low_current_yn: 'N', oprc_rang_cont_yn: 'N', mrkt_warn_cls_code: '00', vi_cls_code: 'N' },
    mxpr_llam_cls_code: { '1': '1', '4': '4' }[changeOf(day.last, day.base, limits).sign as string] ?? '',
    ...{ new_hgpr_lwpr_cls_code: '', vlnt_deal_cls_name: '', new_lstn_cls_name: '', short_over_cls_code: '' },
    ...{ flng_cls_name: '', revl_issu_reas_name: '', mrkt_warn_cls_name: '', fcam_mod_cls_name: '' },
    ...{ mang_issu_cls_name: '', lstn_stcn: String(instrument?.listedShares ?? 0) },
  }
}

const watched: MoreFields = ({ code }, call) => {
  const instrument = boardOf(call, code)
  const board = instrument?.market === 'KOSDAQ' ? '코스닥' : '거래소'
  return {
    ...{ inter_shrn_iscd: code, kospi_kosdaq_cls_name: instrument ? board : '업종' },
    ...{ mrkt_trtm_cls_name: instrument ? board : '', hour_cls_code: '0' },
  }
}

/** 매수·매도 체결량 of a day. Today's are counted; of days that are over somebody once bought about half. */
const sides: MoreFields = ({ code, date, day, quantity }, call, { now: today }) => {
  if (date === today.date) return { total_shnu_qty: String(day.buyVolume), total_seln_qty: String(day.sellVolume) }
  const share = 0.4 + createRandom(`${call.world.settings.seed}/sides/${code}/${date}`).next() * 0.2
  const bought = Math.floor(quantity * share)
  return { total_shnu_qty: String(bought), total_seln_qty: String(quantity - bought) }
}

const SPAN = dayBars({
  period: () => 'D',
  from: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
  to: ({ parameters }) => parameters.text('FID_INPUT_DATE_2'),
  most: MOST_DAYS,
})

/** 매물대: what was traded at which price today, most first. A minute counts at its close. */
const byPrice: BlockRows = (quoted) => {
  const volumes = new Map<number, number>()
  let rest = quoted.now.day.volume
  for (const { close, volume } of quoted.minutes()) {
    volumes.set(close, (volumes.get(close) ?? 0) + volume)
    rest -= volume
  }
  // What lies before the first minute that is kept.
  if (rest > 0) volumes.set(quoted.now.day.open, (volumes.get(quoted.now.day.open) ?? 0) + rest)
  return [...volumes]
    .sort(([a, x], [b, y]) => y - x || b - a)
    .slice(0, MOST_PRICES)
    .map(([price, quantity]): QuoteRow => ({ ...quoted.now, quantity, day: { ...quoted.now.day, last: price } }))
}

/** The call that opened the day found one price. */
const opening: BlockRows = ({ now: row }) => [
  { ...row, at: row.day.openAt, quantity: 0, day: { ...row.day, last: row.day.open, volume: 0 } },
]

/** 국내주식 시세 beyond price, book, trades and charts. */
export const STOCK_SCREENS: readonly Screen[] = [
  { id: 'domesticStock.inquirePrice2', find: findStock, blocks: { output: now }, more: { output: listing } },
  { id: 'domesticStock.intstockMultprice', find: findAsked, blocks: { output: now }, more: { output: watched } },
  {
    id: 'domesticStock.inquireDailyTradeVolume',
    find: findStock,
    blocks: { output1: now, output2: SPAN },
    more: { output2: sides },
  },
  {
    id: 'domesticStock.pbarTratio',
    find: findStock,
    blocks: { output1: now, output2: byPrice },
    more: {
      output1: listing,
      output2: ({ quantity, day }) => ({ acml_vol_rlim: percent(quantity, day.volume) }),
    },
    arrange: { output2: (records) => records.map((record, index) => ({ ...record, data_rank: String(index + 1) })) },
  },
  {
    id: 'domesticStock.expPriceTrend',
    find: findStock,
    blocks: { output1: now, output2: opening },
    more: { output1: listing },
  },
  // Nothing moves fast enough here to be slowed down (변동성완화장치).
  { id: 'domesticStock.inquireViStatus', find: () => [], blocks: { output: now } },
]
