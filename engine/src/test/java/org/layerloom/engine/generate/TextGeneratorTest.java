package org.layerloom.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.token.TokenizerKind;

class TextGeneratorTest {

  private final Tokenizer letters = TokenizerKind.CHARACTERS.train(List.of("abcde"), 10);
  private final List<float[]> asked = new ArrayList<>();
  private final List<Integer> askedSteps = new ArrayList<>();

  /** Says the next letter of the alphabet, after e comes a; of each step, as a network does. */
  private Predictor alphabet() {
    return new Predictor() {
      @Override
      public int inputLength() {
        return 3;
      }

      @Override
      public int outputLength() {
        return 18;
      }

      @Override
      public int answerLength() {
        return 6;
      }

      @Override
      public double ownLoss() {
        return 0;
      }

      @Override
      public float[] predict(float[] inputs, int[] steps, int count) {
        asked.add(inputs.clone());
        askedSteps.add(steps == null ? 3 : steps[0]);
        float[] answers = new float[18];
        for (int t = 0; t < (steps == null ? 3 : steps[0]); t++) {
          answers[t * 6 + (int) inputs[t] % 5 + 1] = 1;
        }
        return answers;
      }
    };
  }

  private String write(String prompt, int length) {
    TextGenerator generator = new TextGenerator(alphabet(), letters);
    return generator
        .write(generator.read(prompt), length, new Sampling(1, 0, 1), piece -> {}, () -> false)
        .text();
  }

  @Test
  void eachTokenFollowsFromTheLastOnes() {
    assertThat(write("d", 5)).isEqualTo("eabcd");
    // Shorter than the network's steps at first, then always as many as it has.
    assertThat(askedSteps).containsExactly(1, 2, 3, 3, 3);
    assertThat(asked.get(4)).containsExactly(1, 2, 3);
  }

  @Test
  void ofALongPromptTheLastTokensCount() {
    assertThat(write("eeeeab", 1)).isEqualTo("c");
    assertThat(asked.get(0)).containsExactly(5, 1, 2);
    assertThat(write("e".repeat(1_000_000), 2)).isEqualTo("ab");
  }

  @Test
  void aPromptThatIsNotReadWholeIsRemarkedOn() {
    TextGenerator generator = new TextGenerator(alphabet(), letters);

    assertThat(generator.read("abc").remark()).isEmpty();
    assertThat(generator.read("eeeeab").remark()).contains(Message.of("generate.longPrompt", 6, 3));
    assertThat(generator.read("e".repeat(1_000_000)).tokens()).containsExactly(5, 5, 5);
  }

  @Test
  void piecesComeOneByOneUntilItIsStopped() {
    List<String> pieces = new ArrayList<>();

    TextGenerator.Written written =
        new TextGenerator(alphabet(), letters)
            .write(
                new TextGenerator.Prompt(new int[] {1}, 1),
                50,
                new Sampling(0, 0, 1),
                pieces::add,
                () -> pieces.size() == 4);

    assertThat(pieces).containsExactly("b", "c", "d", "e");
    assertThat(written).isEqualTo(new TextGenerator.Written("bcde", 4, true));
  }

  @Test
  void theSeedDecidesWhatIsDrawn() {
    float[] even = {0.1f, 0.3f, 0.3f, 0.3f};
    Sampling sampling = new Sampling(1, 0, 7);
    int[] counts = new int[4];
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      counts[sampling.draw(even, 0, 4, random)]++;
    }

    assertThat(counts[Tokenizer.UNKNOWN]).isZero();
    assertThat(Arrays.stream(counts).skip(1)).allSatisfy(c -> assertThat(c).isBetween(880, 1120));
    assertThat(sampling.draw(even, 0, 4, new Random(9)))
        .isEqualTo(sampling.draw(even, 0, 4, new Random(9)));
  }

  /** softmax(ln p / T): at half the temperature odds are squared. */
  @Test
  void temperatureMakesItSurer() {
    float[] odds = {0, 0.25f, 0.75f};
    assertThat(shareOfLast(new Sampling(1, 0, 0), odds)).isBetween(0.73, 0.77);
    assertThat(shareOfLast(new Sampling(0.5, 0, 0), odds)).isBetween(0.88, 0.92);
    assertThat(shareOfLast(new Sampling(2, 0, 0), odds)).isBetween(0.61, 0.66);
    assertThat(shareOfLast(new Sampling(0, 0, 0), odds)).isEqualTo(1);
  }

  @Test
  void onlyTheLikeliestAreDrawnWithTopK() {
    float[] odds = {0.5f, 0.1f, 0.15f, 0.25f};
    assertThat(shareOfLast(new Sampling(1, 1, 0), odds)).isEqualTo(1);
    assertThat(shareOfLast(new Sampling(1, 2, 0), odds)).isBetween(0.6, 0.65);
    assertThat(shareOfLast(new Sampling(1, 3, 0), odds)).isBetween(0.48, 0.52);
  }

  private static double shareOfLast(Sampling sampling, float[] odds) {
    Random random = new Random(5);
    int last = 0;
    for (int i = 0; i < 4000; i++) {
      last += sampling.draw(odds, 0, odds.length, random) == odds.length - 1 ? 1 : 0;
    }
    return last / 4000.0;
  }

  @Test
  void whatMakesNoSenseIsRefusedInOneSentence() {
    refused(() -> write("", 5), "prompt");
    refused(() -> write("a", 0), "length");
    refused(() -> write("a", 200_000), "length");
    refused(() -> new Sampling(-0.1, 0, 0), "temperature");
    refused(() -> new Sampling(Double.NaN, 0, 0), "temperature");
    refused(() -> new Sampling(1, -1, 0), "top");
  }

  private static void refused(Runnable run, String word) {
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(run::run)
        .satisfies(e -> assertThat(e.getMessage().toLowerCase()).contains(word));
  }

  @Test
  void onlyModelsThatPredictTheirOwnTokensWrite() {
    assertThat(TextGenerator.isPossible(Optional.of(letters), letters.tokens())).isTrue();
    assertThat(TextGenerator.isPossible(Optional.of(letters), List.of("early", "modern")))
        .isFalse();
    assertThat(TextGenerator.isPossible(Optional.empty(), List.of("a"))).isFalse();
    Tokenizer fewer = TokenizerKind.CHARACTERS.train(List.of("ab"), 10);
    assertThatIllegalArgumentException().isThrownBy(() -> new TextGenerator(alphabet(), fewer));
  }
}
