package org.layerloom.app.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.layerloom.app.document.Recovery;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.project.Template;

/** The first page. */
public final class WelcomeView extends ScrollPane {

  private static final double CARD_WIDTH = 248;
  private static final double PICTURE_HEIGHT = 96;

  private final AppTexts texts;
  private final LayerTypes types;
  private final WelcomeActions actions;

  public WelcomeView(
      List<Template> templates,
      List<Path> recent,
      Optional<Recovery.Found> recovered,
      LayerTypes types,
      AppTexts texts,
      WelcomeActions actions) {
    this.texts = texts;
    this.types = types;
    this.actions = actions;
    setId("welcome");
    setFitToWidth(true);
    getStyleClass().addAll("welcome", "edge-to-edge");
    VBox page = new VBox();
    page.getStyleClass().add("welcome-page");
    recovered.ifPresent(found -> page.getChildren().add(recovery(found, page)));
    HBox columns = new HBox(start(recent), templates(templates));
    columns.getStyleClass().add("welcome-columns");
    page.getChildren().add(columns);
    setContent(page);
  }

  private Node start(List<Path> recent) {
    Label name = new Label("LayerLoom");
    name.getStyleClass().add("welcome-name");
    Label line = new Label(texts.get("welcome.line"));
    line.setWrapText(true);
    line.getStyleClass().add("welcome-line");
    Button startNew = wide("welcome-new", "welcome.new", "plus");
    startNew.setOnAction(event -> actions.startEmpty());
    Button open = wide("welcome-open", "welcome.open", "folder-open-outline");
    open.setOnAction(event -> actions.chooseFile());
    Label heading = new Label(texts.get("welcome.recent"));
    heading.getStyleClass().add("panel-title");
    VBox list = new VBox();
    list.getStyleClass().add("recent-list");
    for (Path project : recent) {
      Hyperlink link = new Hyperlink(project.getFileName().toString());
      link.setMnemonicParsing(false);
      link.setTooltip(new Tooltip(project.toString()));
      link.setOnAction(event -> actions.open(project));
      Label folder = new Label(String.valueOf(project.getParent()));
      folder.getStyleClass().add("panel-note");
      folder.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
      list.getChildren().add(new VBox(link, folder));
    }
    if (recent.isEmpty()) {
      Label none = new Label(texts.get("welcome.noRecent"));
      none.setWrapText(true);
      none.getStyleClass().add("empty-note");
      list.getChildren().add(none);
    }
    VBox column = new VBox(name, line, startNew, open, heading, list);
    column.getStyleClass().add("welcome-start");
    return column;
  }

  private Button wide(String id, String key, String icon) {
    Button button = new Button(texts.get(key), Icons.material(icon));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    return button;
  }

  private Node templates(List<Template> templates) {
    Label heading = new Label(texts.get("welcome.templates"));
    heading.getStyleClass().add("welcome-heading");
    FlowPane cards = new FlowPane();
    cards.getStyleClass().add("template-cards");
    templates.forEach(template -> cards.getChildren().add(card(template)));
    VBox column = new VBox(heading, cards);
    column.getStyleClass().add("welcome-templates");
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private Button card(Template template) {
    String id = template.id();
    Label title = new Label(texts.engine("template." + id + ".title"));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label about = new Label(texts.engine("template." + id + ".about"));
    about.getStyleClass().add("card-about");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    VBox content =
        new VBox(
            new NetworkPicture(template.project(), types, CARD_WIDTH - 2, PICTURE_HEIGHT),
            new VBox(title, about, room, size(template)));
    content.getChildren().get(1).getStyleClass().add("card-text");
    VBox.setVgrow(content.getChildren().get(1), Priority.ALWAYS);
    Button card = new Button("", content);
    card.setId("template-" + id);
    card.getStyleClass().add("template-card");
    card.setPrefSize(CARD_WIDTH, PICTURE_HEIGHT + 118);
    card.setMinSize(CARD_WIDTH, PICTURE_HEIGHT + 118);
    card.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    card.setAccessibleText(title.getText() + ". " + about.getText());
    card.setOnAction(event -> actions.startFrom(template));
    return card;
  }

  /** Parameters and data in one line. */
  private Label size(Template template) {
    long parameters = new ShapeInference(types).analyze(template.project().network()).parameters();
    String data = template.project().data().dataset();
    String dataName =
        DatasetCatalog.BUILT_IN.contains(data) ? texts.engine("dataset." + data) : data;
    Label size = new Label(texts.get("welcome.size", dataName, texts.count(parameters)));
    size.getStyleClass().add("card-size");
    return size;
  }

  private Node recovery(Recovery.Found found, VBox page) {
    Label text = new Label(texts.get("recovery.found", found.title()));
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox banner = new HBox();
    Button restore = new Button(texts.get("recovery.restore"));
    restore.setId("recover");
    restore.getStyleClass().add("accent");
    restore.setOnAction(event -> actions.recover(found));
    Button discard = new Button(texts.get("recovery.discard"));
    discard.setOnAction(
        event -> {
          actions.forgetRecovered();
          page.getChildren().remove(banner);
        });
    banner.getChildren().setAll(Icons.material("lifebuoy"), text, restore, discard);
    banner.getStyleClass().add("recovery-banner");
    banner.setAlignment(Pos.CENTER_LEFT);
    return banner;
  }
}
