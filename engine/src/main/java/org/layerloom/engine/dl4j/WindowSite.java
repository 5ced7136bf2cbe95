package org.layerloom.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.layerloom.engine.layer.SlidingWindow;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/** What a sliding window needs of DL4J: its sides, its padding, and an input that DL4J can take. */
final class WindowSite {

  private final LayerSite site;
  private final List<Integer> kernel;
  private final List<Integer> stride;
  private final List<Integer> dilation;
  private final boolean same;

  WindowSite(LayerSite site, SizeParameter kernel, SizeParameter stride) {
    this(site, kernel, stride, List.of(1, 1));
  }

  /** A window whose neighbours lie {@code dilation} apart. */
  WindowSite(LayerSite site, SizeParameter kernel, SizeParameter stride, List<Integer> dilation) {
    this.site = site;
    this.kernel = site.values().get(kernel);
    this.stride = site.values().get(stride);
    this.dilation = dilation;
    this.same = site.values().get(SlidingWindow.PADDING).equals(SlidingWindow.SAME);
  }

  int[] kernel() {
    return new int[] {kernel.get(0), kernel.get(1)};
  }

  int[] stride() {
    return new int[] {stride.get(0), stride.get(1)};
  }

  int[] dilation() {
    return new int[] {dilation.get(0), dilation.get(1)};
  }

  /** Explicit rows and columns on either side; zeros for other kinds of padding. */
  int[] padding() {
    return paddingOf(site.values());
  }

  static int[] paddingOf(ParameterValues values) {
    boolean explicit = values.get(SlidingWindow.PADDING).equals(SlidingWindow.EXPLICIT);
    List<Integer> sides = values.get(SlidingWindow.PADDING_SIZE);
    return explicit ? new int[] {sides.get(0), sides.get(1)} : new int[2];
  }

  /** Truncate rounds the number of places down, as every other program does. */
  ConvolutionMode mode() {
    return same ? ConvolutionMode.Same : ConvolutionMode.Truncate;
  }

  /**
   * Where the layer goes. With "same" padding and a stride beyond the kernel the last rows or
   * columns may lie under no window; DL4J then computes a negative padding and fails, so they are
   * cut off before it.
   */
  LayerSite site() {
    int below = unseen(Axis.HEIGHT, 0);
    int right = unseen(Axis.WIDTH, 1);
    return below == 0 && right == 0
        ? site
        : site.behind("crop", new Cropping2D.Builder(0, below, 0, right).build());
  }

  private int unseen(Axis axis, int side) {
    long reach = (kernel.get(side) - 1L) * dilation.get(side) + 1;
    long end = (site.output().size(axis) - 1) * stride.get(side) + reach;
    return same ? (int) Math.max(0, site.input().size(axis) - end) : 0;
  }
}
