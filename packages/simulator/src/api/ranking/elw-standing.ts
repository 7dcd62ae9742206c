import { changeOf, percent } from '../../quotes/change.js'
import { LISTED_WARRANTS } from '../../quotes/elw-measures.js'
import type { Quoted } from '../../quotes/quoted.js'
import type { ApiCall } from '../api-route.js'
import type { RankedRecord } from './record-writer.js'

const MINUTE_MS = 60_000
/** 시간구분: minutes, or days. */
const BY_DAYS = '2'

/** How a warrant stands against the day before, its book, and the moment that a ranking asks for. */
export function elwStanding(quoted: Quoted, call: ApiCall): RankedRecord {
  const { day, before, asks, bids } = quoted.now
  const [volume, value] = [before?.volume ?? 0, before?.value ?? 0]
  const sum = (levels: typeof asks): number => levels.reduce((all, { quantity }) => all + quantity, 0)
  const [selling, buying] = [sum(asks), sum(bids)]
  const change = changeOf(day.last, day.base)
  const standard = standardOf(quoted, call)
  return {
    ...{ prdy_vol: String(volume), n_prdy_vol: String(volume), n_prdy_vol_vrss: String(day.volume - volume) },
    ...{ n_prdy_tr_pbmn: String(value), n_prdy_tr_pbmn_vrss: String(day.value - value) },
    vol_inrt: percent(day.volume, volume),
    ...{ vol_tnrt: percent(day.volume, LISTED_WARRANTS), nday_vol_tnrt: percent(day.volume, LISTED_WARRANTS) },
    ...{ ntsl_rsqn: String(selling - buying), ntby_rsqn: String(buying - selling) },
    ...{ seln_rsqn_rate: percent(selling, selling + buying), shnu_rsqn_rate: percent(buying, selling + buying) },
    sdpr_vrss_prpr_sign: change.sign,
    ...{ prd_rsfl: change.difference, prd_rsfl_sign: change.sign, prd_rsfl_rate: change.rate },
    ...{ stnd_val: String(standard), stnd_val_vrss: String(day.last - standard) },
    stnd_val_ctrt: percent(day.last - standard, standard),
  }
}

/** 기준값: the price so many minutes ago, or the close so many days ago. */
function standardOf(quoted: Quoted, { parameters, world }: ApiCall): number {
  const back = Math.max(Number(parameters.text('FID_INPUT_HOUR_1')) || 1, 1)
  const { day } = quoted.now
  if (parameters.text('FID_HOUR_CLS_CODE') === BY_DAYS) return quoted.days().at(-1 - back)?.close ?? day.base
  const until = world.clock.now() - back * MINUTE_MS
  const minutes = quoted.minutes()
  return minutes.filter(({ at }) => at + MINUTE_MS <= until).at(-1)?.close ?? minutes[0]?.open ?? day.base
}
