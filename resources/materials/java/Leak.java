import java.util.*;

public class Leak {
    record Reading(String sensor, long takenAt, byte[] picture) {}

    static class Statistics {
        private final Map<String, List<Reading>> latest = new TreeMap<>();

        void add(Reading reading) {
            List<Reading> readings = latest.computeIfAbsent(reading.sensor(), name -> new ArrayList<>());
            readings.add(reading);
            if (readings.size() > 10) {
                readings = readings.subList(readings.size() - 10, readings.size());
            }
            latest.put(reading.sensor(), readings);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Statistics statistics = new Statistics();
        for (long round = 0; ; round++) {
            statistics.add(new Reading("sensor-" + round % 20, System.nanoTime(), new byte[1000]));
            if (round % 500 == 0) {
                System.out.println("round " + round);
                Thread.sleep(100);
            }
        }
    }
}
