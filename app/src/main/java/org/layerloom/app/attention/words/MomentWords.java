package org.layerloom.app.attention.words;

import org.layerloom.app.attention.sample.AttentionSnapshot.Moment;
import org.layerloom.app.language.AppTexts;

/** Says whose network was read, and when. */
public final class MomentWords {

  private MomentWords() {}

  public static String of(AppTexts texts, Moment moment) {
    return switch (moment.origin()) {
      case UNTRAINED -> texts.get("attention.untrained");
      case LIVE -> texts.get("attention.live", moment.epoch(), texts.count(moment.step()));
      case PAST -> texts.get("attention.timeMoment", moment.epoch(), texts.count(moment.step()));
      case TRAINED -> texts.get("attention.trained", moment.epoch(), texts.count(moment.step()));
      case LOADED -> texts.get("attention.loaded");
    };
  }
}
