package org.layerloom.app.attention.words;

import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.text.Message;

/** Says messages of this page and of the engine alike. */
public final class AttentionWords {

  private AttentionWords() {}

  public static String say(AppTexts texts, Message message) {
    return texts.engineTexts().find(message.key()).isPresent()
        ? texts.say(message)
        : texts.get(message.key(), message.values().toArray());
  }
}
