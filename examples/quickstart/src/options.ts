import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** Folder of real symbol files for the simulator. */
  readonly masters: string | undefined
  /** One more last line with counts, as JSON. */
  readonly json: boolean
  /** Also place orders when running against KIS itself; paper trading only. */
  readonly trade: boolean
}

const HELP = `Usage: pnpm demo [--masters DIR] [--json] [--trade]

  --masters DIR  시뮬레이터가 쓸 종목 파일 폴더 (folder of symbol files for the simulator)
  --json         마지막 줄에 결과를 JSON으로 (one last line with counts)
  --trade        KIS 모의투자에서 주문까지 (orders, against KIS paper trading only)

KIS_ENV, KIS_APP_KEY, KIS_APP_SECRET, KIS_ACCOUNT (KIS_HTS_ID)를 주면 KIS 서버에서, 없으면 시뮬레이터에서 실행합니다.
With these variables it runs against KIS, without them against the simulator.`

/** Reads the command line; prints help or what is wrong with it and ends the program. */
export function readOptions(args: string[]): DemoOptions {
  try {
    const { values } = parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        masters: { type: 'string' },
        json: { type: 'boolean', default: false },
        trade: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(HELP)
      process.exit(0)
    }
    return { masters: values.masters, json: values.json, trade: values.trade }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`)
    process.exit(2)
  }
}
