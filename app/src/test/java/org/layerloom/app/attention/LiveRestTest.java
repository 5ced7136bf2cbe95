package org.layerloom.app.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveRestTest {

  private long now;
  private final LiveRest rest = new LiveRest(() -> now);

  @Test
  void readsAtMostFiveTimesASecond() {
    int readings = 0;
    for (now = 0; now < TimeUnit.SECONDS.toNanos(2); now += TimeUnit.MILLISECONDS.toNanos(1)) {
      if (rest.isOver()) {
        readings++;
        rest.begin(now); // It took no time at all.
      }
    }
    assertThat(readings).isEqualTo(10);
  }

  @Test
  void costsLessThanThreePerCentHoweverLongAReadingTakes() {
    long reading = TimeUnit.MILLISECONDS.toNanos(50);
    long busy = 0;
    long end = TimeUnit.SECONDS.toNanos(60);
    while (now < end) {
      if (rest.isOver()) {
        long began = now;
        now += reading;
        busy += reading;
        rest.begin(began);
      } else {
        now += TimeUnit.MILLISECONDS.toNanos(1);
      }
    }
    assertThat((double) busy / end).isBetween(0.02, 0.03);
  }
}
