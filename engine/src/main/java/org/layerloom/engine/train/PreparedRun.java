package org.layerloom.engine.train;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.evaluate.ClassWeights;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.OpenTime;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** Everything that a training works on, ready to start. */
record PreparedRun(
    TrainingConfig training,
    DataSplit split,
    boolean classes,
    CompiledNetwork network,
    ModelDescription description,
    TrainingPlan plan,
    EarlierRun earlier,
    Optional<RunFolder> folder) {

  static PreparedRun of(TrainingJob drawn, LayerTypes types, DatasetCatalog datasets) {
    TrainingConfig training = drawn.training();
    List<Message> wrongSettings = training.optimizer().values().problems();
    if (!wrongSettings.isEmpty()) {
      throw new ReadableException(wrongSettings.get(0)); // Defaults in their place would surprise.
    }
    Dataset dataset = drawn.data().view(datasets.load(drawn.data(), training.seed()));
    NetworkAnalysis analysis =
        new ShapeInference(types).analyze(drawn.network(), dataset.info().task());
    if (analysis.firstError().isPresent()) {
      throw new ReadableException(analysis.firstError().get().problem());
    }
    TrainingJob job = drawn.learning(OpenTime.closed(drawn.network(), analysis));
    DataSplit whole = DataSplit.of(dataset, job.data(), training.seed());
    DataSplit split = job.limit().isPresent() ? whole.limitedTo(job.limit().getAsInt()) : whole;
    Preprocessing preprocessing =
        Preprocessing.fit(job.data().preprocessing(), split.training(), dataset.info().sample());
    NetworkCompiler compiler = new NetworkCompiler(types);
    int threads = training.threads();
    if (threads == 0) {
      CompiledNetwork scratch = compiler.compile(job.network(), training.optimizer(), 1);
      threads =
          ThreadChoice.measure(scratch, split.training(), training.batchSize(), preprocessing);
    }
    MathThreads.use(threads);

    EarlierRun earlier = EarlierRun.NONE;
    CompiledNetwork network;
    if (job.resumeFrom().isPresent()) {
      ResumedRun resumed = ResumedRun.read(job.resumeFrom().get(), job, compiler);
      network = resumed.network();
      earlier = resumed.earlier();
    } else {
      network =
          compiler.compile(
              job.network(),
              training.optimizer(),
              training.seed(),
              dataset.info().classes() && compiler.balancesClasses(job.network())
                  ? ClassWeights.balanced(split.training(), dataset.info().targetNames().size())
                  : List.of());
    }
    int batches = (split.training().size() + training.batchSize() - 1) / training.batchSize();
    TrainingPlan plan =
        new TrainingPlan(
            dataset.info(),
            split.training().size(),
            split.validation().size(),
            split.test().size(),
            batches,
            earlier.lastEpoch() + 1,
            training.epochs(),
            threads,
            network.parameterCount());
    ModelDescription description =
        new ModelDescription(
            job.network(),
            dataset.info().sample(),
            dataset.info().inputNames(),
            dataset.info().targetNames(),
            dataset.info().classes(),
            preprocessing,
            dataset.info().reference(),
            job.data().target(),
            network.loss().classWeights(),
            dataset.info().tokenizer());
    EarlierRun from = earlier;
    Optional<RunFolder> folder =
        job.runFolder().map(path -> RunFolder.open(path, job, plan, description, from));
    return new PreparedRun(
        training, split, dataset.info().classes(), network, description, plan, earlier, folder);
  }
}
