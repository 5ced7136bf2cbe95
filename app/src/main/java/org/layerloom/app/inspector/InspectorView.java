package org.layerloom.app.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;

/** Shows the settings of the selected layer, or of the project where none is selected. */
public final class InspectorView extends ScrollPane {

  private static final String PROJECT = "project ";

  private final ProjectDocument document;
  private final Analyzer analyzer;
  private final LayerTypes types;
  private final AppTexts texts;
  private final VBox content = new VBox();
  private final List<SettingItem<?>> items = new ArrayList<>();
  private final List<AutoCloseable> subscriptions = new ArrayList<>();
  private final javafx.beans.value.ChangeListener<Object> onSettings =
      (o, before, now) -> showOrRefresh();
  private final Typing typing;
  private final Piecewise parts;
  private TextField name;
  private String shownOf = "";

  /**
   * Makes the view.
   *
   * @param pace how fast the sections of a project follow each other
   */
  public InspectorView(
      ProjectDocument document, Analyzer analyzer, LayerTypes types, AppTexts texts, Pace pace) {
    this.document = document;
    this.analyzer = analyzer;
    this.types = types;
    this.texts = texts;
    this.typing = new Typing(document.history());
    this.parts = new Piecewise(pace, this);
    setId("inspector");
    getStyleClass().addAll("inspector", "edge-to-edge");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    content.getStyleClass().add("inspector-content");
    setContent(content);
    subscriptions.add(document.editor().selection().subscribe(this::showOrRefresh));
    subscriptions.add(document.graph().subscribe(change -> showOrRefresh()));
    document.trainingProperty().addListener(onSettings);
    document.dataProperty().addListener(onSettings);
    analyzer.datasetProperty().addListener(onSettings);
    showOrRefresh();
  }

  /** Stops listening; the view is about to be replaced by one in another language. */
  public void dispose() {
    subscriptions.forEach(
        subscription -> {
          try {
            subscription.close();
          } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
          }
        });
    parts.stop();
    document.trainingProperty().removeListener(onSettings);
    document.dataProperty().removeListener(onSettings);
    analyzer.datasetProperty().removeListener(onSettings);
  }

  private void showOrRefresh() {
    String wanted = key();
    if (wanted.equals(shownOf)) {
      items.forEach(SettingItem::refresh);
      selectedNode().ifPresent(this::refreshName);
      return;
    }
    boolean sameProject = shownOf.startsWith(PROJECT) && wanted.startsWith(PROJECT);
    shownOf = wanted;
    parts.stop();
    items.clear();
    content.getChildren().clear();
    Set<String> selected = document.editor().selection().nodes();
    Optional<GraphNode> node = selectedNode();
    if (node.isPresent()) {
      if (getScene() == null || parts.isSeen()) {
        showLayer(node.get());
      } else {
        // Chosen on another page: there is time until somebody comes here.
        parts.run(List.of(() -> showLayer(node.get())));
      }
    } else if (selected.size() > 1) {
      title(texts.get("inspector.several", selected.size()));
      note(texts.get("inspector.severalHelp"));
    } else {
      title(texts.get("inspector.project"));
      List<Runnable> pieces = new ArrayList<>();
      new ProjectSettings(document, bringsTestSet(), isText(), texts)
          .all().stream()
              .collect(
                  Collectors.groupingBy(Setting::category, LinkedHashMap::new, Collectors.toList()))
              .forEach((category, settings) -> pieces.add(() -> section(category, settings)));
      pieces.add(() -> note(texts.get("inspector.projectHelp")));
      if (sameProject) {
        pieces.forEach(Runnable::run); // At once, so that it stays where it was scrolled to.
      } else {
        parts.run(pieces);
      }
    }
  }

  /** What is shown depends on this; the same key means that only values may have changed. */
  private String key() {
    Set<String> selected = document.editor().selection().nodes();
    if (selected.size() > 1) {
      return "several " + selected.size();
    }
    return selectedNode()
        .map(node -> "layer " + node.id() + " " + node.type() + SubBlock.canRepeat(node))
        .orElse(
            PROJECT
                + document.training().optimizer().type()
                + " "
                + document.data().dataset()
                + bringsTestSet()
                + isText());
  }

  private boolean isText() {
    return DatasetCatalog.isText(document.data().dataset())
        || analyzer.dataset().filter(data -> data.info().tokenizer().isPresent()).isPresent();
  }

  private boolean bringsTestSet() {
    return analyzer.dataset().map(dataset -> dataset.test().isPresent()).orElse(true);
  }

  private Optional<GraphNode> selectedNode() {
    return document.editor().selection().onlyNode().flatMap(document.graph()::node);
  }

  private void showLayer(GraphNode node) {
    Optional<LayerType> type = types.find(node.type());
    name = new TextField(node.name());
    name.setId("layer-name");
    name.getStyleClass().add("layer-name");
    name.setAccessibleText(texts.get("inspector.name"));
    String id = node.id();
    name.textProperty()
        .addListener(
            (o, before, now) -> {
              boolean changed =
                  document.graph().node(id).filter(n -> !n.name().equals(now)).isPresent();
              if (!now.isBlank() && now.length() <= 200 && changed) {
                document.editor().rename(id, now);
              }
            });
    name.focusedProperty().addListener((o, was, is) -> typing.begin());
    content.getChildren().add(name);
    if (SubBlock.is(node) || SubBlock.isTerminal(node)) {
      showBlock(node);
      return;
    }
    if (type.isEmpty()) {
      note(texts.get("inspector.unknownType", node.type()));
      return;
    }
    sheet(new LayerSettings(document, texts).of(id, type.get()));
    card(type.get());
  }

  private void showBlock(GraphNode node) {
    if (SubBlock.canRepeat(node)) {
      sheet(List.of(new BlockSettings(document, texts).repeat(node.id())));
    }
    note(texts.get("inspector." + node.type()));
  }

  private void refreshName(GraphNode node) {
    if (name != null && !name.isFocused() && !name.getText().equals(node.name())) {
      name.setText(node.name());
    }
  }

  private void section(String title, List<Setting<?>> settings) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    content.getChildren().add(heading);
    sheet(settings);
  }

  private void sheet(List<Setting<?>> settings) {
    if (settings.isEmpty()) {
      note(texts.get("inspector.nothing"));
      return;
    }
    List<SettingItem<?>> shown = new ArrayList<>();
    settings.forEach(setting -> shown.add(new SettingItem<>(setting, texts, typing)));
    items.addAll(shown);
    PropertySheet sheet = new PropertySheet(FXCollections.observableArrayList(shown));
    sheet.setPropertyEditorFactory(item -> ((SettingItem<?>) item).editor());
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setSearchBoxVisible(false);
    sheet.setModeSwitcherVisible(false);
    content.getChildren().add(sheet);
  }

  private void card(LayerType type) {
    Label help = new Label(texts.engine("layer." + type.id() + ".help"));
    help.setWrapText(true);
    help.getStyleClass().add("help-text");
    Label formula = new Label(type.formula());
    formula.setWrapText(true);
    formula.getStyleClass().add("formula");
    VBox card = new VBox(help);
    if (!type.formula().isEmpty()) {
      card.getChildren().add(formula);
    }
    if (!type.source().isEmpty()) {
      Label source = new Label(type.source());
      source.setWrapText(true);
      source.getStyleClass().add("source");
      card.getChildren().add(source);
    }
    card.getStyleClass().add("help-card");
    content.getChildren().add(card);
  }

  private void title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("panel-title");
    content.getChildren().add(title);
  }

  private void note(String text) {
    Label note = new Label(text);
    note.setWrapText(true);
    note.getStyleClass().add("empty-note");
    content.getChildren().add(note);
  }
}
