import { describe, expect, it } from 'vitest'
import { provenPrefix } from './proven-prefix.js'

describe('the columns that are certain in a record of unknown width', () => {
  it.each([
    ['a number found in the place of a decimal shows', ['text', 'int', 'decimal', 'int', 'int'], 1, 3],
    ['so it does when a column was taken out', ['text', 'int', 'decimal', 'int', 'int'], -1, 3],
    ['columns of one form prove nothing', ['int', 'int', 'int', 'int'], 1, 0],
    ['nor do texts', ['text', 'text', 'decimal', 'text'], 1, 0],
    ['two columns more move further', ['int', 'int', 'int', 'int', 'decimal'], 2, 3],
    ['a flag is neither', ['int', 'flag', 'decimal', 'flag'], 1, 3],
    ['blank fits both of two that may be blank', ['int', 'int?', 'decimal?'], 1, 0],
    ['a code has no point', ['decimal', { A: 'a' }], 1, 1],
  ] as const)('%s', (_name, kinds, shift, proven) => expect(provenPrefix(kinds, shift)).toBe(proven))
})
