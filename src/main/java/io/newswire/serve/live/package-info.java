/**
 * Follows the output topics for the clients of server-sent events: reads them once for all who are
 * up to date, and apart for each who has to catch up; writes events with an id to resume from.
 */
@NullMarked
package io.newswire.serve.live;

import org.jspecify.annotations.NullMarked;
