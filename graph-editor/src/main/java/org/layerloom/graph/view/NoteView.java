package org.layerloom.graph.view;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.text.Markdown;

/** Draws one note; what does not fit into its box is cut off. */
final class NoteView extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
  private static final double INDENT = 14;

  private final Rectangle clip = new Rectangle();
  private String shown;
  private String whenEmpty;

  NoteView() {
    getStyleClass().add("graph-note");
    setManaged(false);
    setMouseTransparent(true);
    setClip(clip);
  }

  /**
   * @param asBlock whether it is too small to read, so that its text is left out
   * @param placeholder what an empty note says
   */
  void show(Annotation note, boolean asBlock, String placeholder) {
    if (!note.text().equals(shown) || !placeholder.equals(whenEmpty)) {
      shown = note.text();
      whenEmpty = placeholder;
      setAccessibleText(note.text());
      getChildren().setAll(note.text().isBlank() ? List.of(empty()) : lines(note.text()));
    }
    pseudoClassStateChanged(BLOCK, asBlock);
    getChildren().forEach(line -> line.setVisible(!asBlock));
    resizeRelocate(note.x(), note.y(), note.width(), note.height());
    clip.setWidth(note.width());
    clip.setHeight(note.height());
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  private Label empty() {
    Label label = new Label(whenEmpty);
    label.getStyleClass().add("graph-note-empty");
    return label;
  }

  private static List<Node> lines(String text) {
    return Markdown.parse(text).stream().map(NoteView::line).toList();
  }

  private static Node line(Markdown.Line line) {
    TextFlow flow = new TextFlow();
    flow.setMinHeight(USE_PREF_SIZE);
    flow.getStyleClass().add("graph-note-" + line.kind().name().toLowerCase(Locale.ROOT));
    if (line.kind() == Markdown.Kind.HEADING) {
      flow.getStyleClass().add("graph-note-heading-" + line.level());
    }
    // A line without words still has the height of one.
    List<Markdown.Span> spans =
        line.spans().isEmpty()
            ? List.of(new Markdown.Span(Markdown.Style.PLAIN, " "))
            : line.spans();
    for (Markdown.Span span : spans) {
      Text text = new Text(span.text());
      String style = span.style().name().toLowerCase(Locale.ROOT);
      text.getStyleClass().addAll("graph-note-text", "graph-note-" + style + "-text");
      flow.getChildren().add(text);
    }
    if (line.kind() != Markdown.Kind.ITEM) {
      return flow;
    }
    Label mark = new Label(line.mark());
    mark.getStyleClass().add("graph-note-mark");
    mark.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    HBox item = new HBox(4, mark, flow);
    item.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(flow, Priority.ALWAYS);
    item.setTranslateX(line.level() * INDENT);
    return item;
  }
}
