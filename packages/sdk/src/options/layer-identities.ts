import type { Identity } from './option-source.js'

/**
 * Lays sources over each other, the strongest first. What belongs together is never mixed: a source that is for another environment than the one
 * that counts, or whose keys gave way to others, gives nothing; and the permission to trade with real money holds only for the account that it
 * was written beside.
 */
export function layerIdentities(strongestFirst: readonly Partial<Identity>[]): Partial<Identity> {
  const env = strongestFirst.find((one) => one.env !== undefined)?.env
  let layered: Partial<Identity> = env === undefined ? {} : { env }
  for (const source of strongestFirst) {
    const isOfOtherKeys = layered.credentials !== undefined && source.credentials !== undefined
    if (isOfOtherKeys || (source.env !== undefined && source.env !== env)) continue
    const isOfOtherAccount = layered.account !== undefined && source.account !== undefined
    const { allowRealOrders, ...rest } = source
    layered = { ...named(rest), ...(isOfOtherAccount ? {} : named({ allowRealOrders })), ...layered }
  }
  return layered
}

/** The members that say something. */
function named({ credentials, account, htsId, allowRealOrders }: Partial<Identity>): Partial<Identity> {
  return {
    ...(credentials === undefined ? {} : { credentials }),
    ...(account === undefined ? {} : { account }),
    ...(htsId === undefined ? {} : { htsId }),
    ...(allowRealOrders === undefined ? {} : { allowRealOrders }),
  }
}
