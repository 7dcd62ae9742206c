import type { DailyBar } from '../../exchange/bars.js'
import { fixed, percent } from '../../quotes/change.js'
import { elwMeasures } from '../../quotes/elw-measures.js'
import { indexOf } from '../../quotes/index-definitions.js'
import { wonForm } from '../../quotes/quote-forms.js'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { World } from '../../world.js'
import type { BlockRows, MoreFields } from './screen-route.js'
import type { WireRecord } from './screen-writer.js'

/** 기초자산 as it stands: a share, or an index. */
function underlyingOf(world: World, code: string): Quoted | undefined {
  const market = world.exchange.market(code)
  return market ? quotedMarket(market, wonForm(market.instrument), world.clock.now()) : quotedIndex(world, code)
}

/** Where 기초자산 stood before the simulator started. */
function originOf({ exchange }: World, code: string): number {
  return exchange.instruments.get(code)?.basePrice ?? indexOf(code)?.base ?? 0
}

/** What a warrant is, and what it is on. */
export const elwTerms: MoreFields = (row, { world }) => {
  const elw = world.elws.market(row.code)?.instrument
  if (!elw) return {}
  const underlying = underlyingOf(world, elw.underlying)
  const day = underlying?.now.day ?? { last: 0, base: 0, volume: 0 }
  const change = day.last - day.base
  const ahead = elw.right === 'call' ? day.last - elw.strike : elw.strike - day.last
  return {
    ...{ elw_shrn_iscd: row.code, bond_shrn_iscd: row.code, elw_kor_isnm: row.name, hts_kor_isnm: row.name },
    ...{ unas_shrn_iscd: elw.underlying, unas_isnm: underlying?.name ?? '', acpr: fixed(elw.strike, 2) },
    ...{ unas_prpr: fixed(day.last, 2), unas_prdy_vrss: fixed(change, 2), unas_acml_vol: String(day.volume) },
    unas_prdy_vrss_sign: change > 0 ? '2' : change < 0 ? '5' : '3',
    unas_prdy_ctrt: percent(change, day.base),
    atm_cls_name: ahead > 0 ? 'ITM' : ahead < 0 ? 'OTM' : 'ATM',
    rght_type_name: elw.right === 'call' ? '콜' : '풋',
    ...{ mtrt_date: elw.expiresOn, stck_last_tr_date: elw.expiresOn },
  }
}

/** Works risk out for rows; what a warrant is on is looked up once, for an index takes its time. */
function riskFor(world: World): (row: QuoteRow) => WireRecord {
  const known = new Map<string, readonly DailyBar[]>()
  return (row) => {
    const elw = world.elws.market(row.code)?.instrument
    if (!elw) return {}
    const all = known.get(elw.underlying) ?? underlyingOf(world, elw.underlying)?.days() ?? []
    known.set(elw.underlying, all)
    const days = all.filter(({ date }) => date <= row.date)
    const spot = days.at(-1)?.close ?? 0
    if (spot <= 0 || elw.strike <= 0) return {}
    return elwMeasures({
      ...{ elw, price: row.day.last, underlying: spot, date: row.date, closes: days.map(({ close }) => close) },
      origin: originOf(world, elw.underlying) || spot,
    })
  }
}

interface RiskRow extends QuoteRow {
  readonly risk: WireRecord
}

/** Rows that know their risk. */
export function withRisk(rows: BlockRows): BlockRows {
  return (quoted, call) => {
    const risk = riskFor(call.world)
    return rows(quoted, call).map((row): RiskRow => ({ ...row, risk: risk(row) }))
  }
}

/** What is worked out of its price and that of what it is on, on the day of the row: 지표, 민감도, 변동성. */
export const elwRisk: MoreFields = (row, { world }) => (isRiskRow(row) ? row.risk : riskFor(world)(row))

function isRiskRow(row: QuoteRow): row is RiskRow {
  return 'risk' in row
}

/** Both. */
export const elwFacts: MoreFields = (row, call, one) => ({ ...elwRisk(row, call, one), ...elwTerms(row, call, one) })
