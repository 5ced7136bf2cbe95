package org.layerloom.app.attention.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.layerloom.app.attention.time.Frame;
import org.layerloom.app.attention.time.TimeMeasure;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.json.JsonText;

/**
 * What heads did over the steps of a training, as numbers for other programs. Points and field
 * names do not depend on the language.
 *
 * @param frames the moments that have been read
 */
record TimeCurves(List<Frame> frames, String project, UnaryOperator<String> layerNames) {

  TimeCurves {
    frames = frames.stream().filter(frame -> frame.read().isPresent()).toList();
  }

  /** The heads of a layer. */
  List<Head> heads(String layerId) {
    return allHeads().stream().filter(head -> head.layerId().equals(layerId)).toList();
  }

  private List<Head> allHeads() {
    return frames.isEmpty() ? List.of() : frames.get(0).read().orElseThrow().snapshot().heads();
  }

  double value(int frame, Head head, TimeMeasure measure) {
    HeadMeasures of = frames.get(frame).read().orElseThrow().measures().get(head);
    return of == null ? Double.NaN : measure.of(of);
  }

  /** A line for each moment and head, a column for each measure. */
  String csv() {
    StringBuilder csv = new StringBuilder("epoch,step,layer,head");
    for (TimeMeasure measure : TimeMeasure.values()) {
      csv.append(',').append(name(measure));
    }
    csv.append('\n');
    for (int i = 0; i < frames.size(); i++) {
      for (Head head : allHeads()) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        line.add(String.valueOf(frames.get(i).epoch()));
        line.add(String.valueOf(frames.get(i).step()));
        line.add(AttentionNumbers.quoted(layerNames.apply(head.layerId())));
        line.add(String.valueOf(head.index() + 1));
        for (TimeMeasure measure : TimeMeasure.values()) {
          line.add(String.valueOf((float) value(i, head, measure)));
        }
        csv.append(line);
      }
    }
    return csv.toString();
  }

  /** A document with a list of numbers for each head and measure, beside those of the moments. */
  byte[] json() {
    ObjectNode json = JsonText.object();
    json.put("project", project);
    ArrayNode epochs = json.putArray("epochs");
    ArrayNode steps = json.putArray("steps");
    frames.forEach(frame -> epochs.add(frame.epoch()));
    frames.forEach(frame -> steps.add(frame.step()));
    ArrayNode heads = json.putArray("heads");
    for (Head head : allHeads()) {
      ObjectNode node = heads.addObject();
      node.put("layer", layerNames.apply(head.layerId()));
      node.put("id", head.layerId());
      node.put("head", head.index() + 1);
      for (TimeMeasure measure : TimeMeasure.values()) {
        ArrayNode values = node.putArray(name(measure));
        for (int i = 0; i < frames.size(); i++) {
          values.add(value(i, head, measure));
        }
      }
    }
    return JsonText.write(json);
  }

  private static String name(TimeMeasure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }
}
