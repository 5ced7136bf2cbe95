/**
 * What a network is shown, and what its heads did with it: plain values. Asks the engine alone; no
 * scene, and no other room of the page.
 */
package org.layerloom.app.attention.sample;
