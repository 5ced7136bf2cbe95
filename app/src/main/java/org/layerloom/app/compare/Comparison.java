package org.layerloom.app.compare;

import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.project.ProjectDiff;

/** Two, and how the second differs from the first. */
public record Comparison(Compared before, Compared after, ProjectDiff diff) {

  public static Comparison of(Compared before, Compared after, LayerTypes types) {
    // A run knows its layers with blocks expanded: a project beside it must be seen alike.
    boolean expanded = before.run().isPresent() != after.run().isPresent();
    Compared first = expanded ? expanded(before) : before;
    Compared second = expanded ? expanded(after) : after;
    return new Comparison(before, after, ProjectDiff.of(first.project(), second.project(), types));
  }

  private static Compared expanded(Compared one) {
    return new Compared(
        one.name(),
        one.project().withNetwork(one.project().network(), one.project().positions()),
        one.run());
  }
}
