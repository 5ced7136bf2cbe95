package org.layerloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  private Path project(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "{}");
  }

  @Test
  void areThereAgainAtTheNextStart() throws IOException {
    Path home = folder.resolve("deep/down");
    Settings settings = new Settings(home);
    settings.setDark(true);
    settings.setAnimated(false);
    settings.setLanguage(Locale.SIMPLIFIED_CHINESE);
    settings.addRecent(project("digits 数字.loom"));

    Settings again = new Settings(home);
    assertThat(again.dark()).isTrue();
    assertThat(again.animated()).isFalse();
    assertThat(again.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(again.recent()).containsExactly(folder.resolve("digits 数字.loom"));
  }

  @Test
  void areAsIfNeverSetWhereTheFileIsDamaged() throws IOException {
    List<byte[]> damages =
        List.of(
            "dark=\\u00zz".getBytes(StandardCharsets.UTF_8),
            new byte[] {'d', 'a', 'r', 'k', '=', (byte) 0xff, (byte) 0xfe},
            new byte[] {0, 0, 0, 0},
            new byte[0],
            "recent.0=\\u0000\nlanguage=?\ndark=maybe".getBytes(StandardCharsets.UTF_8));
    for (byte[] damage : damages) {
      Files.write(folder.resolve("settings.properties"), damage);
      Settings settings = new Settings(folder);

      assertThat(settings.dark()).isFalse();
      assertThat(settings.animated()).isTrue();
      assertThat(settings.recent()).isEmpty();
      assertThat(settings.language()).isNotNull();
      settings.setDark(true);
      assertThat(new Settings(folder).dark()).isTrue();
    }
  }

  @Test
  void nameTheLastEightProjectsTheNewestFirst() throws IOException {
    Settings settings = new Settings(folder);
    List<Path> opened = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      opened.add(project("p" + i + ".loom"));
      settings.addRecent(opened.get(i));
    }
    Collections.reverse(opened);

    assertThat(settings.recent()).containsExactlyElementsOf(opened.subList(0, 8));
    assertThat(new Settings(folder).recent()).containsExactlyElementsOf(opened.subList(0, 8));
  }

  @Test
  void nameAProjectOnceHoweverItsPathIsWritten() throws IOException {
    Settings settings = new Settings(folder);
    Path first = project("first.loom");
    settings.addRecent(first);
    settings.addRecent(project("second.loom"));
    settings.addRecent(folder.resolve("x").resolve("..").resolve("first.loom"));

    assertThat(settings.recent()).containsExactly(first, folder.resolve("second.loom"));
  }

  @Test
  void leaveOutProjectsThatAreGone() throws IOException {
    Settings settings = new Settings(folder);
    Path gone = project("gone.loom");
    Path there = project("there.loom");
    settings.addRecent(gone);
    settings.addRecent(there);
    Files.delete(gone);

    assertThat(settings.recent()).containsExactly(there);
  }

  @Test
  void holdForThisStartWhereTheyCannotBeWritten() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("taken"), "a file");
    Settings settings = new Settings(notAFolder);
    settings.setDark(true);
    settings.addRecent(project("p.loom"));

    assertThat(settings.dark()).isTrue();
    assertThat(settings.recent()).containsExactly(folder.resolve("p.loom"));
    assertThat(notAFolder).hasContent("a file");
  }
}
