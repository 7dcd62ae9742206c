import { defineScript } from '../redis-script.js'

/**
 * Keys: the state, times of calls, times of calls to the ledger, who waits. Arguments, in this order: limit of calls, of the ledger, window,
 * least spacing; the asker, the life of the limiter it knows, the last time it was told, the latest time it can be; calls that wait, by lane;
 * refusals of either kind; calls handed back, the time they had been granted at; whether calls were made without Redis; how long a place is
 * kept for somebody who does not come; a name for a new life. Times and spans in microseconds.
 *
 * Answers: calls granted, by lane; how long to wait for the next, or -1; the time; calls within the window; limit, stretch, pause and recovery
 * of calls and of the ledger; the life.
 *
 * The window is exact: the n-th last call must be a whole window old. Its time is that of the server, corrected where that jumps: never
 * backwards, and no further ahead than the asker's own clock. Who asks with the memory of a life that is gone, or of calls that are missing,
 * shows that writes were lost: then everybody waits until nothing that nobody knows of can lie within a window.
 */
export const ACQUIRE = defineScript(`
local limits = { tonumber(ARGV[1]), tonumber(ARGV[2]) }
local window, spacing = tonumber(ARGV[3]), tonumber(ARGV[4])
local asker, life, seen, latest = ARGV[5], ARGV[6], tonumber(ARGV[7]), tonumber(ARGV[8])
local grace = tonumber(ARGV[19])
local RECOVERY, STEPS, MAX_STRETCH, RETRY = 10000000, 6, 8, 5000
local state, waiting = KEYS[1], KEYS[4]
local lists = { KEYS[2], KEYS[3] }
local function text(number) return string.format('%.0f', number) end

local f = redis.call('HMGET', state, 'life', 'now', 'offset', 'keep', 'born',
  'limit1', 'stretch1', 'pause1', 'recovery1', 'limit2', 'stretch2', 'pause2', 'recovery2')
for i = 2, 13 do f[i] = tonumber(f[i] or '') end
local before = f[2] or 0
local time = redis.call('TIME')
local clock = tonumber(time[1]) * 1000000 + tonumber(time[2])
local now = clock + (f[3] or 0)
if life ~= '' and f[1] == life then
  if now > latest then now = latest end
  if now < seen then now = seen end
end
if now < before then now = before end
local keep = math.max(f[4] or 0, window * MAX_STRETCH)
local name, born = f[1] or ARGV[20], f[1] and f[5] or now
local unknownTill = 0
if ARGV[18] == '1' then unknownTill = now
elseif life ~= '' and f[1] == life and before < seen then unknownTill = now
elseif life ~= '' and f[1] ~= life then unknownTill = born end

local w = {}
for i = 1, 2 do
  w[i] = { limit = math.min(f[i * 4 + 2] or limits[i], limits[i]), stretch = f[i * 4 + 3] or 1,
    pause = f[i * 4 + 4] or 0, recovery = f[i * 4 + 5] or 0 }
  while w[i].recovery > 0 and now >= w[i].recovery do
    w[i].recovery = w[i].recovery + RECOVERY
    if w[i].stretch > 1 then w[i].stretch = w[i].stretch / 2
    else w[i].limit = math.min(limits[i], w[i].limit + math.ceil(limits[i] / STEPS)) end
    if w[i].stretch == 1 and w[i].limit == limits[i] then w[i].recovery = 0 end
  end
  if w[i].recovery == 0 then w[i].limit = limits[i] end
  if ARGV[12 + i] == '1' then
    local isSame = now < w[i].pause
    w[i].pause = now + window
    w[i].recovery = now + RECOVERY
    if not isSame then
      if w[i].limit > 1 then w[i].limit = math.floor(w[i].limit / 2)
      else w[i].stretch = math.min(w[i].stretch * 2, MAX_STRETCH) end
    end
  end
  for _ = 1, tonumber(ARGV[14 + i]) do redis.call('LREM', lists[i], 1, ARGV[17]) end
  local oldest = redis.call('LINDEX', lists[i], -1)
  while oldest and tonumber(oldest) <= now - keep do
    redis.call('RPOP', lists[i])
    oldest = redis.call('LINDEX', lists[i], -1)
  end
end
if unknownTill > 0 then w[1].pause = math.max(w[1].pause, unknownTill + window) end

local function nextAt(i)
  local at = w[i].pause
  local nth = redis.call('LINDEX', lists[i], w[i].limit - 1)
  if nth then at = math.max(at, tonumber(nth) + window * w[i].stretch) end
  if i == 1 and spacing > 0 then
    local newest = redis.call('LINDEX', lists[1], 0)
    if newest then at = math.max(at, tonumber(newest) + spacing) end
  end
  return at
end
local function free(i, most)
  if most <= 0 or nextAt(i) > now then return 0 end
  if i == 1 and spacing > 0 then return 1 end
  local count = math.max(1, w[i].limit - redis.call('LLEN', lists[i]))
  most = math.min(most, w[i].limit)
  while count < most do
    local nth = redis.call('LINDEX', lists[i], w[i].limit - count - 1)
    if nth and tonumber(nth) + window * w[i].stretch > now then break end
    count = count + 1
  end
  return math.min(count, most)
end

local theirs, askers, promised = { 0, 0, 0, 0 }, { 0, 0, 0, 0 }, {}
local entries = redis.call('HGETALL', waiting)
for at = 1, #entries, 2 do
  local till, a, b, c, d = string.match(entries[at + 1], '^(%d+):(%d+):(%d+):(%d+):(%d+)$')
  if not till or tonumber(till) < now then redis.call('HDEL', waiting, entries[at])
  elseif entries[at] ~= asker then
    local first
    for lane, count in ipairs({ a, b, c, d }) do
      count = tonumber(count)
      theirs[lane] = theirs[lane] + count
      if count > 0 then
        askers[lane] = askers[lane] + 1
        first = first or lane
      end
    end
    promised[#promised + 1] = { lane = first or 4, at = tonumber(till) - grace }
  end
end

local mine, all, ledger = {}, 0, 0
for lane = 1, 4 do
  mine[lane] = tonumber(ARGV[8 + lane])
  all = all + mine[lane] + theirs[lane]
  if lane < 4 then ledger = ledger + mine[lane] + theirs[lane] end
end
local freeCalls, freeLedger = free(1, all), free(2, ledger)
local granted, grantedCalls, grantedLedger = {}, 0, 0
for lane = 1, 4 do
  local room = freeCalls
  if lane < 4 then room = math.min(room, freeLedger) end
  -- In one lane everybody gets a like share, and what the others cannot use.
  local share = math.max(math.ceil(room / (askers[lane] + 1)), room - theirs[lane])
  granted[lane] = math.max(0, math.min(mine[lane], share))
  local used = granted[lane] + math.min(theirs[lane], math.max(0, room - granted[lane]))
  freeCalls = freeCalls - used
  grantedCalls = grantedCalls + granted[lane]
  if lane < 4 then
    freeLedger = freeLedger - used
    grantedLedger = grantedLedger + granted[lane]
  end
end

for i, count in ipairs({ grantedCalls, grantedLedger }) do
  for _ = 1, count do redis.call('LPUSH', lists[i], text(now)) end
  if count > 0 then redis.call('PEXPIRE', lists[i], math.ceil(keep / 1000)) end
end

-- Each process comes for a call of its own: the first that is not promised to one that is as urgent.
local function comesAt(lane)
  local newest = spacing > 0 and redis.call('LINDEX', lists[1], 0)
  local at = nextAt(1)
  for k = 1, math.min(w[1].limit, #promised + 1) do
    local nth = redis.call('LINDEX', lists[1], w[1].limit - k)
    at = math.max(w[1].pause, nth and tonumber(nth) + window * w[1].stretch or now)
    if newest then at = math.max(at, tonumber(newest) + spacing * k) end
    local earlier = 0
    for _, one in ipairs(promised) do
      if one.lane <= lane and one.at <= at then earlier = earlier + 1 end
    end
    if earlier < k then break end
  end
  return at
end
local wait, rest = -1, {}
for lane = 1, 4 do
  rest[lane] = mine[lane] - granted[lane]
  if rest[lane] > 0 then
    local at = comesAt(lane)
    if lane < 4 then at = math.max(at, nextAt(2)) end
    for i = 1, 2 do if w[i].recovery > 0 and w[i].recovery < at then at = w[i].recovery end end
    -- Free, but somebody else's turn.
    if at <= now then at = now + RETRY end
    if wait < 0 or at - now < wait then wait = at - now end
  end
end
if wait < 0 then redis.call('HDEL', waiting, asker)
else
  redis.call('HSET', waiting, asker, text(now + wait + grace) .. ':' .. table.concat(rest, ':'))
  redis.call('PEXPIRE', waiting, math.ceil((wait + keep) / 1000))
end

local used = 0
local low, high = 0, redis.call('LLEN', lists[1])
while low < high do
  local middle = math.floor((low + high) / 2)
  if tonumber(redis.call('LINDEX', lists[1], middle)) > now - window then low = middle + 1 else high = middle end
end
used = low

redis.call('HSET', state, 'life', name, 'now', text(now), 'offset', text(now - clock), 'keep', text(keep), 'born', text(born),
  'limit1', w[1].limit, 'stretch1', w[1].stretch, 'pause1', text(w[1].pause), 'recovery1', text(w[1].recovery),
  'limit2', w[2].limit, 'stretch2', w[2].stretch, 'pause2', text(w[2].pause), 'recovery2', text(w[2].recovery))
redis.call('PEXPIRE', state, 600000)
return { granted[1], granted[2], granted[3], granted[4], wait, now, used,
  w[1].limit, w[1].stretch, w[1].pause, w[1].recovery, w[2].limit, w[2].stretch, w[2].pause, w[2].recovery, name }
`)
