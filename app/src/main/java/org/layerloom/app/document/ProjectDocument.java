package org.layerloom.app.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.layerloom.app.language.Language;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.project.Project;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphSnapshot;

/** The open project. There is always one; a new one is empty. */
public final class ProjectDocument {

  /** Stands for a title that is said anew in each language. */
  private static final String UNTITLED = "";

  private final Language language;
  private final NetworkMapping mapping;
  private final Graph graph = new Graph();
  private final EditHistory history = new EditHistory();
  private final GraphEditor editor;
  private final ObjectProperty<DataConfig> data = new SimpleObjectProperty<>();
  private final ObjectProperty<TrainingConfig> training = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Opening> opened = new ReadOnlyObjectWrapper<>();

  /**
   * What each data set was when the project was last saved. Not in {@link #data}, where undoing an
   * older change would bring an older hash back.
   */
  private final ReadOnlyObjectWrapper<Map<String, String>> savedHashes =
      new ReadOnlyObjectWrapper<>(Map.of());

  private String title = UNTITLED;
  private boolean opening;
  private boolean neverSaved;

  public ProjectDocument(LayerTypes types, Language language) {
    this.language = language;
    this.mapping = new NetworkMapping(types);
    this.editor =
        new GraphEditor(
            graph, history, new LayerConnectionRule(types, language), language.texts().graph());
    language.textsProperty().addListener((o, before, now) -> editor.setTexts(now.graph()));
    editor.setPropertyNames(
        key -> language.texts().engineTexts().find("parameter." + key).orElse(key));
    history.subscribe(() -> modified.set(neverSaved || !history.isAtMark()));
    startNew();
  }

  /** Begins an empty project that has no file. */
  public void startNew() {
    show(
        new Project(
            NetworkSpec.EMPTY,
            DataConfig.of("mnist", Preprocessing.Kind.SCALE_BYTES),
            TrainingConfig.DEFAULT),
        Optional.empty(),
        UNTITLED);
  }

  /** Opens a copy of a template; it has no file yet. */
  public void startFrom(Project template, String name) {
    show(template, Optional.empty(), name);
  }

  /** Takes up what was read from a file. */
  public void opened(Project project, Path from) {
    opened(mapped(project), from);
  }

  /** The same for what {@link #mapped} has made. */
  public void opened(MappedProject mapped, Path from) {
    show(mapped, Optional.of(from), nameOf(from));
  }

  /** Makes the graph of a project that is to be opened; on any thread. */
  public MappedProject mapped(Project project) {
    return new MappedProject(project, mapping.graph(project));
  }

  /** Takes up unsaved work of an earlier start; it counts as modified. */
  public void recovered(Project project, Optional<Path> from, String name) {
    show(project, from, name);
    neverSaved = true;
    modified.set(true);
  }

  private void show(Project project, Optional<Path> from, String name) {
    show(mapped(project), from, name);
  }

  private void show(MappedProject mapped, Optional<Path> from, String name) {
    Project project = mapped.project();
    title = name;
    neverSaved = false;
    opening = true; // The network is still the one before.
    savedHashes.set(Map.of());
    data.set(project.data());
    training.set(project.training());
    opening = false;
    editor.selection().clear();
    editor.openBlock().enter("");
    graph.restore(mapped.graph());
    editor.annotations().model().restore(AnnotationMapping.annotations(project.view()));
    history.clear();
    history.mark();
    modified.set(false);
    file.set(from);
    opened.set(new Opening(project));
  }

  /** Whether a project is being taken up of which the settings are there, but not the network. */
  boolean isOpening() {
    return opening;
  }

  /** The wires of the project that was taken up which no canvas can draw, as {@code from → to}. */
  public List<String> leftOut() {
    Set<DrawnWire> drawn = Set.copyOf(drawn().wires());
    return opened.get().project().drawn().wires().stream()
        .filter(wire -> !drawn.contains(wire))
        .map(wire -> wire.from() + " → " + wire.to())
        .toList();
  }

  /** The file's project as it would be saved now, with the notes and frames of the canvas. */
  public Project project(Project.View view) {
    GraphSnapshot snapshot = graph.snapshot();
    return opened
        .get()
        .project()
        .withDrawn(NetworkMapping.drawn(snapshot), NetworkMapping.positions(snapshot))
        .withData(contentHash().map(data.get()::withContentHash).orElse(data.get()))
        .withTraining(training.get())
        .withView(AnnotationMapping.view(view, editor.annotations().model().all(), graph));
  }

  /** The network as drawn, blocks and bypassed layers included. */
  public DrawnNetwork drawn() {
    return NetworkMapping.drawn(graph.snapshot());
  }

  /** The network that is checked and trained. */
  public NetworkSpec network() {
    return NetworkMapping.network(graph.snapshot());
  }

  /**
   * The project has been saved as this file, as it stands now.
   *
   * @param saved the data, with the hash of what they are
   */
  public void savedAs(Path path, DataConfig saved) {
    title = nameOf(path);
    saved
        .contentHash()
        .ifPresent(
            hash -> {
              Map<String, String> hashes = new HashMap<>(savedHashes.get());
              hashes.put(saved.dataset(), hash);
              savedHashes.set(Map.copyOf(hashes));
            });
    file.set(Optional.of(path));
    neverSaved = false;
    history.mark();
    modified.set(false);
  }

  /**
   * Changes the data settings as one undoable step.
   *
   * @param field changes of the same field in a row become one step
   */
  public void changeData(String field, DataConfig changed) {
    perform(field, data, changed);
  }

  /** Changes the training settings as one undoable step; see {@link #changeData}. */
  public void changeTraining(String field, TrainingConfig changed) {
    perform(field, training, changed);
  }

  private <T> void perform(String field, ObjectProperty<T> property, T changed) {
    if (!changed.equals(property.get())) {
      String name = language.texts().get("edit.setting", language.texts().get("setting." + field));
      history.perform(new SettingEdit<>(name, field, property, property.get(), changed));
    }
  }

  public Graph graph() {
    return graph;
  }

  public EditHistory history() {
    return history;
  }

  public GraphEditor editor() {
    return editor;
  }

  public NetworkMapping mapping() {
    return mapping;
  }

  public DataConfig data() {
    return data.get();
  }

  public TrainingConfig training() {
    return training.get();
  }

  public ObjectProperty<DataConfig> dataProperty() {
    return data;
  }

  public ObjectProperty<TrainingConfig> trainingProperty() {
    return training;
  }

  /** What the data set was when the project was last saved with it. */
  public Optional<String> contentHash() {
    return Optional.ofNullable(savedHashes.get().get(data.get().dataset()))
        .or(() -> data.get().contentHash());
  }

  /** Changes when a save has taken up what the data are now. */
  ReadOnlyObjectProperty<Map<String, String>> savedHashesProperty() {
    return savedHashes.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  public Optional<Path> file() {
    return file.get();
  }

  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  public boolean isModified() {
    return modified.get();
  }

  /** Changes each time a project is taken up: the canvas then shows it from the start. */
  public ReadOnlyObjectProperty<Opening> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** What to call the project: its file's name, or its template's. */
  public String title() {
    return title.equals(UNTITLED) ? language.texts().get("project.untitled") : title;
  }

  private static String nameOf(Path path) {
    return path.getFileName().toString().replaceFirst("\\.loom$", "");
  }
}
