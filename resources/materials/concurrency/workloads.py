"""Four workloads of eight jobs each, run one after the other. Needs Python 3.8 or newer, and nothing else."""
import subprocess
import sys
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LIMIT = 100_000
JOBS = 8


class SlowService(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.3)
        body = str(LIMIT // 2).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def ask(address):
    with urllib.request.urlopen(address) as answer:
        return int(answer.read())


def count_primes(below):
    return sum(all(n % d for d in range(2, int(n ** 0.5) + 1)) for n in range(2, below))


def job_a(address):
    return ask(address)


def job_b(address):
    return count_primes(LIMIT)


def job_c(address):
    program = "import time; time.sleep(0.3); print(7)"
    return int(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout)


def job_d(address):
    return count_primes(ask(address))


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), SlowService)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    for name, job in (("A", job_a), ("B", job_b), ("C", job_c), ("D", job_d)):
        wall, processor = time.perf_counter(), time.process_time()
        results = [job(address) for _ in range(JOBS)]
        print(f"{name}: {time.perf_counter() - wall:5.2f} s, of which processor "
              f"{time.process_time() - processor:5.2f} s, sum {sum(results)}")
    server.shutdown()


if __name__ == "__main__":
    main()
