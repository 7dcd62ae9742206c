import { defineScript } from '../redis-script.js'

/**
 * Keys: the lease, the counter of the store. Arguments: the asker's own mark, the life in milliseconds. Answers the fencing token, or nothing
 * when somebody else holds it.
 *
 * The token also keeps up with the server's clock: after a failover that lost the last writes the counter alone could hand out a number
 * for the second time. A client that reconnects may send a script twice, so the asker's own mark counts as success.
 */
export const TAKE_LEASE = defineScript(`
local held = redis.call('GET', KEYS[1])
if held then
  local token, mark = string.match(held, '^(%d+):(.*)$')
  if mark ~= ARGV[1] then return false end
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return token
end
local time = redis.call('TIME')
local ms = time[1] * 1000 + math.floor(time[2] / 1000)
local last = tonumber(redis.call('GET', KEYS[2]) or '0') or 0
local token = string.format('%.0f', math.max(last + 1, ms))
redis.call('SET', KEYS[2], token)
redis.call('SET', KEYS[1], token .. ':' .. ARGV[1], 'PX', ARGV[2])
return token
`)

/** Key: the lease. Arguments: token and mark of the holder, the new life in milliseconds. Answers 1 when it is still held. */
export const RENEW_LEASE = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`)

/** Key: the lease. Argument: token and mark of the holder. */
export const RELEASE_LEASE = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
`)

/**
 * Keys: the lease, the entry. Arguments: how the lease must begin, what to do, the value, the life in milliseconds or nothing. Answers 1
 * when it was done.
 */
export const WRITE_WITH_LEASE = defineScript(`
local held = redis.call('GET', KEYS[1])
if not held or string.sub(held, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == 'delete' then
  redis.call('DEL', KEYS[2])
elseif ARGV[4] == '' then
  redis.call('SET', KEYS[2], ARGV[3])
else
  redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
end
return 1
`)
