package org.layerloom.engine.dl4j;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import onnx.Onnx;

/** One operator of ONNX, run by ONNX Runtime: what somebody else makes of the same weights. */
final class OnnxNode {

  private static final int OPSET = 21;
  private static final int IR_VERSION = 8;

  private final Onnx.NodeProto.Builder node;
  private final Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder().setName("one");
  private int weights;

  /** An operator whose first input is the sample. */
  OnnxNode(String operator) {
    node =
        Onnx.NodeProto.newBuilder().setOpType(operator).setName("it").addInput("x").addOutput("y");
  }

  /** The next input, set for all samples; in C order. */
  OnnxNode weight(float[] values, long... shape) {
    String name = "w" + weights++;
    Onnx.TensorProto.Builder tensor =
        Onnx.TensorProto.newBuilder()
            .setName(name)
            .setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE);
    for (long side : shape) {
      tensor.addDims(side);
    }
    for (float value : values) {
      tensor.addFloatData(value);
    }
    graph.addInitializer(tensor);
    node.addInput(name);
    return this;
  }

  OnnxNode whole(String name, long... values) {
    Onnx.AttributeProto.Builder attribute =
        Onnx.AttributeProto.newBuilder()
            .setName(name)
            .setType(Onnx.AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    node.addAttribute(attribute);
    return this;
  }

  OnnxNode one(String name, long value) {
    node.addAttribute(
        Onnx.AttributeProto.newBuilder()
            .setName(name)
            .setType(Onnx.AttributeProto.AttributeType.INT)
            .setI(value));
    return this;
  }

  OnnxNode real(String name, double value) {
    node.addAttribute(
        Onnx.AttributeProto.newBuilder()
            .setName(name)
            .setType(Onnx.AttributeProto.AttributeType.FLOAT)
            .setF((float) value));
    return this;
  }

  OnnxNode text(String name, String value) {
    node.addAttribute(
        Onnx.AttributeProto.newBuilder()
            .setName(name)
            .setType(Onnx.AttributeProto.AttributeType.STRING)
            .setS(org.nd4j.shade.protobuf.ByteString.copyFromUtf8(value)));
    return this;
  }

  /** What it makes of samples of this shape, the batch first, in C order. */
  float[] run(float[] samples, long... shape) throws OrtException {
    graph
        .addNode(node)
        .addInput(
            Onnx.ValueInfoProto.newBuilder()
                .setName("x")
                .setType(
                    Onnx.TypeProto.newBuilder()
                        .setTensorType(
                            Onnx.TypeProto.Tensor.newBuilder()
                                .setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE))))
        .addOutput(
            Onnx.ValueInfoProto.newBuilder()
                .setName("y")
                .setType(
                    Onnx.TypeProto.newBuilder()
                        .setTensorType(
                            Onnx.TypeProto.Tensor.newBuilder()
                                .setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE))));
    byte[] model =
        Onnx.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
            .setGraph(graph)
            .build()
            .toByteArray();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (OrtSession session = environment.createSession(model, options);
          OnnxTensor input =
              OnnxTensor.createTensor(environment, FloatBuffer.wrap(samples), shape);
          OrtSession.Result result = session.run(Map.of("x", input))) {
        FloatBuffer answer = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] values = new float[answer.remaining()];
        answer.get(values);
        return values;
      }
    }
  }
}
