package org.layerloom.graph.edit;

import java.util.List;
import java.util.Map;

/** Writes and reads the little JSON that the clipboard needs, without a library. */
final class JsonText {
  private JsonText() {}

  /** Maps, lists, strings, booleans, integers and finite doubles as JSON on one line. */
  static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        quote((String) entry.getKey(), out);
        out.append(": ");
        write(entry.getValue(), out);
        separator = ", ";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        out.append(separator);
        write(element, out);
        separator = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      quote(text, out);
    } else {
      out.append(value);
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /**
   * The value of a JSON text.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static Object read(String text) {
    return new JsonReader(text).document();
  }
}
