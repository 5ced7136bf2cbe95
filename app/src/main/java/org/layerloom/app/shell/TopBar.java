package org.layerloom.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.layerloom.app.AppContext;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.tip.Tips;
import org.layerloom.app.training.TrainingControls;
import org.layerloom.graph.model.Subscription;

/** The bar at the top: project, undo, pages, training, export. */
final class TopBar extends HBox {

  /** The pages between which the bar switches. */
  enum Page {
    NETWORK,
    ANALYZER,
    RESULTS,
    ATTENTION,

    /** Reached by menu and key alone. */
    COMPARE
  }

  private final AppContext context;
  private final AppTexts texts;
  private final WindowCommands commands;
  private final Button undo = new Button();
  private final Button redo = new Button();
  private final Button export = new Button();
  private final Label project = new Label();
  private final List<Node> projectParts = new ArrayList<>();
  private final ToggleGroup pages = new ToggleGroup();
  private final TrainingControls training;
  private final Subscription historySubscription;
  private final List<Runnable> disposals = new ArrayList<>();

  TopBar(AppContext context, WindowCommands commands) {
    this.context = context;
    this.texts = context.language().texts();
    this.commands = commands;
    getStyleClass().add("top-bar");
    training = new TrainingControls(context.training(), context.analyzer(), texts);
    setAlignment(Pos.CENTER);
    getChildren().addAll(left(), center(), right());
    historySubscription = context.document().history().subscribe(this::refresh);
    listen(context.document().modifiedProperty());
    listen(context.document().openedProperty());
    listen(context.document().fileProperty());
    listen(context.training().outcomeProperty());
    refresh();
  }

  private <T> void listen(ObservableValue<T> value) {
    ChangeListener<T> listener = (o, before, now) -> refresh();
    value.addListener(listener);
    disposals.add(() -> value.removeListener(listener));
  }

  void dispose() {
    historySubscription.close();
    training.dispose();
    disposals.forEach(Runnable::run);
  }

  private HBox left() {
    Button home = new Button("LayerLoom");
    home.setId("home");
    home.getStyleClass().addAll("flat", "home");
    home.setTooltip(new Tooltip(texts.get("top.home")));
    home.setOnAction(event -> commands.showWelcome());
    Button menu = icon("menu", "menu", "top.menu");
    menu.setOnAction(event -> commands.menu().show(menu, javafx.geometry.Side.BOTTOM, 0, 4));
    Button open = text("open", "top.open");
    open.setOnAction(event -> commands.actions().chooseAndOpen());
    Button save = text("save", "top.save");
    save.setOnAction(event -> commands.actions().save());
    setIcon(undo, "undo", "undo");
    undo.setOnAction(event -> context.document().editor().undo());
    setIcon(redo, "redo", "redo");
    redo.setOnAction(event -> context.document().editor().redo());
    Button layOut = text("lay-out", "top.layOut");
    layOut.setOnAction(event -> commands.layOut());
    project.getStyleClass().add("project-name");
    project.setId("project-name");
    // Always as wide: else the pages in the middle would move with every change of the title.
    project.setPrefWidth(130);
    // In a narrow window the name goes first: the title bar has it too.
    project.setMinWidth(0);
    projectParts.addAll(List.of(save, undo, redo, layOut, project));
    HBox left = new HBox(home, menu, open, save, undo, redo, layOut, project);
    left.setAlignment(Pos.CENTER_LEFT);
    left.getStyleClass().add("top-group");
    List.of(home, menu, open, save, undo, redo, layOut)
        .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    return grown(left);
  }

  /** Both ends grow, so that the pages stay near the middle. */
  private static HBox grown(HBox end) {
    HBox.setHgrow(end, Priority.ALWAYS);
    return end;
  }

  private HBox center() {
    HBox center =
        new HBox(
            page(Page.NETWORK, "top.network"),
            page(Page.ANALYZER, "top.analyzer"),
            page(Page.RESULTS, "top.results"),
            page(Page.ATTENTION, "top.attention"));
    center.setAlignment(Pos.CENTER);
    projectParts.add(center);
    center.getStyleClass().add("page-tabs");
    center.setMinWidth(USE_PREF_SIZE);
    return center;
  }

  private ToggleButton page(Page page, String key) {
    ToggleButton tab = new ToggleButton(texts.get(key));
    tab.setToggleGroup(pages);
    tab.setUserData(page);
    tab.setId("page-" + page.name().toLowerCase(java.util.Locale.ROOT));
    tab.getStyleClass().add("page-tab");
    tab.setOnAction(event -> commands.showPage(page));
    return tab;
  }

  /** Marks the page that is shown; none while the welcome page is. */
  void mark(Optional<Page> shown) {
    // On the first page there is nothing yet to save, undo or train.
    boolean working = shown.isPresent() || !context.document().graph().nodes().isEmpty();
    projectParts.forEach(part -> part.setVisible(working));
    pages
        .getToggles()
        .forEach(tab -> tab.setSelected(shown.equals(Optional.of(tab.getUserData()))));
  }

  /** Takes the keyboard to the button of a page. */
  void focus(Page shown) {
    pages.getToggles().stream()
        .filter(tab -> tab.getUserData() == shown)
        .forEach(tab -> ((ToggleButton) tab).requestFocus());
  }

  private HBox right() {
    export.setId("export");
    export.setText(texts.get("top.export"));
    export.setOnAction(
        event -> context.training().outcomeProperty().get().ifPresent(commands.actions()::export));
    HBox right = new HBox(training, export);
    right.setAlignment(Pos.CENTER_RIGHT);
    projectParts.add(right);
    right.getStyleClass().add("top-group");
    right.setMinWidth(USE_PREF_SIZE);
    return grown(right);
  }

  private Button text(String id, String key) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setTooltip(new Tooltip(texts.get(key + ".help")));
    return button;
  }

  private Button icon(String id, String icon, String help) {
    Button button = new Button();
    setIcon(button, id, icon);
    button.setTooltip(new Tooltip(texts.get(help)));
    button.setAccessibleText(texts.get(help));
    return button;
  }

  private static void setIcon(Button button, String id, String icon) {
    button.setId(id);
    button.setGraphic(Icons.material(icon));
  }

  private void refresh() {
    Optional<String> undoable = context.document().history().undoName();
    Optional<String> redoable = context.document().history().redoName();
    undo.setDisable(undoable.isEmpty());
    redo.setDisable(redoable.isEmpty());
    String undoText = texts.get("top.undo", undoable.orElse(""));
    String redoText = texts.get("top.redo", redoable.orElse(""));
    Tips.say(undo, undoText);
    undo.setAccessibleText(undoText);
    Tips.say(redo, redoText);
    redo.setAccessibleText(redoText);
    boolean trained =
        context.training().outcomeProperty().get().flatMap(o -> o.network()).isPresent();
    export.setDisable(!trained);
    Tips.say(export, texts.get(trained ? "top.export.help" : "top.export.notYet"));
    project.setText(context.document().title() + (context.document().isModified() ? " •" : ""));
    Tips.say(
        project,
        context.document().file().map(Object::toString).orElse(texts.get("project.noFile")));
  }
}
