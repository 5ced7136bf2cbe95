package org.layerloom.graph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.layerloom.graph.text.Markdown.Kind;
import org.layerloom.graph.text.Markdown.Line;
import org.layerloom.graph.text.Markdown.Span;
import org.layerloom.graph.text.Markdown.Style;

class MarkdownTest {
  private static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }

  @Example
  void readsHeadingsListsAndCode() {
    assertThat(Markdown.parse("# Top\n## Second\n- one\n  * two\n3. three\n```\n**raw**\n```\nend"))
        .containsExactly(
            new Line(Kind.HEADING, 1, "", List.of(plain("Top"))),
            new Line(Kind.HEADING, 2, "", List.of(plain("Second"))),
            new Line(Kind.ITEM, 0, "\u2022", List.of(plain("one"))),
            new Line(Kind.ITEM, 1, "\u2022", List.of(plain("two"))),
            new Line(Kind.ITEM, 0, "3.", List.of(plain("three"))),
            new Line(Kind.CODE, 0, "", List.of(new Span(Style.CODE, "**raw**"))),
            new Line(Kind.TEXT, 0, "", List.of(plain("end"))));
  }

  @Example
  void readsMarksWithinALine() {
    assertThat(Markdown.parse("a **b** *c* `**d**` [e](http://f)").get(0).spans())
        .containsExactly(
            plain("a "),
            new Span(Style.BOLD, "b"),
            plain(" "),
            new Span(Style.ITALIC, "c"),
            plain(" "),
            new Span(Style.CODE, "**d**"),
            plain(" "),
            new Span(Style.LINK, "e"),
            plain(" (http://f)"));
  }

  @Example
  void leavesMarksWithoutAnEndAlone() {
    for (String text : List.of("2 * 3 * 4", "**open", "#none", "[a] (b)", "`", "-3", "1.5")) {
      assertThat(Markdown.parse(text))
          .containsExactly(new Line(Kind.TEXT, 0, "", List.of(plain(text))));
    }
  }

  @Property
  void losesNoWordOfTextWithoutMarks(@ForAll List<@AlphaChars String> words) {
    String text = String.join(" ", words);
    String read =
        Markdown.parse(text).stream()
            .flatMap(line -> line.spans().stream())
            .map(Span::text)
            .collect(Collectors.joining());
    assertThat(read).isEqualTo(text);
  }

  @Property
  void anyTextHasALineForEachLine(@ForAll String text) {
    long fences = text.lines().filter(line -> line.strip().startsWith("```")).count();
    assertThat(Markdown.parse(text)).hasSize(text.split("\\R", -1).length - (int) fences);
  }
}
