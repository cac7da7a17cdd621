-- POST /api/v1/initiatives with the body that the script exports.
wrk.method = "POST"
wrk.path = "/api/v1/initiatives"
wrk.body = os.getenv("BODY")
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
