/**
 * Every visible string of the editor, in each language that it speaks. May touch nothing but the
 * JDK; the bundles themselves lie in assets/text/graph-editor.
 */
package org.layerloom.graph.text;
