/**
 * Projects as files: reading, checking, migrating, saving, and the templates to start from.
 *
 * <p>May touch {@code json}, {@code network}, {@code data}, {@code optimize}, {@code io} and {@code
 * text}.
 */
package org.layerloom.engine.project;
