package org.layerloom.app.attention;

/** What a person follows beyond one reading; it stays when the page is built anew. */
public final class AttentionStudy {

  private final LineChoices lines;

  public AttentionStudy(AttentionViewModel model) {
    lines = new LineChoices(model.choices());
  }

  /** Whose lines are drawn. */
  public LineChoices lines() {
    return lines;
  }
}
