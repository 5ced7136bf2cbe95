/**
 * Sentences for people, kept apart from the code that finds something to say.
 *
 * <p>A {@link org.layerloom.engine.text.Message} names a sentence and its values; {@link
 * org.layerloom.engine.text.Texts} turns it into English or Chinese. May touch nothing else.
 */
package org.layerloom.engine.text;
