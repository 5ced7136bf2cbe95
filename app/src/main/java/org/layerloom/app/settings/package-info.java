/**
 * What the program remembers between starts: theme, language, recent projects.
 *
 * <p>One small file in the user's folder; losing it loses nothing else. Knows no scene class.
 */
package org.layerloom.app.settings;
