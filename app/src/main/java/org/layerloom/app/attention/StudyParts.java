package org.layerloom.app.attention;

import java.util.concurrent.Executor;
import org.layerloom.app.attention.AttentionLayout.Place;
import org.layerloom.app.attention.export.AttentionExport;
import org.layerloom.app.attention.export.ExportMenu;
import org.layerloom.app.attention.heatmap.AgainstChoice;
import org.layerloom.app.attention.heatmap.MapTools;
import org.layerloom.app.attention.lines.LinesView;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.study.WorthView;
import org.layerloom.app.attention.time.TimeView;
import org.layerloom.app.language.AppTexts;

/** The parts of the page that show an {@link AttentionStudy}, and its export. */
final class StudyParts {

  private final LinesView lines;
  private final TimeView time;
  private final WorthView worth;
  private final AgainstChoice against;
  private final ExportMenu export;

  StudyParts(
      AttentionViewModel model,
      AttentionStudy study,
      Executor background,
      AttentionExport.Place place,
      AppTexts texts,
      boolean dark) {
    lines = new LinesView(model, study.lines(), background, texts, dark);
    time = new TimeView(model, study.history(), texts, dark);
    worth = new WorthView(model, study.worth(), texts);
    against = new AgainstChoice(model, texts);
    export =
        new ExportMenu(
            new AttentionExport(
                model, study.lines(), study.history(), study.tasks(), texts, dark, place),
            texts);
  }

  void putInto(AttentionLayout page, MapTools tools) {
    tools.add(against);
    tools.add(export);
    page.put(Place.RIGHT, lines, worth);
    page.put(Place.BELOW_LEFT, time);
  }

  void dispose() {
    lines.dispose();
    time.dispose();
    worth.dispose();
    against.dispose();
  }
}
