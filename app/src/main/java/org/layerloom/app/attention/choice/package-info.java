/**
 * What a person has chosen to see, and the colours to see it in, shared by all views. Knows
 * readings, no network and no scene.
 */
package org.layerloom.app.attention.choice;
