package org.layerloom.app.attention;

import org.layerloom.app.attention.AttentionLayout.Place;
import org.layerloom.app.language.AppTexts;

/** The parts of the page that show an {@link AttentionStudy}. */
final class StudyParts {

  private final LinesView lines;

  StudyParts(AttentionViewModel model, AttentionStudy study, AppTexts texts, boolean dark) {
    lines = new LinesView(model, study.lines(), texts, dark);
  }

  void putInto(AttentionLayout page) {
    page.put(Place.RIGHT, lines);
  }

  void dispose() {
    lines.dispose();
  }
}
