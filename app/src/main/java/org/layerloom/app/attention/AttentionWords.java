package org.layerloom.app.attention;

import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.text.Message;

/** Says messages of this page and of the engine alike. */
final class AttentionWords {

  private AttentionWords() {}

  static String say(AppTexts texts, Message message) {
    return texts.engineTexts().find(message.key()).isPresent()
        ? texts.say(message)
        : texts.get(message.key(), message.values().toArray());
  }
}
