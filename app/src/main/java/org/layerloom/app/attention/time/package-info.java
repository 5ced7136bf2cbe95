/**
 * What the heads did while the network trained: readings that are kept, their curves, and the way
 * back. Takes readings from the model and keeps no network.
 */
package org.layerloom.app.attention.time;
