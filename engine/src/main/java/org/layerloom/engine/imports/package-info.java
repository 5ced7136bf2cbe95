/**
 * Models from files. A file is hostile until it has been checked.
 *
 * <p>May touch {@code dl4j}, {@code export} for the description, {@code json}, {@code text}.
 */
package org.layerloom.engine.imports;
