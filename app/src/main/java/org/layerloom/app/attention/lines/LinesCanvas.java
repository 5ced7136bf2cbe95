package org.layerloom.app.attention.lines;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.attention.choice.HeadColors;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines.Line;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.OutputScale;
import org.layerloom.app.attention.sample.TokenLabel;

/**
 * Two columns of tokens and the lines between them, drawn into one image; more tokens than there is
 * room for are scrolled through.
 */
public final class LinesCanvas extends Region {

  /** Gaps of dashes are worth drawing while lines are few. */
  private static final int MOST_DASHED = 300;

  private static final double[] NO_DASHES = {};
  private static final double TALLEST = 520;
  private static final double ROW = 20;
  private static final double LEAST_ROW = 8;
  private static final double LABEL = 14;

  /** The columns are as wide as the widest of so many tokens. */
  private static final int MEASURED = 128;

  private final MapColors colors;
  private final HeadColors headColors;
  private final Consumer<Optional<Token>> isolate;
  private final Consumer<Token> select;
  private final LinesRaster raster = new LinesRaster();
  private final Canvas canvas = new Canvas();

  private AttentionLines lines;
  private List<Integer> heads = List.of();
  private List<String> queries = List.of();
  private List<String> keys = List.of();
  private TokenSelection selection = TokenSelection.NONE;
  private Optional<Token> token = Optional.empty();
  private double offset;
  private double widest;

  public LinesCanvas(boolean dark, Consumer<Optional<Token>> isolate, Consumer<Token> select) {
    this.colors = MapColors.of(dark);
    this.headColors = HeadColors.of(dark);
    this.isolate = isolate;
    this.select = select;
    setId("attention-lines");
    getStyleClass().add("attention-map");
    setFocusTraversable(true);
    canvas.setMouseTransparent(true);
    getChildren().addAll(raster, canvas);
    OutputScale.follow(this, this::draw);
    setOnMouseMoved(event -> isolate.accept(at(event)));
    setOnMouseExited(event -> isolate.accept(Optional.empty()));
    setOnMousePressed(
        event -> {
          requestFocus();
          at(event).ifPresent(select);
        });
    setOnScroll(
        event -> {
          if (rows() * row() > getHeight()) {
            scrollTo(offset - event.getDeltaY());
            event.consume();
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty()
        .addListener(
            (o, before, now) -> {
              if (!now) {
                isolate.accept(Optional.empty());
              }
            });
  }

  public void show(AttentionLines now, List<Integer> of, List<String> left, List<String> right) {
    boolean others = left.size() != queries.size() || right.size() != keys.size();
    if (!left.equals(queries) || !right.equals(keys)) {
      widest = widest(left, right);
    }
    lines = now;
    heads = of;
    queries = left;
    keys = right;
    if (others) {
      offset = 0;
      requestLayout();
      if (getParent() != null) {
        getParent().requestLayout();
      }
    }
    draw();
  }

  /** What is set off; drawn with the lines that {@link #show} brings. */
  public void setOff(TokenSelection chosen, Optional<Token> isolated) {
    selection = chosen;
    token = isolated;
    isolated.ifPresent(this::bringIntoSight);
  }

  private void bringIntoSight(Token shown) {
    double y = shown.step() * row();
    if (getHeight() > 0 && rows() * row() > getHeight()) {
      offset = Math.max(y + row() - getHeight(), Math.min(offset, y));
    }
  }

  private void scrollTo(double wanted) {
    offset = Math.max(0, Math.min(rows() * row() - getHeight(), wanted));
    draw();
  }

  private int rows() {
    return Math.max(1, Math.max(queries.size(), keys.size()));
  }

  private double row() {
    return Math.max(LEAST_ROW, Math.min(ROW, TALLEST / rows()));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(TALLEST, rows() * row()) + 2;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 270;
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private double columnWidth() {
    return Math.min(widest + 14, getWidth() * 0.36);
  }

  private static double wide(String token) {
    Text text = new Text(TokenLabel.of(token));
    text.setFont(MapColors.LABEL);
    return text.getLayoutBounds().getWidth();
  }

  private static double widest(List<String> left, List<String> right) {
    return Stream.concat(left.stream().limit(MEASURED), right.stream().limit(MEASURED))
        .mapToDouble(LinesCanvas::wide)
        .max()
        .orElse(0);
  }

  private double y(int step) {
    return (step + 0.5) * row() - offset;
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (lines == null || getWidth() < 60) {
      return;
    }
    double from = columnWidth();
    double to = getWidth() - columnWidth();
    boolean dashed = lines.lines().size() <= MOST_DASHED;
    raster.begin(getWidth(), getHeight(), OutputScale.of(this));
    for (Line line : lines.lines()) {
      draw(line, from, to, dashed);
    }
    raster.end();
    labels(g, queries, Side.QUERY);
    labels(g, keys, Side.KEY);
  }

  private void draw(Line line, double from, double to, boolean dashed) {
    double a = y(line.query());
    double b = y(line.key());
    if (Math.max(a, b) < 0 || Math.min(a, b) > getHeight()) {
      return;
    }
    // Lines of several heads between the same tokens lie side by side.
    double beside = (heads.indexOf(line.head()) - (heads.size() - 1) / 2.0) * 2;
    raster.line(
        from,
        a + beside,
        to,
        b + beside,
        line.full() ? 1 + 1.2 * line.weight() : 1,
        headColors.rgb(line.head()),
        lines.opacity(line),
        dashed ? headColors.dashes(line.head()) : NO_DASHES);
  }

  private void labels(GraphicsContext g, List<String> words, Side side) {
    boolean query = side == Side.QUERY;
    g.setFont(MapColors.LABEL);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(query ? TextAlignment.RIGHT : TextAlignment.LEFT);
    double x = query ? columnWidth() - 6 : getWidth() - columnWidth() + 6;
    int each = (int) Math.ceil(LABEL / row());
    for (int step = 0; step < words.size(); step++) {
      boolean isolated = token.equals(Optional.of(new Token(side, step)));
      boolean chosen = (query ? selection.queries() : selection.keys()).contains(step) || isolated;
      boolean room =
          token.isEmpty() || token.get().side() != side || !near(token.get(), step, each);
      double y = y(step);
      if (y > -LABEL && y < getHeight() + LABEL && (chosen || step % each == 0 && room)) {
        g.setFill(chosen ? query ? colors.query() : colors.key() : colors.text());
        g.fillText(TokenLabel.of(words.get(step)), x, y, columnWidth() - 8);
        if (isolated) {
          // Not by colour alone.
          g.setStroke(query ? colors.query() : colors.key());
          g.setLineWidth(1);
          double wide = Math.min(columnWidth() - 8, wide(words.get(step)));
          g.strokeLine(query ? x - wide : x, y + 8, query ? x : x + wide, y + 8);
        }
      }
    }
  }

  /** Whether a label would run into that of the isolated token. */
  private static boolean near(Token isolated, int step, int each) {
    return step != isolated.step() && Math.abs(step - isolated.step()) < each;
  }

  private Optional<Token> at(MouseEvent event) {
    int step = (int) Math.floor((event.getY() + offset) / row());
    boolean query = event.getX() < getWidth() / 2;
    int steps = query ? queries.size() : keys.size();
    return step >= 0 && step < steps
        ? Optional.of(new Token(query ? Side.QUERY : Side.KEY, step))
        : Optional.empty();
  }

  private void key(KeyEvent event) {
    Side side = token.map(Token::side).orElse(Side.QUERY);
    int step = token.map(Token::step).orElse(-1);
    switch (event.getCode()) {
      case DOWN -> move(side, step + 1);
      case UP -> move(side, step - 1);
      case HOME -> move(side, 0);
      case END -> move(side, Integer.MAX_VALUE);
      case LEFT -> move(Side.QUERY, step);
      case RIGHT -> move(Side.KEY, step);
      case ENTER, SPACE -> token.ifPresent(select);
      case ESCAPE -> {
        if (token.isEmpty()) {
          return; // Whoever else wants it.
        }
        isolate.accept(Optional.empty());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(Side side, int step) {
    int last = (side == Side.QUERY ? queries : keys).size() - 1;
    if (last >= 0) {
      isolate.accept(Optional.of(new Token(side, Math.max(0, Math.min(last, step)))));
    }
  }
}
