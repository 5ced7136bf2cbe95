package org.layerloom.engine.train;

import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.network.LayerTypes;

/** Starts trainings, each on a thread of its own. */
public final class Trainer {

  private final LayerTypes types;
  private final DatasetCatalog datasets;

  public Trainer(LayerTypes types, DatasetCatalog datasets) {
    this.types = types;
    this.datasets = datasets;
  }

  /**
   * Starts a training and returns at once; what is wrong with the job is told as its outcome.
   *
   * @param listeners hear everything from the beginning
   */
  public TrainingSession start(TrainingJob job, TrainingListener... listeners) {
    TrainingSession session = new TrainingSession();
    for (TrainingListener listener : listeners) {
      session.subscribe(listener);
    }
    Thread thread =
        new Thread(new TrainingRun(job, types, datasets, session), "layerloom-training");
    // A window that is closed must not leave a process behind; whoever needs the end waits for it.
    thread.setDaemon(true);
    thread.start();
    return session;
  }
}
