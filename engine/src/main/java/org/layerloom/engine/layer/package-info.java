/**
 * The layer types, one file each: parameters, shape rule, cost, formula and source.
 *
 * <p>{@link org.layerloom.engine.layer.LayerCatalog} lists them; palette, property sheet, checks
 * and project files find them there. May touch {@code network}, {@code parameter} and {@code text}.
 */
package org.layerloom.engine.layer;
