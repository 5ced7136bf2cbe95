package org.layerloom.graph.validation;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphSnapshot;

/** A rule about which wires may be drawn. */
@FunctionalInterface
public interface ConnectionValidator {

  /**
   * The full check, made when a wire is dropped.
   *
   * @param graph the graph without the candidate and without the wire that it would replace
   * @param candidate the wire to judge; its ports may be unknown or face the wrong way
   */
  ConnectionVerdict check(GraphSnapshot graph, Connection candidate);

  /**
   * A cheap check, made many times a second while the pointer hovers. It may allow what {@link
   * #check} refuses later, but should not refuse what that allows.
   */
  default ConnectionVerdict quickCheck(GraphSnapshot graph, Connection candidate) {
    return check(graph, candidate);
  }

  /** Both rules; the other is asked only when this one allows the wire. */
  default ConnectionValidator and(ConnectionValidator other) {
    ConnectionValidator first = this;
    return new ConnectionValidator() {
      @Override
      public ConnectionVerdict check(GraphSnapshot graph, Connection candidate) {
        ConnectionVerdict verdict = first.check(graph, candidate);
        return verdict.isAllowed() ? other.check(graph, candidate) : verdict;
      }

      @Override
      public ConnectionVerdict quickCheck(GraphSnapshot graph, Connection candidate) {
        ConnectionVerdict verdict = first.quickCheck(graph, candidate);
        return verdict.isAllowed() ? other.quickCheck(graph, candidate) : verdict;
      }
    };
  }
}
