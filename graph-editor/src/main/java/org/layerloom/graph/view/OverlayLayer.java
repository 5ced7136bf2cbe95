package org.layerloom.graph.view;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.gesture.LooseWire;

/** What gestures show: the marquee, the wire on the pointer, the line that cuts, guides. */
final class OverlayLayer extends Pane {
  private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass TOUCHING = PseudoClass.getPseudoClass("touching");

  private static final double CUT_WIDTH = 1.5;

  private final Region marquee = new Region();
  private final CubicCurve wire = new CubicCurve();
  private final Polyline cut = new Polyline();
  private final Path guides = new Path();

  OverlayLayer() {
    setManaged(false);
    setMouseTransparent(true);
    marquee.getStyleClass().add("graph-marquee");
    marquee.setManaged(false);
    wire.getStyleClass().add("graph-loose-wire");
    wire.setManaged(false);
    cut.getStyleClass().add("graph-cut-line");
    cut.setManaged(false);
    guides.getStyleClass().add("graph-guide");
    guides.setManaged(false);
    getChildren().setAll(guides, wire, cut, marquee);
    show(Feedback.none(), 1);
  }

  private void showGuides(Feedback feedback, double scale) {
    guides.setVisible(!feedback.guides().isEmpty());
    guides.setStrokeWidth(1 / scale);
    guides
        .getElements()
        .setAll(
            feedback.guides().stream()
                .flatMap(
                    guide ->
                        Stream.of(
                            new MoveTo(guide.fromX(), guide.fromY()),
                            new LineTo(guide.toX(), guide.toY())))
                .toList());
  }

  /** Lines are as thin at any scale. */
  void show(Feedback feedback, double scale) {
    showGuides(feedback, scale);
    cut.setVisible(feedback.cut() != null);
    if (feedback.cut() != null) {
      cut.setStrokeWidth(CUT_WIDTH / scale);
      cut.getPoints()
          .setAll(feedback.cut().way().stream().flatMap(p -> Stream.of(p.x(), p.y())).toList());
    }
    Rectangle2D area = feedback.marquee();
    marquee.setVisible(area != null);
    if (area != null) {
      marquee.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
      marquee.pseudoClassStateChanged(TOUCHING, feedback.touching());
    }
    LooseWire loose = feedback.looseWire();
    wire.setVisible(loose != null);
    if (loose != null) {
      double[] p = WireRouter.direct(loose.source(), loose.target()).points();
      wire.setStartX(p[0]);
      wire.setStartY(p[1]);
      wire.setControlX1(p[2]);
      wire.setControlY1(p[3]);
      wire.setControlX2(p[4]);
      wire.setControlY2(p[5]);
      wire.setEndX(p[6]);
      wire.setEndY(p[7]);
      wire.pseudoClassStateChanged(FITS, loose.fit() == LooseWire.Fit.FITS);
      wire.pseudoClassStateChanged(REFUSED, loose.fit() == LooseWire.Fit.REFUSED);
    }
  }
}
