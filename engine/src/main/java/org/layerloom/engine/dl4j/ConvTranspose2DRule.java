package org.layerloom.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.layerloom.engine.layer.ConvTranspose2DLayer;
import org.layerloom.engine.layer.SlidingWindow;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;

/** ConvTranspose2D becomes DL4J's Deconvolution2D. */
final class ConvTranspose2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    List<Integer> kernel = site.values().get(ConvTranspose2DLayer.KERNEL);
    List<Integer> stride = site.values().get(ConvTranspose2DLayer.STRIDE);
    boolean same = site.values().get(SlidingWindow.PADDING).equals(SlidingWindow.SAME);
    site.layer(
        LayerWeights.on(
                new Deconvolution2D.Builder(kernel.get(0), kernel.get(1))
                    .stride(stride.get(0), stride.get(1))
                    .padding(WindowSite.paddingOf(site.values()))
                    .convolutionMode(same ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                    .nIn(site.input().size(Axis.CHANNEL))
                    .nOut(site.values().get(ConvTranspose2DLayer.FILTERS))
                    .activation(
                        Dl4jNames.activation(site.values().get(ConvTranspose2DLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
  }
}
