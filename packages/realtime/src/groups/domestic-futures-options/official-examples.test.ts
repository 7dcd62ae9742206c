import { describe, expect, it } from 'vitest'
import { frame } from '../../__fixtures__/frames.js'
import { asAPersonReads, officialExamples } from '../../__fixtures__/official-examples.js'
import { Decoder, parseFrame, type StreamRecord } from '../../index.js'
import * as group from './index.js'

const SPECS = new Map(Object.values(group).map(({ spec }) => [spec.tr.real, spec]))

/** What a person reads in the example of a TR id: the columns that are easiest to get wrong. */
const READINGS: Readonly<{ [trId: string]: Readonly<{ [column: string]: unknown }> }> = {
  H0MFASP0: {
    FUTS_SHRN_ISCD: '101V06',
    BSOP_HOUR: '190215',
    FUTS_ASKP1: 367.35,
    FUTS_ASKP4: 0,
    FUTS_BIDP1: 367.3,
    FUTS_BIDP3: 367.2,
    ASKP_RSQN1: 24,
    BIDP_RSQN2: 28,
    TOTAL_ASKP_RSQN: 0,
    TOTAL_ASKP_RSQN_ICDC: null,
    TOTAL_BIDP_RSQN_ICDC: 0,
  },
  H0MFCNT0: {
    FUTS_PRDY_VRSS: 0.75,
    PRDY_VRSS_SIGN: '2',
    FUTS_PRPR: 367.3,
    LAST_CNQN: 2,
    ACML_VOL: 1596,
    ACML_TR_PBMN: 146_552_687,
    HTS_OTST_STPL_QTY: 268_223,
    HGPR_VRSS_NMIX_PRPR: -0.3,
    CTTR: 96.31,
    FUTS_ASKP1: 367.35,
    FUTS_BIDP1: 367.3,
    SELN_CNTG_SMTN: 813,
    PRDY_VOL_VRSS_ACML_VOL_RATE: 0,
    DYNM_MXPR: null,
  },
  H0EUASP0: {
    OPTN_ASKP1: 2.98,
    OPTN_BIDP3: 2.95,
    ASKP_RSQN3: 12,
    BIDP_RSQN2: 21,
    TOTAL_ASKP_RSQN: 16,
    TOTAL_BIDP_RSQN: 46,
    TOTAL_ASKP_RSQN_ICDC: 5,
  },
  H0EUCNT0: {
    OPTN_PRPR: 2.98,
    OPTN_PRDY_VRSS: -0.35,
    PRDY_CTRT: -10.51,
    ACML_VOL: 106,
    HTS_THPR: null,
    TMVL_VAL: 2.98,
    DELTA: null,
    THETA: null,
    HTS_INTS_VLTL: 84.55,
    UNAS_HIST_VLTL: null,
    CTTR: 32.5,
    MRKT_BASIS: -363.1,
    OPTN_ASKP1: 3,
    NTBY_CNTG_CSNU: -15,
    TOTAL_BIDP_RSQN: 27,
    DYNM_LLAM: null,
  },
  H0EUCNI0: {
    CUST_ID: 'HTS_ID',
    ACNT_NO: '1234567803',
    ODER_NO: '0000000021',
    SELN_BYOV_CLS: '02',
    ODER_KIND2: 'L',
    STCK_SHRN_ISCD: '175V06',
    CNTG_QTY: 1,
    // As received: a quote of 1,359.00 without its point.
    CNTG_UNPR: 135_900,
    STCK_CNTG_HOUR: '100422',
    RFUS_YN: '0',
    CNTG_YN: '1',
    ACPT_YN: '1',
    ODER_QTY: 1,
    CNTG_ISNM: '미국달러F2406',
  },
  H0ZFCNT0: {
    FUTS_SHRN_ISCD: '111V06',
    STCK_PRPR: 77_900,
    PRDY_VRSS: -100,
    FUTS_PRDY_CTRT: -0.13,
    STCK_LWPR: 77_300,
    ACML_TR_PBMN: 1_337_128_000,
    HTS_THPR: 77_899.5,
    SPEAD_PRC: -500,
    OTST_STPL_QTY_ICDC: 219,
    LWPR_VRSS_PRPR: 600,
    ASKP1: 77_900,
    BIDP1: 77_800,
    NTBY_CNTG_CSNU: -69,
    DYNM_PRC_LIMT_YN: '0',
  },
  H0ZFASP0: {
    ASKP1: 79_700,
    ASKP10: 85_900,
    BIDP1: 79_500,
    BIDP10: 78_600,
    ASKP_CSNU2: 18,
    BIDP_CSNU10: 3,
    ASKP_RSQN2: 4148,
    BIDP_RSQN10: 15,
    TOTAL_ASKP_RSQN: 6135,
    TOTAL_BIDP_RSQN: 16_509,
    TOTAL_ASKP_RSQN_ICDC: 950,
  },
  H0ZOASP0: {
    OPTN_ASKP1: 1140,
    OPTN_BIDP5: 530,
    ASKP_RSQN1: 187,
    TOTAL_ASKP_RSQN: 241,
    TOTAL_BIDP_RSQN: 208,
    OPTN_ASKP8: 1700,
    OPTN_BIDP6: 0,
    ASKP_CSNU8: 1,
    ASKP_RSQN6: 10,
    BIDP_RSQN10: 0,
  },
}

const examples = officialExamples('domestic_futureoption')

describe.skipIf(examples.length === 0)('the official examples of futures and options', () => {
  it('are all read here', () => {
    const printed = examples.filter(({ frames, payloads }) => frames.length + payloads.length > 0)
    expect(printed.map(({ trId }) => trId).sort()).toEqual(Object.keys(READINGS).sort())
    expect(examples.map(({ trId }) => trId).filter((trId) => !SPECS.has(trId))).toEqual([])
  })

  it.each(examples.flatMap((example) => example.frames.map((text) => [example.trId, text, example.decoded] as const)))(
    '%s reads as a person reads it',
    (trId, text, decoded) => {
      const head = parseFrame(text)
      expect(head).toMatchObject({ trId, count: 1, isEncrypted: trId === 'H0EUCNI0' })
      // The key printed with an encrypted example is not the one it was encrypted with: what it says is printed too.
      const plain = head?.isEncrypted
        ? frame(
            trId,
            decoded.map(([, value]) => value),
          )
        : text
      const record = recordOf(trId, plain)
      expect(record.layout.isKnown).toBe(true)
      expect(record.raw).toEqual(parseFrame(plain)?.payload.split('^'))
      expect(record).toMatchObject(READINGS[trId] ?? {})
      for (const [index, name] of record.layout.columns.entries()) {
        const value: unknown = Reflect.get(record, name)
        expect([name, value]).toEqual([name, asAPersonReads(value, record.raw[index] ?? '')])
      }
      // The values printed with this book are of another moment, in another order.
      if (trId !== 'H0EUASP0' && decoded.length > 0) expect(record.raw).toEqual(decoded.map(([, value]) => value))
    },
  )
})

function recordOf(trId: string, text: string): StreamRecord {
  const spec = SPECS.get(trId)
  const head = parseFrame(text)
  if (!spec || !head) throw new Error(`cannot read ${trId}`)
  const result = new Decoder(spec, trId).decode(head.payload, head.count)
  if ('reason' in result) throw new Error(`refused: ${result.message}`)
  const [record] = result
  if (!record) throw new Error('no record')
  return record
}
