/**
 * What if: words hidden, sentences written, heads changed, and what each head is worth. Changes go
 * through the model; long work is done in the background.
 */
package org.layerloom.app.attention.study;
