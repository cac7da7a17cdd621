-- GET /api/v1/initiatives?limit=50
wrk.path = "/api/v1/initiatives?limit=50"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
