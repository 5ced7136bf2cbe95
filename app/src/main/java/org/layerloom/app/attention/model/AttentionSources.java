package org.layerloom.app.attention.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.task.Failure;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.imports.ModelReader.Model;
import org.layerloom.engine.layer.Heads;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.OpenTime;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingSession;

/**
 * The network to look at: the one in training, else the trained one, else the last one that was
 * recorded of the same network, else the drawn one with fresh weights; and what to show it.
 */
final class AttentionSources {

  /**
   * A network and its material.
   *
   * @param names of its layers, by id
   */
  record Subject(NetworkSource source, AttentionMaterial material, Map<String, String> names) {}

  private final ProjectDocument document;
  private final Analyzer analyzer;
  private final TrainingViewModel training;
  private final LayerTypes layers;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> vacancy =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What the subject was made of; a search for another makes the answer to this one worthless. */
  private List<Object> made = List.of();

  private boolean wanted;

  /** What the training under way learns from: the project may change meanwhile. */
  private Optional<Started> started = Optional.empty();

  private record Started(
      TrainingSession session,
      NetworkSpec network,
      Optional<Dataset> dataset,
      DataConfig data,
      long seed) {}

  AttentionSources(
      ProjectDocument document,
      Analyzer analyzer,
      TrainingViewModel training,
      LayerTypes layers,
      TaskRunner tasks) {
    this.document = document;
    this.analyzer = analyzer;
    this.training = training;
    this.layers = layers;
    this.tasks = tasks;
    training
        .sessionProperty()
        .addListener(
            (o, before, now) -> {
              started = now.map(this::started);
              find();
            });
    training.outcomeProperty().addListener((o, before, now) -> find());
    document.openedProperty().addListener((o, before, now) -> forget());
    analyzer.analysisProperty().addListener((o, before, now) -> find());
    analyzer.datasetProperty().addListener((o, before, now) -> find());
  }

  /** Another project: the network of the last one is not kept for a page that is closed. */
  private void forget() {
    made = List.of();
    subject.set(Optional.empty());
    find();
  }

  /** Whether somebody looks: what nobody sees is not prepared. */
  void setWanted(boolean now) {
    wanted = now;
    find();
  }

  ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** Why there is no subject; empty while there is one, or one is on its way. */
  ReadOnlyObjectProperty<Optional<Message>> vacancyProperty() {
    return vacancy.getReadOnlyProperty();
  }

  private Started started(TrainingSession session) {
    return new Started(
        session,
        document.network(),
        analyzer.dataset(),
        document.data(),
        document.training().seed());
  }

  private void find() {
    if (!wanted && started.isEmpty()) {
      return;
    }
    Optional<TrainingOutcome> end =
        training.outcomeProperty().get().filter(o -> o.network().isPresent());
    if (started.isPresent()) {
      findLive(started.get());
    } else if (end.isPresent()) {
      findTrained(end.get());
    } else {
      findUntrained();
    }
  }

  private void findLive(Started run) {
    if (!hasHeads(run.network()) || run.dataset().isEmpty()) {
      leaveEmpty(Message.of("attention.noHeads"));
      return;
    }
    prepare(
        List.of(run.session()),
        () ->
            new Subject(
                new NetworkSource.Live(run.session()),
                AttentionMaterial.of(run.dataset().get(), run.data(), run.seed()),
                names(run.network())));
  }

  private void findTrained(TrainingOutcome end) {
    ModelDescription about = end.description().orElseThrow();
    if (!hasHeads(about.network())) {
      leaveEmpty(Message.of("attention.noHeads"));
      return;
    }
    prepare(
        List.of(end),
        () ->
            new Subject(
                // A copy: the results page asks the network itself.
                new NetworkSource.AtRest(
                    Origin.TRAINED, () -> end.network().orElseThrow().copy(), tasks),
                AttentionMaterial.of(about, end.data().orElseThrow().test()),
                names(about.network())));
  }

  private void findUntrained() {
    NetworkSpec network = document.network();
    if (!hasHeads(network)) {
      leaveEmpty(Message.of("attention.noHeads"));
      return;
    }
    NetworkAnalysis analysis = analyzer.analysis();
    Optional<Dataset> dataset = analyzer.dataset();
    Optional<Diagnostic> error = analysis.firstError();
    if (error.isPresent()) {
      leaveEmpty(error.get().problem());
      return;
    }
    if (dataset.isEmpty()) {
      leaveEmpty(Message.of("attention.dataLoading"));
      return;
    }
    DataConfig data = document.data();
    OptimizerSpec optimizer = document.training().optimizer();
    long seed = document.training().seed();
    NetworkSpec closed = OpenTime.closed(network, analysis);
    Optional<Path> file = document.file();
    prepare(
        List.of(closed, dataset.get(), data, seed, file),
        () ->
            file.flatMap(path -> SavedModel.of(path, closed, layers))
                .map(model -> saved(model, dataset.get(), data, seed))
                .orElseGet(
                    () ->
                        new Subject(
                            new NetworkSource.AtRest(
                                Origin.UNTRAINED,
                                () -> new NetworkCompiler(layers).compile(closed, optimizer, seed),
                                tasks),
                            AttentionMaterial.of(dataset.get(), data, seed),
                            names(network))));
  }

  private Subject saved(Model model, Dataset dataset, DataConfig data, long seed) {
    return new Subject(
        new NetworkSource.AtRest(Origin.LOADED, model::network, tasks),
        AttentionMaterial.of(model.description(), DataSplit.of(dataset, data, seed).test()),
        names(model.description().network()));
  }

  /** Makes a subject in the background, unless it is of what the last one was made of. */
  private void prepare(List<Object> of, Callable<Subject> maker) {
    if (of.equals(made)) {
      return;
    }
    made = of;
    vacancy.set(Optional.empty());
    tasks.run(
        maker,
        found -> ifStill(of, () -> take(found)),
        failed -> ifStill(of, () -> tell(Failure.words(failed, "attention.failed"))));
  }

  private void take(Subject found) {
    if (found.material().mostSteps() == 0 || found.material().test().size() == 0) {
      tell(Message.of("attention.noSequence"));
    } else {
      subject.set(Optional.of(found));
    }
  }

  private void ifStill(List<Object> of, Runnable then) {
    if (made == of) {
      then.run();
    }
  }

  private void leaveEmpty(Message why) {
    made = List.of();
    tell(why);
  }

  /** There is no subject, and there will be none of what was tried last. */
  private void tell(Message why) {
    subject.set(Optional.empty());
    vacancy.set(Optional.of(why));
  }

  /** Whether the training under way is of a network with heads. */
  boolean isLearning() {
    return started.filter(run -> hasHeads(run.network()) && run.dataset().isPresent()).isPresent();
  }

  private boolean hasHeads(NetworkSpec network) {
    return network.layers().stream().anyMatch(layer -> hasHeads(layers, layer.type()));
  }

  /** Whether layers of a type have heads to look at. */
  static boolean hasHeads(LayerTypes layers, String type) {
    return layers.find(type).filter(t -> t.parameters().contains(Heads.HEADS)).isPresent();
  }

  private static Map<String, String> names(NetworkSpec network) {
    return network.layers().stream()
        .collect(Collectors.toMap(LayerSpec::id, LayerSpec::name, (first, second) -> first));
  }
}
