import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts', 'src/check.ts'],
  format: ['cjs'],
  target: 'node20',
  platform: 'node',
  clean: true,
})
