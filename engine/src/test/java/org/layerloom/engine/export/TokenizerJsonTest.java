package org.layerloom.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.json.JsonFormatException;
import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.token.TokenizerKind;

class TokenizerJsonTest {

  private static final List<String> TEXTS = List.of("The cat’s 帽子, \"the\" \\ hat 😀", "the the\n");

  @ParameterizedTest
  @EnumSource(TokenizerKind.class)
  void whatIsReadTakesTextApartAsWhatWasWritten(TokenizerKind kind) {
    Tokenizer written = kind.train(TEXTS, 60);

    Tokenizer read = TokenizerJson.read(TokenizerJson.write(written), "vocabulary.json");

    assertThat(read).isEqualTo(written);
    assertThat(read.encode("that hat, the 帽")).isEqualTo(written.encode("that hat, the 帽"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'formatVersion':2,'kind':'words','tokens':['a']}",
        "{'formatVersion':1,'kind':'java.lang.Runtime','tokens':['a']}",
        "{'formatVersion':1,'kind':'words','tokens':'a'}",
        "{'formatVersion':1,'kind':'words'}",
        "{'formatVersion':1,'kind':'words','tokens':[1]}",
        "{'formatVersion':1,'kind':'words','tokens':['a','a']}",
        "{'formatVersion':1,'kind':'words','tokens':['two words']}",
        "{'formatVersion':1,'kind':'characters','tokens':['ab']}",
        "{'formatVersion':1,'kind':'characters','tokens':['']}",
        "{'formatVersion':1,'kind':'byte-pairs','tokens':['a','b']}",
        "{'formatVersion':1,'kind':'byte-pairs','tokens':['a','b'],'mergers':[[1,3]]}",
        "{'formatVersion':1,'kind':'byte-pairs','tokens':['a','b'],'mergers':[[1]]}",
        "{'formatVersion':1,'kind':'byte-pairs','tokens':['a','b'],'mergers':[['a','b']]}",
        "{'formatVersion':1,'kind':'byte-pairs','tokens':['a','b'],'mergers':[[1,2],[1,2]]}",
      })
  void damagedVocabulariesAreRefused(String text) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(
            () -> TokenizerJson.read(text.replace('\'', '"').getBytes(UTF_8), "vocabulary.json"))
        .withMessageContaining("vocabulary.json");
  }

  @Test
  void aTokenOfAMillionCharactersIsRefused() {
    String text =
        "{\"formatVersion\":1,\"kind\":\"words\",\"tokens\":[\"" + "a".repeat(900_000) + "\"]}";

    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> TokenizerJson.read(text.getBytes(UTF_8), "vocabulary.json"));
  }
}
