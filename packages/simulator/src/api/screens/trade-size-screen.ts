import type { TradeSize } from '../../exchange/trade-sizes.js'
import { marketAt, quotedVenueOf } from '../../exchange/venue-markets.js'
import { wrongSymbol } from '../../http/refusal.js'
import { percent } from '../../quotes/change.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const spec = specOf('domesticStock.tradprtByamt')

/** 체결금액별 매매비중: the trades of today by what each of them moved, largest first; together they are all that was traded. */
export const tradesByAmount: ApiRoute = specRoute(spec, ({ world, parameters }) => {
  const venue = quotedVenueOf(parameters.text('FID_COND_MRKT_DIV_CODE'))
  const market = marketAt(world, venue, parameters.text('FID_INPUT_ISCD'))
  if (!market) throw wrongSymbol()
  const { day } = market
  const output = completed(day.sizes, day).map((size, index, all) => {
    const volume = size.buyVolume + size.sellVolume
    return specRecord(spec, 'output', {
      prpr_name: nameOf(size.from, all[index - 1]?.from),
      smtn_avrg_prpr: String(volume === 0 ? 0 : Math.round(size.value / volume)),
      acml_vol: String(volume),
      whol_ntby_qty_rate: percent(size.buyVolume - size.sellVolume, day.volume),
      ntby_cntg_csnu: String(size.buyCount - size.sellCount),
      ...{ seln_cnqn_smtn: String(size.sellVolume), whol_seln_vol_rate: percent(size.sellVolume, day.volume) },
      ...{ seln_cntg_csnu: String(size.sellCount), shnu_cntg_csnu: String(size.buyCount) },
      ...{ shnu_cnqn_smtn: String(size.buyVolume), whol_shun_vol_rate: percent(size.buyVolume, day.volume) },
    })
  })
  return quoteAnswer({ output })
})

/** A recording knows more of a day than the trades that it tells: the rest counts among the smallest. */
function completed(
  sizes: readonly TradeSize[],
  day: { readonly buyVolume: number; readonly sellVolume: number; readonly value: number },
): readonly TradeSize[] {
  const missing = (field: 'buyVolume' | 'sellVolume' | 'value'): number =>
    Math.max(day[field] - sizes.reduce((sum, size) => sum + size[field], 0), 0)
  return sizes.map((size) =>
    size.from > 0
      ? size
      : {
          ...size,
          buyVolume: size.buyVolume + missing('buyVolume'),
          sellVolume: size.sellVolume + missing('sellVolume'),
          value: size.value + missing('value'),
        },
  )
}

/** 가격명: 1억~3억. */
function nameOf(from: number, to: number | undefined): string {
  if (to === undefined) return `${wonName(from)} 이상`
  return from === 0 ? `${wonName(to)} 미만` : `${wonName(from)}~${wonName(to)}`
}

function wonName(won: number): string {
  return won >= 100_000_000 ? `${won / 100_000_000}억` : `${won / 10_000}만`
}
