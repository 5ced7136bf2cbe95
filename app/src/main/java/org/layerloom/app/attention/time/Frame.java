package org.layerloom.app.attention.time;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.layerloom.app.attention.model.TrainingTrail.Mark;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Moment;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/**
 * A moment of a training that is kept: its weights, and what the heads did with a sample then.
 *
 * @param read empty until they have been read
 */
public record Frame(Mark mark, Optional<Read> read) {

  /**
   * What the heads did.
   *
   * @param measures of each head
   */
  public record Read(AttentionSnapshot snapshot, Map<Head, HeadMeasures> measures) {

    static Read of(Mark mark, Sentence sentence, AttentionReading reading) {
      Moment moment = new Moment(Origin.PAST, mark.epoch(), mark.step());
      AttentionSnapshot snapshot =
          new AttentionSnapshot(reading, reading, sentence, Intervention.NONE, moment);
      Map<Head, HeadMeasures> measures = new LinkedHashMap<>();
      for (Head head : snapshot.heads()) {
        measures.put(
            head, HeadMeasures.of(snapshot.layer(head.layerId()).orElseThrow(), head.index()));
      }
      return new Read(snapshot, Map.copyOf(measures));
    }

    long bytes() {
      long numbers = snapshot.reading().answer().length;
      for (LayerAttention layer : snapshot.reading().layers()) {
        long vectors = (layer.steps() + 2L * layer.keySteps()) * layer.heads() * layer.size();
        numbers += vectors + (long) layer.heads() * layer.steps() * layer.keySteps();
      }
      return numbers * Float.BYTES;
    }
  }

  public int epoch() {
    return mark.epoch();
  }

  /** Steps of the optimizer until then. */
  public long step() {
    return mark.step();
  }

  Frame unread() {
    return new Frame(mark, Optional.empty());
  }

  /** What it takes in memory. */
  long bytes() {
    return (long) mark.weights().length * Float.BYTES + read.map(Read::bytes).orElse(0L);
  }
}
