package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.layerloom.engine.dl4j.own.FlattenSteps;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;
import org.nd4j.linalg.activations.Activation;

/** Flatten becomes DL4J's reshape from images and volumes to rows; a vector passes as it is. */
final class FlattenRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    TensorShape in = site.input();
    if (in.isImage()) {
      site.vertex(
          new PreprocessorVertex(
              new CnnToFeedForwardPreProcessor(
                  in.size(Axis.HEIGHT), in.size(Axis.WIDTH), in.size(Axis.CHANNEL))));
    } else if (in.isSequence()) {
      site.layer(new FlattenSteps(new Common()));
    } else if (in.isVolume()) {
      site.vertex(
          new PreprocessorVertex(
              new Cnn3DToFeedForwardPreProcessor(
                  Math.toIntExact(in.size(Axis.DEPTH)),
                  Math.toIntExact(in.size(Axis.HEIGHT)),
                  Math.toIntExact(in.size(Axis.WIDTH)),
                  Math.toIntExact(in.size(Axis.CHANNEL)),
                  true)));
    } else {
      site.layer(new ActivationLayer.Builder().activation(Activation.IDENTITY).build());
    }
  }
}
