-- Reads the report on alignment.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

function request()
  return wrk.format("GET", "/api/v1/reports/alignment" .. os.getenv("QUERY"))
end
