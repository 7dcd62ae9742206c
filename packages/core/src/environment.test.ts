import { assertEnvironment, HOSTS, KisConfigError, resolveHosts } from '@kis/core'
import { describe, expect, it } from 'vitest'

describe('an environment', () => {
  it.each([undefined, null, '', 'Real', 'prod', 'PAPER', 'vps', 1, {}, 'x'.repeat(500)])(
    'is never guessed from %j',
    (value) => {
      expect(() => assertEnvironment(value)).toThrow(KisConfigError)
      expect(() => assertEnvironment(value)).toThrow(/"env".*'real'.*'paper'/)
    },
  )

  it.each(['real', 'paper'] as const)('%s is one', (env) => {
    expect(() => assertEnvironment(env)).not.toThrow()
  })

  it('has hosts of its own', () => {
    expect(resolveHosts('real')).toEqual(HOSTS.real)
    expect(resolveHosts('paper')).toEqual(HOSTS.paper)
    expect(HOSTS.real.baseUrl).not.toBe(HOSTS.paper.baseUrl)
    expect(HOSTS.real.socketUrl).not.toBe(HOSTS.paper.socketUrl)
  })

  it('takes the caller’s addresses, without trailing slashes', () => {
    expect(
      resolveHosts('paper', {
        baseUrl: 'http://127.0.0.1:8080//',
        socketUrl: 'wss://relay.example/kis/',
        masterUrl: undefined,
      }),
    ).toEqual({
      baseUrl: 'http://127.0.0.1:8080',
      socketUrl: 'wss://relay.example/kis',
      masterUrl: HOSTS.paper.masterUrl,
    })
  })

  it.each([
    ['baseUrl', 'ws://127.0.0.1'],
    ['baseUrl', 'file:///etc/passwd'],
    ['baseUrl', '127.0.0.1:8080'],
    ['baseUrl', ''],
    ['socketUrl', 'http://127.0.0.1'],
    ['masterUrl', 'ftp://example.com'],
  ])('refuses %s %j by name', (option, url) => {
    expect(() => resolveHosts('real', { [option]: url })).toThrow(new RegExp(`"${option}" must be a URL`))
  })
})
