package org.layerloom.engine.attention;

/**
 * How sharply a head looks, and how much of its weight follows a pattern that is known from the
 * literature (Clark et al.: What does BERT look at?, 2019). Means over the queries that are there.
 *
 * @param entropy in nats; 0 where every query looks at one key
 * @param diagonal the weight on the query's own step
 * @param previous the weight on the step before; over the queries that have one
 * @param first the weight on the first step
 * @param antiDiagonal the weight on the step as far from the end as the query is from the start
 * @param column the largest mean weight of one key, whichever it is
 */
public record HeadMeasures(
    double entropy,
    double diagonal,
    double previous,
    double first,
    double antiDiagonal,
    double column) {

  /** Measures a head. Of a layer that looks at another sequence, steps are compared by number. */
  public static HeadMeasures of(LayerAttention layer, int head) {
    int queries = layer.steps();
    int keys = layer.keySteps();
    if (queries == 0 || keys == 0) {
      return new HeadMeasures(0, 0, 0, 0, 0, 0);
    }
    double entropy = 0;
    double diagonal = 0;
    double previous = 0;
    double first = 0;
    double anti = 0;
    double[] columns = new double[keys];
    for (int query = 0; query < queries; query++) {
      for (int key = 0; key < keys; key++) {
        double weight = layer.weight(head, query, key);
        columns[key] += weight / queries;
        entropy -= weight > 0 ? weight * Math.log(weight) : 0;
      }
      diagonal += query < keys ? layer.weight(head, query, query) : 0;
      previous += query > 0 && query <= keys ? layer.weight(head, query, query - 1) : 0;
      first += layer.weight(head, query, 0);
      int opposite = keys - 1 - query;
      anti += opposite >= 0 ? layer.weight(head, query, opposite) : 0;
    }
    double column = 0;
    for (double mean : columns) {
      column = Math.max(column, mean);
    }
    return new HeadMeasures(
        entropy / queries,
        diagonal / queries,
        previous / Math.max(1, queries - 1),
        first / queries,
        anti / queries,
        column);
  }
}
