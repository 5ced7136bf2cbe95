package org.layerloom.engine.dl4j.own;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect.Visibility;

/**
 * The configuration of a vertex of ours, which has no weights. Its fields are written into files as
 * they are.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
public abstract class OwnVertex extends GraphVertex {

  private static final long serialVersionUID = 1L;

  private final transient int inputs;

  /** A vertex with so many inputs. */
  protected OwnVertex(int inputs) {
    this.inputs = inputs;
  }

  @Override
  public abstract OwnVertex clone();

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public int minVertexInputs() {
    return inputs;
  }

  @Override
  public int maxVertexInputs() {
    return inputs;
  }

  /** LayerLoom finds all shapes itself before anything is built. */
  @Override
  public InputType getOutputType(int index, InputType... types) {
    throw new UnsupportedOperationException("shapes are set, not inferred");
  }

  @Override
  public MemoryReport getMemoryReport(InputType... types) {
    return new LayerMemoryReport.Builder(null, getClass(), types[0], types[0])
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .build();
  }
}
