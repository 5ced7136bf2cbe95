/**
 * Networks and settings as JSON, the same in project files, model files and run records.
 *
 * <p>Whatever is read here may be hostile: every field is checked, and what is wrong is said with
 * its place. May touch {@code network}, {@code data}, {@code optimize}, {@code parameter}, {@code
 * text}.
 */
package org.layerloom.engine.json;
