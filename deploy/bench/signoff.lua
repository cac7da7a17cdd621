-- POST /api/v1/initiatives/{id}/sign-offs, each id of the file that the script exports once;
-- two threads share them, one takes every other one. SKIP, where it is set, of the first were used before.
wrk.method = "POST"
wrk.body = os.getenv("BODY")
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

local threads = 0
local ids = {}
local at

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  for id in io.lines(os.getenv("IDS")) do
    ids[#ids + 1] = id
  end
  at = number + 1 + 2 * math.ceil((tonumber(os.getenv("SKIP")) or 0) / 2)
end

function request()
  local id = ids[at]
  at = at + 2
  return wrk.format(nil, "/api/v1/initiatives/" .. (id or "none-left") .. "/sign-offs")
end
