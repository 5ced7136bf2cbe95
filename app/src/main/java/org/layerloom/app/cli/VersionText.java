package org.layerloom.app.cli;

import org.layerloom.engine.Version;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "LayerLoom " + Version.program(),
      "Deeplearning4j " + Version.all().get("dl4j") + ", OpenBLAS " + Version.all().get("openblas"),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
