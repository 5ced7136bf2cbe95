package org.layerloom.app.cli;

import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Templates;

/** What the commands work with. */
final class Context {

  private final Console console;
  private final StopSignal stopSignal;
  private final GlobalOptions options = new GlobalOptions();
  private final LayerCatalog layers = new LayerCatalog();
  private final DatasetCatalog datasets = new DatasetCatalog();
  private final Templates templates = new Templates();
  private CliTexts texts;

  Context(Console console, StopSignal stopSignal) {
    this.console = console;
    this.stopSignal = stopSignal;
  }

  Console console() {
    return console;
  }

  StopSignal stopSignal() {
    return stopSignal;
  }

  GlobalOptions options() {
    return options;
  }

  LayerCatalog layers() {
    return layers;
  }

  DatasetCatalog datasets() {
    return datasets;
  }

  Templates templates() {
    return templates;
  }

  /** The words, in a language that is known only once the arguments were read. */
  CliTexts texts() {
    if (texts == null) {
      texts = new CliTexts(options.language());
    }
    return texts;
  }
}
