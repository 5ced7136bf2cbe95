package org.layerloom.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.layerloom.app.AppContext;
import org.layerloom.app.analyzer.AnalyzerView;
import org.layerloom.app.analyzer.AnalyzerViewModel;
import org.layerloom.app.attention.AttentionView;
import org.layerloom.app.attention.export.AttentionExport;
import org.layerloom.app.canvas.NetworkCanvas;
import org.layerloom.app.compare.CompareView;
import org.layerloom.app.compare.CompareViewModel;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.results.ResultsView;
import org.layerloom.app.training.TrainingStatus;
import org.layerloom.app.welcome.WelcomeActions;
import org.layerloom.app.welcome.WelcomeView;
import org.layerloom.engine.network.BlockExpansion;

/** All that is in the window, in one language and one theme; replaced when either changes. */
final class MainView extends BorderPane {

  private final AppContext context;
  private final WelcomeActions welcomeActions;
  private final TopBar bar;
  private final Page<NetworkPage> network;
  private final Page<AnalyzerView> analyzer;
  private final Page<ResultsView> results;
  private final Page<AttentionView> attention;
  private final Page<CompareView> compare;
  private final TrainingStatus status;
  private final MemoryLabel memory;

  MainView(
      AppContext context,
      Supplier<NetworkCanvas> canvas,
      WindowCommands commands,
      WelcomeActions welcomeActions,
      Supplier<Optional<Path>> chooseProject,
      AttentionExport.Place files) {
    this.context = context;
    this.welcomeActions = welcomeActions;
    getStyleClass().add("main-view");
    bar = new TopBar(context, commands);
    network = new Page<>(() -> new NetworkPage(context, canvas.get()), NetworkPage::dispose);
    analyzer = new Page<>(() -> makeAnalyzer(canvas, commands), AnalyzerView::dispose);
    results = new Page<>(this::makeResults, ResultsView::dispose);
    attention = new Page<>(() -> makeAttention(files), AttentionView::dispose);
    compare = new Page<>(() -> makeCompare(chooseProject), view -> {});
    status =
        new TrainingStatus(
            context.training(),
            context.language().texts(),
            () -> commands.showPage(TopBar.Page.RESULTS));
    memory = new MemoryLabel(context.language().texts());
    setTop(bar);
    setBottom(statusBar(new Label(context.language().texts().get("status.language"))));
  }

  private HBox statusBar(Label language) {
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox line = new HBox(status, room, status.threads(), memory, language);
    line.getStyleClass().add("status-bar");
    line.setId("status-bar");
    return line;
  }

  void showWelcome() {
    bar.mark(Optional.empty());
    setCenter(
        new WelcomeView(
            context.templates().all(),
            context.settings().recent(),
            context.document().isModified() ? Optional.empty() : context.recovery().find(),
            context.layers(),
            context.language().texts(),
            welcomeActions));
  }

  void show(TopBar.Page page) {
    bar.mark(Optional.of(page));
    if (page == TopBar.Page.COMPARE && compare.isMade()) {
      compare.get().refresh();
    }
    setCenter(page(page).get());
  }

  /** Makes a page before it is wanted, so that it is there at once when it is. */
  void prepare(TopBar.Page page) {
    page(page).get();
  }

  /**
   * Styles and lays out a page that nobody has seen yet, unseen: the first time of each control
   * takes far longer than the ones after it.
   */
  void rehearse(TopBar.Page page) {
    Node node = page(page).get();
    if (node.getScene() == null && getCenter() instanceof Region seen) {
      Pane stage = new Pane(node);
      stage.setManaged(false);
      getChildren().add(stage);
      node.resizeRelocate(0, 0, seen.getWidth(), seen.getHeight());
      stage.applyCss();
      stage.layout();
      getChildren().remove(stage);
      stage.getChildren().clear();
    }
  }

  private Page<?> page(TopBar.Page page) {
    return switch (page) {
      case NETWORK -> network;
      case ANALYZER -> analyzer;
      case RESULTS -> results;
      case ATTENTION -> attention;
      case COMPARE -> compare;
    };
  }

  private AnalyzerView makeAnalyzer(Supplier<NetworkCanvas> canvas, WindowCommands commands) {
    AppTexts texts = context.language().texts();
    return new AnalyzerView(
        new AnalyzerViewModel(context.document(), context.analyzer(), texts),
        context.analyzer(),
        texts,
        id -> context.document().editor().selection().select(id),
        id -> {
          canvas.get().show(BlockExpansion.drawnId(id));
          commands.showPage(TopBar.Page.NETWORK);
        });
  }

  private ResultsView makeResults() {
    return new ResultsView(
        context.training(),
        context.generation(),
        context.layers(),
        context.datasets(),
        context.tasks(),
        context.language().texts(),
        context.settings().dark());
  }

  private AttentionView makeAttention(AttentionExport.Place files) {
    return new AttentionView(
        context.attention(),
        context.attentionStudy(),
        context.tasks().executor(),
        files,
        context.language().texts(),
        context.settings().dark());
  }

  private CompareView makeCompare(Supplier<Optional<Path>> chooseProject) {
    AppTexts texts = context.language().texts();
    return new CompareView(
        new CompareViewModel(context.document(), context.layers(), context.tasks(), texts),
        texts,
        context.settings().dark(),
        chooseProject);
  }

  /** What F6 goes through, in the order in which it is read. */
  List<Node> parts() {
    List<Node> parts = new ArrayList<>(List.of(bar));
    if (network.is(getCenter())) {
      parts.addAll(network.get().parts());
    } else if (attention.is(getCenter())) {
      parts.addAll(attention.get().parts());
    } else {
      parts.add(getCenter());
    }
    parts.add(getBottom());
    return parts;
  }

  void focusPaletteSearch() {
    show(TopBar.Page.NETWORK);
    network.get().palette().focusSearch();
  }

  void dispose() {
    bar.dispose();
    network.dispose();
    analyzer.dispose();
    results.dispose();
    status.dispose();
    memory.dispose();
    attention.dispose();
  }
}
