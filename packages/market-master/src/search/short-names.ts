/** Short names (약칭) that everybody uses and no file holds, each with its code. Only what nobody would take for anything else. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  삼전: '005930',
  삼전우: '005935',
  하닉: '000660',
  현차: '005380',
  삼바: '207940',
  엔솔: '373220',
  카뱅: '323410',
  카겜: '293490',
}
