package org.layerloom.app.attention;

import org.layerloom.app.task.TaskRunner;

/** What a person follows beyond one reading; it stays when the page is built anew. */
public final class AttentionStudy {

  private final TaskRunner tasks;
  private final LineChoices lines;

  public AttentionStudy(AttentionViewModel model, TaskRunner tasks) {
    this.tasks = tasks;
    lines = new LineChoices(model.choices());
  }

  /** Whose lines are drawn. */
  public LineChoices lines() {
    return lines;
  }

  /** Where work that takes longer is done. */
  TaskRunner tasks() {
    return tasks;
  }
}
