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
  private final PageStack pages = new PageStack();
  private final Page<NetworkPage> network;
  private final Page<AnalyzerView> analyzer;
  private final Page<ResultsView> results;
  private final Page<AttentionView> attention;
  private final Page<CompareView> compare;
  private final TrainingStatus status;
  private final MemoryLabel memory;
  private Optional<WelcomeView> welcome = Optional.empty();

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
    setCenter(pages);
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
    leaveWelcome();
    WelcomeView first =
        new WelcomeView(
            context.templates().all(),
            context.settings().recent(),
            context.document().isModified() ? Optional.empty() : context.recovery().find(),
            context.layers(),
            context.language().texts(),
            welcomeActions);
    pages.show(first);
    welcome = Optional.of(first);
  }

  /** What it lists is read anew each time. */
  private void leaveWelcome() {
    welcome.ifPresent(pages::remove);
    welcome = Optional.empty();
  }

  void show(TopBar.Page page) {
    bar.mark(Optional.of(page));
    if (page == TopBar.Page.COMPARE && compare.isMade()) {
      compare.get().refresh();
    }
    pages.show(page(page).get());
    leaveWelcome();
  }

  /** Whoever leaves a page by its keys goes on at the button of the other one, not anywhere. */
  void keepFocus(TopBar.Page shown, Node owner) {
    Node at = owner;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    if (owner == null || at != null) {
      bar.focus(shown);
    }
  }

  /** Makes a page before it is wanted. */
  void make(TopBar.Page page) {
    page(page).get();
  }

  /** Puts a page into the window before it is wanted, so that it is there at once when it is. */
  void prepare(TopBar.Page page) {
    pages.add(page(page).get());
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
        context.pace(),
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
        context.pace(),
        context.language().texts(),
        context.settings().dark());
  }

  private AttentionView makeAttention(AttentionExport.Place files) {
    return new AttentionView(
        context.attention(),
        context.attentionStudy(),
        context.tasks().executor(),
        context.pace(),
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
    if (network.is(pages.shown())) {
      parts.addAll(network.get().parts());
    } else if (attention.is(pages.shown())) {
      parts.addAll(attention.get().parts());
    } else {
      parts.add(pages.shown());
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
