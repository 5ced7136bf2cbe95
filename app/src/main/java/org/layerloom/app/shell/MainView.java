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
  private final NetworkPage network;
  private final AnalyzerView analyzer;
  private final ResultsView results;
  private final TrainingStatus status;
  private final MemoryLabel memory;
  private final Supplier<Optional<Path>> chooseProject;
  private final AttentionExport.Place files;
  private CompareView compare;
  private AttentionView attention;

  MainView(
      AppContext context,
      NetworkCanvas canvas,
      WindowCommands commands,
      WelcomeActions welcomeActions,
      Supplier<Optional<Path>> chooseProject,
      AttentionExport.Place files) {
    this.files = files;
    this.context = context;
    this.chooseProject = chooseProject;
    this.welcomeActions = welcomeActions;
    getStyleClass().add("main-view");
    bar = new TopBar(context, commands);
    network = new NetworkPage(context, canvas);
    analyzer =
        new AnalyzerView(
            new AnalyzerViewModel(
                context.document(), context.analyzer(), context.language().texts()),
            context.analyzer(),
            context.language().texts(),
            id -> context.document().editor().selection().select(id),
            id -> {
              canvas.show(BlockExpansion.drawnId(id));
              commands.showPage(TopBar.Page.NETWORK);
            });
    results =
        new ResultsView(
            context.training(),
            context.generation(),
            context.layers(),
            context.datasets(),
            context.tasks(),
            context.language().texts(),
            context.settings().dark());
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
    Node shown =
        switch (page) {
          case NETWORK -> network;
          case ANALYZER -> analyzer;
          case RESULTS -> results;
          case ATTENTION -> attention();
          case COMPARE -> compare();
        };
    setCenter(shown);
  }

  /** Made when it is first wanted. */
  private AttentionView attention() {
    if (attention == null) {
      attention =
          new AttentionView(
              context.attention(),
              context.attentionStudy(),
              context.tasks().executor(),
              files,
              context.language().texts(),
              context.settings().dark());
    }
    return attention;
  }

  /** Made when it is first wanted. */
  private CompareView compare() {
    if (compare == null) {
      compare =
          new CompareView(
              new CompareViewModel(
                  context.document(),
                  context.layers(),
                  context.tasks(),
                  context.language().texts()),
              context.language().texts(),
              context.settings().dark(),
              chooseProject);
    } else {
      compare.refresh();
    }
    return compare;
  }

  /** What F6 goes through, in the order in which it is read. */
  List<Node> parts() {
    List<Node> parts = new ArrayList<>(List.of(bar));
    if (getCenter() == network) {
      parts.addAll(network.parts());
    } else if (getCenter() == attention) {
      parts.addAll(attention.parts());
    } else {
      parts.add(getCenter());
    }
    parts.add(getBottom());
    return parts;
  }

  void focusPaletteSearch() {
    show(TopBar.Page.NETWORK);
    network.palette().focusSearch();
  }

  void dispose() {
    bar.dispose();
    network.dispose();
    analyzer.dispose();
    results.dispose();
    status.dispose();
    memory.dispose();
    if (attention != null) {
      attention.dispose();
    }
  }
}
