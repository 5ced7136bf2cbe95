package org.layerloom.app.attention.time;

import java.util.ArrayList;
import java.util.List;

/** Keeps frames within bounds: over them, every other one goes. */
final class KeptFrames {

  /** More than this and every other one is dropped. */
  static final long MOST_BYTES = 128L << 20;

  /** More points than this are not told apart in a chart. */
  static final int MOST_FRAMES = 500;

  private KeptFrames() {}

  /** As many of them as may be kept, the first and the last among them. */
  static List<Frame> within(List<Frame> all, long mostBytes) {
    List<Frame> kept = all;
    while (kept.size() > 2
        && (kept.size() > MOST_FRAMES || kept.stream().mapToLong(Frame::bytes).sum() > mostBytes)) {
      kept = thinned(kept);
    }
    return List.copyOf(kept);
  }

  /** Every other one, the first and the last among them. */
  private static List<Frame> thinned(List<Frame> all) {
    List<Frame> kept = new ArrayList<>();
    for (int i = 0; i < all.size() - 1; i += 2) {
      kept.add(all.get(i));
    }
    kept.add(all.get(all.size() - 1));
    return kept;
  }

  /** Steps between two frames on average. */
  static long gap(List<Frame> frames) {
    return frames.size() < 2
        ? 0
        : (frames.get(frames.size() - 1).step() - frames.get(0).step()) / (frames.size() - 1);
  }

  /** The frame nearest to a step. */
  static int nearest(List<Frame> frames, long step) {
    int best = 0;
    for (int i = 1; i < frames.size(); i++) {
      boolean nearer =
          Math.abs(frames.get(i).step() - step) < Math.abs(frames.get(best).step() - step);
      best = nearer ? i : best;
    }
    return best;
  }
}
