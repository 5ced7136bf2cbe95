package org.layerloom.graph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subset of Markdown that notes understand: {@code #} to {@code ###} headings, {@code -} and
 * {@code 1.} lists, fenced code, {@code **bold**}, {@code *italic*}, {@code `code`} and {@code
 * [links](address)}, which are shown as text. Anything else, marks without an end included, stands
 * for itself; each line is a line, as people write notes.
 */
public final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.*)");
  private static final Pattern BULLET = Pattern.compile("( *)[-*+] +(.*)");
  private static final Pattern NUMBERED = Pattern.compile("( *)(\\d{1,9})[.)] +(.*)");
  private static final Pattern MARK =
      Pattern.compile(
          "`(?<code>[^`]+)`"
              + "|\\*\\*(?<bold>[^*\\s](?:[^*]*[^*\\s])?)\\*\\*"
              + "|\\*(?<italic>[^*\\s](?:[^*]*[^*\\s])?)\\*"
              + "|\\[(?<title>[^\\]]+)\\]\\((?<address>[^)\\s]+)\\)");

  private Markdown() {}

  /** What a line is. */
  public enum Kind {
    TEXT,
    HEADING,
    ITEM,
    CODE
  }

  /** How a piece of a line is written. */
  public enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    CODE,
    LINK
  }

  /** A piece of a line. */
  public record Span(Style style, String text) {}

  /**
   * One line.
   *
   * @param level 1 to 3 for a heading; how far an item is indented, from 0; else 0
   * @param mark what stands before an item; else empty
   */
  public record Line(Kind kind, int level, String mark, List<Span> spans) {
    public Line {
      spans = List.copyOf(spans);
    }
  }

  /** The lines of a text. */
  public static List<Line> parse(String text) {
    List<Line> lines = new ArrayList<>();
    boolean code = false;
    for (String raw : text.split("\\R", -1)) {
      if (raw.strip().startsWith("```")) {
        code = !code;
      } else if (code) {
        lines.add(new Line(Kind.CODE, 0, "", List.of(new Span(Style.CODE, raw))));
      } else {
        lines.add(line(raw));
      }
    }
    return lines;
  }

  private static Line line(String raw) {
    Matcher heading = HEADING.matcher(raw);
    if (heading.matches()) {
      return new Line(Kind.HEADING, heading.group(1).length(), "", spans(heading.group(2)));
    }
    Matcher bullet = BULLET.matcher(raw);
    if (bullet.matches()) {
      return new Line(Kind.ITEM, indent(bullet.group(1)), "\u2022", spans(bullet.group(2)));
    }
    Matcher numbered = NUMBERED.matcher(raw);
    if (numbered.matches()) {
      return new Line(
          Kind.ITEM, indent(numbered.group(1)), numbered.group(2) + ".", spans(numbered.group(3)));
    }
    return new Line(Kind.TEXT, 0, "", spans(raw));
  }

  private static int indent(String spaces) {
    return Math.min(4, spaces.length() / 2);
  }

  private static List<Span> spans(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int from = 0;
    while (mark.find()) {
      plain(line.substring(from, mark.start()), spans);
      if (mark.group("code") != null) {
        spans.add(new Span(Style.CODE, mark.group("code")));
      } else if (mark.group("bold") != null) {
        spans.add(new Span(Style.BOLD, mark.group("bold")));
      } else if (mark.group("italic") != null) {
        spans.add(new Span(Style.ITALIC, mark.group("italic")));
      } else {
        spans.add(new Span(Style.LINK, mark.group("title")));
        plain(" (" + mark.group("address") + ")", spans);
      }
      from = mark.end();
    }
    plain(line.substring(from), spans);
    return spans;
  }

  private static void plain(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span(Style.PLAIN, text));
    }
  }
}
