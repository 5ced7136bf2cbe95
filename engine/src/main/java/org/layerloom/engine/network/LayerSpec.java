package org.layerloom.engine.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One layer as the user set it.
 *
 * @param id unique within the network; letters, digits, {@code _} and {@code -}
 * @param type the id of a {@link LayerType}, which may be one that this program does not know
 * @param name what the user calls it
 * @param parameters what differs from the defaults, as JSON values, in the order that was set
 */
public record LayerSpec(String id, String type, String name, Map<String, Object> parameters) {

  public LayerSpec {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
