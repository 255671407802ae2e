# Four workloads of eight jobs each, run one after the other. Needs Ruby 3.0 or newer, and no gems.
require "net/http"
require "open3"
require "rbconfig"
require "socket"
require "uri"

LIMIT = 150_000
JOBS = 8

def start_slow_service
  server = TCPServer.new("127.0.0.1", 0)
  Thread.new do
    loop do
      client = server.accept
      Thread.new(client) do |connection|
        while (line = connection.gets)
          break if line.strip.empty?
        end
        sleep 0.3
        body = (LIMIT / 2).to_s
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: #{body.bytesize}\r\nConnection: close\r\n\r\n#{body}")
        connection.close
      end
    end
  end
  URI("http://127.0.0.1:#{server.addr[1]}/")
end

def ask(address)
  Net::HTTP.get(address).to_i
end

def count_primes(below)
  (2...below).count { |n| (2..Integer.sqrt(n)).none? { |d| (n % d).zero? } }
end

def other_program
  output, _status = Open3.capture2(RbConfig.ruby, "-e", "sleep 0.3; puts 7")
  output.to_i
end

address = start_slow_service
workloads = {
  "A" => -> { ask(address) },
  "B" => -> { count_primes(LIMIT) },
  "C" => -> { other_program },
  "D" => -> { count_primes(ask(address)) }
}

workloads.each do |name, job|
  wall = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  processor = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  sum = JOBS.times.sum { job.call }
  printf("%s: %.2f s, of which processor %.2f s, sum %d\n", name,
         Process.clock_gettime(Process::CLOCK_MONOTONIC) - wall,
         Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - processor, sum)
end
