"""Backend and worker of the example: the first answers health checks, the second waits for work."""

import http.server
import sys
import time


def backend() -> None:
    http.server.HTTPServer(("", 8080), http.server.SimpleHTTPRequestHandler).serve_forever()


def worker() -> None:
    while True:
        print("waiting for predictions", flush=True)
        time.sleep(20)


{"backend": backend, "worker": worker}[sys.argv[1] if len(sys.argv) > 1 else "backend"]()
