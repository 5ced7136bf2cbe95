package org.layerloom.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of this program and of the libraries whose numbers it relies on. */
public final class Version {

  private static final Map<String, String> ALL = read();

  private Version() {}

  /** This program's own version. */
  public static String program() {
    return ALL.get("layerloom");
  }

  /** By name: {@code layerloom}, {@code dl4j}, {@code openblas}. */
  public static Map<String, String> all() {
    return ALL;
  }

  private static Map<String, String> read() {
    try (InputStream in = Version.class.getResourceAsStream("/layerloom/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      Map<String, String> all = new TreeMap<>();
      properties.forEach((name, value) -> all.put(name.toString(), value.toString()));
      return java.util.Collections.unmodifiableMap(all);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
