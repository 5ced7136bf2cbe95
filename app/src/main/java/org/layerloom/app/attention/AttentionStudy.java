package org.layerloom.app.attention;

import javafx.beans.value.ObservableValue;
import org.layerloom.app.attention.lines.LineChoices;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.study.HeadWorth;
import org.layerloom.app.attention.time.AttentionHistory;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;

/** What a person follows beyond one reading; it stays when the page is built anew. */
public final class AttentionStudy {

  private final TaskRunner tasks;
  private final LineChoices lines;
  private final AttentionHistory history;
  private final HeadWorth worth;

  /**
   * A study.
   *
   * @param opened changes when another project is opened
   */
  public AttentionStudy(
      AttentionViewModel model,
      TrainingViewModel training,
      ObservableValue<?> opened,
      TaskRunner tasks) {
    worth = new HeadWorth(model, opened, tasks);
    history = new AttentionHistory(model, training, opened, tasks);
    this.tasks = tasks;
    lines = new LineChoices(model.choices());
    opened.addListener((o, before, now) -> lines.forget());
  }

  /** Whose lines are drawn. */
  public LineChoices lines() {
    return lines;
  }

  /** What was read while it trained. */
  public AttentionHistory history() {
    return history;
  }

  /** What each head is worth. */
  public HeadWorth worth() {
    return worth;
  }

  /** Where work that takes longer is done. */
  TaskRunner tasks() {
    return tasks;
  }
}
