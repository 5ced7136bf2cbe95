/**
 * Text that the network writes, while it learns or as it was trained.
 *
 * <p>May touch {@code training}, {@code document}, {@code task}, {@code language} and the engine.
 */
package org.layerloom.app.generate;
