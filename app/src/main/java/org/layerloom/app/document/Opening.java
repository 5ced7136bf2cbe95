package org.layerloom.app.document;

import org.layerloom.engine.project.Project;

/**
 * That a project was opened. The same project opened again is another opening and equals none
 * before, so that everybody hears of it.
 */
public final class Opening {

  private final Project project;

  Opening(Project project) {
    this.project = project;
  }

  /** As it was read. */
  public Project project() {
    return project;
  }
}
