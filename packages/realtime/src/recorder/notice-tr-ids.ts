/**
 * The TR ids of all notices (체결통보). Nothing of these is written unless the recorder was given their stream: without it, it cannot
 * tell which columns hold the account, its owner and the HTS id.
 */
export const NOTICE_TR_IDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...['H0STCNI0', 'H0STCNI9', 'H0GSCNI0', 'H0GSCNI9', 'H0IFCNI0', 'H0IFCNI9'],
  ...['H0MFCNI0', 'H0EUCNI0', 'HDFFF1C0', 'HDFFF2C0'],
])
