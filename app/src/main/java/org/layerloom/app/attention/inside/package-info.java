/**
 * How one weight of a head comes about, number by number, and which patterns the head follows.
 * Knows readings and choices; asks no network.
 */
package org.layerloom.app.attention.inside;
