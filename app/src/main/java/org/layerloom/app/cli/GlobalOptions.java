package org.layerloom.app.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes. */
final class GlobalOptions {

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      scope = ScopeType.INHERIT,
      converter = Language.class,
      description = "Language of the messages: en or zh. Default: the system's.")
  private Locale language;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure and what the libraries log.")
  private boolean debug;

  Locale language() {
    return language != null ? language : Language.nearest(Locale.getDefault());
  }

  boolean debug() {
    return debug;
  }
}
