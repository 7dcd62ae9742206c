import { createMemoryStore, type HttpRequest, type HttpResponse, type HttpTransport, kstDateTime } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { createRestClient, type RestClient } from '@kis/rest'

/** The days of a page: the date, and `Y` or `N` for 영업일, 거래일, 개장일, 결제일. */
export type Page = readonly (readonly [date: string, flags: string])[]

export interface FakeKis {
  readonly client: RestClient<'real'>
  readonly paper: RestClient<'paper'>
  readonly clock: VirtualClock
  /** Queries of the calls that reached the calendar. */
  readonly asked: URLSearchParams[]
  /** What is answered from now on; more than one page are linked by their cursors. Nothing: KIS is down. */
  pages: readonly Page[]
}

function json(body: unknown, headers: Record<string, string> = {}, status = 200): HttpResponse {
  return { status, headers, body: new TextEncoder().encode(JSON.stringify(body)) }
}

function rowOf([date, flags]: Page[number]): Record<string, string> {
  const weekday = new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))),
  ).getUTCDay()
  const [bzdy_yn = '', tr_day_yn = '', opnd_yn = '', sttl_day_yn = ''] = flags
  return { bass_dt: date, wday_dvsn_cd: `0${weekday + 1}`, bzdy_yn, tr_day_yn, opnd_yn, sttl_day_yn }
}

/** A KIS that knows tokens and 국내휴장일조회, with clients for it. */
export function fakeKis(now: number): FakeKis {
  const clock = createVirtualClock({ now })
  const asked: URLSearchParams[] = []

  async function answer({ url }: HttpRequest): Promise<HttpResponse> {
    const { pathname, searchParams } = new URL(url)
    if (pathname === '/oauth2/tokenP') {
      const access_token_token_expired = kstDateTime(clock.now() + 86_400_000)
      return json({
        access_token: 'eyJ0.fake.token',
        token_type: 'Bearer',
        expires_in: 86_400,
        access_token_token_expired,
      })
    }
    asked.push(searchParams)
    if (kis.pages.length === 0) {
      return json({ rt_cd: '1', msg_cd: 'EGW00205', msg1: '권한이 없습니다.' }, {}, 500)
    }
    const index = Number(searchParams.get('CTX_AREA_NK')) || 0
    const hasMore = index + 1 < kis.pages.length
    return json(
      {
        rt_cd: '0',
        msg_cd: 'KIOK0500',
        msg1: '조회가 계속됩니다.',
        ctx_area_nk: (hasMore ? String(index + 1) : '').padEnd(20),
        ctx_area_fk: (searchParams.get('BASS_DT') ?? '').padEnd(20),
        output: (kis.pages[index] ?? []).map(rowOf),
      },
      { tr_cont: hasMore ? 'M' : 'D' },
    )
  }

  const http: HttpTransport = { request: answer, close: async () => {} }
  const own = {
    credentials: { appKey: 'PS'.padEnd(36, 'x'), appSecret: 's'.repeat(180) },
    http,
    clock,
    store: createMemoryStore({ clock }),
  }
  const kis: FakeKis = {
    client: createRestClient({ env: 'real', ...own }),
    paper: createRestClient({ env: 'paper', ...own }),
    clock,
    asked,
    pages: [],
  }
  return kis
}
