// Nine for the price, one for the venue, one for the popup flag, three of filler; blanks are trimmed on both sides of the area.
const PACKED = /^(\d{0,9}) *([1-4])([YN]) *$/

/**
 * Takes the packed area of a narrow fill notice apart. Today it holds stop price, venue and popup flag; in older records the
 * same 14 bytes were the name of the stock.
 */
export function unpackOrderCondition(text: string): Readonly<Record<string, string>> {
  const [, price, venue, popup] = PACKED.exec(text.trim()) ?? []
  if (venue === undefined || popup === undefined) return text.trim() === '' ? {} : { CNTG_ISNM: text }
  return { ORD_COND_PRC: price ?? '', ORD_EXG_GB: venue, POPUP_YN: popup }
}
