package org.layerloom.app.cli;

import java.util.List;

/** Says what of a text a model does not know. */
final class UnknownTokens {

  private static final int NAMED = 8;
  private static final int LONGEST = 24;

  private UnknownTokens() {}

  /** One line, or none where all is known. */
  static void remark(Context context, List<String> unknown) {
    if (unknown.isEmpty()) {
      return;
    }
    String named =
        String.join(
            ", ",
            unknown.stream().limit(NAMED).map(token -> "“" + shortened(token) + "”").toList());
    context
        .console()
        .remark(
            context
                .texts()
                .get(
                    "predict.unknownWords",
                    unknown.size(),
                    unknown.size() > NAMED ? named + ", …" : named));
  }

  private static String shortened(String token) {
    return token.length() <= LONGEST ? token : token.substring(0, LONGEST - 1) + "…";
  }
}
