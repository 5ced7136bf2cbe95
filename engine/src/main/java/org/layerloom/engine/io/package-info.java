/**
 * Files that are either whole or untouched.
 *
 * <p>May touch {@code text} only.
 */
package org.layerloom.engine.io;
