package org.layerloom.engine.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was found on a set of samples.
 *
 * @param loss the mean over the samples, with what layers add themselves
 * @param accuracy the share of samples whose class was found; empty where there are no classes
 * @param confusion empty where there are no classes, or more than a thousand
 * @param worst mistakes, the greatest loss first
 * @param meanAbsoluteError of the values; empty for classes
 * @param labelAccuracy the share of labels that were decided rightly, by whether they are more
 *     likely than not: 1 − Hamming loss (Tsoumakas, Katakis 2007); empty but for targets that are
 *     all 0 or 1 and binary cross-entropy
 * @param r2 the share of the targets' variance that is explained; empty for classes
 */
public record Evaluation(
    int samples,
    double loss,
    OptionalDouble accuracy,
    Optional<ConfusionMatrix> confusion,
    List<Mistake> worst,
    OptionalDouble labelAccuracy,
    OptionalDouble meanAbsoluteError,
    OptionalDouble r2) {

  public Evaluation {
    worst = List.copyOf(worst);
  }
}
