import type { MarketView } from '../../exchange/market-view.js'
import { withToday } from '../../exchange/past-ranges.js'
import { changeOf, fixed, percent } from '../../quotes/change.js'
import { shareFields } from '../../quotes/fundamental-fields.js'
import { reportedPeriods, statementOf } from '../../quotes/fundamentals.js'
import { investorFlows, netOf } from '../../quotes/investor-flow.js'
import { shortSalesOf } from '../../quotes/short-sale.js'
import type { World } from '../../world.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { marketOf, QUOTE_KEYS } from './market-of.js'
import { todaysBar } from './period-bars.js'

/** 주식현재가 시세. */
export const inquirePrice: ApiRoute = {
  path: '/uapi/domestic-stock/v1/quotations/inquire-price',
  method: 'GET',
  trIds: { real: ['FHKST01010100'], paper: ['FHKST01010100'] },
  isLedger: false,
  required: QUOTE_KEYS,
  answer(call) {
    const market = marketOf(call)
    const flows = investorFlows(todaysBar(market), market.instrument.code, call.world.settings.seed)
    return quoteAnswer({ output: priceBlock(market, call.world, netOf(flows.frgn)) })
  },
}

function priceBlock(market: MarketView, world: World, foreigners: number): Readonly<Record<string, string>> {
  // Six spreads into a literal of eighty members take thirty times as long.
  return Object.assign(
    {},
    statusFields(market),
    todayFields(market),
    levelFields(market),
    companyFields(market),
    rangeFields(market),
    closingFields(market),
    listFields(market, world),
    { frgn_ntby_qty: String(foreigners) },
  )
}

function statusFields({ instrument }: MarketView): Record<string, string> {
  return {
    iscd_stat_cls_code: instrument.isSuspended ? '58' : '55',
    marg_rate: fixed(instrument.marginRate, 2),
    rprs_mrkt_kor_name: instrument.market === 'KOSPI' ? 'KOSPI200' : 'KOSDAQ',
    new_hgpr_lwpr_cls_code: '',
    bstp_kor_isnm: instrument.sectorName,
    temp_stop_yn: 'N',
    oprc_rang_cont_yn: 'N',
    clpr_rang_cont_yn: 'N',
    crdt_able_yn: 'Y',
    grmn_rate_cls_code: '40',
    elw_pblc_yn: 'N',
  }
}

function todayFields({ day, grid, instrument }: MarketView): Record<string, string> {
  const change = changeOf(day.last, day.base, grid.limits)
  return {
    stck_prpr: String(day.last),
    prdy_vrss: change.difference,
    prdy_vrss_sign: change.sign,
    prdy_ctrt: change.rate,
    acml_tr_pbmn: String(day.value),
    acml_vol: String(day.volume),
    prdy_vrss_vol_rate: percent(day.volume, instrument.previousVolume),
    stck_oprc: String(day.open),
    stck_hgpr: String(day.high),
    stck_lwpr: String(day.low),
    stck_mxpr: String(grid.limits.upper),
    stck_llam: String(grid.limits.lower),
    stck_sdpr: String(day.base),
    wghn_avrg_stck_prc: fixed(day.volume === 0 ? day.last : day.value / day.volume, 2),
    hts_frgn_ehrt: '0.00',
    pgtr_ntby_qty: '0',
  }
}

/** What lists of their own tell of the stock: its reports, what was lent on it and sold short until yesterday. */
function listFields({ instrument, day }: MarketView, { exchange, lent, settings }: World): Record<string, string> {
  const [period = ''] = reportedPeriods(day.date, 'year', 1)
  const { seed } = settings
  const statement = statementOf(instrument, period, seed)
  const share = statement && shareFields(instrument, statement, day.last)
  const home = exchange.market(instrument.code)
  const yesterday = home?.daily.at(-1)
  return {
    per: share?.per ?? '0.00',
    pbr: share?.pbr ?? '0.00',
    eps: share?.eps ?? '0.00',
    bps: share?.bps ?? '0.00',
    whol_loan_rmnd_rate: percent(home ? (lent.latest(home, 'money')?.left ?? 0) : 0, instrument.listedShares),
    last_ssts_cntg_qty: String(yesterday ? shortSalesOf(yesterday, instrument.code, seed).quantity : 0),
  }
}

// Pivot points out of the day before: the usual formulas, whole won.
function levelFields(market: MarketView): Record<string, string> {
  const { high, low, close } = market.daily.at(-1) ?? {
    high: market.day.base,
    low: market.day.base,
    close: market.day.base,
  }
  const pivot = Math.floor((high + low + close) / 3)
  return {
    pvt_scnd_dmrs_prc: String(pivot + high - low),
    pvt_frst_dmrs_prc: String(2 * pivot - low),
    pvt_pont_val: String(pivot),
    pvt_frst_dmsp_prc: String(2 * pivot - high),
    pvt_scnd_dmsp_prc: String(Math.max(pivot - high + low, 0)),
    dmrs_val: String(Math.floor((high + pivot) / 2)),
    dmsp_val: String(Math.floor((low + pivot) / 2)),
  }
}

function companyFields({ instrument, day, grid }: MarketView): Record<string, string> {
  const capital = Math.floor((instrument.listedShares * instrument.parValue) / 100_000_000)
  return {
    cpfn: String(capital),
    rstc_wdth_prc: String(grid.limits.upper - day.base),
    stck_fcam: String(instrument.parValue),
    stck_sspr: String(Math.floor((day.base * 0.8) / 10) * 10),
    aspr_unit: String(grid.tick(day.last)),
    hts_deal_qty_unit_val: '1',
    lstn_stcn: String(instrument.listedShares),
    hts_avls: String(Math.floor((instrument.listedShares * day.last) / 100_000_000)),
    stac_month: '12',
    vol_tnrt: percent(day.volume, instrument.listedShares),
  }
}

function rangeFields(market: MarketView): Record<string, string> {
  const { day, pastRanges } = market
  const d250 = withToday(pastRanges.d250, day)
  const year = withToday(pastRanges.year, day)
  const w52 = withToday(pastRanges.w52, day)
  const against = (price: number): string => percent(day.last - price, price)
  return {
    d250_hgpr: String(d250.high.price),
    d250_hgpr_date: d250.high.date,
    d250_hgpr_vrss_prpr_rate: against(d250.high.price),
    d250_lwpr: String(d250.low.price),
    d250_lwpr_date: d250.low.date,
    d250_lwpr_vrss_prpr_rate: against(d250.low.price),
    stck_dryy_hgpr: String(year.high.price),
    dryy_hgpr_vrss_prpr_rate: against(year.high.price),
    dryy_hgpr_date: year.high.date,
    stck_dryy_lwpr: String(year.low.price),
    dryy_lwpr_vrss_prpr_rate: against(year.low.price),
    dryy_lwpr_date: year.low.date,
    w52_hgpr: String(w52.high.price),
    w52_hgpr_vrss_prpr_ctrt: against(w52.high.price),
    w52_hgpr_date: w52.high.date,
    w52_lwpr: String(w52.low.price),
    w52_lwpr_vrss_prpr_ctrt: against(w52.low.price),
    w52_lwpr_date: w52.low.date,
  }
}

function closingFields({ instrument }: MarketView): Record<string, string> {
  const capital = Math.floor((instrument.listedShares * instrument.parValue) / 100_000_000)
  return {
    ssts_yn: 'Y',
    stck_shrn_iscd: instrument.code,
    fcam_cnnm: grouped(instrument.parValue),
    cpfn_cnnm: `${grouped(capital)} 억`,
    apprch_rate: '',
    frgn_hldn_qty: '0',
    vi_cls_code: 'N',
    ovtm_vi_cls_code: 'N',
    invt_caful_yn: 'N',
    mrkt_warn_cls_code: '00',
    short_over_yn: 'N',
    sltr_yn: 'N',
    mang_issu_cls_code: 'N',
  }
}

// 36576 as 36,576; the formatter of the runtime takes far longer.
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
