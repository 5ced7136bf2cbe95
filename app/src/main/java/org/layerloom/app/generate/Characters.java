package org.layerloom.app.generate;

/** Pieces of a text that never hold half of a character: an emoji is two in Java's count. */
final class Characters {

  private Characters() {}

  /** The beginning of a text, at most so many {@code char}s. */
  static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean cuts = most > 0 && Character.isLowSurrogate(text.charAt(most));
    return text.substring(0, cuts ? most - 1 : most);
  }

  /** The end of a text, at most so many {@code char}s. */
  static String last(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int from = text.length() - most;
    boolean cuts = most > 0 && Character.isLowSurrogate(text.charAt(from));
    return text.substring(cuts ? from + 1 : from);
  }
}
