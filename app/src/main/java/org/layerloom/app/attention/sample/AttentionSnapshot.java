package org.layerloom.app.attention.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/**
 * What a network's heads did with a sample at one moment.
 *
 * @param reading with the heads as they were changed
 * @param unchanged with the heads as they learnt; the same where nothing was changed
 * @param change what was changed
 */
public record AttentionSnapshot(
    AttentionReading reading,
    AttentionReading unchanged,
    Sentence sentence,
    Intervention change,
    Moment moment) {

  /** Whose network it was. */
  public enum Origin {
    /** Initial weights: it has learnt nothing yet. */
    UNTRAINED,
    /** Between two batches of a training. */
    LIVE,
    /** An earlier moment of a training. */
    PAST,
    /** The weights that a training has kept. */
    TRAINED,
    /** From a model file. */
    LOADED
  }

  /**
   * When it was.
   *
   * @param epoch from 1; 0 before the first, and where nothing is known of it
   * @param step steps of the optimizer so far
   */
  public record Moment(Origin origin, int epoch, long step) {}

  /** The same moment with the heads as they learnt. */
  public AttentionSnapshot asLearnt() {
    return new AttentionSnapshot(unchanged, unchanged, sentence, Intervention.NONE, moment);
  }

  /** The layer of an id, if it has heads. */
  public Optional<LayerAttention> layer(String layerId) {
    return reading.layers().stream().filter(l -> l.layerId().equals(layerId)).findFirst();
  }

  /** All heads, in the order of the network. */
  public List<Head> heads() {
    return reading.layers().stream()
        .flatMap(layer -> IntStream.range(0, layer.heads()).mapToObj(layer::head))
        .toList();
  }

  /** What the steps of a layer's queries are called: the tokens, or numbers from 1. */
  public List<String> queryLabels(LayerAttention layer) {
    return labels(layer.steps());
  }

  /** What the steps of a layer's keys are called. */
  public List<String> keyLabels(LayerAttention layer) {
    return labels(layer.keySteps());
  }

  /** Behind a layer that changes the time, steps are no tokens any more. */
  private List<String> labels(int steps) {
    return steps == sentence.tokens().size()
        ? sentence.tokens()
        : IntStream.rangeClosed(1, steps).mapToObj(String::valueOf).toList();
  }
}
