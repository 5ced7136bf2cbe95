package org.layerloom.app.attention.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.layerloom.app.attention.picture.Sketch.Box;
import org.layerloom.app.attention.picture.Sketch.Mark;
import org.layerloom.app.attention.picture.Sketch.Stroke;
import org.layerloom.app.attention.picture.Sketch.Words;

/** Draws a sketch in pixels; needs no display. */
public final class PixelPicture {

  /** Sharp on screens with small pixels, unless the picture becomes too large. */
  private static final double SCALE = 2;

  private static final double MOST_PIXELS = 36e6;

  private final Sketch sketch;

  public PixelPicture(Sketch sketch) {
    this.sketch = sketch;
  }

  public BufferedImage draw() {
    double area = (double) sketch.wide() * sketch.high();
    double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / area));
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(sketch.wide() * scale),
            (int) Math.ceil(sketch.high() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(sketch.paper()));
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(scale, scale);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    for (Mark mark : sketch.marks()) {
      draw(g, mark);
    }
    g.dispose();
    return image;
  }

  /** Writes it as PNG. */
  public void write(OutputStream out) throws IOException {
    ImageIO.write(draw(), "png", out);
  }

  private static void draw(Graphics2D g, Mark mark) {
    // Lines lean, boxes do not: smoothing boxes would leave seams between cells.
    g.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        mark instanceof Box
            ? RenderingHints.VALUE_ANTIALIAS_OFF
            : RenderingHints.VALUE_ANTIALIAS_ON);
    if (mark instanceof Box box) {
      g.setColor(new Color(box.rgb()));
      g.fill(new Rectangle2D.Double(box.x(), box.y(), box.wide(), box.high()));
    } else if (mark instanceof Stroke line) {
      draw(g, line);
    } else if (mark instanceof Words words) {
      draw(g, words);
    }
  }

  private static void draw(Graphics2D g, Stroke line) {
    float[] dashes = new float[line.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = line.dashes().get(i).floatValue();
    }
    g.setColor(new Color(line.rgb()));
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) line.opacity()));
    g.setStroke(
        new BasicStroke(
            (float) line.wide(),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            dashes.length == 0 ? null : dashes,
            0));
    g.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    g.setComposite(AlphaComposite.SrcOver);
  }

  private static void draw(Graphics2D g, Words words) {
    AffineTransform before = g.getTransform();
    g.setFont(Sketch.font(words.size(), words.bold()));
    g.setColor(new Color(words.rgb()));
    FontMetrics metrics = g.getFontMetrics();
    double wide = metrics.getStringBounds(words.text(), g).getWidth();
    double left =
        switch (words.anchor()) {
          case LEFT -> 0;
          case MIDDLE -> -wide / 2;
          case RIGHT -> -wide;
        };
    g.translate(words.x(), words.y());
    g.rotate(Math.toRadians(words.turn()));
    g.drawString(words.text(), (float) left, (float) (words.size() * 0.35));
    g.setTransform(before);
  }
}
