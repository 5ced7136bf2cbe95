package org.layerloom.app.inspector;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.layerloom.engine.parameter.Parameter;

/**
 * One value that the inspector shows and changes.
 *
 * @param parameter what is allowed
 * @param category the heading it stands under
 * @param label what it is called
 * @param help what it does
 * @param read its value now
 * @param write gives it another, legal value, as an undoable edit
 */
public record Setting<T>(
    Parameter<T> parameter,
    String category,
    String label,
    String help,
    Supplier<T> read,
    Consumer<T> write) {}
