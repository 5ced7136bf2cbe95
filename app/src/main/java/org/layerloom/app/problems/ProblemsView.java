package org.layerloom.app.problems;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.NetworkAnalysis;

/** The problems of the open network, errors first, and its totals below. */
public final class ProblemsView extends VBox {

  private final Analyzer analyzer;
  private final ChangeListener<NetworkAnalysis> listener = (o, before, now) -> show(now);
  private final AppTexts texts;
  private final FixRunner fixes;
  private final UnaryOperator<String> names;
  private final Consumer<String> onReveal;
  private final Label count = new Label();
  private final Label totals = new Label();
  private final VBox list = new VBox();

  /**
   * Makes the list.
   *
   * @param names the name of a layer by its id
   * @param onReveal shows a layer on the canvas
   */
  public ProblemsView(
      Analyzer analyzer,
      FixRunner fixes,
      AppTexts texts,
      UnaryOperator<String> names,
      Consumer<String> onReveal) {
    this.texts = texts;
    this.fixes = fixes;
    this.names = names;
    this.onReveal = onReveal;
    setId("problems");
    getStyleClass().add("problems");
    Label heading = new Label(texts.get("problems.title"));
    heading.getStyleClass().add("panel-title");
    count.getStyleClass().add("panel-note");
    HBox top = new HBox(heading, count);
    top.getStyleClass().add("panel-heading");
    list.getStyleClass().add("problem-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    totals.getStyleClass().add("totals");
    totals.setWrapText(true);
    totals.setId("totals");
    totals.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(top, scroll, totals);
    analyzer.analysisProperty().addListener(listener);
    this.analyzer = analyzer;
    show(analyzer.analysis());
  }

  /** Stops listening; the list is about to be replaced. */
  public void dispose() {
    analyzer.analysisProperty().removeListener(listener);
  }

  private void show(NetworkAnalysis analysis) {
    list.getChildren().clear();
    long errors = analysis.problems().stream().filter(Diagnostic::isError).count();
    long warnings = analysis.problems().size() - errors;
    count.setText(texts.get("problems.count", errors, warnings));
    if (analysis.problems().isEmpty()) {
      Label fine = new Label(texts.get("problems.none"));
      fine.setGraphic(styled("check-circle-outline", "problem-none"));
      fine.getStyleClass().add("problem-none-text");
      fine.setWrapText(true);
      list.getChildren().add(fine);
    }
    analysis.problems().forEach(problem -> list.getChildren().add(row(problem)));
    totals.setText(
        texts.get(
            "problems.totals",
            texts.count(analysis.parameters()),
            texts.bytes(analysis.parameters() * Float.BYTES),
            texts.count(analysis.multiplyAdds())));
  }

  private HBox row(Diagnostic problem) {
    FontIcon icon =
        problem.isError()
            ? styled("alert-octagon", "problem-error")
            : styled("alert", "problem-warning");
    Label what = new Label(texts.say(problem.problem()));
    what.setWrapText(true);
    what.getStyleClass().add("problem-text");
    what.setMinHeight(USE_PREF_SIZE);
    Label remedy = new Label(texts.say(problem.remedy()));
    remedy.setWrapText(true);
    remedy.getStyleClass().add("problem-remedy");
    remedy.setMinHeight(USE_PREF_SIZE);
    FlowPane links = new FlowPane();
    links.getStyleClass().add("problem-links");
    problem
        .layerId()
        .ifPresent(
            id -> links.getChildren().add(link(texts.get("problems.show"), () -> reveal(id))));
    for (Fix fix : problem.fixes()) {
      links.getChildren().add(link(FixRunner.label(fix, texts), () -> fixes.run(fix)));
    }
    Label severity =
        new Label(
            texts.get(problem.isError() ? "problems.error" : "problems.warning")
                + problem.layerId().map(names).map(name -> " · " + name).orElse(""));
    severity.getStyleClass().addAll("problem-severity", "panel-note");
    VBox text = new VBox(severity, what, remedy, links);
    text.getStyleClass().add("problem-body");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(icon, text);
    row.getStyleClass().add("problem-row");
    row.setOnMouseClicked(event -> problem.layerId().ifPresent(this::reveal));
    return row;
  }

  private void reveal(String layerId) {
    onReveal.accept(layerId);
  }

  private static Hyperlink link(String text, Runnable action) {
    Hyperlink link = new Hyperlink(text);
    link.setOnAction(event -> action.run());
    return link;
  }

  private static FontIcon styled(String name, String style) {
    FontIcon icon = Icons.material(name);
    icon.getStyleClass().add(style);
    return icon;
  }
}
