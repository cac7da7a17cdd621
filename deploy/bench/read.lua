-- Reads the path that the script exports.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

function request()
  return wrk.format("GET", os.getenv("READ"))
end
