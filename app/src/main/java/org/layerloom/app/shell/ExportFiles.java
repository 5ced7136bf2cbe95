package org.layerloom.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.layerloom.app.attention.export.AttentionExport;
import org.layerloom.app.document.ProjectDocument;

/** Files of pictures and numbers, asked for beside the project. */
record ExportFiles(ProjectDocument document, Dialogs dialogs) implements AttentionExport.Place {

  @Override
  public Optional<Path> choose(String suggestedName, String ending) {
    return dialogs.chooseSaveFile(suggestedName, ending, document.file().map(Path::getParent));
  }

  @Override
  public void written(String sentence) {
    dialogs.note(sentence);
  }

  @Override
  public void failed(String sentence) {
    dialogs.error(sentence);
  }

  @Override
  public String project() {
    return document.title();
  }
}
