-- GET /api/v1/initiatives/{id}, a random one of the ids in the file that the script exports.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

local paths = {}

function init(args)
  for id in io.lines(os.getenv("IDS")) do
    paths[#paths + 1] = "/api/v1/initiatives/" .. id
  end
end

function request()
  return wrk.format("GET", paths[math.random(#paths)])
end
