package org.layerloom.engine.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.layerloom.engine.BlockDrawing;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Networks that have learnt a little, to be written and read. */
public final class Models {

  /** A network, what is said of it, and some inputs with its answers. */
  public record Model(
      ModelDescription description,
      CompiledNetwork network,
      TensorShape sample,
      float[] inputs,
      int count) {

    public float[] answers() {
      return network.predict(inputs, count);
    }
  }

  private Models() {}

  /** Networks that between them hold every layer type with every activation, by name. */
  public static Map<String, Model> all() {
    Map<String, Model> all = stock();
    all.putAll(own());
    all.putAll(sequences());
    return all;
  }

  /** Those that read sequences; DL4J wants them turned, so they are not among {@link #own}. */
  public static Map<String, Model> sequences() {
    Map<String, Model> all = new LinkedHashMap<>();
    all.put(
        "windows in time",
        of(
            Drawing.of(9, 3)
                .then("conv1d", "filters", 4, "edges", "causal", "spread", 2)
                .then("maxpool1d")
                .then("avgpool1d", "length", 2, "step", 1)
                .dense(4, "tanh")
                .then("activation", "activation", "softmax")
                .then("layernorm")
                .then("globalpool1d", "pooling", "maximum")
                .dense(2, "softmax")
                .classes(),
            9,
            3));
    all.put(
        "cells",
        of(
            Drawing.of(4, 3)
                .then("simplernn", "units", 3, "direction", "both", "steps", "all")
                .then("lstm", "units", 4, "direction", "backward", "steps", "all")
                .named("after", "gru", "units", 4, "steps", "all")
                .named("before", "gru", "units", 4, "reset", "before", "direction", "both")
                .then("repeat", "times", 3)
                .then("laststep")
                .dense(2, "softmax")
                .classes(),
            4,
            3));
    all.put(
        "attention",
        of(
            Drawing.of(5, 4)
                .then("positions")
                .named("learned", "positions", "encoding", "learned", "positions", 7)
                .then("attention", "heads", 2, "dropout", 0.1)
                .then("feedforward", "hidden", 6, "function", "gelu")
                .then("encoderblock", "heads", 2, "hidden", 6, "norm", "afterwards")
                .then("decoderblock", "heads", 4, "hidden", 5)
                .then("flatten")
                .dense(2, "softmax")
                .classes(),
            5,
            4));
    all.put(
        "attention to another sequence",
        of(
            Drawing.of(5, 4)
                .named("memory", "conv1d", "filters", 3, "length", 2, "step", 2)
                .from("input")
                .then("crossattention", "heads", 2)
                .wire("memory", "crossattention", "memory")
                .then("flatten")
                .dense(2, "softmax")
                .classes(),
            5,
            4));
    all.put("tokens", tokens());
    all.put(
        "tokens scored by their own vectors",
        of(
            Drawing.tokens(4, 6)
                .then("embedding", "features", 3)
                .then("gru", "units", 3)
                .then("tokenscores", "tokens", 6)
                .then("activation", "activation", "softmax")
                .classes(),
            TensorShape.tokens(4, 6)));
    all.put(
        "variational",
        of(
            Drawing.of(4)
                .named("mean", "dense", "units", 2, "activation", "identity")
                .from("input")
                .named("spread", "dense", "units", 2, "activation", "identity")
                .apart("gaussiansample", "gaussiansample")
                .wire("mean", "gaussiansample", "mean")
                .wire("spread", "gaussiansample", "logVariance")
                .dense(3, "identity")
                .values(),
            4));
    return all;
  }

  private static Model tokens() {
    Drawing drawing = Drawing.tokens(4, 6).then("embedding", "features", 3).then("gru", "units", 3);
    return of(drawing.dense(2, "softmax").classes(), TensorShape.tokens(4, 6));
  }

  /** Those for which DL4J needs our classes. */
  static Map<String, Model> own() {
    Map<String, Model> own = new LinkedHashMap<>();
    own.put("huber", ending(Drawing.of(4).dense(3, "tanh"), "loss", "huber", "delta", 0.5));
    own.put("hinge", ending(Drawing.of(4).dense(3, "tanh"), "loss", "hinge"));
    own.put("shares", ending(Drawing.of(4).dense(3, "softmax"), "loss", "kullback-leibler"));
    own.put(
        "within",
        of(
            Drawing.of(2, 6, 6)
                .then("conv2d", "filters", 4)
                .then("layernorm")
                .then("prelu")
                .then("groupnorm", "groups", 2)
                .then("permute")
                .then("instancenorm")
                .named("each", "prelu", "slopes", "per-element")
                .then("l2norm")
                .then("flatten")
                .dense(2, "softmax")
                .classes(),
            2,
            6,
            6));
    return own;
  }

  private static Model ending(Drawing drawing, Object... output) {
    return of(drawing.then("output", output).network(), 4);
  }

  /** Those that DL4J reads alone. */
  static Map<String, Model> stock() {
    Map<String, Model> all = new LinkedHashMap<>();
    Drawing deep = Drawing.of(5);
    for (String activation : Activations.all()) {
      deep.dense(4, activation).then("activation", "activation", activation);
    }
    all.put("deep", of(deep.then("dropout").dense(3, "softmax").classes(), 5));
    all.put("line", of(Drawing.of(1).dense(1, "identity").values(), 1));
    all.put(
        "fused",
        of(
            Drawing.of(4).dense(3, "tanh").then("activation", "activation", "softmax").classes(),
            4));
    all.put(
        "windows",
        of(
            Drawing.of(2, 9, 8)
                .then("conv2d", "filters", 3, "kernel", 3, "padding", "same", "activation", "gelu")
                .then("dropout", "rate", 0.25)
                .then("maxpool2d", "padding", "same", "kernel", 1, "stride", List.of(2, 3))
                .then("conv2d", "filters", 2, "kernel", List.of(2, 1), "bias", false)
                .then("activation", "activation", "swish")
                .then("flatten")
                .dense(2, "softmax")
                .classes(),
            2,
            9,
            8));
    all.put("branches", of(branches(), 2, 6, 6));
    all.put(
        "volume",
        of(
            Drawing.of(1, 3, 4, 4)
                .named("volume", "conv3d", "filters", 2, "kernel3d", 2)
                .named("image", "reshape", "targetShape", List.of(4, 3, 3))
                .then("maxpool2d", "padding", "explicit")
                .then("flatten")
                .named("a", "dense", "units", 3)
                .from("flatten")
                .named("b", "dense", "units", 3)
                .then("l2norm")
                .named("alike", "dot", "normalise", true)
                .wire("a", "alike")
                .dense(2, "softmax")
                .then("output", "labelSmoothing", 0.1)
                .network(),
            1,
            3,
            4,
            4));
    all.put("blocks", of(blocks(), 2, 6, 6));
    return all;
  }

  /** A block that repeats, with a branch, a bypassed layer and another block in it. */
  private static NetworkSpec blocks() {
    return BlockExpansion.of(
            BlockDrawing.of(NetworkSpec.EMPTY)
                .in("", "input", "input", "shape", List.of(2, 6, 6))
                .block("", "block", 3)
                .in("block", "sum", "add")
                .bypassed("block", "dropout", "dropout")
                .block("block", "inner", 2)
                .in("inner", "conv", "conv2d", "filters", 2, "kernel", 3, "padding", "same")
                .in("inner", "norm", "batchnorm")
                .in("", "flatten", "flatten")
                .in("", "dense", "dense", "units", 3, "activation", "softmax")
                .in("", "output", "output")
                .chain("input", "block", "flatten", "dense", "output")
                .chain("blockIn", "inner", "dropout", "sum", "blockOut")
                .chain("blockIn", "sum")
                .chain("innerIn", "conv", "norm", "innerOut")
                .network())
        .network();
  }

  /** Every kind of merge, and every layer for images that "windows" lacks. */
  private static NetworkSpec branches() {
    Drawing drawing =
        Drawing.of(2, 6, 6)
            .named("start", "conv2d", "filters", 4, "padding", "same", "dilation", 2)
            .named("depth", "depthwiseconv2d", "padding", "same")
            .named("norm", "batchnorm")
            .named("noise", "gaussiannoise")
            .named("add", "add")
            .wire("start", "add")
            .named("apart", "separableconv2d", "filters", 4, "padding", "same")
            .named("channels", "spatialdropout2d")
            .named("max", "maximum")
            .wire("add", "max")
            .named("mean", "average")
            .wire("start", "mean")
            .named("both", "concatenate")
            .wire("norm", "both")
            .named("back", "convtranspose2d", "filters", 3, "kernel", 2)
            .named("small", "avgpool2d")
            .named("edge", "zeropadding2d")
            .named("cut", "cropping2d")
            .named("large", "upsampling2d")
            .named("pool", "globalpool2d")
            .named("a", "dense", "units", 3, "activation", "mish")
            .named("slopes", "prelu")
            .named("drop", "gaussiandropout")
            .from("pool")
            .named("b", "dense", "units", 3, "activation", "hard-sigmoid");
    return drawing
        .named("gate", "multiply")
        .wire("drop", "gate")
        .named("less", "subtract")
        .wire("a", "less")
        .then("batchnorm")
        .dense(2, "softmax")
        .classes();
  }

  public static Model of(NetworkSpec network, Integer... shape) {
    return of(network, TensorShape.ofSides(List.of(shape)));
  }

  /** The same for samples of any shape. */
  public static Model of(NetworkSpec network, TensorShape sample) {
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, OptimizerSpec.of(OptimizerType.ADAM), 11);
    int count = 4;
    Random random = new Random(12);
    float[] inputs = new float[count * compiled.inputLength()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] =
          sample.isTokens() ? random.nextInt(sample.vocabulary()) : (float) random.nextGaussian();
    }
    float[] targets = new float[count * compiled.outputLength()];
    for (int i = 0; i < count; i++) {
      targets[i * compiled.outputLength() + random.nextInt(compiled.outputLength())] = 1;
    }
    for (int i = 0; i < 3; i++) {
      compiled.train(compiled.prepare(inputs, targets, count));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < compiled.outputLength(); i++) {
      names.add("类 " + i);
    }
    Preprocessing preprocessing =
        new Preprocessing(Preprocessing.Kind.STANDARDIZE, new float[] {0.5f}, new float[] {2});
    ModelDescription description =
        new ModelDescription(
            network,
            sample,
            List.of(),
            names,
            true,
            preprocessing,
            "made",
            org.layerloom.engine.data.DataConfig.Target.LABEL);
    return new Model(description, compiled, sample, inputs, count);
  }
}
