package org.layerloom.engine.network;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.text.Message;

/**
 * Something wrong or doubtful in a network.
 *
 * @param layerId the layer it is about; empty where it is about the whole network
 * @param problem what is wrong: what was expected, what came
 * @param remedy what to do
 * @param fixes remedies the program can carry out itself
 */
public record Diagnostic(
    Severity severity, Optional<String> layerId, Message problem, Message remedy, List<Fix> fixes) {

  /** An error keeps a network from training; a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Diagnostic {
    fixes = List.copyOf(fixes);
  }

  public static Diagnostic error(String layerId, Message problem, Message remedy, Fix... fixes) {
    return new Diagnostic(Severity.ERROR, Optional.of(layerId), problem, remedy, List.of(fixes));
  }

  public static Diagnostic warning(String layerId, Message problem, Message remedy, Fix... fixes) {
    return new Diagnostic(Severity.WARNING, Optional.of(layerId), problem, remedy, List.of(fixes));
  }

  public static Diagnostic wholeNetwork(Message problem, Message remedy) {
    return new Diagnostic(Severity.ERROR, Optional.empty(), problem, remedy, List.of());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
