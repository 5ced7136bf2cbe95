/**
 * Text as numbers: tokenizers that are trained on texts, take them apart and put them together.
 *
 * <p>May touch {@code text} alone.
 */
package org.layerloom.engine.token;
