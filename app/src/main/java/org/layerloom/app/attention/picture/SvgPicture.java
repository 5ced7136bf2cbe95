package org.layerloom.app.attention.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.layerloom.app.attention.picture.Sketch.Anchor;
import org.layerloom.app.attention.picture.Sketch.Box;
import org.layerloom.app.attention.picture.Sketch.Mark;
import org.layerloom.app.attention.picture.Sketch.Stroke;
import org.layerloom.app.attention.picture.Sketch.Words;

/** Writes a sketch as SVG 1.1: rectangles, lines and text. */
public final class SvgPicture {

  private final Sketch sketch;
  private final String title;

  /**
   * A picture.
   *
   * @param title what a screen reader says of it
   */
  public SvgPicture(Sketch sketch, String title) {
    this.sketch = sketch;
    this.title = title;
  }

  public void write(OutputStream out) throws IOException {
    Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    to.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    to.write(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\" role=\"img\">\n",
            sketch.wide(),
            sketch.high()));
    to.write("<title>" + escaped(title) + "</title>\n");
    to.write("<rect width=\"100%\" height=\"100%\" fill=\"" + color(sketch.paper()) + "\"/>\n");
    // Edges of cells that meet must not shimmer.
    to.write("<g shape-rendering=\"crispEdges\">\n");
    for (Mark mark : sketch.marks()) {
      if (mark instanceof Box box) {
        to.write(box(box));
      }
    }
    to.write("</g>\n");
    for (Mark mark : sketch.marks()) {
      if (mark instanceof Stroke stroke) {
        to.write(stroke(stroke));
      } else if (mark instanceof Words words) {
        to.write(words(words));
      }
    }
    to.write("</svg>\n");
    to.flush();
  }

  private static String box(Box box) {
    return "<rect x=\""
        + number(box.x())
        + "\" y=\""
        + number(box.y())
        + "\" width=\""
        + number(box.wide())
        + "\" height=\""
        + number(box.high())
        + "\" fill=\""
        + color(box.rgb())
        + "\"/>\n";
  }

  private static String stroke(Stroke line) {
    String dashes =
        line.dashes().isEmpty()
            ? ""
            : " stroke-dasharray=\""
                + line.dashes().stream().map(SvgPicture::number).collect(Collectors.joining(" "))
                + "\"";
    return "<line x1=\""
        + number(line.x1())
        + "\" y1=\""
        + number(line.y1())
        + "\" x2=\""
        + number(line.x2())
        + "\" y2=\""
        + number(line.y2())
        + "\" stroke=\""
        + color(line.rgb())
        + "\" stroke-width=\""
        + number(line.wide())
        + (line.opacity() < 1 ? "\" stroke-opacity=\"" + number(line.opacity()) : "")
        + "\""
        + dashes
        + "/>\n";
  }

  private static String words(Words words) {
    String place = number(words.x()) + "\" y=\"" + number(words.y());
    String turn =
        words.turn() == 0
            ? ""
            : " transform=\"rotate("
                + words.turn()
                + " "
                + number(words.x())
                + " "
                + number(words.y())
                + ")\"";
    return "<text x=\""
        + place
        + "\" font-size=\""
        + number(words.size())
        + (words.bold() ? "\" font-weight=\"bold" : "")
        + "\" fill=\""
        + color(words.rgb())
        + "\" text-anchor=\""
        + anchor(words.anchor())
        + "\" dy=\"0.35em\""
        + turn
        + ">"
        + escaped(words.text())
        + "</text>\n";
  }

  private static String anchor(Anchor anchor) {
    return switch (anchor) {
      case LEFT -> "start";
      case MIDDLE -> "middle";
      case RIGHT -> "end";
    };
  }

  private static String color(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
  }

  private static String number(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  /** Text that is no markup; what XML cannot hold at all becomes a question mark. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(c) ? c : '?');
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
