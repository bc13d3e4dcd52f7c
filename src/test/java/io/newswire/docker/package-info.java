/**
 * Containers for tests: reads images from the machine's Docker engine, writes nothing that outlives
 * the test run.
 */
@NullMarked
package io.newswire.docker;

import org.jspecify.annotations.NullMarked;
