package org.layerloom.graph.view;

import java.util.List;
import java.util.Optional;
import org.layerloom.graph.edit.AnnotationEditor;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.Note;

/**
 * Finds notes and frames at a place. A note is hit anywhere; a frame only at its border and its
 * title, so that a marquee can begin within it.
 */
final class AnnotationHits {
  private static final double REACH = 5;

  private final AnnotationEditor annotations;
  private final Viewport viewport;

  AnnotationHits(AnnotationEditor annotations, Viewport viewport) {
    this.annotations = annotations;
    this.viewport = viewport;
  }

  Optional<HitTarget> note(double x, double y) {
    return last(x, y, false);
  }

  Optional<HitTarget> frame(double x, double y) {
    return last(x, y, true);
  }

  private Optional<HitTarget> last(double x, double y, boolean frames) {
    List<Annotation> shown = annotations.shown();
    for (int i = shown.size() - 1; i >= 0; i--) {
      Annotation one = shown.get(i);
      if (frames == one instanceof Frame) {
        Optional<HitTarget> hit = on(one, x, y);
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<HitTarget> on(Annotation one, double x, double y) {
    double reach = REACH / viewport.scale();
    double right = one.x() + one.width();
    double bottom = one.y() + one.height();
    if (x < one.x() - reach || x > right + reach || y < one.y() - reach || y > bottom + reach) {
      return Optional.empty();
    }
    // Where it is drawn small, more of it has to be left to be dragged by.
    double inner = Math.min(reach, Math.min(one.width(), one.height()) / 6);
    OnAnnotation hit =
        new OnAnnotation(
            one.id(),
            x < one.x() + inner,
            y < one.y() + inner,
            x > right - inner,
            y > bottom - inner);
    double strip = Math.max(FrameView.STRIP, 2 * reach);
    boolean solid = one instanceof Note || y <= one.y() + strip;
    return hit.atBorder() || solid ? Optional.of(hit) : Optional.empty();
  }
}
