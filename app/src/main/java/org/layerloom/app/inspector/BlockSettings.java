package org.layerloom.app.inspector;

import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.graph.model.SubBlock;

/** What can be set on a block of layers. */
final class BlockSettings {

  private static final IntParameter REPEAT =
      new IntParameter(SubBlock.REPEAT, 1, 1, SubBlock.MOST_REPEATS);

  private final ProjectDocument document;
  private final AppTexts texts;

  BlockSettings(ProjectDocument document, AppTexts texts) {
    this.document = document;
    this.texts = texts;
  }

  /** How many times it stands in a row. */
  Setting<Integer> repeat(String blockId) {
    return new Setting<>(
        REPEAT,
        texts.get("setting.block"),
        texts.get("setting.repeat"),
        texts.get("setting.repeat.help"),
        () -> document.graph().node(blockId).map(SubBlock::repeat).orElse(1),
        times -> document.editor().blocks().setRepeat(blockId, times));
  }
}
