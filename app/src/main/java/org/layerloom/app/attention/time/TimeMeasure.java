package org.layerloom.app.attention.time;

import java.util.function.ToDoubleFunction;
import org.layerloom.engine.attention.HeadMeasures;

/** What of a head is followed over time. */
public enum TimeMeasure {
  ENTROPY(HeadMeasures::entropy),
  SAME(HeadMeasures::diagonal),
  PREVIOUS(HeadMeasures::previous),
  FIRST(HeadMeasures::first),
  MIRRORED(HeadMeasures::antiDiagonal),
  COLUMN(HeadMeasures::column);

  private final ToDoubleFunction<HeadMeasures> value;

  TimeMeasure(ToDoubleFunction<HeadMeasures> value) {
    this.value = value;
  }

  public double of(HeadMeasures measures) {
    return value.applyAsDouble(measures);
  }
}
