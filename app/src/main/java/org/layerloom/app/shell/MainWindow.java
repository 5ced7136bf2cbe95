package org.layerloom.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import impl.org.controlsfx.skin.DecorationPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.layerloom.app.AppContext;
import org.layerloom.app.canvas.NetworkCanvas;
import org.layerloom.app.document.Recovery;
import org.layerloom.app.training.Charts;
import org.layerloom.app.welcome.WelcomeActions;
import org.layerloom.engine.project.Template;
import org.layerloom.engine.train.TrainingState;
import org.layerloom.graph.view.GraphCanvas;

/** The program's window: makes its content anew when theme or language change. */
public final class MainWindow implements WindowCommands {

  private static final double WIDTH = 1280;

  /** 800 for the content and a little for the frame. */
  private static final double HEIGHT = 820;

  private static final String STYLE = "/layerloom/style/layerloom.css";

  private final AppContext context;
  private final Stage stage;
  private final Dialogs dialogs;
  private final ProjectActions actions;
  private final Scene scene;

  /**
   * Stays the same: a root that is taken out of its scene loses the theme's colours with a noise.
   * It is where fields that are checked put their marks; else the first of them would put such a
   * pane around everything, and all of the window would be styled anew.
   */
  private final StackPane root = new DecorationPane();

  private final WarmUp warmUp;

  private MainView view;

  /** Made with the page that shows it. */
  private NetworkCanvas canvas;

  private TopBar.Page page = TopBar.Page.NETWORK;
  private boolean onWelcome = true;

  public MainWindow(AppContext context, Stage stage, Dialogs dialogs) {
    this.context = context;
    this.stage = stage;
    this.dialogs = dialogs;
    applyTheme();
    actions =
        new ProjectActions(
            context.document(),
            context.analyzer(),
            context.recovery(),
            context.training(),
            context.settings(),
            context.language(),
            context.tasks(),
            dialogs,
            () -> canvas().view(),
            () -> showPage(TopBar.Page.NETWORK));
    view = makeView();
    root.setAlignment(Pos.TOP_LEFT);
    root.getChildren().setAll(view);
    scene = new Scene(root, 1280, 800);
    scene
        .getStylesheets()
        .addAll(GraphCanvas.styleSheet(), MainWindow.class.getResource(STYLE).toExternalForm());
    new WindowKeys(this, context).install(scene);
    view.showWelcome();
    stage.setScene(scene);
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    // On a small screen every pixel counts, and a window larger than it would be cut off.
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
    context.document().modifiedProperty().addListener((o, was, is) -> title());
    context.document().openedProperty().addListener((o, was, is) -> title());
    context.document().fileProperty().addListener((o, was, is) -> title());
    context
        .training()
        .outcomeProperty()
        .addListener(
            (o, before, now) ->
                now.filter(end -> end.state() == TrainingState.FAILED)
                    .flatMap(end -> end.message())
                    .ifPresent(m -> dialogs.error(context.language().texts().say(m))));
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> context.tasks().submit(Charts::loadFonts));
    steps.add(this::canvas);
    Stream.of(TopBar.Page.NETWORK, TopBar.Page.ANALYZER, TopBar.Page.ATTENTION, TopBar.Page.RESULTS)
        .forEach(
            each -> {
              steps.add(() -> view.make(each));
              steps.add(() -> view.prepare(each));
            });
    warmUp = new WarmUp(steps);
    title();
  }

  /** Makes the pages that are hidden yet, little by little; see {@link WarmUp}. */
  public void prepare() {
    warmUp.start();
  }

  /** Tells something in passing. */
  void note(String sentence) {
    dialogs.note(sentence);
  }

  private MainView makeView() {
    return new MainView(
        context,
        this::canvas,
        this,
        new Choices(),
        dialogs::chooseProject,
        new ExportFiles(context.document(), dialogs));
  }

  /** Ends the program, once nothing would be lost that the person has not given up. */
  public void close() {
    actions.leaving(stage::close);
  }

  private void title() {
    String mark = context.document().isModified() ? " •" : "";
    stage.setTitle(onWelcome ? "LayerLoom" : context.document().title() + mark + " – LayerLoom");
  }

  public Scene scene() {
    return scene;
  }

  public NetworkCanvas canvas() {
    if (canvas == null) {
      canvas = new NetworkCanvas(context);
      canvas.setOnInspected(
          id -> {
            context.attention().chooseLayer(id);
            showPage(TopBar.Page.ATTENTION);
          });
    }
    return canvas;
  }

  @Override
  public ProjectActions actions() {
    return actions;
  }

  @Override
  public void showWelcome() {
    onWelcome = true;
    view.showWelcome();
    title();
  }

  @Override
  public void showPage(TopBar.Page wanted) {
    onWelcome = false;
    page = wanted;
    context.analyzer().wantData();
    view.show(wanted);
    title();
    if (wanted == TopBar.Page.NETWORK) {
      // Only then do the split panes hold what is in them, and what they hold can have the focus.
      root.applyCss();
      canvas().node().requestFocus();
    } else {
      view.keepFocus(wanted, scene.getFocusOwner());
    }
  }

  /** What shows each page in turn. */
  public List<Runnable> pages() {
    return Stream.of(TopBar.Page.values()).map(each -> (Runnable) () -> showPage(each)).toList();
  }

  @Override
  public void layOut() {
    canvas().node().layOut();
  }

  void focusPaletteSearch() {
    if (!onWelcome) {
      view.focusPaletteSearch();
    }
  }

  /** Takes the keyboard to the next part of the window, or to the one before. */
  void movePane(int step) {
    Panes.move(view.parts(), scene.getFocusOwner(), step);
  }

  public void setDark(boolean dark) {
    context.settings().setDark(dark);
    root.getChildren().clear(); // Else all pages would be styled that are let go next.
    applyTheme();
    rebuild();
  }

  public void speak(Locale locale) {
    context.settings().setLanguage(locale);
    context.language().speak(locale);
    rebuild();
  }

  private void applyTheme() {
    Application.setUserAgentStylesheet(
        context.settings().dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** Stops all that listens and ticks; the window must not be used afterwards. */
  public void dispose() {
    warmUp.stop();
    view.dispose();
    if (canvas != null) {
      canvas.node().dispose();
    }
  }

  private void rebuild() {
    view.dispose();
    view = makeView();
    root.getChildren().setAll(view);
    if (onWelcome) {
      view.showWelcome();
    } else {
      view.show(page);
    }
    if (canvas != null) {
      canvas.node().refreshAll();
    }
    title();
  }

  @Override
  public ContextMenu menu() {
    return new MainMenu(this, context).make();
  }

  void showShortcuts() {
    new ShortcutSheet(
            context.language().texts(),
            canvas().keys().bindings(),
            canvas().mouse().bindings(),
            this::showKeySettings)
        .show(stage);
  }

  void showKeySettings() {
    new ControlSettings(context.language().texts(), canvas()).show(stage);
  }

  /** Lists what was done, over the canvas. */
  void showHistory() {
    showPage(TopBar.Page.NETWORK);
    canvas().node().runAction("history");
  }

  /** What is chosen on the first page. */
  private final class Choices implements WelcomeActions {
    @Override
    public void startEmpty() {
      actions.startEmpty();
    }

    @Override
    public void chooseFile() {
      actions.chooseAndOpen();
    }

    @Override
    public void open(Path project) {
      actions.open(project);
    }

    @Override
    public void startFrom(Template template) {
      actions.startFrom(template);
    }

    @Override
    public void recover(Recovery.Found found) {
      actions.recover(found);
    }

    @Override
    public void forgetRecovered() {
      context.recovery().forgetFound();
    }
  }
}
