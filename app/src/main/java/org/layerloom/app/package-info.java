/**
 * LayerLoom's desktop program. Start reading at {@code AppContext}, then {@code shell.MainView}.
 *
 * <p>Each feature is a package with a View and a ViewModel; a ViewModel knows no scene class. This
 * room joins {@code graph-editor} and {@code engine} and holds the entry points.
 */
package org.layerloom.app;
