import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['server/main.ts', 'server/start-terminal.ts'],
  outDir: 'dist/server',
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  clean: true,
})
