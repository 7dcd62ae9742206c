import { defineScript } from '../redis-script.js'

/** Milliseconds by the clock of Redis. */
const NOW = `local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
`

/**
 * Makes the caller the owner if there is none: its number, or 0. A number is never below the time, so that a Redis that has lost its last
 * writes hands out none twice.
 *
 * KEYS owner, epoch, standing; ARGV name, life in milliseconds.
 */
export const ELECT = defineScript(`${NOW}
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
local last = tonumber(redis.call('GET', KEYS[2]) or '0')
local epoch = math.max(last + 1, now)
local text = string.format('%.0f', epoch)
redis.call('SET', KEYS[2], text)
redis.call('SET', KEYS[1], ARGV[1] .. ':' .. text, 'PX', ARGV[2])
redis.call('DEL', KEYS[3])
return epoch`)

/** Stays the owner: 1, or 0 if another is. KEYS owner; ARGV holder, life. */
export const KEEP = defineScript(`if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`)

/** Gives ownership up. KEYS owner; ARGV holder. */
export const RESIGN = defineScript(`if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`)

/**
 * Appends one entry and tells it on the channel of the stream, for the owner only: 1, or 0 for a former owner, of which nothing is written.
 *
 * KEYS owner, stream, standing; ARGV holder, most entries, life of the stream, epoch, number, time, content, then topic and standing in turn, an
 * empty standing to forget it.
 */
export const PUBLISH = defineScript(`if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
for i = 8, #ARGV, 2 do
  if ARGV[i + 1] == '' then redis.call('HDEL', KEYS[3], ARGV[i]) else redis.call('HSET', KEYS[3], ARGV[i], ARGV[i + 1]) end
end
local id = redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[2], '*', 'e', ARGV[4], 'n', ARGV[5], 't', ARGV[6], 'd', ARGV[7])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
redis.call('PUBLISH', KEYS[2] .. ':live', table.concat({ id, ARGV[4], ARGV[5], ARGV[6], ARGV[7] }, ' '))
return 1`)

/** Notes or renews wishes. KEYS wishes; ARGV life, then the wishes. */
export const WISH = defineScript(`${NOW}
for i = 2, #ARGV do redis.call('ZADD', KEYS[1], now + ARGV[1], ARGV[i]) end
return 1`)

/** All wishes whose reader lives. KEYS wishes. */
export const WISHES = defineScript(`${NOW}
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
return redis.call('ZRANGE', KEYS[1], 0, -1)`)
