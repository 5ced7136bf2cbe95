package org.layerloom.graph.validation;

import java.util.Objects;

/**
 * Whether a wire may be drawn.
 *
 * @param isAllowed whether it may
 * @param reason one sentence for people when it may not; empty when it may
 */
public record ConnectionVerdict(boolean isAllowed, String reason) {
  private static final ConnectionVerdict ALLOWED = new ConnectionVerdict(true, "");

  public ConnectionVerdict {
    Objects.requireNonNull(reason, "reason");
  }

  /** The wire may be drawn. */
  public static ConnectionVerdict allowed() {
    return ALLOWED;
  }

  /** The wire may not be drawn, for this reason. */
  public static ConnectionVerdict refused(String reason) {
    return new ConnectionVerdict(false, reason);
  }
}
