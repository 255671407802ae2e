// Four workloads of eight jobs each, run one after the other. Needs Java 17 or newer:  java Workloads.java
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Workloads {
    static final int LIMIT = 1_500_000;
    static final int JOBS = 8;
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static URI address;

    static int ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return Integer.parseInt(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    static int countPrimes(int below) {
        int count = 0;
        for (int n = 2; n < below; n++) {
            boolean prime = true;
            for (int d = 2; d * d <= n && prime; d++) {
                prime = n % d != 0;
            }
            if (prime) count++;
        }
        return count;
    }

    static int otherProgram() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-XshowSettings:all", "-version").redirectErrorStream(true).start();
        int length = process.getInputStream().readAllBytes().length;
        process.waitFor();
        return length > 0 ? 7 : 0;
    }

    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        ExecutorService serverThreads = Executors.newCachedThreadPool();
        server.setExecutor(serverThreads);
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] body = String.valueOf(LIMIT / 2).getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

        Map<String, Callable<Integer>> jobs = new LinkedHashMap<>();
        jobs.put("A", () -> ask());
        jobs.put("B", () -> countPrimes(LIMIT));
        jobs.put("C", () -> otherProgram());
        jobs.put("D", () -> countPrimes(ask()));

        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        for (var entry : jobs.entrySet()) {
            long wall = System.nanoTime();
            long processor = system.getProcessCpuTime();
            long sum = 0;
            for (int i = 0; i < JOBS; i++) {
                sum += entry.getValue().call();
            }
            System.out.printf("%s: %.2f s, of which processor %.2f s, sum %d%n", entry.getKey(),
                    (System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - processor) / 1e9, sum);
        }
        server.stop(0);
        serverThreads.shutdownNow();
    }
}
