package org.layerloom.engine.token;

/** Tokens as a person reads them in a list. */
public final class TokenNames {

  private TokenNames() {}

  /** A name of blanks alone with signs in their place: {@code ␣}, {@code \n}, {@code \t}. */
  public static String visible(String name) {
    return name.isBlank() ? name.replace("\n", "\\n").replace("\t", "\\t").replace(' ', '␣') : name;
  }
}
