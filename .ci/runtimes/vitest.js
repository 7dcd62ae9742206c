// What test files import as `vitest` when they run outside Node: the same runner and matchers, without Vite.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import { getCurrentTest } from '@vitest/runner'
import { fn, restoreAllMocks, spyOn } from '@vitest/spy'
import * as chai from 'chai'

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, suite, test } from '@vitest/runner'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

export const expect = (value, message) => {
  setState({ assertionCalls: (getState(expect).assertionCalls ?? 0) + 1 }, expect)
  const assertion = chai.expect(value, message)
  const current = getCurrentTest()
  return current ? assertion.withTest(current) : assertion
}
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT], {
  getState: () => getState(expect),
  setState: (state) => setState(state, expect),
})
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)
globalThis[GLOBAL_EXPECT] = expect
expect.extend = (matchers) => chai.expect.extend(expect, matchers)
expect.extend(customMatchers)
expect.fail = (message) => chai.assert.fail(message)

const stubbed = new Map()
const stubbedEnv = new Map()

export const vi = {
  fn,
  spyOn,
  restoreAllMocks,
  stubGlobal(name, value) {
    if (!stubbed.has(name)) stubbed.set(name, Object.getOwnPropertyDescriptor(globalThis, name))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true })
  },
  unstubAllGlobals() {
    for (const [name, descriptor] of stubbed) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else delete globalThis[name]
    }
    stubbed.clear()
  },
  stubEnv(name, value) {
    if (!stubbedEnv.has(name)) stubbedEnv.set(name, process.env[name])
    process.env[name] = value
  },
  unstubAllEnvs() {
    for (const [name, value] of stubbedEnv) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    stubbedEnv.clear()
  },
}

/** Types are checked by the compiler; at run time every chain is accepted. */
export const expectTypeOf = () => anything
export const assertType = () => undefined
const anything = new Proxy(() => anything, { get: () => anything, apply: () => anything })
