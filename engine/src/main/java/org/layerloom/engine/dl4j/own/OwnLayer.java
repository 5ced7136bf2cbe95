package org.layerloom.engine.dl4j.own;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect;
import org.nd4j.shade.jackson.annotation.JsonAutoDetect.Visibility;

/**
 * The configuration of a layer of ours: what DL4J keeps of it and writes into files. A layer adds
 * fields with its settings, which Jackson writes as they are, and a constructor without arguments
 * to read them.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
public abstract class OwnLayer extends BaseLayer {

  private static final long serialVersionUID = 1L;

  /** For reading from a file. */
  protected OwnLayer() {}

  protected OwnLayer(Builder<?> builder) {
    super(builder);
    initializeConstraints(builder);
  }

  /** The layer's weights, in the order in which they lie in the flat vector; none for many. */
  public List<OwnParameter> parameters() {
    return List.of();
  }

  /** A new instance of the arithmetic. */
  public abstract Computation computation();

  /** The arithmetic that a layer of a network runs, for who runs it in DL4J's place. */
  public static Computation computationOf(org.deeplearning4j.nn.api.Layer run) {
    return ((OwnLayerRun) run).computation();
  }

  /**
   * Whether the layer gives a step for each step that it takes, so that a mask goes on behind it.
   */
  public boolean keepsTime() {
    return true;
  }

  /**
   * Whether fewer steps of a sample may be there behind the layer than before it, so that {@link
   * #maskBehind} is another mask.
   */
  public boolean changesLengths() {
    return false;
  }

  /**
   * The mask of what the layer gives.
   *
   * @param mask of what it takes; null where all steps are there
   */
  public INDArray maskBehind(INDArray mask) {
    return keepsTime() ? mask : null;
  }

  @Override
  public org.deeplearning4j.nn.api.Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray flat,
      boolean initializeParams,
      DataType precision) {
    OwnLayerRun run = new OwnLayerRun(conf, precision, computation());
    run.setListeners(listeners);
    run.setIndex(index);
    run.setParamsViewArray(flat);
    Map<String, INDArray> table = initializer().init(conf, flat, initializeParams);
    run.setParamTable(table);
    run.setConf(conf);
    return run;
  }

  @Override
  public ParamInitializer initializer() {
    return OwnParameters.INSTANCE;
  }

  /** LayerLoom finds all shapes itself before anything is built. */
  @Override
  public InputType getOutputType(int index, InputType inputType) {
    throw new UnsupportedOperationException("shapes are set, not inferred");
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    // Sizes are settings of ours.
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public boolean isPretrainParam(String paramName) {
    return false;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    long numbers = initializer().numParams(this);
    return new LayerMemoryReport.Builder(getLayerName(), getClass(), inputType, inputType)
        .standardMemory(numbers, 0)
        .workingMemory(0, 0, MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
        .build();
  }

  /** Collects the settings that all layers of ours share; a layer's own go to its constructor. */
  public static final class Common extends BaseLayer.Builder<Common> {
    @Override
    @SuppressWarnings("unchecked")
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      throw new UnsupportedOperationException("give it to a layer's constructor");
    }
  }
}
