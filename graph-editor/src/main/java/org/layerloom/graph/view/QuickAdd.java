package org.layerloom.graph.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.layerloom.graph.text.GraphTexts;

/** Search-as-you-type for what to add. Enter or a click chooses, Escape or leaving it closes. */
final class QuickAdd extends VBox {
  static final double WIDTH = 240;
  static final double HEIGHT = 260;

  private final TextField field = new TextField();
  private final ListView<CatalogEntry> list = new ListView<>();
  private final Label nothing = new Label();
  private final Runnable afterwards;
  private Function<String, Node> iconFactory = name -> null;
  private List<CatalogEntry> catalog = List.of();
  private List<CatalogEntry> offered = List.of();
  private Consumer<CatalogEntry> onChosen = entry -> {};

  /** Runs an action after closing, such as giving the focus back. */
  QuickAdd(Runnable afterwards) {
    this.afterwards = afterwards;
    getStyleClass().add("graph-quick-add");
    setManaged(false);
    setVisible(false);
    list.setPlaceholder(nothing);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    list.getStyleClass().addAll("graph-quick-add-list", "dense");
    getChildren().setAll(field, list);
    field.textProperty().addListener((property, old, typed) -> search(typed));
    field
        .focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused && isVisible()) {
                close();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
  }

  void setTexts(GraphTexts texts) {
    field.setPromptText(texts.get("quick_add.prompt"));
    field.setAccessibleText(texts.get("quick_add.accessible"));
    nothing.setText(texts.get("quick_add.nothing"));
  }

  void setCatalog(List<CatalogEntry> entries) {
    catalog = List.copyOf(entries);
  }

  void setIconFactory(Function<String, Node> iconFactory) {
    this.iconFactory = iconFactory;
  }

  /**
   * Opens beside a place in the view.
   *
   * @param filter entries that do not pass are left out
   * @param fits entries that pass come before others that match as well
   */
  void open(
      double viewX,
      double viewY,
      Region within,
      Predicate<CatalogEntry> filter,
      Predicate<CatalogEntry> fits,
      Consumer<CatalogEntry> chosen) {
    if (catalog.isEmpty()) {
      return;
    }
    offered =
        catalog.stream()
            .filter(filter)
            .sorted(Comparator.comparing(entry -> !fits.test(entry)))
            .toList();
    onChosen = chosen;
    field.clear();
    search("");
    double x = Math.max(4, Math.min(viewX, within.getWidth() - WIDTH - 4));
    double y = Math.max(4, Math.min(viewY, within.getHeight() - HEIGHT - 4));
    resizeRelocate(Math.round(x), Math.round(y), WIDTH, HEIGHT);
    setVisible(true);
    field.requestFocus();
  }

  private void search(String typed) {
    list.getItems().setAll(CatalogSearch.rank(offered, typed));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      close();
    } else if (code == KeyCode.ENTER) {
      choose();
    } else if (code == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    } else if (code == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    } else {
      return;
    }
    event.consume();
  }

  private void choose() {
    CatalogEntry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      close();
      onChosen.accept(entry);
    }
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      afterwards.run();
    }
  }

  private final class Cell extends ListCell<CatalogEntry> {
    @Override
    protected void updateItem(CatalogEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty ? null : entry.label());
      setGraphic(empty ? null : graphic(entry));
    }

    private Node graphic(CatalogEntry entry) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("graph-swatch", "family-" + entry.family());
      HBox graphic = new HBox(6, swatch);
      graphic.getStyleClass().add("graph-quick-add-graphic");
      Node icon = entry.icon().isEmpty() ? null : iconFactory.apply(entry.icon());
      if (icon != null) {
        graphic.getChildren().add(icon);
      }
      return graphic;
    }
  }
}
