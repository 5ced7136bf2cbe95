package org.layerloom.app.attention.sample;

import org.layerloom.engine.token.TokenNames;

/** A token as it is written beside a picture. */
public final class TokenLabel {

  private static final int LONGEST = 14;

  private TokenLabel() {}

  /** The token, cut where it is long, and seen where it is blank. */
  public static String of(String token) {
    String shown = TokenNames.visible(token);
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
  }
}
