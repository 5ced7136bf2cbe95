package org.layerloom.app.attention.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.picture.Sketch.Anchor;
import org.layerloom.app.attention.picture.Sketch.Stroke;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SketchTest {

  private static Sketch sketch() {
    Sketch sketch = new Sketch(0xffffff);
    sketch.box(10, 20, 30, 40, 0x123456);
    sketch.add(new Stroke(0, 0, 50, 0, 2, 0xff0000, 0.5, List.of(4.0, 2.0)));
    sketch.words(5, 70, "<b> & \"x\" \u0000", 11, 0x0000ff, Anchor.RIGHT);
    sketch.reach(100, 80);
    return sketch;
  }

  private static Document svg() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SvgPicture(sketch(), "a < b").write(out);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Element last(Document in, String tag) {
    return (Element)
        in.getElementsByTagName(tag).item(in.getElementsByTagName(tag).getLength() - 1);
  }

  @Test
  void anSvgHasRectanglesLinesAndEscapedText() throws Exception {
    Document svg = svg();

    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 100 80");
    assertThat(last(svg, "title").getTextContent()).isEqualTo("a < b");
    assertThat(last(svg, "text").getTextContent()).isEqualTo("<b> & \"x\" ?");
    assertThat(last(svg, "text").getAttribute("text-anchor")).isEqualTo("end");
    assertThat(last(svg, "rect").getAttribute("fill")).isEqualTo("#123456");
    assertThat(last(svg, "rect").getAttribute("height")).isEqualTo("40");
    assertThat(last(svg, "line").getAttribute("stroke-opacity")).isEqualTo("0.5");
    assertThat(last(svg, "line").getAttribute("stroke-dasharray")).isEqualTo("4 2");
    assertThat(svg.getElementsByTagName("image").getLength()).isZero();
  }

  @Test
  void aPictureHasTheSameInPixels() {
    BufferedImage image = new PixelPicture(sketch()).draw();

    assertThat(image.getWidth()).isEqualTo(200);
    assertThat(image.getRGB(40, 80) & 0xffffff).isEqualTo(0x123456);
    assertThat(image.getRGB(190, 80) & 0xffffff).isEqualTo(0xffffff);
    int line = image.getRGB(3, 0);
    assertThat(line & 0xff).isBetween(100, 150);
    assertThat(line >> 16 & 0xff).isEqualTo(0xff);
  }

  @Test
  void aHugePictureStaysOneThatFitsIntoMemory() {
    Sketch huge = new Sketch(0);
    huge.reach(40_000, 10_000);
    BufferedImage image = new PixelPicture(huge).draw();

    assertThat((double) image.getWidth() * image.getHeight()).isLessThan(37e6);
  }
}
