/**
 * LayerLoom's engine. Start reading at {@code network}, then {@code train}.
 *
 * <p>This room holds only what every other needs: the versions of the program and its libraries.
 */
package org.layerloom.engine;
