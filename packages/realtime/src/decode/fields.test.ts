import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Fields } from './fields.js'

it('fields found by their marks are those of a split, whatever number was expected', () => {
  const texts = fc.array(fc.oneof(fc.constant('^'), fc.constant('체결'), fc.string())).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.string(), fc.nat(20), (payload, head, expected) => {
      const fields = Fields.of(head + payload, head.length, expected)
      const split = payload.split('^')
      expect(fields.list()).toEqual(split)
      expect(fields.count).toBe(split.length)
      expect(split.map((_, index) => fields.at(index))).toEqual(split)
      expect(fields.list(1, split.length - 1)).toEqual(split.slice(1))
      expect(fields.at(split.length)).toBe('')
      expect(fields.at(split.length + 40)).toBe('')
    }),
  )
})
