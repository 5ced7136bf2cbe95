package org.layerloom.graph.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.text.GraphTexts;

/** What lies over the graph: bars, lists, the small picture in the corner, hints. */
final class CanvasPanels {
  private static final double INSET = 12;
  private static final double NOTICE_TOP = 64;

  final BlockPath path;
  final HintBubble bubble = new HintBubble();
  final QuickAdd quickAdd;
  final FindBar findBar;
  final TextInPlace textInPlace;
  final HistoryList historyList;
  final LayoutNotice layoutNotice;
  final Minimap minimap;
  private final StackPane placeholder = new StackPane();

  CanvasPanels(
      GraphEditor editor,
      Viewport viewport,
      Scenery scenery,
      Minimap minimap,
      FindBar findBar,
      LayoutNotice layoutNotice,
      Runnable focusCanvas) {
    this.minimap = minimap;
    this.findBar = findBar;
    this.layoutNotice = layoutNotice;
    path = new BlockPath(editor, focusCanvas);
    quickAdd = new QuickAdd(focusCanvas);
    textInPlace = new TextInPlace(editor, viewport, scenery.annotationLayers(), focusCanvas);
    historyList = new HistoryList(editor.history(), focusCanvas);
    findBar.visibleProperty().addListener((property, was, shown) -> layOutAgain());
    historyList.visibleProperty().addListener((property, was, shown) -> layOutAgain());
    historyList.setWhenResized(this::layOutAgain);
    placeholder.setManaged(false);
    placeholder.setPickOnBounds(false);
    placeholder.getStyleClass().add("graph-placeholder");
  }

  /** From the lowest to the one on top. */
  List<Node> nodes() {
    return List.of(
        placeholder,
        minimap,
        path,
        textInPlace,
        historyList,
        findBar,
        layoutNotice,
        bubble,
        quickAdd);
  }

  void setPlaceholder(Node node) {
    placeholder.getChildren().setAll(node == null ? List.of() : List.of(node));
  }

  void setTexts(GraphTexts texts) {
    quickAdd.setTexts(texts);
    findBar.setTexts(texts);
    historyList.setTexts(texts);
    layoutNotice.setTexts(texts);
    minimap.setAccessibleText(texts.get("minimap.accessible"));
  }

  /** The graph is another. */
  void refresh(boolean empty) {
    placeholder.setVisible(empty);
    findBar.refresh();
    path.refresh();
  }

  private void layOutAgain() {
    if (findBar.getParent() != null) {
      findBar.getParent().requestLayout();
    }
  }

  /** Breaks off what goes on in them, for good. */
  void breakOff() {
    textInPlace.close(false);
    quickAdd.close();
    minimap.breakOff();
  }

  /** Puts everything into its place on a canvas of this size. */
  void layOut(double width, double height) {
    placeholder.resizeRelocate(0, 0, width, height);
    path.autosize();
    double pathWidth = Math.min(path.prefWidth(-1), width - 2 * INSET);
    path.resizeRelocate(INSET, INSET, pathWidth, BlockPath.HEIGHT);
    double barWidth = Math.min(FindBar.WIDTH, width - 16);
    double barX = Math.round((width - barWidth) / 2);
    boolean underPath = path.isVisible() && INSET + pathWidth > barX;
    double barY = underPath ? 2 * INSET + BlockPath.HEIGHT : INSET;
    findBar.resizeRelocate(barX, barY, barWidth, FindBar.HEIGHT);
    double listWidth = Math.min(HistoryList.WIDTH, width - 2 * INSET);
    double listX = width - listWidth - INSET;
    boolean underBar = findBar.isVisible() && barX + barWidth > listX;
    double listY = underBar ? barY + FindBar.HEIGHT + INSET : INSET;
    historyList.resizeRelocate(
        listX, listY, listWidth, Math.min(historyList.wantedHeight(), height - listY - INSET));
    layoutNotice.autosize();
    layoutNotice.relocate(Math.round((width - layoutNotice.getWidth()) / 2), NOTICE_TOP);
    minimap.resizeRelocate(
        width - Minimap.WIDTH - 16, height - Minimap.HEIGHT - 16, Minimap.WIDTH, Minimap.HEIGHT);
  }
}
