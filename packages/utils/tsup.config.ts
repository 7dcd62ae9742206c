import { library } from '../../.config/tsup.js'

export default library([
  'src/index.ts',
  'src/calendar/index.ts',
  'src/holidays/index.ts',
  'src/rankings/index.ts',
  'src/server-time/index.ts',
])
