package org.layerloom.engine.dl4j;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Texts;

/**
 * Writes {@code assets/docs/gradients.md}: what checking each layer type with each of its options
 * against central differences came to. Not a test; the argument is the file.
 */
final class GradientDocument {

  /** What the cases of one layer type, or of one of its options, came to. */
  private record Found(int cases, double largestError) {
    Found and(double error) {
      return new Found(cases + 1, Math.max(largestError, error));
    }
  }

  private GradientDocument() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Found> found = new LinkedHashMap<>();
    for (LayerType type : new LayerCatalog().all()) {
      rows(type).forEach(row -> found.put(row, new Found(0, 0)));
    }
    double largest = 0;
    Map<String, NetworkSpec> cases = GradientCases.all();
    for (NetworkSpec network : cases.values()) {
      double error = new NumericGradient(network, 12345).largestError();
      largest = Math.max(largest, error);
      for (String row : rows(network)) {
        found.computeIfPresent(row, (same, before) -> before.and(error));
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("# Gradients\n\n")
        .append(cases.size())
        .append(
            " small networks hold every layer type with every option. For every weight of each,")
        .append(" what back-propagation says is compared with central differences of the loss")
        .append(" through the whole network, in double precision. Of the distance between the two,")
        .append(" divided by the sum of their sizes, the largest is given; a distance below 2e-9")
        .append(" is rounding and is not told apart from it. The largest of all is ")
        .append(written(largest))
        .append("; the tests allow 1e-5.\n\n")
        .append("Written by `mvn -q -Pgradients -DskipTests -pl engine verify`.\n\n")
        .append("| layer | option | networks | largest relative error |\n")
        .append("| --- | --- | ---: | ---: |\n");
    found.forEach(
        (row, result) ->
            text.append(row)
                .append(" | ")
                .append(result.cases())
                .append(" | ")
                .append(written(result.largestError()))
                .append(" |\n"));
    Files.writeString(Path.of(arguments[0]), text);
  }

  private static String written(double error) {
    return error == 0 ? "rounding" : String.format(Locale.ROOT, "%.1e", error);
  }

  /** The beginnings of the table's rows that a network belongs to, each once. */
  private static Set<String> rows(NetworkSpec network) {
    Set<String> rows = new LinkedHashSet<>();
    for (LayerSpec layer : network.layers()) {
      LayerType type = new LayerCatalog().find(layer.type()).orElseThrow();
      ParameterValues values = new ParameterValues(type.parameters(), layer.parameters());
      rows.add(row(type, ""));
      for (Parameter<?> parameter : type.parameters()) {
        rows.add(row(type, option(parameter, values.get(parameter))));
      }
    }
    return rows;
  }

  /** The beginnings of all rows of a layer type. */
  static Set<String> rows(LayerType type) {
    Set<String> rows = new LinkedHashSet<>();
    rows.add(row(type, ""));
    for (Parameter<?> parameter : type.parameters()) {
      if (parameter instanceof ChoiceParameter choice) {
        choice.options().forEach(each -> rows.add(row(type, option(parameter, each))));
      } else if (parameter instanceof FlagParameter) {
        rows.add(row(type, option(parameter, true)));
        rows.add(row(type, option(parameter, false)));
      }
    }
    return rows;
  }

  private static String option(Parameter<?> parameter, Object value) {
    return Texts.ENGLISH.get("parameter." + parameter.key()) + ": " + value;
  }

  private static String row(LayerType type, String option) {
    return "| " + Texts.ENGLISH.get("layer." + type.id() + ".name") + " | " + option;
  }
}
