package org.layerloom.engine.data;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.token.Tokenizer;

/**
 * One long text, whose next token is to be predicted at each step. Its last tenth is the test; of
 * the rest the last part watches the training: nothing is drawn, as neighbouring pieces of a text
 * tell of each other.
 */
record RunningText(String reference, String name, String text, String contentHash, String source)
    implements TextSource {

  private static final double TEST = 0.1;

  @Override
  public Tokenizer train(DataConfig config, long seed) {
    String training = text.substring(0, cut((1 - TEST) * (1 - config.validationFraction())));
    return config.text().tokenizer().train(List.of(training), config.text().vocabulary());
  }

  /** The place behind a share of the text, not within a character of two. */
  private int cut(double share) {
    int at = (int) Math.round(share * text.length());
    boolean within =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return within ? at + 1 : at;
  }

  @Override
  public Dataset dataset(Tokenizer tokenizer, DataConfig config, int length) {
    int learnt = cut((1 - TEST) * (1 - config.validationFraction()));
    int watched = cut(1 - TEST);
    Samples training = part(tokenizer, length, 0, learnt);
    Samples test = part(tokenizer, length, watched, text.length());
    if (training.size() == 0 || test.size() == 0) {
      throw new DataFormatException(Message.of("data.textShort", name));
    }
    DatasetInfo info =
        new DatasetInfo(
            reference,
            TensorShape.tokens(length, tokenizer.size()),
            tokenizer.tokens(),
            tokenizer.tokens(),
            true,
            contentHash,
            source,
            true,
            true,
            Optional.of(tokenizer));
    return new Dataset(
        info, training, Optional.of(part(tokenizer, length, learnt, watched)), Optional.of(test));
  }

  private Samples part(Tokenizer tokenizer, int length, int from, int to) {
    return new TokenWindows(tokenizer.encode(text.substring(from, to)), length, tokenizer.size());
  }
}
