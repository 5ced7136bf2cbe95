package org.layerloom.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.layerloom.engine.layer.Conv3DLayer;
import org.layerloom.engine.layer.SlidingWindow;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;

/** Conv3D becomes DL4J's Convolution3D, channels first. */
final class Conv3DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    boolean same = site.values().get(Conv3DLayer.PADDING).equals(SlidingWindow.SAME);
    site.layer(
        LayerWeights.on(
                new Convolution3D.Builder(sides(site.values().get(Conv3DLayer.KERNEL)))
                    .stride(sides(site.values().get(Conv3DLayer.STRIDE)))
                    .convolutionMode(same ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                    .dataFormat(Convolution3D.DataFormat.NCDHW)
                    .nIn(site.input().size(Axis.CHANNEL))
                    .nOut(site.values().get(Conv3DLayer.FILTERS))
                    .activation(Dl4jNames.activation(site.values().get(Conv3DLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
  }

  private static int[] sides(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).toArray();
  }
}
