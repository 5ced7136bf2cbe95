package org.layerloom.app.compare;

import java.util.List;
import java.util.Locale;
import org.layerloom.engine.project.ProjectDiff.Change;
import org.layerloom.engine.text.Texts;

/** The words for a difference, the same in the window and on the command line. */
public final class ChangeWords {

  private final Texts texts;

  public ChangeWords(Texts texts) {
    this.texts = texts;
  }

  /** Layer, wire, data or training. */
  public String part(Change change) {
    return texts.get("diff." + change.part().name().toLowerCase(Locale.ROOT));
  }

  /** Added, removed or changed. */
  public String kind(Change change) {
    return texts.get("diff." + change.kind().name().toLowerCase(Locale.ROOT));
  }

  /** The name of a setting; its key where it has none. */
  public String setting(Change change) {
    String key = change.key().substring(change.key().lastIndexOf('.') + 1);
    return texts
        .find("diff.key." + change.key())
        .or(() -> texts.find("parameter." + key))
        .orElse(change.key());
  }

  /** All of it in the order of {@link #headings}. */
  public List<String> cells(Change change) {
    return List.of(
        kind(change),
        part(change),
        change.subject(),
        setting(change),
        change.before(),
        change.after());
  }

  /** What the columns are called; the last two are named after what is compared. */
  public List<String> headings(String before, String after) {
    return List.of(
        texts.get("diff.what"),
        texts.get("diff.part"),
        texts.get("diff.subject"),
        texts.get("diff.setting"),
        before,
        after);
  }
}
