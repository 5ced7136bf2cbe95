package org.layerloom.app.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries log off a person's terminal, unless asked for; closing brings it back. */
final class LogLevels implements AutoCloseable {

  private static final List<String> CHATTY =
      List.of("org.nd4j", "org.deeplearning4j", "org.bytedeco", "org.layerloom");

  /** Held here because the log manager alone would let them be collected, level and all. */
  private final List<Logger> loggers;

  private final List<Level> before;

  private LogLevels(Level level) {
    loggers = CHATTY.stream().map(Logger::getLogger).toList();
    before = new java.util.ArrayList<>();
    for (Logger logger : loggers) {
      before.add(logger.getLevel());
      logger.setLevel(level);
    }
  }

  /** Failures are told in one line of their own, so even severe entries are silent by default. */
  static LogLevels set(boolean debug) {
    return new LogLevels(debug ? Level.INFO : Level.OFF);
  }

  @Override
  public void close() {
    for (int i = 0; i < loggers.size(); i++) {
      loggers.get(i).setLevel(before.get(i));
    }
  }
}
