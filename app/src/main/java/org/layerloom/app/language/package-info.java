/**
 * The program's words in the chosen language.
 *
 * <p>Joins the bundles of app, engine and graph editor. Knows no scene class.
 */
package org.layerloom.app.language;
