import type { StreamSpec } from '@kis/realtime'
import { breadthFields, signOf } from '../api/indices/index-fields.js'
import { indexOf } from '../quotes/index-definitions.js'
import { indexWeights } from '../quotes/index-weights.js'
import { programDay } from '../quotes/program-flow.js'
import { quotedIndex } from '../quotes/quoted-index.js'
import type { World } from '../world.js'
import type { TickFacts } from './frames/tick-facts.js'

/**
 * The facts of a domestic index for its streams: what the answers tell at the same moment. `undefined` for a code that is none.
 *
 * @param toldVolume the volume that the stream told last, in thousands of shares: what lies between is the trade of this record
 */
export function factsOfIndex(
  { id }: StreamSpec,
  code: string,
  world: World,
  toldVolume: number | undefined,
): TickFacts | undefined {
  const index = quotedIndex(world, code)?.now
  const definition = indexOf(code)
  if (!index || !definition) return undefined
  const { day, date } = index
  const quantity = Math.max(day.volume - (toldVolume ?? day.volume), 0)
  const { markets } = indexWeights(definition, world.exchange)
  if (markets.every(({ phase }) => phase.book === 'closed')) return undefined
  const fields: Readonly<Record<string, string>> = {
    ...breadthFields(markets),
    // Against the close of the day before, as the exchange tells it.
    ...against('oprc', day.open - day.base),
    ...against('hgpr', day.high - day.base),
    ...against('lwpr', day.low - day.base),
    pcas_tr_pbmn: String(day.volume === 0 ? 0 : Math.round((day.value / day.volume) * quantity)),
    qtqt_ascn_issu_cnt: '0',
    qtqt_down_issu_cnt: '0',
    tick_vrss: '0',
  }
  const programs = id.endsWith('ProgramTrade') ? programDay({ ...day, date }, code, world.settings.seed) : undefined
  return { ...index, quantity, told: (column) => programs?.tell(column) ?? fields[column] }
}

function against(name: string, difference: number): Record<string, string> {
  return { [`${name}_vrss_nmix_prpr`]: difference.toFixed(2), [`${name}_vrss_nmix_sign`]: signOf(difference) }
}
