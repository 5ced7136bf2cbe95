package org.layerloom.app.attention.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveRestTest {

  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long END = TimeUnit.SECONDS.toNanos(60);

  private long now;
  private long training;
  private long reading;
  private final LiveRest rest = new LiveRest(() -> now, thread -> training + reading);

  /** Trains for a minute and reads whenever it may; how often that was. */
  private int train(long ofEachReading, double shareOfTheProcessor) {
    int readings = 0;
    while (now < END) {
      if (rest.isOver()) {
        readings++;
        long[] began = rest.begin();
        now += ofEachReading;
        reading += ofEachReading;
        rest.end(began);
      } else {
        now += MILLISECOND;
        training += (long) (MILLISECOND * shareOfTheProcessor);
      }
    }
    return readings;
  }

  @Test
  void readsAtMostFourTimesASecond() {
    assertThat(train(0, 1)).isEqualTo(240);
  }

  @Test
  void costsLessThanThreePerCentHoweverLongAReadingTakes() {
    train(50 * MILLISECOND, 1);
    assertThat((double) reading / (reading + training)).isBetween(0.02, 0.03);
  }

  @Test
  void costsNoMoreOnABusyMachine() {
    train(4 * MILLISECOND, 0.1);
    assertThat((double) reading / (reading + training)).isBetween(0.02, 0.03);
  }

  @Test
  void goesByTheClockWhereNothingElseIsKnown() {
    LiveRest plain = new LiveRest(() -> now, thread -> -1);
    long[] began = plain.begin();
    now += 10 * MILLISECOND;
    plain.end(began);
    now += 349 * MILLISECOND;
    assertThat(plain.isOver()).isFalse();
    now += MILLISECOND;
    assertThat(plain.isOver()).isTrue();
  }
}
