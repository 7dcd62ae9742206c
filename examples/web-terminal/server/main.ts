import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startTerminal } from './start-terminal.js'

const HELP = `Usage: npm start -- [--port N] [--masters DIR]

  --port N       127.0.0.1의 포트 (port; default: any free one)
  --masters DIR  시뮬레이터가 쓸 종목 파일 폴더 (folder of symbol files for the simulator)`

try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, masters: { type: 'string' } } })
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('--port must be a number up to 65535.')
  // The command runs in this folder, whatever folder it was typed in.
  const masters = values.masters && resolve(process.env.INIT_CWD ?? process.cwd(), values.masters)
  const terminal = await startTerminal({ port, masters })
  console.log(`웹 터미널 (모의 서버): ${terminal.url}`)
  console.log('주소는 이 세션에서만 유효합니다. 끝내려면 Ctrl+C. (The address holds the secret of this session.)')
  const end = (): void => {
    terminal.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${HELP}` : error)
  process.exit(error instanceof TypeError ? 2 : 1)
}
