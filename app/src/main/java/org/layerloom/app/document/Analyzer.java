package org.layerloom.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.app.task.LogLine;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.DrawnAnalysis;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.project.ProjectAnalysis;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** Keeps the shapes and problems of the open project up to date, at each change. */
public final class Analyzer {

  private static final Logger LOG = Logger.getLogger(Analyzer.class.getName());

  private static final DrawnNetwork EMPTY = new DrawnNetwork(List.of(), List.of());

  private final ProjectDocument document;
  private final DatasetCatalog datasets;
  private final TaskRunner tasks;
  private final LayerTypes types;
  private final ProjectAnalysis inference;
  private final ReadOnlyObjectWrapper<NetworkAnalysis> analysis =
      new ReadOnlyObjectWrapper<>(new NetworkAnalysis(java.util.Map.of(), List.of()));
  private DrawnAnalysis drawnAnalysis =
      DrawnAnalysis.of(EMPTY, BlockExpansion.of(EMPTY), analysis.get());
  private final ReadOnlyObjectWrapper<Optional<Dataset>> dataset =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Message> dataProblem = Optional.empty();
  private boolean dataWanted;
  private String wantedData = "";
  private DrawnNetwork analyzed;

  /** Found in the background, for a question that is likely to come. */
  private volatile Answer foreseen;

  /** Settings of a project that is being opened are there, and its network is not. */
  private boolean waits;

  public Analyzer(
      ProjectDocument document, LayerTypes types, DatasetCatalog datasets, TaskRunner tasks) {
    this.document = document;
    this.datasets = datasets;
    this.tasks = tasks;
    this.types = types;
    this.inference = new ProjectAnalysis(new ShapeInference(types));
    document.graph().subscribe(change -> analyzeIfChanged());
    document.dataProperty().addListener((o, before, now) -> unlessOpening(this::loadData));
    document
        .trainingProperty()
        .addListener(
            (o, before, now) ->
                unlessOpening(
                    () -> {
                      loadData();
                      analyze(); // A larger batch takes more memory.
                    }));
    document
        .openedProperty()
        .addListener(
            (o, before, now) -> {
              wantData();
              if (waits) {
                analyze(); // Else the network was another one, and has been looked at.
              }
            });
    document.savedHashesProperty().addListener((o, before, now) -> unlessOpening(this::analyze));
    analyze();
  }

  /** Of a project that is being opened everything is looked at once, when its network is there. */
  private void unlessOpening(Runnable work) {
    if (document.isOpening()) {
      waits = true;
    } else {
      work.run();
    }
  }

  /** Moving a node changes no shape. */
  private void analyzeIfChanged() {
    if (!document.drawn().equals(analyzed)) {
      analyze();
    }
  }

  private void analyze() {
    waits = false;
    Question question = question();
    analyzed = question.drawn;
    Answer ahead = foreseen;
    foreseen = null;
    Answer answer =
        ahead != null && ahead.question.equals(question) ? ahead : Answer.to(question, inference);
    NetworkAnalysis found = answer.found;
    drawnAnalysis = answer.drawn;
    List<Diagnostic> problems = new ArrayList<>(drawnAnalysis.problems());
    dataProblem.ifPresent(
        problem ->
            problems.add(0, Diagnostic.wholeNetwork(problem, Message.of("remedy.chooseData"))));
    analysis.set(new NetworkAnalysis(found.layers(), problems));
  }

  private Question question() {
    return new Question(
        document.drawn(),
        document.training(),
        document.contentHash(),
        dataset.get().map(Dataset::info));
  }

  /**
   * Prepares for a project that is about to be opened: looks at it with the data that are there
   * now. To be called in the background.
   *
   * @param known what the data are, as {@link #dataset} had it on the JavaFX thread
   */
  public void foresee(MappedProject opening, Optional<DatasetInfo> known) {
    foresee(
        new Question(
            NetworkMapping.drawn(opening.graph()),
            opening.project().training(),
            opening.project().data().contentHash(),
            known));
  }

  private void foresee(Question question) {
    // What an inference remembers is for one thread.
    try {
      foreseen = Answer.to(question, new ProjectAnalysis(new ShapeInference(types)));
    } catch (RuntimeException told) {
      // Whoever asks later is told; what is being read meanwhile is sound.
      LogLine.warn(LOG, "A project could not be looked at ahead", told);
    }
  }

  /** All that an analysis depends on. */
  private record Question(
      DrawnNetwork drawn,
      TrainingConfig training,
      Optional<String> savedHash,
      Optional<DatasetInfo> data) {}

  private record Answer(Question question, NetworkAnalysis found, DrawnAnalysis drawn) {
    static Answer to(Question question, ProjectAnalysis inference) {
      BlockExpansion expansion = BlockExpansion.of(question.drawn);
      NetworkAnalysis found =
          inference.analyze(
              expansion.network(), question.training, question.savedHash, question.data);
      return new Answer(question, found, DrawnAnalysis.of(question.drawn, expansion, found));
    }
  }

  /**
   * Somebody looks at the project: its data are read from now on. Before, while there is only the
   * first page, they would take time and memory for nobody.
   */
  public void wantData() {
    dataWanted = true;
    loadData();
  }

  private void loadData() {
    if (!dataWanted) {
      return;
    }
    DataConfig config = document.data();
    long seed = document.training().seed();
    // Only the generated data and text depend on the seed; for the others asking costs nothing.
    String wanted = config.dataset() + "#" + seed + "#" + config.target() + text(config);
    if (wanted.equals(wantedData)) {
      return;
    }
    wantedData = wanted;
    Question without = question();
    tasks.run(
        () -> {
          Dataset loaded = config.view(datasets.load(config, seed));
          foresee(
              new Question(
                  without.drawn, without.training, without.savedHash, Optional.of(loaded.info())));
          return loaded;
        },
        loaded -> accept(wanted, Optional.of(loaded), Optional.empty()),
        failed -> accept(wanted, Optional.empty(), Optional.of(reason(failed))));
  }

  /** Of what else the samples of a text depend. */
  private static String text(DataConfig config) {
    boolean table = config.dataset().toLowerCase(Locale.ROOT).endsWith(".csv"); // It may be one.
    return DatasetCatalog.isText(config.dataset()) || table
        ? "#" + config.text() + "#" + config.testFraction() + "#" + config.validationFraction()
        : "";
  }

  private void accept(String asked, Optional<Dataset> loaded, Optional<Message> problem) {
    if (asked.equals(wantedData)) {
      dataset.set(loaded);
      dataProblem = problem;
      analyze();
    }
  }

  private static Message reason(Throwable failed) {
    return failed instanceof ReadableException readable
        ? readable.readable()
        : Message.of("data.unreadable", "", String.valueOf(failed.getMessage()));
  }

  /** What is known of a node as drawn, a block for one. */
  public Optional<LayerReport> node(String nodeId) {
    return drawnAnalysis.node(nodeId);
  }

  /** The shape on the wires that leave an output of a node. */
  public Optional<TensorShape> shape(String nodeId, String port) {
    return drawnAnalysis.shape(nodeId, port);
  }

  /** Shapes of the network with blocks expanded, and problems with ids of nodes as drawn. */
  public NetworkAnalysis analysis() {
    return analysis.get();
  }

  public ReadOnlyObjectProperty<NetworkAnalysis> analysisProperty() {
    return analysis.getReadOnlyProperty();
  }

  /** The data set of the project; empty while it is being read, or if it cannot be. */
  public Optional<Dataset> dataset() {
    return dataset.get();
  }

  public ReadOnlyObjectProperty<Optional<Dataset>> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }
}
