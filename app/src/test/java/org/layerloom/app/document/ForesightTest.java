package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.language.Language;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Templates;

/** What is found in the background while a project is read. */
class ForesightTest {

  private static final Path FILE = Path.of("project.loom");

  private final LayerCatalog layers = new LayerCatalog();
  private final TaskRunner tasks = new TaskRunner();
  private final ProjectDocument document =
      new ProjectDocument(layers, new Language(Locale.ENGLISH));
  private final Analyzer analyzer = new Analyzer(document, layers, new DatasetCatalog(), tasks);

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @AfterEach
  void end() {
    tasks.close();
  }

  private static Project template(String id) {
    return new Templates().find(id).orElseThrow().project();
  }

  private NetworkAnalysis opened(MappedProject mapped) {
    return FxThread.ask(
        () -> {
          document.opened(mapped, FILE);
          return analyzer.analysis();
        });
  }

  @Test
  void saysTheSameAsLookingWhenItIsThere() {
    MappedProject mapped = document.mapped(template("iris"));
    NetworkAnalysis here = opened(mapped);
    FxThread.run(document::startNew);
    analyzer.foresee(mapped, Optional.empty());
    NetworkAnalysis foreseen = opened(mapped);
    assertThat(foreseen.layers()).isNotEmpty().isEqualTo(here.layers());
    assertThat(foreseen.problems()).isEqualTo(here.problems());
    assertThat(analyzer.node("output")).isPresent();
  }

  @Test
  void isNotTakenForAnother() {
    MappedProject mapped = document.mapped(template("iris"));
    NetworkAnalysis here = opened(mapped);
    FxThread.run(document::startNew);
    analyzer.foresee(document.mapped(template("mnist-cnn")), Optional.empty());
    assertThat(opened(mapped).layers()).isEqualTo(here.layers());
  }
}
