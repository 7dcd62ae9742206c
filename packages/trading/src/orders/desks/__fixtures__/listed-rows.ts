/** Rows of each list as KIS writes them, and the whole record that each stands for. */

const home = {
  ...{ ord_gno_brno: '06010', odno: '0001569139', orgn_odno: '', ord_dvsn_name: '지정가', pdno: '009150' },
  ...{ prdt_name: '삼성전기', ord_qty: '10', ord_unpr: '140000', ord_tmd: '131438', tot_ccld_qty: '4' },
  ...{ sll_buy_dvsn_cd: '02', ord_dvsn_cd: '00' },
}
export const homeRecord = {
  ...{ assetClass: 'domestic-stock', venue: 'NXT', session: 'regular', symbol: '009150', name: '삼성전기' },
  ...{ currency: 'KRW', side: 'buy', date: '20261120', time: '131438', orderNumber: '0001569139', action: 'new' },
  ...{ originalOrderNumber: null, orgNumber: '06010', kindCode: '00', quantity: 10, price: 140_000 },
  ...{ filledQuantity: 4, averageFillPrice: null, remainingQuantity: 6, cancelledQuantity: null },
  ...{ rejectedQuantity: null, rejectionReason: null },
}
export const homeOpen = { ...home, psbl_qty: '6', excg_id_dvsn_cd: 'NXT', rvse_cncl_dvsn_name: '' }
export const homeDay = {
  ...{ ...home, ord_dt: '20261119', sll_buy_dvsn_cd_name: '현금매수', avg_prvs: '139500', cncl_cfrm_qty: '1' },
  ...{ rmn_qty: '5', rjct_qty: '0', excg_id_dvsn_Cd: 'SOR' },
}
export const homeDayRecord = {
  ...{ ...homeRecord, venue: 'SOR', date: '20261119', averageFillPrice: 139_500, remainingQuantity: 5 },
  ...{ cancelledQuantity: 1, rejectedQuantity: 0 },
}

const bond = {
  ...{ odno: '0000015403', orgn_odno: '0000015402', ord_qty: '10', bond_ord_unpr: '10460.50', ord_tmd: '104448' },
  ...{ tot_ccld_qty: '4', sll_buy_dvsn_cd: '01', prdt_abrv_name: 'AJ네트웍스63-2' },
}
export const bondRecord = {
  ...{ assetClass: 'bond', venue: 'KRX', session: 'regular', symbol: 'KR6095572D81', name: 'AJ네트웍스63-2' },
  ...{ currency: 'KRW', side: 'sell', date: '20261120', time: '104448', orderNumber: '0000015403', action: 'amend' },
  ...{ originalOrderNumber: '0000015402', orgNumber: '', kindCode: '01', quantity: 10, price: 10_460.5 },
  ...{ filledQuantity: 4, averageFillPrice: null, remainingQuantity: 6, cancelledQuantity: null },
  ...{ rejectedQuantity: null, rejectionReason: null },
}
export const bondOpen = {
  ...bond,
  pdno: 'KR6095572D81',
  rvse_cncl_dvsn_name: '매도정정',
  ord_psbl_qty: '6',
  ord_dvsn_cd: '01',
}
export const bondDay = {
  ...{ ...bond, ord_dt: '20261119', sll_buy_dvsn_cd_name: '매도정정*', shtn_pdno: 'KR6095572D81', nccs_qty: '6' },
  ...{ bond_avg_unpr: '10450.00', ord_gno_brno: '01790' },
}
export const bondDayRecord = {
  ...{ ...bondRecord, date: '20261119', orgNumber: '01790', kindCode: null, averageFillPrice: 10_450 },
  rejectedQuantity: 0,
}

const abroad = {
  ...{ ord_dt: '20261119', ord_gno_brno: '01790', odno: '0030138112', orgn_odno: '0030138111', pdno: 'BA' },
  ...{ prdt_name: '보잉', sll_buy_dvsn_cd: '02', rjct_rson: '', rjct_rson_name: '', tr_mket_name: '뉴욕거래소' },
  ...{ tr_crcy_cd: 'USD', ft_ord_qty: '10', ft_ccld_qty: '4', nccs_qty: '6', ft_ord_unpr3: '200.50000000' },
  ...{ ft_ccld_unpr3: '200.25000000', ovrs_excg_cd: 'NYSE', prcs_stat_name: '' },
}
export const abroadRecord = {
  ...{ assetClass: 'overseas-stock', venue: 'NYSE', session: 'regular', symbol: 'BA', name: '보잉' },
  ...{ currency: 'USD', side: 'buy', date: '20261119', time: null, orderNumber: '0030138112', action: 'amend' },
  ...{ originalOrderNumber: '0030138111', orgNumber: '01790', kindCode: null, quantity: 10, price: 200.5 },
  ...{ filledQuantity: 4, averageFillPrice: 200.25, remainingQuantity: 6, cancelledQuantity: null },
  ...{ rejectedQuantity: 0, rejectionReason: null },
}
export const abroadOpen = { ...abroad, rvse_cncl_dvsn_cd: '01', ord_tmd: '163209' }
export const abroadDay = { ...abroad, rvse_cncl_dvsn: '01', thco_ord_tmd: '233209' }
export const abroadDayRecord = { ...abroadRecord, time: '233209' }
export const abroadBlank = { prdt_name: '', ft_ccld_qty: '', ft_ccld_unpr3: '0', tr_mket_name: '', tr_crcy_cd: '' }
export const abroadLittle = { name: '', filledQuantity: 0, averageFillPrice: null }

const future = {
  ...{ ord_gno_brno: '06010', ord_dt: '20261119', odno: '0000007046', orgn_odno: '0000007045', sll_buy_dvsn_cd: '01' },
  ...{ trad_dvsn_name: '매도정정', pdno: 'A01603', prdt_name: 'F 202603', ord_qty: '10', qty: '5', ord_tmd: '131604' },
  ...{ tot_ccld_qty: '4', avg_idx: '400.50000000', rjct_qty: '1', ingr_trad_rjct_rson_cd: '00000' },
  ingr_trad_rjct_rson_name: 'NORMAL',
}
export const futureRecord = {
  ...{ assetClass: 'domestic-derivative', venue: 'KRX_DERIV', session: 'regular', symbol: 'A01603' },
  ...{ name: 'F 202603', currency: 'KRW', side: 'sell', date: '20261119', time: '131604', action: 'amend' },
  ...{ orderNumber: '0000007046', originalOrderNumber: '0000007045', orgNumber: '06010', kindCode: '01' },
  ...{ quantity: 10, price: 400, filledQuantity: 4, averageFillPrice: 400.5, remainingQuantity: 5 },
  ...{ cancelledQuantity: null, rejectedQuantity: 1, rejectionReason: null },
}
export const futureDay = { ...future, ord_idx: '400.00', nmpr_type_cd: '01' }
export const futureNight = { ...future, ord_idx4: '400.0000' }
export const futureNightRecord = { ...futureRecord, session: 'night', kindCode: null }
export const futureBlank = { prdt_name: '', tot_ccld_qty: '', avg_idx: '0', ingr_trad_rjct_rson_cd: '' }
export const futureLittle = { name: '', filledQuantity: 0, averageFillPrice: null }

const pound = {
  ...{ ord_dt: '20261119', odno: '00298048', orgn_odno: '00298044', ovrs_futr_fx_pdno: '6BZ22', sll_buy_dvsn_cd: '02' },
  ...{ fm_ord_qty: '10', fm_ord_pric: '1.1700', fm_ccld_qty: '4', fm_ccld_pric: '1.1650', fm_ord_rmn_qty: '6' },
}
export const poundRecord = {
  ...{ assetClass: 'overseas-derivative', venue: 'OVERSEAS_DERIV', session: 'regular', symbol: '6BZ22', name: '' },
  ...{ currency: '', side: 'buy', date: '20261119', time: '134455', orderNumber: '00298048', action: 'amend' },
  ...{ originalOrderNumber: '00298044', orgNumber: '', kindCode: null, quantity: 10, price: 1.17 },
  ...{ filledQuantity: 4, averageFillPrice: 1.165, remainingQuantity: 6, cancelledQuantity: null },
  ...{ rejectedQuantity: null, rejectionReason: null },
}
export const poundToday = { ...pound, rcit_dvsn_cd: '01', erlm_dtl_dtime: '20261119134455791' }
export const poundDay = {
  ...{ ...pound, rvse_cncl_dvsn_cd: '01', pric_dvsn_cd: '1', rcit_dtl_dtime: '20261119134455791', rjct_rson_name: '' },
}
export const poundDayRecord = { ...poundRecord, kindCode: '1', rejectedQuantity: 0 }
