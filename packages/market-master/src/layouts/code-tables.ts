import type { CodeTable } from '@kis/core'

/** 증권그룹구분코드. `EN` and `PF` are in the files but not in the official table. */
export const SECURITY_GROUP = {
  ST: '주권',
  MF: '증권투자회사',
  RT: '부동산투자회사',
  SC: '선박투자회사',
  IF: '사회간접자본투융자회사',
  DR: '주식예탁증서',
  EW: 'ELW',
  EF: 'ETF',
  SW: '신주인수권증권',
  SR: '신주인수권증서',
  BC: '수익증권',
  FE: '해외ETF',
  FS: '외국주권',
  EN: 'ETN',
  PF: '상장형수익증권',
  KN: '코넥스',
} as const satisfies CodeTable

/** 시가총액 규모 (유가증권시장). */
export const KOSPI_SIZE = { '0': '제외', '1': '대', '2': '중', '3': '소' } as const satisfies CodeTable

/** 시가총액 규모 (코스닥). */
export const KOSDAQ_SIZE = {
  '0': '제외',
  '1': 'KOSDAQ100',
  '2': 'KOSDAQmid300',
  '3': 'KOSDAQsmall',
} as const satisfies CodeTable

/** KOSPI200 섹터업종. `0` means that the stock is not in the index. */
export const KOSPI200_SECTOR = {
  '0': '해당없음',
  '1': '건설',
  '2': '중공업',
  '3': '철강소재',
  '4': '에너지화학',
  '5': '정보통신',
  '6': '금융',
  '7': '필수소비재',
  '8': '자유소비재',
  '9': '산업재',
  A: '건강관리',
  B: '커뮤니케이션서비스',
} as const satisfies CodeTable

/** ETP 상품구분코드. The files of 2026 also hold `8` (single-stock ETFs) and `9` (single-stock ETNs), which no table explains. */
export const ETP_CLASS = {
  '0': '해당없음',
  '1': '투자회사형',
  '2': '수익증권형',
  '3': 'ETN',
  '4': '손실제한ETN',
  '5': '상장형수익증권',
} as const satisfies CodeTable

/** 단기과열종목구분코드. */
export const SHORT_TERM_OVERHEATING = {
  '0': '해당없음',
  '1': '지정예고',
  '2': '지정',
  '3': '지정연장(해제연기)',
} as const satisfies CodeTable

/** 시장 경고 구분 코드. */
export const MARKET_ALERT = {
  '00': '해당없음',
  '01': '투자주의',
  '02': '투자경고',
  '03': '투자위험',
} as const satisfies CodeTable

/** 락구분 코드. */
export const EX_RIGHTS = {
  '00': '해당사항없음',
  '01': '권리락',
  '02': '배당락',
  '03': '분배락',
  '04': '권배락',
  '05': '중간배당락',
  '06': '권리중간배당락',
  '99': '기타',
} as const satisfies CodeTable

/** 액면가 변경 구분 코드. */
export const FACE_VALUE_CHANGE = {
  '00': '해당없음',
  '01': '액면분할',
  '02': '액면병합',
  '99': '기타',
} as const satisfies CodeTable

/** 증자 구분 코드. */
export const CAPITAL_INCREASE = {
  '00': '해당없음',
  '01': '유상증자',
  '02': '무상증자',
  '03': '유무상증자',
  '99': '기타',
} as const satisfies CodeTable

/** 우선주 구분 코드. The files also hold `9`, which no table explains, for further preferred shares. */
export const PREFERRED_CLASS = {
  '0': '해당없음(보통주)',
  '1': '구형우선주',
  '2': '신형우선주',
} as const satisfies CodeTable

/** 회원사 구분. */
export const MEMBER_ORIGIN = { '0': '국내', '1': '외국' } as const satisfies CodeTable

/** ELW권리형태. */
export const ELW_STYLE = { '0': '표준옵션', '1': '디지털옵션', '2': '조기종료 옵션' } as const satisfies CodeTable

/** ELW 권리 유형. */
export const ELW_RIGHT = { C: '콜', P: '풋', E: '기타' } as const satisfies CodeTable

/** ATM구분. */
export const MONEYNESS = { '1': 'ATM', '2': 'ITM', '3': 'OTM' } as const satisfies CodeTable

/** 월물구분코드. The real file goes on to `7` for futures that expire later still. */
export const MONTH_RANK = {
  '0': '연결선물',
  '1': '최근월물',
  '2': '차근월물',
  '3': '차차근월물',
  '4': '차차차근월물',
} as const satisfies CodeTable

/** 지수선물옵션 상품종류. What follows `M` is in the real files but in no table; its labels are taken from the names there. */
export const INDEX_PRODUCT = {
  '1': '지수선물',
  '2': '지수SP',
  '3': '스타선물',
  '4': '스타SP',
  '5': '지수콜옵션',
  '6': '지수풋옵션',
  '7': '변동성선물',
  '8': '변동성SP',
  '9': '섹터선물',
  A: '섹터SP',
  B: '미니선물',
  C: '미니SP',
  D: '미니콜옵션',
  E: '미니풋옵션',
  J: '코스닥150콜옵션',
  K: '코스닥150풋옵션',
  L: '위클리콜옵션',
  M: '위클리풋옵션',
  H: 'KRX300선물',
  I: 'KRX300SP',
  N: '위클리M콜옵션',
  O: '위클리M풋옵션',
  P: '코스닥위클리콜옵션',
  Q: '코스닥위클리풋옵션',
  R: '코스닥위클리M콜옵션',
  S: '코스닥위클리M풋옵션',
} as const satisfies CodeTable

/** 주식선물옵션 상품종류. */
export const STOCK_PRODUCT = {
  '1': '코스피 주식선물',
  '2': '코스피 주식선물 SP',
  '3': '코스닥 주식선물',
  '4': '코스닥 주식선물 SP',
  '5': '주식 콜옵션',
  '6': '주식 풋옵션',
} as const satisfies CodeTable

/** 상품선물옵션 상품구분. */
export const COMMODITY_CLASS = { '1': '금리', '2': '통화', '3': '상품' } as const satisfies CodeTable

/** 상품선물옵션 상품종류. */
export const COMMODITY_PRODUCT = {
  '1': '선물',
  '2': 'SP선물',
  '5': '콜옵션',
  '6': '풋옵션',
} as const satisfies CodeTable

/** 상품선물옵션 기초자산. */
export const COMMODITY_UNDERLYING = {
  B03: '3년국채',
  B05: '5년국채',
  B10: '10년국채',
  MSB: '통안증권',
  USD: '미국달러',
  JPY: '엔',
  EUR: '유로',
  GLD: '금',
  LHG: '돈육',
  CMU: 'CME미국달러',
  RFR: '3개월무위험금리',
} as const satisfies CodeTable

/** 해외주식 증권구분. */
export const OVERSEAS_SECURITY = {
  '1': 'Index',
  '2': 'Stock',
  '3': 'ETP(ETF)',
  '4': 'Warrant',
} as const satisfies CodeTable

/** 해외주식 상품구분코드. The files also hold `000`, mostly for ETFs; what they call others are closed-end funds. */
export const OVERSEAS_ETP = {
  '001': 'ETF',
  '002': 'ETN',
  '003': 'ETC',
  '004': 'Others',
  '005': 'VIX Underlying ETF',
  '006': 'VIX Underlying ETN',
} as const satisfies CodeTable

/** 해외지수 구분코드. `E` is in the file but in no table. */
export const OVERSEAS_DIVISION = {
  W: '세계주요지수',
  P: '미국지수',
  Q: '미국종목',
  H: '세계주요종목',
  D: '미국상장국내기업',
  G: '유럽상장국내기업',
  F: 'CME선물',
  M: '반도체',
  X: '환율',
  C: '상품선물',
  R: '국내금리',
  L: '리보금리',
  B: '주요국정부채',
  E: '원자재',
} as const satisfies CodeTable

/** 해외선물옵션 서브 거래소 코드. */
export const OVERSEAS_SUB_EXCHANGE = {
  '10': 'ASX',
  '20': 'BALTIC',
  '30': 'BMF',
  '40': 'CBOE',
  '50': 'CME',
  '51': 'CME_CBOT',
  '52': 'CME_NYMEX',
  '53': 'CME_COMEX',
  '60': 'EUREX',
  '70': 'FTX',
  '80': 'HKEx',
  '90': 'ICE_US',
  '91': 'ICE_금융',
  '92': 'ICE_상품',
  '93': 'ICE_SG',
  A0: 'ISE',
  B0: 'ITA',
  C0: 'JSE',
  D0: 'KCBT',
  E0: 'LBMA',
  F0: 'LME',
  G0: 'MDEX',
  H0: 'MDX',
  I0: 'MEFF',
  J0: 'NYSE',
  K0: 'OSE',
  L0: 'SGX',
  M0: 'SSE',
  N0: 'TFEX',
  O0: 'TMX',
  P0: 'HNX',
} as const satisfies CodeTable

/** 해외옵션 품목종류. */
export const OVERSEAS_OPTION_CLASS = {
  '1': '지수옵션',
  '2': '주식옵션 (M)',
  '3': '현물옵션',
  '4': '선물옵션',
  '5': '주식옵션 (W)',
} as const satisfies CodeTable

/** 해외옵션 구분. */
export const OVERSEAS_OPTION_RIGHT = { C: '콜', P: '풋' } as const satisfies CodeTable

/** 해외옵션 ATM구분. */
export const OVERSEAS_MONEYNESS = { A: 'ATM', I: 'ITM', O: 'OTM' } as const satisfies CodeTable

/** 근월물여부, 최근월물여부, 최다월물여부. */
export const NEAR_MONTH = { '0': '원월물', '1': '근월물' } as const satisfies CodeTable
export const NEAREST_MONTH = { '0': '원월물', '1': '최근월물' } as const satisfies CodeTable
export const MOST_ACTIVE_MONTH = { '0': '원월물', '1': '최다월물' } as const satisfies CodeTable

/** 지수 편입종목여부. */
export const INCLUSION = { '0': '미편입', '1': '편입' } as const satisfies CodeTable

/** 지수구성종목존재여부. */
export const CONSTITUENTS = { '0': '구성종목없음', '1': '구성종목있음' } as const satisfies CodeTable
