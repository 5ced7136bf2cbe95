package org.layerloom.graph.view;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.gesture.LooseWire;

/** What gestures show: the marquee and the wire on the pointer. */
final class OverlayLayer extends Pane {
  private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass TOUCHING = PseudoClass.getPseudoClass("touching");

  private final Region marquee = new Region();
  private final CubicCurve wire = new CubicCurve();

  OverlayLayer() {
    setManaged(false);
    setMouseTransparent(true);
    marquee.getStyleClass().add("graph-marquee");
    marquee.setManaged(false);
    wire.getStyleClass().add("graph-loose-wire");
    wire.setManaged(false);
    getChildren().setAll(wire, marquee);
    show(Feedback.none());
  }

  void show(Feedback feedback) {
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
