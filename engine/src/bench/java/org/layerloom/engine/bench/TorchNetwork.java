package org.layerloom.engine.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A network of LayerLoom's in PyTorch's own operations: each layer calls the native operation that
 * {@code torch.nn} calls (linear, conv2d, batch_norm, layer_norm, lstm, dropout, max_pool2d, …).
 * Attention is written out with matmul and softmax, since DJL does not reach {@code
 * scaled_dot_product_attention}; GELU is the exact one.
 */
final class TorchNetwork {

  private final NetworkSpec network;
  private final List<LayerReport> reports;
  private final Map<String, List<PtNDArray>> weights = new HashMap<>();
  private final List<PtNDArray> trained = new ArrayList<>();
  private final NDManager manager;
  private final LayerCatalog catalog = new LayerCatalog();

  TorchNetwork(Work work, NDManager manager) {
    this.network = work.network();
    this.reports = List.copyOf(work.analysis().layers().values());
    this.manager = manager;
    for (LayerReport report : reports) {
      weights.put(report.layerId(), weightsOf(report));
    }
  }

  /** All weights that an optimizer changes. */
  List<PtNDArray> trained() {
    return trained;
  }

  private ParameterValues values(LayerSpec layer) {
    return new ParameterValues(
        catalog.find(layer.type()).orElseThrow().parameters(), layer.parameters());
  }

  private List<PtNDArray> weightsOf(LayerReport report) {
    LayerSpec layer = network.layer(report.layerId()).orElseThrow();
    if (report.inputs().isEmpty()) {
      return List.of();
    }
    long in = last(report.inputs().get(0));
    long out = last(report.output());
    Map<String, Object> set = values(layer).asMap();
    return switch (layer.type()) {
      case "dense" -> List.of(random(out, in), random(out));
      case "conv2d" -> {
        List<PtNDArray> all = new ArrayList<>();
        List<?> kernel = (List<?>) set.get("kernel");
        long channels = report.inputs().get(0).dimensions().get(0).size();
        all.add(
            random(number(set.get("filters")), channels, number(kernel.get(0)), number(kernel.get(1))));
        if ((Boolean) set.get("bias")) {
          all.add(random(number(set.get("filters"))));
        }
        yield all;
      }
      case "batchnorm" -> {
        long channels = report.inputs().get(0).dimensions().get(0).size();
        yield List.of(random(channels), random(channels), fixed(0, channels), fixed(1, channels));
      }
      case "lstm" -> {
        long units = number(set.get("units"));
        yield List.of(
            random(4 * units, in), random(4 * units, units), random(4 * units), random(4 * units));
      }
      case "decoderblock" -> {
        long hidden = number(set.get("hidden"));
        yield List.of(
            random(in), random(in),
            random(3 * in, in), random(3 * in), random(in, in), random(in),
            random(in), random(in),
            random(hidden, in), random(hidden), random(in, hidden), random(in),
            causalMask(report.inputs().get(0).dimensions().get(0).size()));
      }
      default -> List.of();
    };
  }

  private static long last(TensorShape shape) {
    return shape.dimensions().get(shape.dimensions().size() - 1).size();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private PtNDArray random(long... sizes) {
    NDArray array =
        manager.randomUniform(-0.05f, 0.05f, new Shape(sizes), DataType.FLOAT32);
    array.setRequiresGradient(true);
    trained.add((PtNDArray) array);
    return (PtNDArray) array;
  }

  private PtNDArray fixed(float value, long size) {
    return (PtNDArray) manager.full(new Shape(size), value);
  }

  private PtNDArray causalMask(long time) {
    float[] mask = new float[(int) (time * time)];
    for (int q = 0; q < time; q++) {
      for (int k = q + 1; k < time; k++) {
        mask[(int) (q * time + k)] = -1e9f;
      }
    }
    return (PtNDArray) manager.create(mask, new Shape(time, time));
  }

  /** The answers before the softmax of the last layer. */
  PtNDArray logits(PtNDArray input, boolean training) {
    Map<String, PtNDArray> outputs = new HashMap<>();
    PtNDArray judged = null;
    for (LayerReport report : reports) {
      LayerSpec layer = network.layer(report.layerId()).orElseThrow();
      List<PtNDArray> in =
          network.into(layer.id()).stream().map(Connection::from).map(outputs::get).toList();
      PtNDArray out = in.isEmpty() ? input : apply(layer, in, training);
      outputs.put(layer.id(), out);
      judged = layer.type().equals("output") ? in.get(0) : judged;
    }
    return judged;
  }

  private PtNDArray apply(LayerSpec layer, List<PtNDArray> inputs, boolean training) {
    PtNDArray x = inputs.get(0);
    List<PtNDArray> w = weights.get(layer.id());
    Map<String, Object> set = values(layer).asMap();
    return switch (layer.type()) {
      case "dense" -> activation(set, JniUtils.linear(x, w.get(0), w.get(1)));
      case "conv2d" ->
          activation(
              set,
              JniUtils.convolution(
                  x,
                  w.get(0),
                  w.size() > 1 ? w.get(1) : null,
                  shape(set.get("stride")),
                  padding(set),
                  shape(set.get("dilation")),
                  1));
      case "maxpool2d" ->
          JniUtils.maxPool(x, shape(set.get("kernel")), shape(set.get("stride")), padding(set), false);
      case "avgpool2d" ->
          JniUtils.avgPool(
              x, shape(set.get("kernel")), shape(set.get("stride")), padding(set), false, true);
      case "globalpool2d" -> x.getNDArrayInternal().globalAvgPool();
      case "activation" -> activation(set, x);
      case "batchnorm" ->
          JniUtils.batchNorm(x, w.get(2), w.get(3), w.get(0), w.get(1), training, 0.1, 1e-5);
      case "dropout" -> JniUtils.dropout(x, ((Number) set.get("rate")).doubleValue(), training);
      case "flatten" -> (PtNDArray) x.reshape(x.getShape().get(0), -1);
      case "add" -> JniUtils.add(x, inputs.get(1));
      case "lstm" -> lastStep(x, w, training);
      case "decoderblock" -> block(x, w, number(set.get("heads")));
      case "output" -> x;
      default -> throw new IllegalArgumentException("not written for PyTorch: " + layer.type());
    };
  }

  private static PtNDArray activation(Map<String, Object> set, PtNDArray x) {
    return switch ((String) set.get("activation")) {
      case "relu" -> JniUtils.relu(x);
      case "tanh" -> JniUtils.tanh(x);
      case "sigmoid" -> JniUtils.sigmoid(x);
      case "identity", "softmax" -> x; // Softmax is in the loss.
      default -> throw new IllegalArgumentException(String.valueOf(set.get("activation")));
    };
  }

  private static Shape shape(Object sizes) {
    return new Shape(((List<?>) sizes).stream().mapToLong(TorchNetwork::number).toArray());
  }

  /** PyTorch pads both sides alike; the sizes that come out are the same. */
  private static Shape padding(Map<String, Object> set) {
    List<?> kernel = (List<?>) set.get("kernel");
    return switch ((String) set.get("padding")) {
      case "same" -> new Shape((number(kernel.get(0)) - 1) / 2, (number(kernel.get(1)) - 1) / 2);
      case "valid" -> new Shape(0, 0);
      default -> shape(set.get("paddingSize"));
    };
  }

  private PtNDArray lastStep(PtNDArray x, List<PtNDArray> w, boolean training) {
    long batch = x.getShape().get(0);
    long units = w.get(1).getShape().get(1);
    NDManager here = x.getManager();
    NDList state =
        new NDList(here.zeros(new Shape(1, batch, units)), here.zeros(new Shape(1, batch, units)));
    NDList all =
        JniUtils.lstm(x, state, new NDList(w.toArray(NDArray[]::new)), true, 1, 0, training, false, true);
    return (PtNDArray) all.get(0).get(":, -1");
  }

  private static PtNDArray block(PtNDArray x, List<PtNDArray> w, long heads) {
    long batch = x.getShape().get(0);
    long time = x.getShape().get(1);
    long width = x.getShape().get(2);
    PtNDArray normed = JniUtils.layerNorm(x, new Shape(width), w.get(0), w.get(1), 1e-5);
    NDArray all =
        JniUtils.linear(normed, w.get(2), w.get(3))
            .reshape(batch, time, 3, heads, width / heads)
            .transpose(2, 0, 3, 1, 4);
    NDArray scores =
        all.get(0).matMul(all.get(1).transpose(0, 1, 3, 2)).mul(1 / Math.sqrt(width / heads));
    NDArray attention = scores.add(w.get(12)).softmax(-1);
    NDArray context = attention.matMul(all.get(2)).transpose(0, 2, 1, 3);
    PtNDArray mixed =
        JniUtils.linear((PtNDArray) context.reshape(batch, time, width), w.get(4), w.get(5));
    PtNDArray middle = JniUtils.add(x, mixed);
    PtNDArray again = JniUtils.layerNorm(middle, new Shape(width), w.get(6), w.get(7), 1e-5);
    PtNDArray hidden = JniUtils.gelu(JniUtils.linear(again, w.get(8), w.get(9)));
    return JniUtils.add(middle, JniUtils.linear(hidden, w.get(10), w.get(11)));
  }
}
