/**
 * Tooltips that cost little: a tooltip is a window, so that one serves many nodes or many words.
 * Knows no other room.
 */
package org.layerloom.app.tip;
