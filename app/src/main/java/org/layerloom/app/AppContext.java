package org.layerloom.app;

import org.layerloom.app.attention.AttentionStudy;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.document.Recovery;
import org.layerloom.app.generate.GenerateViewModel;
import org.layerloom.app.language.Language;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Templates;
import org.layerloom.engine.train.Trainer;

/** The one place where the program's parts are made and joined. */
public final class AppContext implements AutoCloseable {

  private final Settings settings;
  private final Language language;
  private final TaskRunner tasks;
  private final Pace pace = new Pace();
  private final LayerCatalog layers = new LayerCatalog();
  private final DatasetCatalog datasets = new DatasetCatalog();
  private final Templates templates = new Templates();
  private final KeptBlocks keptBlocks;
  private final ProjectDocument document;
  private final Analyzer analyzer;
  private final Recovery recovery;
  private final TrainingViewModel training;
  private final AttentionViewModel attention;
  private final AttentionStudy attentionStudy;
  private final GenerateViewModel generation;

  public AppContext(Settings settings) {
    this.settings = settings;
    this.language = new Language(settings.language());
    this.tasks = new TaskRunner();
    this.keptBlocks = KeptBlocks.withBuiltIn(settings.folder().resolve("blocks"));
    this.document = new ProjectDocument(layers, language);
    this.analyzer = new Analyzer(document, layers, datasets, tasks);
    this.recovery = new Recovery(document, settings.folder().resolve("recovery"), tasks);
    this.training = new TrainingViewModel(document, analyzer, new Trainer(layers, datasets), tasks);
    this.attention = new AttentionViewModel(document, analyzer, training, layers, tasks);
    this.attentionStudy = new AttentionStudy(attention, training, document.openedProperty(), tasks);
    this.generation = new GenerateViewModel(training, analyzer, tasks);
  }

  public Settings settings() {
    return settings;
  }

  public Language language() {
    return language;
  }

  public TaskRunner tasks() {
    return tasks;
  }

  /** How fast the window is filled. */
  public Pace pace() {
    return pace;
  }

  public LayerCatalog layers() {
    return layers;
  }

  public DatasetCatalog datasets() {
    return datasets;
  }

  /** The user's own blocks. */
  public KeptBlocks keptBlocks() {
    return keptBlocks;
  }

  public Templates templates() {
    return templates;
  }

  public ProjectDocument document() {
    return document;
  }

  public Analyzer analyzer() {
    return analyzer;
  }

  public Recovery recovery() {
    return recovery;
  }

  public TrainingViewModel training() {
    return training;
  }

  public AttentionViewModel attention() {
    return attention;
  }

  /** What the network writes, where it predicts text. */
  public GenerateViewModel generation() {
    return generation;
  }

  /** What goes beyond one reading of {@link #attention}. */
  public AttentionStudy attentionStudy() {
    return attentionStudy;
  }

  @Override
  public void close() {
    generation.stop();
    training.abandon();
    recovery.close();
    tasks.close();
  }
}
