// The server serves its own page and nobody else. Spoken in plain HTTP, since a browser would not let us lie.
import { request } from 'node:http'
import WebSocket from 'ws'
import { check } from '../tools.mjs'

export async function guards(terminal) {
  const { port } = terminal
  const own = `http://127.0.0.1:${port}`
  const secret = new URL(terminal.url).searchParams.get('session')
  const cookie = `kis-terminal-${port}=${secret}`
  const ask = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let answer = ''
        response.on('data', (chunk) => (answer += chunk))
        response.on('end', () => resolve({ status: response.statusCode, body: answer, headers: response.headers }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const json = { cookie, origin: own, 'content-type': 'application/json' }
  const post = (body, headers = json) => ask('/api/orders/preview', { method: 'POST', headers, body })
  const expect = async (asked, status, what) => {
    const { status: got, body } = await asked
    check(got === status, `${what} is answered with ${status} (was ${got})`)
    if (status >= 400) check(JSON.parse(body).error.message.length > 10, `${what} is told why`)
  }

  await expect(ask('/api/account'), 401, 'a request without the secret')
  await expect(ask('/?session=guess'), 401, 'a wrong secret')
  await expect(ask('/'), 401, 'the page without the secret')
  await expect(ask('/api/account', { headers: { cookie } }), 200, 'the page itself')
  await expect(ask('/api/account', { headers: { cookie, host: 'evil.example' } }), 403, 'another name of this host')
  await expect(ask('/api/account', { headers: { cookie, origin: 'http://evil.example' } }), 403, 'another origin')
  await expect(ask('/api/account', { headers: { cookie, 'sec-fetch-site': 'cross-site' } }), 403, 'another site')
  await expect(post('{}', { ...json, origin: 'http://127.0.0.1:1' }), 403, 'an order of another port')
  await expect(post('{}', { cookie, 'content-type': 'application/json' }), 403, 'an order without an origin')
  await expect(post('{}', { ...json, 'content-type': 'text/plain' }), 415, 'a form')
  await expect(post('{'), 400, 'broken JSON')
  await expect(post('[]'), 400, 'a JSON array')
  await expect(post('{"symbol":"005930","side":"buy","kind":"limit","quantity":-1,"price":1}'), 400, 'a bad quantity')
  await expect(post(`{"pad":"${'x'.repeat(5_000)}"}`), 413, 'a body that is too large')
  await expect(ask('/api/orders', { method: 'POST', headers: json, body: '{"previewId":"none"}' }), 409, 'no preview')
  await expect(ask('/api/nothing', { headers: { cookie } }), 404, 'an unknown path')
  await expect(ask('/assets/..%2f..%2fpackage.json', { headers: { cookie } }), 404, 'a way out of the folder')
  await expect(ask('//', { headers: { cookie } }), 400, 'a target that is no address')
  await expect(ask('http://[', { headers: { cookie } }), 400, 'another one')
  await expect(ask('/__proto__', { headers: { cookie } }), 404, 'a path called like a member of every object')
  await expect(ask('/api/account', { method: 'DELETE', headers: { cookie, origin: own } }), 405, 'another method')
  const { headers } = await ask(`/?session=${secret}`)
  check(/HttpOnly; SameSite=Strict/.test(headers['set-cookie']?.[0] ?? ''), 'the cookie is out of reach of scripts')

  const socketOf = (options) => new WebSocket(`ws://127.0.0.1:${port}/relay`, options)
  const refusal = (socket) =>
    new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
      socket.on('open', () => resolve('open'))
      socket.on('error', () => undefined)
    })
  check((await refusal(socketOf({ origin: own }))) === 401, 'a socket without the secret is refused')
  check((await refusal(socketOf({ headers: { cookie } }))) === 403, 'a socket without an origin is refused')
  const foreign = socketOf({ origin: 'http://evil.example', headers: { cookie } })
  check((await refusal(foreign)) === 403, 'a socket of another origin is refused')
  const closed = (first) =>
    new Promise((resolve) => {
      const socket = socketOf({ origin: own, headers: { cookie } })
      socket.on('open', () => socket.send(first))
      socket.on('message', (data) => {
        resolve(data.toString())
        socket.terminate()
      })
      socket.on('close', (code) => resolve(code))
      socket.on('error', () => undefined)
    })
  check((await closed('x'.repeat(5_000))) === 1009, 'a message that is too large ends the socket')
  check(/OPSP9999/.test(await closed('no json')), 'a malformed message is answered with a refusal')
}
